"""What all workers of a test run share, made by whichever needs it first."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest
from filelock import FileLock
from hypothesis import settings

from pipeline.resources.gazetteer import GazetteerStore

# A busy machine takes any time for an example; how long things take is measured in bench/.
settings.register_profile("claimhouse", deadline=None)
settings.load_profile("claimhouse")


@pytest.fixture(scope="module", autouse=True)
def environment_of_its_own() -> Iterator[None]:
    """Begin each module with the same variables: what some call sets them, for its own process."""
    with mock.patch.dict(os.environ):
        yield


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory) -> Path:
    """A folder of this test run, the same in every worker."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def made_once(shared_folder) -> Callable[[str, Callable[[Path], object]], Path]:
    """Have a folder filled once: ``made_once("samples", fill)``; others wait for it."""

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, done = shared_folder / name, shared_folder / f"{name}.done"
        with FileLock(shared_folder / f"{name}.lock"):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)  # what another left that failed
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return make


@pytest.fixture(scope="session")
def gazetteer_cache(made_once) -> Path:
    """The cache of a home in which the gazetteer is compiled, which takes ten seconds."""
    return made_once("cache", lambda folder: GazetteerStore(folder).ensure())


@pytest.fixture(scope="session")
def with_gazetteer(gazetteer_cache) -> Callable[[Path], Path]:
    """Let a new home have the compiled gazetteer; gives the home."""

    def link(home: Path) -> Path:
        folder = GazetteerStore(home / "cache").folder
        folder.parent.mkdir(parents=True)
        folder.symlink_to(GazetteerStore(gazetteer_cache).folder, target_is_directory=True)
        return home

    return link
