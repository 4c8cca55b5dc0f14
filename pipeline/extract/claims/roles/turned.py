"""Where the words of a doer stand by a deed that is another's, or that they undergo.

"Herders kidnapped by bandits were freed": the bandits kidnapped them. "Their lorry hit a mine":
it was hit. "The militia received rockets": somebody gave them. What is left out here stays open.
"""

from collections.abc import Mapping

from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.things import type_at
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

_GIVEN = frozenset({"aid", "arm", "reinforce", "support"})
SIDES = ("anti-", "pro-")
_DRIVEN = frozenset({"vehicle", "bomb", "explosive", "mine"})
# Cases of an event that somebody has a part in.
_PART_IN = frozenset({"in", "for"})
# Cases of a deed that somebody meets by doing something else.
_IN_SPITE_OF = frozenset("despite amid amidst notwithstanding until since".split())
_IN_SPITE_OF |= {"because of", "due to"}


def undergoes(parse: Parse, word: int, predicate: Predicate, types: Mapping[str, str]) -> bool:
    """Whether a word in a doer's place is done to, or is what somebody else did it with.

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        predicate: What the model read.
        types: One or more lemmas, the noun last → type of thing.
    """
    token = predicate.token
    if parse.lower[word].startswith(SIDES) and parse.pos[word] == "ADJ":
        return True  # "anti-war protests": those are against it
    if parse.case(word) == "by" and parse.head[word] == token and is_passive(parse, token):
        return type_at(parse, word, types) in _DRIVEN  # "killed by a lorry full of explosives"
    subject = subject_of(parse, token) if parse.pos[token] == "VERB" else None
    if subject is None or word not in parse.conjuncts(subject) or is_passive(parse, token):
        return False
    return parse.lemma[token] in parse.lexicon.receiving and predicate.kind in _GIVEN


def stands_against_it(parse: Parse, word: int, token: int) -> bool:
    """Whether a word does something in spite of the predicate: "despite air raids, the militia …".

    Not so with what is its own: "despite its raids, the militia …".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the doer.
        token: The predicate.
    """
    for phrase in [token, *parse.ancestors(token)]:
        if parse.dep[phrase] == "obl" and parse.case(phrase) in _IN_SPITE_OF:
            owners = parse.children(token, "nmod:poss")
            subjects = parse.children(parse.head[phrase], *SUBJECTS)
            is_own = any(parse.pos[k] == "PRON" for k in owners)
            return not is_own and any(word in parse.conjuncts(k) for k in subjects)
    return False


def is_taken_part_in(parse: Parse, token: int) -> bool:
    """Whether a noun is an event that somebody has, or denies, a part in: "a role in the raid".

    Args:
        parse: The parsed text.
        token: The predicate.
    """
    first = parse.first_conjunct(token)
    part = parse.head[first]
    is_part = part != first and parse.lemma[part] in parse.lexicon.parts
    return parse.pos[token] == "NOUN" and is_part and parse.case(first) in _PART_IN
