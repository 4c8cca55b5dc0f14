"""A takedown from the command to the tables: what is left is what a build of the others leaves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.settings import PROJECT_DIR
from tests.integration.conftest import NO_DATA_TESTS
from tests.integration.test_incremental import Copy, tables_of, without

pytestmark = pytest.mark.slow

FORGOTTEN = (
    "select article_id from raw.claims group by all order by count(*) desc, article_id limit 1"
)


@pytest.fixture
def copy(sample_warehouse: Path, tmp_path: Path) -> Copy:
    return Copy(sample_warehouse, tmp_path / "grown")


@pytest.fixture
def forget(sample_database: Path, tmp_path: Path):
    """Forget in a copy of the samples' home; gives the published file and what was said."""
    home = tmp_path / "home"
    shutil.copytree(sample_database.parents[1], home)

    def call(article: str, *, status: int = 0, **environment: str) -> tuple[Path, str]:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline.cli", "forget", article, "--yes"],
            cwd=PROJECT_DIR,
            env={**os.environ, **NO_DATA_TESTS, "CLAIMHOUSE_HOME": str(home), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, f"{done.stdout}\n{done.stderr}"
        return home / "published" / "claimhouse.duckdb", done.stderr

    return call


def test_what_is_left_of_a_forgotten_article_is_what_a_build_of_the_others_leaves(
    copy: Copy, forget
):
    [[article]] = copy.execute(FORGOTTEN)
    published, _ = forget(article)
    copy.change(*without(copy, f"'{article}'"))
    copy.build()
    assert copy.tables() == tables_of(published)


def test_a_takedown_whose_build_fails_says_that_the_article_is_still_there(copy: Copy, forget):
    [[article]] = copy.execute(FORGOTTEN)
    published, said = forget(article, status=1, CLAIMHOUSE_MEMORY_LIMIT="no number")
    assert article in articles_of(published)
    assert "STILL IN" in said
    assert "claimhouse run" in said
    # Done again, it leaves nothing: the warehouse is a new one, and so is the published file.
    forget(article)
    for file in published.parents[1].rglob("*.duckdb"):
        assert article not in articles_of(file)


def articles_of(database: Path) -> set[str]:
    with duckdb.connect(database, read_only=True) as connection:
        rows = connection.execute("select article_id from raw.articles").fetchall()
    return {article_id for [article_id] in rows}
