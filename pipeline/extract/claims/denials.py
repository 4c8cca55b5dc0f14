"""What somebody denies without saying it again: of "Ruritania rejected the accusation" the deed.

A denial is a claim of its own, that what was told just before is not so. It is told only where it
is plain which claim is meant: another's, of a deed of the one who denies it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.annotations import MentionAnnotation, Offsets, StatementAnnotation
from pipeline.extract.attributions.replies import denied_by
from pipeline.extract.claims.certainty import hedges_in, weakest
from pipeline.extract.claims.voices import Voices
from pipeline.extract.claims.words import Given, Words
from pipeline.extract.reading.back_references import is_part_in_it
from pipeline.extract.reading.clauses import clause_at, is_question
from pipeline.extract.reading.tense import tense_of
from pipeline.extract.reading.tree import Parse
from pipeline.extract.reading.truth import is_aim_or_condition

_BEFORE = 1  # sentences in which the denied claim may stand before that of its denial
_STEM = 4  # letters by which two names are of one: "Ruritania", "Ruritanian"
_LONGEST_STATE = 3  # words


@dataclass(frozen=True)
class Denial:
    """Who denies by one verb what was told before.

    Attributes:
        verb: The verb's token.
        what: The word for what is denied.
        attributions: Its speakers' attributions.
        certainty: How sure they are, by the words of denying.
    """

    verb: int
    what: int
    attributions: tuple[int, ...]
    certainty: str


def find_denials(parse: Parse, voices: Voices, words: Words) -> list[Denial]:
    """Find the denials that do not say again what they deny, in text order."""
    found = []
    for verb, indexes in sorted(voices.cues.items()):
        word = words.reporting.verbs.get(parse.lemma[verb])
        if parse.pos[verb] != "VERB" or word is None or word.stance != "denies":
            continue
        what = denied_by(parse, verb, words.reporting)
        if what is None or not indexes or not _is_told_as_done(parse, verb, words):
            continue
        stances = [voices.stance(index) for index in indexes]
        if all(is_turned for _, is_turned in stances):
            certainty = weakest([level for level, _ in stances])
            found.append(Denial(verb, what, tuple(voices.beyond_we(indexes)), certainty))
    return found


def _is_told_as_done(parse: Parse, verb: int, words: Words) -> bool:
    """Whether somebody denies it, and not only would, may or will: "if they deny the charge"."""
    clause = clause_at(parse, verb)
    is_open = is_aim_or_condition(parse, clause) or is_question(parse, verb)
    is_ahead = tense_of(parse, verb) == "future"
    return not (is_open or is_ahead or hedges_in(parse, clause, words.hedges))


class Deniable:
    """The rows of a text, asked for the one that a denial is of.

    Args:
        parse: The parsed text.
        found: Its attributions and mentions.
        rows: What it states.
        words: The curated words.
    """

    def __init__(
        self, parse: Parse, found: Given, rows: Iterable[StatementAnnotation], words: Words
    ) -> None:
        self.parse = parse
        self.found = found
        self.states = words.states
        self.violent = {words.event_types[kind] for kind in words.violent}
        self.by_sentence: dict[int, list[StatementAnnotation]] = {}
        for row in rows:
            sentence = parse.sent[parse.tokens_in(*row["predicate"])[0]]
            self.by_sentence.setdefault(sentence, []).append(row)

    def denied(self, denial: Denial, *, telling: Collection[str]) -> StatementAnnotation | None:
        """Find what is denied; None where it is not plain.

        Args:
            denial: Who denies by which verb.
            telling: Event types that only tell that something was said.
        """
        parse, verb = self.parse, denial.verb
        at = parse.start[min(verb, denial.what)]
        sources = [self.found.attributions[index]["source"] for index in denial.attributions]
        is_part = is_part_in_it(parse, denial.what)
        is_charge = parse.lemma[denial.what] in parse.lexicon.accusing
        names = set(self._names(denial))
        for rows in self._before(verb):
            told = [
                row
                for row in rows
                if row["predicate"][1] <= at
                and row["polarity"] == "positive"
                and row["event_type"] is not None
                and row["event_type"] not in telling
                and not any(
                    self.found.attributions[index]["source"] in sources
                    for index in row["attribution_indexes"]
                )
            ]
            theirs = [row for row in told if self._is_by(row, names)]
            if theirs:
                return theirs[0]
            if is_part:
                told = [row for row in told if row["event_type"] in self.violent]
            else:
                told = [row for row in told if row["attribution_indexes"] and _agents(row)]
            if told:  # "X accused Y of P, a charge the Gulf state denies" is Y's
                return told[0] if is_part or is_charge else None
        return None

    def _before(self, verb: int) -> Iterator[list[StatementAnnotation]]:
        """Give the rows of the verb's sentence, then of those before it."""
        last = self.parse.sent[verb]
        for sentence in range(last, max(-1, last - _BEFORE - 1), -1):
            rows = self.by_sentence.get(sentence, [])
            yield sorted(rows, key=lambda row: row["predicate"])

    def _names(self, denial: Denial) -> Iterator[str]:
        """Give what tells who denies, and who is cited for that."""
        for index in denial.attributions:
            at: int | None = index
            while at is not None:
                one = self.found.attributions[at]
                if one["source"]:
                    yield from self._told_by(one["source"])
                at = one["parent_index"]

    def _is_by(self, row: StatementAnnotation, names: Collection[str]) -> bool:
        """Whether who is said to have done it is called as one of these, or of the same state."""
        spans = [_span(self.found.mentions[index]) for index in _agents(row)]
        spans += [row["agent"]] if row["agent"] else []
        return any(name in names for span in spans for name in self._told_by(span))

    def _told_by(self, span: Offsets) -> Iterator[str]:
        """Give what tells a name from others: its words' beginnings, and its state."""
        words = [word.strip(".,'’\"") for word in self.parse.text[slice(*span)].split()]
        words = [word.removesuffix("'s").removesuffix("’s") for word in words]
        yield from (word[:_STEM].lower() for word in words if _is_telling(word))
        if words and not any(word[:1].isupper() for word in words[1:]) and words[-1].islower():
            yield f"noun {words[-1]}"  # "the rebels" are the rebels, but "Ruritanian forces" …
        for size in range(1, _LONGEST_STATE + 1):
            for first in range(len(words) - size + 1):
                name = " ".join(words[first : first + size]).lower()
                if name in self.states:
                    yield f"state {self.states[name]}"


def denial_of(
    row: StatementAnnotation,
    denial: Denial,
    *,
    whole: Offsets,
    core: Offsets,
    lemma: str,
    predicate: Offsets,
) -> StatementAnnotation:
    """Make the row of a denial from the row that it denies; its words are the denial's."""
    denied: StatementAnnotation = {
        **row,
        "start_char": whole[0],
        "end_char": whole[1],
        "core": core,
        "predicate": predicate,
        "predicate_lemma": lemma,
        "attribution_indexes": list(denial.attributions),
        "certainty": denial.certainty,
        "polarity": "negative",
        "is_hedged": denial.certainty != "certain",
    }
    return denied


def laid_to(
    row: StatementAnnotation, agents: Sequence[int], mentions: Sequence[MentionAnnotation]
) -> StatementAnnotation:
    """Give a row other doers: who denies a part in a deed denies that they did it."""
    kept = [pair for pair in row["arguments"] if pair[1] != "agent"]
    pairs = [*kept, *((index, "agent") for index in agents)]
    arguments = sorted(pairs, key=lambda pair: mentions[pair[0]]["start_char"])
    return {**row, "arguments": arguments, "agent": _span(mentions[agents[0]])}


def _agents(row: StatementAnnotation) -> list[int]:
    return [index for index, role in row["arguments"] if role == "agent"]


def _span(mention: MentionAnnotation) -> Offsets:
    return [mention["start_char"], mention["end_char"]]


def _is_telling(word: str) -> bool:
    """Whether a word is a name's, and long enough to tell it by."""
    return word[:1].isupper() and len(word) >= _STEM
