"""A run has nothing to do only if nothing that it depends on has changed since a good one."""

import os
from pathlib import Path

import pytest

from pipeline.resources.arrivals import remember_reading
from pipeline.resources.inputs import inputs_from_paths
from pipeline.resources.lake import Lake
from pipeline.resources.last_run import nothing_new_since, remember_good_run
from pipeline.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(home=tmp_path / "home", model_name=str(tmp_path / "model"))
    for path in (
        settings.lake_dir / "_batches" / "north" / "fetched.json",
        settings.warehouse_file,
        settings.published_file,
        tmp_path / "model" / "weights",
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("as it was", encoding="utf-8")
    return settings


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "north"
    folder.mkdir()
    (folder / "a.txt").write_text("The bridge fell.", encoding="utf-8")
    return folder


@pytest.fixture
def is_new(settings: Settings, articles: Path):
    """Whether a run over the articles has something to do, after a good one over them."""
    [given] = inputs_from_paths([articles])
    remember_reading(Lake(settings.lake_dir), given, fingerprint=given.fingerprint())
    remember_good_run(settings)
    assert nothing_new_since(settings, [given])
    return lambda: nothing_new_since(settings, inputs_from_paths([articles])) is None


def touch(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("changed since", encoding="utf-8")


def test_nothing_is_new_where_nothing_changed(is_new):
    assert not is_new()


def test_a_house_without_a_good_run_has_something_to_do(settings, articles):
    assert nothing_new_since(settings, inputs_from_paths([articles])) is None


def test_an_input_never_read_is_new(settings, is_new, tmp_path):
    other = tmp_path / "south"
    touch(other / "b.txt")
    assert nothing_new_since(settings, inputs_from_paths([other])) is None


def test_an_input_that_could_not_be_read_is_tried_again(settings, is_new, articles):
    [given] = inputs_from_paths([articles])
    remember_reading(Lake(settings.lake_dir), given, fingerprint=given.fingerprint(), error="no")
    assert is_new()


@pytest.mark.parametrize(
    "name",
    ["north/a.txt", "north/b.txt", "model/weights", "model/more"]
    + [f"home/{name}" for name in ("warehouse/claimhouse.duckdb", "published/claimhouse.duckdb")]
    + [f"home/lake/_batches/{name}" for name in ("north/fetched.json", "north/quarantine.json")]
    + ["home/lake/_lake/held_back.json"],
)
def test_what_changes_on_disk_is_something_to_do(is_new, tmp_path, name):
    touch(tmp_path / name)
    assert is_new()


def test_a_published_file_that_is_gone_is_something_to_do(settings, is_new):
    settings.published_file.unlink()
    assert is_new()


def test_other_code_is_something_to_do(is_new, monkeypatch, tmp_path):
    monkeypatch.setattr("pipeline.resources.last_run.PROJECT_DIR", tmp_path / "elsewhere")
    assert is_new()


def test_a_file_of_the_same_size_and_another_time_is_new(settings, is_new):
    stat = settings.warehouse_file.stat()
    os.utime(settings.warehouse_file, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert is_new()
