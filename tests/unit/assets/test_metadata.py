"""A preview shows no words of an article, whatever table it is of."""

from dataclasses import fields
from datetime import date
from typing import get_type_hints

import pytest

from pipeline.assets.metadata import preview
from pipeline.records import TABLES

PHRASE = "seventeen heron feathers"

# The texts that are shown beside keys: each is a code, or a word of a closed list of ours.
CLOSED = {
    *("argument_role", "toponym_role"),
    *("claim_type", "credit_type", "entity_type", "event_type", "mention_type", "quote_type"),
    *("relation_type", "source_type", "thing_role", "thing_type"),
    *("country_code", "feature_code", "language_code"),
    *("published_method", "resolution_method"),
    *("published_precision", "time_precision"),
    "extractor_version",
    *(
        "certainty",
        "entity_label",
        "measure",
        "outcome",
        "polarity",
        "span_kind",
        "tense",
        "verdict",
        "voice",
    ),
}


def shown(row: dict[str, object]) -> str:
    return preview([row]).value or ""


@pytest.mark.parametrize("table", TABLES)
def test_no_text_of_a_record_is_shown_but_keys_and_closed_words(table):
    row = {field.name: PHRASE for field in fields(TABLES[table])}
    hints = get_type_hints(TABLES[table])
    texts = {name for name in row if "str" in str(hints[name])}
    seen = {name for name in texts if PHRASE in shown({name: row[name]})}
    assert {name for name in seen if not name.endswith(("_id", "_id_a", "_id_b"))} <= CLOSED


@pytest.mark.parametrize(
    "value", [PHRASE, [PHRASE], {"text": PHRASE}, [{"text": PHRASE}], PHRASE.encode()], ids=repr
)
def test_a_new_column_of_text_is_left_out(value):
    assert PHRASE not in shown({"article_id": "art_1", "a_new_column": value})


def test_a_column_is_left_out_if_one_of_its_rows_holds_words():
    rows = [{"article_id": "art_1", "noted": None}, {"article_id": "art_2", "noted": PHRASE}]
    assert PHRASE not in (preview(rows).value or "")
    assert "noted" not in (preview(rows).value or "")


def test_keys_numbers_dates_and_closed_words_are_shown():
    row = {"claim_id": "clm_1", "n": 3, "day": date(2019, 3, 4), "tense": "past", "title": PHRASE}
    assert shown(row).splitlines() == [
        "| claim_id | n | day | tense |",
        "| --- | --- | --- | --- |",
        "| clm_1 | 3 | 2019-03-04 | past |",
    ]


def test_a_table_of_words_alone_says_so():
    assert "words" in shown({"title": PHRASE})
