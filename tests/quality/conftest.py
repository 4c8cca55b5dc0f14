import os
from pathlib import Path

import pytest

from scoring.reading import Reader


@pytest.fixture(scope="session")
def reader(gazetteer_cache) -> Reader:
    """The pipeline as a run uses it."""
    return Reader(gazetteer_cache)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Real articles and labelled rows, which lie outside the project."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    return Path(os.environ.get("CLAIMHOUSE_SHARED") or beside)
