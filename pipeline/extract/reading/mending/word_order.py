"""Subjects stand before their verb and objects right behind it, whatever a parser calls them.

Parsers that choose heads word by word now and then call a subject an object, an object an oblique
without a preposition, or hang one on the verb of the next clause. English word order says which
it is.
"""

from pipeline.extract.reading.subjects import DAYS, MONTHS
from pipeline.extract.reading.tree import Parse

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl", "nsubj:outer")
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
_COMPLEMENTS = frozenset({"obj", "obl", "obl:agent"})
_ASKING = frozenset("that which who whom what whose whatever whoever".split())
# What stands without a preposition and is no object: "left Monday", "walked ten miles".
_MEASURES = DAYS | MONTHS
_MEASURES |= frozenset(
    "second minute hour day week weekend month year decade century season spring summer"
    " autumn fall winter morning afternoon evening night midnight noon time today tomorrow"
    " yesterday tonight mile kilometer kilometre meter metre km foot yard percent times"
    " way north south east west home".split()
)


def name_subject(parse: Parse, i: int) -> None:
    """Make "its aircraft" the subject in "its aircraft had struck"."""
    verb = parse.head[i]
    if not _is_bare_complement(parse, i) or not i < verb or parse.pos[verb] != "VERB":
        return
    if parse.lower[i] in _ASKING or _is_time(parse, i):
        return
    if parse.child(verb, *_SUBJECTS) is not None:
        return
    is_late = any(i < k < verb for k in parse.children(verb, "aux", "aux:pass"))
    if is_late or (parse.has_morph(verb, "VerbForm=Fin") and _ends_before(parse, i, verb)):
        is_passive = parse.child(verb, "aux:pass") is not None
        parse.dep[i] = "nsubj:pass" if is_passive else "nsubj"


def _is_bare_complement(parse: Parse, i: int) -> bool:
    if parse.dep[i] not in _COMPLEMENTS or parse.pos[i] not in _NOMINALS:
        return False
    if parse.lower[i][0].isdigit():
        return False  # a number tagged as a pronoun belongs to the noun behind it
    return parse.child(i, "case", "mark") is None


def _ends_before(parse: Parse, i: int, verb: int) -> bool:
    """Whether only brackets and adverbs stand between a phrase and the verb behind it."""
    below = parse.subtree_without(i, ())
    between = [k for k in range(i + 1, verb) if k not in below]
    return all(parse.pos[k] == "ADV" or parse.lower[k] in {"(", ")"} for k in between)


def hang_object(parse: Parse, i: int) -> None:
    """Make a noun right behind an active verb without an object its object."""
    if not _is_bare_complement(parse, i):
        return
    first = i
    while parse.kids[first] and parse.kids[first][0] < first:
        first = parse.kids[first][0]
    verb = first - 1
    while verb > 0 and parse.pos[verb] == "ADV" and parse.head[verb] < verb:
        verb -= 1
    if verb < 0 or parse.pos[verb] != "VERB" or parse.sent[verb] != parse.sent[i]:
        return
    if _is_time(parse, i) or parse.lower[i] in _ASKING or _is_done_to(parse, verb):
        return
    if parse.dep[verb] in {"amod", "compound", "case", "fixed"} or parse.child(verb, "obj", "cop"):
        return
    if i in parse.ancestors(verb):
        return
    parse.rehang(i, head=verb, dep="obj")


def hang_apposition(parse: Parse, i: int) -> None:
    """Hang "a charge" of "P, a charge the army denies" on P, and its clause on the charge.

    Parsers take the noun for a second subject of the verb, and P for its object.
    """
    if parse.pos[i] != "VERB":
        return
    subjects = parse.children(i, "nsubj")
    if len(subjects) != 2 or parse.pos[subjects[0]] != "NOUN":
        return
    noun = subjects[0]
    first = parse.subtree_without(noun, ())[0]
    is_behind_comma = first > 0 and parse.lower[first - 1] == ","
    if parse.lower[first] not in {"a", "an"} or not is_behind_comma:
        return
    told = next((k for k in reversed(parse.children(i, "ccomp")) if k < first), None)
    over = parse.head[i] if told is None else told
    if not over < first:
        return
    if told is not None:  # else both are told by one verb: "they said P, a charge it denies"
        is_root = parse.head[i] == i
        parse.rehang(told, head=told if is_root else parse.head[i], dep=parse.dep[i])
    for kid in [k for k in parse.kids[i] if k < first]:
        parse.rehang(kid, head=over, dep=parse.dep[kid])
    parse.rehang(noun, head=over, dep="appos")
    parse.rehang(i, head=noun, dep="acl:relcl")


def _is_time(parse: Parse, i: int) -> bool:
    return parse.lemma[i] in _MEASURES or parse.lower[i] in _MEASURES


def _is_done_to(parse: Parse, verb: int) -> bool:
    """Whether a verb has its object before it: a passive, "the town held", "that IS held"."""
    if parse.child(verb, "aux:pass", "nsubj:pass", "obl:agent") is not None:
        return True
    is_past = parse.has_morph(verb, "VerbForm=Part") and parse.has_morph(verb, "Tense=Past")
    return parse.dep[verb] in {"acl", "advcl"} and is_past and parse.child(verb, "aux") is None


def part_names(parse: Parse, i: int) -> None:
    """Make "and Bishop Paul Deng", hung on the name before it as a part, one more of a row."""
    head = parse.head[i]
    if parse.dep[i] != "flat" or head >= i or parse.entity[i] != "PERSON":
        return
    joints = [k for k in range(head + 1, i) if parse.lower[k] in {"and", "or"}]
    if not joints or parse.entity[joints[-1]] == "PERSON":
        return
    first = parse.head[head] if parse.dep[head] == "conj" else head
    parse.rehang(i, head=first, dep="conj")
    for k in range(i + 1, len(parse)):
        if parse.entity[k] != "PERSON":
            break
        if parse.dep[k] == "flat" and parse.head[k] == head:
            parse.rehang(k, head=i, dep="flat")
