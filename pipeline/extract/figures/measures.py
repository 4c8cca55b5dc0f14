"""Decide what happened to the people counted, from the words over, before and behind a figure.

The words stand in the ``measure_words`` table; here stands how they meet in a parse (Universal
Dependencies).
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.extract.figures.measure_words import PLACE_LABELS, MeasureWords, forms_of
from pipeline.extract.reading.nouns import PLACE_LABELS as PLACE_NOUNS

# The subject of these is the one it happens to, in the active voice as well.
_UNACCUSATIVE = frozenset(
    "die perish drown flee escape live reside dwell return surrender defect disappear vanish"
    " protest demonstrate rally march need evacuate relocate train enlist starve".split()
)
# Those who do this in a besieged place are besieged too.
_STAYING = frozenset("remain stay live reside dwell shelter hide survive".split())
_HOMES = frozenset({"home", "house"})
_PATIENT_DEPS = frozenset({"obj", "nsubj:pass", "nsubjpass", "dobj"})
_TOLL_VERB_DEPS = frozenset({"obl", "obj", "dobj", "nmod", "xcomp", "pobj", "obl:arg"})


def _is_unaccusative(token: Token) -> bool:
    return any(form in _UNACCUSATIVE for form in forms_of(token))


def people_measure(
    words: MeasureWords, doc: Doc, *, first: int, head: int, last: int
) -> str | None:
    """Find what happened to the people counted.

    Args:
        words: The table.
        doc: A parsed Doc.
        first: Index of the figure's first token, approximators included.
        head: Index of the counted noun, or of the number's last token where no noun follows.
        last: Index of the counted phrase's last token.

    Returns:
        A measure such as ``killed``; ``casualties`` where killed and injured share one figure;
        None where no such word stands over, before or behind the phrase.
    """
    inside = (
        doc[i] for i in range(first, last + 1) if i != head and doc[i].pos_ not in ("NUM", "DET")
    )
    for token in inside:
        if token.tag_ in ("VBN", "JJ", "VBG") and (measure := words.predicate_of(token)):
            return measure
    governor = _governor(doc[head], first=first)
    found = [
        *_noun_before(words, doc, first=first),
        *_behind(words, doc, head=head, last=last),
        *_over(words, doc[head], first=first),
        *_before(words, doc, first=first),
        *_placed(words, doc[head], governor),
        *_of_place(words, doc, first=first),
    ]
    measures = list(dict.fromkeys(found))
    if measures[:1] in ([], ["population"]) and _is_under_siege(words, doc[head], governor):
        return "trapped"
    if {"killed", "injured"} <= set(measures[:2]):
        return "casualties"
    return measures[0] if measures else None


def _behind(words: MeasureWords, doc: Doc, *, head: int, last: int) -> Iterator[str]:
    """Participles and adjectives after the phrase: "civilians trapped", "people dead"."""
    index = last + 1
    while index < min(len(doc), last + 3) and (
        doc[index].pos_ == "ADV"
        or doc[index].lower_ in ("still", "were", "was", "are", "have", "had", "been", "more")
    ):
        index += 1
    if index < len(doc) and not doc[index].is_sent_start:
        token = doc[index]
        is_passive = index > last + 1 and token.tag_ in ("VBN", "VBD")
        if (
            token.tag_ in ("VBN", "JJ")
            or is_passive
            or (token.tag_ == "VBD" and token.dep_ != "ROOT" and token.dep_ != "root")
        ):
            yield from _with_partner(words, token, after=index)
        elif _is_unaccusative(token) and (measure := words.predicate_of(token)):
            yield measure
    for child in doc[head].children:
        is_behind = child.i > last and child.tag_ != "VBG"
        is_modifier = is_behind and child.dep_ in ("acl", "amod", "acl:relcl")
        if is_modifier and (measure := words.predicate_of(child)):
            yield measure


def _noun_before(words: MeasureWords, doc: Doc, *, first: int) -> Iterator[str]:
    """Read "a population of 80,000", "a toll of at least 12"."""
    if first < 2 or doc[first - 1].lower_ not in ("of", "at") or doc[first - 2].pos_ != "NOUN":
        return
    if measure := words.predicate_of(doc[first - 2]):
        yield measure


def _of_place(words: MeasureWords, doc: Doc, *, first: int) -> Iterator[str]:
    """Read "a city of 80,000 people": how many live there."""
    if first < 2 or doc[first - 1].lower_ != "of" or doc[first - 2].pos_ != "NOUN":
        return
    known = words.counted_noun(doc[first - 2])
    if known is not None and known[0] == "settlements" and doc[first - 2].tag_ != "NNS":
        yield "population"


_BEFORE_NUMBER = frozenset({"ADV", "ADJ", "ADP", "DET", "SCONJ"})


def _before(words: MeasureWords, doc: Doc, *, first: int) -> Iterator[str]:
    """Verbs right before the phrase, for where the parse has lost their object."""
    index, seen = first - 1, 0
    while index >= 0 and seen < 6 and not doc[index + 1].is_sent_start:
        token = doc[index]
        is_active = token.pos_ == "VERB" and not any(c.dep_ == "aux:pass" for c in token.children)
        if is_active and (measure := words.predicate_of(token)):
            yield measure
            if index < 2 or doc[index - 1].lower_ not in ("and", "or"):
                return
            index -= 1
        elif token.pos_ not in ("ADV", "ADJ", "ADP", "DET", "SCONJ") or token.lower_ in (
            "by",
            "of",
        ):
            return
        index, seen = index - 1, seen + 1


def _with_partner(words: MeasureWords, token: Token, *, after: int) -> Iterator[str]:
    """Read "killed or wounded" as both, where they share what they are said of."""
    measure = words.predicate_of(token)
    if measure is None:
        return
    yield measure
    doc = token.doc
    if after + 2 < len(doc) and doc[after + 1].lower_ in ("or", "and"):
        other = words.predicate_of(doc[after + 2])
        if other and other != measure:
            yield other


def _over(words: MeasureWords, head: Token, *, first: int) -> Iterator[str]:
    """Find the verb or noun that governs the phrase, where the phrase is what it happens to."""
    if any(child.dep_ == "case" and child.lower_ == "by" for child in head.children):
        return
    token = _top(head, first=first)
    governor = token.head
    if governor.i == token.i:
        return
    if token.dep_ in _PATIENT_DEPS:
        yield from _verb_and_partner(words, governor, head)
    if token.dep_.startswith("nsubj"):
        yield from _raised(words, governor)
    if token.dep_ in _PATIENT_DEPS:
        return
    if token.dep_ == "nsubj" and _is_unaccusative(governor):
        if measure := words.predicate_of(governor):
            yield measure
    elif token.dep_ in _TOLL_VERB_DEPS:
        if governor.pos_ in ("NOUN", "ADJ") and (measure := words.predicate_of(governor)):
            yield measure
        for sibling in governor.children:
            if sibling.dep_.startswith("nsubj") and sibling.pos_ == "NOUN":
                for noun in (sibling, *sibling.children):
                    if noun.pos_ in ("NOUN", "ADJ") and (measure := words.predicate_of(noun)):
                        yield measure


def _top(head: Token, *, first: int) -> Token:
    """Climb from a counted noun to the phrase that it is part of."""
    token, hops = head, 0
    while hops < 4 and (
        token.dep_ in ("conj", "appos", "nummod", "compound") or first <= token.head.i < token.i
    ):
        token, hops = token.head, hops + 1
    return token


def _governor(head: Token, *, first: int) -> Token | None:
    """Give the predicate whose subject the counted are; None where they are no subject."""
    token = _top(head, first=first)
    return token.head if token.dep_ == "nsubj" and token.head.i != token.i else None


def _placed(words: MeasureWords, head: Token, governor: Token | None) -> Iterator[str]:
    """Read "have left the city", "crossed into Chad", "remain in it": a place, or no object."""
    verbs = [child for child in head.children if child.dep_ == "acl:relcl"]
    for verb in [governor, *verbs] if governor is not None else verbs:
        measure = words.placed_by(verb)
        if measure is None or any(child.dep_ == "aux:pass" for child in verb.children):
            continue
        objects = [child for child in verb.children if child.dep_ in ("obj", "xcomp", "ccomp")]
        has_aux = any(child.lower_ in ("have", "has", "had") for child in verb.children)
        is_there_or_away = any(_is_place(child) for child in verb.children if child.dep_ == "obl")
        if all(_is_place(child) for child in objects) and (objects or has_aux or is_there_or_away):
            yield measure


def _is_place(token: Token) -> bool:
    if token.ent_type_ in PLACE_LABELS:
        return True
    return any(word in PLACE_NOUNS or word in _HOMES for word in forms_of(token))


def _is_under_siege(words: MeasureWords, head: Token, governor: Token | None) -> bool:
    """Say whether those counted stay, in the same clause, where a siege or blockade is."""
    if governor is None:
        return _has_siege(words, head, of=head)
    stays = any(form in _STAYING for form in forms_of(governor))
    is_there = any(child.dep_ == "cop" for child in governor.children)
    return _has_siege(words, governor if stays or is_there else head, of=head)


def _has_siege(words: MeasureWords, top: Token, *, of: Token) -> bool:
    """Look through a clause, relative clauses on its nouns included, but no other clause."""
    waiting = [top]
    while waiting:
        token = waiting.pop()
        if token.i != of.i and words.predicate_of(token) == "trapped":
            return True
        waiting.extend(
            child
            for child in token.children
            if child.dep_ not in ("ccomp", "advcl", "parataxis")
            and not (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))
        )
    return False


def _is_container(words: MeasureWords, verb: Token) -> bool:
    """Say whether a town or camp "holds" people: they live there; a prison detains them."""
    if not any(form in ("hold", "house") for form in forms_of(verb)):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return any(
        _is_place(child) and "prison" not in child.lower_ and "jail" not in child.lower_
        for child in subjects
    )


def _raised(words: MeasureWords, governor: Token) -> Iterator[str]:
    """Read "are estimated to live", "remain missing": the lower word says what happened."""
    for child in governor.children:
        if child.dep_ != "xcomp" or child.i < governor.i:
            continue
        is_passive = child.tag_ in ("VBN", "JJ") or any(
            c.dep_ == "aux:pass" for c in child.children
        )
        if (is_passive or _is_unaccusative(child)) and (measure := words.predicate_of(child)):
            yield measure


def _verb_and_partner(words: MeasureWords, verb: Token, head: Token) -> Iterator[str]:
    """Read the governing verb, and the one it is joined with if that has no object of its own."""
    if measure := words.predicate_of(verb):
        yield "population" if measure == "detained" and _is_container(words, verb) else measure
    partners = [child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB"]
    if verb.dep_ == "conj":
        partners.append(verb.head)
    for partner in partners:
        # "Killing and wounding 20", not "killing a guard and wounding 20".
        is_beside = abs(partner.i - verb.i) <= 2 and partner.i < head.i
        if is_beside and (measure := words.predicate_of(partner)):
            yield measure
