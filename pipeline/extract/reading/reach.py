"""How far a statement reaches: the words of a clause without what is stated beside it."""

from pipeline.extract.reading.subjects import trim
from pipeline.extract.reading.tree import SUBJECTS, Parse


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
        for m in parse.children(top, "mark", "cc", "discourse")
        if parse.lower[m] in {"that", "as", "because", "since", "while", "although", "though"}
        or parse.dep[m] != "mark"
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
        return kid in members and parse.child(kid, *SUBJECTS) is not None
    return dep == "parataxis" or (dep == "obl" and parse.case(kid).startswith("according to"))


def _below(parse: Parse, top: int) -> list[int]:
    """Children of the clause's head and of the verbs that it leads to."""
    found = list(parse.kids[top])
    for kid in parse.children(top, "xcomp"):
        found.extend(parse.kids[kid])
    return found
