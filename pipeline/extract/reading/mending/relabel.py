"""One reading of constructions that parsers label in several ways.

"It is unclear whether P", "the report that P": whether P is called a subject, a complement, an
adverbial or a relative clause differs from parser to parser. The rules see one label each.
"""

from pipeline.extract.reading.tree import Parse

_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_LOOSE = frozenset({"advcl", "advcl:relcl", "acl:relcl", "acl", "csubj", "ccomp"})
# Before "that" these make a purpose, a result or a reason of the clause.
_NO_COMPLEMENT = frozenset("so such now given provided in except".split())
# Words that leave it open whether the clause under them is so: "if" is "whether" there.
_OPEN = frozenset(
    "unclear unknown uncertain unsure clear sure certain know ask wonder doubt".split()
)
# Nouns with a content: "that" under them is no pronoun unless the clause lacks its subject.
_WITH_CONTENT = frozenset(
    "possibility probability likelihood chance risk fact fear hope belief suspicion doubt".split()
)


def free_marker(parse: Parse, i: int) -> None:
    """Make "that" a mark where the clause has all it needs without it."""
    if parse.dep[i] not in _LOOSE:
        return
    that = next((k for k in parse.kids[i] if parse.lower[k] == "that" and k < i), None)
    if that is None or parse.dep[that] == "mark":
        return
    others = [k for k in parse.children(i, *_SUBJECTS) if k != that]
    is_second = parse.dep[that] in _SUBJECTS
    holds_content = parse.lemma[parse.head[i]] in _WITH_CONTENT and parse.dep[that] == "obj"
    if parse.pos[that] in {"PRON", "SCONJ"} and others and (is_second or holds_content):
        parse.dep[that], parse.pos[that] = "mark", "SCONJ"


def name_complement(parse: Parse, i: int) -> None:
    """Call a clause behind "that" or "whether" the complement of what it hangs on."""
    if parse.dep[i] not in _LOOSE:
        return
    head, dep = parse.head[i], parse.dep[i]
    mark = parse.child(i, "mark")
    if mark is not None and dep == "advcl" and parse.lower[mark] == "of":
        parse.dep[i] = "acl" if parse.pos[head] == "NOUN" else dep  # "in danger of falling"
        return
    if mark is None or head > i or parse.child(i, *_SUBJECTS) is None:
        return
    word = parse.lower[mark]
    if dep == "acl:relcl":
        if word in {"that", "whether"}:
            parse.dep[i] = "acl"
        return
    if dep not in {"advcl", "advcl:relcl"} or parse.pos[head] not in {"ADJ", "VERB", "AUX", "ADV"}:
        return
    is_open = word == "if" and parse.lemma[head] in _OPEN
    if word not in {"that", "whether"} and not is_open:
        return
    before = {parse.lower[k] for k in parse.kids[head] if k < head}
    if word == "that" and (parse.lower[mark - 1] in _NO_COMPLEMENT or before & {"so", "such"}):
        return
    parse.dep[i] = "ccomp"
