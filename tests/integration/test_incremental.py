"""Building what has changed ends in the same tables as building everything anew."""

import shutil
from pathlib import Path

import duckdb
import pytest

from pipeline.resources.clustering import replace_clusters
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.resources.near_duplicates import replace_near_duplicates
from pipeline.settings import PROJECT_DIR
from tests.integration.conftest import project_in

pytestmark = pytest.mark.slow

MODELS = ["--exclude-resource-type", "unit_test", "--exclude-resource-type", "test"]
LATE = "select article_id from raw.articles order by published_at, article_id limit 4 offset 4"


class Copy:
    """A warehouse in a file of its own, to change and to build."""

    def __init__(self, warehouse: Path, folder: Path, *, project_dir: Path = PROJECT_DIR) -> None:
        folder.mkdir()
        self.file = folder / "claimhouse.duckdb"  # dbt names the database after the file
        shutil.copyfile(warehouse, self.file)
        self.project_dir = project_dir
        self.project = DbtProjectFolder(
            project_dir=project_dir / "dbt_project",
            seeds_dir=project_dir / "seeds" / "reference",
            target_dir=folder / "dbt",
            warehouse_file=self.file,
        )
        self.project.manifest()

    def change(self, *statements: str) -> None:
        """Change schema raw as a load does: rows first, then what spans all articles."""
        with duckdb.connect(self.file) as connection:
            for sql in statements:
                connection.execute(sql)
            replace_clusters(connection, [])
            replace_near_duplicates(connection)

    def execute(self, sql: str) -> list[tuple]:
        with duckdb.connect(self.file) as connection:
            return connection.execute(sql).fetchall()

    def build(self, *arguments: str) -> None:
        assert self.project.build([*MODELS, *arguments]).errors == []

    def tables(self) -> dict[str, list[tuple]]:
        return tables_of(self.file)


def tables_of(file: Path) -> dict[str, list[tuple]]:
    """Every row of every public table and view."""
    with duckdb.connect(file, read_only=True) as connection:
        names = connection.execute(
            "select table_schema || '.' || table_name from information_schema.tables"
            " where table_schema in ('marts', 'analysis') order by all"
        ).fetchall()
        return {
            name: connection.execute(f"select * from {name} order by all").fetchall()
            for [name] in names
        }


@pytest.fixture
def copy(sample_warehouse: Path, tmp_path: Path) -> Copy:
    return Copy(sample_warehouse, tmp_path / "grown")


@pytest.fixture
def built_anew(copy: Copy, tmp_path: Path):
    """The tables as a full refresh of the same raw rows makes them."""

    def build() -> dict[str, list[tuple]]:
        anew = Copy(copy.file, tmp_path / "anew", project_dir=copy.project_dir)
        anew.build("--full-refresh")
        return anew.tables()

    return build


def without_late_articles(copy: Copy) -> list[str]:
    """The statements that take four articles out of schema raw."""
    return [f"create table late as {LATE}", *without(copy, "select article_id from late")]


def without(copy: Copy, article_ids: str) -> list[str]:
    """The statements that take articles out of schema raw, given the query for their ids."""
    tables = copy.execute(
        "select table_name from duckdb_columns()"
        " where schema_name = 'raw' and column_name = 'article_id'"
        " and table_name in (select table_name from duckdb_tables() where schema_name = 'raw')"
    )
    return [f"delete from raw.{table} where article_id in ({article_ids})" for [table] in tables]


@pytest.fixture(scope="module")
def earlier(sample_warehouse: Path, tmp_path_factory) -> Path:
    """The warehouse as a full refresh makes it without four articles; not to be changed."""
    copy = Copy(sample_warehouse, tmp_path_factory.mktemp("earlier") / "built")
    copy.change(*without_late_articles(copy))
    copy.build("--full-refresh")
    return copy.file


def touched(copy: Copy) -> int:
    """What the next build will make anew; what is touched stays so until a whole build."""
    copy.build("--select", "+int_articles__touched")
    [[count]] = copy.execute("select count(*) from intermediate.int_articles__touched")
    return count


def test_nothing_new_touches_nothing_and_changes_nothing(copy: Copy):
    before = copy.tables()
    assert touched(copy) == 0
    copy.build()
    assert copy.tables() == before


def test_articles_that_are_gone_leave_nothing_behind(copy: Copy, earlier: Path):
    copy.change(*without_late_articles(copy))
    assert 4 <= touched(copy) < 12
    copy.build()
    assert copy.tables() == tables_of(earlier)


def test_new_articles_are_made_good_after_a_build_that_did_half(
    sample_warehouse: Path, earlier: Path, tmp_path: Path
):
    whole = tables_of(sample_warehouse)
    copy = Copy(earlier, tmp_path / "grown")
    assert copy.tables() != whole
    raw = shutil.copyfile(sample_warehouse, tmp_path / "whole.duckdb")
    with duckdb.connect(copy.file) as connection:
        connection.execute(f"attach '{raw}' as whole (read_only)")
        for [table] in connection.execute(
            "select table_name from duckdb_tables()"
            " where schema_name = 'raw' and database_name = 'whole'"
        ).fetchall():
            connection.execute(f"delete from raw.{table}")
            connection.execute(f"insert into raw.{table} by name from whole.raw.{table}")
    copy.build("--select", "+fct_claims", "+claim_pairs")
    assert 4 <= touched(copy) < 12  # which half was done, nobody knows
    copy.build()
    assert copy.tables() == whole


def test_articles_read_anew_and_names_merged_are_followed(copy: Copy, built_anew):
    [[article]] = copy.execute(
        "select article_id from raw.claims group by article_id order by count(*) desc limit 1"
    )
    copy.change(
        # Read anew: every second claim is not found any more, and the others are denials.
        f"delete from raw.claims where article_id = '{article}' and hash(claim_id) % 2 = 0",
        f"update raw.claims set polarity = 'negative' where article_id = '{article}'",
        "update raw.loaded_batches set digest = 'read anew'",
    )
    # One actor turns out to be another, and two that are cited turn out to fight.
    copy.execute(
        "update raw.actor_clusters set actor_id = 'islamic_state'"
        " where entity_id in (select entity_id from raw.entities where not is_curated)"
    )
    copy.build()
    assert copy.tables() == built_anew()


def test_another_identity_touches_the_articles_that_name_it_alone(copy: Copy, built_anew):
    [[entity, articles]] = copy.execute(
        "select entity_id, count(*) from raw.entities where not is_curated"
        " group by entity_id order by count(*), entity_id limit 1"
    )
    copy.execute(
        f"update raw.actor_clusters set actor_id = 'islamic_state' where entity_id = '{entity}'"
    )
    assert touched(copy) == articles
    copy.build()
    assert copy.tables() == built_anew()


def test_another_project_builds_everything_anew(copy: Copy):
    whole = copy.tables()
    copy.execute("delete from marts.fct_claims")
    copy.execute("update intermediate.int_articles__states set project_fingerprint = 'another'")
    copy.build()
    assert copy.tables() == whole


def test_tables_that_are_gone_are_made_whole(copy: Copy):
    whole = copy.tables()
    copy.execute("drop table analysis.claim_pairs cascade")
    copy.execute("drop table marts.fct_claims cascade")
    copy.build()
    assert copy.tables() == whole


def test_pairs_made_anew_by_themselves_are_all_there(copy: Copy):
    whole = copy.tables()
    copy.build("--select", "claim_pairs", "--full-refresh")
    assert copy.tables() == whole


# Seed, a query for words that it might have a line for, such a line, and the table that changes.
CHANGED_SEEDS = (
    (
        "loaded_terms",
        "select label_text from marts.fct_actor_mentions"
        " where label_text is not null and loaded_term is null",
        "{},noun,negative,a word of this test",
        "marts.fct_actor_mentions",
    ),
    (
        "actor_aliases",
        "select mention_text from analysis.unresolved_mentions where looked_up_as = 'actor'",
        "{},islamic_state,name,a name of this test",
        "analysis.unresolved_mentions",
    ),
)


def test_changed_seeds_are_followed(sample_warehouse: Path, tmp_path: Path):
    project = project_in(tmp_path / "project")
    for seed, wanted, line, _ in CHANGED_SEEDS:
        with duckdb.connect(sample_warehouse, read_only=True) as connection:
            [[word]] = connection.execute(
                f"select min(word) from ({wanted}) as wanted (word)"
            ).fetchall()
        with (project / "seeds" / "reference" / f"{seed}.csv").open("a", encoding="utf-8") as file:
            file.write(f"{line.format(word)}\n")
    curated = Copy(sample_warehouse, tmp_path / "grown", project_dir=project)
    before = curated.tables()
    curated.build()
    after = curated.tables()
    for *_, changed in CHANGED_SEEDS:
        assert after[changed] != before[changed], changed
    anew = Copy(curated.file, tmp_path / "anew", project_dir=project)
    anew.build("--full-refresh")
    assert after == anew.tables()
