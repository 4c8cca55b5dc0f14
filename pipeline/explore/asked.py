"""One request: what is asked with which filters, and what a page gives for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

import duckdb

from pipeline.explore.charts import Chart
from pipeline.explore.statements import inlined, used
from pipeline.explore.views import Row, Shown, View, page_limit


class BadRequestError(ValueError):
    """What stands in the address makes no sense; the message says what would."""


class NoSuchThingError(LookupError):
    """Nothing published has the key that stands in the address."""


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
        rows = self.rows(self._standing(view).limited(""), **parameters)
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
        page, standing = self.whole("page", 1), self._standing(view)
        [counted] = self.rows(standing.counting, **parameters)
        rows = self.rows(standing.limited(page_limit(page)), **parameters)
        return self._keep(Shown(view, parameters, rows, self, counted["n"], page))

    def _standing(self, view: View) -> View:
        """Give a view as it is asked: without the prologue whose rows are kept."""
        if view.prologue not in self.kept:
            return view
        sql = view.sql.lstrip()
        if sql.startswith(","):  # more common table expressions
            sql = f"with {sql[1:]}"
        return replace(view, sql=sql, prologue="")

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
