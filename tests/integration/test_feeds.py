"""Feeds as assets: read on a schedule, fresh or not, and one out of reach in no other's way."""

import socket

import dagster as dg
import pytest

from pipeline.assets.feeds import make_feeds
from pipeline.definitions import build_definitions
from pipeline.jobs import FEEDS_JOB, MAIN_JOB
from pipeline.resources import web
from pipeline.resources.feeds import Feed
from tests.unit.resources.test_web import Site

pytestmark = pytest.mark.slow


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setattr(web.Collector, "delay", 0)
    found = Site()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def nobody() -> str:
    """An address of this machine at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/feed"


def read(house, *feeds: Feed) -> dg.ExecuteInProcessResult:
    return dg.materialize(
        make_feeds(feeds),
        resources={"settings": house.settings},
        instance=house.instance,
        raise_on_error=False,
    )


def test_a_feed_brings_its_pages_into_the_inbox_and_a_run_takes_them_in(house, site):
    result = read(house, Feed(name="wire", url=f"{site.url}/feed"))
    assert result.success
    [event] = result.get_asset_materialization_events()
    assert event.materialization.metadata["new"].value == 1
    assert house.run(house.settings.inbox_dir / "wire").success
    assert house.rows("raw.articles", "url") == [(f"{site.url}/one",)]
    again = read(house, Feed(name="wire", url=f"{site.url}/feed"))
    [event] = again.get_asset_materialization_events()
    assert event.materialization.metadata["new"].value == 0


def test_a_feed_out_of_reach_fails_by_itself(house, site, nobody):
    result = read(house, Feed(name="gone", url=nobody), Feed(name="wire", url=f"{site.url}/feed"))
    assert not result.success
    made = [event.asset_key for event in result.get_asset_materialization_events()]
    assert made == [dg.AssetKey(["feed", "wire"])]
    [failed] = [event for event in result.all_events if event.is_step_failure]
    told = failed.step_failure_data.error.message
    assert "the feed gone could not be read: no answer: ConnectionError" in told


def test_a_page_that_is_no_feed_is_told(house, site):
    result = read(house, Feed(name="page", url=f"{site.url}/one"))
    assert not result.success


def test_feeds_of_the_home_have_assets_a_schedule_and_a_time_to_be_fresh_in(house):
    assert FEEDS_JOB not in {job.name for job in build_definitions(house.settings).jobs}
    house.settings.home.mkdir(parents=True)
    house.settings.feeds_file.write_text("name,url,hours\nwire,https://wire.example/rss,6\n")
    definitions = build_definitions(house.settings)
    graph = definitions.resolve_asset_graph()
    key = dg.AssetKey(["feed", "wire"])
    assert graph.get(key).freshness_policy.fail_window.to_timedelta().total_seconds() == 6 * 3600
    assert key not in definitions.resolve_job_def(MAIN_JOB).asset_layer.executable_asset_keys
    assert set(definitions.resolve_job_def(FEEDS_JOB).asset_layer.executable_asset_keys) == {key}
    assert "hourly_feeds" in {schedule.name for schedule in definitions.schedules}
