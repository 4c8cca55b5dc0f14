"""SQL on the published file, printed for people or for programs."""

import csv
import json
import re
import sys
from typing import Any, Literal

import duckdb
from rich.console import Console

from pipeline.commands.layout import layout_rows
from pipeline.errors import MendableError

Format = Literal["table", "csv", "json"]


class QueryError(MendableError):
    """The SQL is wrong, or is not one statement that gives rows."""


def run_query(
    connection: duckdb.DuckDBPyConnection, sql: str, *, output_format: Format, console: Console
) -> None:
    """Run one statement and print its rows.

    Raises:
        QueryError: If it is no statement, more than one, one without rows, or a wrong one.
    """
    try:
        found = connection.execute(only_statement(sql))
        names = [column[0] for column in found.description or []]
        rows = found.fetchall()
    except duckdb.Error as error:
        raise QueryError(one_line(error)) from None
    match output_format:
        case "csv":
            writer = csv.writer(sys.stdout)
            writer.writerow(names)
            writer.writerows([inert(value) for value in row] for row in rows)
        case "json":
            records = [dict(zip(names, map(plain, row), strict=True)) for row in rows]
            json.dump(records, sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        case "table":
            cells = [[_cell(value) for value in row] for row in rows]
            console.print(layout_rows(names, cells, width=console.width))


def only_statement(sql: str) -> duckdb.Statement:
    """Parse SQL that is to be one statement which gives rows.

    Raises:
        QueryError: If it is none, more than one, or one without rows.
    """
    statements = duckdb.extract_statements(sql)
    if len(statements) != 1:
        raise QueryError(f"{len(statements)} statements in the SQL; ask one")
    if duckdb.ExpectedResultType.QUERY_RESULT not in statements[0].expected_result_type:
        raise QueryError(f"{statements[0].type.name} gives no rows; ask with one select")
    return statements[0]


def _cell(value: Any) -> str:
    """Write a value for people: whole, in its own lines; null is said, an empty text is not."""
    match value:
        case None:
            return "null"
        case list() | tuple() | dict():
            return json.dumps(plain(value), ensure_ascii=False)
        case _:
            return str(value)


_FORMULA = re.compile(r"[=+\-@\t\r\n|%]|＝|＋|－|＠")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*(?:[eE][+-]?[0-9]+)?")


def inert(value: Any) -> Any:
    """Keep a spreadsheet from running a text: with an apostrophe it shows it and no more.

    OWASP, "CSV Injection". Numbers, and texts that are nothing but one, stay as they are.
    """
    if not isinstance(value, str) or _NUMBER.fullmatch(value):
        return value
    return f"'{value}" if _FORMULA.match(value) else value


def plain(value: Any) -> Any:
    """Turn a value into what JSON has: dates and the like become their text."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case _:
            return str(value)


def one_line(error: duckdb.Error) -> str:
    """DuckDB's message without the picture of the statement."""
    return str(error).split("\n\n")[0].replace("\n", " ")
