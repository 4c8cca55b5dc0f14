"""Read whole and decimal numbers: numerals, number words, and mixtures of both.

The words for numbers and their order stand here and nowhere else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: value for value, word in enumerate(_UNITS + _TEENS)}
SMALL |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12}
GROUPS = {"hundred": 100, "dozen": 12}
_NUMBER_WORDS = frozenset({*SMALL, *SCALES, *GROUPS})
_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS = {word: value for value, word in enumerate(_FIRST, start=1)}
ORDINALS |= {f"{ten[:-1]}ieth": SMALL[ten] for ten in _TENS}
ORDINALS |= {f"{ten}-{one}": SMALL[ten] + ORDINALS[one] for ten in _TENS for one in _FIRST[:9]}

_BLANKS = "   "
_ATOM = re.compile(
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,5}}(?:\.\d{{1,6}})?(?![\d,]\d)"
    rf"|\d{{1,3}}(?:[{_BLANKS}]\d{{3}}){{1,5}}(?!\d)|\d{{1,15}}(?:\.\d{{1,6}})?)"
    r"|(?P<word>[A-Za-z]{2,})"
)
_GLUE = re.compile(r"[^\S\r\n]|[^\S\r\n]?-[^\S\r\n]?|,? and |[^\S\r\n]?\r?\n")
_BEFORE_SCALE = re.compile(
    r"(?<![\w-])(?P<lead>[Aa]n?|[Hh]alf(?: an?|-an?)?|(?:[Aa] )?[Qq]uarter of a)[ -]$"
)
_LONGEST_LEAD = len("a quarter of a ")
_HALF_MORE = re.compile(r"(?: and a half| ½|½)(?!\w)")


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number as written; ``scale`` is the last power said ("million"), 1 without one."""

    start: int
    end: int
    value: float
    scale: int = 1
    is_share: bool = False  # a fraction; the value is then in percent
    is_numeral: bool = False


def find_cardinals(text: str) -> Iterator[Number]:
    """Numbers in order, each as long as the grammar of number words allows."""
    atoms = [
        atom
        for atom in _ATOM.finditer(text)
        if (atom["digits"] or atom.group().lower() in _NUMBER_WORDS) and _is_number_atom(atom, text)
    ]
    index, taken = 0, 0
    while index < len(atoms):
        builder = _Builder(text, atoms[index])
        index += 1
        while index < len(atoms) and builder.add(atoms[index]):
            index += 1
        number = builder.build()
        if number is not None and number.start >= taken:  # "a thousand and a half hundred"
            taken = number.end
            yield number


def _is_number_atom(atom: re.Match[str], text: str) -> bool:
    if atom["digits"] is None:
        return _is_number_word(atom, text)
    before = text[max(0, atom.start() - 2) : atom.start()]
    after = text[atom.end() : atom.end() + 4]
    if before and (before[-1].isalnum() or before[-1] in "_./:#@&\\"):
        return False
    if before[-1:] in ("-", ",", "‑", "'", "’") and not before[:1].isdigit() and before[:1].strip():
        return before[-1] == ","
    if before[-1:] == "," and before[:1].isdigit():
        return False
    if re.match(r"[:/][\w]|[.,]\d|_|@|\s?[ap]\.?m\b|\so.c", after, re.IGNORECASE):
        return False
    letters = re.match(r"[A-Za-z]+", after)
    if letters is None:
        return True
    return letters.group().lower() in _SHORT_SCALES or letters.group() in (
        "km",
        "kg",
        "m",
        "ft",
        "mi",
    )


def _is_number_word(atom: re.Match[str], text: str) -> bool:
    before, after = text[atom.start() - 1 : atom.start()], text[atom.end() : atom.end() + 1]
    return not (before.isdigit() or before == "_" or after.isdigit() or after == "_")


class _Builder:
    """Adds up number words by the rules of English: each power is smaller than the one before."""

    def __init__(self, text: str, first: re.Match[str]) -> None:
        self.text = text
        self.start = first.start()
        self.end = first.end()
        self.total = 0.0
        self.current = 0.0
        self.limit = 10**15  # the next power must be smaller
        self.scale = 1
        self.is_numeral = first["digits"] is not None
        self.is_closed = False
        self.is_valid = self._begin(first)

    def _begin(self, first: re.Match[str]) -> bool:
        if first["digits"] is not None:
            self.current = float(re.sub(rf"[,{_BLANKS}]", "", first["digits"]))
            self._take_short_scale()
            return True
        word = first["word"].lower()
        if word in SMALL:
            self.current = float(SMALL[word])
            self._take_half()
            return True
        lead = _BEFORE_SCALE.search(self.text[max(0, self.start - _LONGEST_LEAD) : self.start])
        if lead is None:
            return False
        self.start -= len(lead.group())
        words = lead["lead"].lower()
        self.current = 0.25 if "quarter" in words else 0.5 if words.startswith("half") else 1.0
        is_scaled = self._scale(word)
        self._take_scaled_half()
        return is_scaled

    def _take_short_scale(self) -> None:
        suffix = re.compile(r"(?:k|mn|mln|bn|bln|tn)(?!\w)", re.IGNORECASE).match(
            self.text, self.end
        )
        if suffix is not None:
            self.scale = _SHORT_SCALES[suffix.group().lower()]
            self.current *= self.scale
            self.end, self.is_closed = suffix.end(), True

    def _take_half(self) -> None:
        """Read "two and a half", with a power to follow or not."""
        half = _HALF_MORE.match(self.text, self.end)
        if half is not None:
            self.current += 0.5
            self.end = half.end()

    def add(self, atom: re.Match[str]) -> bool:
        """Take in one more word if it continues the number."""
        if not self.is_valid or self.is_closed or atom["digits"] is not None:
            return False
        glue = self.text[self.end : atom.start()]
        if len(glue) > 6 or not _GLUE.fullmatch(glue):
            return False
        word = atom["word"].lower()
        if word in SMALL:
            is_added = not self.is_numeral and self._small(SMALL[word], glue)
        else:
            is_added = "and" not in glue and self._scale(word)
        if is_added:
            self.end = atom.end()
            if word not in SMALL:
                self._take_scaled_half()
        return is_added

    def _take_scaled_half(self) -> None:
        """Add the half of "a million and a half": half a million."""
        half = _HALF_MORE.match(self.text, self.end)
        if half is not None and self.total:
            self.total += self.scale / 2
            self.end, self.is_closed = half.end(), True
        elif half is not None and self.current == GROUPS["dozen"] and self.is_closed:
            self.current += GROUPS["dozen"] / 2  # a dozen and a half
            self.end = half.end()

    def _small(self, value: int, glue: str) -> bool:
        """Twenty-two, two hundred (and) five; "two three" and "two and three" are two numbers."""
        after_tens = self.current % 100 >= 20 and self.current % 10 == 0 and value < 10
        if after_tens and "and" not in glue:
            self.current += value
            return True
        after_power = self.current % 100 == 0 and (self.current > 0 or self.total > 0)
        if after_power and value > 0:
            self.current += value
            return True
        return False

    def _scale(self, word: str) -> bool:
        power = GROUPS.get(word) or SCALES[word]
        if self.current <= 0:
            return False
        if word in GROUPS:
            if self.current >= 100:
                return False
            self.current *= power
            self.is_closed = word == "dozen"
            return True
        if power >= self.limit or self.current >= 1000 * (1 if self.is_numeral else 1000):
            return False
        self.total += self.current * power
        self.current, self.limit, self.scale = 0.0, power, power
        return True

    def build(self) -> Number | None:
        """Give the number; None for a power without anything before it."""
        if not self.is_valid:
            return None
        return Number(
            start=self.start,
            end=self.end,
            value=rounded(self.total + self.current),
            scale=self.scale,
            is_numeral=self.is_numeral,
        )


def rounded(value: float) -> float:
    """Drop the dust of binary fractions; two places say all that a text states."""
    return round(value, 2)
