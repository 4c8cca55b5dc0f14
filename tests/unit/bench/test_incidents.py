"""Judgements of who did it and how many suffered it, kept by a claim that tells of the event."""

from bench.incidents import (
    FILE,
    FLOORS,
    JUDGED,
    by_incident,
    figures_of,
    is_right,
    read_judgements,
    unjudged,
)

SAID = {
    ("agent", "Ruritania"): "right",
    ("agent", "Tarn Guard"): "wrong",
    ("agent", "Ostian Front"): "missing",
    ("killed", "4-9"): "missing",
}


def claim(incident, number, *, item="syria_post_2020-01-01"):
    return {
        "incident_id": incident,
        "item": item,
        "predicate_start_char": number,
        "is_deed": True,
        "claim_text": "Tarn was shelled",
    }


def test_kept_judgements_are_sound_and_hold_no_words():
    said = read_judgements(FILE)
    judgements = {(field, one) for of in said.values() for (field, _), one in of.items()}
    assert {field for field, _ in judgements} == set(FLOORS)
    assert {one for _, one in judgements} == set(JUDGED)
    header = FILE.read_text(encoding="utf-8").splitlines()[0]
    assert header == "item,predicate_start_char,field,answer,judgement"


def test_a_judgement_is_found_in_whatever_incident_holds_its_claim():
    said = {("syria_post_2020-01-01", "20"): SAID}
    assert by_incident([claim("a", 10), claim("a", 20), claim("b", 30)], said) == {"a": SAID}


def test_an_incident_that_mixes_two_events_is_held_against_its_first():
    other = {("agent", "Ruritania"): "wrong"}
    said = {("syria_post_2020-01-01", "10"): SAID, ("syria_post_2020-01-01", "20"): other}
    assert by_incident([claim("a", 10), claim("a", 20)], said) == {"a": SAID}


def test_what_was_missing_is_right_once_it_is_given():
    assert is_right("agent", "Ruritania", SAID) is True
    assert is_right("agent", "Ostian Front", SAID) is True
    assert is_right("agent", "Tarn Guard", SAID) is False


def test_another_range_than_the_known_one_is_wrong_and_another_actor_is_not_judged():
    assert is_right("killed", "4-9", SAID) is True
    assert is_right("killed", "1-9", SAID) is False
    assert is_right("injured", "1-9", SAID) is None
    assert is_right("agent", "Government of Tarn", SAID) is None


def test_figures_count_what_is_judged_and_what_the_articles_tell():
    answers = [
        ("a", "agent", "Ruritania"),
        ("a", "agent", "Tarn Guard"),
        ("a", "agent", "Government of Tarn"),
        ("a", "killed", "1-9"),
        ("b", "agent", "Ruritania"),
    ]
    agent = figures_of(answers, {"a": SAID}, "agent")
    assert (agent["given"], agent["judged"], agent["right"], agent["known"]) == (4, 2, 1, 2)
    assert (agent["share"], agent["recall"]) == (0.5, 0.5)
    killed = figures_of(answers, {"a": SAID}, "killed")
    assert (killed["judged"], killed["right"], killed["known"]) == (1, 0, 1)


def test_where_nothing_is_judged_there_is_no_share():
    recipient = figures_of([("a", "recipient", "Tarn")], {"a": SAID}, "recipient")
    assert (recipient["share"], recipient["interval"], recipient["recall"]) == (None, None, None)


def test_what_is_left_to_judge_stands_with_the_claim_that_was_judged_before():
    members = [claim("a", 10), claim("a", 20)]
    answers = [("a", "agent", "Ruritania"), ("a", "agent", "Government of Tarn")]
    left = unjudged(answers, members, {("syria_post_2020-01-01", "20"): SAID})
    assert [(row["predicate_start_char"], row["answer"]) for row in left] == [
        ("20", "Government of Tarn")
    ]
    left = unjudged(answers, members, {})
    assert {row["predicate_start_char"] for row in left} == {"10"}
