"""Judgements of what claims take over, kept by their place."""

from bench.carried import FILE, FLOORS, figures_of, key_of, read_judgements


def row(number, *, field="place", answer="Tarn"):
    return {
        "item": "syria_post_2020-01-01",
        "predicate_start_char": number,
        "field": field,
        "answer": answer,
    }


def test_kept_judgements_are_sound_and_hold_no_words():
    judged = read_judgements(FILE)
    assert {key[2] for key in judged} == set(FLOORS)
    header = FILE.read_text(encoding="utf-8").splitlines()[0]
    assert header == "item,predicate_start_char,field,answer,is_right"


def test_a_judgement_is_of_one_answer_and_counts_once():
    rows = [row(10), row(10), row(20), row(30, answer="Ostia")]
    judged = {key_of(row(10)): True, key_of(row(20)): False, key_of(row(30)): True}
    place = figures_of(rows, judged)["place"]
    assert (place["given"], place["judged"], place["right"]) == (3, 2, 1)


def test_where_nothing_is_judged_there_is_no_share():
    assert figures_of([row(10)], {})["days"] == {
        "given": 0,
        "judged": 0,
        "right": 0,
        "share": None,
        "interval": None,
    }
