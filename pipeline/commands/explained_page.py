"""``explain --html``: the article as a page, in the span style of spaCy's displaCy.

Every layer is a bar below the words, with its label where it begins; bars that overlap lie in
lanes one below the other. displaCy itself makes a box of every word and fixes its colours; here
lines wrap as the article's do, and the page follows light and dark. It needs no network.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import pairwise

from pipeline.commands.explained import Explained, FoundSpan, FoundTable

LAYERS = ("source", "cue", "content", "claim", "figure", "time")

_BANDS = {"claim": 1, "content": 2, "open": 3, "actor": 3, "place": 3}  # others: 0
_LABEL_WIDTH = 0.75  # of a label's character, in characters of the text

_MOST_LANES = 16  # that the styles know; what would lie lower lies in the lowest
_SHORT = 12  # characters of a cell that are kept on one line: a date, a number, a word


@dataclass(frozen=True)
class _Bar:
    """A span, or its part in one line of the article, in its lane; lane 0 is next to the words."""

    span: FoundSpan
    start: int
    end: int
    width: int  # up to where it takes its lane: its label may be longer than itself
    lane: int

    @property
    def is_beginning(self) -> bool:
        return self.start == self.span.start_char


def page(explained: Explained) -> str:
    """Write an article with all that was found in it as one HTML document."""
    title = escape(explained.title or explained.article_id)
    own = files("pipeline.commands").joinpath("explained.css").read_text(encoding="utf-8")
    style = own + layers_style()
    lines = "\n".join(article_lines(explained.body_text, explained.spans))
    tables = "\n".join(_table(table) for table in explained.tables)
    toggles = "\n".join(
        f'<label class="{kind}"><input type="checkbox" id="show-{kind}" checked> {kind}</label>'
        for kind in LAYERS
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>{escape(explained.heading)} <code>{escape(explained.article_id)}</code></p>
<fieldset><legend>Show</legend>
{toggles}
</fieldset>
</header>
<article>
{lines}
</article>
{tables}
</body>
</html>
"""


def layers_style() -> str:
    """Read the styles of the layers, without the colours that they are given by name."""
    return files("pipeline.commands").joinpath("layers.css").read_text(encoding="utf-8")


def article_lines(
    text: str, spans: Sequence[FoundSpan], *, layers: Sequence[str] = LAYERS
) -> list[str]:
    """Write one paragraph for each line of the text that is not blank, as HTML.

    Args:
        text: The article.
        spans: What was found in it. Those of kind ``predicate`` are bold, those of kind ``mark``
            marked, the first of them as the page's place ``words``.
        layers: Kinds that become bars below the words; any other is left out.
    """
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            found.append(_line(text, start, end, spans, layers))
        start = end
    return found


def _line(
    text: str, start: int, end: int, spans: Sequence[FoundSpan], layers: Sequence[str]
) -> str:
    inside = [span for span in spans if span.start_char < end and start < span.end_char]
    bars = _bars([span for span in inside if span.kind in layers], start, end)
    predicates = [span for span in inside if span.kind == "predicate"]
    marks = [span for span in inside if span.kind == "mark"]
    edges = {start, end}
    for span in inside:
        edges |= {max(start, span.start_char), min(end, span.end_char)}
    cuts = sorted(edges)
    pieces = [
        _piece(
            text[low:high],
            low,
            bars,
            is_predicate=_covers(predicates, low),
            mark=next((m for m in marks if m.start_char <= low < m.end_char), None),
        )
        for low, high in pairwise(cuts)
    ]
    lanes = max((bar.lane + 1 for bar in bars), default=0)
    return f'<p class="lanes-{min(lanes, _MOST_LANES)}">{"".join(pieces).strip()}</p>'


def _covers(spans: Sequence[FoundSpan], at: int) -> bool:
    return any(span.start_char <= at < span.end_char for span in spans)


def _bars(spans: Sequence[FoundSpan], start: int, end: int) -> list[_Bar]:
    """Give each span of a line its lane: small ones first, then claims, then contents."""
    bars: list[_Bar] = []
    order = sorted(spans, key=lambda s: (_BANDS.get(s.kind, 0), s.start_char, s.end_char))
    for span in order:
        low, high = max(start, span.start_char), min(end, span.end_char)
        width = max(high, low + round(len(span.label) * _LABEL_WIDTH) + 1)
        beside = [bar.lane for bar in bars if low < bar.width and bar.start < width]
        bars.append(_Bar(span, low, high, width, max(beside, default=-1) + 1))
    return bars


def _piece(
    words: str, at: int, bars: Sequence[_Bar], *, is_predicate: bool, mark: FoundSpan | None
) -> str:
    """Wrap words in the bars that lie over them, the outermost in the lowest lane."""
    html = escape(words)
    if is_predicate:
        html = f"<strong>{html}</strong>"
    if mark is not None:
        place = ' id="words" tabindex="-1"' if mark.start_char == at else ""
        html = f"<mark{place}>{html}</mark>"
    over = sorted((bar for bar in bars if bar.start <= at < bar.end), key=lambda bar: bar.lane)
    for bar in over:
        span = bar.span
        label = ""
        if bar.is_beginning and at == bar.start:
            label = f'<b aria-hidden="true">{escape(span.label)}</b>'
        title = escape(f"{span.kind} {span.label}: {span.detail}")
        html = (
            f'<span class="bar {span.kind} lane-{min(bar.lane, _MOST_LANES - 1)}" title="{title}">'
            f"{label}{html}</span>"
        )
    return html


def _table(found: FoundTable) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in found.columns)
    rows = "\n".join(
        "<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in found.rows
    )
    return (
        f"<section><h2>{escape(found.title)}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table></section>"
    )


def _cell(value: object) -> str:
    if value is None:
        return "<td></td>"
    words = f"{value:,.10g}" if isinstance(value, float) else str(value)
    kind = ' class="short"' if len(words) <= _SHORT else ""
    return f"<td{kind}>{escape(words)}</td>"
