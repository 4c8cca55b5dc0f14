"""Claims that are read by themselves, and what is nobody's claim; in sentences of our own."""

import re
from functools import cache

import pytest

from scoring.articles import article_of
from scoring.reading import Reader, Reading

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def read(reader: Reader):
    @cache
    def one(text: str) -> Reading:
        [found] = reader.read([article_of(text)])
        return found

    return one


def claims_of(reading: Reading) -> list[tuple[str, str | None, str]]:
    """Words, source (None: the publisher) and type of every claim."""
    rows = reading.rows
    sources = {row.attribution_id: row.source_text for row in rows["attributions"]}
    statements = {row.statement_id: row for row in rows["statements"]}
    return [
        (
            re.sub(r"\s+", " ", statements[claim.statement_id].claim_text),
            sources.get(claim.attribution_id),
            statements[claim.statement_id].event_type,
        )
        for claim in rows["claims"]
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A gunman walked into the bank on Monday, killing four clerks.",
            "A gunman walked into the bank on Monday, killing four clerks",
        ),
        (
            "The general praised the troops who recaptured the port.",
            "the troops who recaptured the port",
        ),
        (
            "The ministry urged the rebels to leave the town.",
            "The ministry urged the rebels to leave the town",
        ),
    ],
)
def test_claim_holds_its_subject_or_what_it_describes(read, text, words):
    assert words in [found for found, *_ in claims_of(read(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The group claimed the attack that killed 17 people in Marra.",
        "The minister condemned the bombing which wounded nine children.",
    ],
)
def test_what_a_cue_takes_for_granted_is_the_publishers(read, text):
    [source] = [s for _, s, kind in claims_of(read(text)) if kind == "CASUALTY"]
    assert source is None


def test_charge_and_denial_are_both_kept(read):
    text = "The army said the rebels had shelled the town, a charge the rebels denied."
    found = [(source, kind) for _, source, kind in claims_of(read(text))]
    assert found == [("The army", "ASSAULT"), ("the rebels", "ASSAULT")]
    assert [claim.polarity for claim in read(text).rows["claims"]] == ["positive", "negative"]


def test_a_denial_of_a_clause_stands_beside_it(read):
    text = "The army said the rebels had shelled the town, which the rebels denied."
    kinds = {kind: source for _, source, kind in claims_of(read(text))}
    assert kinds == {"ASSAULT": "The army", "DENY": None}


def test_inner_speaker_is_cited_where_all_is_passed_on(read):
    text = "The agency said medics were claiming that more than 60 villagers had died."
    assert [source for _, source, _ in claims_of(read(text))] == ["medics"]


@pytest.mark.parametrize("text", ['"Let the convoy pass," a relief worker said.'])
def test_what_is_only_asked_for_is_no_claim(read, text):
    assert claims_of(read(text)) == []


def test_short_sentence_in_quotation_marks_goes_on_with_its_speaker(read):
    text = '"They shelled our post all night," the commander added. "Two men died."'
    assert {source for _, source, _ in claims_of(read(text))} == {"the commander"}


@pytest.mark.parametrize("written", [str, str.lower], ids=["as written", "in small letters"])
def test_places_are_found_without_capitals(read, written):
    text = "Rebels took the city of Mosul on Monday. Troops fled to Erbil, a Syrian medic said."
    reading = read(written(text))
    texts = {row.mention_id: row.mention_text.lower() for row in reading.rows["mentions"]}
    found = {
        texts[row.mention_id]
        for row in reading.rows["resolved_locations"]
        if row.location_id is not None
    }
    assert {"mosul", "erbil", "syrian"} <= found
