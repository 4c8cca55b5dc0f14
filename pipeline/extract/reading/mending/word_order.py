"""Subjects stand before their verb and objects right behind it, whatever a parser calls them.

Parsers that choose heads word by word now and then call a subject an object, an object an oblique
without a preposition, or hang one on the verb of the next clause. English word order says which
it is.
"""

from pipeline.extract.reading.tree import Parse

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl", "nsubj:outer")
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
_COMPLEMENTS = frozenset({"obj", "obl", "obl:agent"})
_ASKING = frozenset("that which who whom what whose whatever whoever".split())
_BESIDE_SUBJECT = frozenset({"appos", "conj", "obj", "obl", "dep", "list", "nmod"})
_BINDING = frozenset("when where while as after before because since if though".split())
_PARTICLES = frozenset("back up down out off over away".split())
# What stands without a preposition and is no object: "left Monday", "walked ten miles".
_MEASURES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december second minute hour day week weekend"
    " month year decade century season spring summer autumn fall winter morning afternoon evening"
    " night midnight noon time today tomorrow yesterday tonight mile kilometer kilometre meter"
    " metre km foot yard percent times way north south east west home".split()
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


def take_speaker_before(parse: Parse, verb: int) -> None:
    """Make "a medic" the subject in "Two people died, a medic said".

    A verb has one subject, before it: a second one, beyond the verb that it is said to belong
    to, is the speaker as well.
    """
    said = [k for k in parse.children(verb, "ccomp", "parataxis") if k < verb]
    if parse.pos[verb] != "VERB" or not said or parse.child(verb, *_SUBJECTS) is not None:
        return
    top = verb - 1
    while parse.pos[top] == "SPACE":
        top -= 1
    if parse.pos[top] not in _NOMINALS:
        return
    while parse.dep[top] in {"conj", "flat", "nmod", "compound"} and said[-1] < parse.head[top]:
        if parse.head[top] >= verb:
            return
        top = parse.head[top]
    is_second = parse.dep[top] in _SUBJECTS and parse.head[top] == said[-1]
    if not (is_second or parse.dep[top] in _BESIDE_SUBJECT) or top in parse.ancestors(verb):
        return
    first = min([top, *(k for k in parse.kids[top] if k < top)])
    is_parted = parse.lower[first - 1] in {",", '"', "”", "’’", "''"}
    if said[-1] < first and (is_parted or is_second):
        parse.rehang(top, head=verb, dep="nsubj")


def part_at_semicolon(parse: Parse, verb: int) -> None:
    """Let a clause behind a semicolon, with a subject and no conjunction, stand for itself."""
    is_clause = parse.dep[verb] == "advcl" and parse.pos[verb] == "VERB"
    if not is_clause or parse.child(verb, *_SUBJECTS) is None:
        return
    words = [k for k in parse.subtree_without(verb, ()) if parse.pos[k] != "PUNCT"]
    first = words[0]
    is_bound = parse.child(verb, "mark") is not None or parse.lower[first] in _BINDING
    if first and parse.lower[first - 1] == ";" and not is_bound:
        parse.dep[verb] = "parataxis"


def name_root(parse: Parse, verb: int) -> None:
    """Make "form" the verb in "The towns form a belt": a description has no finite verb alone."""
    noun = parse.head[verb]
    is_description = parse.dep[verb] in {"acl", "acl:relcl"} and parse.dep[noun] == "root"
    if not is_description or not noun < verb or parse.pos[verb] != "VERB":
        return
    if not parse.has_morph(verb, "VerbForm=Fin"):
        return
    if parse.child(verb, "obj") is None or parse.child(verb, *_SUBJECTS, "mark") is not None:
        return
    before = [k for k in parse.subtree_without(verb, ()) if k < verb]
    if before or parse.child(noun, *_SUBJECTS, "cop", "case") is not None:
        return
    parse.rehang(verb, head=verb, dep="root")
    parse.rehang(noun, head=verb, dep="nsubj")
    for kid in [k for k in parse.kids[noun] if k > verb]:
        parse.rehang(kid, head=verb, dep=parse.dep[kid])


def name_infinitive(parse: Parse, i: int) -> None:
    """Make "to be in the province" an infinitive: it has a copula behind "to"."""
    if parse.dep[i] not in {"obl", "nmod"}:
        return
    copula = parse.child(i, "cop")
    if copula and parse.lower[copula - 1] == "to" and parse.pos[parse.head[i]] in {"VERB", "ADJ"}:
        parse.dep[i] = "xcomp"


def name_particle(parse: Parse, i: int) -> None:
    """Hang "back" of "won back control" on the verb before it."""
    if not i or parse.lower[i] not in _PARTICLES:
        return
    if parse.dep[i] not in {"compound", "amod", "advmod"} or parse.head[i] < i:
        return
    if parse.pos[i - 1] == "VERB" and parse.pos[parse.head[i]] in _NOMINALS:
        parse.rehang(i, head=i - 1, dep="compound:prt")


def _is_time(parse: Parse, i: int) -> bool:
    return parse.lemma[i] in _MEASURES or parse.lower[i] in _MEASURES


def _is_done_to(parse: Parse, verb: int) -> bool:
    """Whether a verb has its object before it: a passive, "the town held", "that IS held"."""
    if parse.child(verb, "aux:pass", "nsubj:pass", "obl:agent") is not None:
        return True
    is_past = parse.has_morph(verb, "VerbForm=Part") and parse.has_morph(verb, "Tense=Past")
    return parse.dep[verb] in {"acl", "advcl"} and is_past and parse.child(verb, "aux") is None
