"""Precision and recall of each kind of fact, label by label.

Every measure takes a reading and its label and gives counts; each miss is kept with its words,
so that a falling score says at once what was lost.
"""

from collections.abc import Callable
from typing import Any

from scoring.attribution_measures import attributions, origins, quote_types
from scoring.claim_measures import claim_facts, claims
from scoring.mention_measures import (
    actor_mentions,
    actors,
    loaded_labels,
    place_mentions,
    places,
)
from scoring.reading import Reading
from scoring.score import Score
from scoring.value_measures import decoys, figure_measures, figures, times

MEASURES: dict[str, Callable[[Reading, dict[str, Any]], Score]] = {
    "actors": actors,
    "actor_mentions": actor_mentions,
    "loaded_labels": loaded_labels,
    "places": places,
    "place_mentions": place_mentions,
    "attributions": attributions,
    "quote_types": quote_types,
    "origins": origins,
    "claims": claims,
    "claim_event_types": claim_facts("event_type"),
    "claim_agents": claim_facts("agent"),
    "claim_recipients": claim_facts("recipient"),
    "claim_polarity": claim_facts("polarity"),
    "claim_certainty": claim_facts("certainty"),
    "figures": figures,
    "figure_measures": figure_measures,
    "times": times,
    "decoys": decoys,
}
WITHOUT_PRECISION = frozenset(MEASURES) - {"actors", "places", "attributions", "figures", "times"}
