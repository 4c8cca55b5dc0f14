"""What of a reading is new: items are known by name and content, or by their complaint."""

from datetime import UTC, datetime

import pytest

from pipeline.fetch.batch import Fetched
from pipeline.records import IngestLogRow
from pipeline.resources.arrivals import item_key, only_new
from pipeline.resources.replacements import with_replacements


def row(outcome: str = "kept", **changes: object) -> IngestLogRow:
    values = {
        "batch_id": "b",
        "item": "a.txt",
        "outcome": outcome,
        "reason": "new",
        "detail": None,
        "article_id": "art_1",
        "replacing_article_id": None,
        "logged_at": datetime(2020, 1, 1, tzinfo=UTC),
    }
    return IngestLogRow(**{**values, **changes})


REJECTED = row("rejected", reason="empty", article_id=None)


def new(*rows: IngestLogRow, seen: tuple[IngestLogRow, ...] = (), forgotten: tuple = ()):
    fetched = [Fetched(article=None, log=[one]) for one in rows]
    found = only_new(fetched, seen_items={item_key(s) for s in seen}, forgotten_ids=forgotten)
    return [one for fetched in found for one in fetched.log]


def test_what_was_never_seen_is_new():
    assert new(row(), REJECTED) == [row(), REJECTED]


@pytest.mark.parametrize(
    ("again", "seen"),
    [
        (row(), row()),
        (row("duplicate", reason="known"), row()),
        (REJECTED, REJECTED),
        (row("notice", reason="unreadable_date"), row("notice", reason="unreadable_date")),
    ],
    ids=["kept", "kept then, known now", "rejected", "notice"],
)
def test_what_was_seen_is_left_out(again, seen):
    assert new(again, seen=(seen,)) == []


@pytest.mark.parametrize(
    "other",
    [
        row(item="b.txt"),
        row(article_id="art_2"),
        row("rejected", reason="binary", article_id=None),
        row("notice", reason="new"),
    ],
    ids=["another file", "another text", "broken since", "a notice"],
)
def test_what_is_different_is_new(other):
    assert new(other, seen=(row(), REJECTED)) == [other]


def test_a_forgotten_article_is_rejected_without_its_id():
    [found] = new(row(), forgotten=("art_1",))
    assert (found.outcome, found.reason, found.article_id) == ("rejected", "forgotten", None)


def test_a_forgotten_article_is_rejected_once():
    first = new(row(), forgotten=("art_1",))
    assert new(row(), seen=tuple(first), forgotten=("art_1",)) == []


NOW = datetime(2020, 1, 2, tzinfo=UTC)


def replaced(before: list[IngestLogRow], *now: IngestLogRow) -> list[tuple[str, str, str]]:
    """Item, article and what takes its place, of every notice ``replaced``."""
    fetched = [Fetched(article=None, log=[one]) for one in now]
    found = with_replacements(fetched, before=before, batch_id="b2", now=NOW)
    rows = [one for fetched in found for one in fetched.log]
    return [
        (row.item, row.article_id, row.replacing_article_id)
        for row in rows
        if row.reason == "replaced"
    ]


def test_what_a_changed_file_held_is_replaced():
    assert replaced([row()], row(article_id="art_2")) == [("a.txt", "art_1", "art_2")]


def test_records_that_only_moved_are_not_replaced():
    before = [row(item="a.csv#2", article_id="art_1"), row(item="a.csv#3", article_id="art_2")]
    now = [
        row(item="a.csv#2", article_id="art_0"),
        row("duplicate", item="a.csv#3", article_id="art_1"),
        row("duplicate", item="a.csv#4", article_id="art_2"),
    ]
    assert replaced(before, *now) == []
    now[1] = row(item="a.csv#3", article_id="art_9")
    assert replaced(before, *now) == [("a.csv#2", "art_1", "art_0")]


def test_what_stands_elsewhere_or_was_never_read_is_not_replaced():
    copy = row("duplicate", item="b.txt")
    assert replaced([row(), copy], row(article_id="art_2")) == []
    assert replaced([], row(article_id="art_2")) == []
    assert replaced([row()], row("rejected", reason="empty", article_id=None)) == []


def test_the_last_reading_counts():
    before = [row(), row(article_id="art_2")]
    assert replaced(before, row("duplicate")) == [("a.txt", "art_2", "art_1")]
