"""Whether the score of a claim keeps its word."""

import pytest

from bench.claim_score import judged_scores, reliability
from bench.readings import Judged


def judgement(field, judged, *, answer="x"):
    place = {"item": "a", "start_char": "1", "end_char": "2"}
    return place | {"field": field, "answer": answer, "judgement": judged}


def claim(**answers):
    place = {"item": "a", "start_char": 1, "end_char": 2, "claim_id": "c"}
    return place | {"stored": "x", "event": "x", "agent": "x"} | answers


@pytest.mark.parametrize(
    ("stored", "event", "agent", "rows"),
    [
        pytest.param("right", "right", "right", [(0.8, True)], id="all right"),
        pytest.param("right", "right", "wrong", [(0.8, False)], id="wrong doer"),
        pytest.param("right", "right", "missing", [(0.8, True)], id="no doer cannot be wrong"),
        pytest.param("wrong", None, None, [(0.8, False)], id="not to be kept"),
        pytest.param("right", None, "right", [], id="kind not judged"),
    ],
)
def test_a_claim_is_right_where_nothing_that_the_score_is_of_is_wrong(stored, event, agent, rows):
    said = {"stored": stored, "event": event, "agent": agent}
    judged = Judged(judgement(field, one) for field, one in said.items() if one)
    assert judged_scores([claim()], judged, {"c": 0.8}) == rows


def test_a_claim_without_a_score_is_not_counted():
    judged = Judged([judgement("stored", "wrong")])
    assert judged_scores([claim()], judged, {"c": None}) == []


def test_reliability_says_how_far_score_and_share_are_apart():
    rows = [(0.85, True)] * 3 + [(0.85, False)] + [(0.55, False)]
    figures = reliability(rows)
    assert [(one["claims"], one["share_right"]) for one in figures["bins"]] == [(1, 0), (4, 0.75)]
    assert figures["mean_distance"] == pytest.approx((0.55 + 0.4) / 5)
    assert figures["promised_too_much"] == figures["mean_distance"]
    assert reliability([(0.55, True)])["promised_too_much"] == 0
    assert figures["higher_if_right"] == pytest.approx(0.75)
