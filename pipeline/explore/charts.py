"""Charts drawn on the server: Altair's specification, vl-convert's SVG made fit for the page.

Colours of words and axes are the page's own (``currentColor``), so that one drawing serves light,
dark and print. No script and no inline style is left in it.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from html import escape
from json import dumps
from typing import Any

from altair.utils import schemapi

# Altair checks every part of a drawing against its schema as it is made, which takes as long as
# all else about it; the tests have the finished ones checked.
schemapi.disable_debug_mode()
# Okabe and Ito's colours, which the colour-blind tell apart, without a yellow too faint on paper.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
OTHER = "#8a8a8a"
INK = "currentColor"
WIDTH = 620  # pixels of the drawing beside its labels
NARROW = 190  # the same on a telephone
_REMEMBERED = 512  # drawings
_CONFIG: dict[str, Any] = {
    "background": None,
    "view": {"stroke": None},
    # A reader's sans serif may be wider than the one that labels were measured in.
    "font": "Liberation Sans, Arial, Helvetica, sans-serif",
    "padding": {"left": 40, "right": 20, "top": 5, "bottom": 5},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "domainColor": INK,
        "tickColor": INK,
        "gridColor": INK,
        "gridOpacity": 0.13,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "labelLimit": 260,
    },
    "axisTemporal": {"labelOverlap": "greedy", "labelSeparation": 8},
    "axisQuantitative": {"labelOverlap": "greedy", "labelSeparation": 8},
    "header": {"labelColor": INK, "titleColor": INK, "labelFontSize": 13, "labelFontWeight": 600},
    "legend": {
        "labelColor": INK,
        "titleColor": INK,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    },
    "text": {"color": INK, "fontSize": 12},
    "rule": {"color": INK},
    "aria": True,
}
# A mark that vl-convert describes: what it is called becomes its title, shown where one points.
_DESCRIBED = re.compile(r'<(path|text|line|rect)((?: [^<>]*?)? aria-label="([^"]*)"[^<>]*?)/>')
_NOT_OURS = re.compile(
    r' (?:style|aria-roledescription|aria-label|aria-hidden|role|tabindex)="[^"]*"'
)
# To what vl-convert takes an address without a host to belong; ours belong to this host.
_FOREIGN = "https://vega.github.io/vega-datasets/"
_LINK = re.compile(r"<a ([^>]*?)xlink:href=([^>]*)>(<\w+[^>]*><title>)([^<]*)(</title>)")
_lock = threading.Lock()  # vl-convert works one at a time
_drawn: "OrderedDict[str, str]" = OrderedDict()


@dataclass(frozen=True)
class Chart:
    """A chart with its words: what it shows, for who does not see it."""

    name: str
    title: str
    description: str
    specification: Mapping[str, Any]  # of Vega-Lite
    narrow: Mapping[str, Any] | None = None  # the same for a telephone, where it is another

    @cached_property
    def svg(self) -> str:
        """The drawing, to stand in a page."""
        return self._drawn(self.specification)

    @cached_property
    def narrow_svg(self) -> str | None:
        """The drawing for a narrow page, where there is another one."""
        return self._drawn(self.narrow) if self.narrow else None

    def _drawn(self, specification: Mapping[str, Any]) -> str:
        drawn = _remembered(dumps(specification, sort_keys=True, default=str))
        label = escape(f"{self.title}. {self.description}", quote=True)
        return drawn.replace("<svg ", f'<svg role="group" aria-label="{label}" ', 1)

    @property
    def png(self) -> bytes:
        """The drawing on white, at twice its size."""
        import vl_convert

        white = {**self.specification, "background": "#ffffff"}
        with _lock:
            return vl_convert.vegalite_to_png(white, scale=2, allowed_base_urls=[])


def chart(
    name: str,
    title: str,
    description: str,
    drawing: Any,
    narrow: Callable[[Mapping[str, Any]], dict[str, Any]] | None = None,
) -> Chart:
    """Finish an Altair chart with the house's fonts and colours.

    Args:
        name: Of the file it is downloaded as.
        title: Above it.
        description: What it shows, in a sentence, for who does not see it.
        drawing: Any of Altair's charts.
        narrow: Makes of its specification that for a narrow page; None: the wide one is scrolled
            there.
    """
    wide = _specification(drawing)
    return Chart(name, title, description, wide, None if narrow is None else narrow(wide))


def _specification(drawing: Any) -> dict[str, Any]:
    specification: dict[str, Any] = drawing.to_dict(validate=False)
    specification.pop("$schema", None)
    specification["config"] = _CONFIG
    return specification


def colours(names: Sequence[str]) -> dict[str, str]:
    """Give names their colours, in order; those beyond the palette share a grey."""
    unique = list(dict.fromkeys(names))
    return {n: PALETTE[i] if i < len(PALETTE) else OTHER for i, n in enumerate(unique)}


def warm_up() -> None:
    """Start the engine, which takes a second, before the first reader waits for it."""
    import altair as alt

    values = alt.Data(values=[{"x": 1}])
    _ = chart("warm_up", "", "", alt.Chart(values).mark_point().encode(x="x:Q")).svg


def _remembered(specification: str) -> str:
    key = sha256(specification.encode()).hexdigest()
    with _lock:
        if key in _drawn:
            _drawn.move_to_end(key)
            return _drawn[key]
        import vl_convert

        drawn = _fit(vl_convert.vegalite_to_svg(specification, allowed_base_urls=[]))
        _drawn[key] = drawn
        while len(_drawn) > _REMEMBERED:
            _drawn.popitem(last=False)
        return drawn


def _fit(svg: str) -> str:
    """Make titles of descriptions, and take away what the page's policy and readers refuse."""

    def described(found: re.Match[str]) -> str:
        tag, attributes, label = found.groups()
        return f"<{tag}{attributes}><title>{label}</title></{tag}>"

    titled = _DESCRIBED.sub(described, svg.replace(f'href="{_FOREIGN}/', 'href="/'))
    plain = _NOT_OURS.sub("", titled)
    # Each link leads to words that stand as a link in the table below, where a keyboard finds it.
    return _LINK.sub(r'<a tabindex="-1" aria-label="\4" \1href=\2>\3\4\5', plain)
