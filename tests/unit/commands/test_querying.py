"""What ``query`` prints of article text and of values that are no text."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.commands.consoles import plain_console
from pipeline.commands.querying import QueryError, run_query

BRACKETS = "[the regime] fell [/x] :warning: [bold]so[/bold] \\[they said]"
LONG = "word " * 60 + "end"


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "published" / "claimhouse.duckdb"
    path.parent.mkdir()
    duckdb.connect(path).close()
    return path


@pytest.fixture
def connection(file):
    with duckdb.connect(file, read_only=True) as connection:
        yield connection


@pytest.fixture
def ask(connection):
    def query(sql: str, *, width: int = 80, **options) -> str:
        shown = io.StringIO()
        console = plain_console(file=shown, width=width, **options)
        run_query(connection, sql, output_format="table", console=console)
        return shown.getvalue()

    return query


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("is_terminal", [True, False], ids=["terminal", "file"])
def test_brackets_and_colons_are_text(ask, width, is_terminal):
    options = {"force_terminal": is_terminal, "_environ": {}}
    sql = f"select '{BRACKETS}' as claim_text, '[dim]' as \"[red]\""
    shown = ask(sql, width=width, **options)
    assert BRACKETS in shown
    assert "[dim]" in shown
    assert "[red]" in shown


@pytest.mark.parametrize("width", [40, 80])
def test_a_wide_row_loses_no_column_and_no_word(ask, width):
    columns = ", ".join(f"'value {number}' as column_{number}" for number in range(30))
    lines = ask(f"select {columns}, '{LONG}' as body", width=width).splitlines()
    for number in range(30):
        assert f"{f'column_{number}'.ljust(9)}  value {number}" in lines
    assert f"body       {LONG}" in lines
    assert lines[-1] == "(1 row)"


def test_a_row_that_fits_is_a_table(ask):
    assert ask("select 1 as one, 'a' as name") == "one  name\n---  ----\n1    a\n(1 row)\n"


@pytest.mark.parametrize(
    ("sql", "cell"),
    [
        ("null", "null"),
        ("''", ""),
        ("date '2017-01-18'", "2017-01-18"),
        ("timestamp '2017-01-18 12:00:00'", "2017-01-18 12:00:00"),
        ("['a', null]", '["a", null]'),
        ("[date '2017-01-18']", '["2017-01-18"]'),
        ("{'from': 1, 'to': 'é'}", '{"from": 1, "to": "é"}'),
        ("map {date '2017-01-18': 1}", '{"2017-01-18": 1}'),
    ],
    ids="null empty date time list dates struct map".split(),
)
def test_a_value_that_is_no_text_is_readable(ask, sql, cell):
    assert ask(f"select {sql} as c").splitlines()[2] == cell


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("select 1; select 2", "2 statements in the SQL; ask one"),
        ("  -- nothing", "0 statements in the SQL; ask one"),
        ("set threads = 1", "SET gives no rows; ask with one select"),
        ("select nothing", 'Binder Error: Referenced column "nothing" was not found'),
        ("select [", "Parser Error"),
        ("create table t as select 1", "read-only"),
    ],
    ids="two none no_rows wrong unparsed writing".split(),
)
def test_what_cannot_be_asked_is_one_line(ask, sql, complaint):
    with pytest.raises(QueryError, match=complaint) as error:
        ask(sql)
    assert "\n" not in str(error.value)


def test_a_semicolon_at_the_end_is_no_second_statement(ask):
    assert ask("select 1 as one;").endswith("(1 row)\n")


@pytest.mark.parametrize("output_format", ["csv", "json"])
def test_programs_get_text_as_it_is(connection, capsys, output_format):
    sql = f"select '{BRACKETS}' as claim_text, map {{date '2017-01-18': 1}} as days"
    run_query(connection, sql, output_format=output_format, console=plain_console())
    printed = capsys.readouterr().out
    if output_format == "csv":
        assert next(csv.DictReader(io.StringIO(printed)))["claim_text"] == BRACKETS
    else:
        [record] = json.loads(printed)
        assert record == {"claim_text": BRACKETS, "days": {"2017-01-18": 1}}


def test_the_command_prints_records_where_there_is_no_terminal(file):
    sql = f"select '{BRACKETS}' as claim_text, '{LONG}' as body"
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "query", sql],
        env={**os.environ, "CLAIMHOUSE_HOME": str(file.parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"claim_text  {BRACKETS}\nbody        {LONG}\n\n(1 row)\n"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1 said", "'+1 said"),
        ("-2 and", "'-2 and"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("-12.5", "-12.5"),
        ("1 = 1", "1 = 1"),
        ("", ""),
    ],
)
def test_no_cell_of_a_csv_runs_in_a_spreadsheet(connection, capsys, value, cell):
    sql = f"select '{value}' as text, -3 as number"
    run_query(connection, sql, output_format="csv", console=plain_console())
    [_, row] = csv.reader(io.StringIO(capsys.readouterr().out))
    assert row == [cell, "-3"]
