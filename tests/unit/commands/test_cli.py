"""What the command line says before it starts anything."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest


@pytest.fixture
def home(tmp_path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def claimhouse(home):
    def call(*arguments: str, status: int = 0, **environment: str) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline.cli", *arguments],
            env={**os.environ, "CLAIMHOUSE_HOME": str(home), "CLAIMHOUSE_DEMO": "", **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, f"{done.stdout}\n{done.stderr}"
        return done

    return call


def the_only_line(done: subprocess.CompletedProcess) -> str:
    [line] = done.stderr.splitlines()
    assert line.startswith("error: ")
    return line


def publish(folder: Path, name: str) -> None:
    (folder / "published").mkdir(parents=True)
    with duckdb.connect(folder / "published" / "claimhouse.duckdb") as connection:
        connection.execute("create table whose as select ? as home", [name])


def test_a_run_without_articles_says_what_to_do_and_builds_nothing(claimhouse, home):
    line = the_only_line(claimhouse("run", status=1))
    assert "claimhouse run FOLDER" in line
    assert "claimhouse demo" in line
    assert not home.exists()


def test_an_unbuilt_home_says_how_to_build_it(claimhouse):
    line = the_only_line(claimhouse("query", "select 1", status=1))
    assert "claimhouse run FOLDER" in line
    assert "--demo" not in line
    assert "`claimhouse demo`" in the_only_line(claimhouse("--demo", "explain", "x", status=1))


def test_an_unbuilt_home_names_the_demo_where_that_is_built(claimhouse, home):
    publish(home / "demo", "demo")
    line = the_only_line(claimhouse("query", "select 1", status=1))
    assert "claimhouse --demo query" in line
    assert "demo" in claimhouse("--demo", "query", "from whose").stdout


def test_the_users_home_and_the_demos_are_two(claimhouse, home):
    publish(home, "own")
    publish(home / "demo", "demo")
    for options, environment, whose in [
        ([], {}, "own"),
        (["--demo"], {}, "demo"),
        ([], {"CLAIMHOUSE_DEMO": "1"}, "demo"),
    ]:
        shown = claimhouse(*options, "query", "from whose", "--format", "csv", **environment)
        assert shown.stdout.split() == ["home", whose]


def test_a_home_that_is_a_file_is_one_line(claimhouse, home, tmp_path):
    home.write_text("no folder")
    (tmp_path / "a.txt").write_text("Bread is sold again.")
    line = the_only_line(claimhouse("run", str(tmp_path / "a.txt"), status=1))
    assert str(home) in line
    assert "move it away" in line


def test_an_output_that_nobody_reads_to_its_end_is_no_error(home):
    publish(home, "own")
    done = subprocess.run(
        f"{sys.executable} -m pipeline.cli query 'from range(200000)' --format csv | head -n 1",
        shell=True,
        env={**os.environ, "CLAIMHOUSE_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("range\n", "")


@pytest.mark.parametrize("command", ["ui", "explore"])
def test_a_taken_port_ends_the_command(claimhouse, home, command):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        line = the_only_line(claimhouse(command, "--port", str(port), status=1))
    assert f"port {port} is taken" in line
    assert f"`claimhouse {command} --port {port + 1}`" in line
    assert not home.exists()


def test_an_address_of_another_machine_ends_the_command(claimhouse):
    line = the_only_line(claimhouse("explore", "--host", "192.0.2.7", status=1))
    assert "192.0.2.7 is no address of this machine" in line


def test_with_nothing_published_there_is_nothing_to_explore(claimhouse):
    line = the_only_line(claimhouse("explore", "--port", "18431", status=1))
    assert "`claimhouse run FOLDER` builds it" in line


def test_nobody_else_is_let_edit(claimhouse, home):
    publish(home, "mine")
    asked = "explore --port 18432 --host 0.0.0.0 --allow-edits".split()
    line = the_only_line(claimhouse(*asked, status=1))
    assert "whoever reaches this machine could edit" in line
