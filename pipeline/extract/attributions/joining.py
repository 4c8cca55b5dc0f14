"""The labeller's attributions and those of the rules, joined into one list."""

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.attributions.labelled import filled_out, joint_source
from pipeline.extract.attributions.speech import merge_pieces, overlap
from pipeline.extract.reading.overlaps import Intervals, Stretches
from pipeline.extract.reading.tree import Parse

ACCORDING_TO = "according to"


def join_layers(
    parse: Parse,
    learned: list[AttributionAnnotation],
    ruled: list[tuple[AttributionAnnotation, bool, bool]],
    quotes: Stretches,
) -> list[AttributionAnnotation]:
    """Mend the labeller's rows by rules on the same cue; add rows that may stand by themselves."""
    learned = _without_misread_cues(learned, [rule for rule, _, _ in ruled])
    joined = list(learned)
    places = Intervals((*hull(_spans(one)), n) for n, one in enumerate(learned))
    for rule, may_stand, is_raised in ruled:
        near = [learned[n] for n in places.touching(*hull(_spans(rule)))]
        same = [one for one in near if _is_same(one, rule)]
        for one in same:
            if one["source"] is None and rule["source"] is not None:
                one["source"], one["role_text"] = rule["source"], rule["role_text"]
                one["is_impersonal"] = False
            one["addressee_text"] = one["addressee_text"] or rule["addressee_text"]
            is_quoted = any(quotes.overlapping(*piece) for piece in one["content"])
            shared = overlap(one["content"], rule["content"])
            if rule["cue_lemma"] == ACCORDING_TO and not shared:
                one["content"] = rule["content"]  # the clause it stands in, not one farther off
            elif is_raised and not is_quoted and shared:
                one["content"] = merge_pieces([*one["content"], *rule["content"]])
            elif may_stand and not is_quoted:
                one["content"] = filled_out(parse, one, rule) or one["content"]
        if not same and may_stand:
            joined.append(rule)
        elif may_stand:
            joined.extend(joint_source(parse.text, rule, same))
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


def halves_joined(rows: list[AttributionAnnotation]) -> list[AttributionAnnotation]:
    """Make one row of those with one source and one cue: a content on both sides of them."""
    found: dict[tuple[int, ...], AttributionAnnotation] = {}
    rest = []
    for one in rows:
        if one["source"] is None or one["cue"] is None:
            rest.append(one)
            continue
        first = found.setdefault((*one["source"], *one["cue"]), one)
        if first is not one:
            first["content"] = merge_pieces([*first["content"], *one["content"]])
    return [*found.values(), *rest]


def hull(pieces: list[Offsets]) -> tuple[int, int]:
    """First and last character of all pieces."""
    return min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)
