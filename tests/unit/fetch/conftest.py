from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.fetch.batch import read_batch

PROSE = (
    "The head of the relief office said that two convoys had reached the valley on Sunday. "
    "Residents of the old town were waiting for flour and for medicine, a driver said. "
)


@pytest.fixture
def folder(tmp_path):
    """Writes files and says where; bytes as they are, text as UTF-8 with its line ends."""
    root = tmp_path / "reports"
    root.mkdir()

    def write(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


@pytest.fixture
def fetch():
    """Reads paths as a batch; options go to ``read_batch``."""

    def read(*paths: Path, **options):
        return read_batch(
            paths, batch_id="b1", logged_at=datetime(2026, 1, 1, tzinfo=UTC), **options
        )

    return read
