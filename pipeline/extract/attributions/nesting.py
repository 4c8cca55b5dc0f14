"""Attributions inside attributions: who passes on whose words, and what is only hearsay."""

from collections.abc import Iterator

from pipeline.extract.annotations import AttributionAnnotation
from pipeline.extract.attributions.reporting import SPEECH
from pipeline.extract.attributions.speech import contents_of
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.tree import Parse

# Words of an outlet that passes on what it was told.
_RELAYING = frozenset("report quote cite write publish broadcast".split())


def set_parents(attributions: list[AttributionAnnotation]) -> None:
    """Point each attribution that is itself part of what somebody said to that attribution.

    Contents may reach into one another ("A's man reported from X; B's wrote from Y"). The inner
    one, which has the shorter content, is then given its parent first, and none is given a
    parent that lies, over others, inside it.
    """
    contents = contents_of(attributions)
    lengths = [sum(high - low for low, high in one["content"]) for one in attributions]
    innermost_first = sorted(range(len(attributions)), key=lambda index: lengths[index])
    for one in attributions:
        one["parent_index"] = None
    for number in innermost_first:
        one = attributions[number]
        anchor = one["cue"] or one["source"]
        if anchor is None:
            continue
        holding = [
            (lengths[index], index)
            for index in contents.holding(*anchor)
            if attributions[index]["cue"] != one["cue"]
            and number not in _line_of(attributions, index)
        ]
        one["parent_index"] = min(holding)[1] if holding else None


def _line_of(attributions: list[AttributionAnnotation], index: int | None) -> Iterator[int]:
    """Yield an attribution, its parent, the parent's parent and so on."""
    while index is not None:
        yield index
        index = attributions[index]["parent_index"]


def without_hearsay(
    parse: Parse, rows: list[AttributionAnnotation], words: ReportingWords
) -> list[AttributionAnnotation]:
    """Drop what rules read inside another's words unless it names who said it, and to be said.

    "He said that they know it" cites him, not them; "the paper said that a general told it so"
    cites both.
    """
    # Measured on texts that annotators read whole: beside a labeller, what rules find inside
    # another's words is wrong more often than right.
    is_labelled = any(one["method"] == "labeller" for one in rows)
    kept = [
        one
        for one in rows
        if one["parent_index"] is None
        or one["method"] != "rule"
        or (
            _is_relayed(parse, one, words)
            and (not is_labelled or rows[one["parent_index"]]["cue_lemma"] in _RELAYING)
        )
    ]
    places = {id(one): index for index, one in enumerate(kept)}
    for one in kept:
        parent = None if one["parent_index"] is None else rows[one["parent_index"]]
        one["parent_index"] = None if parent is None else places.get(id(parent))
    return kept


def _is_relayed(parse: Parse, one: AttributionAnnotation, words: ReportingWords) -> bool:
    verb = words.verbs.get(one["cue_lemma"] or "")
    head = parse.head_of(*one["source"]) if one["source"] else None
    is_named = head is not None and parse.pos[head] in {"NOUN", "PROPN"}
    is_spoken = verb is not None and verb.stance in SPEECH | {"accuses"}
    return is_named and (is_spoken or one["cue_lemma"] == "according to")
