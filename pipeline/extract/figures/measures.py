"""Decide what happened to the people counted, from the words over, before and behind a figure.

The words stand in the ``measure_words`` table; here stands how they meet in a parse (Universal
Dependencies).
"""

from collections.abc import Iterator

from pipeline.extract.figures.measure_words import PLACE_LABELS, MeasureWords, form_in
from pipeline.extract.reading.tense import is_past_participle
from pipeline.extract.reading.tree import SUBJECTS, Parse

_HOMES = frozenset({"home", "house"})
_PATIENTS = frozenset({"obj", "nsubj:pass"})
# "Killed a guard along with two of his sons": what is done to one is done to both.
_ALONG = frozenset({"along with", "together with"})
_TOLLS = frozenset({"obl", "obj", "nmod", "xcomp"})  # relations of a number to a verb of its toll
_BETWEEN = frozenset("still were was are have had been more".split())
_ARE = frozenset({"was", "were", "are"})
_INCLUDING = frozenset({"include", "includes", "included"})
_INSERTED = frozenset("including mostly mainly among many some most".split())
_PARENTHESIS = 9  # words between the commas of what is put in behind a noun
_BEFORE_NUMBERS = frozenset({"ADV", "ADJ", "ADP", "DET", "SCONJ"})


def people_measure(
    words: MeasureWords, parse: Parse, *, first: int, head: int, last: int
) -> str | None:
    """Find what happened to the people counted.

    Args:
        words: The table.
        parse: The parsed text.
        first: Index of the figure's first token, approximators included.
        head: Index of the counted noun, or of the number's last token where no noun follows.
        last: Index of the counted phrase's last token.

    Returns:
        A measure such as ``killed``; ``casualties`` where killed and injured share one figure;
        None where no such word stands over, before or behind the phrase.
    """
    for i in range(first, last + 1):
        describes = i != head and (_is_done(parse, i) or parse.lower[i].endswith("ing"))
        if describes and (measure := words.predicate_of(parse, i)):
            return measure
    governor = _governor(parse, head, first=first)
    readings = (
        _joined_verb(words, parse, first=first),
        _among(words, parse, head, first=first),
        _noun_before(words, parse, first=first),
        _behind(words, parse, head=head, last=last),
        _driven(parse, _top(parse, head, first=first)),
        _over(words, parse, head, first=first),
        _before(words, parse, first=first),
        _placed(words, parse, head, governor),
        _of_place(words, parse, first=first),
    )
    # The first that reads anything; in "20 killed and 50 others injured" the 50 are injured only.
    measures = next(filter(None, (list(dict.fromkeys(found)) for found in readings)), [])
    if {"killed", "injured"} <= set(measures[:2]):
        return "casualties"
    return measures[0] if measures else None


def _is_done(parse: Parse, i: int) -> bool:
    """Whether a word tells what was done to somebody or how they are: "wounded", "missing"."""
    return parse.pos[i] == "ADJ" or is_past_participle(parse, i)


def _joined_verb(words: MeasureWords, parse: Parse, *, first: int) -> Iterator[str]:
    """Read "killed three and wounded seven": a verb of its own right before the phrase.

    A parse that joins the two phrases instead of the two verbs would count the seven as killed.
    """
    verb, joint = first - 1, first - 2
    if joint < 0 or parse.is_first(first) or parse.is_first(verb):
        return
    if parse.lower[joint] not in {"and", "or", "but", ","} or parse.dep[verb] != "conj":
        return
    is_active = parse.pos[verb] == "VERB" and parse.child(verb, "aux:pass") is None
    is_pair = parse.head[verb] == joint - 1 and parse.pos[joint - 1] == "VERB"
    if is_active and not is_pair and (measure := words.predicate_of(parse, verb)):
        yield measure


def _behind(words: MeasureWords, parse: Parse, *, head: int, last: int) -> Iterator[str]:
    """Participles and adjectives after the phrase: "civilians trapped", "people dead"."""
    i = _after_parenthesis(parse, last + 1)
    while i < min(len(parse), last + 3) and (parse.pos[i] == "ADV" or parse.lower[i] in _BETWEEN):
        i += 1
    if i < len(parse) and not parse.is_first(i):
        is_past = parse.has_morph(i, "Tense=Past") and (i > last + 1 or parse.dep[i] != "root")
        if _is_done(parse, i) or is_past:
            yield from _with_partner(words, parse, i)
        elif form_in(parse, i, parse.lexicon.undergoing) and (
            measure := words.predicate_of(parse, i)
        ):
            yield measure
    for kid in parse.children(head, "acl", "amod", "acl:relcl"):
        is_behind = kid > last and not parse.lower[kid].endswith("ing")
        if is_behind and (measure := words.predicate_of(parse, kid)):
            yield measure


def _after_parenthesis(parse: Parse, i: int) -> int:
    """Step over "and 20 others, including a child, hurt"; where none stands, give the same word."""
    if i + 1 >= len(parse) or parse.lower[i] != "," or parse.lower[i + 1] not in _INSERTED:
        return i
    reach = range(i + 2, min(len(parse), i + _PARENTHESIS))
    closing = next((at for at in reach if parse.lower[at] == ","), None)
    is_one = closing is not None and not any(parse.is_first(at) for at in range(i, closing + 1))
    return closing + 1 if closing is not None and is_one else i


def _noun_before(words: MeasureWords, parse: Parse, *, first: int) -> Iterator[str]:
    """Read "a population of 80,000", "a toll of at least 12"."""
    if first < 2 or parse.lower[first - 1] not in {"of", "at"} or parse.pos[first - 2] != "NOUN":
        return
    if measure := words.predicate_of(parse, first - 2):
        yield measure


def _among(words: MeasureWords, parse: Parse, head: int, *, first: int) -> Iterator[str]:
    """Read "among the dead were 12 men and a boy", "the injured included 12 men"."""
    top = _top(parse, head, first=first)
    i = (first if top == head else min([top, *parse.children(top, "nummod", "det", "amod")])) - 1
    while i > 0 and parse.pos[i] in {"ADV", "ADP"} and not parse.is_first(i):
        i -= 1  # "at least", "about"
    if i < 2 or parse.is_first(i) or parse.is_first(i - 1) or parse.lower[i - 2] != "the":
        return
    is_list = parse.lower[i] in _INCLUDING or (
        parse.lower[i] in _ARE and i > 2 and parse.lower[i - 3] == "among"
    )
    if is_list and (measure := words.predicate_of(parse, i - 1)):
        yield measure


def _of_place(words: MeasureWords, parse: Parse, *, first: int) -> Iterator[str]:
    """Read "a city of 80,000 people": how many live there."""
    place = first - 2
    if place < 0 or parse.lower[first - 1] != "of" or parse.pos[place] != "NOUN":
        return
    known = words.counted_noun(parse, place)
    is_one = not parse.has_morph(place, "Number=Plur")
    if known is not None and known[0] == "settlements" and is_one:
        yield "population"


def _before(words: MeasureWords, parse: Parse, *, first: int) -> Iterator[str]:
    """Verbs right before the phrase, for where the parse has lost their object."""
    i, seen = first - 1, 0
    while i >= 0 and seen < 6 and not parse.is_first(i + 1):
        is_active = parse.pos[i] == "VERB" and parse.child(i, "aux:pass") is None
        if is_active and (measure := words.predicate_of(parse, i)):
            yield measure
            if i < 2 or parse.lower[i - 1] not in {"and", "or"}:
                return
            i -= 1
        elif parse.pos[i] not in _BEFORE_NUMBERS or parse.lower[i] in {"by", "of"}:
            return
        i, seen = i - 1, seen + 1


def _with_partner(words: MeasureWords, parse: Parse, i: int) -> Iterator[str]:
    """Read "killed or wounded" as both, where they share what they are said of."""
    measure = words.predicate_of(parse, i)
    if measure is None:
        return
    yield measure
    if i + 2 < len(parse) and parse.lower[i + 1] in {"or", "and"}:
        other = words.predicate_of(parse, i + 2)
        if other and other != measure:
            yield other


def _over(words: MeasureWords, parse: Parse, head: int, *, first: int) -> Iterator[str]:
    """Find the verb or noun that governs the phrase, where the phrase is what it happens to."""
    if any(parse.lower[kid] == "by" for kid in parse.children(head, "case")):
        return
    top = _top(parse, head, first=first)
    governor, dep = parse.head[top], parse.dep[top]
    if governor == top:
        return
    if dep in _PATIENTS or _is_second_object(parse, top):
        yield from _verb_and_partner(words, parse, governor, head)
    for verb in _done_along(parse, top, governor):
        yield from _verb_and_partner(words, parse, verb, head)
    if dep in SUBJECTS:
        yield from _raised(words, parse, governor)
    if dep in _PATIENTS:
        return
    if dep == "nsubj" and form_in(parse, governor, parse.lexicon.undergoing):
        if measure := words.predicate_of(parse, governor):
            yield measure
    elif dep in _TOLLS:
        near = [governor]
        for subject in parse.children(governor, *SUBJECTS):
            near += [subject, *parse.kids[subject]] if parse.pos[subject] == "NOUN" else []
        for noun in near:
            is_noun = parse.pos[noun] in {"NOUN", "ADJ"}
            if is_noun and (measure := words.predicate_of(parse, noun)):
                yield measure


def _is_second_object(parse: Parse, i: int) -> bool:
    """Whether a parser joins to a verb what is joined to its object: "seized him and two"."""
    verb = parse.head[i]
    if parse.dep[i] != "conj" or parse.pos[verb] != "VERB" or parse.pos[i] in {"VERB", "AUX"}:
        return False
    is_clause = parse.child(i, "cop", "aux", *SUBJECTS) is not None
    return not is_clause and any(verb < k < i for k in parse.children(verb, "obj"))


def _done_along(parse: Parse, top: int, governor: int) -> list[int]:
    """Find what is done to those counted as to the object or patient before them, nearest first.

    "Found and seized the chief along with his aides": a parser may hang them on the first verb.
    """
    if parse.dep[top] not in {"obl", "obl:agent"} or parse.case(top) not in _ALONG:
        return []
    verbs = [k for k in parse.conjuncts(governor) if k < top and parse.child(k, *_PATIENTS)]
    return sorted(verbs, reverse=True)


def _top(parse: Parse, head: int, *, first: int) -> int:
    """Climb from a counted noun to the phrase that it is part of."""
    i, hops = head, 0
    while hops < 4 and (
        parse.dep[i] in {"conj", "appos", "nummod", "compound"} or first <= parse.head[i] < i
    ):
        if _is_second_object(parse, i):
            break
        i, hops = parse.head[i], hops + 1
    return i


def _governor(parse: Parse, head: int, *, first: int) -> int | None:
    """Give the predicate whose subject the counted are; None where they are no subject."""
    top = _top(parse, head, first=first)
    return parse.head[top] if parse.dep[top] == "nsubj" and parse.head[top] != top else None


def _placed(words: MeasureWords, parse: Parse, head: int, governor: int | None) -> Iterator[str]:
    """Read "have left the city", "crossed into Chad", "remain in it": a place, or no object."""
    verbs = parse.children(head, "acl:relcl")
    for verb in [governor, *verbs] if governor is not None else verbs:
        measure = words.placed_by(parse, verb)
        if measure is None or parse.child(verb, "aux:pass") is not None:
            continue
        objects = parse.children(verb, "obj", "xcomp", "ccomp")
        has_aux = any(parse.lower[kid] in {"have", "has", "had"} for kid in parse.kids[verb])
        is_there_or_away = any(_is_place(parse, kid) for kid in parse.children(verb, "obl"))
        if all(_is_place(parse, one) for one in objects) and (
            objects or has_aux or is_there_or_away
        ):
            yield measure


def _driven(parse: Parse, top: int) -> Iterator[str]:
    """Read "drove 3,000 people from their homes", "3,000 (were) forced to flee"."""
    for verb in parse.children(top, "acl"):
        away = parse.children(verb, "xcomp", "ccomp", "advcl")
        is_done = is_past_participle(parse, verb) and form_in(parse, verb, parse.lexicon.driving)
        if is_done and any(form_in(parse, kid, parse.lexicon.going) for kid in away):
            yield "displaced"
    if parse.dep[top] not in _PATIENTS:
        return
    governor = parse.head[top]
    done_to = [  # "left 3,000 people being forced from their homes"
        kid
        for kid in [*parse.children(top, "acl"), *parse.children(governor, "advcl")]
        if parse.child(kid, "aux:pass") is not None
    ]
    for verb in [governor, *done_to]:
        if not form_in(parse, verb, parse.lexicon.driving):
            continue
        is_from = any(
            parse.case(kid) in {"from", "out", "out of"} and _is_place(parse, kid)
            for kid in [*parse.children(verb, "obl"), *parse.children(top, "nmod")]
        )
        away = parse.children(verb, "xcomp", "ccomp", "advcl")
        if is_from or any(form_in(parse, kid, parse.lexicon.going) for kid in away):
            yield "displaced"


def _is_place(parse: Parse, i: int) -> bool:
    if parse.entity[i] in PLACE_LABELS:
        return True
    return bool(form_in(parse, i, parse.lexicon.places) or form_in(parse, i, _HOMES))


def _is_container(parse: Parse, verb: int) -> bool:
    """Say whether a town or camp "holds" people: they live there; a prison detains them."""
    if not form_in(parse, verb, {"hold", "house"}):
        return False
    return any(
        _is_place(parse, kid) and not any(word in parse.lower[kid] for word in ("prison", "jail"))
        for kid in parse.children(verb, "nsubj")
    )


def _raised(words: MeasureWords, parse: Parse, governor: int) -> Iterator[str]:
    """Read "are estimated to live", "remain missing": the lower word says what happened."""
    for kid in parse.children(governor, "xcomp"):
        is_passive = _is_done(parse, kid) or parse.child(kid, "aux:pass") is not None
        happened = kid > governor and (is_passive or form_in(parse, kid, parse.lexicon.undergoing))
        if happened and (measure := words.predicate_of(parse, kid)):
            yield measure


def _verb_and_partner(words: MeasureWords, parse: Parse, verb: int, head: int) -> Iterator[str]:
    """Read the governing verb, and the one it is joined with if that has no object of its own."""
    if measure := words.predicate_of(parse, verb):
        yield "population" if measure == "detained" and _is_container(parse, verb) else measure
    partners = [kid for kid in parse.children(verb, "conj") if parse.pos[kid] == "VERB"]
    if parse.dep[verb] == "conj":
        partners.append(parse.head[verb])
    for partner in partners:
        # "Killing and wounding 20", not "killing a guard and wounding 20".
        is_beside = abs(partner - verb) <= 2 and partner < head
        if is_beside and (measure := words.predicate_of(parse, partner)):
            yield measure
