"""SQL on the published file, printed for people or for programs."""

import csv
import json
import sys
from typing import Literal

import duckdb
from rich.console import Console
from rich.table import Table

from pipeline.resources.publisher import Publisher

Format = Literal["table", "csv", "json"]


def run_query(publisher: Publisher, sql: str, *, output_format: Format, console: Console) -> None:
    """Run one statement and print its rows.

    Raises:
        duckdb.Error: If the statement is wrong.
        FileNotFoundError: If nothing is published.
    """
    with publisher.connect() as connection:
        found = connection.execute(sql)
        names = [column[0] for column in found.description or []]
        rows = found.fetchall()
    match output_format:
        case "csv":
            writer = csv.writer(sys.stdout)
            writer.writerow(names)
            writer.writerows(rows)
        case "json":
            records = [dict(zip(names, row, strict=True)) for row in rows]
            json.dump(records, sys.stdout, default=str, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        case "table":
            table = Table(*names)
            for row in rows:
                table.add_row(*("" if value is None else str(value) for value in row))
            console.print(table)


def one_line(error: duckdb.Error) -> str:
    """DuckDB's message without the picture of the statement."""
    return str(error).split("\n\n")[0].replace("\n", " ")
