"""Extraction on a real Ray on this machine: the same rows as without, whatever dies meanwhile."""

import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import dagster as dg
import pytest

from pipeline.resources import arrivals
from pipeline.resources.nlp import NlpResource, UnknownEngineError
from pipeline.resources.ray_engine import RayMissingError, work_on_ray
from pipeline.settings import Settings
from tests.integration.conftest import House, failed_checks, write_settled
from tests.integration.test_killed_runs import digests

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).resolve().parents[2]
MODEL = "en_claimhouse_fast"
needs_ray = pytest.mark.skipif(
    find_spec("ray") is None, reason="Ray: pip install 'claimhouse[ray]'; `make setup` has it"
)
needs_model = pytest.mark.skipif(find_spec(MODEL) is None, reason=f"{MODEL}: `make setup`")
TEXT = (
    "Depot near Marwa burns\n\nRebel fighters shelled depot {n} near Homs on Monday, the defence "
    "ministry said. At least {n}0 soldiers were wounded, a hospital official told reporters.\n"
)


def extracted(home: Path, source: Path, *, engine: str) -> dict[str, list[str]]:
    settings = Settings(home=home, model_name=MODEL, engine=engine)
    with dg.DagsterInstance.ephemeral() as instance:
        house = House(settings=settings, instance=instance, nlp=NlpResource(processes=2))
        result = house.run(source)
    assert failed_checks(result) == set()
    return digests(house.lake)


def processes_of_ray() -> set[str]:
    """Numbers of the processes of any Ray on this machine, by their names."""
    found = set()
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes()
        except OSError:  # it has ended
            continue
        if b"raylet" in words or b"gcs_server" in words or words.startswith(b"ray::"):
            found.add(path.parent.name)
    return found


def wait_until_gone(before: set[str]) -> set[str]:
    until = time.monotonic() + 180  # a worker that is only just starting notices late
    while (left := processes_of_ray() - before) and time.monotonic() < until:
        time.sleep(0.5)
    return left


@needs_ray
@needs_model
def test_ray_and_local_give_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setattr(arrivals, "ARTICLES_PER_PART", 1)
    source = tmp_path / "town"
    source.mkdir()
    for n in range(1, 4):
        write_settled(source / f"a{n}.txt", TEXT.format(n=n))
    before = processes_of_ray()
    on_ray = extracted(tmp_path / "ray", source, engine="ray")
    assert on_ray == extracted(tmp_path / "local", source, engine="local")
    assert len(on_ray["claims"]) == 3
    assert wait_until_gone(before) == set()


@needs_ray
def test_what_a_killed_worker_was_at_is_done_again_and_an_error_costs_no_other(tmp_path):
    def work(item: str) -> str | None:
        mark = tmp_path / item
        with mark.open("a") as file:
            file.write(".")
        if item == "dies once" and mark.stat().st_size == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        if item == "dies always":
            os.kill(os.getpid(), signal.SIGKILL)
        return "it is wrong" if item == "fails" else None

    before = processes_of_ray()
    items = ["one", "dies once", "fails", "dies always", "two"]
    found = dict(work_on_ray(work, items, processes=2))
    assert found.pop("dies always").startswith("its worker failed")
    assert found == {"one": None, "dies once": None, "fails": "it is wrong", "two": None}
    assert (tmp_path / "dies once").read_text() == ".."
    assert wait_until_gone(before) == set()


KILLED = """
import os, signal
from pipeline.resources.ray_engine import work_on_ray
for item in work_on_ray(lambda item: None, [1, 2], processes=1):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@needs_ray
def test_the_cluster_goes_with_a_killed_run():
    before = processes_of_ray()
    done = subprocess.run([sys.executable, "-c", KILLED], cwd=PROJECT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert wait_until_gone(before) == set()


def test_without_the_extra_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(RayMissingError, match=r"claimhouse\[ray\]"):
        list(work_on_ray(str, ["one"], processes=1))


def test_an_engine_that_there_is_not_is_refused_by_name(house):
    settings = Settings(home=house.settings.home, model_name="none", engine="spark")
    with pytest.raises(UnknownEngineError, match="local, ray"):
        list(NlpResource().extract_parts(settings, house.lake, [("town", 0)]))
