"""Batches through the real stages: what is pending, what is done again, what is left alone."""

import dataclasses
import json
import shutil

import dagster as dg
import pytest
from dagster._core.test_utils import create_run_for_test

from pipeline.records import TABLES
from pipeline.resources.pending import quarantine_of
from pipeline.resources.runs import mark_run
from tests.integration.conftest import POISON, StubNlp, failed_checks, write_settled

pytestmark = pytest.mark.slow

NORTH = "Relief reaches the northern town\nThirty lorries crossed the bridge on Monday morning.\n"
SOUTH = "Power returns to the south\nEngineers mended two of the three lines, the ministry said.\n"
WEST = "Schools reopen in the west\nClasses began again after a month without lessons.\n"


def test_a_folder_becomes_a_batch_of_its_name(house, folder):
    result = house.run(folder("north", a=NORTH, b=SOUTH))
    assert result.success
    assert failed_checks(result) == set()
    assert house.lake.batch_ids() == ["north"]
    assert len(house.rows("raw.articles")) == 2
    assert len(house.rows("raw.claims")) == 4


def test_each_batch_is_logged_as_a_partition(house, folder):
    house.run(folder("north", a=NORTH), folder("south", a=SOUTH))
    assert sorted(house.instance.get_dynamic_partitions("batches")) == ["north", "south"]
    logged = house.instance.get_materialized_partitions(dg.AssetKey("batch"))
    assert logged == {"north", "south"}


def test_body_text_is_stored_to_the_character(house, folder):
    path = folder("exact")
    write_settled(path / "a.txt", "One “quoted” line\r\n\r\nsecond\u00a0line\n".encode())
    house.run(path)
    assert house.rows("raw.articles", "body_text") == [
        ("One “quoted” line\r\n\r\nsecond\u00a0line\n",)
    ]


def test_a_second_run_changes_nothing_and_extracts_nothing(house, folder, calls):
    path = folder("north", a=NORTH, b=SOUTH)
    write_settled(path / "empty.txt", "")
    house.run(path)
    before, extracted = house.everything(), len(calls)
    result = house.run(path)
    assert result.success
    assert house.everything() == before
    assert len(calls) == extracted
    assert house.lake.batch_ids() == ["north"]


def test_a_touched_file_with_the_same_words_changes_nothing(house, folder, calls):
    path = folder("north", a=NORTH)
    house.run(path)
    before = house.everything()
    write_settled(path / "a.txt", NORTH)
    house.run(path)
    assert house.everything() == before
    assert len(calls) == 1


def test_a_grown_folder_makes_a_batch_of_what_is_new(house, folder, calls):
    house.run(folder("north", a=NORTH))
    [before] = house.rows("raw.articles")
    house.run(folder("north", b=SOUTH))
    assert house.lake.batch_ids() == ["north", "north-2"]
    assert before in house.rows("raw.articles")
    assert house.rows("raw.ingest_log", "batch_id, item, outcome") == [
        ("north", "a.txt", "kept"),
        ("north-2", "b.txt", "kept"),
    ]
    assert len(calls) == 2


def test_a_grown_file_of_records_gives_only_its_new_records(house, folder):
    path = folder("feed")
    lines = [json.dumps({"text": text}) for text in (NORTH, SOUTH, WEST)]
    write_settled(path / "feed.jsonl", "\n".join(lines[:2]) + "\n")
    house.run(path)
    write_settled(path / "feed.jsonl", "\n".join(lines) + "\n")
    result = house.run(path)
    assert failed_checks(result) == set()
    assert [
        (row[0], row[2]) for row in house.rows("raw.ingest_log", "batch_id, item, outcome")
    ] == [
        ("feed", "kept"),
        ("feed", "kept"),
        ("feed-2", "kept"),
    ]


def test_an_article_from_elsewhere_again_is_logged_once_as_a_duplicate(house, folder):
    house.run(folder("north", a=NORTH))
    again = folder("copy", other_name=NORTH)
    house.run(again)
    house.run(again)
    assert house.rows("raw.ingest_log", "batch_id, outcome") == [
        ("copy", "duplicate"),
        ("north", "kept"),
    ]
    assert len(house.rows("raw.articles")) == 1


def test_a_new_text_under_a_known_name_is_read(house, folder):
    house.run(folder("north", a=NORTH))
    house.run(folder("north", a=NORTH + "Two more followed at noon.\n"))
    assert len(house.rows("raw.articles")) == 2


def test_files_named_together_are_one_batch(house, folder):
    path = folder("loose", a=NORTH, b=SOUTH)
    house.run(path / "a.txt", path / "b.txt", batch_name="given name")
    assert house.rows("raw.articles", "batch_id") == [("given-name",), ("given-name",)]


def test_a_bad_batch_keeps_no_other_from_coming_through(house, folder):
    bad = folder("bad", a=f"This text is {POISON}.\n")
    result = house.run(folder("north", a=NORTH), bad, folder("south", a=SOUTH))
    assert result.success
    assert house.rows("raw.articles", "batch_id") == [("north",), ("south",)]
    assert {"batches_came_through", "no_article_is_lost"} <= failed_checks(result)
    held = quarantine_of(house.lake, "bad")
    assert held is not None
    assert "cannot be extracted" in held.error


def test_a_quarantined_batch_is_left_alone_until_named(house, folder, calls):
    house.run(folder("bad", a=NORTH, z=f"This text is {POISON}.\n"))
    assert len(calls) == 2  # the good article, on both tries
    house.run(folder("south", a=SOUTH))
    assert len(calls) == 3  # the southern article only
    house.run(batches=["bad"])
    assert len(calls) == 5


def test_a_quarantined_batch_is_tried_again_by_a_new_extractor(house, folder):
    house.run(folder("bad", a=f"This text is {POISON}.\n"))
    house.nlp = type(house.nlp)(name="stub-2", poison="another word")
    result = house.run(folder("south", a=SOUTH))
    assert failed_checks(result) == set()
    assert quarantine_of(house.lake, "bad") is None


def test_naming_a_batch_replaces_exactly_its_own_rows(house, folder):
    house.run(folder("north", a=NORTH), folder("south", a=SOUTH))
    before = house.everything()
    loaded = dict(house.rows("raw.loaded_batches", "batch_id, loaded_at"))
    house.run(batches=["north"])
    assert house.everything() == before
    after = dict(house.rows("raw.loaded_batches", "batch_id, loaded_at"))
    assert after["south"] == loaded["south"]
    assert after["north"] > loaded["north"]


def test_an_unknown_batch_is_refused_with_what_there_is(house, folder):
    house.run(folder("north", a=NORTH))
    result = house.run(batches=["nroth"])
    assert not result.success
    [first, *_] = [e for e in result.all_events if e.is_step_failure]
    assert "no batch nroth; the lake has: north" in str(first.step_failure_data.error)


def test_a_new_extractor_does_not_extract_by_surprise(house, folder, calls):
    house.run(folder("north", a=NORTH))
    house.nlp = type(house.nlp)(name="stub-2")
    house.run()
    assert house.rows("raw.claims", "distinct extractor_version") == [("stub-1",)]
    assert len(calls) == 1


def test_re_extraction_leaves_rows_of_one_version(house, folder):
    house.run(folder("north", a=NORTH), folder("south", a=SOUTH))
    ids = house.rows("raw.claims", "claim_id")
    house.nlp = type(house.nlp)(name="stub-2")
    house.run(re_extract=True)
    assert house.rows("raw.claims", "distinct extractor_version") == [("stub-2",)]
    assert house.rows("raw.claims", "claim_id") == ids


def test_re_extraction_of_one_batch_leaves_the_others(house, folder):
    house.run(folder("north", a=NORTH), folder("south", a=SOUTH))
    house.nlp = type(house.nlp)(name="stub-2")
    house.run(batches=["north"], re_extract=True)
    versions = house.rows(
        "raw.claims join raw.articles using (article_id)", "distinct batch_id, extractor_version"
    )
    assert versions == [("north", "stub-2"), ("south", "stub-1")]


def test_batches_in_another_order_give_the_same_rows(house, folder, tmp_path):
    folders = [folder("north", a=NORTH), folder("south", a=SOUTH), folder("west", a=WEST)]
    for path in folders:
        house.run(path)
    forwards = {table: house.rows(f"raw.{table}") for table in TABLES if table != "ingest_log"}
    shutil.rmtree(house.settings.home)
    for path in reversed(folders):
        house.run(path)
    backwards = {table: house.rows(f"raw.{table}") for table in TABLES if table != "ingest_log"}
    assert backwards == forwards


def test_bad_items_are_logged_and_the_rest_goes_through(house, folder):
    path = folder("mixed", good=NORTH)
    write_settled(path / "empty.txt", "")
    write_settled(path / "binary.txt", bytes(range(256)) * 20)
    write_settled(path / "picture.png", b"\x89PNG")
    write_settled(path / "table.csv", "headline,words\na,b\n")
    result = house.run(path)
    assert "found_items_are_accounted_for" not in failed_checks(result)
    outcomes = dict(house.rows("raw.ingest_log", "item, outcome"))
    assert outcomes.pop("good.txt") == "kept"
    assert set(outcomes.values()) == {"rejected"}
    assert len(outcomes) == 4


def test_an_empty_batch_still_loads_its_log(house, folder):
    path = folder("nothing")
    write_settled(path / "empty.txt", " \n")
    result = house.run(path)
    assert failed_checks(result) == set()
    assert house.rows("raw.ingest_log", "outcome") == [("rejected",)]


def test_a_warehouse_of_another_contract_is_rebuilt_from_the_lake(house, folder, caplog):
    house.run(folder("north", a=NORTH))
    before = house.rows("raw.claims")
    with house.warehouse.connect() as connection:
        connection.execute("update raw.contract_version set contract_version = '0'")
        connection.execute("alter table raw.articles drop column byline")
    house.run()
    assert house.rows("raw.claims") == before
    assert house.rows("raw.contract_version", "contract_version") == [("4",)]


def test_a_changed_curated_table_resolves_again_without_extracting(
    house, folder, calls, monkeypatch
):
    house.run(folder("north", a=NORTH))
    monkeypatch.setattr("pipeline.assets.resolution.resolver_version", lambda *_: "other")
    result = house.run()
    [done] = [
        m.metadata["resolved_batches"].value
        for m in result.asset_materializations_for_node("resolved")
        if m.asset_key.path[-1] == "entities"
    ]
    assert done == ["north"]
    assert len(calls) == 1


def test_a_stage_follows_when_the_one_before_it_has_new_rows(house, folder):
    """As after a run that was killed between extraction and resolution."""
    house.run(folder("north", a=NORTH))
    lake, manifest = house.lake, house.lake.manifest("north", "extracted")
    lake.write_part("claims", "north", 0, [])
    lake.finish_stage(
        "north",
        "extracted",
        version=manifest.version,
        source_digest=manifest.source_digest,
        parts=1,
    )
    result = house.run()
    resolved = result.asset_materializations_for_node("resolved")[0]
    assert resolved.metadata["resolved_batches"].value == ["north"]
    assert house.rows("raw.claims") == []


class AnotherArrives(StubNlp):
    """While it extracts, another run fetches a batch, and no more."""

    def extract_parts(self, settings, lake, parts):
        [article] = lake.read("articles")
        other = dataclasses.replace(article, article_id="0" * 16, batch_id="other")
        lake.write_part("articles", "other", 0, [other])
        lake.finish_stage("other", "fetched", version="1", source_digest="", parts=1)
        yield from super().extract_parts(settings, lake, parts)


@pytest.mark.parametrize("is_at_work", [True, False])
def test_what_another_run_has_in_hand_is_missing_only_if_that_run_is_gone(
    house, folder, is_at_work
):
    if is_at_work:
        run = create_run_for_test(house.instance, status=dg.DagsterRunStatus.STARTED)
        mark_run(house.instance, run.run_id)
    house.nlp = AnotherArrives()
    result = house.run(folder("north", a=NORTH))
    failed = failed_checks(result) & {"batches_came_through", "no_article_is_lost"}
    assert failed == (set() if is_at_work else {"batches_came_through", "no_article_is_lost"})
    house.nlp = StubNlp()
    house.run()
    assert house.rows("raw.articles", "batch_id") == [("north",), ("other",)]
