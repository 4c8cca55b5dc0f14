"""Where something was: the places in the words that say so, unless they are another event's."""

from collections.abc import Collection, Sequence

from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.containers import with_containers
from pipeline.extract.claims.roles.own_clause import (
    AT_ANOTHER_TIME,
    marks_of,
    own_first,
    stands_beside,
    verb_of,
)
from pipeline.extract.mentions.mention_map import MentionMap, unique
from pipeline.extract.reading.subjects import what_a_place_had
from pipeline.extract.reading.tree import PLACE_ENTITIES, Parse

_ROLES = {"place": "where", "from": "from", "to": "to"}
_AT = frozenset("in at near inside outside around on across".split())
_INSIDE = frozenset({"of", "in", "at", "inside"})
# Kinds that are done by words, wherever those are to whom they are said.
_OF_WORDS = frozenset(
    "accuse deny promise reject request responsibility speak support threaten".split()
)
# Kinds of what is done to ground → cases of that ground, where it is no object.
_OF_GROUND = {
    **dict.fromkeys(("seize", "control", "besiege", "lift_siege"), frozenset({"of", "over"})),
    **dict.fromkeys(("withdraw", "lose"), frozenset({"of", "over", "from", "out of"})),
}
_IN_A_PHRASE = frozenset({"nmod", "conj", "acl", "appos", "amod", "compound", "nummod"})
# Cases of what something is compared with or called after.
_COMPARING = frozenset({"like", "unlike", "than", "after", "as"})


def find_places(
    predicate: Predicate,
    sure: Sequence[Argument],
    found: MentionMap,
    *,
    taken: set[int],
    violent: Collection[int],
) -> list[tuple[int, str]]:
    """Find the places of a predicate, with what they lie in, each with its role.

    Args:
        predicate: What the model read.
        sure: Its arguments that the model is sure of.
        found: The mentions.
        taken: Mentions that fill another role.
        violent: Tokens of all acts of violence.
    """
    parse, token = found.parse, predicate.token
    here = [one for one in sure if not is_elsewhere(parse, one.token, token, violent)]
    stated = [one.token for one in here if one.role == "place" and _is_known(one.token, found)]
    own = own_first(parse, token, stated)
    own = [word for word in own if not _is_of_another_count(parse, word, stated)]
    here = [one for one in here if one.token not in stated or one.token in own]
    holding = {"thing"} if predicate.kind in _OF_WORDS else {"recipient", "thing"}
    inner = [one for one in here if one.role in holding]
    places = _places(here, found, taken) or _inner_places(parse, inner, found, taken)
    places = places or _ground(parse, predicate, found, taken)
    places = places or _place_that_saw(parse, token, found)
    places = places or _places_of_the_occasion(parse, token, found, taken, violent)
    return with_containers(places, found, taken=taken)


def _places(
    arguments: Sequence[Argument], found: MentionMap, taken: set[int]
) -> list[tuple[int, str]]:
    """Mentions of places at the words that say where, in text order.

    Of "60 percent of Raqqa", "more than half of it" the place is behind "of"; "a market in Tarn" is
    told by the name in it.
    """
    places: dict[int, str] = {}
    for one in arguments:
        if one.role not in _ROLES or _says_not_where(found.parse, one.token):
            continue
        known = [_place_at(word, found) for word in _told_by(one.token, found)]
        free = [i for i in known if i is not None and i not in taken]
        around = _place_around(one.token, found)
        if around is not None and around not in taken:
            places.setdefault(around, _ROLES[one.role])
        named = [i for i in free if found.mentions[i]["mention_type"] == "name"]
        if free:
            places.setdefault((named or free)[0], _ROLES[one.role])
    return list(places.items())


def _says_not_where(parse: Parse, word: int) -> bool:
    """Whether a word tells who says so or whose something is: "in Ruritania's interest".

    Nor is anything in what it is only compared with or called after: "like the capital".
    """
    if parse.case(word).startswith("according") or parse.case(word) in _COMPARING:
        return True
    owned = parse.head[word]
    is_place = parse.pos[owned] == "PROPN" or parse.lemma[owned] in parse.lexicon.places
    return parse.dep[word] == "nmod:poss" and not is_place


def _told_by(word: int, found: MentionMap) -> list[int]:
    """Give a word that says where, and the words behind it that say which one."""
    parse = found.parse
    return [word, *(k for k in parse.children(word, "nmod") if parse.case(k) in _INSIDE)]


def _place_around(word: int, found: MentionMap) -> int | None:
    """Find the named place or site that a word only says more of: "Tarn airport in Ruritania"."""
    parse, head = found.parse, found.parse.head[word]
    if parse.dep[word] != "nmod" or parse.case(word) not in _INSIDE or head not in found.by_head:
        return None
    index = _place_at(head, found)
    if index is None or parse.case(head) == "from":  # "struck them from a base in Tarn"
        return None
    return index if found.mentions[index]["mention_type"] == "name" else None


def _is_known(word: int, found: MentionMap) -> bool:
    """Whether a place is mentioned where a word says where something was."""
    return any(_place_at(one, found) is not None for one in _told_by(word, found))


def _place_at(word: int, found: MentionMap) -> int | None:
    index = found.by_head.get(word, found.at.get(word))
    if index is None or not found.is_place(index) or found.are_unnamed_places(index):
        return None
    return index


def _inner_places(
    parse: Parse, arguments: Sequence[Argument], found: MentionMap, taken: set[int]
) -> list[tuple[int, str]]:
    """Places where those are to whom or to what it was done: "attacked offices in Kabul"."""
    places: list[int] = []
    for one in arguments:
        for kid in parse.children(one.token, "nmod", "obl"):
            index = _place_at(kid, found)
            if parse.case(kid) in _AT and index is not None:
                places.append(index)
    return [(index, "where") for index in unique(places) if index not in taken]


def _ground(
    parse: Parse, predicate: Predicate, found: MentionMap, taken: set[int]
) -> list[tuple[int, str]]:
    """Find the named place that is taken, held, besieged or left: "took control of Tarn"."""
    cases = _OF_GROUND.get(predicate.kind)
    if cases is None:
        return []
    token = predicate.token
    ground = parse.children(token, "obj", "nsubj:pass")
    verb = [parse.head[token]] if parse.dep[token] == "obj" else []
    of = [k for at in (token, *ground, *verb) for k in parse.children(at, "nmod", "obl")]
    ground += [k for k in of if parse.case(k) in cases]
    known = [index for k in sorted(ground) if (index := _place_at(k, found)) is not None]
    named = [i for i in unique(known) if found.mentions[i]["mention_type"] == "name"]
    return [(index, "where") for index in named if index not in taken]


def _is_of_another_count(parse: Parse, word: int, stated: Sequence[int]) -> bool:
    """Whether a later place is that of a number alone: "five died in Homs, two in Hama"."""
    case = parse.child(word, "case")
    if case is None or case == 0 or word == min(stated):
        return False
    return parse.pos[case - 1] == "NUM" and parse.entity[case - 1] != "DATE"


def _places_of_the_occasion(
    parse: Parse, token: int, found: MentionMap, taken: set[int], violent: Collection[int]
) -> list[tuple[int, str]]:
    """Places of that in the course of which it was: "arrested two during an operation in Tarn"."""
    around = [
        kid
        for kid in parse.children(token, "obl")
        if parse.case(kid) == "during" or (parse.case(kid) == "in" and kid in violent)
    ]
    inside = [
        k
        for kid in around
        for k in parse.children(kid, "nmod", "obl")
        # A parser may hang "in" on the raid: "during a raid in Tarn".
        if parse.case(k) in _AT
        or any(parse.lower[c] in _AT and kid < c < k for c in parse.children(kid, "case"))
    ]
    known = [index for k in inside if (index := _place_at(k, found)) is not None]
    return [(index, "where") for index in unique(known) if index not in taken]


def _place_that_saw(parse: Parse, token: int, found: MentionMap) -> list[tuple[int, str]]:
    """Find the place that is said to have had what happened: "Tarn saw two raids"."""
    at = token
    while parse.dep[at] in _IN_A_PHRASE and parse.head[at] != at:
        at = parse.head[at]
    verb = parse.head[at] if parse.dep[at] == "obj" else at
    subject = parse.child(verb, "nsubj")
    if subject is None or what_a_place_had(parse, verb) is None:
        return []
    index = _place_at(subject, found)
    return [] if index is None else [(index, "where")]


def is_elsewhere(parse: Parse, word: int, token: int, violent: Collection[int] = ()) -> bool:
    """Whether a place is that of another clause, or only says which actor is meant.

    Of "claimed by the group, which held talks in Homs" nothing was in Homs; nor was it there where
    "a general in Homs" tells of it. "The border with Ruritania" lies not in it.

    Args:
        parse: The parsed text.
        word: Head of the words that say where.
        token: The predicate.
        violent: Tokens of all acts of violence.
    """
    if parse.case(word) == "with" and parse.dep[word] == "nmod":
        return True
    if _is_of_an_example(parse, word, token, violent):
        return True
    if _is_of_who_acts(parse, word, token, violent):
        return True
    clause = verb_of(parse, word, token)
    if clause is None or clause == token or clause in parse.ancestors(token):
        return False
    body = parse.head[clause]
    if parse.dep[clause] == "acl:relcl" and body != token and _is_actor(parse, body):
        return True
    if token in parse.ancestors(clause):
        is_beside = parse.dep[clause] == "advcl" and stands_beside(parse, clause)
        return is_beside and bool(marks_of(parse, clause) & AT_ANOTHER_TIME)
    return stands_beside(parse, clause)


def _is_actor(parse: Parse, i: int) -> bool:
    is_body = parse.pos[i] == "PROPN" and parse.entity[i] not in PLACE_ENTITIES
    return is_body or parse.lemma[i] in parse.lexicon.actors


def _is_of_an_example(parse: Parse, word: int, token: int, violent: Collection[int]) -> bool:
    """Whether a place is that of one event among those told: "raids, including two in Homs"."""
    for at in [word, *parse.ancestors(word)]:
        if at == token:
            return False
        if parse.case(at) == "including" and token not in parse.subtree(at):
            is_alone = parse.pos[at + 1 : at + 2] != ["NOUN"]  # unlike "including two children"
            return at in violent or (parse.pos[at] in {"NUM", "PRON"} and is_alone)
    return False


def _is_of_who_acts(parse: Parse, word: int, token: int, violent: Collection[int]) -> bool:
    """Whether a place is where somebody acts to whom something was done: "those hurt marched in".

    Of an act of violence that is told of them the place may be the same.
    """
    if parse.dep[token] not in {"acl", "acl:relcl"}:
        return False
    whom = parse.head[token]
    is_somebody = parse.pos[whom] == "PRON" or parse.lemma[whom] in parse.lexicon.actors
    if not is_somebody or word in parse.subtree(whom):
        return False
    over = verb_of(parse, word, token)
    return over is not None and over in parse.ancestors(whom) and over not in violent
