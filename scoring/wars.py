"""Reports of other wars, in our own words, with labels of their own.

What they tell is invented. They keep the rules from being those of one war; agents are compared by
words, since not all of them are in the curated tables.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.records import Article
from scoring.articles import article_of
from scoring.claim_measures import matched_claims
from scoring.measures import MEASURES
from scoring.reading import Reading
from scoring.score import Score, tick

_FOLDER = Path(__file__).with_name("reports")
_SHARED = (
    "attributions claims claim_event_types claim_polarity claim_certainty figures figure_measures"
    " times decoys"
).split()


def claim_agents(reading: Reading, label: dict[str, Any]) -> Score:
    """Words of the agents of the claims that were found; none where none is labelled."""
    texts = {row.mention_id: row.mention_text for row in reading.rows["mentions"]}
    score = Score()
    for wanted, found in matched_claims(reading, label):
        right = [statement for statement, _, _, is_right in found if is_right]
        if "agents" not in wanted or not right:
            continue
        each = [
            [
                texts[row.mention_id]
                for row in reading.rows["statement_arguments"]
                if row.statement_id == statement.statement_id and row.argument_role == "agent"
            ]
            for statement in right
        ]
        hit = any(_are_same(wanted["agents"], agents) for agents in each)
        tick(score, hit, f"{wanted['predicate']} {wanted['agents']} → {each}")
    return score


def _are_same(wanted: list[str], found: list[str]) -> bool:
    if not wanted:
        return not found
    return all(any(words in agent for agent in found) for words in wanted)


WAR_MEASURES: dict[str, Callable[[Reading, dict[str, Any]], Score]] = {
    **{name: MEASURES[name] for name in _SHARED},
    "claim_agents": claim_agents,
}


def labelled_wars() -> list[tuple[Article, dict[str, Any]]]:
    """Read the reports with their labels."""
    found = []
    for number, path in enumerate(sorted(_FOLDER.glob("*.json"))):
        label = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        published = datetime.fromisoformat(label["published"]).replace(tzinfo=UTC)
        article = replace(article_of(text, number=number), published_at=published, item=path.stem)
        found.append((article, label))
    return found
