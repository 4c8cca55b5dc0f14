"""Pages with queries: each query on them is run, and its real output stands below it.

The pages (``docs/questions.md``, …) hold blocks of SQL, each followed by a block of text.
``python -m pipeline.questions`` builds the sample articles in a house of their own, runs every
query on the published file and writes the text blocks anew; with ``--check`` it says which of
them no longer fit. The words around the blocks are written by hand.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from pipeline.commands.layout import layout_rows
from pipeline.settings import PROJECT_DIR, Settings

PAGES = tuple(PROJECT_DIR / page for page in ("docs/questions.md", "docs/concepts.md", "README.md"))
_BLOCKS = re.compile(
    r"^```sql\n(?P<sql>.*?)^```\n(?:\n?^```text\n(?P<text>.*?)^```\n)?", re.MULTILINE | re.DOTALL
)
_WIDEST_CELL = 110  # characters; longer ones are cut, which a page of text can show best
_WIDEST_TABLE = 168  # characters; wider rows are laid out one value a line


def answer_page(page: str, connection: duckdb.DuckDBPyConnection) -> str:
    """Run every query of a page and put its output below it.

    Args:
        page: Markdown; a ``sql`` block may be followed by the ``text`` block of its output.
        connection: Open on a published file of the sample articles.

    Returns:
        The page with every text block written anew.

    Raises:
        ValueError: If a query is wrong; it is named, with DuckDB's message.
    """

    def answer(match: re.Match[str]) -> str:
        sql = match["sql"]
        return f"```sql\n{sql}```\n\n```text\n{_output(sql, connection)}\n```\n"

    return _BLOCKS.sub(answer, page)


def queries_of(page: str) -> list[tuple[str, str]]:
    """List a page's queries with the output that stands below each, in page order."""
    return [(match["sql"], match["text"] or "") for match in _BLOCKS.finditer(page)]


def _output(sql: str, connection: duckdb.DuckDBPyConnection) -> str:
    try:
        found = connection.execute(sql)
    except duckdb.Error as error:
        raise ValueError(f"{error}\nin this query of the page:\n{sql}") from error
    names = [column[0] for column in found.description or []]
    rows = [[_cell(value) for value in row] for row in found.fetchall()]
    return layout_rows(names, rows, width=_WIDEST_TABLE)


def _cell(value: Any) -> str:
    """One line of text: null is empty, a list is joined, a share has two places."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() | Decimal():
            return f"{value:,.2f}".removesuffix(".00")
        case int():
            return f"{value:,}"
        case date():
            return str(value)
        case list():
            text = "; ".join(map(_cell, value))
        case dict():
            text = " ".join(f"{key}={_cell(item)}" for key, item in value.items())
        case _:
            text = " ".join(str(value).split())
    return text if len(text) <= _WIDEST_CELL else f"{text[: _WIDEST_CELL - 1].rstrip()}…"


@contextmanager
def built_house(*inputs: Path) -> Iterator[Path]:
    """Build articles in a house of their own; gone at the end.

    Args:
        *inputs: Folders and files; none: the sample articles.

    Yields:
        The published file.

    Raises:
        RuntimeError: If the run fails; the end of what it said is in the message.
    """
    with tempfile.TemporaryDirectory(prefix="claimhouse-samples-") as folder:
        yield build_house(Settings(home=Path(folder), model_name=""), *inputs)


def build_house(own: Settings, *inputs: Path) -> Path:
    """Build articles in a home, the samples in the demo's that lies in it.

    Returns:
        The published file.

    Raises:
        RuntimeError: If the run fails; the end of what it said is in the message.
    """
    settings = own if inputs else own.demo
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run", *map(str, inputs)],
        cwd=PROJECT_DIR,
        env={**os.environ, **settings.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stdout + done.stderr)[-2000:]
        raise RuntimeError(f"the articles could not be built:\n{said}")
    return settings.published_file


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the outputs on the pages, or say which are stale.

    Returns:
        0 when the pages were written or are up to date, 1 otherwise.
    """
    parser = argparse.ArgumentParser(prog="python -m pipeline.questions")
    parser.add_argument("--database", type=Path, help="a published file of the sample articles")
    parser.add_argument("--page", type=Path, nargs="+", default=PAGES, help="only these pages")
    parser.add_argument("--check", action="store_true", help="only say what is stale")
    options = parser.parse_args(arguments)
    house = nullcontext(options.database) if options.database else built_house()
    with house as database, duckdb.connect(database, read_only=True) as connection:
        stale = [page for page in options.page if not _is_written(page, connection, options.check)]
    for page in stale:
        sys.stderr.write(f"{page} is stale; run `python -m pipeline.questions`\n")
    return 1 if stale else 0


def _is_written(path: Path, connection: duckdb.DuckDBPyConnection, check: bool) -> bool:
    """Write a page, or with ``check`` say whether it is as it would be written."""
    page = path.read_text(encoding="utf-8")
    answered = answer_page(page, connection)
    if not check:
        path.write_text(answered, encoding="utf-8")
        return True
    for (sql, before), (_, now) in zip(queries_of(page), queries_of(answered), strict=True):
        if before != now:
            sys.stderr.write(f"another output now:\n{sql}\n{now}\n")
    return answered == page


if __name__ == "__main__":
    sys.exit(main())
