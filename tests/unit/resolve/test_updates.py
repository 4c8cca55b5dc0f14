"""Which articles of an outlet update one another, and how they are grouped."""

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.resolve.near_duplicates import group_near_duplicates
from pipeline.resolve.updates import Headline, find_updates

NOON = datetime(2024, 3, 14, 12, tzinfo=UTC)


def headline(
    key: str, title: str | None, *, hours: int = 0, outlet: str | None = "Wire", opening: str = ""
) -> Headline:
    return Headline(key, outlet, title, opening, NOON + timedelta(hours=hours))


FIRST = headline("a", "Ferry sinks near northern pier")


@pytest.mark.parametrize(
    "update",
    [
        headline("b", "UPDATE 1-Ferry sinks near northern pier", hours=2),
        headline("b", "WRAPUP 3-Ferry sinks near pier, forty missing", hours=9),
        headline("b", "Ferry sinks near pier, mayor says", hours=3, opening="(Adds mayor) The"),
        headline("b", "2nd LEAD: Ferry sinks near northern pier", hours=5),
        headline("b", "CORRECTED-Ferry sinks near northern pier", hours=70),
        headline("b", "UPDATED: Ferry sinks near northern pier", hours=1),
        headline("b", "[Update 2] Ferry sinks near northern pier", hours=1),
        headline("b", "Ferry sinks near northern pier (2nd Lead)", hours=1),
        headline("b", "Ferry sinks near northern pier - UPDATE", hours=1),
        headline("b", "Ferry sinks near pier", opening="Ferry sinks\n\n(Updates toll) It"),
        headline("b", "Ferry sinks near pier", opening="QARAH, May 4 - (Recasts) The ferry"),
        headline("b", "Ferry sinks near pier", opening="Eds: Updates with mayor. The ferry"),
    ],
)  # fmt: skip
def test_a_story_sent_again_is_an_update(update):
    assert find_updates([FIRST, update]) == [("a", "b")]


@pytest.mark.parametrize(
    "other",
    [
        headline("b", "Ferry sinks near northern pier", hours=2),
        headline("b", "UPDATE 1-Ferry sinks near northern pier", hours=80),
        headline("b", "UPDATE 1-Ferry sinks near northern pier", outlet="Herald"),
        headline("b", "UPDATE 1-Ferry sinks near northern pier", outlet=None),
        headline("b", "UPDATE 1-Trains stop near southern gate", hours=1),
        headline("b", "Lead pipes near northern pier to be dug up", hours=1),
        headline("b", None, hours=1),
        headline("b", "Ferry sinks near pier", opening="The list (updates daily) is long."),
    ],
)
def test_another_story_is_none(other):
    assert find_updates([FIRST, other]) == []


def test_updates_are_grouped_without_a_signature_and_in_any_order():
    pairs = [("a", "b"), ("c", "b")]
    groups = group_near_duplicates({}, pairs)
    assert set(groups) == {"a", "b", "c"}
    assert len(set(groups.values())) == 1
    assert group_near_duplicates({}, pairs[::-1]) == groups
