"""What a newsroom says of its own work is no claim about the war."""

# ruff: noqa: E501

import pytest

from pipeline.extract.claims.newsroom import is_newsroom_note, is_only_noted
from tests.unit.extract.reading.test_relabel import parse_of


@pytest.mark.parametrize(
    ("tokens", "at", "is_note"),
    [
        (
            "Veda/Veda/PROPN/nsubj/3 could/can/AUX/aux/3 not/not/PART/advmod/3 verify/verify/VERB/ROOT/3",
            3,
            True,
        ),
        ("Veda/Veda/PROPN/nsubj/1 verified/verify/VERB/ROOT/1 raids/raid/NOUN/obj/1", 1, False),
        (
            "Veda/Veda/PROPN/nsubj/1 declined/decline/VERB/ROOT/1 to/to/PART/mark/3 comment/comment/VERB/xcomp/1",
            1,
            True,
        ),
        ("Veda/Veda/PROPN/nsubj/1 declined/decline/VERB/ROOT/1 deals/deal/NOUN/obj/1", 1, False),
        (
            "Veda/Veda/PROPN/nsubj/3 did/do/AUX/aux/3 not/not/PART/advmod/3 confirm/confirm/VERB/ROOT/3 deaths/death/NOUN/obj/3",
            4,
            True,
        ),
        ("Veda/Veda/PROPN/nsubj/1 confirmed/confirm/VERB/ROOT/1 deaths/death/NOUN/obj/1", 2, False),
        (
            "Veda/Veda/PROPN/nsubj/1 answered/answer/VERB/ROOT/1 his/his/PRON/nmod:poss/3 comments/comment/NOUN/obj/1",
            1,
            False,
        ),
        ("tolls/toll/NOUN/nsubj/1 grew/grow/VERB/ROOT/1", 0, True),
        ("tolls/toll/NOUN/nsubj/1 reached/reach/VERB/ROOT/1 40/40/NUM/obj/1", 0, False),
    ],
    ids=[
        "unchecked",
        "checked",
        "no comment",
        "no deal",
        "unconfirmed",
        "confirmed",
        "his comments",
        "no number",
        "a number",
    ],
)
def test_what_nobody_answered_checked_or_counted_is_noted(tokens, at, is_note):
    parse = parse_of(*tokens.split())
    assert (is_newsroom_note(parse, at) or is_only_noted(parse, at)) is is_note
