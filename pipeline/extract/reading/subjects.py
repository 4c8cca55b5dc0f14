"""Who speaks: the subject of a verb, the words that name a source, and joint sources."""

from itertools import pairwise

from pipeline.extract.reading.tree import SUBJECTS, Parse

NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
QUOTING = frozenset({"quote", "cite"})
_UNDER_QUOTING = frozenset({"advcl", "xcomp", "ccomp"})
_RELATIVES = frozenset({"who", "which", "that"})
_TIMES_OF_ROLES = frozenset({"former", "ex", "onetime", "then", "current", "longtime"})
# Verbs of which a place is the subject where it happened: "Ruritania recorded 40 deaths". Who
# "suffered losses" need not have had them at home.
_BEARING = frozenset("record register see witness".split())
_QUOTE_MARKS = frozenset([*'"“”„«»', "''", "``"])


def speaker_of(parse: Parse, i: int) -> int | None:
    """Find the subject of ``i`` that can speak: a clause cannot.

    Of "an activist who said that P" it is "who"; whom that stands for is found with the sources.
    """
    own = parse.child(i, *SUBJECTS)
    if own is not None and parse.dep[i] == "acl:relcl" and parse.lower[own] in _RELATIVES:
        return own
    subject = subject_of(parse, i)
    return subject if subject is not None and parse.pos[subject] in NOMINALS else None


def subject_of(parse: Parse, i: int) -> int | None:
    """Find who does what the verb ``i`` says, through conjunction and participles."""
    own = parse.child(i, *SUBJECTS)
    if own is not None and parse.pos[own] == "NUM":
        # "2,500 fighters" taken for two subjects: the noun is the one.
        nouns = [k for k in parse.children(i, *SUBJECTS) if parse.pos[k] in {"NOUN", "PROPN"}]
        own = nouns[0] if nouns and nouns[0] > own else own
    if own is not None:
        if parse.dep[i] == "acl:relcl" and parse.lower[own] in _RELATIVES:
            return parse.head[i]  # unlike "the town that they took"
        return own
    dep, above = parse.dep[i], parse.head[i]
    if above == i:
        return None
    if (quoted := quoted_by(parse, i)) is not None:
        return quoted
    if dep == "acl:relcl":
        return parse.head[i]
    if dep in {"conj", "xcomp", "advcl"}:
        if parse.pos[above] in {"VERB", "AUX", "ADJ"} or parse.child(above, "cop") is not None:
            return subject_of(parse, above)
        # "Earlier this week, the army … made gains": a clause hung on what stands in front of it.
        near = [k for k in parse.children(above, "appos", "dep", "list") if above < k < i]
        nouns = [k for k in near if parse.pos[k] in {"NOUN", "PROPN"}]
        return nouns[-1] if dep == "conj" and nouns else None
    if dep == "acl":
        return above
    return None


def quoted_by(parse: Parse, i: int) -> int | None:
    """Find who said it by somebody else's word: "the agency quotes a guard as saying that P".

    Args:
        parse: The parsed text.
        i: The verb of saying.
    """
    verb = parse.head[i]
    if parse.lemma[verb] not in QUOTING or parse.dep[i] not in _UNDER_QUOTING:
        return None
    marks = [parse.lower[k] for k in parse.children(i, "mark")]
    is_bare = not marks and parse.lower[i].endswith("ing")  # "quoted residents saying that P"
    if "as" not in marks and not is_bare:
        return None
    return next((k for k in parse.children(verb, "obj", "iobj") if k < i), None)


def saying_under(parse: Parse, verb: int) -> int | None:
    """Find the verb of saying that a verb of quoting leads to: "saying" of "quotes X as saying"."""
    below = parse.children(verb, *_UNDER_QUOTING) if parse.lemma[verb] in QUOTING else []
    return next((k for k in below if quoted_by(parse, k) is not None), None)


def source_tokens(parse: Parse, head: int) -> list[int]:
    """Words that name a source: its phrase without preposition and without what it tells."""
    tokens = without_case(parse, head)
    cut: set[int] = set()
    for kid in parse.children(head, "acl:relcl", "parataxis", "advcl", "ccomp"):
        cut.update(parse.subtree(kid))
    return trim(parse, [t for t in tokens if t not in cut])


def without_case(parse: Parse, head: int) -> list[int]:
    """Words of a phrase without its preposition or conjunction."""
    cases = [t for kid in parse.children(head, "case", "cc") for t in parse.subtree(kid)]
    return [t for t in parse.subtree(head) if t not in cases]


def joint_sources(parse: Parse, source: list[int]) -> list[list[int]]:
    """Part "the army and the police" into its sources; one if they are not coordinated."""
    if not source:
        return [source]
    members = set(source)
    head = next((t for t in source if parse.head[t] not in members), source[0])
    parts = [kid for kid in parse.children(head, "conj") if kid in members]
    if not parts:
        return _parted_by_and(parse, source)
    if not any(parse.dep[parse.subtree(part)[0]] == "cc" for part in parts):
        return [source]  # an apposition taken for a list: no "and" joins it
    if any(parse.pos[t] not in NOMINALS for t in (head, *parts)):
        return [source]
    if any(parse.child(part, "case") is not None for part in parts):
        return [source]  # "in the capital and around the country"
    if parse.pos[head] == "NOUN" and _has_two_roles(parse, head, parts):
        return [source]
    taken: set[int] = set()
    found = []
    for part in reversed(parts):
        tokens = [t for t in parse.subtree(part) if t in members and t not in taken]
        taken.update(tokens)
        found.append(trim(parse, [t for t in tokens if parse.dep[t] != "cc"]))
    found.append(trim(parse, [t for t in source if t not in taken]))
    named = [one for one in reversed(found) if one]
    if any(one[-1] > other[0] for one, other in pairwise(named)):
        return [source]  # "aides and supporters in the capital": they share what follows
    return named or [source]


def _has_two_roles(parse: Parse, head: int, parts: list[int]) -> bool:
    """Whether one person is told by two roles: "the former minister and current envoy"."""
    is_told = any(parse.lower[t] in _TIMES_OF_ROLES for t in parse.children(head, "amod"))
    return is_told and not any(
        parse.pos[part] != "NOUN"
        or parse.child(part, "det", "nmod:poss") is not None
        or parse.has_morph(part, "Number=Plur")
        for part in parts
    )


def _parted_by_and(parse: Parse, source: list[int]) -> list[list[int]]:
    """Part a source whose "and" the parse has hung elsewhere, if both sides end in an actor."""
    for t in source[1:-1]:
        if parse.dep[t] == "cc" and parse.lower[t] == "and" and t - 1 in source:
            if parse.pos[parse.head[t]] == "VERB":
                continue  # "who fight to topple the government and build a state"
            left, right = [s for s in source if s < t], [s for s in source if s > t]
            if {parse.lemma[left[-1]], parse.lemma[right[-1]]} <= parse.lexicon.actors.keys():
                return [left, right]
    return [source]


def trim(parse: Parse, tokens: list[int], *, keep_quotes: bool = False) -> list[int]:
    """Drop punctuation and white space at both ends; a bracket keeps its other half."""
    kept = sorted(tokens)

    def is_edge(i: int) -> bool:
        if parse.lower[i] in _QUOTE_MARKS:
            return not keep_quotes
        if parse.lower[i] == ")" and any(parse.lower[t] == "(" for t in kept):
            return False
        return parse.pos[i] in {"PUNCT", "SPACE"}

    while kept and is_edge(kept[0]):
        kept.pop(0)
    while kept and is_edge(kept[-1]):
        kept.pop()
    return kept


_TAKING = frozenset("claim accept take admit acknowledge assume".split())


def responsibility_of(parse: Parse, i: int) -> tuple[int, int] | None:
    """Find "responsibility" and the deed in "claimed responsibility for the bombing".

    Returns:
        The two nouns' tokens; None where the verb takes no responsibility for a deed.
    """
    if parse.lemma[i] not in _TAKING:
        return None
    noun = next((k for k in parse.children(i, "obj") if parse.lemma[k] == "responsibility"), None)
    if noun is None:
        return None
    deeds = [*parse.children(noun, "nmod", "acl"), *parse.children(i, "obl", "advcl")]
    deed = next((k for k in deeds if k > noun and _is_for(parse, k)), None)
    return None if deed is None else (noun, deed)


def _is_for(parse: Parse, i: int) -> bool:
    return any(parse.lower[k] == "for" for k in parse.children(i, "case", "mark") if k < i)


def what_a_place_had(parse: Parse, verb: int) -> int | None:
    """Find what a place "saw", "recorded" or "has witnessed": not what somebody "sees" in a thing.

    Args:
        parse: The parsed text.
        verb: The verb.
    """
    is_past = parse.lemma[verb] in _BEARING and parse.has_morph(verb, "Tense=Past")
    return parse.child(verb, "obj") if is_past else None
