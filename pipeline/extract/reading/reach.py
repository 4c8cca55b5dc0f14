"""How far a statement reaches: the words of a clause without what is stated beside it."""

from pipeline.extract.reading.subjects import trim
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Conjunctions that hang a clause on another one, and are no part of what it states.
_OPENERS = frozenset(
    "that as because since while although though after before until till once whereas when where"
    " and or but nor".split()
)

_INCOMPLETE = frozenset({"come", "happen", "occur"})
TIMES = frozenset("second minute hour day night week month year decade moment".split())


def reach_of(parse: Parse, top: int, members: set[int]) -> list[int]:
    """Tokens of the statement: the clause without the clauses that state something beside it."""
    cut = set()
    for kid in _below(parse, top):
        dep = parse.dep[kid]
        if dep == "conj" and kid in members:
            cut.update({kid, *parse.children(kid, "cc")})
        elif _stands_apart(parse, kid, members):
            cut.add(kid)
    tokens = parse.subtree_without(top, cut)
    edge = {
        m
        for m in parse.children(top, "mark", "cc", "discourse", "advmod")
        if parse.lower[m] in _OPENERS or parse.dep[m] in {"cc", "discourse"}
    }
    kept = [t for t in tokens if t not in edge or t > top]
    return trim(parse, _on_this_side(parse, top, kept))


def _on_this_side(parse: Parse, top: int, tokens: list[int]) -> list[int]:
    """Drop what stands beyond a word that the clause hangs on, unless its subject is there.

    Only a tree whose branches cross puts such words into the clause.
    """
    subjects = {*parse.children(top, *SUBJECTS, "expl")}
    for above in parse.ancestors(top):
        far = {t for t in tokens if (t < above) != (top < above)}
        if not subjects & far:
            tokens = [t for t in tokens if t not in far]
    return tokens


def _stands_apart(parse: Parse, kid: int, members: set[int]) -> bool:
    dep = parse.dep[kid]
    if dep == "advcl":
        is_stated = kid in members and parse.child(kid, *SUBJECTS) is not None
        return is_stated and not _is_measured(parse, kid) and not _completes(parse, kid)
    return dep == "parataxis" or (dep == "obl" and parse.case(kid).startswith("according to"))


def _is_measured(parse: Parse, kid: int) -> bool:
    """Whether the words before a clause say how far off it is: "a day after it fell"."""
    first = parse.subtree(kid)[0]
    return first > 0 and parse.lemma[first - 1] in TIMES


def _completes(parse: Parse, kid: int) -> bool:
    """Whether a clause hardly says anything without the one under it: "the strike came as"."""
    above = parse.head[kid]
    if parse.lemma[above] not in _INCOMPLETE or kid < above:
        return False
    return all(k < above or k >= kid or parse.pos[k] in {"PUNCT", "ADV"} for k in parse.kids[above])


def _below(parse: Parse, top: int) -> list[int]:
    """Children of the clause's head and of the verbs that it leads to."""
    found = list(parse.kids[top])
    for kid in parse.children(top, "xcomp"):
        found.extend(parse.kids[kid])
    return found
