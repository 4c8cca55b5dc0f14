"""One reading of constructions that parsers label in several ways.

"It is unclear whether P", "the report that P": whether P is called a subject, a complement, an
adverbial or a relative clause differs from parser to parser. The rules see one label each.
"""

from pipeline.extract.reading.tree import Parse

_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_LOOSE = frozenset({"advcl", "advcl:relcl", "acl:relcl", "acl", "csubj", "ccomp"})
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_STEPS = 20  # from the first word of a phrase up to its head
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

# What an attack brings about, and whoever only tells of it does not.
_RESULTS = frozenset(
    "kill wound injure hurt leave destroy damage displace force cause trap bring trigger".split()
)
_TELLING = frozenset("say report add tell state announce confirm".split())
# What leads to the deed that did it, before whose deed that is.
_BEFORE_DEEDS = frozenset({"in", "during", "after", "from", "due to", "because of"})
_BODIES = frozenset({"ORG", "MILITARY_UNIT"})


def name_preposition_according(parse: Parse, i: int) -> None:
    """Make "according to" the preposition of the phrase behind it, which is no subject."""
    if parse.lower[i] != "according" or parse.dep[i] == "case":
        return
    to, first = i + 1, i + 2
    if first >= len(parse) or parse.lower[to] != "to" or parse.sent[first] != parse.sent[i]:
        return
    noun, steps = first, 0
    while parse.head[noun] > noun and parse.pos[noun] not in {"VERB", "AUX"} and steps < _STEPS:
        if parse.pos[parse.head[noun]] not in _NOMINALS:
            break
        noun, steps = parse.head[noun], steps + 1
    above = parse.head[i] if parse.head[i] != noun else parse.head[noun]
    if parse.pos[noun] not in _NOMINALS or above in {i, noun} or noun in parse.ancestors(above):
        return
    parse.rehang(i, head=noun, dep="case")
    parse.rehang(to, head=i, dep="fixed")
    parse.rehang(noun, head=above, dep="obl")


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


def name_doer_of_row(parse: Parse, i: int) -> None:
    """Call the subject of "kidnapped and murdered a man" the doer, which undergoes neither."""
    subject = parse.child(i, "nsubj:pass")
    if parse.pos[i] != "VERB" or subject is None or parse.child(i, "aux:pass", "obj") is not None:
        return
    for verb in parse.children(i, "conj"):
        between = {parse.pos[k] for k in range(i + 1, verb)}
        is_row = parse.pos[verb] == "VERB" and between <= {"ADV", "CCONJ", "PUNCT"}
        is_own = parse.child(verb, *_SUBJECTS) is not None
        if is_row and not is_own and parse.child(verb, "obj") is not None:
            parse.dep[subject] = "nsubj"


def hang_result(parse: Parse, i: int) -> None:
    """Hang "killing 14" on what is told, not on who tells it: "it fell, X said, killing 14"."""
    verb = parse.head[i]
    if parse.dep[i] != "advcl" or parse.lemma[i] not in _RESULTS or i < verb:
        return
    if not parse.lower[i].endswith("ing") or parse.child(i, "mark", "aux", *_SUBJECTS) is not None:
        return
    told = next((k for k in parse.children(verb, "ccomp", "parataxis") if k < verb), None)
    if told is not None and parse.lemma[verb] in _TELLING:
        parse.rehang(i, head=told, dep="advcl")


def name_attack(parse: Parse, i: int) -> None:
    """Make a noun of "shelling" behind whose it is: "two died in army shelling of the port".

    A parser may take it for a verb, or read that they died in the army, which shelled.
    """
    whose = i - 1
    if parse.dep[i] not in {"advcl", "acl"} or not parse.lower[i].endswith("ing") or whose < 0:
        return
    if parse.lemma[i] not in parse.lexicon.attacks or parse.pos[whose] != "NOUN":
        return
    if parse.lexicon.actors.get(parse.lemma[whose]) not in _BODIES:
        return
    if parse.child(i, "obj", "mark", "aux", *_SUBJECTS) is not None:
        return
    is_before = parse.dep[whose] == "compound" and parse.head[whose] == i
    if not is_before:
        over = parse.head[whose]
        if parse.dep[whose] not in {"obl", "obl:agent"} or parse.head[i] != over or over > whose:
            return
    if parse.case(i if is_before else whose) not in _BEFORE_DEEDS:
        return
    if not is_before:
        for kid in list(parse.kids[whose]):
            parse.rehang(kid, head=i, dep=parse.dep[kid])
        parse.rehang(whose, head=i, dep="compound")
    parse.dep[i], parse.pos[i] = "obl", "NOUN"
