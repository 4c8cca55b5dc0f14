"""Statements of one text: which predicates make a row, whose they are and what fills them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pipeline.extract.annotations import SURE_EVENT, StatementAnnotation
from pipeline.extract.claims.denials import Deniable, Denial, denial_of, find_denials, laid_to
from pipeline.extract.claims.kinds.recall import Recall
from pipeline.extract.claims.kinds.senses import as_other, as_request, in_context
from pipeline.extract.claims.newsroom import is_newsroom_note, is_only_noted
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.arguments import with_those_beside
from pipeline.extract.claims.roles.fillers import Roles, find_roles
from pipeline.extract.claims.roles.one_deed import (
    lay_to_accused,
    lay_to_attackers,
    lay_to_claimants,
    lay_to_harmers,
    only_ranks,
    share_doers,
    share_places,
    told_by_their_nouns,
    turn_to_doers,
)
from pipeline.extract.claims.statement_rows import RowMaker, take_in_figures
from pipeline.extract.claims.voices import Voices
from pipeline.extract.claims.words import Given, Words
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.back_references import is_part_in_it
from pipeline.extract.reading.clauses import (
    Clause,
    clause_at,
    find_clauses,
    is_passive,
    is_question,
)
from pipeline.extract.reading.imagined import is_figurative, is_imagined, is_of_a_drill
from pipeline.extract.reading.negation import is_negated
from pipeline.extract.reading.overlaps import Intervals
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.taken_back import mistaken_over
from pipeline.extract.reading.tense import tense_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

# How likely an analyst must store a predicate for it to make a row. On the twelve labelled wars
# 78 % of the core claims are found (the rules before found 77), 84 % with 0.4 and 0.25, in a sixth
# more rows; of 199 rows that were read 91 % are worth keeping (`make bench-readings`, 2026-11-29).
STORED = 0.5
# … and what the sentence mainly states.
STORED_IF_MAIN = 0.35
# … and what a stored "denied that" or "accused of" is about.
STORED_IF_TOLD = 0.3
_MAIN = frozenset({"root", "ccomp", "parataxis"})
_CARRIED = frozenset({"obj", "nsubj", "nsubj:pass"})
_GOVERNED = frozenset({"xcomp", "advcl", "ccomp"})
# Share of a kind below which its type stays open: of claims that were read, types with a share of
# 0.2 to 0.4 are right in 8 of 36, with 0.4 to 0.5 in 7 of 12, above in 108 of 114 (2026-11-29).
SURE_KIND = 0.4
# Types that only tell that something was said: no row beside what was said.
_SAID = frozenset({"ACCUSE", "STATEMENT", "DEMAND", "THREAT", "DENY"})
_TELLING = frozenset({"ACCUSE", "STATEMENT", "DENY"})
# Kinds of what one side gives another, and may keep from it until it does something.
_WITHHELD = frozenset(
    "agree aid arm consult cooperate lift_sanction lift_siege release support surrender withdraw"
    " yield".split()
)
# Kinds of what is turned down by who rejects it, without being denied.
_ASKED = frozenset({"request", "promise"})
# Kinds by which something ends, and those of what then has not gone on: "suspended talks".
_BREAKING_OFF = frozenset({"sanction", "cut_ties", "break_agreement"})
_GOING_ON = frozenset({"consult", "cooperate", "aid", "support", "arm"})
_DEEDS = frozenset(
    "ASSAULT FIGHT SIEGE SIEGE_LIFTED SEIZE_TERRITORY LOSE_TERRITORY WITHDRAW CASUALTY"
    " DISPLACEMENT DETAIN KIDNAP REINFORCE AID HUMANITARIAN AGREEMENT AGREEMENT_BREAKDOWN MOVEMENT"
    " CONTROL_STATE MILITARY_SUPPORT COOPERATE COERCE".split()
)
_COUNTED_DEEDS = _DEEDS - {"CONTROL_STATE"}
_WHERE_AND_WHEN = frozenset({"place", "from", "to", "time"})


@dataclass(frozen=True)
class Counted:
    """The predicate of a clause that is stored for its figure alone.

    Its type stays open, unless the model read a deed with it that it would not store by itself;
    of anything else only where and when it was is taken over.
    """

    token: int
    tense: str
    kind: str = ""
    score: float = 0.0
    kind_score: float = 0.0
    arguments: tuple[Argument, ...] = ()
    certainty: str = "certain"
    certainty_score: float = 0.0
    polarity: str = "affirmed"
    tense_score: float = 0.0


def find_statements(parse: Parse, found: Given, *, words: Words) -> list[StatementAnnotation]:
    """Find what the text states.

    Returns:
        Statements in text order; no two share both their span and their predicate.
    """
    return _StatementFinder(parse, found, words).statements()


class _StatementFinder:
    """The statements of one text."""

    def __init__(self, parse: Parse, found: Given, words: Words) -> None:
        self.parse = parse
        self.found = found
        self.words = words
        self.mentions = MentionMap(parse, found.mentions, countries=words.states)
        self.skipped = Intervals((low, high, n) for n, (low, high) in enumerate(found.skipped))
        self.voices = Voices(parse, found, words)
        self.recall = Recall(parse, self.mentions, found.attributions, found.relations)
        self.stored: dict[int, str | None] = {}  # tokens of what makes rows → type of event
        self.asked: set[int] = set()  # … that ask for something or offer it
        self.demanded: dict[int, list[int]] = {}  # … of what somebody says others must do → who
        self.denials: list[Denial] = []
        sure = [one for one in found.predicates if one.score >= SURE_EVENT]
        self.events = {one.token for one in sure}
        self.violent = {one.token for one in sure if one.kind in words.violent}
        # What makes a row, by its predicate's token; last the first and last token it is read in.
        self.read: dict[
            int, tuple[Clause, Predicate, str | None, Roles, list[int], tuple[int, int]]
        ] = {}
        self.maker = RowMaker(parse, found, words, voices=self.voices)

    def statements(self) -> list[StatementAnnotation]:
        read = in_context(
            self.parse,
            self.found.predicates,
            thing_types=self.words.thing_types,
            least_share=SURE_KIND,
            least_score=STORED,
        )
        read = with_those_beside(
            self.parse, read, thing_types=self.words.thing_types, least_share=SURE_KIND
        )
        withheld = {one.token for one in read if one.kind in _WITHHELD}
        self.demanded = {
            one.token: speakers
            for one in read
            if (speakers := self._demanded_by(one) or self._awaited_by(one, withheld))
        }
        read = [as_request(one) if one.token in self.demanded else one for one in read]
        read = [as_other(one) if is_newsroom_note(self.parse, one.token) else one for one in read]
        predicates = [one for one in read if self._is_stored(one)]
        predicates = [one for one in predicates if not self._is_broken_off(one, predicates)]
        told = {index for one in predicates for index in self.voices.at(one.token)}
        for index in self._telling_alone(predicates, told):
            about = [
                one
                for one in read
                if one.score >= STORED_IF_TOLD and index in self.voices.at(one.token)
            ]
            if about:  # "denied that it carried out the raid" is of the raid
                predicates.append(max(about, key=lambda one: one.score))
                told.add(index)
        self.stored = {one.token: self._event_type(one) for one in predicates}
        self.asked = {one.token for one in predicates if one.kind in _ASKED}
        clauses = [c for c in find_clauses(self.parse) if not self._is_skipped(c.predicate)]
        held = _by_clause(self.parse, clauses, predicates)
        for clause in clauses:
            self._read(clause, held.pop(clause.predicate, []), told)
        for predicate in [one for group in held.values() for one in group]:
            self._read(self._own_clause(predicate.token), [predicate], told)
        meant = {one.token: one for one in read if self._is_meant(one)}
        for clause in self._with_figures_of_their_own(clauses):
            token = clause.predicate
            counted = Counted(token, tense_of(self.parse, token))
            if token in meant:
                counted = self._counted(meant[token], counted)
            self._read(clause, [counted], told)
        self.denials = find_denials(self.parse, self.voices, self.words)
        for denial in self.denials:  # "the charge" that is denied states nothing by itself
            self.read.pop(denial.what, None)
        roles = {token: (one[1], one[3]) for token, one in self.read.items()}
        violent = self.words.violent
        for token in [one for one in roles if only_ranks(self.parse, one, roles, violent=violent)]:
            del self.read[token], roles[token]
        bodies = {
            one["subject_index"]: one["object_index"]
            for one in self.found.relations
            if one["relation_type"] == "spokesman_for"
        }
        lay_to_claimants(self.parse, roles, found=self.mentions, words=self.words, bodies=bodies)
        lay_to_accused(self.parse, roles, found=self.mentions, words=self.words)
        lay_to_attackers(self.parse, roles, found=self.mentions, words=self.words)
        share_doers(self.parse, roles, words=self.words)
        lay_to_harmers(self.parse, roles, words=self.words)
        turn_to_doers(self.parse, roles, asked=self.asked, words=self.words)
        share_places(self.parse, roles, violent_kinds=violent)
        for verb in told_by_their_nouns(self.parse, roles, words=self.words):
            self.read.pop(verb)
            self.stored.pop(verb, None)  # it leads to the noun: "launched raids" is one predicate
        rows = [self.maker.row(*one, stored=self.stored) for one in self.read.values()]
        take_in_figures(self.parse, self.found, rows)
        rows = self._with_denials(rows)
        rows.sort(key=lambda row: (row["start_char"], row["end_char"], row["predicate"]))
        return rows

    def _with_denials(self, rows: list[StatementAnnotation]) -> list[StatementAnnotation]:
        """Let who "rejected the claim" deny what it said, in place of only having denied."""
        parse, found = self.parse, self.found
        deniable = Deniable(parse, found, rows, self.words)
        denials: dict[int, StatementAnnotation] = {}  # by where the verb ends
        for denial in self.denials:
            clause = clause_at(parse, denial.verb)
            row = deniable.denied(denial, telling=_SAID)
            whole = self.maker.whole(clause, [])
            if row is None or whole is None:
                continue
            if is_part_in_it(parse, denial.what):
                deniers = [] if clause.subject is None else self.mentions.in_phrase(clause.subject)
                if not deniers:
                    continue
                row = laid_to(row, deniers, found.mentions)
            # "An allegation" of "P, an allegation it rejected".
            first = next(k for k in parse.subtree(denial.what) if parse.pos[k] != "PUNCT")
            denials[parse.end[denial.verb]] = denial_of(
                row,
                denial,
                whole=parse.offsets(min(whole[0], first), whole[1]),
                core=parse.offsets(min(clause.tokens[0], first), clause.tokens[-1]),
                predicate=parse.offsets(denial.verb, denial.verb),
                lemma=parse.lemma[denial.verb],
            )
        kept = [row for row in rows if row["predicate"][1] not in denials]
        return [*kept, *denials.values()]

    def _telling_alone(self, predicates: list[Predicate], told: set[int]) -> list[int]:
        """Find attributions that are stored for their cue, and nothing that they tell."""
        cues = {one.token for one in predicates if self._event_type(one) in _TELLING}
        return sorted({i for cue in cues for i in self.voices.cues.get(cue, [])} - told)

    def _with_figures_of_their_own(self, clauses: list[Clause]) -> list[Clause]:
        """Find clauses that tell a figure which no statement holds: a count is never dropped.

        "Two officials said" counts who says so: that is of the source.
        """
        tokens = [one[0].tokens for one in self.read.values()]
        parse = self.parse
        held = Intervals(
            (parse.start[one[0]], parse.end[one[-1]], number) for number, one in enumerate(tokens)
        )
        sources = Intervals(
            (start, end, number) for number, (start, end) in enumerate(self.voices.sources())
        )
        free = Intervals(
            (one["start_char"], one["end_char"], number)
            for number, one in enumerate(self.found.figures)
            if not held.holding(one["start_char"], one["end_char"])
            and not sources.holding(one["start_char"], one["end_char"])
        )
        found = []
        for clause in clauses:
            first, last = parse.start[clause.tokens[0]], parse.end[clause.tokens[-1]]
            spans = [self.found.figures[number] for number in free.touching(first, last)]
            if any(first <= one["start_char"] and one["end_char"] <= last for one in spans):
                found.append(clause)
        return found

    def _counted(self, one: Predicate, counted: Counted) -> Counted:
        """Take over what the model read of the predicate of a clause with a figure."""
        is_deed = self._event_type(one) in _COUNTED_DEEDS
        return replace(
            counted,
            kind=one.kind if is_deed else "",
            score=one.score,
            kind_score=one.kind_score if is_deed else 0.0,
            arguments=tuple(a for a in one.arguments if is_deed or a.role in _WHERE_AND_WHEN),
        )

    def _demanded_by(self, predicate: Predicate) -> list[int]:
        """Find who says that somebody else must do what has no kind of its own."""
        parse, token = self.parse, predicate.token
        subject = parse.child(token, "nsubj")
        must = any(parse.lower[k] == "must" for k in parse.children(token, "aux"))
        if not must or subject is None or predicate.kind_score >= SURE_KIND:
            return []
        if parse.pos[subject] == "PRON" or is_passive(parse, token) or is_negated(parse, token):
            return []
        sources = [self.found.attributions[i]["source"] for i in self.voices.at(token)]
        heads = [parse.head_of(*one) for one in sources if one is not None]
        speakers = [i for k in heads if k is not None for i in self.mentions.at_word(k)]
        others = self.mentions.at_word(subject)
        return speakers if others and not set(others) & set(speakers) else []

    def _awaited_by(self, predicate: Predicate, withheld: Collection[int]) -> list[int]:
        """Find who will not give what others want "unless", or "until", they do what is told."""
        parse, token = self.parse, predicate.token
        main, subject = parse.head[token], parse.child(token, "nsubj")
        marks = {parse.lower[k] for k in parse.children(token, "mark")}
        is_awaited = parse.dep[token] == "advcl" and bool(marks & {"unless", "until"})
        if subject is None or not is_awaited or main not in withheld:
            return []
        if not is_negated(parse, main) or tense_of(parse, main) != "future":
            return []
        refusing = subject_of(parse, main)
        if refusing is None:
            return []
        heads = [refusing]
        if parse.pos[refusing] == "PRON":  # "Kalmar said that it will not …"
            heads = self.voices.speakers(self.voices.at(main))
        who = [i for k in heads for i in self.mentions.at_word(k)]
        others = self.mentions.at_word(subject)
        return who if others and not set(others) & set(who) else []

    def _is_stored(self, predicate: Predicate) -> bool:
        is_main = self.parse.dep[predicate.token] in _MAIN or self._is_carried_out(predicate.token)
        asked = STORED_IF_MAIN if is_main else STORED
        return predicate.score >= asked and self._is_meant(predicate)

    def _is_meant(self, predicate: Predicate) -> bool:
        """Whether a predicate tells of something that is, and no drill and figure of speech."""
        if self._is_skipped(predicate.token):
            return False
        if is_only_noted(self.parse, predicate.token):
            return False
        if predicate.kind not in self.words.violent | self.words.hostile:
            return True
        if predicate.kind not in self.words.harm and is_of_a_drill(self.parse, predicate.token):
            return False  # but soldiers die in exercises, too
        return not is_figurative(self.parse, predicate.token)

    def _is_broken_off(self, predicate: Predicate, among: Sequence[Predicate]) -> bool:
        """Whether something did not go on: of "suspended talks" only the suspending is told."""
        verb = self.parse.head[predicate.token]
        return (
            self.parse.dep[predicate.token] == "obj"
            and predicate.kind in _GOING_ON
            and any(one.token == verb and one.kind in _BREAKING_OFF for one in among)
        )

    def _is_carried_out(self, token: int) -> bool:
        """Whether a noun is what a sentence mainly states: "the raid was carried out by rebels"."""
        parse, verb = self.parse, self.parse.head[token]
        is_carried = parse.pos[token] == "NOUN" and parse.dep[token] in _CARRIED
        return (
            is_carried and parse.lemma[verb] in parse.lexicon.carrying and parse.dep[verb] in _MAIN
        )

    def _is_skipped(self, token: int) -> bool:
        start = self.parse.start[token]
        if self.skipped.holding(start, start + 1):
            return True
        return is_question(self.parse, token) or is_imagined(self.parse, token)

    def _read(self, clause: Clause, predicates: list[Predicate], told: set[int]) -> None:
        """Read what fills the predicates of one clause, and remember whom it is about."""
        about: list[int] = []
        for predicate in predicates:
            token = predicate.token
            attributions = self.voices.at(token)
            is_turned_down = predicate.kind in _ASKED and self._turned_down_by(token) is not None
            if mistaken_over(self.parse, token):
                attributions = self.voices.around(attributions)  # who calls it so tells it
            elif is_turned_down:  # who rejects a demand does not say that nobody made it
                attributions = self.voices.around(attributions)
            if isinstance(predicate, Counted):  # "medics reported 64 dead" is the medics' word
                attributions = attributions or self.voices.counting(token)
            own = self.voices.cut_off(self._around(clause, token), attributions)
            if not own.tokens[0] <= token <= own.tokens[-1]:  # a verb that leads from outside
                low, high = min(token, own.tokens[0]), max(token, own.tokens[-1])
                own = replace(own, tokens=list(range(low, high + 1)))
            event_type = self._event_type(predicate)
            is_telling = self._is_telling(event_type, token) and not self._turns_down(token)
            if token == clause.predicate and self.voices.replies(own):
                event_type, attributions = "DENY", self.voices.around(attributions)
            elif is_telling and self.voices.only_reports(own, told, attributions):
                continue
            # A noun is read in the words of its clause, whatever their predicate.
            is_verbal = self.parse.pos[token] in {"VERB", "AUX"}
            held = own if is_verbal else replace(own, predicate=clause.predicate)
            whole = self.maker.whole(held, attributions)
            if whole is None and isinstance(predicate, Counted) and clause.kind == "main":
                whole = own.tokens[0], own.tokens[-1]  # "among the injured were 15 soldiers"
            if whole is None:
                continue
            antecedents = partial(self._antecedents, own, attributions, event_type)
            roles = find_roles(
                self.parse,
                own,
                predicate,
                found=self.mentions,
                antecedents=antecedents,
                words=self.words,
                events=self.events,
                violent=self.violent,
                speakers=self.voices.speakers(attributions),
            )
            if token in self.demanded:  # "officials said that the army must leave"
                asked = [i for i in roles.agents if i not in self.demanded[token]]
                roles = replace(roles, agents=self.demanded[token], recipients=asked)
                roles = replace(roles, agent_words=None, recipient_words=roles.agent_words)
            self.read[token] = (own, predicate, event_type, roles, attributions, whole)
            if token == clause.predicate:
                about = roles.agents
        speakers = [] if clause.subject is None else self.mentions.in_phrase(clause.subject)
        attributions = self.voices.at(clause.predicate)
        self.recall.add_subjects(clause, speakers or about, attributions)

    def _around(self, clause: Clause, token: int) -> Clause:
        """Read a predicate with the words of its clause, and with what leads to it."""
        parse = self.parse
        if token == clause.predicate:
            return clause
        if token in clause.leads:
            return replace(clause, predicate=token, leads=clause.leads[: clause.leads.index(token)])
        if parse.pos[token] in {"VERB", "AUX"}:  # "unclear whether they left", "sent to repair it"
            inner = clause_at(parse, token)
            above = [i for i in _above(parse, token) if i not in self.voices.cues]
            leads = tuple(i for i in reversed(above) if i in clause.tokens)
            return replace(inner, predicate=token, leads=leads, tokens=clause.tokens)
        # "Did not launch an attack": a verb that is no other event itself carries the noun.
        came_under = parse.lemma[clause.predicate] == "come" and parse.case(token) == "under"
        is_carried = parse.dep[token] in _CARRIED or came_under  # "came under attack"
        is_carried = is_carried and parse.head[token] == clause.predicate
        carrying = self.stored.get(clause.predicate)
        is_carried = is_carried and carrying in {None, self.stored.get(token)}
        leads = (*clause.leads, clause.predicate) if is_carried else ()
        return replace(clause, predicate=token, leads=leads)

    def _event_type(self, predicate: Predicate) -> str | None:
        is_sure = predicate.kind_score >= SURE_KIND
        return self.words.event_types[predicate.kind] if is_sure else None

    def _turned_down_by(self, token: int) -> int | None:
        """Find the verb whose object a noun is, where that turns it down: "rejected calls"."""
        verb = self.parse.head[token]
        is_object = self.parse.dep[token] in {"obj", "nsubj:pass"}
        is_verb = is_object and self.parse.pos[token] == "NOUN"
        return verb if is_verb and self.stored.get(verb) == "DENY" else None

    def _turns_down(self, token: int) -> bool:
        nouns = self.parse.children(token, "obj", "nsubj:pass")
        return any(noun in self.asked and self._turned_down_by(noun) == token for noun in nouns)

    def _is_telling(self, event_type: str | None, token: int) -> bool:
        if event_type in _SAID:  # a threat is an event, whatever is threatened
            return event_type in _TELLING
        return self.voices.tells_clause(token)

    def _antecedents(
        self, clause: Clause, attributions: list[int], event_type: str | None, pronoun: int
    ) -> list[int]:
        return self.recall.antecedents(
            replace(clause, subject=pronoun),
            attributions,
            is_deed=event_type in _DEEDS,
            is_said=event_type in _SAID,
        )

    def _own_clause(self, token: int) -> Clause:
        """Read the clause of a word that stands in none: a headline's noun, a purpose."""
        clause = clause_at(self.parse, token)
        tokens = clause.tokens or [token]
        return replace(clause, predicate=token, leads=(), tokens=tokens, kind="noun")


def _above(parse: Parse, token: int) -> list[int]:
    """Words that govern an infinitive or gerund, the nearest first."""
    found: list[int] = []
    while parse.dep[token] in _GOVERNED and parse.child(token, *SUBJECTS) is None:
        token = parse.head[token]
        found.append(token)
    return found


def _by_clause(
    parse: Parse, clauses: list[Clause], predicates: list[Predicate]
) -> dict[int, list[Predicate]]:
    """Give every predicate the clause that it heads, else the smallest that holds it.

    Returns:
        Predicates in text order by their clause's predicate; what no clause holds by itself.
    """
    sizes: dict[int, tuple[int, int]] = {}  # token → size of its clause, the clause's predicate
    asked = {predicate.token for predicate in predicates}
    for clause in clauses:
        for token in asked.intersection(clause.tokens):
            sizes[token] = min(
                sizes.get(token, (len(parse), 0)), (len(clause.tokens), clause.predicate)
            )
    for clause in clauses:
        for token in clause.leads:
            sizes[token] = (1, clause.predicate)
    for clause in clauses:
        sizes[clause.predicate] = (0, clause.predicate)
    held: dict[int, list[Predicate]] = {}
    for predicate in predicates:
        _, at = sizes.get(predicate.token, (0, predicate.token))
        held.setdefault(at, []).append(predicate)
    return held
