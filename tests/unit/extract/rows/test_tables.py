from dataclasses import fields
from datetime import UTC, date, datetime

import pytest

from pipeline import records
from pipeline.extract.rows.helpers import all_texts_verbatim
from pipeline.extract.rows.tables import rows_from_doc
from pipeline.records import Article
from tests.unit.extract.parsed import processed
from tests.unit.extract.predicates import told

NESTED = "The commander claimed that the rebels had fled, the newspaper reported."
JOINT = "The army and the rebels said the truce had ended."
CAPTURED = "The army captured 12 villages."
CLAIMS = {
    NESTED: [told("fled", "displace")],
    JOINT: [told("ended", "other")],
    # As if "army" named an event as well.
    CAPTURED: [told("army", "other"), told("captured", "seize", thing="12 villages")],
}


def article(text):
    return Article(
        article_id="art_0",
        batch_id="b",
        item="one.txt",
        publisher_name=None,
        title=None,
        byline=None,
        url=None,
        body_text=text,
        language_code="en",
        published_at=datetime(2024, 5, 7, tzinfo=UTC),
        published_precision="day",
        published_method="metadata",
        wire_credits=[],
        word_count=len(text.split()),
        warning_short_text=False,
        warning_language=False,
    )


def rows_of(text, *, layout=(), times=(), figures=()):
    doc = processed(text, claims=CLAIMS.get(text, ()))
    doc._.layout, doc._.times, doc._.figures = list(layout), list(times), list(figures)
    return rows_from_doc(doc, article(text), extractor_version="0-test")


def test_every_extracted_table_is_there_with_its_rows():
    rows = rows_of(JOINT)
    assert list(rows) == list(records.EXTRACTED)
    for name, row_type in records.EXTRACTED.items():
        assert all(type(row) is row_type for row in rows[name])


@pytest.mark.parametrize("text", [NESTED, JOINT, CAPTURED])
def test_texts_are_verbatim(text):
    assert list(all_texts_verbatim(rows_of(text), text)) == []


def test_ids_are_the_same_on_a_second_run_and_do_not_hold_the_version():
    doc = processed(JOINT, claims=CLAIMS[JOINT])
    first = rows_from_doc(doc, article(JOINT), extractor_version="1")
    second = rows_from_doc(doc, article(JOINT), extractor_version="2")
    for table, row_type in records.EXTRACTED.items():
        ids = [f.name for f in fields(row_type) if f.name.endswith("_id")]
        for before, after in zip(first[table], second[table], strict=True):
            assert [getattr(before, i) for i in ids] == [getattr(after, i) for i in ids]


def test_joint_sources_give_two_claims_of_one_statement():
    rows = rows_of(JOINT)
    assert len(rows["statements"]) == 1
    assert len(rows["claims"]) == 2
    assert len({row.claim_id for row in rows["claims"]}) == 2
    assert {row.statement_id for row in rows["claims"]} == {rows["statements"][0].statement_id}


def test_relayed_attribution_points_to_its_parent():
    rows = rows_of(NESTED)
    by_source = {row.source_text: row for row in rows["attributions"]}
    assert by_source["The commander"].parent_attribution_id == (
        by_source["the newspaper"].attribution_id
    )


def test_voice_tells_whose_wording_it_is():
    by_text = {row.mention_text: row for row in rows_of(NESTED)["mentions"]}
    assert by_text["rebels"].voice == "indirect_speech"
    assert by_text["newspaper"].voice == "publisher"
    assert by_text["newspaper"].voice_attribution_id is None
    quoted = rows_of('"We have lost the bridge," said a rebel commander.')["mentions"]
    assert {row.mention_text: row.voice for row in quoted}["bridge"] == "direct_quote"


def test_figure_belongs_to_the_predicate_whose_role_it_fills():
    figure = {
        "start_char": 18,
        "end_char": 29,
        "value_low": 12.0,
        "value_high": 12.0,
        "value_point": 12.0,
        "low_is_exclusive": False,
        "approximator_text": None,
        "unit": "villages",
        "measure": "count_other",
        "counted_text": "villages",
        "figure_scope": "incident",
        "scope_text": None,
    }
    rows = rows_of(CAPTURED, figures=[figure])
    other, seized = rows["statements"]
    assert (other.event_type, seized.event_type) == ("OTHER", "SEIZE_TERRITORY")
    assert rows["figures"][0].statement_id == seized.statement_id
    assert rows["figures"][0].figure_text == "12 villages"


def test_time_keeps_its_interval_and_null_reason():
    text = "The army shelled the port on Tuesday."
    time = {
        "start_char": 26,
        "end_char": 36,
        "start_date": "2024-05-07",
        "end_date": "2024-05-07",
        "time_precision": "day",
        "anchor_date": "2024-05-07",
        "null_reason": None,
    }
    [row] = rows_of(text, times=[time])["times"]
    assert (row.time_text, row.start_date, row.null_reason) == (
        "on Tuesday",
        date(2024, 5, 7),
        None,
    )


def test_mentions_in_a_caption_are_marked():
    text = "The army captured 12 villages."
    layout = [{"kind": "caption", "start_char": 0, "end_char": len(text)}]
    rows = rows_of(text, layout=layout)
    assert all(row.is_boilerplate for row in rows["mentions"])
    assert {row.span_kind for row in rows["text_spans"]} == {"sentence", "caption"}


def test_doc_of_another_text_is_refused():
    with pytest.raises(ValueError, match="body_text"):
        rows_from_doc(processed(JOINT), article(NESTED), extractor_version="0")
