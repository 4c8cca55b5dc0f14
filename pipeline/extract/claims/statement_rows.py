"""From a clause and what fills it to the row of a statement."""

from pipeline.extract.annotations import Offsets, StatementAnnotation
from pipeline.extract.claims.arguments import Arguments
from pipeline.extract.claims.certainty import hedges_in, polarity_of, weakest
from pipeline.extract.claims.events import Event
from pipeline.extract.claims.statement_types import StatementTypes
from pipeline.extract.claims.voices import Voices
from pipeline.extract.claims.whole_clauses import whole_clause
from pipeline.extract.claims.words import Given, Words
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.overlaps import Intervals
from pipeline.extract.reading.tense import tense_of
from pipeline.extract.reading.tree import Parse
from pipeline.extract.reading.truth import is_counterfactual, is_left_open

# Between a statement and a figure that belongs to it.
_JOINTS = frozenset({"", "at", "of", "to", "by"})


class RowMaker:
    """Makes the rows of one text's statements.

    Args:
        parse: The parsed text.
        found: What other components found.
        words: The curated words.
        types: Settles event and claim types.
        voices: Says how sure a source is.
    """

    def __init__(
        self, parse: Parse, found: Given, words: Words, *, types: StatementTypes, voices: Voices
    ) -> None:
        self.parse = parse
        self.found = found
        self.words = words
        self.types = types
        self.voices = voices
        self._times = Intervals(
            (time["start_char"], time["end_char"], n) for n, time in enumerate(found.times)
        )

    def row(
        self, clause: Clause, event: Event, arguments: Arguments, attributions: list[int]
    ) -> StatementAnnotation:
        """Make the row of one clause, in the words of these attributions."""
        parse = self.parse
        levels = hedges_in(parse, clause, self.words.hedges)
        polarity = polarity_of(parse, clause)
        stances = [self.voices.stance(index) for index in attributions]
        over = self.voices.over(clause, attributions)
        # "Refused to leave": a cue that leads to the predicate has turned it already.
        led = [index for word in clause.leads for index in self.voices.cues.get(word, [])]
        if any(
            turned
            for index, (_, turned) in zip(attributions, stances, strict=True)
            if index not in led
        ):
            polarity = _turned(polarity)
        if sum(turned for _, turned in over) % 2:
            polarity = _turned(polarity)
        certainty = weakest([*levels, *(level for level, _ in [*stances, *over])])
        if is_left_open(parse, clause):
            polarity, certainty = "positive", "unknown"
        if is_counterfactual(parse, clause) or self.voices.takes_back(attributions):
            polarity = _turned(polarity)
        tense = tense_of(parse, clause.predicate)
        event_type = self.types.event_type(clause, event, tense)
        if event_type == "FORECAST":
            tense = "future"  # what is "imminent" or expected lies ahead, in reported speech too
        start, end = parse.offsets(clause.tokens[0], clause.tokens[-1])
        whole = self.whole(clause, attributions) or (clause.tokens[0], clause.tokens[-1])
        whole_start, whole_end = parse.offsets(*whole)
        time_index = self._time_of(clause, start, end)
        return {
            "start_char": whole_start,
            "end_char": whole_end,
            "core": [start, end],
            "predicate": parse.offsets(*predicate_words(clause)),
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
            "is_hedged": bool(levels) or any(level != "certain" for level, _ in [*stances, *over]),
            "tense": tense,
        }

    def whole(self, clause: Clause, attributions: list[int]) -> tuple[int, int] | None:
        """Find first and last token of what a clause is read in; None where it cannot be."""
        rows = [self.found.attributions[index] for index in attributions]
        cited = [span for row in rows for span in (row["source"], row["cue"]) if span]
        return whole_clause(self.parse, clause, [self.parse.tokens_in(*span) for span in cited])

    def _time_of(self, clause: Clause, start: int, end: int) -> int | None:
        """Find the time expression of the clause: on the predicate itself, else the nearest."""
        parse = self.parse
        inside = set(clause.tokens)
        best: tuple[bool, bool, int, int] | None = None
        at = parse.start[clause.predicate]
        for index in self._times.touching(start, end):
            time = self.found.times[index]
            if not (start <= time["start_char"] and time["end_char"] <= end):
                continue
            head = parse.head_of(time["start_char"], time["end_char"])
            if head is None or head not in inside:
                continue
            is_fine = time["time_precision"] in {"day", "day_part", "day_range"}
            if _is_told_aside(parse, head, clause, is_fine=is_fine):
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


def _is_told_aside(parse: Parse, head: int, clause: Clause, *, is_fine: bool) -> bool:
    """Whether a time dates what a relative clause tells: "the war, which began in 2011,".

    Days behind the predicate are those of both: "killed men who tried to flee on Sunday".
    """
    at = head
    while at not in clause.chain and at != clause.predicate:
        above = parse.head[at]
        if above == at:
            return False
        if parse.dep[at] == "acl:relcl":
            return at < clause.predicate or not is_fine
        at = above
    return False


def _turned(polarity: str) -> str:
    return "negative" if polarity == "positive" else "positive"


def take_in_figures(parse: Parse, found: Given, rows: list[StatementAnnotation]) -> None:
    """Widen a statement over a figure right beside it that stands in no other.

    A parse that loses a number leaves it at the statement's edge: "Between 30 and 40
    people" before "live in the camp".
    """
    text = parse.text
    by_sentence: dict[int, list[StatementAnnotation]] = {}
    for row in rows:
        sentence = parse.sent[parse.tokens_in(*row["predicate"])[0]]
        by_sentence.setdefault(sentence, []).append(row)
    for figure in found.figures:
        low, high = figure["start_char"], figure["end_char"]
        token = parse.token_at(low)
        near = [] if token is None else by_sentence.get(parse.sent[token], [])
        if any(row["core"][0] <= low and high <= row["core"][1] for row in near):
            continue
        for row in near:
            start, end = row["core"]
            before, after = text[high:start], text[end:low]
            is_open = not (before + after).count("\n")
            if low < start and high < end and not before.strip():
                row["core"] = [low if is_open else start, end]
            elif start < low and after.strip() in _JOINTS and is_open:
                row["core"] = [start, max(high, end)]
            else:
                continue
            row["start_char"] = min(row["start_char"], row["core"][0])
            row["end_char"] = max(row["end_char"], row["core"][1])
            break


def predicate_words(clause: Clause) -> tuple[int, int]:
    """First and last token of the predicate, with the words that lead straight to it.

    A leading word outside the clause is left out: it may be another's ("offered to host").
    """
    first = clause.predicate
    for lead in reversed(clause.leads):
        if not 0 < first - lead <= 3 or lead < clause.tokens[0]:
            break
        first = lead
    return first, clause.predicate
