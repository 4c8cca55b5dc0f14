"""``explain``: an article in colours, and what was found in it, in the terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from pipeline.commands.explained import Explained, FoundSpan, FoundTable

# Later ones lie over earlier ones. Of a claim the predicate is marked: its words hold the rest.
_STYLES = {
    "content": "underline",
    "predicate": "bold cyan",
    "time": "blue",
    "figure": "magenta",
    "source": "bold green",
    "cue": "bold yellow",
}
_NAMES = {"predicate": "claim"}
_MOST_COLUMNS, _KEPT_COLUMNS = 7, 3  # that 80 characters hold; what stays of a wider table


def print_explained(explained: Explained, console: Console) -> None:
    """Print an article with its sources, cues, contents, claims, figures and times."""
    console.print(Text.assemble((explained.article_id, "bold"), f"  {explained.heading}"))
    legend = Text()
    for kind, style in _STYLES.items():
        legend.append(f" {_NAMES.get(kind, kind)} ", style=style)
    console.print(legend, "\n")
    console.print(coloured(explained.body_text, explained.spans), soft_wrap=False)
    for table in explained.tables:
        console.print(_table(table), soft_wrap=False)


def coloured(body_text: str, spans: Iterable[FoundSpan]) -> Text:
    """Lay the styles of spans over a text; offsets are the text's own characters."""
    text = Text(body_text)
    order = list(_STYLES)
    shown = [span for span in spans if span.kind in _STYLES]
    for span in sorted(shown, key=lambda span: order.index(span.kind)):
        text.stylize(_STYLES[span.kind], span.start_char, span.end_char)
    return text


def _table(found: FoundTable) -> Table:
    """Make a table that a terminal can hold: of a wide one the last columns share one."""
    if len(found.columns) <= _MOST_COLUMNS:
        table = Table(*_columns(found.columns), title=found.title)
        for row in found.rows:
            table.add_row(*(Text(_cell(value)) for value in row))
        return table
    shown = _columns([*found.columns[:_KEPT_COLUMNS], "details"])
    table = Table(*shown, title=found.title, show_lines=True)
    for row in found.rows:
        named = zip(found.columns[_KEPT_COLUMNS:], row[_KEPT_COLUMNS:], strict=True)
        details = "\n".join(f"{name} {_cell(value)}" for name, value in named if value is not None)
        table.add_row(*(Text(_cell(value)) for value in row[:_KEPT_COLUMNS]), Text(details))
    return table


def _columns(names: Iterable[str]) -> list[Column]:
    """Make columns that break a word rather than cut it."""
    return [Column(name, overflow="fold") for name in names]


def _cell(value: object) -> str:
    return "" if value is None else str(value)
