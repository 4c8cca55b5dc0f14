"""Common nouns for places: "the city", "the province", "the town of" before its name."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.records import Mention
from pipeline.resolve.gazetteer import Gazetteer, Place
from pipeline.resolve.keys import fold
from pipeline.resolve.place_choice import PlaceChoice, left_open
from pipeline.resolve.place_words import kind_of_noun, satisfies

_OF_NAME = re.compile(r" of[ \u00a0](?:the[ \u00a0])?")
# "Raqqa province and city": the second noun is of the same name.
_JOINED = re.compile(r"^[ \u00a0](?:\w+[ \u00a0])?and[ \u00a0](?:the[ \u00a0])?$")
# "Mosul, the Iraqi city that": the noun says what the name is.
_APPOSED = re.compile(r"^,?[ \u00a0](?:the|an?|its)[ \u00a0](?:[\w-]+[ \u00a0])?$|^,?[ \u00a0]$")
# "IS's self-proclaimed capital": what somebody calls so is no such place.
_ONLY_CALLED = re.compile(
    r"\b(?:self-(?:proclaimed|declared|styled)|so-called|would-be|de[ -]facto|unofficial)\b", re.I
)
_BEFORE_NOUN = 20  # characters before a noun in which that is looked for
_TITLE_WEIGHT = 2  # mentions that a name in the headline is worth
_LEAST_FOCUS = 2  # mentions of a city before "the city" is that one wherever it stands
# Nouns by which a place named before can be meant; "the area" could be anything.
_KINDS = frozenset({"city", "division", "country"})
# A place far from what the article is about is seldom "the city".
_LEAST_SHARE = 0.15
_FIRST_SCORE, _LEAST_SCORE, _SCORE_PER_SENTENCE = 0.8, 0.4, 0.1


class NounResolver:
    """Resolves common nouns for places in one article.

    Args:
        gazetteer: Knows the division called after a city.
        text: The article's text.
        shares: Country → share of the article's places.
        title: The headline, if there is one.
    """

    def __init__(
        self, gazetteer: Gazetteer, text: str, shares: dict[str, float], *, title: str | None = None
    ) -> None:
        self._title = f" {fold(title or '')} "
        self._gazetteer = gazetteer
        self._text = text
        self._shares = shares

    def resolve(
        self, mention: Mention, names: Sequence[Mention], choices: dict[str, PlaceChoice]
    ) -> PlaceChoice:
        """Choose the place named with the noun, else the last one of its kind.

        Args:
            mention: The noun.
            names: Mentions with a choice, in text order.
            choices: What they stand for.
        """
        kind = kind_of_noun(mention.head_lemma)
        if kind not in _KINDS or "'s " in mention.mention_text or "’s " in mention.mention_text:
            return left_open("nominal_without_name")
        before = self._text[max(0, mention.start_char - _BEFORE_NOUN) : mention.start_char]
        if _ONLY_CALLED.search(f"{before.rpartition(',')[2]}{mention.mention_text}"):
            return left_open("nominal_only_called")
        named = self._named_beside(mention, names, choices)
        if named is not None:
            return named
        last = self._last_of(kind, mention, names, choices)
        if fold(mention.head_lemma) != "city" or self._is_apposed(mention, names, choices):
            return last
        focus = self._focus(names, choices)
        return last if focus is None else PlaceChoice(focus, None, 1, "nominal_focus", 0.7)

    def _is_apposed(
        self, mention: Mention, names: Sequence[Mention], choices: dict[str, PlaceChoice]
    ) -> bool:
        """Whether the noun describes the place named right before it."""
        return any(
            _APPOSED.match(self._text[other.end_char : mention.start_char])
            for other in names
            if other.end_char <= mention.start_char and _as_kind(choices[other.mention_id], "city")
        )

    def _focus(self, names: Sequence[Mention], choices: dict[str, PlaceChoice]) -> Place | None:
        """Return the city the article is about: in its headline, or named most by far."""
        weights: Counter[str] = Counter()
        cities: dict[str, Place] = {}
        for name in names:
            city = _as_kind(choices[name.mention_id], "city")
            if city is None or name.toponym_role != "literal" or name.mention_type != "name":
                continue
            if city.location_id not in cities:
                called = (fold(name.mention_text), fold(city.name))
                weights[city.location_id] += _TITLE_WEIGHT * any(
                    f" {one} " in self._title for one in called
                )
            cities[city.location_id] = city
            weights[city.location_id] += 1
        ranked = weights.most_common(2)
        if not ranked or ranked[0][1] < _LEAST_FOCUS:
            return None
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return None
        return cities[ranked[0][0]]

    def _named_beside(
        self, mention: Mention, names: Sequence[Mention], choices: dict[str, PlaceChoice]
    ) -> PlaceChoice | None:
        """Return the place named right after "the city of", or inside the phrase."""
        for other in names:
            choice = choices[other.mention_id]
            if choice.place is None or other.mention_type != "name" or choice.method == "demonym":
                continue
            gap = self._text[mention.end_char : other.start_char]
            ends = mention.mention_text.endswith(" of")
            is_next = _OF_NAME.fullmatch(f" of{gap}" if ends else gap)
            is_called = gap in (" ", ", ") and _as_kind(choice, "city") is not None
            is_called = is_called and kind_of_noun(mention.head_lemma) == "city"
            holds = mention.start_char <= other.start_char and other.end_char <= mention.end_char
            if is_next or is_called or holds:
                return PlaceChoice(
                    choice.place, choice.alternative, choice.geo_precision, "nominal_of_name", 0.9
                )
        return None

    def _last_of(
        self,
        kind: str,
        mention: Mention,
        names: Sequence[Mention],
        choices: dict[str, PlaceChoice],
    ) -> PlaceChoice:
        for earlier in reversed(names):
            if earlier.start_char >= mention.start_char:
                continue
            choice = choices[earlier.mention_id]
            found = _as_kind(choice, kind)
            between = self._text[earlier.end_char : mention.start_char]
            if found is None and choice.place is not None and _JOINED.match(between):
                found = self._gazetteer.twin(choice.place)
            if found is None or self._shares.get(found.country_code or "", 0.0) < _LEAST_SHARE:
                continue
            distance = mention.sentence_index - earlier.sentence_index
            score = max(_LEAST_SCORE, _FIRST_SCORE - _SCORE_PER_SENTENCE * distance)
            precision = 1 if kind == "city" else 3
            return PlaceChoice(found, None, precision, f"nominal_{kind}", round(score, 2))
        return left_open("nominal_without_name")


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
