"""Who the dead and wounded are said to be: "the victims were identified as Reyes and Lind"."""

from pipeline.extract.reading.tree import Parse

_NAMING = frozenset({"identify", "name"})
# Words for those to whom harm was done → the kind of harm.
_HARMED = {
    **dict.fromkeys("dead deceased fatality slain killed murdered".split(), "kill"),
    **dict.fromkeys("wounded injured".split(), "wound"),
}


def harm_of_the_named(parse: Parse, token: int) -> tuple[str, list[int]] | None:
    """Find what was done to those whom a verb names, and who they are.

    Args:
        parse: The parsed text.
        token: The verb.

    Returns:
        The kind of harm and the heads of the names; None where it names none that were harmed.
    """
    subject = parse.child(token, "nsubj:pass")
    if parse.lemma[token] not in _NAMING or subject is None:
        return None
    nouns = [subject, *(k for k in parse.children(subject, "nmod") if parse.case(k) == "of")]
    words = [i for noun in nouns for i in [noun, *parse.children(noun, "amod", "acl")]]
    kind = next((k for i in words if (k := _harm(parse, i))), None)
    told = [k for k in parse.children(token, "obl", "xcomp") if parse.case(k) == "as"]
    names = [part for k in told for part in parse.conjuncts(k) if parse.entity[part] == "PERSON"]
    return (kind, names) if kind and names else None


def _harm(parse: Parse, i: int) -> str | None:
    """Read "the dead", "wounded nuns", "victims"; those "of fraud" were not killed."""
    if parse.lemma[i] == "victim":
        return "kill" if parse.child(i, "compound", "nmod") is None else None
    return _HARMED.get(parse.lower[i])
