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


def is_bystander(parse: Parse, word: int, predicate: Predicate) -> bool:
    """Whether a word cannot be to whom something is done.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the one it is done to.
        predicate: What the model read.
    """
    token = predicate.token
    if parse.case(word) == "by" and parse.dep[word] == "nmod":
        return True  # "feared a raid by rebels"
    if parse.pos[token] == "NOUN" and word in parse.conjuncts(parse.first_conjunct(token)):
        return True  # "no single raid but a long campaign"
    return _has_its_own_verb(parse, word, token) or (
        predicate.kind not in _MADE_TO and _does_it(parse, word, token)
    )


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
