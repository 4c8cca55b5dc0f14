"""Files that are missing, cut short or changed: named, mended where that loses nothing, and never
in the way of other batches."""

import json
import os
import shutil
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from pipeline.assets import loading
from pipeline.commands import forgetting, mending
from pipeline.commands.doctoring import examine
from pipeline.resources import arrivals, gazetteer
from pipeline.resources.catalogue import Relation
from pipeline.resources.damage import FORGETTING, find_damage
from pipeline.resources.lake import Lake
from pipeline.resources.publisher import PublishedDamagedError, Publisher
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import Settings
from tests.integration.conftest import (
    CALLS,
    House,
    failed_checks,
    write_settled,
)

pytestmark = pytest.mark.slow

TEXT = "Relief reaches town {n}\nThirty lorries crossed bridge {n} on Monday, the mayor said.\n"
WEST = "Schools reopen in the west\nClasses began again after a month without lessons.\n"


LOADED = [
    Relation(schema="raw", name=table, description="", columns={})
    for table in loading.LOADED_TABLES
]


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Two batches through all stages, ``north`` in two parts; beside the files they come from."""
    place = tmp_path_factory.mktemp("built")
    settings = Settings(home=place / "home", model_name="none")
    for number in range(5):
        folder = place / "in" / ("south" if number == 4 else "north")
        folder.mkdir(parents=True, exist_ok=True)
        write_settled(folder / f"a{number}.txt", TEXT.format(n=number))
    with pytest.MonkeyPatch.context() as patch, dg.DagsterInstance.ephemeral() as instance:
        patch.setattr(arrivals, "ARTICLES_PER_PART", 2)
        result = House(settings=settings, instance=instance).run(
            place / "in" / "north", place / "in" / "south"
        )
    assert failed_checks(result) == set()
    Publisher(settings.published_file).publish(Warehouse(settings.warehouse_file), LOADED)
    return place


@pytest.fixture
def house(built, tmp_path, monkeypatch):
    """A copy of the built house; the files it was made from stay where they were."""
    monkeypatch.setattr(arrivals, "ARTICLES_PER_PART", 2)
    monkeypatch.setattr(mending, "free_slots_of_killed_runs", lambda _: [])
    shutil.copytree(built / "home", tmp_path / "home")
    CALLS.clear()
    with dg.DagsterInstance.ephemeral(tempdir=str(tmp_path / "instance")) as instance:
        settings = Settings(home=tmp_path / "home", model_name="none")
        yield House(settings=settings, instance=instance)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def change(path: Path) -> None:
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :])


def garble(path: Path) -> None:
    path.write_bytes(b"\x00\xff{" + path.read_bytes()[:50])


def rows_of(house: House) -> dict[str, list[tuple]]:
    """All rows but the date of the warehouse itself."""
    return {
        table: rows for table, rows in house.everything().items() if table != "contract_version"
    }


def findings(house: House) -> dict[str, str]:
    """What the doctor finds wrong, without what is so in any test."""
    bad = [one for one in examine(house.settings) if not one.is_well]
    return {one.what: one.detail for one in bad if one.what not in ("model", "disk")}


def came_through(result) -> str:
    """What the check on the batches has to say."""
    [check] = [
        one
        for one in result.get_asset_check_evaluations()
        if one.check_name == "batches_came_through"
    ]
    return json.dumps(check.metadata["missing"].value)


# ---------------------------------------------------------------- finding


@pytest.mark.parametrize("harm", [Path.unlink, cut, empty, change])
@pytest.mark.parametrize("table", ["articles", "claims", "entities"])
def test_a_damaged_part_is_named_with_its_batch(house, table, harm):
    path = house.lake.part_path(table, "north", 1)
    harm(path)
    [damage] = find_damage(house.lake, deep=True)
    assert (damage.path, damage.batch_id, damage.part) == (path, "north", 1)
    if harm is not change:
        assert find_damage(house.lake) == [damage]
    assert str(path) in findings(house)["damage"]


def test_a_whole_house_is_well(house):
    assert find_damage(house.lake, deep=True) == []
    assert findings(house) == {}


FILES = {
    "articles": "lake/articles/north/part-00000.parquet",
    "log": "lake/ingest_log/north/part-00000.parquet",
    "claims": "lake/claims/north/part-00000.parquet",
    "sources": "lake/sources/north/part-00000.parquet",
    "fetched": "lake/_batches/north/fetched.json",
    "extracted": "lake/_batches/north/extracted.json",
    "resolved": "lake/_batches/north/resolved.json",
    "quarantine": "lake/_batches/north/quarantine.json",
    "forgotten": "lake/_lake/forgotten.json",
    "warehouse": "warehouse/claimhouse.duckdb",
    "published": "published/claimhouse.duckdb",
    "versions": "cache/extractor_versions.json",
    "gazetteer": "cache/gazetteer-x/places.arrow",
}


@pytest.mark.parametrize("harm", [garble, empty])
@pytest.mark.parametrize("kind", FILES)
def test_the_doctor_names_any_damaged_file_and_ends(house, kind, harm, monkeypatch):
    monkeypatch.setattr(gazetteer.GazetteerStore, "version", "x")
    path = house.settings.home / FILES[kind]
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_text("{}")
    path.chmod(0o644)
    harm(path)
    wrong = [one for one in examine(house.settings) if not one.is_well]
    assert any(str(path) in one.detail or str(path.parent) in one.detail for one in wrong)


# ---------------------------------------------------------------- what a run does


@pytest.mark.parametrize("harm", [Path.unlink, cut])
def test_a_run_makes_damaged_parts_again_and_only_those(house, harm):
    before = house.everything()
    manifests = [house.lake.manifest("north", stage).digest for stage in ("extracted", "resolved")]
    harm(house.lake.part_path("claims", "north", 1))
    harm(house.lake.part_path("entities", "north", 0))
    result = house.run()
    assert failed_checks(result) == set()
    assert len(CALLS) == 2
    assert house.everything() == before
    after = [house.lake.manifest("north", stage).digest for stage in ("extracted", "resolved")]
    assert after == manifests
    assert find_damage(house.lake, deep=True) == []


@pytest.mark.parametrize("harm", [Path.unlink, cut, empty])
@pytest.mark.parametrize("table", ["articles", "ingest_log"])
def test_a_damaged_batch_keeps_its_rows_and_lets_others_through(house, folder, table, harm):
    path = house.lake.part_path(table, "north", 0)
    harm(path)
    again = folder("again", a=TEXT.format(n=3))  # an article that the damaged batch has
    result = house.run(folder("west", a=WEST), again)
    assert result.success
    assert len(house.rows("raw.articles")) == 6
    assert house.rows("raw.ingest_log where batch_id = 'again'", "outcome") == [("duplicate",)]
    assert "batches_came_through" in failed_checks(result)
    told = came_through(result)
    assert str(path) in told
    assert "claimhouse doctor --mend" in told


def test_a_warehouse_is_rebuilt_without_a_batch_whose_part_was_changed(house):
    path = house.lake.part_path("articles", "north", 0)
    change(path)
    house.warehouse.remove()
    result = house.run()
    assert result.success
    assert house.rows("raw.articles", "batch_id") == [("south",)]
    assert str(path) in came_through(result)


@pytest.mark.parametrize("harm", [garble, empty, Path.unlink])
def test_a_run_makes_damaged_notes_again(house, built, harm):
    before = rows_of(house)
    lake = house.lake
    lake.batch_file("north", "quarantine.json").write_text("{}")
    notes = [*lake.root.rglob("*.json")]
    assert len(notes) == 9  # of two batches: three stages each, one quarantine; two readings
    for path in notes:
        if harm is not Path.unlink or "fetched" in path.name:
            harm(path)
    result = house.run(built / "in" / "north", built / "in" / "south")
    assert failed_checks(result) == set()
    after = rows_of(house)
    # All that is lost is which folder a batch came from: its files are logged once more.
    again = [row for row in after["ingest_log"] if row not in before["ingest_log"]]
    assert {row[2] for row in again} <= {"duplicate"}
    assert after | {"ingest_log": before["ingest_log"]} == before
    assert find_damage(lake, deep=True) == []


def test_nothing_new_is_read_while_the_list_of_takedowns_is_damaged(house, folder):
    arrivals.remember_forgotten(house.lake, ["art_of_no_batch"])
    cut(house.lake.forgotten_file)
    result = house.run(folder("west", a=WEST))
    assert result.success
    assert house.lake.batch_ids() == ["north", "south"]
    assert "forgotten.json" in came_through(result)
    house.lake.forgotten_file.unlink()
    assert failed_checks(house.run(folder("west", a=WEST))) == set()
    assert len(house.rows("raw.articles")) == 6


@pytest.mark.parametrize("harm", [garble, empty, cut, change])
def test_a_damaged_warehouse_is_made_anew_by_the_next_run(house, harm):
    before = rows_of(house)
    path = house.settings.warehouse_file
    if harm is change:  # many blocks: one alone may hold nothing that is read
        data = bytearray(path.read_bytes())
        for place in range(13_000, len(data), 50_000):
            data[place] ^= 255
        path.write_bytes(data)
    else:
        harm(path)
    assert house.run().success
    assert rows_of(house) == before


def test_a_damaged_published_file_says_what_replaces_it(house):
    house.settings.published_file.chmod(0o644)
    garble(house.settings.published_file)
    publisher = Publisher(house.settings.published_file)
    with pytest.raises(PublishedDamagedError, match="claimhouse run"):
        publisher.connect()
    publisher.publish(house.warehouse, LOADED)
    publisher.connect().close()


@pytest.mark.parametrize("harm", [garble, empty, Path.unlink])
def test_a_damaged_gazetteer_is_compiled_again(tmp_path, house, monkeypatch, harm):
    tables = house.resources()["gazetteer"].ensure()
    compiled = []
    monkeypatch.setattr(gazetteer, "_compile", lambda: compiled.append(1) or tables)
    store = gazetteer.GazetteerStore(tmp_path / "cache")
    store.ensure()
    harm(store.folder / "keys.arrow")
    assert store.ensure().keys.num_rows == tables.keys.num_rows
    assert len(compiled) == 2


# ---------------------------------------------------------------- what the doctor mends


@pytest.mark.parametrize("table", ["claims", "entities"])
def test_a_changed_part_is_made_again_after_mending(house, table):
    before = house.everything()
    change(house.lake.part_path(table, "north", 1))
    [said] = mending.mend_house(house.settings)
    assert "batch north" in said
    assert failed_checks(house.run()) == set()
    assert house.everything() == before
    assert findings(house) == {}


def test_a_batch_with_damaged_articles_is_set_aside_and_read_again(house, built):
    before = house.rows("raw.claims")
    change(house.lake.part_path("articles", "north", 1))
    [said] = mending.mend_house(house.settings)
    assert f"claimhouse run {built / 'in' / 'north'}" in said
    assert house.lake.batch_ids() == ["south"]
    result = house.run(built / "in" / "north")
    assert failed_checks(result) == set()
    assert house.lake.batch_ids() == ["south", "north"]
    assert house.rows("raw.claims") == before


def test_a_batch_whose_files_are_gone_stays_and_the_doctor_says_what_is_left(
    house, built, monkeypatch
):
    path = house.lake.part_path("articles", "north", 1)
    change(path)
    monkeypatch.setattr("pipeline.resources.mending._are_unchanged", lambda *_: False)
    assert list(mending.mend_house(house.settings)) == []
    assert house.lake.batch_ids() == ["north", "south"]
    assert "claimhouse forget --batch north" in findings(house)["damage"]


def test_what_killed_processes_left_is_swept_and_what_living_ones_write_is_not(house):
    folder = house.lake.part_path("articles", "north", 0).parent
    gone = [
        folder / "part-00000.4194305.tmp",  # above any process number
        house.settings.published_file.with_name("claimhouse.duckdb.4194305.tmp"),
        folder.parent / "half-read" / "part-00000.parquet",
    ]
    living = folder / f"part-00001.{os.getpid()}.tmp"
    for path in [*gone, living]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    assert str(gone[1]) in findings(house)["left over"]
    said = " ".join(mending.mend_house(house.settings))
    assert "half-read" in said
    assert [path for path in gone if path.exists()] == []
    assert living.exists()


def test_nothing_is_mended_while_a_run_is_under_way(house):
    from pipeline.resources.lake import LakeBusyError

    with house.lake.locked(), pytest.raises(LakeBusyError, match="wait"):
        list(mending.mend_house(house.settings))


def test_caches_and_databases_that_are_damaged_are_deleted(house):
    paths = [house.settings.warehouse_file, house.settings.published_file]
    for path in paths:
        path.chmod(0o644)
        garble(path)
    versions = house.settings.cache_dir / "extractor_versions.json"
    versions.parent.mkdir(parents=True, exist_ok=True)
    versions.write_text("[")
    assert len(list(mending.mend_house(house.settings))) == 3
    assert [path for path in [*paths, versions] if path.exists()] == []


def test_a_published_file_older_than_the_lake_is_bad(house, folder):
    """As after a load that failed on its way: the warehouse holds the batch, no reader does."""
    house.run(folder("west", a=WEST))
    told = findings(house)["published file"]
    assert "6 articles in the lake" in told
    assert "west" in told
    assert "claimhouse run" in told


# ---------------------------------------------------------------- forgetting


def test_a_takedown_is_refused_before_it_begins_if_the_tables_cannot_be_made_again(house):
    change(house.lake.part_path("claims", "south", 0))
    with pytest.raises(forgetting.NotRebuildableError, match="nothing is forgotten yet"):
        forgetting.refuse_unless_rebuildable(house.settings)
    forgetting.refuse_unless_rebuildable(house.settings, going="south")


@pytest.mark.parametrize("table", ["articles", "ingest_log"])
def test_a_damaged_batch_can_be_forgotten_as_a_whole(house, table):
    empty(house.lake.part_path(table, "north", 0))
    gone = forgetting.forget_batch(house.lake, "north")
    assert len(gone) == 4
    assert house.lake.batch_ids() == ["south"]
    assert arrivals.read_forgotten(house.lake).keys() == set(gone)


def test_a_takedown_that_was_killed_halfway_is_finished_by_the_next_run(house, monkeypatch):
    [[article, *_], *_] = house.rows("raw.articles where batch_id = 'north'", "article_id")
    finish_stage = Lake.finish_stage
    monkeypatch.setattr(Lake, "finish_stage", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        forgetting.forget_articles(house.lake, [article])
    monkeypatch.setattr(Lake, "finish_stage", finish_stage)
    assert house.lake.batch_file("north", FORGETTING).is_file()
    assert "takedown" in findings(house)["damage"]
    assert failed_checks(house.run()) == set()
    assert (article,) not in house.rows("raw.articles", "article_id")
    assert find_damage(house.lake, deep=True) == []


def test_what_is_left_of_a_takedown_is_looked_up_in_the_published_file(house):
    articles = [row[0] for row in house.rows("raw.articles", "article_id")]
    left = forgetting.what_is_left
    assert "STILL IN" in left(house.settings, articles[:1])
    assert "STILL IN" not in left(house.settings, ["art_of_no_file"])
    house.settings.published_file.unlink()
    assert "STILL IN" not in left(house.settings, articles[:1])
    with duckdb.connect(house.settings.published_file):
        pass  # of another shape: nobody can say that the article is gone
    assert "STILL IN" in left(house.settings, articles[:1])
