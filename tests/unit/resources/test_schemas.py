"""One dataclass, three schemas: the record, the Arrow part and the DuckDB table."""

from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta, timezone

import duckdb
import pyarrow as pa
import pytest

from pipeline.records import TABLES, Article, IngestLogRow, Span
from pipeline.resources.schemas import (
    arrow_schema,
    columns_differ,
    create_table_sql,
    duckdb_columns,
    rows_from_table,
    table_from_rows,
)


@dataclass(frozen=True, kw_only=True)
class Everything:
    text: str
    maybe: str | None
    number: int | None
    share: float
    is_so: bool
    day: date | None
    moment: datetime
    names: list[str]
    spans: list[Span]


ROW = Everything(
    text="“x”",
    maybe=None,
    number=7,
    share=0.5,
    is_so=True,
    day=date(2017, 1, 17),
    moment=datetime(2017, 1, 17, 12, tzinfo=UTC),
    names=["a", "b"],
    spans=[Span(start_char=0, end_char=3)],
)


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_the_lake_as_the_types_it_stores(table):
    """What keeps the record, the Parquet part and schema raw from drifting apart."""
    row_type = TABLES[table]
    empty = arrow_schema(row_type).empty_table()  # noqa: F841 - found by its name
    with duckdb.connect() as connection:
        connection.execute("create schema raw")
        connection.execute(create_table_sql("raw", table, row_type))
        described = connection.execute(f"describe raw.{table}").fetchall()
        stored = [(name, kind) for name, kind, *_ in described]
        read = [(name, kind) for name, kind, *_ in connection.sql("describe empty").fetchall()]
        assert [name for name, _ in stored] == [field.name for field in fields(row_type)]
        assert read == stored
        assert not columns_differ(row_type, stored)


def test_rows_survive_the_way_there_and_back():
    assert rows_from_table(Everything, table_from_rows(Everything, [ROW])) == [ROW]


def test_no_rows_are_an_empty_table_of_the_same_schema():
    table = table_from_rows(Everything, [])
    assert table.schema == arrow_schema(Everything)
    assert rows_from_table(Everything, table) == []


def test_a_moment_elsewhere_is_stored_in_utc():
    moment = datetime(2017, 1, 17, 14, tzinfo=timezone(timedelta(hours=2)))
    row = Everything(**{**ROW.__dict__, "moment": moment})
    table = table_from_rows(Everything, [row])
    assert table["moment"].to_pylist() == [datetime(2017, 1, 17, 12)]


def test_null_is_refused_where_a_record_has_none():
    with pytest.raises(ValueError, match="null in text"):
        table_from_rows(Everything, [Everything(**{**ROW.__dict__, "text": None})])


def test_a_part_of_an_older_contract_reads_with_nulls():
    table = table_from_rows(Everything, [ROW]).drop_columns(["number"])
    [row] = rows_from_table(Everything, table)
    assert row.number is None


def test_a_part_without_a_needed_column_is_refused_by_name():
    table = table_from_rows(Everything, [ROW]).drop_columns(["text"])
    with pytest.raises(TypeError, match="no column text"):
        rows_from_table(Everything, table)


@pytest.mark.parametrize("kind", [dict, tuple[int, int], list[date]], ids=str)
def test_a_field_that_no_column_can_hold_is_refused(kind):
    @dataclass
    class Odd:
        field: kind  # type: ignore[valid-type]

    if kind == list[date]:
        assert arrow_schema(Odd).field("field").type == pa.list_(pa.date32())
    else:
        with pytest.raises(TypeError, match="not a column type"):
            arrow_schema(Odd)


def test_never_null_is_not_null():
    columns = duckdb_columns(Article)
    assert columns["article_id"] == "VARCHAR NOT NULL"
    assert columns["title"] == "VARCHAR"
    assert columns["wire_credits"] == "VARCHAR[] NOT NULL"


@pytest.mark.parametrize(
    "found",
    [
        [("batch_id", "VARCHAR")],
        [(name, "VARCHAR") for name in duckdb_columns(IngestLogRow)],
    ],
    ids=["columns missing", "a type changed"],
)
def test_a_table_of_another_shape_is_noticed(found):
    assert columns_differ(IngestLogRow, found)
