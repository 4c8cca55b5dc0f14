"""Common nouns for places: "the city", "the province", "the town of" before its name."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence

from pipeline.names.keys import fold
from pipeline.names.place_words import kind_of_noun, satisfies
from pipeline.records import Mention
from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Gazetteer, Place
from pipeline.resolve.place_choice import PlaceChoice, left_open

_OF_NAME = re.compile(r" of[ \u00a0](?:the[ \u00a0])?")
# "Raqqa province and city": the second noun is of the same name.
_JOINED = re.compile(r"^[ \u00a0](?:\w+[ \u00a0])?and[ \u00a0](?:the[ \u00a0])?$")
# "Mosul, the Iraqi city that": the noun says what the name is.
_APPOSED = re.compile(r"^,?[ \u00a0](?:the|an?|its)[ \u00a0](?:[\w-]+[ \u00a0])?$|^,?[ \u00a0]$")
# "IS's self-proclaimed capital": what somebody calls so is no such place.
_ONLY_CALLED = re.compile(
    r"\b(?:self-(?:proclaimed|declared|styled)|so-called|would-be|de[ -]facto|unofficial)\b", re.I
)
_OF_NAME_REACH = 8  # characters after a noun in which its name begins: " of the "
_JOINING_REACH = 80  # characters between a name and the noun that it is joined with
_BEFORE_NOUN = 20  # characters before a noun in which that is looked for
# Nouns by which a place named before can be meant; "the area" could be anything.
_KINDS = frozenset({"city", "division", "country"})


class NounResolver:
    """Resolves common nouns for places in one article, each by the names near it.

    Args:
        gazetteer: Knows the division called after a city.
        text: The article's text.
        shares: Country → share of the article's places.
        names: Mentions with a choice, in text order.
        choices: What they stand for.
        title: The headline, if there is one.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        text: str,
        shares: dict[str, float],
        names: Sequence[Mention],
        choices: dict[str, PlaceChoice],
        *,
        title: str | None = None,
    ) -> None:
        self._gazetteer = gazetteer
        self._text = text
        self._shares = shares
        self._names = names
        self._choices = choices
        self._starts = [name.start_char for name in names]
        by_end = sorted(range(len(names)), key=lambda at: names[at].end_char)
        self._by_end = [(names[at].end_char, at) for at in by_end]
        self._numbers = {name.mention_id: at for at, name in enumerate(names)}
        self._of_kind: dict[str, list[int]] = {kind: [] for kind in _KINDS}  # numbers of names
        self._focus = _Focus(title)
        for name in names:
            self.learn(name)

    def learn(self, name: Mention) -> None:
        """Heed what a name stands for, now or since a moment ago."""
        number, choice = self._numbers[name.mention_id], self._choices[name.mention_id]
        for kind, numbers in self._of_kind.items():
            found = _as_kind(choice, kind)
            if found is not None and self._is_near_home(found):
                insort(numbers, number)
        city = _as_kind(choice, "city")
        if city is not None and name.toponym_role == "literal" and name.mention_type == "name":
            self._focus.count(name, city)

    def resolve(self, mention: Mention) -> PlaceChoice:
        """Choose the place named with the noun, else the last one of its kind."""
        kind = kind_of_noun(mention.head_lemma)
        if kind not in _KINDS or "'s " in mention.mention_text or "’s " in mention.mention_text:
            return left_open("nominal_without_name")
        before = self._text[max(0, mention.start_char - _BEFORE_NOUN) : mention.start_char]
        if _ONLY_CALLED.search(f"{before.rpartition(',')[2]}{mention.mention_text}"):
            return left_open("nominal_only_called")
        named = self._named_beside(mention)
        if named is not None:
            return named
        last = self._last_of(kind, mention)
        if fold(mention.head_lemma) != "city" or self._is_apposed(mention):
            return last
        focus = self._focus.city()
        return (
            last
            if focus is None
            else PlaceChoice(focus, None, 1, "nominal_focus", weights.NOUN_FOCUS)
        )

    def _is_near_home(self, place: Place) -> bool:
        return self._shares.get(place.country_code or "", 0.0) >= weights.NOUN_SHARE

    def _ending_before(self, mention: Mention) -> list[int]:
        """Return the numbers of the names that end shortly before a noun."""
        low = bisect_left(self._by_end, (mention.start_char - _JOINING_REACH, 0))
        high = bisect_left(self._by_end, (mention.start_char + 1, 0))
        return [number for _, number in self._by_end[low:high]]

    def _is_apposed(self, mention: Mention) -> bool:
        """Whether the noun describes the place named right before it."""
        return any(
            _APPOSED.match(self._text[other.end_char : mention.start_char])
            for other in (self._names[number] for number in self._ending_before(mention))
            if _as_kind(self._choices[other.mention_id], "city")
        )

    def _named_beside(self, mention: Mention) -> PlaceChoice | None:
        """Return the place named right after "the city of", or inside the phrase."""
        low = bisect_left(self._starts, mention.start_char)
        high = bisect_right(self._starts, mention.end_char + _OF_NAME_REACH)
        for other in self._names[low:high]:
            choice = self._choices[other.mention_id]
            if choice.place is None or other.mention_type != "name" or choice.method == "demonym":
                continue
            gap = self._text[mention.end_char : other.start_char]
            ends = mention.mention_text.endswith(" of")
            is_next = _OF_NAME.fullmatch(f" of{gap}" if ends else gap)
            is_called = gap in (" ", ", ") and _as_kind(choice, "city") is not None
            is_called = is_called and kind_of_noun(mention.head_lemma) == "city"
            holds = other.end_char <= mention.end_char
            if is_next or is_called or holds:
                return PlaceChoice(
                    choice.place,
                    choice.alternative,
                    choice.geo_precision,
                    "nominal_of_name",
                    weights.NOUN_OF_NAME,
                )
        return None

    def _last_of(self, kind: str, mention: Mention) -> PlaceChoice:
        numbers = self._of_kind[kind]
        before = bisect_left(self._starts, mention.start_char)
        at = bisect_left(numbers, before)
        last = numbers[at - 1] if at else -1
        found = _as_kind(self._choices[self._names[last].mention_id], kind) if at else None
        for number in self._ending_before(mention):
            twin = self._joined(kind, self._names[number], mention)
            if number > last and twin is not None:
                last, found = number, twin
        if found is None:
            return left_open("nominal_without_name")
        distance = mention.sentence_index - self._names[last].sentence_index
        score = max(
            weights.NOUN_AT_LEAST, weights.NOUN_FIRST - weights.NOUN_PER_SENTENCE * distance
        )
        precision = 1 if kind == "city" else 3
        return PlaceChoice(found, None, precision, f"nominal_{kind}", round(score, 2))

    def _joined(self, kind: str, name: Mention, noun: Mention) -> Place | None:
        """Return the city or division of the other kind in "Raqqa province and city"."""
        choice = self._choices[name.mention_id]
        if choice.place is None or _as_kind(choice, kind) is not None:
            return None
        if not _JOINED.match(self._text[name.end_char : noun.start_char]):
            return None
        twin = self._gazetteer.twin(choice.place)
        return twin if twin is not None and self._is_near_home(twin) else None


class _Focus:
    """The city an article is about: in its headline, or named most by far."""

    def __init__(self, title: str | None) -> None:
        self._title = f" {fold(title or '')} "
        self._weights: Counter[str] = Counter()
        self._most = 0
        self._leaders: list[Place] = []

    def count(self, name: Mention, city: Place) -> None:
        """Count a name of a city; one that the headline has counts more."""
        if city.location_id not in self._weights:
            called = (fold(name.mention_text), fold(city.name))
            self._weights[city.location_id] = weights.TITLE_MENTIONS * any(
                f" {one} " in self._title for one in called
            )
        self._weights[city.location_id] += 1
        weight = self._weights[city.location_id]
        if weight > self._most:
            self._most, self._leaders = weight, [city]
        elif weight == self._most:
            self._leaders.append(city)

    def city(self) -> Place | None:
        """Return it; None where two lead or none is named often enough."""
        return (
            self._leaders[0]
            if self._most >= weights.FOCUS_MENTIONS and len(self._leaders) == 1
            else None
        )


def _as_kind(choice: PlaceChoice, kind: str) -> Place | None:
    """Return the place of a choice read as a city, division or country; an open one as either."""
    if choice.method == "demonym":
        return None
    for place in (choice.place, choice.alternative):
        if place is not None and satisfies(
            kind, feature_class=place.feature_class, feature_code=place.feature_code
        ):
            return place
    return None
