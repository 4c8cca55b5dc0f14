"""What the model's scores weigh in the score of a claim."""

from bench.fit_claim_score import REASONS, features, fitted, judged_rows, write_weights
from bench.readings import Judged


def test_weights_follow_the_odds_and_never_turn_them_around():
    rows = [((share, 0.5, None), share > 0.5) for share in (0.2, 0.4, 0.6, 0.8) for _ in range(25)]
    rows += [((0.5, kind, None), kind < 0.5) for kind in (0.1, 0.9) for _ in range(25)]
    weights = dict(zip(REASONS, fitted(rows), strict=True))
    assert weights["store"] > 1
    assert weights["kind"] == 0


def test_a_doer_that_is_not_named_weighs_nothing():
    assert features((0.5, 0.5, None)) == [1, 0, 0, 0, 0]
    assert features((0.5, 0.5, 0.5)) == [1, 0, 0, 1, 0]
    assert features((1.0, 0.5, None)) == features((0.99, 0.5, None))


def test_seed_has_a_reason_for_every_weight(tmp_path):
    path = tmp_path / "weights.csv"
    write_weights([0.1, 0.2, 0.3, 0.4, 0.5], path)
    assert path.read_text().splitlines()[:2] == [
        "term,weight,reason",
        f"intercept,0.1,{REASONS['intercept']}",
    ]


def test_a_claim_counts_where_all_of_it_was_judged():
    place = {"item": "a", "start_char": "1", "end_char": "2"}
    said = [("stored", "yes", "right"), ("event", "ASSAULT", "right"), ("agent", "", "missing")]
    rows = [
        place | {"field": field, "answer": answer, "judgement": judgement}
        for field, answer, judgement in said
    ]
    claim = place | {"claim_id": "c", "stored": "yes", "event": "ASSAULT", "agent": None}
    scores = {"c": (0.9, 0.8, None)}
    assert judged_rows([claim], Judged(rows), scores) == [(scores["c"], True)]
    assert judged_rows([claim], Judged(rows[1:]), scores) == []
    assert judged_rows([claim], Judged(rows), {}) == []
    wrong = [*rows[:2], rows[2] | {"answer": "Front", "judgement": "wrong"}]
    assert judged_rows([claim | {"agent": "Front"}], Judged(wrong), scores)[0][1] is False
