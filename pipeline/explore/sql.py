"""SQL: a question of the reader's own, in a box that cannot write, with some to start from."""

import re
from functools import lru_cache
from typing import Any

import duckdb

from pipeline.commands.querying import QueryError, one_line, only_statement
from pipeline.explore.asked import Asked, Page
from pipeline.explore.views import Column, Kind, Shown, View
from pipeline.questions import queries_of
from pipeline.settings import PROJECT_DIR

_NUMBERS = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UBIGINT",
    "UINTEGER",
    "FLOAT",
    "DOUBLE",
    "DECIMAL",
)
_MOST_SHOWN = 500  # rows
_TITLE = re.compile(r"^### (\d+\. .*)$", re.MULTILINE)
_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def page(asked: Asked) -> Page:
    """Answer a question, or offer the saved ones."""
    written = asked.query.get("q", "").strip()
    shown, refused = None, None
    if written:
        try:
            shown = _answer(asked, written)
        except QueryError as error:
            refused = str(error)
    return Page(
        "sql.html",
        "SQL",
        {
            "written": written,
            "shown": shown,
            "refused": refused,
            "most_shown": _MOST_SHOWN,
            "saved": saved_questions(),
        },
        400 if refused else 200,
    )


def _answer(asked: Asked, written: str) -> Shown:
    """Run one select.

    Raises:
        QueryError: If it is none, more than one, or wrong.
    """
    try:
        statement = only_statement(written)
        if statement.type not in _READING:
            raise QueryError(f"{statement.type.name} is not asked here; ask with one select")
        is_select = statement.type == duckdb.StatementType.SELECT
        view = View(
            "answer",
            "Answer",
            f"from (\n{written.rstrip(';')}\n)" if is_select else written,
            empty="No row answers the question.",
        )
        found = asked.cursor.execute(
            view.limited(f"limit {_MOST_SHOWN + 1}") if is_select else written
        )
        columns = _columns(found)
        names = [column.name for column in columns]
        rows = [dict(zip(names, values, strict=True)) for values in found.fetchall()]
    except (duckdb.InterruptException, duckdb.OutOfMemoryException):
        raise
    except duckdb.Error as error:
        raise QueryError(one_line(error)) from None
    shown = Shown(
        View(view.name, view.title, view.sql, columns, view.empty), {}, rows[:_MOST_SHOWN], asked
    )
    asked.shown[view.name] = shown
    return shown


def _columns(found: duckdb.DuckDBPyConnection) -> list[Column]:
    columns: list[Column] = []
    for number, (label, kind, *_) in enumerate(found.description or []):
        columns.append(
            Column(f"{number} {label}", label, _kind(kind), write=_writer(number, label))
        )
    return columns


def _kind(kind: Any) -> Kind:
    return "number" if str(kind).startswith(_NUMBERS) else "text"


def _writer(number: int, label: str) -> Any:
    def write(row: dict[str, Any]) -> str:
        match row[f"{number} {label}"]:
            case None:
                return ""
            case bool() as value:
                return "yes" if value else "no"
            case int() as value:
                return f"{value:,}"
            case float() as value:
                return f"{value:,.10g}"
            case value:
                return str(value)

    return write


@lru_cache
def saved_questions() -> list[tuple[str, str]]:
    """Titles and SQL of docs/questions.md, in order; empty where the page is not there."""
    file = PROJECT_DIR / "docs" / "questions.md"
    if not file.is_file():
        return []
    text = file.read_text(encoding="utf-8")
    titles, queries = _TITLE.findall(text), [sql.strip() for sql, _ in queries_of(text)]
    if len(titles) != len(queries):
        titles = [query.splitlines()[0] for query in queries]
    return list(zip(titles, queries, strict=True))
