"""Whether an article writes a word with a capital of its own, or only where any word has one."""

import re
from collections import defaultdict
from functools import cached_property

from pipeline.resolve.covered import Covered

# What comes before a word that has its capital from its place: nothing, or the end of a sentence.
_STARTS = re.compile(r"(?:^|\s[-–—]|[.!?:…\n][”\"’')\]]*)\s*[“\"‘'(\[]*$")
_REACH = 6  # characters before a word in which that is seen
_RUN = re.compile(r"[\w-]+")
_IN_RUN = re.compile(r"[\w-]")


class Capitals:
    """The words of one article, by whether they stand where any word has a capital.

    Args:
        text: The article's text.
        headings: Its headlines and headings.
    """

    def __init__(self, text: str, headings: Covered) -> None:
        self._text = text
        self._headings = headings
        self._is_inside: dict[str, bool] = {}

    def is_start(self, position: int) -> bool:
        """Whether a sentence starts at a position."""
        return bool(_STARTS.search(self._text[max(0, position - _REACH) : position]))

    def is_written_inside(self, words: str) -> bool:
        """Whether some words stand anywhere but in a heading or at the start of a sentence."""
        if words not in self._is_inside:
            self._is_inside[words] = any(
                not self._headings.hold(position) and not self.is_start(position)
                for position in self._positions(words)
            )
        return self._is_inside[words]

    def _positions(self, words: str) -> list[int]:
        """Return where some words stand, as words of their own."""
        run = _RUN.search(words)
        starts = self._runs.get(run.group(), []) if run else []
        offset = run.start() if run else 0
        return [
            start - offset
            for start in starts
            if self._text.startswith(words, start - offset)
            and not _IN_RUN.match(self._text, start - offset + len(words))
            and not (start > offset and _IN_RUN.match(self._text, start - offset - 1))
        ]

    @cached_property
    def _runs(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for run in _RUN.finditer(self._text):
            found[run.group()].append(run.start())
        return found
