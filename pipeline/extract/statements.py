"""Statements of one text: which predicates make a row, whose they are and what fills them.

Whose a statement is comes from the attributions whose content holds its predicate; a verb that
only reports makes no row beside what it reports.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pipeline.extract.annotations import (
    AttributionAnnotation,
    FigureAnnotation,
    MentionAnnotation,
    Offsets,
    StatementAnnotation,
    TimeAnnotation,
)
from pipeline.extract.arguments import Arguments, MentionMap, find_arguments, noun_arguments
from pipeline.extract.certainty import Hedges, hedges_in, polarity_of, tense_of, weakest
from pipeline.extract.clauses import Clause, clause_at, find_clauses, is_question
from pipeline.extract.events import Event, EventWords, event_of
from pipeline.extract.overlaps import Intervals
from pipeline.extract.parse import Parse
from pipeline.extract.reporting import trim
from pipeline.extract.reporting_words import ReportingWords
from pipeline.extract.statement_types import StatementTypes
from pipeline.extract.truth import is_nobody, only_weighs

# Types that a clause inside another one must have to state something beside it.
_WORTH_A_ROW = frozenset(
    "ASSAULT FIGHT SIEGE SIEGE_LIFTED SEIZE_TERRITORY LOSE_TERRITORY WITHDRAW CASUALTY"
    " DISPLACEMENT DETAIN REINFORCE AID HUMANITARIAN AGREEMENT AGREEMENT_BREAKDOWN MOVEMENT"
    " ACCUSE".split()
)
_WORTH_A_RELATIVE_CLAUSE = _WORTH_A_ROW | {"CONTROL_STATE", "MILITARY_SUPPORT", "COOPERATE"}
# Stances of words that are events of their own beside what they are about.
_ACTS = frozenset({"accuses", "demands"})
_BACK = frozenset({"the", "that", "this", "these", "those"})
# Between a statement and a figure that belongs to it.
_JOINTS = frozenset({"", "at", "of", "to", "by"})


@dataclass(frozen=True)
class Words:
    """The curated words that statements are read with."""

    events: EventWords
    hedges: Hedges
    reporting: ReportingWords


@dataclass(frozen=True)
class Found:
    """What the components before this one left on the Doc."""

    mentions: list[MentionAnnotation]
    attributions: list[AttributionAnnotation]
    times: list[TimeAnnotation]
    figures: list[FigureAnnotation]
    skipped: list[Offsets]


def find_statements(parse: Parse, found: Found, *, words: Words) -> list[StatementAnnotation]:
    """Find what the text states.

    Returns:
        Statements in text order; no two share both their span and their predicate.
    """
    return _Finder(parse, found, words).statements()


class _Finder:
    """The statements of one text."""

    def __init__(self, parse: Parse, found: Found, words: Words) -> None:
        self.parse = parse
        self.found = found
        self.words = words
        self.mentions = MentionMap(parse, found.mentions)
        self.places = {
            head for head, index in self.mentions.by_head.items() if self.mentions.is_place(index)
        }
        self.types = StatementTypes(parse, self.mentions, found.figures)
        self.contents = Intervals(
            (low, high, index)
            for index, one in enumerate(found.attributions)
            for low, high in one["content"]
        )
        self.sizes = [sum(b - a for a, b in one["content"]) for one in found.attributions]
        self.skipped = Intervals((low, high, n) for n, (low, high) in enumerate(found.skipped))
        self.cues = self._cue_tokens()
        self.subjects: dict[int, list[int]] = {}  # of main clauses, by sentence
        self.done: list[tuple[int, str, list[int]]] = []  # sentence, event type, its agents

    def _cue_tokens(self) -> dict[int, list[int]]:
        cues: dict[int, list[int]] = {}
        for index, one in enumerate(self.found.attributions):
            if one["cue"]:
                for token in self.parse.tokens_in(*one["cue"]):
                    cues.setdefault(token, []).append(index)
        return cues

    def statements(self) -> list[StatementAnnotation]:
        clauses = [c for c in find_clauses(self.parse) if not self._is_skipped(c)]
        rows = []
        clauses.extend(self._content_clauses(clauses))
        told = self._told(clauses)
        for clause in clauses:
            row = self._statement(clause, told)
            if row is not None:
                rows.append(row)
        rows.extend(self._noun_statements(clauses))
        self._take_in_figures(rows)
        rows.sort(key=lambda row: (row["start_char"], row["end_char"], row["predicate"]))
        return rows

    # ------------------------------------------------------------ which clauses

    def _is_skipped(self, clause: Clause) -> bool:
        start = self.parse.start[clause.predicate]
        if self.skipped.holding(start, start + 1):
            return True
        return is_question(self.parse, clause.predicate)

    def _told(self, clauses: list[Clause]) -> set[int]:
        """Attributions whose content holds a predicate: their cue makes no row of its own."""
        told: set[int] = set()
        for clause in clauses:
            told.update(self._attributions_at(clause.predicate))
        return told

    def _attributions_at(self, token: int) -> list[int]:
        """Find the innermost attributions whose content holds ``token``; joint ones together."""
        at = self.parse.start[token]
        holding = [(self.sizes[i], i) for i in self.contents.holding(at, at + 1)]
        if not holding:
            return []
        least, nearest = min(holding)
        content = self.found.attributions[nearest]["content"]
        return sorted(
            index
            for size, index in set(holding)
            if size == least and self.found.attributions[index]["content"] == content
        )

    # ------------------------------------------------------------ one statement

    def _statement(self, clause: Clause, told: set[int]) -> StatementAnnotation | None:
        parse = self.parse
        attributions = self._attributions_at(clause.predicate)
        clause = self._without_attribution(clause, attributions)
        event = event_of(
            parse,
            clause.predicate,
            subject=clause.subject,
            words=self.words.events,
            places=self.places,
        )
        antecedents = self._antecedents(clause, attributions)
        arguments = find_arguments(
            parse, clause, event, found=self.mentions, antecedents=antecedents
        )
        if not arguments.agents and not clause.is_passive:
            arguments.agents = self._agents_before(clause, event)
        if clause.kind == "main":
            sentence = parse.sent[clause.predicate]
            spoken = self._speakers(clause)
            self.subjects.setdefault(sentence, []).extend(spoken or arguments.agents)
        if self._only_reports(clause, told, attributions) or only_weighs(parse, clause):
            return None
        if not self._is_worth_a_row(clause, event, attributions):
            return None
        believers = self._believers(clause)
        if believers:
            row = self._row(clause, event, arguments, [])
            levels = [row["certainty"], *(self._stance(index)[0] for index in believers)]
            return {
                **row,
                "attribution_indexes": believers,
                "certainty": weakest(levels),
                "is_hedged": row["is_hedged"] or weakest(levels) != "certain",
            }
        return self._row(clause, event, arguments, attributions)

    def _without_attribution(self, clause: Clause, attributions: list[int]) -> Clause:
        """Cut source and cue off the ends of a statement; in its middle they stay."""
        at = clause.predicate
        low, high = clause.tokens[0], clause.tokens[-1]
        for index in attributions:
            one = self.found.attributions[index]
            for span in (one["source"], one["cue"]):
                tokens = self.parse.tokens_in(*span) if span else range(0)
                if not tokens or tokens[0] <= at <= tokens[-1]:
                    continue
                rest = range(tokens[-1] + 1, high + 1)
                if tokens[0] > at and not any(self._in_content(t, index) for t in rest):
                    high = min(high, tokens[0] - 1)
                elif tokens[-1] < at and not any(
                    self._in_content(t, index) for t in range(low, tokens[0])
                ):
                    low = max(low, tokens[-1] + 1)
        kept = trim(self.parse, [t for t in clause.tokens if low <= t <= high])
        return replace(clause, tokens=kept) if kept else clause

    def _in_content(self, token: int, index: int) -> bool:
        at = self.parse.start[token]
        return any(low <= at < high for low, high in self.found.attributions[index]["content"])

    def _only_reports(self, clause: Clause, told: set[int], held_by: list[int]) -> bool:
        """Whether the clause is a cue whose content makes rows; "vowed to fight" is both."""
        cues = [index for word in clause.chain for index in self.cues.get(word, [])]
        told_here = [index for index in cues if index in told and index not in held_by]
        # "Accused them of firing", "urged them to leave": blaming and urging are acts themselves.
        is_act = bool(told_here) and all(self._stance_name(i) in _ACTS for i in told_here)
        has_clause = self.parse.child(clause.predicate, "ccomp") is not None
        return bool(told_here) and not (is_act and not has_clause)

    def _stance_name(self, index: int) -> str | None:
        lemma = self.found.attributions[index]["cue_lemma"] or ""
        verb = self.words.reporting.verbs.get(lemma)
        return None if verb is None else verb.stance

    def _believers(self, clause: Clause) -> list[int]:
        """Attributions that the clause is itself the cue of: "observers expect a battle".

        What is expected or feared without a clause of its own is theirs, not the publisher's.
        """
        return [
            index
            for index in self.cues.get(clause.predicate, [])
            if self._stance(index)[0] in {"probable", "possible"} or self._has_figure(index)
        ]

    def _has_figure(self, index: int) -> bool:
        """Whether somebody is cited for a bare count: "medics reported 64 dead"."""
        content = self.found.attributions[index]["content"]
        return any(
            low <= figure["start_char"] and figure["end_char"] <= high
            for figure in self.found.figures
            for low, high in content
        )

    def _speakers(self, clause: Clause) -> list[int]:
        subject = clause.subject
        return [] if subject is None else self.mentions.in_phrase(subject)

    def _is_worth_a_row(self, clause: Clause, event: Event, attributions: list[int]) -> bool:
        if clause.kind == "main":
            return True
        above = self.parse.head[clause.top]
        if any(index in self.cues.get(above, []) for index in attributions):
            return True  # "P, a medic said", however P hangs on it
        if clause.kind == "relative":
            return event.event_type in _WORTH_A_RELATIVE_CLAUSE
        return event.event_type in _WORTH_A_ROW

    def _antecedents(self, clause: Clause, attributions: list[int]) -> list[int]:
        """Mentions a pronoun subject may stand for: the speaker, then subjects before it."""
        subject = clause.subject
        if subject is None:
            return []
        owner = self.parse.child(subject, "nmod:poss")
        if "PRON" not in {self.parse.pos[subject], self.parse.pos[owner or subject]}:
            return []
        found: list[int] = []
        sentence = self.parse.sent[clause.predicate]
        # A speaker named only after the pronoun is somebody else, unless it is "we".
        is_own = self.parse.lower[owner or subject] in {"we", "our", "us", "i", "my"}
        for index in attributions:
            source = self.found.attributions[index]["source"]
            first = self.parse.start[self.parse.sents[sentence][0]]
            is_before = source is not None and first <= source[0] < self.parse.start[subject]
            if source is not None and (is_before or is_own):
                head = self.parse.head_of(*source)
                if head is not None:
                    found.extend(self.mentions.in_phrase(head))
                # "A spokesman for the coalition said its aircraft …": whom he speaks for.
                found.extend(
                    self.mentions.at[t]
                    for t in self.parse.tokens_in(*source)
                    if t in self.mentions.at
                )
        if is_own:
            return found
        found.extend(reversed(self.subjects.get(sentence, [])))
        found.extend(self.subjects.get(sentence - 1, []))
        return found

    def _agents_before(self, clause: Clause, event: Event) -> list[int]:
        """Find who did what "the attack" goes back to, in the sentence before."""
        parse, noun = self.parse, clause.subject
        if noun is None or not any(parse.lower[d] in _BACK for d in parse.children(noun, "det")):
            return []
        word = self.words.events.noun(parse.lemma[noun])
        # Fighting has two sides, and nobody who did it.
        if word is None or word.event_type not in {"ASSAULT", "SIEGE"}:
            return []
        kinds = {word.event_type, "SEIZE_TERRITORY"}
        sentence = parse.sent[clause.predicate]
        for at, kind, agents in reversed(self.done):
            if at < sentence - 1:
                break
            if kind in kinds and agents:
                return agents
        return []

    def _row(
        self, clause: Clause, event: Event, arguments: Arguments, attributions: list[int]
    ) -> StatementAnnotation:
        parse = self.parse
        levels = hedges_in(parse, clause, self.words.hedges)
        polarity = polarity_of(parse, clause)
        stances = [self._stance(index) for index in attributions]
        # "Refused to leave": a cue that leads to the predicate has turned it already.
        led = [index for word in clause.leads for index in self.cues.get(word, [])]
        if any(
            turned
            for index, (_, turned) in zip(attributions, stances, strict=True)
            if index not in led
        ):
            polarity = "negative" if polarity == "positive" else "positive"
        certainty = weakest([*levels, *(level for level, _ in stances)])
        tense = tense_of(parse, clause)
        event_type = self.types.event_type(clause, event, tense)
        if event_type == "FORECAST":
            tense = "future"  # what is "imminent" or expected lies ahead, in reported speech too
        self.done.append((parse.sent[clause.predicate], event_type, arguments.agents))
        start, end = parse.offsets(clause.tokens[0], clause.tokens[-1])
        time_index = self._time_of(clause, start, end)
        return {
            "start_char": start,
            "end_char": end,
            "predicate": parse.offsets(*_predicate_words(clause)),
            "predicate_lemma": parse.lemma[clause.predicate] or parse.lower[clause.predicate],
            "event_type": event_type,
            "claim_type": self.types.claim_type(clause, event_type, tense, start, end),
            "agent": self._span(arguments.agents),
            "recipient": self._span(arguments.recipients),
            "location": self._span([index for index, _ in arguments.places[:1]]),
            "arguments": self._in_text_order(arguments),
            "time_index": time_index,
            "attribution_indexes": attributions,
            "certainty": certainty,
            "polarity": polarity,
            "is_hedged": bool(levels) or any(level != "certain" for level, _ in stances),
            "tense": tense,
        }

    def _stance(self, index: int) -> tuple[str, bool]:
        """Take what the reporting word says of its content: how sure, and whether it is turned."""
        one = self.found.attributions[index]
        lemma, cue = one["cue_lemma"], one["cue"]
        word = self.words.reporting.verbs.get(lemma or "") or self.words.reporting.nouns.get(
            lemma or ""
        )
        if word is None:
            hedged = lemma in self.words.reporting.adverbs
            return ("probable", False) if hedged else ("certain", False)
        level, turned = word.certainty, word.polarity == "negative"
        if one["is_impersonal"] and level == "certain":
            level = "probable"  # "is said to": passed on, and nobody stands by it
        if cue is not None and self._has_negation(cue):
            if word.stance in {"believes", "expects"}:
                turned = not turned  # "do not expect that P": that not-P is expected
            elif turned:
                # "Did not deny" says neither, "no doubt" that it is so.
                level, turned = "certain" if word.stance == "doubts" else "unknown", False
            elif word.stance not in {"intends", "knows"}:
                level = "unknown"  # "did not say that P" leaves P open
        return level, turned

    def _has_negation(self, cue: Offsets) -> bool:
        parse = self.parse
        return any(
            parse.lower[i] in {"not", "n't", "n’t", "never"}
            or (parse.pos[i] == "NOUN" and is_nobody(parse, i))  # "no doubt that P"
            for i in parse.tokens_in(*cue)
        )

    def _time_of(self, clause: Clause, start: int, end: int) -> int | None:
        """Find the time expression of the clause: on the predicate itself, else the nearest."""
        parse = self.parse
        inside = set(clause.tokens)
        best: tuple[bool, bool, int, int] | None = None
        at = parse.start[clause.predicate]
        for index, time in enumerate(self.found.times):
            if not (start <= time["start_char"] and time["end_char"] <= end):
                continue
            head = parse.head_of(time["start_char"], time["end_char"])
            if head is None or head not in inside:
                continue
            attached = parse.head[head] in clause.chain or head in clause.chain
            rank = (
                time["start_date"] is None,
                not attached,
                abs(time["start_char"] - at),
                index,
            )
            best = rank if best is None else min(best, rank)
        return None if best is None else best[3]

    def _span(self, indexes: list[int]) -> Offsets | None:
        """One stretch over mentions that follow each other, else the first of them."""
        if not indexes:
            return None
        spans = sorted(
            [self.found.mentions[i]["start_char"], self.found.mentions[i]["end_char"]]
            for i in indexes
        )
        low, high = spans[0]
        for start, end in spans[1:]:
            if len(self.parse.text[high:start].split()) > 3:
                break
            high = max(high, end)
        return [low, high]

    def _in_text_order(self, arguments: Arguments) -> list[tuple[int, str]]:
        pairs = [(index, "agent") for index in arguments.agents]
        pairs += [(index, "recipient") for index in arguments.recipients]
        pairs += [(index, "supporter") for index in arguments.supporters]
        pairs += arguments.places
        unique = list(dict.fromkeys(pairs))
        return sorted(unique, key=lambda pair: self.found.mentions[pair[0]]["start_char"])

    def _take_in_figures(self, rows: list[StatementAnnotation]) -> None:
        """Widen a statement over a figure right beside it that stands in no other.

        A parse that loses a number leaves it at the statement's edge: "Between 30 and 40
        people" before "live in the camp".
        """
        parse, text = self.parse, self.parse.text
        by_sentence: dict[int, list[StatementAnnotation]] = {}
        for row in rows:
            sentence = parse.sent[parse.tokens_in(*row["predicate"])[0]]
            by_sentence.setdefault(sentence, []).append(row)
        for figure in self.found.figures:
            low, high = figure["start_char"], figure["end_char"]
            token = parse.token_at(low)
            near = [] if token is None else by_sentence.get(parse.sent[token], [])
            if any(row["start_char"] <= low and high <= row["end_char"] for row in near):
                continue
            for row in near:
                before, after = text[high : row["start_char"]], text[row["end_char"] : low]
                is_open = not (before + after).count("\n")
                if low < row["start_char"] and high < row["end_char"] and not before.strip():
                    row["start_char"] = low if is_open else row["start_char"]
                elif row["start_char"] < low and after.strip() in _JOINTS and is_open:
                    row["end_char"] = max(high, row["end_char"])
                else:
                    continue
                break

    # ------------------------------------------------------------ contents without a clause

    def _content_clauses(self, clauses: list[Clause]) -> list[Clause]:
        """Find what somebody is cited for without a clause of its own: "denied losing the town".

        The verb nearest to the top of the parse is what they say; words without any verb
        ("concerns about the talks") state nothing.
        """
        told = self._told(clauses)
        found: list[Clause] = []
        for index, one in enumerate(self.found.attributions):
            verb = None if index in told else self._highest_verb(index, one)
            if verb is None or self.parse.dep[verb] == "root":
                continue
            told.update(self._attributions_at(verb))
            clause = clause_at(self.parse, verb)
            edge = {*self.parse.children(verb, "case"), *self.parse.children(verb, "mark")}
            kept = [t for t in clause.tokens if t not in edge and self._in_content(t, index)]
            clause = replace(clause, tokens=_run(kept, verb), predicate=verb, leads=())
            if not self._is_skipped(clause):
                found.append(clause)
        return found

    def _highest_verb(self, index: int, one: AttributionAnnotation) -> int | None:
        """Find the verb of a content that hangs nearest to the top; None where there is none."""
        cue = set(self.parse.tokens_in(*one["cue"])) if one["cue"] else set()
        reports = self.words.reporting.reports(one["cue_lemma"])
        verbs = [
            (sum(1 for _ in self.parse.ancestors(i)), i)
            for piece in one["content"]
            for i in self.parse.tokens_in(*piece)
            if self._can_be_told(i, cue, reports=reports) and index in self._attributions_at(i)
        ]
        return min(verbs)[1] if verbs else None

    def _can_be_told(self, i: int, cue: set[int], *, reports: bool) -> bool:
        """Whether ``i`` is a verb that says something rather than describes a noun."""
        parse = self.parse
        dep, above = parse.dep[i], parse.head[i]
        if parse.pos[i] != "VERB" or parse.child(i, "det") is not None:
            return False
        marks = {parse.lower[m] for m in parse.children(i, "mark")}
        if dep in {"acl", "advcl"}:
            # "Urged them to leave", however the infinitive hangs; "a plan to leave" says nothing.
            governed = above in cue or (parse.head[above] in cue and parse.dep[above] == "obj")
            governed = governed and reports
            wanted = {"that", "of", "for", "to"} if governed else {"that", "of"}
            return bool(marks & wanted)
        if dep == "xcomp" and "to" in marks and not reports:
            return False
        return dep not in {"acl:relcl", "amod", "compound", "case", "nsubj"}

    # ------------------------------------------------------------ event nouns

    def _noun_statements(self, clauses: list[Clause]) -> list[StatementAnnotation]:
        """Attacks told as a noun with their attacker: "despite airstrikes by the army"."""
        parse = self.parse
        rows = []
        predicates = {c.predicate for c in clauses}
        used = {c.subject for c in clauses} | predicates
        for i, pos in enumerate(parse.pos):
            if pos != "NOUN" or i in used or parse.dep[i] not in {"obl", "nmod", "conj", "appos"}:
                continue
            word = self.words.events.noun(parse.lemma[i])
            if word is None or word.event_type not in {"ASSAULT", "SIEGE"}:
                continue
            by = [k for k in parse.children(i, "nmod", "obl:agent") if parse.case(k) == "by"]
            agents, targets = noun_arguments(parse, i, self.mentions)
            if not by or not agents:
                continue
            tokens = [t for t in parse.subtree(i) if parse.dep[t] != "case" or parse.head[t] != i]
            clause = Clause(
                top=i, predicate=i, kind="noun", leads=(), subject=None, tokens=_run(tokens, i)
            )
            if self._is_skipped(clause):
                continue
            arguments = Arguments(agents=agents, recipients=targets)
            event = Event(word.event_type, noun=i)
            rows.append(self._row(clause, event, arguments, self._attributions_at(i)))
        return rows


def _predicate_words(clause: Clause) -> tuple[int, int]:
    """First and last token of the predicate, with the words that lead straight to it.

    A leading word outside the clause is left out: it may be another's ("offered to host").
    """
    first = clause.predicate
    for lead in reversed(clause.leads):
        if not 0 < first - lead <= 3 or lead < clause.tokens[0]:
            break
        first = lead
    return first, clause.predicate


def _run(tokens: list[int], i: int) -> list[int]:
    """Take the contiguous run of ``tokens`` around ``i``."""
    members = set(tokens)
    low = high = i
    while low - 1 in members:
        low -= 1
    while high + 1 in members:
        high += 1
    return list(range(low, high + 1))


def make_words(
    *,
    event_words: Iterable[dict[str, Any]],
    hedges: Iterable[dict[str, Any]],
    reporting_words: Iterable[dict[str, Any]],
) -> Words:
    """Put the curated rows together."""
    return Words(
        events=EventWords(event_words),
        hedges=Hedges.from_rows(hedges),
        reporting=ReportingWords.from_rows(reporting_words),
    )
