"""Judgements of whether claims can be read, kept by their place: they count when it comes back."""

import pytest

from bench.readable import DRAWN, FILE, draw, figures_of, key_of, read_judgements


def claim(number, *, item="syria_post_2020-01-01", words="it fell"):
    return {
        "item": item,
        "start_char": number,
        "end_char": number + 7,
        "predicate_start_char": number + 3,
        "claim_text": words,
    }


def test_kept_judgements_are_sound_and_hold_no_words():
    assert len(read_judgements(FILE)) > 200
    header = FILE.read_text(encoding="utf-8").splitlines()[0]
    assert header == "item,start_char,end_char,predicate_start_char,reason"


def test_unknown_reason_is_refused_with_its_line(tmp_path):
    path = tmp_path / "readable.csv"
    path.write_text("item,start_char,end_char,predicate_start_char,reason\na,1,2,1,odd\n")
    with pytest.raises(ValueError, match=r"readable\.csv:2: reason 'odd'"):
        read_judgements(path)


def test_sample_is_of_one_half_and_the_same_each_time():
    rows = [claim(n * 10) for n in range(2 * DRAWN)]
    rows += [claim(n, item="yemen_post_2020-01-01") for n in range(3)]
    assert len(draw(rows, held=False)) == DRAWN
    assert draw(rows, held=False) == draw(reversed(rows), held=False)
    assert {row["item"] for row in draw(rows, held=True)} == {"yemen_post_2020-01-01"}


def test_share_is_of_what_was_judged():
    rows = [claim(0), claim(10), claim(20), claim(30, words="fell")]
    judged = {key_of(rows[0]): "", key_of(rows[1]): "no_subject"}
    figures = figures_of(rows, judged, held=False)
    assert (figures["judged"], figures["share"], figures["one_word"]) == (2, 0.5, 1)
    assert figures["reasons"] == {"no_subject": 1}
    assert figures_of(rows, {}, held=False)["share"] is None
