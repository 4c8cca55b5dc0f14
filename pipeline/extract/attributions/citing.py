"""Attributions in which nobody says anything: no table and no claim has them.

A labeller that learned who is cited for what takes verbs of doing for words of saying, too: what
they do is told by whoever tells of them.
"""

from collections.abc import Collection, Sequence

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.attributions.words import ReportingWords, Verb
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.subjects import what_a_place_had
from pipeline.extract.reading.tree import PLACE_ENTITIES, SUBJECTS, Parse

_TIMES = frozenset({"DATE", "TIME"})
_CLAUSES = frozenset("ccomp ccomp:relcl csubj csubj:pass parataxis".split())


def cites_nobody(
    parse: Parse,
    one: AttributionAnnotation,
    reporting: ReportingWords,
    *,
    events: Collection[int] = (),
    places: Collection[tuple[int, int]] = (),
) -> bool:
    """Whether an attribution is none: nobody is named, cannot speak, or says nothing.

    "Talks centred on whether P", "the mood seemed to promise P"; unlike "it is said that P".

    Args:
        parse: The parsed text.
        one: The attribution.
        reporting: The words of saying.
        events: Tokens of all that the model takes for events.
        places: Where names of places stand.
    """
    if one["cue"] is None:
        return False
    if one["source"] is not None:
        return (
            _cannot_speak(parse, one["source"], reporting, events)
            or (is_attitude(parse, one, reporting) and _is_deed(parse, one, events))
            or _claims_ground(parse, one)
            or _is_where(parse, one, places)
        )
    verbs = [i for i in parse.tokens_in(*one["cue"]) if parse.pos[i] == "VERB"]
    is_active = bool(verbs) and not any(is_passive(parse, i) for i in verbs)
    is_active = is_active and not is_raised(parse, one)
    is_word = _has_word_of_saying(parse, one, reporting)
    return is_active or not is_word or _is_only_called(parse, verbs)


def _cannot_speak(
    parse: Parse, source: Offsets, reporting: ReportingWords, events: Collection[int]
) -> bool:
    """Whether a source is a time or an event: "by March", "the raid demonstrated that P"."""
    head = parse.head_of(*source)
    if head is None:
        return False
    if parse.entity[head] in _TIMES:
        return True
    is_somebody = any(
        parse.lemma[i] in parse.lexicon.actors or parse.entity[i] == "PERSON"
        for i in parse.tokens_in(*source)
    )
    is_told = parse.lemma[head] in reporting.nouns
    is_event = head in events or parse.lemma[head] in parse.lexicon.happening
    is_event = is_event and parse.pos[head] == "NOUN"
    return is_event and not is_somebody and not is_told


def _has_word_of_saying(
    parse: Parse, one: AttributionAnnotation, reporting: ReportingWords
) -> bool:
    """Whether a cue holds a word of the list, as the part of speech that it has there."""
    words = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
    if any(_word_of(parse, i, reporting) for i in words if parse.dep[i] != "amod"):
        return True
    lemma = one["cue_lemma"] or ""
    return (" " in lemma and reporting.reports(lemma)) or lemma in reporting.adverbs


def _word_of(parse: Parse, i: int, reporting: ReportingWords) -> Verb | None:
    words = reporting.nouns if parse.pos[i] == "NOUN" else reporting.verbs
    return words.get(parse.lemma[i])


def _is_only_called(parse: Parse, verbs: Sequence[int]) -> bool:
    """Whether something is but called so: "known as", "known for"."""
    return any(
        parse.lemma[i] == "know"
        and any(parse.case(k) in {"as", "for"} for k in parse.children(i, "obl"))
        for i in verbs
    )


def is_attitude(parse: Parse, one: AttributionAnnotation, reporting: ReportingWords) -> bool:
    """Whether a cue is no word of saying, and takes no clause: "opposes the talks by both sides".

    Any verb that takes a clause tells it: "was shocked that P", "made clear that P". Of what
    somebody only stands to so he says nothing; where it is a deed ("repelled an attack"), it is
    not his word at all.

    Args:
        parse: The parsed text.
        one: The attribution.
        reporting: The words of saying.
    """
    cue = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
    verbs = [i for i in cue if parse.pos[i] in {"VERB", "AUX"}]
    is_quoted = one["quote_type"] != "indirect"
    if is_quoted or not verbs or _has_word_of_saying(parse, one, reporting):
        return False
    content = [i for piece in one["content"] for i in parse.tokens_in(*piece)]
    head = parse.head_among(content)
    nouns = [k for i in verbs for k in parse.children(i, "obj")]
    nouns += [] if head is None else [head]
    is_told = any(parse.lemma[i] in reporting.nouns for i in nouns)
    saying = parse.lexicon.expressing | (parse.lexicon.issuing if is_told else frozenset())
    if any(parse.lemma[i] in saying for i in verbs):
        return False  # "gave estimates of the toll", "expressed a desire for talks"
    return not any(
        (parse.head[i] in cue and parse.dep[i] in _CLAUSES)
        or any(parse.lower[k] == "that" for k in parse.children(i, "mark"))
        for i in content
    )


def _is_deed(parse: Parse, one: AttributionAnnotation, events: Collection[int]) -> bool:
    """Whether the model takes a word of the cue for an event."""
    return one["cue"] is not None and any(i in events for i in parse.tokens_in(*one["cue"]))


def _claims_ground(parse: Parse, one: AttributionAnnotation) -> bool:
    """Whether a cue only takes ground, which needs no words: "both claim the valley"."""
    for i in parse.tokens_in(*one["cue"]) if one["cue"] else range(0):
        taken = parse.child(i, "obj")
        if parse.lemma[i] != "claim" or taken is None or parse.child(i, "ccomp") is not None:
            continue
        is_place = parse.entity[taken] in PLACE_ENTITIES
        return is_place or parse.lemma[taken] in parse.lexicon.places
    return False


def _is_where(
    parse: Parse, one: AttributionAnnotation, places: Collection[tuple[int, int]]
) -> bool:
    """Whether a place only has what happened there: "Ruritania recorded 40 deaths"."""
    source, cue = one["source"], one["cue"]
    if source is None or cue is None or (source[0], source[1]) not in places:
        return False
    return any(what_a_place_had(parse, i) is not None for i in parse.tokens_in(*cue))


def is_raised(parse: Parse, one: AttributionAnnotation) -> bool:
    """Whether what happens raises fears or hopes, which are nobody's then.

    "Thousands fled, raising concerns about aid" tells of no concern of those who fled.

    Args:
        parse: The parsed text.
        one: The attribution.
    """
    cue = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
    raising = [i for i in cue if parse.lemma[i] in parse.lexicon.raising]
    return any(parse.dep[i] == "advcl" and parse.child(i, *SUBJECTS) is None for i in raising)
