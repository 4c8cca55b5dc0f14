"""Words that stand for what has just been told: "the accusation", "those findings", "it"."""

from collections.abc import Collection

from pipeline.extract.reading.tree import Parse

_PRONOUNS = frozenset("it this that them these those".split())
# What somebody who is blamed has no part in.
_PARTS = frozenset("blame hand involvement part responsibility role wrongdoing".split())
_DEFINITE = frozenset("the this that these those such".split())
_OWN_CONTENT = frozenset({"acl", "acl:relcl", "ccomp"})


def refers_back(parse: Parse, i: int, nouns: Collection[str]) -> bool:
    """Whether a word stands for what was told before, rather than for what it tells itself.

    "The claim", unlike "the claim that P" and "claims of a massacre".

    Args:
        parse: The parsed text.
        i: The word.
        nouns: Lemmas of nouns for what is told.
    """
    if parse.pos[i] in {"PRON", "DET"}:
        return parse.lower[i] in _PRONOUNS
    return parse.lemma[i] in nouns and not _has_content(parse, i)


def is_part_in_it(parse: Parse, i: int) -> bool:
    """Whether a word is for a part in what was told: "denied responsibility", "any role in it"."""
    if parse.lemma[i] not in _PARTS or parse.child(i, *_OWN_CONTENT) is not None:
        return False
    return all(_is_known(parse, k) for k in parse.children(i, "nmod"))


def _is_known(parse: Parse, i: int) -> bool:
    """Whether a phrase is for what was told, and says nothing of its own: "it", "the attack"."""
    if parse.lower[i] in _PRONOUNS:
        return True
    kids = [k for k in parse.kids[i] if parse.dep[k] != "case" and parse.pos[k] != "PUNCT"]
    return bool(kids) and all(parse.lower[k] in _DEFINITE for k in kids)


def _has_content(parse: Parse, i: int) -> bool:
    if parse.child(i, *_OWN_CONTENT) is not None:
        return True
    return any(parse.case(k) in {"of", "about"} for k in parse.children(i, "nmod"))
