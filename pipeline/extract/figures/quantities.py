"""Find stated quantities in plain text: approximator, number, range, share or vague number.

Pure: what is counted and what it measures needs a parse and is decided in ``figures``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.extract.figures.bounds import Bounds, bounds, vague_bounds
from pipeline.extract.figures.forms import (
    DURATION_RIGHT,
    Quantity,
    plain_quantity,
    range_of,
    ratio_of,
)
from pipeline.extract.reading.cardinals import GROUPS, SCALES, Number
from pipeline.extract.reading.numbers import find_numbers

_REACH = 48  # characters before a number in which its approximators stand
_PLUS = re.compile(r"\+(?!\w)")
_POWERS = {**GROUPS, **SCALES}
_UNIT_NOUNS = "minute|hour|day|week|month|year|decade|century|mile|kilometer|kilometre|ton|tonne"
_ARTICLE = re.compile(rf"(?<=[^\S\r\n])an?(?=[^\S\r\n](?:{_UNIT_NOUNS})(?!\w))", re.IGNORECASE)
_RULE_FOR_PLUS = "floor"


@dataclass(frozen=True, kw_only=True)
class _Approximator:
    text: str
    rule: str
    low: float | None
    high: float | None


class QuantityFinder:
    """Finds quantities by the words of the ``approximators`` table."""

    def __init__(self, rows: Iterable[dict]) -> None:
        table = [
            _Approximator(
                text=row["approximator_text"].lower(),
                rule=row["bound_rule"],
                low=row["value_low"],
                high=row["value_high"],
            )
            for row in rows
        ]
        self._before = {a.text: a for a in table if not a.rule.startswith("vague")}
        self._vague = {a.text: a for a in table if a.rule == "vague"}
        self._multiples = {
            a.text: a
            for a in table
            if a.rule == "vague_multiple" or (a.rule == "vague" and (a.high or 99) < 10)
        }
        suffixes = [text for text in self._before if text.startswith(("or ", "and ", "give "))]
        self._suffix = _alternation(suffixes, before=r"[^\S\r\n]", after=r"(?!\w)")
        self._prefix = _alternation(
            [text for text in self._before if text not in suffixes],
            before=r"(?<![\w-])",
            after=r"[^\S\r\n](?:the[^\S\r\n])?$",
        )
        self._last_words = tuple({text.split()[-1] for text in self._before})
        self._vague_words = _alternation(self._vague, before=r"(?<![\w-])", after=r"(?!\w)")
        self._multiple = _alternation(
            self._multiples,
            before=r"(?<![\w-])",
            after=r"[^\S\r\n](?P<power>" + "|".join(_POWERS) + r")s?(?!\w)",
        )

    def find(self, text: str) -> list[Quantity]:
        """Find the quantities of a text, in order and without overlaps; the longest wins."""
        found = [*self._vague_ones(text), *self._numbers(text), *self._articles(text)]
        found.sort(key=lambda quantity: (quantity.start, -quantity.end))
        kept: list[Quantity] = []
        for quantity in found:
            if kept and quantity.start < kept[-1].end:
                if quantity.end - quantity.start > kept[-1].end - kept[-1].start:
                    kept[-1] = quantity
                continue
            kept.append(quantity)
        return kept

    def _vague_ones(self, text: str) -> Iterator[Quantity]:
        """Read "dozens", "a number of", "much of", "several hundred"."""
        if self._multiple is not None:
            for found in self._multiple.finditer(text):
                row = self._multiples[_folded(found["word"])]
                power = _POWERS[found["power"].lower()]
                low, high = (row.low or 1) * power, (row.high or row.low or 1) * power
                yield self._with_prefix(_vague(found, low, high + power - 1, "vague"), text)
        if self._vague_words is not None:
            for found in self._vague_words.finditer(text):
                row = self._vague[_folded(found["word"])]
                form = "share" if row.text.endswith(" of") and (row.low or 0) >= 25 else "vague"
                if form == "vague" and row.text == "tens" and text[found.end() :][:3] != " of":
                    continue
                quantity = _vague(found, row.low or 0, row.high, form)
                yield self._with_prefix(quantity, text) if form == "vague" else quantity

    def _articles(self, text: str) -> Iterator[Quantity]:
        """Read "less than a year": the article counts one, but only after an approximator."""
        if self._prefix is None:
            return
        for article in _ARTICLE.finditer(text):
            if self._prefix_in(text[max(0, article.start() - _REACH) : article.start()]):
                one = Number(start=article.start(), end=article.end(), value=1.0)
                yield self._with_prefix(plain_quantity(one, text), text)

    def _numbers(self, text: str) -> Iterator[Quantity]:
        """Numbers and ranges of two numbers, with what stands before and after them."""
        numbers = find_numbers(text)
        index = 0
        while index < len(numbers):
            first = numbers[index]
            second = numbers[index + 1] if index + 1 < len(numbers) else None
            pair = (
                range_of(first, second, text) or ratio_of(first, second, text) if second else None
            )
            if pair is not None:
                yield self._with_prefix(pair, text)
                index += 2
                continue
            yield self._with_prefix(plain_quantity(first, text), text)
            index += 1

    def _with_prefix(self, quantity: Quantity, text: str) -> Quantity:
        """Take in the approximators around a quantity, and bound it by the strictest of them."""
        start = quantity.start
        rules: list[str] = []
        words: list[str] = []
        is_vague_share = quantity.form == "share" and quantity.bounds.point is None
        if self._prefix is not None and not is_vague_share:
            for _ in range(2):  # "at least some 200"
                found = self._prefix_in(text[max(0, start - _REACH) : start])
                if found is None or self._is_period(found["word"], quantity, text, start):
                    break
                start -= len(found.string) - found.start()
                rules.append(self._before[_folded(found["word"])].rule)
                words.insert(0, found["word"])
        end = quantity.end
        if plus := _PLUS.match(text, end):
            end, rules, words = plus.end(), [_RULE_FOR_PLUS], [*words, "+"]
        elif self._suffix is not None and (found := self._suffix.match(text, end)):
            end = found.end()
            rules.append(self._before[_folded(found["word"])].rule)
            words.append(found["word"])
        if not rules:
            return replace(quantity, start=start, end=end)
        rule = next((rule for rule in reversed(rules) if rule != "point"), "point")
        return replace(
            quantity,
            start=start,
            end=end,
            bounds=_rebound(quantity, rule),
            approximator=" ".join([_folded(word) for word in words]),
        )

    def _prefix_in(self, window: str) -> re.Match[str] | None:
        """Find the approximator at the end of ``window``, if its last word can be one's."""
        last = window.rsplit(None, 2)[-2:]
        word = last[0] if last[-1:] == ["the"] else last[-1] if last else ""
        if self._prefix is None or not word.lower().endswith(self._last_words):
            return None
        return self._prefix.search(window)

    @staticmethod
    def _is_period(word: str, quantity: Quantity, text: str, start: int) -> bool:
        if _folded(word) not in ("over", "under", "all", "just"):
            return False
        if not DURATION_RIGHT.match(text, quantity.end):
            return False
        before = text[max(0, start - len(word) - 6) : start - len(word) - 1].lower()
        return _folded(word) == "over" and not before.endswith(("for ", "took ", "last "))


def _rebound(quantity: Quantity, rule: str) -> Bounds:
    held = quantity.bounds
    if held.point is not None:
        return bounds(held.point, rule=rule)
    assert held.low is not None
    return vague_bounds(held.low, held.high, rule=rule)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def _alternation(texts: Iterable[str], *, before: str, after: str) -> re.Pattern[str] | None:
    """Match any of the texts, the longest first; None where there are none."""
    ordered = sorted(texts, key=len, reverse=True)
    if not ordered:
        return None
    body = "|".join(re.escape(text).replace(r"\ ", r"\s{1,3}") for text in ordered)
    return re.compile(rf"{before}(?P<word>{body}){after}", re.IGNORECASE)


def _vague(found: re.Match[str], low: float, high: float | None, form: str) -> Quantity:
    is_exact = high is not None and low == high and form == "vague"
    held = bounds(low, rule="point") if is_exact else vague_bounds(low, high)
    return Quantity(
        start=found.start(),
        end=found.end(),
        number_start=found.start(),
        number_end=found.end(),
        bounds=held,
        form=form,
        approximator=_folded(found.group()),
    )
