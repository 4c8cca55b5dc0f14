"""What a page shows: rows with the SQL behind them, and the request that they answer."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

from pipeline.explore.statements import inlined

if TYPE_CHECKING:
    from pipeline.explore.asked import Asked

Row = dict[str, Any]
Kind = Literal["text", "label", "number", "date", "share", "words", "yes", "code"]

PAGE_SIZE = 50
MOST_DOWNLOADED = 100_000  # rows of one download
_OWN_LIMIT = re.compile(r"\nlimit \d+\s*$")


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
        limit = "" if self.total is None else page_limit(self.page)
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


def page_limit(page: int) -> str:
    """Write the limit of a page, the first of which is 1."""
    return f"limit {PAGE_SIZE} offset {(page - 1) * PAGE_SIZE}"
