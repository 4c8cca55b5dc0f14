"""What the tree says against a word that the model takes for the one to whom it is done.

"Dozens were killed and thousands forced to flee": the dozens did not flee. What is left out here
stays open: a wrong fact is worse than none.
"""

from collections.abc import Collection

from pipeline.extract.claims.nouns import measure_at
from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.no_doer import DONE_TO, WHOSE_NOUN
from pipeline.extract.claims.roles.own_clause import is_outside, noun_of_whose_clause
from pipeline.extract.claims.roles.things import ARMS, is_charged
from pipeline.extract.claims.words import Words
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.control import controller_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

_WHOLE = frozenset({"all", "each", "none", "one", "both", "some", "most"})
# Kinds of event in which weapons are what it is done to: "destroyed two howitzers".
_ON_THINGS = frozenset("attack destroy repel seize lose".split())
# Types of weapons that are never attacked, but attacked with.
_GOING_OFF = frozenset("bomb explosive mine blade thrown_object crowd_control chemical".split())
# What deeds are told to be against, and that is no side.
_NOBODYS = frozenset("access condition confrontation ethnicity freedom humanity livelihood".split())
# What tells forces apart from those of others.
_OWN_WORDS = ("det", "amod", "compound", "nmod", "nmod:poss", "nummod")
# Kinds whose noun is "from" those who do it: "provocations from the Guard".
_DONE_FROM = frozenset({"attack", "abuse", "threaten"})
# Kinds that are done to whoever is made to do them: "forced families to flee".
_MADE_TO = frozenset({"displace", "move", "withdraw", "surrender", "release"})


def is_no_recipient(
    parse: Parse, word: int, predicate: Predicate, words: Words, events: Collection[int]
) -> bool:
    """Whether a word names nobody and nothing to whom something is done.

    That is an event, a weapon, or a word for how many of them: "of the blasts one".

    Args:
        parse: The parsed text.
        word: The word that the model takes for the one it is done to.
        predicate: What the model read.
        words: The curated words.
        events: Tokens of all that the model takes for events.
    """
    if parse.case(word) == "by" and parse.dep[word] in {"obl", "obl:agent"}:
        return True
    if (measure_at(parse, word) or "").count(" "):
        return True  # "a state of emergency" is no state
    if is_bystander(parse, word, predicate):
        return True
    relative = noun_of_whose_clause(parse, predicate.token)
    if relative is not None and word < predicate.token and is_outside(parse, word, relative):
        return True  # "gunmen shot at families who were fleeing"
    if _cannot_suffer(parse, word, predicate, words):
        return True
    counting = parse.lexicon.counting | {"percent"}
    is_count = parse.lower[word] in _WHOLE or parse.lemma[word] in counting
    counted = parse.children(word, "nmod") if is_count else []
    nouns = [k for k in counted if parse.case(k) == "of"] or [word]
    if parse.lower[word] == "all" and nouns == [word]:
        return True
    if any(is_charged(parse, noun) for noun in nouns):
        return True  # "a lorry packed with explosives blew up"
    types = {words.thing_types.get(parse.lemma[noun]) for noun in nouns}
    if predicate.kind not in _ON_THINGS and types <= ARMS | {"nuclear"}:
        return True
    if predicate.kind == "attack" and types <= _GOING_OFF:
        return True
    told = (noun for noun in nouns if parse.lemma[noun] in parse.lexicon.happening)
    happening = {*events, *told}
    return all(
        noun in happening and parse.lemma[noun] not in parse.lexicon.actors for noun in nouns
    )


def _cannot_suffer(parse: Parse, word: int, predicate: Predicate, words: Words) -> bool:
    """Whether violence is told of what nobody can hit: "crimes against humanity", a sum.

    So it is with "joined forces", which is done to no forces.
    """
    lemma, lexicon = parse.lemma[word], parse.lexicon
    if parse.lower[word] == "forces" and _object_of(parse, word) == "join":
        return parse.child(word, *_OWN_WORDS) is None
    if predicate.kind not in words.hostile | words.harm:
        return False
    is_share = lemma == "percent" and parse.child(word, "nmod") is None
    if is_share or lemma in lexicon.currencies or parse.entity[word] == "MONEY":
        return True
    return parse.pos[word] == "NOUN" and lemma in lexicon.intangible | _NOBODYS


def _object_of(parse: Parse, word: int) -> str:
    """Give the lemma of the verb that a word is the object of; "" where it is none."""
    return parse.lemma[parse.head[word]] if parse.dep[word] == "obj" else ""


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
    return (
        _is_laid_to(parse, word, token)
        or _has_its_own_verb(parse, word, token)
        or (predicate.kind not in _MADE_TO and _does_it(parse, word, token))
    )


def _fights_beside(parse: Parse, word: int) -> bool:
    """Whether one fights on a word's side: "with the army against them", "alongside it"."""
    beside = parse.children(parse.head[word], "obl", "nmod")
    cases = {parse.case(k) for k in beside if k != word}
    is_with = parse.case(word) == "with" and "against" in cases
    return is_with or parse.case(word) == "alongside"


def _is_laid_to(parse: Parse, word: int, token: int) -> bool:
    """Whether a deed is blamed on a word: "blamed the raid on rebels"."""
    above = parse.head[token]
    is_laid = parse.lemma[above] == "blame" and parse.dep[token] == "obj"
    return is_laid and parse.head[word] in {token, above} and parse.case(word) == "on"


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


def done_to_in_clause(parse: Parse, predicate: Predicate, words: Words) -> int | None:
    """Find to whom a clause behind a noun says it was done: "Dana Reyes, who was abducted there".

    For where the model finds nobody; of a verb in the active the noun would be who does it. So it
    is with who runs into a charge that lies there, and with "rebels armed by Veldoria".

    Args:
        parse: The parsed text.
        predicate: What the model read.
        words: The curated words.
    """
    token = predicate.token
    is_bare = parse.dep[token] == "acl" and parse.pos[token] == "VERB" and is_passive(parse, token)
    if is_bare and predicate.kind in WHOSE_NOUN | DONE_TO:
        return parse.head[token]
    if predicate.kind not in WHOSE_NOUN or any(a.role == "recipient" for a in predicate.arguments):
        return None
    is_done = parse.pos[predicate.token] == "VERB" and is_passive(parse, predicate.token)
    return noun_of_whose_clause(parse, predicate.token) if is_done else None
