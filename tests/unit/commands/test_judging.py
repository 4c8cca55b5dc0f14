"""A person's word on two actors: written, foreseen, and refused where it says nothing."""

from datetime import date

import pytest

from pipeline.commands.judging import JudgementError, find_entity, judge


def say(published, folder, one, other, verdict="positive", **options):
    options = {"because": "same man", "decided_by": "me", "on": date(2026, 1, 2), **options}
    return judge(published, folder, one, other, verdict=verdict, **options)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("ent_1", "ent_1", id="an-entity-id"),
        pytest.param("green", "green", id="a-curated-id-that-nobody-mentions"),
        pytest.param("abu ali KARIM", "ent_1", id="a-name-in-any-case"),
    ],
)
def test_an_actor_is_found_by_id_or_name(published, wanted, found):
    assert find_entity(published, wanted) == found


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        pytest.param("Jo Doe", "ent_3, ent_4", id="a-name-of-two-lists-their-ids"),
        pytest.param("Abu Ali Kareem", "ent_1 Abu Ali Karim", id="an-unknown-name-lists-near-ones"),
    ],
)
def test_an_actor_is_not_guessed(published, wanted, said):
    with pytest.raises(JudgementError, match=said):
        find_entity(published, wanted)


def test_a_merge_is_a_row_and_foretells_one_actor(published, reference_dir, read_rows):
    judged = say(published, reference_dir, "ent_2", "Abu Ali Karim")
    assert judged.actor_ids == ("ent_1", "ent_1")
    assert judged.told == "ent_1 and ent_2 are one actor, ent_1"
    assert read_rows("actor_judgements") == [
        ["ent_1", "ent_2", "positive", "me", "2026-01-02", "same man"]
    ]


def test_a_split_takes_back_a_merge_in_the_same_row(published, reference_dir, read_rows):
    say(published, reference_dir, "ent_1", "ent_2")
    judged = say(published, reference_dir, "ent_2", "ent_1", "negative", because="two men")
    assert not judged.is_one
    assert read_rows("actor_judgements") == [
        ["ent_1", "ent_2", "negative", "me", "2026-01-02", "two men"]
    ]


def test_a_row_written_the_other_way_round_is_the_same_row(published, reference_dir, read_rows):
    with (reference_dir / "actor_judgements.csv").open("a", encoding="utf-8") as file:
        file.write("red,blue,negative,curator,2024-01-01,two\n")
    judged = say(published, reference_dir, "blue", "red", because="one after all")
    assert judged.is_one
    assert [row[:3] for row in read_rows("actor_judgements")] == [["red", "blue", "positive"]]


def test_a_split_outranks_the_matcher(published, reference_dir):
    assert not say(published, reference_dir, "ent_3", "red", "negative").is_one


def test_a_merge_against_a_standing_split_says_which_one_stops_it(published, reference_dir):
    say(published, reference_dir, "red", "ent_1", "negative")
    say(published, reference_dir, "ent_1", "ent_2")
    judged = say(published, reference_dir, "red", "ent_2")
    assert not judged.is_one
    assert "ent_1 and red are judged not to be one" in judged.told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param({"other": "ent_1"}, "name two", id="one-actor-twice"),
        pytest.param({"because": "  "}, "--because", id="no-reason"),
        pytest.param({"decided_by": "claimhouse"}, "no person", id="the-matcher's-name"),
    ],
)
def test_a_judgement_that_says_nothing_is_refused(
    published, reference_dir, options, said, read_rows
):
    options = {"one": "ent_1", "other": "ent_2", **options}
    with pytest.raises(JudgementError, match=said):
        say(published, reference_dir, options.pop("one"), options.pop("other"), **options)
    assert read_rows("actor_judgements") == []
