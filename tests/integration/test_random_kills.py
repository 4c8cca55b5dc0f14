"""The whole house killed at random moments: no row is lost, none doubled."""

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

from pipeline.settings import PROJECT_DIR

pytestmark = pytest.mark.slow

SEED = "42"  # of random kills: one trial, of five


@pytest.mark.skipif(
    find_spec("en_claimhouse_fast") is None, reason="en_claimhouse_fast: `make setup`"
)
def test_five_kills_at_random_moments_lose_and_double_no_row(tmp_path, gazetteer_cache):
    """The whole house, with the model and dbt, as ``make bench-faults`` does it a hundred times."""
    result = tmp_path / "faults.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "bench.faults"),
            *("--kills", "5", "--most", "5", "--seed", SEED),
            *("--work", tmp_path / "work", "--output", result, "--cache", gazetteer_cache),
        ],
        cwd=PROJECT_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(result.read_text())
    assert found["kills"] >= 5
    assert [found[f"rows_{what}"] for what in ("lost", "doubled", "strange")] == [0, 0, 0]
    assert (found["half_published"], found["runs_that_failed"]) == (0, 0)
