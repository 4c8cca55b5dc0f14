"""What a noun names together with the words beside it: "war game", "state of emergency"."""

from pipeline.extract.reading.tree import Parse


def names_of(parse: Parse, noun: int) -> list[str]:
    """Name a noun together with another: "war game", "state of siege" by either of its two."""
    inner = parse.children(noun, "compound", "amod")
    of = [k for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    names = [f"{parse.lemma[k]} {parse.lemma[noun]}" for k in inner]
    names += [f"{parse.lemma[noun]} of {parse.lemma[k]}" for k in of]
    if parse.dep[noun] == "nmod" and parse.case(noun) == "of":
        names.append(f"{parse.lemma[parse.head[noun]]} of {parse.lemma[noun]}")
    return names


def measure_at(parse: Parse, noun: int) -> str | None:
    """Give the measure that a noun names, alone or with others: "a state of emergency"."""
    names = [*names_of(parse, noun), parse.lemma[noun]]
    return next((name for name in names if name in parse.lexicon.measures), None)
