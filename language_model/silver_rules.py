"""When a name in a text without gold ones is sure enough to learn from."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from spacy.tokens import Doc

from language_model.components.head_nouns import REGIONS
from language_model.gum_names import OUTSIDE, UNKNOWN, behind_titles, is_title, with_joiners
from pipeline.extract.reading.lexicon import Lexicon
from pipeline.reference import read_reference

_SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "reference"
# Behind a name they make it a place's or a body's: "Ohio governor".
_ROLES = Lexicon.of(map(asdict, read_reference(_SEEDS).word_kinds)).of_a_place
_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov.
    dec.
    """.split()
)
_BODIES = frozenset(("ORG", "MILITARY_UNIT"))
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 6
_AGREEMENT = 0.8  # of all that is labelled by one name, in all texts
_FEWEST_BODIES = 3  # times that a body must be named: the model takes much else for one

Stretch = tuple[int, int]  # first token, token after the last


@dataclass(frozen=True)
class Reading:
    """What claimhouse found in a text, as tokens.

    Args:
        words: The tokens.
        proper: Whether each is a proper noun.
        entities: Stretches with the model's labels.
        places: Names of places that were resolved.
        demonyms: "Syrian", "Syrians".
    """

    words: Sequence[str]
    proper: Sequence[bool]
    entities: Sequence[tuple[int, int, str]]
    places: Sequence[Stretch]
    demonyms: Sequence[Stretch]


def silver_labels(reading: Reading, is_place_name: Callable[[str], bool]) -> list[str]:
    """Label the tokens with names that several signs agree on; proper nouns else are unknown.

    Args:
        reading: What was found in the text.
        is_place_name: Whether a place is called so anywhere; no such name is a person's or body's.
    """
    words = reading.words
    proper = [
        is_proper and word.lower() not in _CALENDAR and any(c.isalnum() for c in word)
        for word, is_proper in zip(words, reading.proper, strict=True)
    ]
    for start, stop in reading.demonyms:
        proper[start:stop] = [False] * (stop - start)
    for start, stop, label in reading.entities:
        if label == "NORP":
            proper[start:stop] = [False] * (stop - start)
    open_words = with_joiners(words, proper)
    labels = [UNKNOWN if is_open else OUTSIDE for is_open in open_words]
    places = list(_parted(words, reading.places))
    in_place = {i for start, stop in places for i in range(start, stop)}
    runs = list(_runs([is_open and i not in in_place for i, is_open in enumerate(open_words)]))
    free = [(start, stop) for start, stop in runs if in_place.isdisjoint((start - 1, stop))]
    for (start, stop), kind in _people_and_bodies(reading, runs, frozenset(free), is_place_name):
        _write(labels, start, stop, kind)
    for word_index, word in enumerate(words):
        if labels[word_index] == UNKNOWN and is_title(word):
            labels[word_index] = OUTSIDE
    for start, stop in places:
        # "Ohio State University": a place's name inside another one is that one's business.
        beside = [i for i in (start - 1, stop) if 0 <= i < len(words)]
        if all(labels[i] != UNKNOWN for i in beside):
            _write(labels, start, stop, "LOC")
        else:
            labels[start:stop] = [UNKNOWN] * (stop - start)
    return labels


def _parted(words: Sequence[str], places: Iterable[Stretch]) -> Iterator[Stretch]:
    """Cut place names at commas, and to their first and last capital."""
    for first, end in places:
        start = first
        for stop in [*(i for i in range(first, end) if words[i] == ","), end]:
            capitals = [i for i in range(start, stop) if _has_capital(words[i])]
            if capitals:
                yield capitals[0], capitals[-1] + 1
            start = stop + 1


def _write(labels: list[str], start: int, stop: int, kind: str) -> None:
    labels[start:stop] = [f"B-{kind}"] + [f"I-{kind}"] * (stop - start - 1)


def _runs(flags: Sequence[bool]) -> Iterator[Stretch]:
    start = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield start, index
            start = None


def _people_and_bodies(
    reading: Reading,
    runs: Sequence[Stretch],
    free: frozenset[Stretch],
    is_place_name: Callable[[str], bool],
) -> Iterator[tuple[Stretch, str]]:
    """Find persons named in full, then by surname, and bodies of several words or initials.

    A run that touches a place is no body ("Ohio State University"), and a person only behind a
    title ("Florida Governor Ann Lee"); ``free`` are those that touch none.
    """
    words, surnames, single = reading.words, set(), []
    for first, stop in runs:
        start = behind_titles(words, first, stop)
        label = _label_over(reading.entities, start, stop) if start < stop else None
        if start == first and (first, stop) not in free:
            continue
        if label == "PERSON" and stop - start == 1:
            single.append((start, stop))
        elif label == "PERSON" and not _is_surname(words[stop - 1]):
            continue
        elif label == "PERSON" and not is_place_name(" ".join(words[start:stop])):
            surnames.add(words[stop - 1])
            yield (start, stop), "PERSON"
        elif label in _BODIES and start == first:
            text = " ".join(words[first:stop])
            if (stop - first > 1 or _is_acronym(text)) and not is_place_name(text):
                yield (first, stop), "ORG"
    for start, stop in single:
        if words[start] in surnames:
            yield (start, stop), "PERSON"


def _label_over(entities: Sequence[tuple[int, int, str]], start: int, stop: int) -> str | None:
    return next((label for a, b, label in entities if a <= start and stop <= b), None)


def _has_capital(word: str) -> bool:
    """Whether a name can begin with it: "Bab", "al-Bab", but not "The"."""
    return word != "The" and any(part[:1].isupper() for part in word.split("-"))


def _is_surname(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and not word.isupper()


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and _SHORTEST_ACRONYM <= len(text) <= _LONGEST_ACRONYM


def carry_over(source: Doc, labels: Sequence[str], target: Doc) -> list[str]:
    """Give the labels of one tokenisation to another one of the same text.

    A token takes the label that most says: a name before unknown before outside; a name begins
    where its first token does.
    """
    at = [OUTSIDE] * (len(source.text) + 1)
    for token, label in zip(source, labels, strict=True):
        at[token.idx : token.idx + len(token)] = [label] * len(token)
        if label.startswith("B-"):
            at[token.idx + 1 : token.idx + len(token)] = [f"I-{label[2:]}"] * (len(token) - 1)
    carried = []
    for token in target:
        inside = at[token.idx : token.idx + len(token)]
        names = [label for label in inside if label not in (OUTSIDE, UNKNOWN)]
        carried.append(names[0] if names else UNKNOWN if UNKNOWN in inside else OUTSIDE)
    return carried


def agreed(texts: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[list[str]]:
    """Leave open what is called otherwise often, in all (words, labels) together.

    A word that is mostly written small ("Come" is a town) or part of persons' names is no place
    either, a body that is named rarely is open too, and so is a person called like a body.
    """
    votes: dict[str, Counter[str]] = {}
    against = Counter(word.capitalize() for words, _ in texts for word in words if word.islower())
    for words, labels in texts:
        for start, stop in _names(labels):
            kind = labels[start][2:]
            votes.setdefault(" ".join(words[start:stop]), Counter())[kind] += 1
            if kind == "PERSON" and stop - start > 1 and all(map(_has_capital, words[start:stop])):
                against.update(words[start:stop])
    result = []
    for words, labels in texts:
        kept = list(labels)
        for start, stop in _names(labels):
            name, kind = words[start:stop], labels[start][2:]
            voted = votes[" ".join(name)]
            total = voted.total() + (against[name[0]] if stop - start == 1 and kind == "LOC" else 0)
            if voted[kind] < _AGREEMENT * total or _is_odd(name, kind, voted[kind]):
                kept[start:stop] = [UNKNOWN] * (stop - start)
        result.append(kept)
    return result


def _is_odd(name: Sequence[str], kind: str, times: int) -> bool:
    """Whether a name is more likely an error of the model than one of its kind."""
    last = name[-1].lower()
    if kind == "PERSON":
        return not _has_capital(name[0]) or last in _ROLES or last.removesuffix("s") in _ROLES
    is_land = last in REGIONS or last.removesuffix("s") in REGIONS
    return kind == "ORG" and (times < _FEWEST_BODIES or is_land)


def _names(labels: Sequence[str]) -> Iterator[Stretch]:
    for start, label in enumerate(labels):
        if label.startswith("B-"):
            stop = start + 1
            while stop < len(labels) and labels[stop] == f"I-{label[2:]}":
                stop += 1
            yield start, stop
