"""Datelines: found as wires print them, and told apart from sentences that begin in capitals."""

import pytest

from pipeline.extract.layout.datelines import dateline_end
from pipeline.extract.layout.rules import find_layout


def is_city(name):
    return name.title() in {"Dorlan", "Port Ostra", "Karvel"}


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("DORLAN (AP) — ", "Two bombs went off."),
        ("DORLAN, Veldoria (Reuters) - ", "Two bombs went off."),
        ("Dorlan, Veldoria (CNN) -- ", "Two bombs went off."),
        ("DORLAN, Veldoria (March 8, 2011) — ", "Two bombs went off."),
        ("DORLAN/KARVEL, 4 May 2016 – ", "Two bombs went off."),
        ("DORLAN, May 5. /TASS/. ", "Two bombs went off."),
        ("DORLAN, 4 MAY 91 (RADIO OSTRA) -- ", "TWO BOMBS WENT OFF."),
        ("Dorlan (Veldoria), 4 May 91 (Radio Ostra) -- ", "Two bombs went off."),
        ("Dorlan, 4 May 91 -- ", "Two bombs went off."),
        ("Dorlan, Veldoria – ", "Two bombs went off."),
        ("DORLAN — ", "“We will stay,” she said."),
        ("PORT OSTRA ", "Two bombs went off."),
        ("DORLAN/KARVEL ", "A bomb went off."),
        ("DORLAN, Veldoria", ""),
    ],
)
def test_a_dateline_ends_where_the_first_sentence_begins(dateline, sentence):
    assert dateline_end(dateline + sentence, is_lead=True, is_city=is_city) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — Which allies had asked — agreed.",
        "NATO Secretary General Ana Reyes said so.",
        "NATO (North Atlantic Treaty Organization) — Founded in 1949 — agreed.",
        "UNICEF’s director spoke.",
        "Dorlan, Veldoria – once a port – fell.",
        "Dorlan (Veldoria) – A port – fell.",
        "Dorlan, 14 May Street – A port road – is shut.",
        "Meanwhile, Ostra-Veldoria talks went on.",
        "The army — Dorlan's own — left.",
        "DORLAN fell on Monday.",
    ],
)
def test_a_sentence_that_begins_in_capitals_has_none(text):
    assert dateline_end(text, is_lead=True, is_city=is_city) is None


@pytest.mark.parametrize("text", ["DORLAN Two bombs went off.", "DORLAN — Two bombs went off."])
def test_a_town_alone_is_one_only_where_cities_are_known_and_at_the_top(text):
    assert dateline_end(text, is_lead=True) is None
    assert dateline_end(text, is_lead=False, is_city=is_city) is None


@pytest.mark.parametrize(
    "text",
    [
        "Bombs in the port\n\nDORLAN (AP) — Two bombs went off.\n\nNobody was hurt.",
        "Bombs in the port\n\nDORLAN, Veldoria (March 8, 2011)\nTwo bombs went off.",
    ],
)
def test_the_first_sentence_is_a_paragraph_without_it(text):
    blocks, _ = find_layout(text)
    kinds = {text[one.start_char : one.end_char]: one.kind for one in blocks}
    assert kinds["Two bombs went off."] == "paragraph"
    assert "dateline" in kinds.values()
