"""Common nouns for places: "the city", "the province", "the town of" before its name."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import itemgetter

from pipeline.names.keys import fold, strip_possessive
from pipeline.names.place_words import kind_of_noun, satisfies
from pipeline.records import Mention
from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Gazetteer, Place
from pipeline.resolve.place_choice import PlaceChoice, left_open

_OF_NAME = re.compile(r" of[ \u00a0](?:the[ \u00a0])?")
# "Raqqa province and city": the second noun is of the same name.
_JOINED = re.compile(r"^[ \u00a0](?:\w+[ \u00a0])?and[ \u00a0](?:the[ \u00a0])?$")
# "Mosul, the Iraqi city that", "Mosul is a strategic city": the noun says what the name is.
_APPOSED = re.compile(
    r"^(?:,|[ \u00a0]?[–—-]|[ \u00a0](?:is|was|remains))?[ \u00a0]"
    r"(?:(?:the|an?|its|one of the)[ \u00a0](?:[\w-]+[ \u00a0])?)?$"
)
# "IS's self-proclaimed capital": what somebody calls so is no such place.
_ONLY_CALLED = re.compile(
    r"\b(?:self-(?:proclaimed|declared|styled)|so-called|would-be|de[ -]facto|unofficial"
    r"|war-?time|temporary|interim|former)\b",
    re.I,
)
# "The city", "this town", "Ruritania's capital": one place, known to the reader.
_DEFINITE = re.compile(r"(?:\b(?:the|this|that|its|our)|['’]s?)[ \u00a0]+$", re.I)
_OTHER = frozenset(
    "a an another any each every no other others different various some same several many few"
    " next neighbouring neighboring nearby adjacent surrounding first second third".split()
)
# "South of the city", "districts of the town": near it, or a part of it.
_OF_NOUN = re.compile(r" of the (city|town|village|province)$")
_NEAR = 2  # ACLED's precision of a place near another, or a part of it
_OF_NAME_REACH = 8  # characters after a noun in which its name begins: " of the "
_JOINING_REACH = 80  # characters between a name and the noun that it is joined with
_BEFORE_NOUN = 40  # characters before a noun in which what makes it definite is looked for
# Nouns by which a place named before can be meant; "the area" could be anything.
_CITIES = frozenset({"city", "town", "village", "township"})
# Nouns that mean the only one of their kind in the whole text, however far back it was named.
_WHOLE_TEXT = frozenset({"city", "province", "governorate", "oblast"})
_DIVISIONS = frozenset({"province", "governorate", "oblast", "prefecture"})
_KINDS = frozenset({"city", "division", "country"})
# Nouns for all the ground of a country.
_GROUND = frozenset({"territory", "soil", "airspace"})
# Whose capital is no country's.
_OF_PARTS = frozenset("of provincial regional state district county governorate".split())


class NounResolver:
    """Resolves common nouns for places in one article, each by the names near it.

    Args:
        gazetteer: Knows the division called after a city.
        text: The article's text.
        shares: Country → share of the article's places.
        names: Mentions with a choice, in text order.
        choices: What they stand for.
        country_of: Country of a name or an adjective; None for anything else.
        ranks: Words such as "largest", by which a noun means one that need not be named.
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
        country_of: Callable[[str], Place | None],
        ranks: frozenset[str],
        title: str | None = None,
    ) -> None:
        self._gazetteer = gazetteer
        self._text = text
        self._shares = shares
        self._names = names
        self._choices = choices
        self._country_of = country_of
        self._ranks = ranks
        self._starts = [name.start_char for name in names]
        by_end = sorted(range(len(names)), key=lambda at: names[at].end_char)
        self._by_end = [(names[at].end_char, at) for at in by_end]
        self._headline_end = len(title) if title and text.startswith(title) else 0
        self._focus = _Focus(title)
        for name in names:
            self.learn(name)

    def learn(self, name: Mention) -> None:
        """Heed what a name stands for, now or since a moment ago."""
        city = _as_kind(self._choices[name.mention_id], "city")
        is_literal = name.toponym_role == "literal" and name.mention_type == "name"
        if city is not None and is_literal and self._is_near_home(city):
            self._focus.count(name, city)

    def resolve(self, mention: Mention) -> PlaceChoice:
        """Choose the place that is named with the noun, else the one that only can be meant."""
        kind, head = kind_of_noun(mention.head_lemma), fold(mention.head_lemma)
        words = fold(mention.mention_text).split()
        before = self._text[max(0, mention.start_char - _BEFORE_NOUN) : mention.start_char]
        if kind not in _KINDS:
            whole = self._whole_of(mention) if head in _GROUND else None
            if whole is not None:
                return whole
            is_none = fold(before).split()[-1:] == ["no"]
            return left_open("nominal_indefinite") if is_none else self._beside(mention)
        if _ONLY_CALLED.search(f"{before.rpartition(',')[2]}{mention.mention_text}"):
            return left_open("nominal_only_called")
        if head not in words:
            return self._whole_of(mention) or left_open("nominal_plural")
        beside = self._named_beside(mention) or self._apposed(mention, kind)
        if beside is not None:
            return beside
        is_one_of_many = head != "country" and not self._ranks.isdisjoint(words)
        if not _DEFINITE.search(before) or is_one_of_many or not _OTHER.isdisjoint(words):
            return self._whole_of(mention) or left_open("nominal_indefinite")
        owner = self._owner(mention, before)
        if head == "capital":
            return self._capital(mention, owner)
        if head == "country":
            return self._country(mention)
        if head not in _CITIES | _DIVISIONS:
            return left_open("nominal_without_name")
        found = self._focused(mention) if head == "city" else None
        found = found or self._last_of(kind, mention)
        if owner is not None and found.place and found.place.country_code != owner.country_code:
            return left_open("nominal_elsewhere")
        return found

    def _beside(self, mention: Mention) -> PlaceChoice:
        """Return the place that a phrase says to be near, or in: "districts of the city"."""
        noun = _OF_NOUN.search(mention.mention_text)
        if noun is None:
            return left_open("nominal_without_name")
        at = mention.start_char + noun.start(1)
        inner = replace(mention, start_char=at, mention_text=noun[1], head_lemma=noun[1])
        found = self.resolve(inner)
        precision = found.geo_precision and max(found.geo_precision, _NEAR)
        return replace(found, geo_precision=precision)

    def _owner(self, mention: Mention, before: str) -> Place | None:
        """Return the country that the words before a noun name: "the Ruritanian city"."""
        said = [*before.split()[-1:], *mention.mention_text.split()]
        for word in reversed(said):
            country = self._country_of(strip_possessive(word)) if word[:1].isupper() else None
            if country is not None:
                return country
        return None

    def _whole_of(self, mention: Mention) -> PlaceChoice | None:
        """Return the country of what is not told closer: "Ruritanian soil", "Ruritanian towns"."""
        country = self._owner(mention, "")
        if country is None or "capital" in fold(mention.mention_text):
            return None
        return PlaceChoice(country, None, 3, "nominal_of_country", weights.NOUN_OF_NAME)

    def _capital(self, mention: Mention, owner: Place | None) -> PlaceChoice:
        """Return the capital of the country named with it, else of the article's.

        Where a province's is meant, nobody knows which town that is.
        """
        if not _OF_PARTS.isdisjoint(fold(mention.mention_text).split()):
            return left_open("nominal_seat")
        code = owner.country_code if owner is not None else self._home()
        capital = self._gazetteer.capital(code)
        if capital is None:
            return left_open("nominal_seat")
        return PlaceChoice(capital, None, 1, "nominal_capital", weights.NOUN_CAPITAL)

    def _home(self) -> str | None:
        """Return the country that has most of the article's places."""
        code, most = max(self._shares.items(), key=itemgetter(1), default=("", 0.0))
        is_alone = list(self._shares.values()).count(most) == 1
        return code if code and is_alone and most >= weights.HOME_SHARE else None

    def _country(self, mention: Mention) -> PlaceChoice:
        """Return the article's country, unless another one is named near."""
        home = self._home()
        near = {place.country_code for place, _ in self._near("country", mention).values()}
        found = self._gazetteer.country(home)
        if near - {home} or found is None:
            return left_open("nominal_ambiguous" if near else "nominal_without_name")
        return PlaceChoice(found, None, 3, "nominal_home", weights.NOUN_HOME)

    def _near(
        self, kind: str, mention: Mention, *, reach: int = weights.NOUN_REACH
    ) -> dict[str, tuple[Place, int]]:
        """Return the places of a kind named shortly before, and how many sentences before."""
        near: dict[str, tuple[Place, int]] = {}
        for at in range(bisect_left(self._starts, mention.start_char) - 1, -1, -1):
            name = self._names[at]
            distance = mention.sentence_index - name.sentence_index
            if distance > reach:
                break
            place = _as_kind(self._choices[name.mention_id], kind)
            if place is not None and name.toponym_role == "literal":
                near.setdefault(place.location_id, (place, distance))
        return near

    def _is_unknown_near(self, mention: Mention) -> bool:
        """Whether a place is named near that nobody knows: it may well be the one meant."""
        at = bisect_left(self._starts, mention.start_char) - 1
        while at >= 0 and self._is_within(self._names[at], mention):
            name = self._names[at]
            is_place = name.toponym_role == "literal" and name.mention_type == "name"
            is_headline = name.end_char <= self._headline_end  # capitals make names of any word
            if is_place and not is_headline and self._choices[name.mention_id].place is None:
                return True
            at -= 1
        return False

    def _is_within(self, name: Mention, mention: Mention) -> bool:
        return mention.sentence_index - name.sentence_index <= weights.NOUN_REACH

    def _focused(self, mention: Mention) -> PlaceChoice | None:
        """Return the city that the article is about, unless another was spoken of last."""
        focus = self._focus.city()
        if focus is None:
            return None
        near = self._near("city", mention)
        if near and focus.location_id not in near:
            return left_open("nominal_ambiguous")
        return PlaceChoice(focus, None, 1, "nominal_focus", weights.NOUN_FOCUS)

    def _is_near_home(self, place: Place) -> bool:
        return self._shares.get(place.country_code or "", 0.0) >= weights.NOUN_SHARE

    def _ending_before(self, mention: Mention) -> list[int]:
        """Return the numbers of the names that end shortly before a noun."""
        low = bisect_left(self._by_end, (mention.start_char - _JOINING_REACH, 0))
        high = bisect_left(self._by_end, (mention.start_char + 1, 0))
        return [number for _, number in self._by_end[low:high]]

    def _apposed(self, mention: Mention, kind: str) -> PlaceChoice | None:
        """Return the place named right before a noun that says what it is."""
        for name in (self._names[number] for number in self._ending_before(mention)):
            if not _APPOSED.match(self._text[name.end_char : mention.start_char]):
                continue
            choice = self._choices[name.mention_id]
            found = _as_kind(choice, kind)
            if found is not None:
                exactness = 1 if kind == "city" else 3
                return PlaceChoice(found, None, exactness, "nominal_apposed", weights.NOUN_APPOSED)
            if choice.place is None and name.mention_type == "name":
                return left_open("nominal_apposed")
        return None

    def _named_beside(self, mention: Mention) -> PlaceChoice | None:
        """Return the place named right after "the city of", or inside the phrase."""
        head = fold(mention.head_lemma)
        is_seat = "capital" in fold(mention.mention_text).split()
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
            is_called = is_called and kind_of_noun(head) == "city"
            holds = other.end_char <= mention.end_char
            if is_seat and _as_kind(choice, "city") is None:
                continue  # of what it is the capital, not the capital
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
        """Return the only place of a kind named in the sentences before, or else in the text."""
        head = fold(mention.head_lemma)
        near: dict[str, tuple[Place, int]] = {}
        reaches = (weights.NOUN_REACH, mention.sentence_index)
        for reach in reaches if head in _WHOLE_TEXT else reaches[:1]:
            near = near or {
                key: (place, min(distance, weights.NOUN_REACH))
                for key, (place, distance) in self._near(kind, mention, reach=reach).items()
                if self._is_near_home(place) and (head == "city" or not _is_metropolis(place))
            }
        if self._is_unknown_near(mention):
            return left_open("nominal_ambiguous")
        for number in self._ending_before(mention):
            twin = self._joined(kind, self._names[number], mention)
            if twin is not None:
                near = {twin.location_id: (twin, 0)}
        if len(near) != 1:
            return left_open("nominal_ambiguous" if near else "nominal_without_name")
        [(found, distance)] = near.values()
        score = weights.NOUN_FIRST - weights.NOUN_PER_SENTENCE * distance
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


def _is_metropolis(place: Place) -> bool:
    """Whether a place is too large to be called a town."""
    return place.feature_code == "PPLC" or (
        place.feature_class == "P" and place.population >= weights.CITY_BY_DEFAULT
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
