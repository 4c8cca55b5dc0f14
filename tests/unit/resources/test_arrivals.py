"""What of a reading is new: items are known by name and content, or by their complaint."""

from datetime import UTC, datetime

import pytest

from pipeline.fetch.batch import Fetched
from pipeline.records import IngestLogRow
from pipeline.resources.arrivals import item_key, only_new


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
