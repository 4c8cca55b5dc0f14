"""The marks in an article's words: what was read out of them, in plain words."""

import re
from dataclasses import replace
from datetime import date

from pipeline.commands.explained import FoundSpan
from pipeline.explore.asked import Asked
from pipeline.explore.closed_lists import EVENTS, MEASURES, REASONS, SOURCE_TYPES, STANCES
from pipeline.explore.views import Row
from pipeline.explore.wording import day, plain

LAYER_NAMES = {
    "source": "who is cited",
    "cue": "how",
    "content": "for what",
    "claim": "claims",
    "figure": "figures",
    "time": "times",
    "actor": "known actors",
    "place": "known places",
    "open": "left open",
}


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def asked_for(asked: Asked, length: int) -> list[FoundSpan]:
    """Mark the characters that the address names."""
    if asked.text("from") is None:
        return []
    start = asked.whole("from", 0, least=0, most=length)
    end = asked.whole("to", start, least=start, most=length)
    return [FoundSpan("mark", start, end, "", "")]


def in_plain_words(span: FoundSpan) -> FoundSpan:
    """Say in plain words what the label of a span says."""
    match span.kind:
        case "claim" | "predicate":
            return replace(span, label=plain(span.label, EVENTS))
        case "cue":
            return replace(span, label=plain(span.label, STANCES))
        case "source":
            return replace(span, label=span.detail, detail=plain(span.label, SOURCE_TYPES))
        case "figure":
            measure, _, rest = span.label.partition(" ")
            return replace(span, label=f"{plain(measure, MEASURES)} {rest}".strip())
        case "time":
            label = _DAY.sub(lambda found: day(date.fromisoformat(found[0])), span.label)
            return replace(span, label=label.replace("_", " "))
        case _:
            return span


def name_spans(rows: list[Row]) -> list[FoundSpan]:
    """Mark names: known ones as what they are known for, the others as left open."""
    return [
        FoundSpan(
            row["kind"] if row["known_id"] else "open",
            row["start_char"],
            row["end_char"],
            row["known_name"] or f"{row['kind']}?",
            row["known_name"] or reason_left_open(row),
        )
        for row in rows
        # A noun that no name explains is no riddle for a curator.
        if row["known_id"] or row["mention_type"] == "name"
    ]


def reason_left_open(row: Row) -> str:
    """Say why a name was left open."""
    return plain(row["resolution_method"], REASONS) or "nothing known fits"
