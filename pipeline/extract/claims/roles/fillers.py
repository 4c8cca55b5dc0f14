"""Who does what to whom, where and when: from the words that fill a role to mentions and times.

Which words those are the model says; here they are looked up among the mentions, and a pronoun is
led back to whom it stands for. What the model is not sure of is left out: a wrong fact is worse
than a missing one.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from pipeline.extract.annotations import Offsets
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.no_doer import is_before_the_deed, is_no_doer, only_says_so
from pipeline.extract.claims.roles.no_recipient import done_to_in_clause, is_no_recipient
from pipeline.extract.claims.roles.own_clause import named_with, own_first
from pipeline.extract.claims.roles.places import find_places
from pipeline.extract.claims.roles.things import type_at
from pipeline.extract.claims.roles.told_beside import (
    by_whom_behind,
    by_whom_in_row,
    doer_by_subject,
    doers_beside_noun,
    done_to_of,
    given_to,
    laid_over,
    recipients_by_noun,
    sides_of,
    told_by_adjective,
    told_with,
    who_used_arms,
)
from pipeline.extract.claims.words import Words
from pipeline.extract.mentions.mention_map import MentionMap, unique
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Share of one from which on a word is taken to fill its role. Chosen on the labels' documents that
# are kept for choosing: two thirds of the agents and recipients are found, four of five are right.
# Higher ones lose more that is right than wrong: of judged agents with 0.5 to 0.7 14 of 16 are.
LEAST = {
    "agent": 0.5,
    "recipient": 0.6,
    **dict.fromkeys(("thing", "instrument"), 0.5),
    "time": 0.4,
    **dict.fromkeys(("place", "from", "to"), 0.3),
}
_SINGULAR, _PLURAL = frozenset({"it", "its"}), frozenset({"they", "them", "their"})
_OURS = frozenset({"we", "our", "us"})
_FOR_OTHERS = frozenset({"each", "other", "others", "another", "both"})
# Kinds that are done to things, and types of things that are no side's in a war.
_ON_THINGS = frozenset({"attack", "destroy"})
_CIVIL = frozenset(
    "home business farm government_site energy water_works communications hospital school"
    " religious_site cultural_site building road vehicle".split()
)
# Relations of a name to the thing that it tells apart from others.
_TELLING_APART = frozenset({"compound", "nmod:poss", "nmod", "nmod:desc", "flat", "amod"})


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
    read_from: Predicate | None = None  # that gave the agents, where another of the sentence did
    is_laid: bool = False  # to the agents by somebody who blames, accuses or suspects them


def find_roles(
    parse: Parse,
    clause: Clause,
    predicate: Predicate,
    *,
    found: MentionMap,
    antecedents: Antecedents,
    words: Words,
    events: Collection[int] = (),
    violent: Collection[int] = (),
    speakers: Sequence[int] = (),
) -> Roles:
    """Fill the roles of one predicate.

    Args:
        parse: The parsed text.
        clause: The clause that it stands in.
        predicate: What the model read.
        found: The mentions.
        antecedents: Gives the mentions that a pronoun may stand for, the likeliest first.
        words: The curated words.
        events: Tokens of all that the model takes for events.
        violent: Those among them that are acts of violence.
        speakers: Heads of those whose words the predicate stands in.

    Returns:
        Mentions by role; nobody is agent and recipient both.
    """
    roles = Roles()
    sure = [
        one
        for one in predicate.arguments
        if one.score >= LEAST.get(one.role, 1.0)
        and not (one.role == "agent" and is_no_doer(parse, one.token, predicate, words))
        and not (one.role == "agent" and only_says_so(parse, one.token, predicate.token, speakers))
        and not (
            one.role == "agent" and is_before_the_deed(parse, one.token, predicate.token, violent)
        )
    ]

    def actors(role: str) -> list[int]:
        told = own_first(parse, predicate.token, [one.token for one in sure if one.role == role])
        told = [word for word in told if not _says_whose(parse, word, told)]
        told = [word for word in told if not _is_one_of_them(parse, word, told, found)]
        told = named_with(parse, predicate.token, role, told)
        told += _names_beside(parse, told, predicate, role, found)
        return unique([i for word in told for i in actors_at(parse, word, found, antecedents)])

    roles.agents = actors("agent")
    doer = doer_by_subject(parse, predicate, found)
    if doer is not None and not is_no_doer(parse, doer, predicate, words):
        parts = parse.conjuncts(doer)
        roles.agents = unique([i for k in parts for i in actors_at(parse, k, found, antecedents)])
    if not roles.agents and not any(one.role == "agent" for one in sure):
        roles.agents = unique(doers_beside_noun(parse, predicate, found))
    by = by_whom_in_row(parse, predicate)
    by = by_whom_behind(parse, predicate) if by is None else by
    if by is not None and not roles.agents:
        parts = [k for k in parse.conjuncts(by) if k not in events]
        roles.agents = unique([i for k in parts for i in found.at_word(k)])
    if not roles.agents:
        roles.agents = unique(who_used_arms(parse, predicate, found, words.thing_types))
    # Who handles the dead and wounded has not killed them: "villagers buried 14 bodies".
    is_handled = parse.lemma[predicate.token] in parse.lexicon.handling
    is_handled = is_handled and predicate.kind in words.harm
    if is_handled:
        roles.agents, sure = [], [one for one in sure if one.role != "agent"]
    # What is attacked or taken stands for whose it is, where nobody else is: "IS positions".
    done_to = "recipient"
    if predicate.kind in words.hostile and not any(one.role == done_to for one in sure):
        done_to = "thing"
    sure = [
        one
        for one in sure
        if one.role != done_to or not is_no_recipient(parse, one.token, predicate, words, events)
    ]
    roles.recipients = [
        i
        for i in actors(done_to)
        if i not in roles.agents
        and not _is_only_whose(parse, i, found)
        and not (predicate.kind in _ON_THINGS and _only_names_a_site(parse, i, found, words))
    ]
    behind = done_to_in_clause(parse, predicate, words)
    is_open = not roles.recipients and not any(one.role == "recipient" for one in sure)
    if behind is not None and is_open and found.at.get(behind) is not None:
        roles.recipients = [i for i in found.at_word(behind) if i not in roles.agents]
    told_of = done_to_of(parse, predicate)
    told_of += _names_beside(parse, told_of, predicate, "recipient", found)
    whom = unique([i for k in told_of for i in found.at_word(k)])
    if whom:
        roles.recipients = [i for i in whom if i not in roles.agents]
    if not roles.recipients:
        told = recipients_by_noun(parse, predicate, found=found, words=words, events=events)
        roles.recipients = [i for i in told if i not in roles.agents]
    sides = sides_of(parse, predicate, found)
    if sides is not None:
        roles.agents, roles.recipients = sides
    if not roles.agents:
        doing = [one for one in sure if one.role == "agent" and one.token not in events]
        roles.agent_words = _words(parse, doing)
    if not roles.recipients:
        undergoing = [one for one in sure if one.role == done_to]
        roles.recipient_words = told_by_adjective(parse, predicate) or _words(parse, undergoing)
    roles.supporters = [i for i in _supporters(parse, clause, found) if i not in roles.agents]
    taken = {*roles.agents, *roles.recipients, *roles.supporters}
    roles.places = find_places(predicate, sure, found, taken=taken, violent=violent)
    if not roles.recipients:  # of a place that is done to as well as told where it is
        where = [index for index, role in roles.places if role == "where"]
        told = (
            laid_over(parse, predicate, where)
            or given_to(parse, predicate, found)
            or told_with(parse, predicate, found)
        )
        roles.recipients = [i for i in told if i not in roles.agents]
    return roles


def _is_only_whose(parse: Parse, index: int, found: MentionMap) -> bool:
    """Whether a mention only says what land something is of: "a Veldorian power station".

    "Veldorian positions" are those of its army.
    """
    head = found.heads[index]
    is_of_a_land = head >= 0 and parse.pos[head] == "ADJ" and parse.lower[head] in found.countries
    owned = parse.lemma[parse.head[head]]
    is_armed = owned in parse.lexicon.forces or owned == "position"
    return is_of_a_land and parse.dep[head] == "amod" and not is_armed


def _only_names_a_site(parse: Parse, index: int, found: MentionMap, words: Words) -> bool:
    """Whether a mention only tells one civil site from others: "the Ostra mill".

    "The mayor's office" is an office's, while an attack on the house of somebody named is one on
    him; and what is a body's or a country's is theirs.
    """
    head = found.heads[index]
    if head < 0 or parse.dep[head] not in _TELLING_APART:
        return False
    mention = found.mentions[index]
    is_town = found.is_place(index) and parse.lower[head] not in found.countries
    is_office = mention["entity_label"] == "PERSON" and mention["mention_type"] == "nominal"
    owned = parse.head[head]
    while parse.dep[owned] == "compound" and owned < parse.head[owned]:
        owned = parse.head[owned]
    is_behind = parse.dep[head] == "nmod" and parse.case(head) != "of"
    kind = None if is_behind else type_at(parse, owned, words.thing_types)
    return kind in _CIVIL and (is_town or (is_office and kind not in {"vehicle", "home"}))


def _says_whose(parse: Parse, word: int, told: Sequence[int]) -> bool:
    """Whether a word only says whose relative or servant another one is: "the minister's son"."""
    first = parse.first_conjunct(word)
    owned = parse.head[first]
    is_owner = parse.dep[first] == "nmod:poss" or parse.case(first) == "of"
    return is_owner and owned in told and parse.lemma[owned] in parse.lexicon.persons


def _is_one_of_them(parse: Parse, word: int, told: Sequence[int], found: MentionMap) -> bool:
    """Whether a word only counts in some of those told of: "nine others, including two guards"."""
    first = parse.first_conjunct(word)
    if not _is_counted_in(parse, first) or _is_name(parse, word, found):
        return False
    above = parse.head[first]  # the whole, or the verb that a parser hung both on
    wholes = [k for k in told if k < first and above in {k, parse.head[k]}]
    return bool(wholes) and not found.at_word(wholes[-1])


def _names_beside(
    parse: Parse, words: Sequence[int], predicate: Predicate, role: str, found: MentionMap
) -> list[int]:
    """Find the names in one row with words of a role, however sure the model is of each.

    "Reyes, Lind and Vance were seized"; and those that are counted in: "six of them, including
    Reyes". Of "between them and Dana Reyes" one is the other side; "Reyes, a Tarn, and …" names
    nobody.
    """
    if not words:
        return []
    given = {
        one.token for one in predicate.arguments if one.role != role or one.score >= LEAST[role]
    }
    above = set(parse.ancestors(predicate.token))
    told = [
        word
        for word in words
        if word not in above and parse.case(word) != "between" and parse.pos[word] != "PRON"
    ]
    beside = [part for word in told for part in _row_of(parse, word)]
    counted_in = [
        part
        for word in told
        for kid in parse.children(word, "nmod")
        if _is_counted_in(parse, kid)
        for part in parse.conjuncts(kid)
    ]
    # A parser may give a verb two subjects where one row is long: "Reyes, a monk, six others …".
    read = {one.token for one in predicate.arguments if one.role == role}
    split = [k for word in told if parse.dep[word] in SUBJECTS for k in _beside(parse, word)]
    split = [k for k in split if k in read and parse.entity[k] == "PERSON"]
    named = [part for part in [*beside, *split] if not parse.case(part)] + counted_in
    return [k for k in unique(named) if k not in given and _is_name(parse, k, found)]


def _row_of(parse: Parse, word: int) -> list[int]:
    """Give a word's whole row, where "and" joins it, else what follows the word in it."""
    row = parse.conjuncts(parse.first_conjunct(word))
    is_joined = any(parse.child(part, "cc") is not None for part in row)
    return row if is_joined else parse.conjuncts(word)


def _is_counted_in(parse: Parse, word: int) -> bool:
    """Whether "including" opens a phrase, on whatever word a parser hung it."""
    opening = next((k for k in parse.subtree(word) if parse.pos[k] != "PUNCT"), word)
    return parse.lower[opening] == "including"


def _beside(parse: Parse, word: int) -> list[int]:
    """Find what hangs on the same verb in the same way."""
    above = parse.head[word]
    return [] if above == word else parse.children(above, parse.dep[word])


def _is_name(parse: Parse, token: int, found: MentionMap) -> bool:
    index = found.by_head.get(token)
    if index is None or found.mentions[index]["mention_type"] != "name":
        return False
    return not any(parse.lower[k] in {"a", "an"} for k in parse.children(token, "det"))


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
    """Give the phrase of the first argument that is no pronoun, nor stands for one ("each")."""
    for one in arguments:
        if parse.pos[one.token] != "PRON" and not _names_nobody(parse, one.token):
            return parse.offsets(one.start, one.end - 1)
    return None


def _names_nobody(parse: Parse, token: int) -> bool:
    """Whether a word stands for somebody by itself, as "the other" does, unlike "12 others"."""
    told = parse.children(token, "nmod", "nummod", "amod", "acl:relcl")
    return parse.lower[token] in _FOR_OTHERS and not told


def _supporters(parse: Parse, clause: Clause, found: MentionMap) -> list[int]:
    """Find who helps: "backed by Russian air strikes", "with the support of the coalition"."""
    supporters: list[int] = []
    backed = [
        kid
        for head in {clause.top, clause.predicate, clause.subject}
        if head is not None
        for kid in parse.children(head, "acl", "advcl")
        if parse.lemma[kid] in parse.lexicon.assisting
    ]
    helped = [
        oblique
        for oblique in parse.children(clause.predicate, "obl")
        if parse.lemma[oblique] in parse.lexicon.assistance
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
