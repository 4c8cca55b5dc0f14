"""What `make` installs: pinned, from any registry, and no development tools for who only runs."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

PROJECT_DIR = Path(__file__).resolve().parents[2]
EXTRAS = tomllib.loads((PROJECT_DIR / "pyproject.toml").read_text())["project"][
    "optional-dependencies"
]


def pins(name: str) -> dict[str, str]:
    """Package → version of a lock, and each line that it stands in."""
    text = (PROJECT_DIR / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^ ;]+)", text, re.MULTILINE))


def packages(extra: str) -> set[str]:
    return {re.split(r"[>=<]", one)[0].lower() for one in EXTRAS[extra]}


def test_who_runs_gets_the_versions_that_are_tested():
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert run.items() <= dev.items()


def test_who_runs_gets_no_development_tools():
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert packages("dev") <= set(dev)
    assert packages("dev") & set(run) == set()
    assert packages("setup") <= set(run)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_has_a_hash_for_everything_and_names_no_host(name):
    text = (PROJECT_DIR / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n", "", text).strip())
    assert len(entries) > 100
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    for wheel in (PROJECT_DIR / "language_model" / "dist").glob("*.whl"):
        assert f"./language_model/dist/{wheel.name}" in text


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize("target", ["run", "setup"])
def test_without_python_it_is_said_what_to_install(tmp_path, target):
    command = ["make", target, "PYTHON=python-that-is-not-there", f"VENV={tmp_path / 'venv'}"]
    done = subprocess.run(command, cwd=PROJECT_DIR, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "claimhouse needs Python 3.11, 3.12 or 3.13" in done.stderr
    assert "there is no python-that-is-not-there: install one" in done.stderr
    assert not (tmp_path / "venv").exists()
