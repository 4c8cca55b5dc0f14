"""Where a text has names that places are called by, and what stands beside them.

Only the words are read here: whether such a name means a place is asked in ``evidence``.
"""

from dataclasses import dataclass
from functools import cached_property

from pipeline.extract.mentions.places.place_names import PlaceNames, Weight, is_abbreviation
from pipeline.extract.reading.tree import Parse
from pipeline.names.keys import fold, is_uncapitalised

_LONGEST = 5  # words in a name
_SHORTEST_SMALL = 4  # letters of a word that can be a name without a capital: "mali", not "us"
JOINERS = frozenset("of and the al el ez - ‑ ' ’ de la du es as ash ar der den on upon".split())
_CLASS_WORDS = frozenset(
    "county parish province governorate prefecture oblast district state".split()
)
_STATE_BODIES = frozenset("police government governor assembly capital".split())
_SETTLEMENTS = frozenset(
    """province region town city village district governorate county suburb municipality hamlet
    township island neighborhood neighbourhood prefecture""".split()
)
_DASHES = frozenset({"-", "--", "—", "–", "("})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True)
class Name:
    """A stretch of tokens, first to last (included), that a place is called."""

    first: int
    last: int
    weight: Weight


class NameReader:
    """Reads the names of one text.

    Args:
        parse: The parsed text.
        names: What places are called.
    """

    def __init__(self, parse: Parse, names: PlaceNames) -> None:
        self.parse = parse
        self.names = names
        self._capitals = [parse.text[start].isupper() for start in parse.start]
        if is_uncapitalised(parse.text):
            self._capitals = [self._can_be_name(i) for i in range(len(parse))]

    def _can_be_name(self, i: int) -> bool:
        """Whether a word of a text without capitals can be part of a name.

        A country or demonym is one at its word; else it must be tagged as a name or, as a noun
        that no article or other determiner is on, be what a city is called.
        """
        parse, word = self.parse, self.parse.lower[i]
        if not word[0].isalpha() or len(word) < _SHORTEST_SMALL or word in parse.lexicon.common:
            return False
        weight = self.names.weigh(word)
        if weight >= Weight.AREA or parse.pos[i] == "PROPN":
            return True
        is_noun = parse.pos[i] in {"NOUN", "ADJ", "X"} and parse.lemma[i] == word
        is_known = parse.lemma[i] in parse.lexicon.actors or parse.lemma[i] in parse.lexicon.places
        has_det = parse.child(i, "det", "nmod:poss", "amod") is not None
        return is_noun and weight == Weight.CITY and not (is_known or has_det)

    @cached_property
    def all(self) -> list[Name]:
        """The names of the text in order, none overlapping another."""
        found: list[Name] = []
        free = 0
        for at, is_capital in enumerate(self._capitals):
            name = self.name_at(at) if is_capital and at >= free else None
            if name is not None:
                found.append(name)
                free = name.last + 1
        return found

    def name_at(self, first: int) -> Name | None:
        """Find the longest name that begins at a token."""
        if not self.is_capital(first):
            return None
        limit = first
        while limit + 1 < len(self.parse) and limit + 1 < first + _LONGEST:
            if not self._goes_on(limit + 1):
                break
            limit += 1
        for last in range(limit, first - 1, -1):
            if not (self.is_capital(last) or last == first):
                continue
            weight = self._weigh(first, last)
            if last == first and self.parse.lower[first] in {"a", "an", "the", "i"}:
                return None
            if weight == Weight.DEMONYM or (weight == Weight.AREA and not self._has_class(last)):
                return Name(first, last, weight)
            if weight != Weight.NONE:
                is_classed = self._has_class(last)
                return Name(first, last + is_classed, Weight.CITY if is_classed else weight)
        return self._classed(first)

    def _classed(self, first: int) -> Name | None:
        """Take "Kanawha County" for a place, whether or not a gazetteer knows it."""
        parse, last = self.parse, first
        if self._is_called_place(first):
            while last + 1 < len(parse) and self.is_word_beside(last + 1, last):
                last += 1
            return Name(first, last, Weight.CITY)
        while last < first + 3 and last < len(self.parse) and self.is_capital(last):
            if self._has_class(last):
                return Name(first, last + 1, Weight.CITY)
            last += 1
        return None

    def _is_called_place(self, first: int) -> bool:
        """Whether "the province of" stands before it, or before what "and" joins it to."""
        parse = self.parse
        if first > 1 and parse.lower[first - 1] == "and" and self.is_capital(first - 2):
            first -= 2
        is_of = first > 1 and parse.lower[first - 1] == "of"
        return is_of and parse.lemma[first - 2] in _SETTLEMENTS and parse.pos[first] == "PROPN"

    def _has_class(self, last: int) -> bool:
        """Whether a class word with a capital follows, as in "Osun State"."""
        parse, at = self.parse, last + 1
        if at >= len(parse) or parse.lower[at] not in _CLASS_WORDS or not self.is_capital(at):
            return False
        if parse.lower[last] in {"the", "this", "our"} or parse.pos[last] in {"DET", "NUM", "PRON"}:
            return False
        if parse.lower[at] not in {"state", "district"}:
            return True
        # "Osun State", but not "Islamic State", "Penn State University", "Ohio State".
        behind = parse.lower[at + 1] if at + 1 < len(parse) else ""
        is_body = behind in {"university", "college", "department", "attorney", "court"}
        name = self.names.weigh(self.text(*parse.offsets(last, last)))
        return behind in _STATE_BODIES or (name != Weight.NONE and not is_body)

    def _weigh(self, first: int, last: int) -> Weight:
        text = self.text(self.parse.start[first], self.parse.end[last])
        weight = self.names.weigh(text)
        if weight < Weight.AREA and text.isupper() and len(text) < 6 and text.isalpha():
            return Weight.NONE  # "SANA", "NATO": letters, not a name in capitals
        if weight == Weight.NONE and self._is_dotted(last):
            weight = self.names.weigh(f"{text}.")
        if weight == Weight.AREA and is_abbreviation(text) and text.endswith("."):
            is_state = not text.isupper() or len(text) < 4
            return weight if not is_state or self._is_behind_comma(first) else Weight.NONE
        return weight

    def _is_dotted(self, last: int) -> bool:
        return last + 1 < len(self.parse) and self.parse.lower[last + 1] == "."

    def _goes_on(self, i: int) -> bool:
        parse = self.parse
        if "\n" in parse.text[parse.end[i - 1] : parse.start[i]]:
            return False
        return self.is_capital(i) or parse.lower[i] in JOINERS

    def _is_behind_comma(self, first: int) -> bool:
        return first > 1 and self.parse.lower[first - 1] in {",", "(", "-"}

    def is_capital(self, i: int) -> bool:
        """Tell whether a token begins with a capital."""
        return self._capitals[i]

    def text(self, start: int, end: int) -> str:
        """Return the characters between two offsets."""
        return self.parse.text[start:end]

    def folded(self, name: Name) -> str:
        """Return the name as look-ups know it."""
        return fold(self.text(self.parse.start[name.first], self.parse.end[name.last]))

    def is_word_beside(self, i: int, other: int) -> bool:
        """Tell whether a proper noun stands next to a token, parted by a space only."""
        low, high = min(i, other), max(i, other)
        gap = self.text(self.parse.end[low], self.parse.start[high])
        return (
            self.is_capital(i)
            and self.parse.pos[i] == "PROPN"
            and self.parse.lower[i].isalpha()
            and gap in {" ", "\u00a0"}
        )

    def behind(self, name: Name) -> int | None:
        """Find the word behind the name, a possessive left out."""
        at = name.last + 1
        while at < len(self.parse) and self.parse.lower[at] in POSSESSIVES:
            at += 1
        return at if at < len(self.parse) else None

    def is_area(self, i: int) -> bool:
        """Tell whether a country or division is named from a token on."""
        found = self.name_at(i)
        return found is not None and found.weight == Weight.AREA

    def has_container(self, name: Name) -> bool:
        """Whether a comma ties it to a country or division: "X, Texas"."""
        at = name.last + 1
        if at + 1 >= len(self.parse) or self.parse.lower[at] != ",":
            return False
        container = self.name_at(at + 1)
        return container is not None and container.weight == Weight.AREA

    def starts_sentence(self, name: Name) -> bool:
        """Tell whether no word of the sentence stands before the name."""
        parse = self.parse
        start = parse.sents[parse.sent[name.first]][0]
        return all(not parse.lower[i].isalnum() for i in range(start, name.first))

    def is_dateline(self, name: Name) -> bool:
        """Whether it opens a sentence in capitals, before a dash or an agency in brackets."""
        parse = self.parse
        text = self.text(parse.start[name.first], parse.end[name.last])
        if not text.isupper() or len(text) < 4 or not self.starts_sentence(name):
            return False
        behind = range(name.last + 1, min(name.last + 5, len(parse)))
        return any(parse.lower[i] in _DASHES or parse.lower[i] == "," for i in behind)

    def is_common(self, name: Name) -> bool:
        """Whether it is a word of English, capitalised for another reason."""
        return name.first == name.last and self.parse.lower[name.first] in self.parse.lexicon.common
