"""Who does what to whom, where and when: from the words that fill a role to mentions and times.

Which words those are the model says; here they are looked up among the mentions, and a pronoun is
led back to whom it stands for. What the model is not sure of is left out: a wrong fact is worse
than a missing one.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.extract.annotations import Offsets
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.mentions.mention_map import MentionMap, unique
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import Parse

# Share of one from which on a word is taken to fill its role. Chosen on the labels' documents that
# are kept for choosing: two thirds of the agents and recipients are found, four of five are right.
LEAST = {
    "agent": 0.5,
    "recipient": 0.6,
    **dict.fromkeys(("thing", "instrument"), 0.5),
    "time": 0.4,
    **dict.fromkeys(("place", "from", "to"), 0.3),
}
# Share from which on a word is taken for the place of a predicate to which the role head gave
# none, by what the whole text says. Only of its own sentence: 26 of 30 are right on the dev wars,
# 23 of 26 on the test wars; of places, agents and recipients of other sentences half or fewer are.
LEAST_SHARED = 0.7
PLACES = {"place": "where", "from": "from", "to": "to"}
# Kinds of event that make one event where one sentence tells of them.
_VIOLENT = frozenset("attack fight repel destroy kill wound abuse".split())
_HARM = frozenset({"kill", "wound"})
# Who does this to the dead and wounded has not killed them: "villagers buried 14 bodies".
_HANDLING = frozenset(
    "bury count discover dig exhume find identify recover receive retrieve return treat unearth"
    " admit pull report".split()
)
_HOSTILE = frozenset("attack fight repel destroy seize besiege lose threaten".split())
_TIES = frozenset("conj advcl acl acl:relcl xcomp ccomp parataxis obl obj nsubj nmod appos".split())
_SINGULAR, _PLURAL = frozenset({"it", "its"}), frozenset({"they", "them", "their"})
_AT = frozenset("in at near inside outside around on across".split())
_OURS = frozenset({"we", "our", "us"})

Antecedents = Callable[[int], list[int]]  # token of a pronoun → mentions it may stand for


@dataclass
class Roles:
    """Mention indexes by role, in text order, and the words as stated."""

    agents: list[int] = field(default_factory=list)
    recipients: list[int] = field(default_factory=list)
    supporters: list[int] = field(default_factory=list)
    places: list[tuple[int, str]] = field(default_factory=list)
    agent_words: Offsets | None = None
    recipient_words: Offsets | None = None


def find_roles(
    parse: Parse,
    clause: Clause,
    predicate: Predicate,
    *,
    found: MentionMap,
    antecedents: Antecedents,
) -> Roles:
    """Fill the roles of one predicate.

    Args:
        parse: The parsed text.
        clause: The clause that it stands in.
        predicate: What the model read.
        found: The mentions.
        antecedents: Gives the mentions that a pronoun may stand for, the likeliest first.

    Returns:
        Mentions by role; nobody is agent and recipient both.
    """
    roles = Roles()
    sure = [one for one in predicate.arguments if one.score >= LEAST.get(one.role, 1.0)]

    def actors(role: str) -> list[int]:
        words = [one.token for one in sure if one.role == role]
        return unique([i for word in words for i in actors_at(parse, word, found, antecedents)])

    roles.agents = actors("agent")
    if predicate.kind in _HARM and parse.lemma[predicate.token] in _HANDLING:
        roles.agents, sure = [], [one for one in sure if one.role != "agent"]
    # What is attacked or taken stands for whose it is, where nobody else is: "IS positions".
    done_to = "recipient"
    if predicate.kind in _HOSTILE and not any(one.role == done_to for one in sure):
        done_to = "thing"
    roles.recipients = [i for i in actors(done_to) if i not in roles.agents]
    blamed = _blamed_on(parse, predicate.token)
    if blamed is not None:
        roles.recipients = [i for i in found.at_word(blamed) if i not in roles.agents]
    if not roles.agents:
        roles.agent_words = _words(parse, [one for one in sure if one.role == "agent"])
    if not roles.recipients:
        roles.recipient_words = _words(parse, [one for one in sure if one.role == done_to])
    roles.supporters = [i for i in _supporters(parse, clause, found) if i not in roles.agents]
    taken = {*roles.agents, *roles.recipients, *roles.supporters}
    roles.places = (
        _places(sure, found, taken)
        or _inner_places(parse, sure, found, taken)
        or _places(_shared_places(parse, predicate), found, taken)
    )
    return roles


def _shared_places(parse: Parse, predicate: Predicate) -> list[Argument]:
    """Places of other predicates of the sentence that are this one's too."""
    return [
        one
        for one in predicate.elsewhere
        if one.role == "place"
        and one.score >= LEAST_SHARED
        and parse.sent[one.token] == parse.sent[predicate.token]
    ]


def _blamed_on(parse: Parse, token: int) -> int | None:
    """Find whom something is blamed on, who stands behind what is laid to them."""
    if parse.lemma[token] != "blame":
        return None
    return next((k for k in parse.children(token, "obl") if parse.case(k) == "on"), None)


def actors_at(parse: Parse, token: int, found: MentionMap, antecedents: Antecedents) -> list[int]:
    """Find the actors that a word in a role means; none where a pronoun stays open."""
    if parse.pos[token] == "PRON":
        return resolve_pronoun(parse, token, found, antecedents(token))
    owner = parse.child(token, "nmod:poss")
    if owner is not None and parse.pos[owner] == "PRON":
        # "Its aircraft struck": whose they are does it, and so it is with troops.
        is_force = parse.lemma[token] in parse.lexicon.forces or token not in found.by_head
        owners = resolve_pronoun(parse, owner, found, antecedents(owner)) if is_force else []
        if owners:
            return owners
    return found.at_word(token)


def resolve_pronoun(parse: Parse, i: int, found: MentionMap, antecedents: list[int]) -> list[int]:
    """Find what a pronoun stands for, by number; nothing if none fits."""
    word = parse.lower[i]
    for index in antecedents:
        mention = found.mentions[index]
        head = found.heads[index]
        is_plural = head >= 0 and parse.has_morph(head, "Number=Plur")
        is_person = mention["entity_label"] == "PERSON" and not is_plural
        if (
            word in _SINGULAR
            and not is_person
            and not (is_plural and head >= 0 and parse.pos[head] == "NOUN")
        ):
            return [index]
        if word in _PLURAL and (is_plural or mention["entity_label"] in {"ORG", "MILITARY_UNIT"}):
            return [index]
        if word in {"he", "she", "i"} and is_person:
            return [index]
        if word in _OURS and mention["entity_label"] in {"ORG", "MILITARY_UNIT", "GPE"}:
            return [index]
    return []


def _words(parse: Parse, arguments: Sequence[Argument]) -> Offsets | None:
    """Give the phrase of the first argument that is no pronoun."""
    for one in arguments:
        if parse.pos[one.token] != "PRON":
            return parse.offsets(one.start, one.end - 1)
    return None


def _places(
    arguments: Sequence[Argument], found: MentionMap, taken: set[int]
) -> list[tuple[int, str]]:
    """Mentions of places at the words that say where, in text order.

    Of "60 percent of Raqqa", "more than half of it" the place is behind "of".
    """
    parse = found.parse
    places: dict[int, str] = {}
    for one in arguments:
        if one.role not in PLACES:
            continue
        behind = [k for k in parse.children(one.token, "nmod") if parse.case(k) == "of"]
        for word in (one.token, *behind):
            index = found.by_head.get(word, found.at.get(word))
            if index is not None and index not in taken and found.is_place(index):
                places.setdefault(index, PLACES[one.role])
                break
    return list(places.items())


def _inner_places(
    parse: Parse, arguments: Sequence[Argument], found: MentionMap, taken: set[int]
) -> list[tuple[int, str]]:
    """Places where those are to whom or to what it was done: "attacked offices in Kabul"."""
    places: list[int] = []
    for one in arguments:
        if one.role in {"recipient", "thing"}:
            for kid in parse.children(one.token, "nmod", "obl"):
                index = found.by_head.get(kid, found.at.get(kid))
                if parse.case(kid) in _AT and index is not None and found.is_place(index):
                    places.append(index)
    return [(index, "where") for index in unique(places) if index not in taken]


def share_places(parse: Parse, told: Mapping[int, tuple[Predicate, Roles]]) -> None:
    """Let the violent events of one sentence that hang together share their place.

    Of "a bomb went off, killing 40 in the capital" the model gives the place to one of the two.

    Args:
        parse: The parsed text.
        told: Predicates by their token, with their roles; roles are filled up in place.
    """
    violent = [token for token in sorted(told) if told[token][0].kind in _VIOLENT]
    overs = [(token, _over(parse, token, violent)) for token in violent]
    pairs = [(token, over) for token, over in overs if over is not None]
    turns = [pairs, [(over, token) for token, over in reversed(pairs)], pairs]
    for to, source in (pair for turn in turns for pair in turn):
        given = [place for place in told[source][1].places if place[1] == "where"]
        told[to][1].places = told[to][1].places or given


def _over(parse: Parse, token: int, others: Collection[int]) -> int | None:
    """Find the nearest of some words over a word of the same sentence, three steps up."""
    at = token
    for _ in range(3):
        if parse.dep[at] not in _TIES or parse.head[at] == at:
            return None
        at = parse.head[at]
        if at in others:
            return at
    return None


def _supporters(parse: Parse, clause: Clause, found: MentionMap) -> list[int]:
    """Find who helps: "backed by Russian air strikes", "with the support of the coalition"."""
    supporters: list[int] = []
    backed = [
        kid
        for head in {clause.top, clause.predicate, clause.subject}
        if head is not None
        for kid in parse.children(head, "acl", "advcl")
        if parse.lemma[kid] in {"back", "support", "assist", "aid", "help", "accompany"}
    ]
    helped = [
        oblique
        for oblique in parse.children(clause.predicate, "obl")
        if parse.lemma[oblique] in {"support", "help", "backing", "assistance", "cover"}
    ]
    for participle in backed:
        for by in parse.children(participle, "obl", "obl:agent"):
            if parse.case(by) == "by":
                supporters.extend(found.at_word(by))
    for noun in helped:
        for kid in parse.kids[noun]:
            is_behind = parse.dep[kid] == "nmod" and parse.case(kid) in {"of", "from", "by"}
            if is_behind or parse.dep[kid] in {"nmod:poss", "compound", "amod"}:
                supporters.extend(found.at_word(kid))
    return unique(supporters)
