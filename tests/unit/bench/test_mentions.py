"""Judgements of mentions, kept by their place and answer: they count again when these come back."""

import csv

import pytest

from bench.mentions import (
    COLUMNS,
    FILES,
    JUDGEMENTS,
    NOBODY,
    Judged,
    by_method,
    curve,
    draw,
    figures_of,
    is_held,
    unjudged,
)


def mention(number, entity_id, *, item="syria_post_2020-01-01", kind="name", score=0.9):
    return {
        "kind": kind,
        "item": item,
        "start_char": number,
        "end_char": number + 5,
        "entity_id": entity_id,
        "score": score,
        "method": "alias_exact",
    }


def judgement(number, entity_id, is_right, *, item="syria_post_2020-01-01", kind="name"):
    row = mention(number, entity_id, item=item, kind=kind)
    return {
        **{name: str(row[name]) for name in COLUMNS[:-1]},
        "is_right": "true" if is_right else "false",
    }


@pytest.mark.parametrize(
    ("rows", "answer", "is_right", "has_answer"),
    [
        pytest.param([("a", True)], "a", True, True, id="the same answer"),
        pytest.param([("a", True)], "b", None, True, id="another one, which nobody has judged"),
        pytest.param([("a", False), ("b", True)], "a", False, True, id="wrong, and who is meant"),
        pytest.param([(NOBODY, True)], "a", False, False, id="nobody is meant"),
        pytest.param([(NOBODY, False)], None, False, True, id="somebody is meant"),
        pytest.param([(NOBODY, True)], None, True, False, id="open, and rightly"),
        pytest.param([], "a", None, None, id="not judged"),
    ],
)
def test_a_judgement_is_on_a_place_and_an_answer(rows, answer, is_right, has_answer):
    judged = Judged(judgement(1, entity_id, right) for entity_id, right in rows)
    assert judged.is_right(mention(1, answer)) == is_right
    assert judged.has_answer(mention(1, answer)) == has_answer
    assert judged.is_right(mention(2, answer)) is None


def test_recall_weighs_the_samples_by_what_they_stand_for():
    rows = [mention(number, "a" if number < 6 else None) for number in range(10)]
    judged = Judged(
        [
            *(judgement(number, "a", number < 3) for number in range(4)),
            judgement(3, "b", True),
            judgement(6, "a", True),
            judgement(7, NOBODY, True),
        ]
    )
    figures = figures_of(rows, judged, "name", held=False)
    assert (figures["judged"], figures["right"], figures["precision"]) == (4, 3, 0.75)
    assert (figures["abstains"], figures["open_with_answer"]) == (0.4, 1)
    # Found 6 · 3/4; missed 6 · 1/4 that are another's, and 4 · 1/2 of the open ones.
    assert figures["recall"] == pytest.approx(4.5 / 8, abs=0.001)


@pytest.mark.parametrize(
    ("item", "held"),
    [
        ("syria_post_2020-01-01", False),
        ("yemen_post_2020-01-01", True),
        ("south_sudan_post_2020-01-01", True),
        ("sudan_post_2020-01-01", False),
        ("iran_israel_post_2020-01-01", True),
        ("iran_post_2020-01-01", False),
    ],
)
def test_the_halves_are_wars(item, held):
    assert is_held(item) == held


def test_the_sample_is_the_same_however_many_more_there_are():
    rows = [mention(number, "a") for number in range(300)]
    first = draw(rows, "name", held=False)
    assert draw(rows[::-1], "name", held=False) == first
    kept = [row for row in rows if row in first or row["start_char"] % 2]
    assert set(map(str, draw(kept, "name", held=False))) == set(map(str, first))
    assert unjudged(first, Judged([])) == first


def test_scores_are_held_against_what_was_right():
    rows = [mention(1, "a", score=0.86), mention(2, "a", score=0.87), mention(3, "a", score=0.99)]
    judged = Judged([judgement(1, "a", True), judgement(2, "a", False), judgement(3, "a", True)])
    points = curve(rows, judged, "name", held=False)
    assert [(point["judged"], point["right"]) for point in points] == [(2, 0.5), (1, 1.0)]
    [method] = by_method(rows, judged).values()
    assert (method["judged"], method["right"]) == (3, 2)


def test_the_judgements_are_places_and_answers_and_no_articles_words():
    for name, kinds in FILES.items():
        with (JUDGEMENTS / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert tuple(rows[0]) == COLUMNS
        assert {row["kind"] for row in rows} <= set(kinds)
        assert all(row["is_right"] in ("true", "false") for row in rows)
        assert len({tuple(row.values()) for row in rows}) == len(rows)
