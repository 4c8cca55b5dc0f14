"""What a page shows: rows with the SQL behind them, and the request that they answer."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal
from urllib.parse import quote, urlencode

import duckdb

from pipeline.explore.charts import Chart

Row = dict[str, Any]
Kind = Literal["text", "number", "date", "share", "words", "yes", "code"]

PAGE_SIZE = 50
MOST_DOWNLOADED = 100_000  # rows of one download
_OWN_LIMIT = re.compile(r"\nlimit \d+\s*$")
_PARAMETER = re.compile(r"\$([a-z_]+)")


class BadRequestError(ValueError):
    """What stands in the address makes no sense; the message says what would."""


class NoSuchThingError(LookupError):
    """Nothing published has the key that stands in the address."""


@dataclass(frozen=True)
class Column:
    """A column as people read it.

    Attributes:
        name: Of the SQL.
        label: Plain words for the head of the table.
        kind: How a cell is written and aligned.
        link: Gives a row's address for the cell; None or an empty one: no link.
        write: Gives a row's words for the cell; None: the value as its kind is written.
    """

    name: str
    label: str
    kind: Kind = "text"
    link: Callable[[Row], str | None] | None = None
    write: Callable[[Row], str] | None = None


@dataclass(frozen=True)
class View:
    """A named question: one select, with ``$name`` for what is asked.

    Where rows are found before all that is shown of them is looked up, ``{limit}`` stands at the
    end of the last common table expression, called ``found``, after its ``order by``; elsewhere
    the limit is put at the end.
    """

    name: str
    title: str
    sql: str
    columns: Sequence[Column] = ()
    empty: str = "Nothing is here."
    # A ``with`` clause that the SQL reads, or goes on with after a comma; a page may keep what
    # it gives.
    prologue: str = ""

    @property
    def whole(self) -> str:
        """The SQL that stands by itself."""
        return f"{self.prologue}{self.sql}"

    def limited(self, limit: str) -> str:
        """Give the SQL with a limit, or, with an empty text, without; its own one stands."""
        if "{limit}" in self.sql:
            return self.whole.replace("{limit}", limit)
        if _OWN_LIMIT.search(self.sql):
            return self.whole.strip()
        return f"{self.whole.strip()}\n{limit}".strip()

    @property
    def counting(self) -> str:
        """SQL that counts all rows, without ordering them or looking anything up."""
        before, limit, after = self.whole.partition("{limit}")
        if not limit or not after.strip():
            return f"select count(*) as n from ({before.strip()})"
        return f"{before[: before.rindex('order by')]})\nselect count(*) as n from found"


@dataclass(frozen=True)
class Shown:
    """The rows of a view on one page."""

    view: View
    parameters: Mapping[str, Any]
    rows: list[Row]
    asked: "Asked"
    total: int | None = None  # rows of all pages; None: the view has no pages
    page: int = 1

    @cached_property
    def sql(self) -> str:
        """The view's SQL as it can be pasted into the SQL page: nothing left to fill in."""
        limit = "" if self.total is None else _limit(self.page)
        return inlined(self.view.limited(limit), self.parameters)

    @property
    def count(self) -> int:
        """Rows of all pages."""
        return len(self.rows) if self.total is None else self.total

    @property
    def first(self) -> int:
        """Number of the first row shown, from 1."""
        return (self.page - 1) * PAGE_SIZE + 1

    @property
    def last(self) -> int:
        """Number of the last row shown."""
        return self.first + len(self.rows) - 1

    def download(self, extension: str) -> str:
        """Address of the rows as a file."""
        return self.asked.url(download=f"{self.view.name}.{extension}")

    @property
    def sql_page(self) -> str:
        """Address of the SQL page with this SQL in it."""
        return f"/sql?{urlencode({'q': self.sql})}"

    @property
    def previous_page(self) -> str | None:
        """Address of the rows before these."""
        return self.asked.url(page=self.page - 1) if self.page > 1 else None

    @property
    def next_page(self) -> str | None:
        """Address of the rows after these."""
        more = self.total is not None and self.last < self.total
        return self.asked.url(page=self.page + 1) if more else None


@dataclass
class Asked:
    """One request: where, with which filters, on which cursor.

    What is shown is remembered, so that the same address with ``download`` gives it as a file.
    """

    cursor: duckdb.DuckDBPyConnection
    path: str
    query: Mapping[str, str]
    key: str = ""  # the part of the address that names one thing
    address: str = ""  # the whole of it, as a reader would pass it on
    shown: dict[str, Shown] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)  # prologues whose rows stand in a table
    charts: dict[str, Chart] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """Give a filter's words, or None where it is not set."""
        return self.query.get(name, "").strip() or None

    def choice(self, name: str, allowed: Iterable[str]) -> str | None:
        """Give a filter of a closed list, or None where it is not set.

        Raises:
            BadRequestError: If the list has no such word.
        """
        chosen, known = self.text(name), sorted(allowed)
        if chosen is not None and chosen not in known:
            raise BadRequestError(f"{name} can be {', '.join(known)}, and not {chosen}")
        return chosen

    def day(self, name: str) -> date | None:
        """Give a filter's day, or None where it is not set.

        Raises:
            BadRequestError: If it is no day.
        """
        written = self.text(name)
        try:
            return date.fromisoformat(written) if written else None
        except ValueError:
            raise BadRequestError(
                f"{name} is a day such as 2023-06-12, and not {written}"
            ) from None

    def whole(self, name: str, default: int, *, least: int = 1, most: int = 1_000_000) -> int:
        """Give a whole number between bounds.

        Raises:
            BadRequestError: If it is none, or out of bounds.
        """
        written = self.text(name)
        if written is None:
            return default
        if not written.isdecimal() or not least <= int(written) <= most:
            raise BadRequestError(f"{name} is a number from {least} to {most}, and not {written}")
        return int(written)

    def url(self, **changes: Any) -> str:
        """Give the same address with other filters; None takes one away."""
        kept = {k: v for k, v in self.query.items() if v and k not in ("download", "page")}
        merged = kept | {k: str(v) for k, v in changes.items() if v is not None}
        merged = {k: v for k, v in merged.items() if changes.get(k, v) is not None}
        return f"{quote(self.path)}?{urlencode(merged)}" if merged else quote(self.path)

    def rows(self, sql: str, **parameters: Any) -> list[Row]:
        """Ask, and give the rows as dictionaries, in order."""
        found = self.cursor.execute(sql, used(sql, parameters))
        names = [column[0] for column in found.description or []]
        return [dict(zip(names, values, strict=True)) for values in found.fetchall()]

    def row(self, sql: str, **parameters: Any) -> Row:
        """Ask for one row.

        Raises:
            NoSuchThingError: If there is none.
        """
        found = self.rows(sql, **parameters)
        if not found:
            raise NoSuchThingError(f"nothing published has the key {self.key!r}")
        return found[0]

    def show(self, view: View, **parameters: Any) -> Shown:
        """Ask a view for all its rows, and remember them as shown."""
        is_kept = view.prologue in self.kept
        sql = view.sql.lstrip()
        if is_kept and sql.startswith(","):  # more common table expressions
            sql = f"with {sql[1:]}"
        rows = self.rows(sql if is_kept else view.limited(""), **parameters)
        return self._keep(Shown(view, parameters, rows, self))

    def keep(self, prologue: str, name: str, **parameters: Any) -> None:
        """Find the rows of a prologue once, for all views that have it.

        Args:
            prologue: Its last common table expression is called ``name``.
            name: Of the temporary table, which is gone with the request.
            **parameters: Of the prologue.
        """
        statement = f"create temp table {name} as {prologue} from {name}"
        self.cursor.execute(inlined(statement, parameters))
        self.kept.add(prologue)

    def show_page(self, view: View, **parameters: Any) -> Shown:
        """Ask a view for the rows of the page asked for, and count all."""
        page = self.whole("page", 1)
        [counted] = self.rows(view.counting, **parameters)
        rows = self.rows(view.limited(_limit(page)), **parameters)
        return self._keep(Shown(view, parameters, rows, self, counted["n"], page))

    def draw(self, chart: Chart) -> Chart:
        """Remember a chart as shown."""
        self.charts[chart.name] = chart
        return chart

    def _keep(self, shown: Shown) -> Shown:
        self.shown[shown.view.name] = shown
        return shown


@dataclass(frozen=True)
class Page:
    """What a page's module gives: the template, and what stands in it."""

    template: str
    title: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


def _limit(page: int) -> str:
    return f"limit {PAGE_SIZE} offset {(page - 1) * PAGE_SIZE}"


def used(sql: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Of some parameters those that a statement names: DuckDB refuses any other."""
    names = set(_PARAMETER.findall(sql))
    return {name: value for name, value in parameters.items() if name in names}


def inlined(sql: str, parameters: Mapping[str, Any]) -> str:
    """Write parameters into a statement as literals."""
    return _PARAMETER.sub(lambda found: _literal(parameters[found[1]]), sql).strip()


def _literal(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case date():
            return f"date '{value}'"
        case list() | tuple():
            return f"[{', '.join(map(_literal, value))}]"
        case _:
            return "'" + str(value).replace("'", "''") + "'"


def filtered(chosen: Mapping[str, Any], **conditions: str) -> str:
    """Write the conditions of the filters that are set: `` and one and other``, or nothing.

    Args:
        chosen: Filters by name; None, an empty text and False are not set.
        **conditions: SQL by filter; it may use the filter as ``$name``.
    """
    kept = [condition for name, condition in conditions.items() if chosen.get(name)]
    return "".join(f"\n    and {condition}" for condition in kept)
