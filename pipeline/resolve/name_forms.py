"""One name in its several forms: spelt otherwise, with a title, with a description in front."""

import re

from pipeline.names.keys import fold, strip_possessive
from pipeline.resolve.actor_words import (
    DESCRIBING,
    FILLERS,
    STANDING_ADJECTIVES,
    ActorWords,
)

DESCRIBED = re.compile(rf"^(?:{DESCRIBING})[ \u00a0]+", re.I)
_SPELLING = {"defence": "defense", "centre": "center", "organisation": "organization"}


def without_standing(text: str) -> str:
    """``allied Russian warplanes`` → ``Russian warplanes``; what has no name left stays."""
    words = text.split()
    while len(words) > 1 and words[0] in STANDING_ADJECTIVES:
        words.pop(0)
    return " ".join(words) if words[0][:1].isupper() else text


def fold_actor(text: str) -> str:
    """``fold`` with British and American spellings of institutions made one."""
    return " ".join(_SPELLING.get(word, word) for word in fold(text).split())


def is_described(text: str) -> bool:
    """Whether a text begins by saying who stands behind: "U.S.-backed …"."""
    return bool(DESCRIBED.match(text))


def of_whose_state(text: str, words: ActorWords) -> str:
    """Drop who backs a state that has no name: ``U.S.-backed government forces``."""
    rest = DESCRIBED.sub("", text)
    parts = fold(rest).split()
    is_state = bool(parts) and parts[0] in ("government", "regime", "state")
    known = FILLERS | words.armies | words.governments
    return rest if is_state and known.issuperset(parts) else text


def person_key(text: str, titles: frozenset[str]) -> str:
    """Fold a person's name and drop titles: ``Colonel Ryan Dillon`` → ``ryan dillon``."""
    words = fold(strip_possessive(text)).split()
    while len(words) > 1 and words[0] in titles:
        words.pop(0)
    return " ".join(words)
