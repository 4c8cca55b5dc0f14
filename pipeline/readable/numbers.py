"""Figures in the shorthand of newspapers, written as any reader of numbers knows them."""

import re
from collections.abc import Iterator

from pipeline.readable.layers import Edit

# 12 000 and 3'400, with a space of any kind or an apostrophe between groups of three.
_GROUPS = re.compile(
    r"(?<![\w.,'’])\d{1,3}(?:[ \u00a0\u2007\u2009\u202f'’]\d{3})+(?![\w'’]|[.,]\d)"
)
_WIDE = re.compile(r"[\u00a0\u2007\u2009\u202f'’]")  # between digits nothing but a group's end
_SCALED = re.compile(
    r"(?<![\w$€£¥.,-])(?P<number>\d{1,4}(?:[.,]\d{1,3})?)(?P<scale>m| ?(?:mln|mn|bn|bln))(?!\w)"
    r"(?P<next>[ \t\u00a0]+[\w'’-]+)?"
)
_SCALES = {"m": "million", "mln": "million", "mn": "million", "bn": "billion", "bln": "billion"}
# What a number of metres says, and what stands before one.
_METRES = frozenset(
    """high tall long wide deep away from apart above below of thick off in into by to down up and
    or at on behind inside beyond underground underwater north south east west northeast northwest
    southeast southwest inland offshore upstream downstream short ahead before after race sprint
    hurdles freestyle relay bridge wall fence tower deep tunnel trench trenches walls fences waves
    radius range distance altitude depth height gun guns mortar round rounds""".split()
)
_ONE_THING = re.compile(r"(?:\b(?:an?|the|each|every|within|than a)|-)[ \t]?$", re.I)


def find_number_edits(text: str) -> list[Edit]:
    """Edits by which "1.2m people" is 1.2 million, and 12 000 is 12,000; in text order."""
    return sorted([*_grouped(text), *_scaled(text)])


def _grouped(text: str) -> Iterator[Edit]:
    for match in _GROUPS.finditer(text):
        groups = match.group()
        is_sure = _WIDE.search(groups) or groups.endswith("000") or groups.count(" ") > 1
        if is_sure and not groups.startswith("0"):
            for sign in re.finditer(r"\D", groups):
                at = match.start() + sign.start()
                yield at, at + 1, ","


def _scaled(text: str) -> Iterator[Edit]:
    for match in _SCALED.finditer(text):
        scale = match["scale"].strip()
        following = (match["next"] or "").strip().lower()
        is_metres = scale == "m" and (
            not following
            or following in _METRES
            or _ONE_THING.search(text[max(0, match.start() - 8) : match.start()])
        )
        if not is_metres:
            yield match.start("scale"), match.end("scale"), f" {_SCALES[scale]}"
