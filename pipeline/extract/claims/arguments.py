"""Who does what to whom, and where: the mentions that fill the places of a predicate.

An agent comes from the clause, from what its pronoun stands for in the same sentence or the one
before, or it is null: no perpetrator is invented.
"""

from dataclasses import dataclass, field

from pipeline.extract.claims.events import Event
from pipeline.extract.mentions.mention_map import OWNERS, MentionMap, unique
from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.tree import SUBJECTS, Parse

_AGAINST = frozenset({"against", "on", "with", "at", "over", "to", "for"})
_FROM_WHOM = frozenset({"from"})
# Where a preposition says how the place stands to the event.
_PLACE_ROLES = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}
# What is done about the dead and wounded by others than those who killed them.
_HANDLING = frozenset(
    """find recover retrieve discover exhume unearth dig pull bury receive treat admit count tally
    record report document register identify bring carry take collect gather transport evacuate
    see hold mourn return hand exchange confirm hospitalise hospitalize rescue locate""".split()
)
_ATTACKS = frozenset(
    """strike airstrike attack bombing bombardment shelling blast explosion raid ambush shooting
    missile rocket shell bomb drone mortar barrage massacre fire crash collapse""".split()
)
_OURS = frozenset({"we", "our", "us"})
_SINGULAR, _PLURAL = frozenset({"it", "its"}), frozenset({"they", "them", "their"})


@dataclass
class Arguments:
    """Mention indexes by role, in text order."""

    agents: list[int] = field(default_factory=list)
    recipients: list[int] = field(default_factory=list)
    supporters: list[int] = field(default_factory=list)
    places: list[tuple[int, str]] = field(default_factory=list)


def find_arguments(
    parse: Parse, clause: Clause, event: Event, *, found: MentionMap, antecedents: list[int]
) -> Arguments:
    """Fill the places of one predicate.

    Args:
        parse: The parsed text.
        clause: The predicate.
        event: Its type.
        found: The mentions.
        antecedents: Mentions that a pronoun may stand for, the likeliest first.

    Returns:
        Mention indexes by role.
    """
    arguments = Arguments()
    subject = _subject_mentions(parse, clause, found, antecedents)
    objects = _object_mentions(parse, clause.predicate, found)
    by = _by_mentions(parse, clause, found)
    if clause.is_passive:
        arguments.agents, arguments.recipients = by, subject + objects
    else:
        arguments.agents, arguments.recipients = subject, objects + _oblique(parse, clause, found)
    if event.is_inverted:
        taker = found.in_phrase(event.taker) if event.taker is not None else []
        arguments.recipients = unique([*arguments.agents, *arguments.recipients])
        arguments.agents = taker or by
    if event.noun is not None:
        _read_event_noun(parse, event.noun, clause, found, arguments)
    if event.event_type == "ACCUSE":
        arguments.recipients = _blamed(parse, clause, found) or arguments.recipients
    if not arguments.agents:
        arguments.agents = _parties(parse, clause, found)
    arguments.supporters = _supporters(parse, clause, found)
    if event.event_type == "ACCUSE":
        arguments.agents = [a for a in arguments.agents if a not in arguments.recipients]
    arguments.agents = unique(arguments.agents)
    arguments.recipients = [r for r in unique(arguments.recipients) if r not in arguments.agents]
    if event.event_type == "CASUALTY":
        _acquit(parse, clause, arguments, found)
    taken = {*arguments.agents, *arguments.recipients, *arguments.supporters}
    arguments.places = _places(parse, clause, found, taken)
    return arguments


def _acquit(parse: Parse, clause: Clause, arguments: Arguments, found: MentionMap) -> None:
    """Take out who is no agent of deaths, and who did not die.

    Who finds, counts, buries or treats the dead killed nobody; nor did the people named before
    a strike "that killed six". Behind a bare number, "16,740 injured", nobody else is injured.
    """
    predicate = clause.predicate
    if parse.lemma[predicate] in _HANDLING or parse.lower[predicate] in _HANDLING:
        arguments.agents = []
    subject = clause.subject
    if subject is not None and parse.dep[predicate] == "acl:relcl":
        arguments.agents = [
            one for one in arguments.agents if not _is_passed_over(parse, one, clause, found)
        ]
    if predicate and parse.pos[predicate - 1] == "NUM" and not parse.children(predicate, *SUBJECTS):
        arguments.recipients = [one for one in arguments.recipients if found.heads[one] > predicate]


def _is_passed_over(parse: Parse, index: int, clause: Clause, found: MentionMap) -> bool:
    """Whether "that" stands for a nearer noun of an attack, and not for these people."""
    head, first = found.heads[index], clause.tokens[0]
    return any(
        parse.pos[i] == "NOUN" and parse.lemma[i] in _ATTACKS for i in range(head + 1, first)
    )


def _subject_mentions(
    parse: Parse, clause: Clause, found: MentionMap, antecedents: list[int]
) -> list[int]:
    subject = clause.subject
    if subject is None:
        return []
    if parse.pos[subject] == "PRON":
        return resolve_pronoun(parse, subject, found, antecedents)
    owner = parse.child(subject, "nmod:poss")
    if owner is not None and parse.pos[owner] == "PRON":
        # "Its aircraft struck": whose they are does it, and so it is with troops.
        is_force = parse.lemma[subject] in parse.lexicon.forces or subject not in found.by_head
        owners = resolve_pronoun(parse, owner, found, antecedents) if is_force else []
        if owners:
            return owners
    # "Turkey shelled": a state that does something is meant as an actor, not as a place.
    acts = parse.pos[clause.predicate] == "VERB" and not clause.is_passive
    return found.in_phrase(subject, states=acts)


def resolve_pronoun(parse: Parse, i: int, found: MentionMap, antecedents: list[int]) -> list[int]:
    """Find what a pronoun in front of a verb stands for, by number; nothing if none fits."""
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


def _object_mentions(parse: Parse, predicate: int, found: MentionMap) -> list[int]:
    mentions = [m for o in parse.children(predicate, "obj", "iobj") for m in found.in_phrase(o)]
    if parse.dep[predicate] == "conj" and not parse.children(predicate, "obj"):
        return mentions
    if not mentions and parse.dep[predicate] != "conj":
        # "killing and wounding fighters": the object hangs on the last of the verbs.
        for other in parse.children(predicate, "conj"):
            if parse.pos[other] == "VERB" and not parse.children(predicate, "obj"):
                mentions = [m for o in parse.children(other, "obj") for m in found.in_phrase(o)]
    return mentions


def _by_mentions(parse: Parse, clause: Clause, found: MentionMap) -> list[int]:
    agents = parse.children(clause.predicate, "obl:agent")
    if clause.is_passive:
        agents += [o for o in parse.children(clause.predicate, "obl") if parse.case(o) == "by"]
    return [m for a in agents for m in _by_name(found, a)]


def _by_name(found: MentionMap, head: int) -> list[int]:
    mentions = found.in_phrase(head)
    if mentions:
        return mentions
    index = found.by_head.get(head)
    return [index] if index is not None and found.is_state(index) else []


def _oblique(parse: Parse, clause: Clause, found: MentionMap) -> list[int]:
    """Whom something is aimed at: "advanced against IS", "captured it from the rebels"."""
    mentions: list[int] = []
    for oblique in parse.children(clause.predicate, "obl"):
        if oblique < clause.predicate and clause.subject is not None and oblique < clause.subject:
            continue  # "On the northern front, rebels fired": a setting
        if parse.case(oblique) in _AGAINST | _FROM_WHOM:
            mentions.extend(m for m in found.in_phrase(oblique) if found.is_actor(m))
    return mentions


def _blamed(parse: Parse, clause: Clause, found: MentionMap) -> list[int]:
    """Whom something is laid to: "blamed the raid on IS", "killings blamed on IS"."""
    phrases = parse.children(clause.predicate, "obl", "obl:agent")
    for thing in parse.children(clause.predicate, "obj"):
        phrases += parse.children(thing, "nmod")
    return [m for i in phrases if parse.case(i) == "on" for m in found.in_phrase(i, states=True)]


def _read_event_noun(
    parse: Parse, noun: int, clause: Clause, found: MentionMap, arguments: Arguments
) -> None:
    """Take agent and target from the phrase of an event noun: "a siege by IS of the city"."""
    agents, targets = noun_arguments(parse, noun, found)
    if parse.lemma[clause.predicate] in parse.lexicon.counting:
        arguments.agents = []  # who counts the dead has killed nobody
    if noun == clause.subject or clause.is_passive:
        arguments.agents = unique([*agents, *(a for a in arguments.agents if a not in targets)])
        if noun == clause.subject:
            arguments.agents = agents
            done_to = _object_mentions(parse, clause.predicate, found)
            arguments.recipients = [] if clause.is_passive else done_to
    elif not arguments.agents:
        arguments.agents = agents
    arguments.recipients = unique([*(r for r in arguments.recipients if r not in agents), *targets])


def noun_arguments(parse: Parse, noun: int, found: MentionMap) -> tuple[list[int], list[int]]:
    """Agents (owner, "by") and targets ("against", "on") of an event noun."""
    agents: list[int] = []
    targets: list[int] = []
    for kid in parse.kids[noun]:
        dep, case = parse.dep[kid], parse.case(kid)
        if dep in OWNERS or (dep in {"nmod", "acl", "obl:agent"} and case == "by"):
            for part in parse.conjuncts(kid):
                index = found.at.get(part)
                if index is not None and (found.is_actor(index) or found.is_state(index)):
                    agents.append(index)
        elif dep == "nmod" and case == "between":
            agents.extend(found.in_phrase(kid, actors=False))
        elif dep == "nmod" and case in {"against", "on", "with", "over"}:
            targets.extend(found.in_phrase(kid))
    return unique(agents), unique(targets)


def _parties(parse: Parse, clause: Clause, found: MentionMap) -> list[int]:
    """Find the sides of what is agreed or fought "between the U.S. and Russia"."""
    return [
        index
        for oblique in parse.children(clause.predicate, "obl")
        if parse.case(oblique) == "between"
        for index in found.in_phrase(oblique, actors=False)
    ]


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
    for participle in backed:
        for by in parse.children(participle, "obl", "obl:agent"):
            if parse.case(by) == "by":
                supporters.extend(_by_name(found, by))
    for oblique in parse.children(clause.predicate, "obl"):
        if parse.lemma[oblique] in {"support", "help", "backing", "assistance", "cover"}:
            agents, _ = noun_arguments(parse, oblique, found)
            supporters.extend(agents)
            for kid in parse.children(oblique, "nmod"):
                if parse.case(kid) in {"of", "from"}:
                    supporters.extend(_by_name(found, kid))
    return unique(supporters)


def _places(
    parse: Parse, clause: Clause, found: MentionMap, taken: set[int]
) -> list[tuple[int, str]]:
    """Places in the statement, in text order, with what their preposition says."""
    places = []
    for token in clause.tokens:
        index = found.by_head.get(token)
        if index is None or index in taken or not found.is_place(index):
            continue
        if _is_home(parse, token, found) or _is_of_another_count(parse, token, clause):
            continue
        places.append((index, _place_role(parse, token, clause)))
    return places


def _is_of_another_count(parse: Parse, i: int, clause: Clause) -> bool:
    """Whether a place is that of a bare number beside the subject, and not the event's.

    "Hama" in "five died in Homs, two in Hama".
    """
    number = parse.head[i]
    if parse.dep[i] != "nmod" or parse.pos[number] != "NUM":
        return False
    while parse.dep[number] == "conj" and parse.pos[parse.head[number]] == "NUM":
        number = parse.head[number]
    is_subject = parse.dep[number] in {"nsubj", "nsubj:pass", "conj", "appos", "parataxis"}
    return is_subject and number > clause.predicate


def _is_home(parse: Parse, i: int, found: MentionMap) -> bool:
    """Whether a place is only where somebody is from: "tribesmen from Rada"."""
    if parse.dep[i] != "nmod" or parse.case(i) != "from":
        return False
    index = found.by_head.get(parse.head[i])
    return index is not None and found.is_actor(index)


def _place_role(parse: Parse, i: int, clause: Clause) -> str:
    """Role by the preposition on the place or on the phrase it stands in."""
    at = i
    while True:
        case = parse.case(at).split(" ")[-1]
        if case and case != "of":
            return _PLACE_ROLES.get(case, "where")
        above = parse.head[at]
        if above == at or above in clause.chain:
            return "where"
        if parse.pos[above] in {"VERB", "AUX"}:
            return "where"
        at = above
