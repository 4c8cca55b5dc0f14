"""What a stranger finds who opens the published file, whatever he opens it with."""

import stat
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from pipeline.resources.catalogue import PUBLIC_SCHEMAS, SHOWN_SCHEMAS, Relation
from pipeline.resources.publisher import NotBuiltError, Publisher
from pipeline.resources.warehouse import Warehouse

pytestmark = pytest.mark.slow

DUCKDB_1_2 = (
    65  # the number by which a file says that DuckDB 1.2 can read it; later ones are higher
)

FACTS = Relation(
    schema="marts", name="facts", description="It's a fact.", columns={"number": "Of a fact."}
)
SEEN = Relation(schema="analysis", name="seen", description="Facts seen.", columns={})


def storage_number(file: Path) -> int:
    """Read the number of its format where every DuckDB looks for it first."""
    head = file.read_bytes()[:20]
    assert head[8:12] == b"DUCK"
    return int.from_bytes(head[12:20], "little")


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    warehouse = Warehouse(tmp_path / "warehouse" / "house.duckdb", memory_limit="200MB")
    with warehouse.connect() as connection:
        connection.execute("create schema marts; create schema analysis")
        connection.execute("create schema intermediate")
        connection.execute("create table marts.facts (number integer not null)")
        connection.execute("insert into marts.facts select * from range(5000)")
        connection.execute(
            "create view analysis.seen as select * from marts.facts where number > 9"
        )
        connection.execute("create table intermediate.states as select 1 as fingerprint")
    return warehouse


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "published" / "house.duckdb")


def test_duckdb_1_2_can_read_what_is_published_of_a_newer_warehouse(warehouse, publisher):
    publisher.publish(warehouse, [FACTS, SEEN])
    assert storage_number(warehouse.file) > DUCKDB_1_2
    assert storage_number(publisher.file) <= DUCKDB_1_2


def test_a_stranger_is_shown_the_tables_and_what_they_mean(warehouse, publisher):
    publisher.publish(warehouse, [FACTS, SEEN])
    with publisher.connect() as connection:
        assert connection.execute("show tables").fetchall() == [("facts",), ("seen",)]
        assert connection.execute("select count(*), sum(number) from facts").fetchall() == [
            (5000, sum(range(5000)))
        ]
        assert connection.execute("select count(*) from seen").fetchall() == [(4990,)]
        comments = connection.execute(
            "select comment from duckdb_columns() where table_name = 'facts'"
        ).fetchall()
    assert comments == [("Of a fact.",)] * 2  # in main and in marts


def test_the_file_may_be_attached_under_another_name(warehouse, publisher):
    publisher.publish(warehouse, [FACTS, SEEN])
    with duckdb.connect() as connection:
        connection.execute(f"attach '{publisher.file}' as other (read_only)")
        assert connection.execute("select count(*) from other.seen").fetchall() == [(4990,)]


def test_only_what_is_for_readers_is_published(warehouse, publisher):
    publisher.publish(warehouse, [FACTS, SEEN])
    with publisher.connect() as connection:
        schemas = connection.execute("select distinct schema_name from duckdb_tables()").fetchall()
    assert schemas == [("marts",)]


def test_two_shown_tables_of_one_name_are_refused_and_the_old_file_stays(warehouse, publisher):
    publisher.publish(warehouse, [FACTS])
    before = publisher.file.read_bytes()
    with warehouse.connect() as connection:
        connection.execute("create table analysis.facts as select 1 as number")
    again = Relation(schema="analysis", name="facts", description="Others.", columns={})
    with pytest.raises(duckdb.CatalogException, match="already exists"):
        publisher.publish(warehouse, [FACTS, again])
    assert publisher.file.read_bytes() == before
    assert [path.name for path in publisher.file.parent.iterdir()] == [publisher.file.name]


def test_a_table_that_is_not_built_is_named(warehouse, publisher):
    other = Relation(schema="marts", name="others", description="Others.", columns={})
    with pytest.raises(NotBuiltError, match=r"marts\.others.*claimhouse run"):
        publisher.publish(warehouse, [FACTS, other])
    assert not publisher.file.exists()


def test_rows_lie_in_the_order_asked_for_and_a_stored_view_needs_no_other_table(
    warehouse, publisher
):
    backwards = replace(SEEN, order_by=["number desc"], is_stored=True)
    publisher.publish(warehouse, [backwards])
    with publisher.connect() as connection:
        assert connection.execute("select table_name from duckdb_tables()").fetchall() == [
            ("seen",)
        ]
        numbers = connection.execute("select number from analysis.seen").fetchall()
    assert numbers == [(number,) for number in range(4999, 9, -1)]


def test_facts_of_one_day_lie_together(sample_database):
    with duckdb.connect(sample_database, read_only=True) as connection:
        [(days, turns)] = connection.execute(
            "with lying as (select published_date, published_date is distinct from"
            " lag(published_date) over (order by rowid) as is_turn from marts.fct_claims)"
            " select count(distinct coalesce(published_date, '0001-01-01'::date)),"
            " count(*) filter (where is_turn) from lying"
        ).fetchall()
    assert days - 1 <= turns <= days


def test_the_published_samples_open_in_duckdb_1_2(sample_database):
    assert storage_number(sample_database) <= DUCKDB_1_2
    assert stat.S_IMODE(sample_database.stat().st_mode) == 0o444


def test_the_published_samples_show_every_table_for_readers(sample_database):
    with duckdb.connect(sample_database, read_only=True) as connection:
        shown = {name for [name] in connection.execute("show tables").fetchall()}
        public = connection.execute(
            "select table_name from information_schema.tables"
            " where table_schema in (select unnest(?))",
            [list(SHOWN_SCHEMAS)],
        ).fetchall()
    assert "fct_claims" in shown
    assert shown == {name for [name] in public}


def test_every_published_table_and_column_says_what_it_means(sample_database):
    with duckdb.connect(sample_database, read_only=True) as connection:
        mute = connection.execute(
            "select schema_name, table_name, '' from duckdb_tables() where comment is null"
            " union all select schema_name, view_name, '' from duckdb_views()"
            " where comment is null and not internal"
            " union all select schema_name, table_name, column_name from duckdb_columns()"
            # The explorer's own tables repeat columns that are described where they come from.
            " where comment is null and not internal and schema_name != 'pages'"
        ).fetchall()
        schemas = connection.execute("select distinct schema_name from duckdb_columns()").fetchall()
    assert mute == []
    assert {"main", *PUBLIC_SCHEMAS} <= {name for [name] in schemas}
