"""Who does what an infinitive or a gerund says, where the verb over it decides.

"Accused the army of shelling", "urged both sides to stop", "was told to leave": who is accused,
urged or told does it. Most other verbs leave it to their own subject ("vowed to fight").
"""

from pipeline.extract.reading.tree import SUBJECTS, Parse

# Verbs that lay a deed to somebody → the case of who that is.
LAYING = {"blame": "on", "attribute": "to", "ascribe": "to"}
_GOVERNED = frozenset({"advcl", "acl", "xcomp", "ccomp", "obl", "nmod", "dep"})
_PARTS = frozenset({"obj", "iobj", "obl", "obl:agent", "nsubj:pass", "nmod", "conj", "appos"})
_CLIMB = 3  # words between a gerund and the verb whose object it is said of


def controller_of(parse: Parse, i: int) -> int | None:
    """Find who does what ``i`` says by what the verb over it does to them.

    Args:
        parse: The parsed text.
        i: A verb without a subject of its own.

    Returns:
        The head of a phrase, or None where no verb over ``i`` decides it.
    """
    if parse.dep[i] == "conj" and parse.child(i, "mark", "case", *SUBJECTS) is None:
        above = parse.head[i]
        return controller_of(parse, above) if parse.pos[above] == "VERB" else None
    if parse.dep[i] not in _GOVERNED:
        return None
    marks = [parse.lower[m] for m in parse.children(i, "mark", "case") if m < i]
    for mark in marks:
        verb = _verb_over(parse, i, parse.lexicon.governing.get(mark))
        if verb is not None:
            return _undergoer(parse, verb, before=i)
    return None


def accused_of(parse: Parse, i: int) -> int | None:
    """Find whom somebody blames, accuses or suspects of the deed ``i``, a verb or a noun.

    Args:
        parse: The parsed text.
        i: The deed: "blamed X for the raid", "laid the raid to X", "the arrest of X for killing".

    Returns:
        The head of a phrase, or None.
    """
    if parse.pos[i] == "NOUN":
        return _accused_of_noun(parse, i)
    marks = {parse.lower[m] for m in parse.children(i, "mark", "case") if m < i}
    above = parse.head[i]
    if "for" in marks and parse.lemma[above] in parse.lexicon.holding:
        return next((k for k in parse.children(above, "nmod") if parse.case(k) == "of"), None)
    is_of = parse.case(above) == "of"
    if "for" in marks and is_of and parse.lemma[parse.head[above]] in parse.lexicon.holding:
        return above  # a parser may hang it on who is held
    lemmas = frozenset().union(*(_governing(parse, mark) for mark in marks))
    is_charge = any(parse.lemma[a] in lemmas & parse.lexicon.charging for a in parse.ancestors(i))
    return controller_of(parse, i) if is_charge else None


def _accused_of_noun(parse: Parse, i: int) -> int | None:
    verb, case = parse.head[i], parse.case(i)
    if parse.lemma[verb] in parse.lexicon.parts and case in {"in", "of"}:
        return _accused_of_noun(parse, verb)  # "suspected of a role in it"
    lemma = parse.lemma[verb]
    if parse.dep[i] in {"obl", "nmod"}:
        if parse.dep[verb] in {"obj", "xcomp"}:  # "held the army responsible for it"
            over = parse.head[verb]
            is_held = lemma == "responsible" and parse.lemma[over] == "hold" and case == "for"
            verb, lemma = (over, "blame") if is_held or parse.dep[verb] == "obj" else (verb, lemma)
            lemma = lemma if is_held else parse.lemma[verb]
        is_charge = lemma in parse.lexicon.charging and lemma in _governing(parse, case)
        return _undergoer(parse, verb, before=i) if is_charge else None
    to = LAYING.get(lemma) if parse.dep[i] in {"obj", "nsubj:pass"} else None
    behind = [*parse.children(verb, "obl", "obl:agent"), *parse.children(i, "nmod")]
    return next((k for k in behind if to is not None and parse.case(k) == to), None)


def _governing(parse: Parse, case: str) -> frozenset[str]:
    """Give the verbs whose object did what stands behind a preposition."""
    return frozenset() if case == "to" else parse.lexicon.governing.get(case, frozenset())


def _verb_over(parse: Parse, i: int, lemmas: frozenset[str] | None) -> int | None:
    """Find the verb that governs ``i``, also where ``i`` hangs on one of its parts."""
    at = i
    for _ in range(_CLIMB if lemmas else 0):
        above = parse.head[at]
        if above == at or above > i:
            return None
        if parse.pos[above] in {"VERB", "AUX"}:
            return above if parse.lemma[above] in (lemmas or ()) else None
        if parse.dep[above] not in _PARTS:
            return None
        at = above
    return None


def _undergoer(parse: Parse, verb: int, *, before: int) -> int | None:
    """Find whom a verb is done to: its object, "on them", the subject of its passive."""
    for kid in parse.children(verb, "obj", "iobj"):
        if kid < before:
            return kid
    if parse.child(verb, "aux:pass", "nsubj:pass") is not None:
        return _subject_over(parse, verb)
    for kid in parse.children(verb, "obl"):
        if verb < kid < before and parse.case(kid) in {"on", "upon", "to", "for"}:
            return kid
    is_done_to = parse.dep[verb] == "acl" and parse.has_morph(verb, "VerbForm=Part")
    if is_done_to and not parse.has_morph(verb, "Tense=Pres"):
        return parse.head[verb]  # "soldiers accused of shelling"
    return None


def _subject_over(parse: Parse, verb: int) -> int | None:
    """Find the subject of a passive, through what it is joined to."""
    subject = parse.child(verb, "nsubj:pass", "nsubj")
    if subject is None and parse.dep[verb] == "conj":
        above = parse.head[verb]
        return _subject_over(parse, above) if parse.pos[above] == "VERB" else None
    if subject is None and parse.dep[verb] == "acl:relcl":
        return parse.head[verb]
    if subject is not None and parse.dep[verb] == "acl:relcl" and parse.pos[subject] == "PRON":
        return parse.head[verb]
    return subject
