"""The labeller's attributions and those of the rules, joined into one list."""

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.attributions.speech import hull, overlap
from pipeline.extract.reading.overlaps import Intervals

ACCORDING_TO = "according to"


def join_layers(
    learned: list[AttributionAnnotation], ruled: list[AttributionAnnotation]
) -> list[AttributionAnnotation]:
    """Name sources that the labeller left out by rules on the same cue; add what it missed."""
    learned = _without_misread_cues(learned, ruled)
    joined = list(learned)
    places = Intervals((*hull(_spans(one)), n) for n, one in enumerate(learned))
    for rule in ruled:
        near = [learned[n] for n in places.touching(*hull(_spans(rule)))]
        same = [one for one in near if _is_same(one, rule)]
        for one in same:
            if one["source"] is None and rule["source"] is not None:
                one["source"], one["role_text"] = rule["source"], rule["role_text"]
                one["is_impersonal"] = False
            if rule["cue_lemma"] == ACCORDING_TO and not overlap(one["content"], rule["content"]):
                one["content"] = rule["content"]  # the clause it stands in, not one farther off
        if not same:
            joined.append(rule)
    return joined


def _without_misread_cues(
    learned: list[AttributionAnnotation], ruled: list[AttributionAnnotation]
) -> list[AttributionAnnotation]:
    """Leave out rows that let who stands behind "according to" speak by another word.

    In "the split threatens to starve them, according to medics" nobody threatens in words.
    """
    sources = Intervals(
        (rule["source"][0], rule["source"][1], n)
        for n, rule in enumerate(ruled)
        if rule["source"] and rule["cue_lemma"] == ACCORDING_TO
    )
    return [
        one
        for one in learned
        if one["source"] is None
        or one["cue_lemma"] == ACCORDING_TO
        or not sources.touching(*one["source"])
    ]


def _spans(one: AttributionAnnotation) -> list[Offsets]:
    return [*one["content"], *([one["cue"]] if one["cue"] else [])]


def _is_same(one: AttributionAnnotation, other: AttributionAnnotation) -> bool:
    """Whether two rows read the same act of speech: one cue, or mostly one content."""
    if one["cue"] and other["cue"]:
        return one["cue"][0] < other["cue"][1] and other["cue"][0] < one["cue"][1]
    shared = overlap(one["content"], other["content"])
    sizes = [sum(high - low for low, high in row["content"]) for row in (one, other)]
    return 2 * shared > min(sizes)
