"""Who is told of beside a deed, and has nothing done to them by it.

"Dozens were killed and thousands forced to flee": the dozens did not flee. What is left out here
stays open: a wrong fact is worse than none.
"""

from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.control import controller_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Kinds that are done to whoever is made to do them: "forced families to flee".
_MADE_TO = frozenset({"displace", "move", "withdraw", "surrender", "release"})
# Kinds whose noun is "from" those who do it: "provocations from the Guard".
_DONE_FROM = frozenset({"attack", "abuse", "threaten"})


def is_bystander(parse: Parse, word: int, predicate: Predicate) -> bool:
    """Whether a word cannot be to whom something is done.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the one it is done to.
        predicate: What the model read.
    """
    token = predicate.token
    first = parse.first_conjunct(word)
    done_by = {"by", "from"} if predicate.kind in _DONE_FROM else {"by"}
    if parse.case(first) in done_by and parse.dep[first] == "nmod":
        return True  # "feared a raid by rebels and their allies"
    if predicate.kind == "fight" and _fights_beside(parse, first):
        return True
    if parse.pos[token] == "NOUN" and word in parse.conjuncts(parse.first_conjunct(token)):
        return True  # "no single raid but a long campaign"
    is_active = parse.child(token, "aux:pass") is None and parse.child(token, "obj") is not None
    if parse.dep[word] == "nsubj:pass" and parse.head[word] == token and is_active:
        return True  # "air defence units downed 51 of them", whatever a parser takes it for
    return (
        _is_laid_to(parse, word, token)
        or _is_beside_a_participle(parse, word, token)
        or _has_its_own_verb(parse, word, token)
        or (predicate.kind not in _MADE_TO and _does_it(parse, word, token))
    )


def _fights_beside(parse: Parse, word: int) -> bool:
    """Whether one fights with a word against somebody else: "fought with the army against them"."""
    beside = parse.children(parse.head[word], "obl", "nmod")
    cases = {parse.case(k) for k in beside if k != word}
    return parse.case(word) in {"with", "alongside"} and "against" in cases


def _is_laid_to(parse: Parse, word: int, token: int) -> bool:
    """Whether a deed is blamed on a word: "blamed the raid on rebels"."""
    above = parse.head[token]
    is_laid = parse.lemma[above] == "blame" and parse.dep[token] == "obj"
    return is_laid and parse.head[word] in {token, above} and parse.case(word) == "on"


def _is_beside_a_participle(parse: Parse, word: int, token: int) -> bool:
    """Whether a word stands before another that a participle says it of.

    "Sent condolences to the families of those killed", "two guards and five guests shot dead".
    """
    noun = parse.head[token]
    is_bare = parse.dep[token] == "acl" and is_passive(parse, token)
    if not is_bare or word > token or parse.child(token, *SUBJECTS) is not None:
        return False
    is_number = parse.pos[word] == "NUM" or parse.lemma[word] in parse.lexicon.tallies
    if is_number and parse.head[noun] == word and parse.case(noun) == "of":
        return False  # "thousands of people driven out"
    return word not in parse.conjuncts(noun) and word not in parse.subtree(noun)


def _has_its_own_verb(parse: Parse, word: int, token: int) -> bool:
    """Whether a word is the subject of another verb, while the predicate has a subject of its own.

    "Dozens were killed and thousands fled", "were killed and thousands were forced to flee".
    """
    if parse.dep[word] not in SUBJECTS or parse.pos[token] != "VERB":
        return False
    verb = token
    while parse.dep[verb] in {"xcomp", "conj"} and parse.child(verb, *SUBJECTS) is None:
        verb = parse.head[verb]
    own = parse.children(verb, *SUBJECTS)
    is_joined = parse.dep[verb] in {"conj", "parataxis"} and parse.head[word] == parse.head[verb]
    return bool(own) and word not in own and is_joined


def _does_it(parse: Parse, word: int, token: int) -> bool:
    """Whether a word is who is sent or told to do it: "sent troops to support the guards"."""
    if parse.pos[token] != "VERB" or is_passive(parse, token):
        return False
    doer = controller_of(parse, token)
    return doer is not None and word in parse.conjuncts(doer) and word < token
