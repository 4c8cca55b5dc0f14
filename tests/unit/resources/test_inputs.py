"""What a run reads that is told nothing: what is its own, and nothing may keep the rest back."""

import os

import pytest

from pipeline.resources import inputs
from pipeline.resources.inputs import (
    SAMPLES,
    NoArticlesError,
    default_inputs,
    inbox_inputs,
    inputs_from_paths,
    is_settled,
    require_articles,
)
from pipeline.resources.lake import Lake
from pipeline.settings import Settings


@pytest.fixture(params=["own", "demo"])
def settings(request, tmp_path) -> Settings:
    own = Settings(home=tmp_path, model_name="none")
    return own.demo if request.param == "demo" else own


def test_only_the_demo_reads_the_samples(settings):
    (settings.inbox_dir / "north").mkdir(parents=True)
    (settings.inbox_dir / "north" / "a.txt").write_text("Bread is sold again.")
    names = [given.name for given in default_inputs(settings)]
    assert names == [*([SAMPLES] if settings.is_demo else []), "north"]


def test_where_there_is_nothing_it_is_said_what_to_do(tmp_path):
    settings = Settings(home=tmp_path, model_name="none")
    with pytest.raises(NoArticlesError, match=r"run FOLDER.*/inbox.*claimhouse demo") as error:
        require_articles(settings, Lake(settings.lake_dir), default_inputs(settings))
    assert "\n" not in str(error.value)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    (folder / "north").mkdir(parents=True)
    (folder / "north" / "a.txt").write_text("words")
    (folder / "loose.txt").write_text("words")
    return folder


def test_folders_and_all_that_lies_loose_are_inputs(inbox, tmp_path):
    (inbox / ".hidden").write_text("words")
    (inbox / "empty").mkdir()
    (inbox / "link").symlink_to(tmp_path)
    (inbox / "broken.txt").symlink_to("nowhere")
    os.mkfifo(inbox / "pipe.csv")
    north, loose = inbox_inputs(inbox)
    assert (north.name, north.paths) == ("north", (inbox / "north",))
    assert [path.name for path in loose.paths] == ["broken.txt", "link", "loose.txt", "pipe.csv"]
    assert loose.origin == str(inbox)
    assert not loose.were_named


def test_link_alone_in_the_inbox_counts_from_the_inbox(tmp_path):
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "link").symlink_to("/")
    [loose] = inbox_inputs(tmp_path / "inbox")
    assert loose.origin == str(tmp_path / "inbox")
    assert loose.files() == [tmp_path / "inbox" / "link"]


def test_folder_that_cannot_be_looked_into_is_an_input(inbox, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(inputs.Path, "iterdir", lambda folder: [inbox / "north"])
    [north] = inbox_inputs(inbox)
    assert north.name == "north"


def test_file_that_vanishes_while_it_is_looked_at_stops_nothing(inbox, monkeypatch):
    [given] = inputs_from_paths([inbox])
    before = given.fingerprint()
    gone = inbox / "gone.txt"
    monkeypatch.setattr(inputs.BatchInput, "files", lambda _: [gone, inbox / "loose.txt"])
    assert given.fingerprint() != before
    assert is_settled(given, now=0)


def test_look_follows_what_is_added_and_touched(inbox):
    [given] = inputs_from_paths([inbox])
    looks = [given.fingerprint()]
    (inbox / "new.txt").symlink_to("nowhere")
    looks.append(given.fingerprint())
    os.utime(inbox / "loose.txt", (1, 1))
    looks.append(given.fingerprint())
    assert len(set(looks)) == 3
    assert given.fingerprint() == looks[-1]


def test_name_that_is_not_utf8_can_be_printed(tmp_path):
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    [given] = inputs_from_paths([folder])
    assert given.shown.endswith("caf\\udce9")
    assert given.name == "caf"
