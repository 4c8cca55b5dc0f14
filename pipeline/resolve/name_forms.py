"""One name in its several forms: spelt otherwise, with a title, with a description in front."""

import re
from functools import lru_cache

from pipeline.names.keys import fold, strip_possessive
from pipeline.resolve.actor_words import (
    DESCRIBING,
    ActorWords,
)

DESCRIBED = re.compile(rf"^(?:{DESCRIBING})[ \u00a0]+", re.I)
_SPELLING = {"defence": "defense", "centre": "center", "organisation": "organization"}


def without_standing(text: str, known: ActorWords) -> str:
    """``allied Russian warplanes`` → ``Russian warplanes``; what has no name left stays."""
    words = text.split()
    while len(words) > 1 and words[0] in known.standing:
        words.pop(0)
    return " ".join(words) if words[0][:1].isupper() else text


@lru_cache(maxsize=2**15)
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
    known = words.fillers | words.armies | words.governments
    return rest if is_state and known.issuperset(parts) else text


_FROM = frozenset({"of", "in"})  # "Dana Reyes of Ohio", "President Reyes in Tarn"
_JOINS_ROLE = frozenset({"of", "for", "to", "on", "the", "and", "at", "in"})


def _last_name(parts: list[str]) -> list[str]:
    """Take a first and a last name from the end, with what joins them: "Dana van Reyes"."""
    at = max(0, len(parts) - 2)
    while at > 0 and parts[at][:1].islower():
        at -= 1
    return parts[at:]


def without_role(text: str, words: ActorWords) -> str:
    """Drop what a person is and does in front of his name, and where he is from behind it.

    ``Information Minister Dana Reyes``, ``U.S. Ambassador to Ruritania Dana Reyes`` and
    ``Sen. Dana Reyes of Ohio`` are ``Dana Reyes``. A role with no name behind it is left empty,
    also one that an office stands behind: ``Secretary of Defense``.
    """
    known = words.persons | words.titles
    parts = _without_origin(text.split(), known)
    folded = [fold(strip_possessive(part)) for part in parts]
    roles = [at for at, word in enumerate(folded) if _is_role(word, known)]
    if roles:
        rest = parts[max(roles) + 1 :]
        if rest and fold(rest[0]) in _JOINS_ROLE:
            rest = _last_name(rest[2:])  # "to Ruritania", "for Human Rights"
        elif not rest and roles[0] and folded[-1] not in words.persons:
            rest = parts  # "Dana King"
        parts = rest
    at = next((at for at in range(2, len(parts)) if parts[at] in _FROM), len(parts))
    return " ".join(parts[:at])


def _is_role(word: str, known: frozenset[str]) -> bool:
    """Whether a folded word is one of a role, hyphened or not: "major general"."""
    return bool(word) and known.issuperset(word.split())


def _without_origin(parts: list[str], known: frozenset[str]) -> list[str]:
    """Drop where somebody with a role in front is from: "Gen. Dana Reyes of the Army"."""
    name = next((at for at, part in enumerate(parts) if not _is_role(fold(part), known)), 0)
    if name == 0 or fold(parts[name]) in _JOINS_ROLE:
        return parts
    return next((parts[:at] for at in range(name, len(parts)) if parts[at] in _FROM), parts)


def person_key(text: str, titles: frozenset[str]) -> str:
    """Fold a person's name and drop titles: ``Colonel Ryan Dillon`` → ``ryan dillon``."""
    words = fold(strip_possessive(text)).split()
    while len(words) > 1 and words[0] in titles:
        words.pop(0)
    return " ".join(words)
