"""Identity across articles: judgements about pairs of entities, and the clusters they make.

A merge is never more than a recorded judgement: take it back and the next run parts the two
again. "Not the same" outranks "the same", and a person's word outranks a rule's.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Protocol

from rapidfuzz import fuzz

from pipeline.names.keys import fold, one_spelling, skeleton
from pipeline.records import ActorJudgement, Entity
from pipeline.resolve import weights

MATCHER = "claimhouse"  # decided_by of what a rule decided
_MATCH_METHOD = "name_similarity"


class Judgement(Protocol):
    """What a judgement has, be it from the lake or from the curated table."""

    @property
    def entity_id_a(self) -> str: ...  # noqa: D102
    @property
    def entity_id_b(self) -> str: ...  # noqa: D102
    @property
    def verdict(self) -> str: ...  # noqa: D102
    @property
    def decided_by(self) -> str: ...  # noqa: D102


@dataclass(frozen=True)
class Clusters:
    """Entity id → actor id, and the positive judgements that were not followed."""

    actor_ids: dict[str, str]
    refused: list[tuple[str, str, str]]  # the pair, and why


def cluster_entities(entity_ids: Iterable[str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """Give every entity the id of the actor it is: ``find_clusters`` without what was refused."""
    return find_clusters(entity_ids, judgements).actor_ids


def find_clusters(entity_ids: Iterable[str], judgements: Iterable[Judgement]) -> Clusters:
    """Join entities that were judged to be one, unless that would join two judged not to be.

    The result depends on the set of judgements, not on their order: a person's come first,
    then by id. A cluster's id is that of its curated actor, else the least of its ids; two
    curated actors are joined only by a person.

    Args:
        entity_ids: Every entity of every batch.
        judgements: Curated ones and the matcher's; of a pair judged twice by the same kind of
            judge, the negative stands.
    """
    ids = sorted(set(entity_ids))
    verdicts = _verdicts(judgements)
    negatives = [pair for pair, (_, verdict) in verdicts.items() if verdict == "negative"]
    parents = {entity_id: entity_id for entity_id in ids}
    for pair in verdicts:
        for entity_id in pair:
            parents.setdefault(entity_id, entity_id)
    enemies: dict[str, set[str]] = defaultdict(set)
    for one, other in negatives:
        enemies[one].add(other)
        enemies[other].add(one)
    refused = []
    positives = sorted(
        (not by_person, pair)
        for pair, (by_person, verdict) in verdicts.items()
        if verdict == "positive"
    )
    members: dict[str, set[str]] = {entity_id: {entity_id} for entity_id in parents}
    for is_rule, (one, other) in positives:
        left, right = _root(parents, one), _root(parents, other)
        if left == right:
            continue
        reason = _objection(members[left], members[right], enemies, is_rule=is_rule)
        if reason is not None:
            refused.append((one, other, reason))
            continue
        low, high = sorted((left, right))
        parents[high] = low
        members[low] |= members.pop(high)
    named = {root: _name(group) for root, group in members.items()}
    return Clusters({one: named[_root(parents, one)] for one in ids}, refused)


def _verdicts(judgements: Iterable[Judgement]) -> dict[tuple[str, str], tuple[bool, str]]:
    """One verdict a pair: a person's before a rule's, a negative before the others."""
    strength = {"negative": 2, "positive": 1, "unsure": 0}
    best: dict[tuple[str, str], tuple[bool, int, str]] = {}
    for row in judgements:
        if row.entity_id_a == row.entity_id_b:
            continue
        low, high = sorted((row.entity_id_a, row.entity_id_b))
        rank = (row.decided_by != MATCHER, strength[row.verdict], row.verdict)
        best[(low, high)] = max(best.get((low, high), rank), rank)
    return {pair: (by_person, verdict) for pair, (by_person, _, verdict) in best.items()}


def _root(parents: dict[str, str], entity_id: str) -> str:
    while parents[entity_id] != entity_id:
        parents[entity_id] = parents[parents[entity_id]]
        entity_id = parents[entity_id]
    return entity_id


def _objection(
    left: set[str], right: set[str], enemies: dict[str, set[str]], *, is_rule: bool
) -> str | None:
    for one in sorted(left):
        for other in sorted(enemies[one] & right):
            return f"{one} and {other} are judged not to be one"
    if is_rule and any(map(is_curated_id, left)) and any(map(is_curated_id, right)):
        return "both are curated actors"
    return None


def is_curated_id(entity_id: str) -> bool:
    """Whether an entity id is a curated actor's own."""
    return not entity_id.startswith("ent_")


def _name(group: set[str]) -> str:
    return min(group, key=lambda entity_id: (not is_curated_id(entity_id), entity_id))


def judge_pairs(entities: Iterable[Entity], *, decided_at: datetime) -> list[ActorJudgement]:
    """Compare the names of unknown entities with all others of their type.

    Only pairs that share a transliteration skeleton, or a whole last word, are compared. Very
    similar whole names are judged positive, similar ones unsure; the rest gets no row. A name
    of one word is never judged positive: too many people bear it.

    Args:
        entities: Entities of all articles; one id may repeat.
        decided_at: When, for the record; UTC.
    """
    unique = sorted({e.entity_id: e for e in entities}.values(), key=lambda e: e.entity_id)
    blocks: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in unique:
        for key in _block_keys(entity):
            blocks[key].append(entity)
    judged: dict[tuple[str, str], ActorJudgement] = {}
    for block in blocks.values():
        if len(block) > weights.LARGEST_BLOCK:
            continue
        for one, other in combinations(block, 2):
            pair = (one.entity_id, other.entity_id)
            if pair in judged or (one.is_curated and other.is_curated):
                continue
            found = _judge(one, other, decided_at)
            if found is not None:
                judged[pair] = found
    return [judged[pair] for pair in sorted(judged)]


def _block_keys(entity: Entity) -> Sequence[tuple[str, str]]:
    name = _name_compared(entity)
    words = name.split()
    keys = {skeleton(name), f"= {words[-1]}" if words else ""}
    return sorted((entity.entity_type, key) for key in keys if key)


def _name_compared(entity: Entity) -> str:
    name = fold(entity.entity_name)
    return one_spelling(name) if entity.entity_type == "person" else name


def _judge(one: Entity, other: Entity, decided_at: datetime) -> ActorJudgement | None:
    left, right = _name_compared(one), _name_compared(other)
    same_skeleton = bool(skeleton(left)) and skeleton(left) == skeleton(right)
    score = fuzz.ratio(left, right)
    is_whole = min(len(left.split()), len(right.split())) > 1
    numbers = [
        {word for word in name.split() if any(map(str.isdigit, word))} for name in (left, right)
    ]
    if numbers[0] != numbers[1]:  # the 17th Division is not the 18th
        return None
    if (is_whole and same_skeleton and score >= weights.NEAR_NAME) or (
        is_whole and score >= weights.SAME_NAME and one.entity_type != "person"
    ):
        verdict = "positive"
    elif score >= weights.NEAR_NAME or (same_skeleton and is_whole):
        verdict = "unsure"
    else:
        return None
    return ActorJudgement(
        entity_id_a=one.entity_id,
        entity_id_b=other.entity_id,
        verdict=verdict,
        method=_MATCH_METHOD,
        score=round(score / 100, 3),
        decided_by=MATCHER,
        decided_at=decided_at,
    )
