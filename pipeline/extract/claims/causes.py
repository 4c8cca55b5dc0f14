"""Who killed, where another clause or phrase of the sentence says what people died of.

"Nine people were killed when a jet hit the market", "… in Israeli air strikes". An accident, a
battle or an attacker that is not named leaves it open.
"""

from pipeline.extract.claims.arguments import noun_arguments
from pipeline.extract.claims.events import Event, EventWords, event_of
from pipeline.extract.mentions.mention_map import MentionMap
from pipeline.extract.reading.clauses import Clause, is_passive
from pipeline.extract.reading.tree import Parse

_ATTACKS = frozenset({"ASSAULT", "SIEGE"})
_IN = frozenset({"in", "by", "from", "during", "after", "following", "under"})
_WHEN = frozenset({"when", "after", "as"})


def agents_of_cause(
    parse: Parse, clause: Clause, event: Event, *, found: MentionMap, words: EventWords
) -> list[int]:
    """Find who made the attack that people died in.

    Args:
        parse: The parsed text.
        clause: Tells of deaths or wounds, without an agent.
        event: Its type.
        found: The mentions.
        words: The curated event words.

    Returns:
        Mention indexes; empty where the sentence names no attacker.
    """
    if event.event_type != "CASUALTY":
        return []
    for oblique in parse.children(clause.predicate, "obl", "obl:agent"):
        noun = words.noun(parse.lemma[oblique])
        is_attack = noun is not None and noun.event_type in _ATTACKS
        if is_attack and parse.case(oblique) in _IN:
            agents, _ = noun_arguments(parse, oblique, found)
            if agents:
                return agents
    for below in parse.children(clause.predicate, "advcl"):
        agents = _attackers(parse, below, found, words)
        if agents and below > clause.predicate:
            return agents
    return []


def _attackers(parse: Parse, i: int, found: MentionMap, words: EventWords) -> list[int]:
    """Find who attacks in the clause "when a jet hit the market"."""
    binders = {parse.lower[k] for k in parse.children(i, "mark", "advmod") if k < i}
    subject = parse.child(i, "nsubj")
    if not binders & _WHEN or subject is None or parse.pos[subject] == "PRON":
        return []
    event = event_of(parse, i, subject=subject, words=words)
    if is_passive(parse, i) or event.is_inverted or event.event_type not in _ATTACKS:
        return []  # "when a convoy came under attack"
    return found.in_phrase(subject, states=True)
