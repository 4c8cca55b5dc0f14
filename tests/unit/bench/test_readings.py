"""Judgements of claims field by field: they count again where the same answer comes back."""

import csv

import pytest

from bench.readings import (
    COLUMNS,
    FIELDS,
    FILE,
    PER_ARTICLE,
    SAMPLE,
    Judged,
    draw,
    figures_of,
    judged_at,
    unjudged,
)


def claim(number, *, item="syria_post_2020-01-01", **answers):
    row = {"item": item, "start_char": number, "end_char": number + 4}
    told = dict.fromkeys(FIELDS, "as told") | {"place": None, "time": None}
    return row | told | answers


def judged_of(*said, number=10):
    place = {"item": "syria_post_2020-01-01", "start_char": number, "end_char": number + 4}
    rows = [
        place | {"field": field, "answer": answer, "judgement": judgement}
        for field, answer, judgement in said
    ]
    return Judged({name: str(row[name]) for name in COLUMNS} for row in rows)


@pytest.mark.parametrize(
    ("said", "answer", "expected"),
    [
        ([("agent", "the army", "right")], "the army", "right"),
        ([("agent", "the army", "right")], "rebels", "wrong"),
        ([("agent", "the army", "right")], None, "missing"),
        ([("agent", "the army", "wrong")], "the army", "wrong"),
        ([("agent", "the army", "wrong")], "rebels", None),
        ([("agent", "the army", "wrong"), ("agent", "rebels", "right")], "the rebels", None),
        ([("agent", "the army", "wrong"), ("agent", "rebels", "right")], "rebels", "right"),
        ([("agent", "", "right")], None, "right"),
        ([("agent", "", "right")], "rebels", "wrong"),
        ([("agent", "", "missing")], None, "missing"),
        ([("agent", "", "missing")], "rebels", None),
        ([], "rebels", None),
    ],
)
def test_a_judgement_counts_for_the_answer_it_was_given_for(said, answer, expected):
    assert judged_of(*said).of(claim(10, agent=answer), "agent") == expected


def test_a_claim_right_in_every_field_needs_every_field_judged():
    said = [(field, claim(10)[field] or "", "right") for field in FIELDS]
    assert figures_of([claim(10)], judged_of(*said))["every field"]["precision"] == 1.0
    assert figures_of([claim(10)], judged_of(*said[1:]))["every field"]["judged"] == 0
    wrong = figures_of([claim(10, agent="rebels")], judged_of(*said))
    assert wrong["every field"]["precision"] == 0.0
    assert wrong["nothing wrong"]["precision"] == 0.0
    left_open = figures_of([claim(10, agent=None)], judged_of(*said))
    assert left_open["every field"]["precision"] == 0.0
    assert left_open["nothing wrong"]["precision"] == 1.0


def test_precision_is_of_what_is_given_and_recall_of_what_is_stated():
    given, left_open = claim(10), claim(10, agent=None)
    judged = judged_of(("agent", "as told", "right"))
    assert figures_of([given], judged)["agent"]["recall"] == 1.0
    figures = figures_of([left_open], judged)["agent"]
    assert (figures["judged"], figures["precision"], figures["recall"]) == (0, None, 0.0)
    assert figures["missing"] == 1


def test_a_field_rightly_left_open_is_neither_given_nor_missed():
    figures = figures_of([claim(10)], judged_of(("place", "", "right")))["place"]
    assert (figures["rightly open"], figures["judged"], figures["recall"]) == (1, 0, None)


def test_the_sample_takes_few_claims_of_an_article_and_stays():
    many = [claim(n, item=f"war_outlet_{n % 150}") for n in range(3000)]
    drawn = draw(many)
    assert len(drawn) == SAMPLE
    assert max(sum(row["item"] == one["item"] for row in drawn) for one in drawn) <= PER_ARTICLE
    assert draw(reversed(many)) == drawn


def test_what_is_not_to_be_stored_needs_no_more_judgements():
    said = [("stored", "as told", "right"), ("agent", "as told", "right")]
    [waiting] = unjudged([claim(10)], judged_of(*said))
    assert not {"stored", "agent"} & set(waiting["waiting"].split())
    assert unjudged([claim(10)], judged_of(("stored", "as told", "wrong"))) == []


def test_a_claim_judged_in_a_few_fields_counts_for_these_alone():
    judged = judged_of(("agent", "as told", "right"), ("place", "", "right"))
    wrong = claim(10, agent="rebels")
    figures = figures_of([wrong], judged)
    assert (figures["agent"]["judged"], figures["agent"]["right"]) == (1, 0)
    assert figures["every field"]["judged"] == figures["nothing wrong"]["judged"] == 0
    assert unjudged([claim(10)], judged) == []
    unseen = judged_of(("agent", "the army", "wrong"), ("place", "", "right"))
    assert unjudged([claim(10)], unseen)[0]["waiting"] == "agent"


def test_the_kept_judgements_can_be_read():
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["field"] in FIELDS for row in rows)
    assert {row["judgement"] for row in rows} <= {"right", "wrong", "missing"}
    keys = [tuple(row[name] for name in COLUMNS[:5]) for row in rows]
    assert len(set(keys)) == len(keys)


def test_what_was_judged_later_is_its_own_sample():
    judged = judged_of(("agent", "the army", "right"), number=20)
    told = [claim(10), claim(20, source="first"), claim(20, source="second")]
    assert [one["source"] for one in judged_at(told, judged)] == ["first"]
