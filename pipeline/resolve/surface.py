"""Reading a mention's words when its span was cut too short, too long or in two.

A tagger's borders are a guess. These readings try, from the words as they stand to the words
around them, what a name could be; whoever looks them up takes the first that is known.
"""

import re
from collections.abc import Iterator

from pipeline.names.keys import strip_determiner, strip_possessive
from pipeline.names.place_words import (
    division_base,
    kind_of_noun,
    without_class_words,
    without_direction,
)

_PART = re.compile(r"\s*(?:--|[—–,;:/()\[\]“”\"])\s*")
_OWNED = re.compile(r"^.+?['’]s ")
_GROWTH = r"(?:[ \u00a0](?:al|el|ez|az|as|ash|ar|es|et|ad|der|de|la)|[-‑](?:al|el|ez|az|as))?"
_BOUND = re.compile(r"(?:al|el|ez|az|as|ash|ar|es|et|ad|der)-", re.I)
_RIGHT = re.compile(rf"^{_GROWTH}[ \u00a0-][A-Z][\w’'-]+|^-\w+")
_LEFT = re.compile(r"(?<![\w.])[A-Z][\w’'-]+[ \u00a0-](?:al-|el-|ez-)?$")


def readings(name: str) -> list[str]:
    """Return a name and its shorter readings, the fullest first, each once."""
    plain = strip_determiner(strip_possessive(name))
    parts = [part for part in _PART.split(plain) if part]
    # "Port Tarn airport" is at Port Tarn, and need not be at Tarn.
    tries = [name, plain, division_base(plain), without_class_words(plain)]
    owned = _OWNED.sub("", plain)  # "Iran's Hamadan air base"
    if owned != plain:
        tries += [owned, without_class_words(owned)]
        if kind_of_noun(owned) == "site":  # "Port Tarn's airport"
            tries.append(strip_possessive(plain.removesuffix(owned).rstrip()))
    core = _capitalised_core(parts[0] if parts else plain)
    tries += [core, without_class_words(core), without_direction(core)]
    return [one for one in dict.fromkeys(tries) if any(c.isalnum() for c in one)]


def _capitalised_core(name: str) -> str:
    """Drop lower-case words at both ends: "eastern Deir ez-Zor side" → "Deir ez-Zor"."""
    words = name.split()
    while words and words[0][:1].islower() and not _BOUND.match(words[0]):
        words.pop(0)
    while words and words[-1][:1].islower() and "-" not in words[-1]:
        words.pop()
    return " ".join(words)


def widened(text: str, start: int, end: int) -> Iterator[str]:
    """Yield what the name would be with the capitalised word beside it: "Deir" + "ez-Zor"."""
    right = _RIGHT.match(text[end : end + 30])
    if right:
        yield text[start : end + right.end()]
    left = _LEFT.search(text[max(0, start - 30) : start])
    if left:
        yield text[max(0, start - 30) + left.start() : end]
