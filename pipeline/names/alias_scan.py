"""Finding curated names in running text, whatever the tagger made of them.

A name of several words that stands in the text is that name, even where the tagger cut it in
two or took a part of it for a place ("the River Observatory" + "Human Rights").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.names.keys import fold, is_uncapitalised

_WORD = re.compile(r"\w+(?:[.'’]\w+)*(?:(?<=\.\w)\.)?")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A curated name in a text, with whom it names."""

    start_char: int
    end_char: int
    actor_id: str


class AliasScanner:
    """Finds names of two and more words.

    Args:
        names: Names with their actors; a name of several actors is left out, since only
            context can decide it.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        owners: dict[tuple[str, ...], set[str]] = {}
        for name, actor_id in names:
            words = tuple(_words(name))
            if len(words) > 1:
                owners.setdefault(words, set()).add(actor_id)
        self._owners = {words: min(ids) for words, ids in owners.items() if len(ids) == 1}
        self._lengths: dict[str, list[int]] = {}
        for words in self._owners:
            lengths = self._lengths.setdefault(words[0], [])
            if len(words) not in lengths:
                lengths.append(len(words))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def find(self, text: str) -> list[Occurrence]:
        """Return the names in a text, the longest at each place, none overlapping another."""
        spans = [match.span() for match in _WORD.finditer(text)]
        found: list[Occurrence] = []
        free = 0
        is_small = is_uncapitalised(text)
        for at, (start, end) in enumerate(spans):
            if at < free or not (is_small or text[start].isupper()):
                continue
            first = fold(text[start:end])
            for length in self._lengths.get(first, ()):
                rest = spans[at + 1 : at + length]
                words = (first, *(fold(text[low:high]) for low, high in rest))
                if len(words) == length and words in self._owners:
                    found.append(Occurrence(start, spans[at + length - 1][1], self._owners[words]))
                    free = at + length
                    break
        return found


class Occurrences:
    """The names found in one article, asked by position."""

    def __init__(self, found: list[Occurrence]) -> None:
        self._found = found
        self._starts = [one.start_char for one in found]

    def around(self, start_char: int, end_char: int) -> Occurrence | None:
        """Return the name that holds a span and is longer than it."""
        at = bisect_right(self._starts, start_char) - 1
        if at < 0:
            return None
        one = self._found[at]
        is_longer = one.end_char - one.start_char > end_char - start_char
        return one if one.end_char >= end_char and is_longer else None

    def inside(self, start_char: int, end_char: int) -> list[Occurrence]:
        """Return the names that lie in a span."""
        low, high = bisect_left(self._starts, start_char), bisect_left(self._starts, end_char)
        return [one for one in self._found[low:high] if one.end_char <= end_char]


def _words(name: str) -> list[str]:
    return [fold(match.group()) for match in _WORD.finditer(name)]
