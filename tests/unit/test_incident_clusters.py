"""Events of articles that hold together are one incident; a chain of matches is none."""

import importlib.util

import numpy as np
import pytest

from pipeline.settings import PROJECT_DIR

MODEL = PROJECT_DIR / "dbt_project/models/analysis/steps/int_events__clustered.py"
SPEC = importlib.util.spec_from_file_location(MODEL.stem, MODEL)
assert SPEC is not None
assert SPEC.loader is not None
clustered = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(clustered)


def incidents(events, scores, apart=(), limit=4.0):
    best_first = sorted(scores.items(), key=lambda item: -item[1])
    owner = clustered.clusters(
        len(events),
        np.array([events.index(a) for (a, _), _ in best_first], dtype=np.int32),
        np.array([events.index(b) for (_, b), _ in best_first], dtype=np.int32),
        np.array([score for _, score in best_first], dtype=np.float32),
        np.array([pair in apart for pair, _ in best_first]),
        limit=limit,
        slack=2.0,
        unscored=-4.0,
    )
    return {event: events[least] for event, least in zip(events, owner, strict=True)}


def test_events_that_match_are_one_incident():
    assert incidents("abc", {("a", "b"): 6.0}) == {"a": "a", "b": "a", "c": "c"}


def test_a_match_below_the_limit_is_none():
    assert incidents("ab", {("a", "b"): 3.9}) == {"a": "a", "b": "b"}


def test_the_ends_of_a_chain_are_kept_apart():
    found = incidents("abcd", {("a", "b"): 7.0, ("b", "c"): 6.0, ("c", "d"): 5.0})
    assert found == {"a": "a", "b": "a", "c": "c", "d": "c"}


def test_what_holds_together_on_the_whole_is_one():
    found = incidents("abc", {("a", "b"): 8.0, ("b", "c"): 8.0, ("a", "c"): 1.0})
    assert set(found.values()) == {"a"}


@pytest.mark.parametrize("apart", [("a", "c"), ("b", "c")])
def test_two_events_that_an_article_tells_apart_never_meet(apart):
    scores = {("a", "b"): 9.0, ("b", "c"): 9.0, ("a", "c"): 9.0}
    assert (
        incidents("abc", scores, [apart])[apart[1]] != incidents("abc", scores, [apart])[apart[0]]
    )
