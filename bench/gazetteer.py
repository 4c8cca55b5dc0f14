"""What opening the gazetteer costs a worker: seconds, and memory, in a process of its own.

``python bench/gazetteer.py`` prints one JSON object. Memory is what the process grows by: pages
of the mapped tables count, although all workers share them.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from pipeline.reference import read_reference  # noqa: E402
from pipeline.resources.gazetteer import GazetteerStore  # noqa: E402
from pipeline.settings import Settings  # noqa: E402

_NAMES = ("Raqqa", "Deir ez-Zor", "Kharkiv", "El Geneina", "Springfield", "no place of this name")
_STATUS = Path("/proc/self/status")


def open_once() -> dict[str, float | None]:
    """Open the compiled gazetteer and look some names up."""
    settings = Settings.from_environment()
    store = GazetteerStore(settings.cache_dir)
    reference = read_reference(settings.reference_dir)
    before = _resident_megabytes()
    wall, processor = time.perf_counter(), time.process_time()
    gazetteer = store.open(reference)
    for name in _NAMES:
        gazetteer.find(name)
    seconds = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - processor}
    after = _resident_megabytes()
    grown = None if before is None or after is None else after - before
    return {**seconds, "megabytes": grown}


def gazetteer_figures(rounds: int = 5) -> dict[str, Any]:
    """Open it in ``rounds`` fresh processes; return the least of each, which others disturb least.

    Memory is null where the system does not tell.
    """
    GazetteerStore(Settings.from_environment().cache_dir).ensure()
    found = [_in_a_process() for _ in range(rounds)]
    figures: dict[str, Any] = {"rounds": rounds}
    for name in ("wall", "cpu", "megabytes"):
        values = [one[name] for one in found if one[name] is not None]
        figures[name] = round(min(values), 3) if values else None
    return figures


def _in_a_process() -> dict[str, float | None]:
    done = subprocess.run(
        [sys.executable, __file__], cwd=PROJECT_DIR, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def _resident_megabytes() -> float | None:
    """Return the resident memory of this process; None where the system has no /proc."""
    if not _STATUS.is_file():
        return None
    [line] = [row for row in _STATUS.read_text().splitlines() if row.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps(open_once()))
