"""Plain names (person, organisation, place) from the nominals that GUM annotates.

GUM marks every noun phrase with a type, nested: "[the mayor of [Oslo]]". A name is the run of
proper nouns around the head of such a phrase. The longest name wins, so that "University of Oslo"
is one organisation and no place.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language_model.convert_ud import Word

UNKNOWN = ""  # what spaCy takes for a missing label
OUTSIDE = "O"

_TYPE_OF = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
_BRACKET = re.compile(r"\((?P<opens>[^()]+)(?P<closes_itself>\)?)|(?P<closes>[^()]+)\)")
# Words inside a name, between two proper nouns.
_JOINERS = frozenset("of the for & - – . al de del der den di du la le el van von bin ibn".split())
_LIST_JOINERS = frozenset(("and", ","))
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
# Relations between the words of a person's name; behind a noun ("actor") only the flat ones.
_FLAT_LINKS = frozenset(("flat", "punct"))
_NAME_LINKS = _FLAT_LINKS | {"compound", "goeswith"}
# Ranks and forms of address: they stand before a person's name and are no part of it.
TITLES = frozenset(
    """
    admiral ambassador attorney baron bishop brigadier captain cardinal chairman chancellor chief
    col. colonel commander commissioner congressman congresswoman count countess dame deputy
    director doctor dr dr. duke emperor empress father foreign gen. general gov. governor
    imam inspector judge justice king lady lieutenant lord lt. madam major mayor minister miss
    mr mr. mrs mrs. ms ms. officer pope premier president prime prince princess prof prof.
    professor queen rabbi rep. representative rev. reverend saint secretary sen. senator sergeant
    sgt. sheikh sheriff sir speaker state sultan
    """.split()
)


@dataclass(frozen=True)
class Phrase:
    """An annotated nominal: first token, token after the last, GUM's type."""

    start: int
    stop: int
    kind: str


def phrases_of(marks: Sequence[str]) -> Iterator[Phrase]:
    """Read the ``Entity=`` values of a sentence's words, an empty string where there is none.

    A phrase that does not end in its sentence is left out.
    """
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, mark in enumerate(marks):
        for match in _BRACKET.finditer(mark):
            if match["opens"]:
                number, kind = match["opens"].split("-")[:2]
                opened.setdefault(number, []).append((index, kind))
                if not match["closes_itself"]:
                    continue
            number = (match["opens"] or match["closes"]).split("-")[0]
            if opened.get(number):
                start, kind = opened[number].pop()
                yield Phrase(start, index + 1, kind)


def name_labels(words: Sequence["Word"], phrases: Sequence[Phrase]) -> list[str]:
    """Label the words of a sentence: ``B-`` and ``I-`` with a name type, outside, or unknown.

    A proper noun in a person, organisation or place that belongs to no name found is unknown,
    unless it is a title or the name of a people.
    """
    labels = [OUTSIDE] * len(words)
    for phrase in phrases:
        if phrase.kind in _TYPE_OF:
            for index in range(phrase.start, phrase.stop):
                is_people = phrase.kind == "person" and words[index].tag == "NNPS"
                if is_proper(words[index]) and not is_people and not is_title(words[index].form):
                    labels[index] = UNKNOWN
    for phrase in phrases:  # what GUM types otherwise ("the Olympics") is known to be no such name
        if phrase.kind not in _TYPE_OF:
            for start, stop in _runs(words, phrase, phrases):
                labels[start:stop] = [OUTSIDE] * (stop - start)
    names = [
        (start, stop, _TYPE_OF[phrase.kind])
        for phrase in phrases
        if phrase.kind in _TYPE_OF
        for start, stop in _names_in(words, phrase, phrases)
    ]
    taken: set[int] = set()
    for start, stop, kind in sorted(names, key=lambda name: (name[0] - name[1], name[0])):
        if taken.isdisjoint(range(start, stop)):
            taken.update(range(start, stop))
            labels[start:stop] = [f"B-{kind}"] + [f"I-{kind}"] * (stop - start - 1)
    return labels


def unknown_names(words: Sequence["Word"]) -> list[str]:
    """Label the words of a sentence without annotated names: proper nouns are unknown."""
    proper = [is_proper(word) or word.pos == "PROPN" for word in words]
    joined = with_joiners([word.form for word in words], proper)
    return [UNKNOWN if is_open else OUTSIDE for is_open in joined]


def with_joiners(forms: Sequence[str], proper: Sequence[bool]) -> list[bool]:
    """Count words that can stand inside a name ("of") as proper nouns between two of those."""
    joined = list(proper)
    for index in range(1, len(forms) - 1):
        if proper[index - 1] and proper[index + 1] and forms[index].lower() in _JOINERS:
            joined[index] = True
    return joined


def named(words: Sequence["Word"]) -> Iterator[tuple[int, int, str]]:
    """Yield (first word, word after the last, type) of the labelled names of a sentence."""
    for start, word in enumerate(words):
        if word.name.startswith("B-"):
            stop = start + 1
            while stop < len(words) and words[stop].name.startswith("I-"):
                stop += 1
            yield start, stop, word.name[2:]


def place_names(sentences: Iterable[Sequence["Word"]]) -> frozenset[tuple[str, ...]]:
    """Collect what is called a place somewhere, each name as its words."""
    return frozenset(
        tuple(word.form for word in words[start:stop])
        for words in sentences
        for start, stop, kind in named(words)
        if kind == "LOC"
    )


def with_metonyms(words: Sequence["Word"], places: frozenset[tuple[str, ...]]) -> list["Word"]:
    """Label a body that is called as a place is ("Belgium scored") as that place."""
    changed = list(words)
    for start, stop, kind in named(words):
        if kind == "ORG" and tuple(word.form for word in words[start:stop]) in places:
            for index in range(start, stop):
                label = words[index].name.replace("ORG", "LOC")
                changed[index] = replace(words[index], name=label)
    return changed


def is_proper(word: "Word") -> bool:
    """Whether it is a proper noun, by its part-of-speech tag."""
    return word.tag in ("NNP", "NNPS")


def is_title(form: str) -> bool:
    """Whether a word is a rank or a form of address."""
    return form.lower() in TITLES


def behind_titles(forms: Sequence[str], start: int, stop: int) -> int:
    """Find where a run of words goes on behind its last title; its start where it has none."""
    return next((i + 1 for i in reversed(range(start, stop)) if is_title(forms[i])), start)


def _names_in(
    words: Sequence["Word"], phrase: Phrase, phrases: Sequence[Phrase]
) -> Iterator[tuple[int, int]]:
    for start, stop in _runs(words, phrase, phrases):
        if phrase.kind == "person":
            start = behind_titles([word.form for word in words], start, stop)
            if _is_people(words, start, stop):
                continue
        if start < stop:
            yield start, stop


def _is_people(words: Sequence["Word"], start: int, stop: int) -> bool:
    """Whether it is a people or faith, or one of them: "Palestinians", "an American"."""
    before = words[start - 1].form.lower() if start else ""
    return words[stop - 1].tag == "NNPS" or (stop - start == 1 and before in {"a", "an"})


def _runs(
    words: Sequence["Word"], phrase: Phrase, phrases: Sequence[Phrase]
) -> list[tuple[int, int]]:
    """Find the proper nouns around the head of a phrase, as runs of words."""
    inside = range(phrase.start, phrase.stop)
    head = next((i for i in inside if words[i].head not in inside or words[i].head == i), None)
    if head is None:
        return []
    if phrase.kind != "person":
        return [_run_around(words, phrase, phrases, head)] if is_proper(words[head]) else []
    # "Secretary of State Ann Lee", "actor Ann Lee": the words of the name hang on the title.
    foreign = {
        i
        for other in phrases
        if other != phrase and phrase.start <= other.start and other.stop <= phrase.stop
        for i in range(other.start, other.stop)
    }
    own = [i for i in inside if _belongs(words, i, head) and i not in foreign]
    runs = [list(run) for _, run in groupby(own, key=lambda i, o=own: i - o.index(i))]
    return _without_loose_marks(words, [(run[0], run[-1] + 1) for run in runs])


def _belongs(words: Sequence["Word"], index: int, head: int) -> bool:
    """Whether a word is the head or hangs on it as a part of one name."""
    word = words[index]
    if not (is_proper(word) or word.form.lower() in _JOINERS - {"of", "the", "for"}):
        return False
    links = _NAME_LINKS if is_proper(words[head]) else _FLAT_LINKS
    while index != head:
        if words[index].dep.split(":")[0] not in links:
            return False
        index = words[index].head
    return True


def _without_loose_marks(
    words: Sequence["Word"], runs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Trim what is no proper noun from both ends of runs; drop the empty ones."""
    trimmed = []
    for start, stop in runs:
        proper = [i for i in range(start, stop) if is_proper(words[i])]
        if proper:
            trimmed.append((proper[0], proper[-1] + 1))
    return trimmed


def _run_around(
    words: Sequence["Word"], phrase: Phrase, phrases: Sequence[Phrase], head: int
) -> tuple[int, int]:
    """Extend a place's or body's name from its head over joined proper nouns."""
    starts = {other.start for other in phrases if other != phrase}
    stops = {other.stop for other in phrases if other != phrase}

    def joins(index: int) -> bool:
        form = words[index].form.lower()
        if form in _POSSESSIVES:
            return index + 1 not in stops
        if form in _LIST_JOINERS:
            return form == "and" and index + 1 not in starts and index not in stops
        return form in _JOINERS

    start = head
    while start > phrase.start:
        step = next(
            (
                i
                for i in range(start - 1, max(phrase.start, start - 3) - 1, -1)
                if is_proper(words[i])
            ),
            None,
        )
        if step is None or not all(joins(i) for i in range(step + 1, start)):
            break
        start = step
    stop = head + 1
    while stop < phrase.stop:
        step = next(
            (i for i in range(stop, min(phrase.stop, stop + 3)) if is_proper(words[i])), None
        )
        if step is None or not all(joins(i) for i in range(stop, step)):
            break
        stop = step + 1
    return start, stop
