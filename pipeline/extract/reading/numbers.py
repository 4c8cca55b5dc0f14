"""Read numbers out of English text: cardinals and fractions.

Pure: text in, values and offsets out. What a number counts, and whether it is a figure at all,
is decided elsewhere.
"""

import re
from collections.abc import Iterator

from pipeline.extract.reading.cardinals import ORDINALS, Number, find_cardinals, rounded

_DENOMINATORS = {word: value for word, value in ORDINALS.items() if 3 <= value <= 10}
_DENOMINATORS["quarter"] = 4
_PARTS = "|".join(_DENOMINATORS)

_FRACTION_RIGHT = re.compile(rf"[ -](?P<name>halves|(?:{_PARTS})s?)(?!\w)", re.IGNORECASE)
_ARTICLE_FRACTION = re.compile(rf"(?<![\w-])an? (?P<name>{_PARTS})(?= of\b)", re.IGNORECASE)
_HALF = re.compile(
    r"(?<![\w-])(?:a |one[ -])?half(?: of\b|(?= (?:the|its|their|his|her|our|my|that|this)\b)"
    r"|(?=[.,;]))",
    re.IGNORECASE,
)
_HALF_A_UNIT = re.compile(
    r"(?<![\w-])half[ -]an?(?= (?:hour|day|week|month|year|mile|kilomet|century|decade)\w*)",
    re.IGNORECASE,
)
# "The western half", "the second half": a part that has a name, not a share.
_NAMED_HALF = re.compile(
    r"\b(?:\w+ern|first|second|other|north|south|east|west|upper|lower|better|latter|former|top|"
    r"bottom|this|that|in|by) $",
    re.IGNORECASE,
)


def parse_number(text: str) -> float | None:
    """Give the value of a text that is one number and nothing else, else None."""
    text = text.strip()
    found = list(find_numbers(text))
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
        return found[0].value
    return None


def find_numbers(text: str) -> list[Number]:
    """Find every number of a text, in order and without overlaps.

    Digits inside a name or a longer code ("Su-34", "24/7", "10:30", "3rd") are no numbers.
    """
    cardinals = list(find_cardinals(text))
    # "A quarter of a million" is a number; "a quarter" alone is a share.
    scaled = {number.start for number in cardinals if number.scale > 1}
    numbers = [share for share in _fractions(text) if share.start not in scaled]
    taken = sorted((number.start, number.end) for number in numbers)
    for number in cardinals:
        fraction = _FRACTION_RIGHT.match(text, number.end)
        if fraction and 0 < number.value < 20 and _is_fraction(number, fraction, text):
            name = fraction["name"].lower()
            denominator = 2 if name == "halves" else _DENOMINATORS[name.removesuffix("s")]
            numbers.append(
                Number(
                    start=number.start,
                    end=fraction.end(),
                    value=rounded(100 * number.value / denominator),
                    is_share=True,
                )
            )
        elif not any(start < number.end and number.start < end for start, end in taken):
            numbers.append(number)
    return sorted(numbers, key=lambda number: number.start)


def _is_fraction(number: Number, fraction: re.Match[str], text: str) -> bool:
    """Say whether "two thirds" is meant, not "one third party"."""
    name = fraction["name"].lower()
    if number.value == 1:
        return text[number.end] == "-" or text[fraction.end() : fraction.end() + 3] == " of"
    return name.endswith("s")


def _fractions(text: str) -> Iterator[Number]:
    """Read "a third of", "half of", "half the city", "half an hour"."""
    has_half = "half" in text.lower()
    for found in _HALF_A_UNIT.finditer(text) if has_half else ():
        yield Number(start=found.start(), end=found.end(), value=0.5)
    for found in _ARTICLE_FRACTION.finditer(text):
        value = rounded(100 / _DENOMINATORS[found["name"].lower()])
        yield Number(start=found.start(), end=found.end(), value=value, is_share=True)
    for found in _HALF.finditer(text) if has_half else ():
        before = text[max(0, found.start() - 12) : found.start()]
        if _NAMED_HALF.search(before) or before.endswith("and "):
            continue
        if (
            found.group().lower().endswith("half")
            and text[found.end() : found.end() + 1] in {".", ",", ";"}
            and not _is_compared(before)
        ):
            continue
        end = found.end() - (3 if found.group().lower().endswith(" of") else 0)
        yield Number(start=found.start(), end=end, value=50.0, is_share=True)


def _is_compared(before: str) -> bool:
    """Say whether a half at a clause's end is a share: "by more than half."."""
    return re.search(r"\b(?:than|nearly|almost|about|least|roughly|around) $", before) is not None
