"""Judgements of weapons, targets and supplies, kept by their place."""

import pytest

from bench.things import DRAWN, FILE, draw, figures_of, key_of, read_judgements


def thing(number, *, role="target"):
    return {
        "item": "syria_post_2020-01-01",
        "predicate_start_char": number,
        "start_char": number + 10,
        "end_char": number + 16,
        "role": role,
        "thing_type": "bridge",
    }


def test_kept_judgements_are_sound_and_hold_no_words():
    assert len(read_judgements(FILE)) >= DRAWN
    header = FILE.read_text(encoding="utf-8").splitlines()[0]
    assert header == "item,predicate_start_char,start_char,end_char,role,thing_type,reason"


def test_unknown_reason_is_refused_with_its_line(tmp_path):
    path = tmp_path / "things.csv"
    path.write_text(
        "item,predicate_start_char,start_char,end_char,role,thing_type,reason\n"
        "a,1,2,3,target,bridge,odd\n"
    )
    with pytest.raises(ValueError, match=r"things\.csv:2: reason 'odd'"):
        read_judgements(path)


def test_sample_is_the_same_whatever_the_order():
    rows = [thing(n * 10) for n in range(2 * DRAWN)]
    assert draw(rows) == draw(reversed(rows))
    assert len(draw(rows)) == DRAWN


def test_share_is_of_what_was_judged_and_another_type_is_another_answer():
    rows = [thing(0), thing(10, role="instrument"), thing(20)]
    judged = {key_of(rows[0]): "", key_of(rows[1]): "role"}
    judged[key_of(rows[2] | {"thing_type": "road"})] = ""
    figures = figures_of(rows, judged)
    assert (figures["judged"], figures["precision"]) == (2, 0.5)
    assert figures["right_by_role"] == {"instrument": [0, 1], "target": [1, 1]}
    assert figures["reasons"] == {"role": 1}
