"""Feeds that are followed: each an asset, read every hour into a folder of the inbox."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

import dagster as dg

from pipeline.assets.ingestion import OWNERS
from pipeline.resources.addresses import without_secrets
from pipeline.resources.feeds import Feed
from pipeline.resources.web import Collector, Fetched
from pipeline.settings import Settings

GROUP = "01_feeds"
_MOST_SHOWN = 20  # pages that were refused, in the metadata; the log has them all


def make_feeds(feeds: Sequence[Feed]) -> list[dg.AssetsDefinition]:
    """Make the asset of each feed; the inbox sensor takes in what they bring."""
    return [_make_feed(feed) for feed in feeds]


def _make_feed(feed: Feed) -> dg.AssetsDefinition:
    @dg.asset(
        key=["feed", feed.name],
        group_name=GROUP,
        kinds={"python", "rss"},
        owners=OWNERS,
        description=f"The pages that {without_secrets(feed.url)} announces, in the folder "
        f"{feed.name} of the inbox. "
        "Only what has changed is sent again; a run that the inbox starts takes them in.",
        freshness_policy=dg.FreshnessPolicy.time_window(fail_window=timedelta(hours=feed.hours)),
    )
    def collected(
        context: dg.AssetExecutionContext, settings: dg.ResourceParam[Settings]
    ) -> Iterator[dg.MaterializeResult]:
        lines = list(Collector(settings.inbox_dir / feed.name).collect(feed.url))
        refused = [line for line in lines if line.reason == "refused"]
        for line in refused:
            context.log.warning(line.told)
        if told := _why_unread(feed, lines):
            # Not materialised, and so not fresh; other feeds go on.
            raise dg.Failure(f"the feed {feed.name} could not be read: {told}")
        counts = Counter(line.reason for line in lines if line.url != feed.url)
        yield dg.MaterializeResult(
            metadata={
                "new": counts["new"],
                "unchanged": counts["unchanged"],
                "refused": [line.told for line in refused[:_MOST_SHOWN]],
            }
        )

    return collected


def _why_unread(feed: Feed, lines: Sequence[Fetched]) -> str | None:
    """Say why the feed itself gave nothing; its pages may be refused, and it was read."""
    own = [line for line in lines if line.url == feed.url]
    if own and own[-1].reason == "refused":
        return own[-1].detail
    if own and own[-1].reason == "new":
        return "the address holds a page and no feed"
    return None
