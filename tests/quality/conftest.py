import os
from pathlib import Path

import pytest

from pipeline.settings import Settings
from scoring.reading import Reader


@pytest.fixture(scope="session")
def reader(tmp_path_factory) -> Reader:
    """The pipeline; the compiled gazetteer is shared with the runs if there is one."""
    cache = Settings.from_environment().cache_dir
    if not any(cache.glob("gazetteer-*")):
        cache = tmp_path_factory.mktemp("cache")
    return Reader(cache)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Real articles and labelled rows, which lie outside the project."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    return Path(os.environ.get("CLAIMHOUSE_SHARED") or beside)
