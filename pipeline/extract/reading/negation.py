"""What is told not to be so, by the words that say no: the one reading of negation."""

from pipeline.extract.reading.tree import Parse

# Adverbs and conjunctions that negate the word that they hang on.
NEGATIONS = frozenset("not n't n’t never no neither nor hardly scarcely".split())
_NO = frozenset({"no", "neither"})  # before a noun
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_ALMOST = frozenset({"almost", "nearly"})  # right before a verb: it did not come about
_AFFIRMING = frozenset({"only", "just", "merely", "least"})  # behind "not"


def is_negated(parse: Parse, i: int) -> bool:
    """Whether a word is negated by what hangs on it: "did not", "no longer", "is no officer"."""
    for kid in parse.kids[i]:
        if parse.lower[kid] == "longer" and kid and parse.lower[kid - 1] == "no":
            return True
        if parse.dep[kid] in {"advmod", "cc:preconj"} and negates(parse, kid):
            return True
    if parse.child(i, "cop") is not None:
        return any(parse.lower[d] in _NO for d in parse.children(i, "det"))
    return False


def negates(parse: Parse, i: int) -> bool:
    """Whether a word says no by itself; "not only" affirms."""
    if parse.lower[i] not in NEGATIONS:
        return False
    return i + 1 >= len(parse) or parse.lower[i + 1] not in _AFFIRMING


def is_almost(parse: Parse, i: int) -> bool:
    """Whether something only came near: "nearly hit a bus", "came close to killing him".

    "Killed nearly 40" and "nearly 40 were killed" are of the number.
    """
    before = i - 1
    if i and parse.lower[before] in _ALMOST and parse.head[before] == i:
        return parse.pos[i] == "VERB"
    above = parse.head[i]
    is_near = parse.lemma[above] == "come" and any(
        parse.lower[k] in {"close", "near"} for k in parse.children(above, "advmod", "xcomp")
    )
    return is_near and any(parse.lower[k] == "to" for k in parse.children(i, "mark", "case"))


def is_nobody(parse: Parse, i: int) -> bool:
    """Whether a phrase names nobody and nothing: "nobody", "no one", "neither side"."""
    if parse.lower[i] in _NOBODY:
        return True
    if parse.lower[i] == "one" and i and parse.lower[i - 1] == "no":
        return True  # wherever "no" hangs
    return any(parse.lower[k] in _NO for k in _before(parse, i))


def denies(parse: Parse, i: int) -> bool:
    """Whether a phrase denies what is said of it: "nobody", "not all", "not a single officer"."""
    return is_nobody(parse, i) or any(parse.lower[k] == "not" for k in _before(parse, i) if k < i)


def _before(parse: Parse, i: int) -> list[int]:
    words = parse.children(i, "det", "amod", "cc:preconj", "cc", "advmod")
    return words + [k for n in parse.children(i, "nummod") for k in parse.children(n, "advmod")]


def is_denied(parse: Parse, i: int) -> bool:
    """Whether a predicate is negated by itself or by its subject: "neither could be verified"."""
    subjects = parse.children(i, "nsubj", "nsubj:pass")
    return is_negated(parse, i) or any(denies(parse, subject) for subject in subjects)
