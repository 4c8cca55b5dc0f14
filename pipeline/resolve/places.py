"""Place names of one article: which place each stands for, or an honest "not known".

Candidates come from the gazetteer by name; what decides between them is the rest of the
article: countries it names, the kind of place the neighbouring words ask for, a container
behind a comma, the publisher's country, and, last, size. Nothing is placed that has no
candidate, and no point is made up for a place without one.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from pipeline.records import Article, Mention, ResolvedLocation
from pipeline.resolve.gazetteer import Gazetteer, Match, Place
from pipeline.resolve.keys import bare, fold, strip_determiner, strip_possessive
from pipeline.resolve.place_words import (
    is_near,
    kind_asked,
    kind_of_noun,
    qualifier_start,
    satisfies,
    without_class_words,
)

# Weights of what speaks for a candidate. Judged by hand so that an explicit word in the text
# outweighs the article's country, and that outweighs size; none is fitted to a corpus.
_KIND_WEIGHT = 1.0
_CONTAINER_WEIGHT = 2.0
_COUNTRY_WEIGHT = 0.9
_DIVISION_WEIGHT = 0.4
_PUBLISHER_WEIGHT = 0.25
_CURATED_WEIGHT = 0.3  # of places that a list of cities lacks; not of divisions and countries
_CAPITAL_WEIGHT = 0.5
_SPELLING_WEIGHT = 2.0  # for each unit of similarity above the least allowed
_MAIN_NAME_WEIGHT = 0.25
_LEVEL_WEIGHT = {"folded": 0.0, "bare": -0.2, "skeleton": -0.5}
_POPULATION_SCALE = 8.0  # log10 of a hundred million people counts as 1
_AREA_POPULATION = 1_000_000  # stands in for places that have no population of their own

# A city of a million people, or a capital, is what its bare name means even where a division
# is called after it; smaller ones leave the question open (people, GeoNames).
_CITY_BY_DEFAULT = 1_000_000
# A loose key alone is no evidence: the country must already be in the article.
_MINIMUM_COUNTRY_SHARE = 0.1
_MINIMUM_SIMILARITY = 0.7  # of the bare names, 0–1: "Unecha" is no spelling of "Ain Issa"
_DEMONYM_SHARE = 0.5  # of what a country's name counts for the article's countries
# "Raqqa province and city": the second noun is of the same name.
_JOINED = re.compile(r"^[ \u00a0](?:\w+[ \u00a0])?and[ \u00a0](?:the[ \u00a0])?$")

_Key = TypeVar("_Key")

_ROUNDS = 2  # the second one knows the countries of the places found in the first


@dataclass(frozen=True)
class PlaceChoice:
    """What a mention stands for; no place where nothing fits or nothing decides."""

    place: Place | None
    alternative: Place | None
    geo_precision: int | None
    method: str
    score: float | None


@dataclass(frozen=True)
class _Toponym:
    mention: Mention
    matches: tuple[Match, ...]
    kind: str | None
    container: Mention | None


class PlaceResolver:
    """Resolves the place mentions of an article.

    Args:
        gazetteer: The world's places with the curated ones laid over them.
        demonyms: Demonym as written → location id.
    """

    def __init__(self, gazetteer: Gazetteer, *, demonyms: dict[str, str]) -> None:
        self._gazetteer = gazetteer
        self._demonyms = {fold(text): location_id for text, location_id in demonyms.items()}

    def resolve(
        self, article: Article, mentions: Sequence[Mention], *, publisher_country: str | None
    ) -> dict[str, PlaceChoice]:
        """Choose a place for every mention that is a place name or a demonym of a country.

        Returns:
            Choices by mention id. A mention that can be no place is not among them; one that
            can be and stays open is, without a place and with a method that says why.
        """
        wanted = [mention for mention in mentions if mention.toponym_role is not None]
        names = [m for m in wanted if m.toponym_role != "demonym" and m.mention_type == "name"]
        text = article.body_text
        toponyms = [self._toponym(text, mention, names) for mention in names]
        choices: dict[str, PlaceChoice] = {}
        for mention in wanted:
            if mention.toponym_role == "demonym" and (choice := self._demonym(mention)):
                choices[mention.mention_id] = choice
        demonym_countries = [c.place for c in choices.values() if c.place is not None]
        chosen: dict[str, PlaceChoice] = {}
        for _ in range(_ROUNDS):
            context = _Context.of(toponyms, chosen, demonym_countries, publisher_country)
            chosen = self._choose_all(text, toponyms, context)
        choices |= chosen
        for mention in wanted:
            if mention.mention_id not in choices and mention.toponym_role != "demonym":
                choices[mention.mention_id] = self._nominal(text, mention, wanted, choices)
        return choices

    def country_of_demonym(self, text: str) -> Place | None:
        """The country that an adjective or a people's name belongs to."""
        location_id = self._demonyms.get(fold(strip_possessive(text)))
        return None if location_id is None else self._gazetteer.place(location_id)

    def country_named(self, text: str) -> Place | None:
        """The country of that very name; None for any other place."""
        for match in self._gazetteer.find(text):
            if match.level == "folded" and _is_country(match.place):
                return match.place
        return None

    def _demonym(self, mention: Mention) -> PlaceChoice | None:
        country = self.country_of_demonym(mention.mention_text)
        if country is None:
            return None
        return PlaceChoice(country, None, 3, "demonym", 1.0)

    def _toponym(self, text: str, mention: Mention, names: Sequence[Mention]) -> _Toponym:
        start = qualifier_start(text, mention.end_char)
        container = next((m for m in names if start is not None and m.start_char == start), None)
        kind = kind_asked(text, mention.start_char, mention.end_char)
        return _Toponym(mention, tuple(self._candidates(mention.mention_text)), kind, container)

    def _candidates(self, mention_text: str) -> list[Match]:
        """By the whole name, else without "the" and possessive, else without its class word."""
        name = strip_possessive(mention_text)
        plain = strip_determiner(name)
        tries = dict.fromkeys([name, plain, without_class_words(plain)])
        found = [self._gazetteer.find(one) for one in tries if fold(one)]
        # An exact hit of a shorter form beats a loose hit of a longer one.
        strict = [matches for matches in found if matches and matches[0].level == "folded"]
        return next(iter(strict), next((matches for matches in found if matches), []))

    def _choose_all(
        self, text: str, toponyms: Sequence[_Toponym], context: "_Context"
    ) -> dict[str, PlaceChoice]:
        chosen: dict[str, PlaceChoice] = {}
        # Backwards, so that a container is known before what it contains.
        for toponym in reversed(toponyms):
            container = toponym.container and chosen.get(toponym.container.mention_id)
            inside = container.place if container else None
            chosen[toponym.mention.mention_id] = self._choose(text, toponym, context, inside)
        return chosen

    def _choose(
        self, text: str, toponym: _Toponym, context: "_Context", container: Place | None
    ) -> PlaceChoice:
        if not toponym.matches:
            return PlaceChoice(None, None, None, "no_candidate", None)
        matches = [match for match in toponym.matches if _is_plausible(match, toponym, context)]
        if not matches:
            return PlaceChoice(None, None, None, "loose_key_without_context", None)
        scored = sorted(
            ((self._score(m, toponym, context, container), m) for m in matches),
            key=lambda pair: (-pair[0], pair[1].place.location_id),
        )
        score, best = scored[0]
        rivals = [s for s, m in scored[1:] if not self._is_twin(m.place, best.place)]
        # The margin over the next best, squashed to 0.5–1; without a rival, what the key is worth.
        margin = score - rivals[0] if rivals else 2.0 + _LEVEL_WEIGHT[best.level]
        certainty = round(1 / (1 + math.exp(-2.0 * margin)), 3)
        return self._settle(text, toponym, best, certainty)

    def _score(
        self, match: Match, toponym: _Toponym, context: "_Context", container: Place | None
    ) -> float:
        place = match.place
        population = place.population or (0 if place.feature_class == "P" else _AREA_POPULATION)
        score = math.log10(population + 1) / _POPULATION_SCALE + _LEVEL_WEIGHT[match.level]
        score += _COUNTRY_WEIGHT * context.country_share(place.country_code)
        score += _DIVISION_WEIGHT * context.division_share(place)
        score += _PUBLISHER_WEIGHT * (place.country_code == context.publisher_country)
        score += _CURATED_WEIGHT * (place.is_curated and place.feature_class != "A")
        score += _CAPITAL_WEIGHT * (place.feature_code == "PPLC")
        score += _MAIN_NAME_WEIGHT * match.is_main_name
        if match.level == "skeleton":
            score += _SPELLING_WEIGHT * (_similarity(toponym, place) - _MINIMUM_SIMILARITY)
        if toponym.kind is not None:
            fits = satisfies(
                toponym.kind, feature_class=place.feature_class, feature_code=place.feature_code
            )
            score += _KIND_WEIGHT if fits else -_KIND_WEIGHT
        if container is not None and container.location_id != place.location_id:
            inside = any(p.location_id == container.location_id for p in self._around(place))
            score += _CONTAINER_WEIGHT if inside else -_CONTAINER_WEIGHT / 2
        return score

    def _around(self, place: Place) -> Iterable[Place]:
        """What a place lies in, the GeoNames division by its code where no parent says it."""
        yield from self._gazetteer.parents(place)
        state = self._gazetteer.division(place.country_code, place.admin1_code)
        if state is not None and state.location_id != place.location_id:
            yield state

    def _is_twin(self, one: Place, other: Place) -> bool:
        twin = self._gazetteer.twin(one)
        return twin is not None and twin.location_id == other.location_id

    def _settle(self, text: str, toponym: _Toponym, best: Match, certainty: float) -> PlaceChoice:
        """City or division of one name: the text's word, else size, else both."""
        place, method = best.place, f"gazetteer_{best.level}"
        twin = self._gazetteer.twin(place)
        mention = toponym.mention
        if twin is None:
            return PlaceChoice(place, None, _precision(text, mention, place), method, certainty)
        city, division = (place, twin) if place.feature_class == "P" else (twin, place)
        if toponym.kind in ("city", "division"):
            place = city if toponym.kind == "city" else division
            method = f"{method}_kind"
        elif _stands_for_itself(city):
            place, method = city, f"{method}_size"
        elif is_near(text, mention.start_char):
            place, method = city, f"{method}_kind"
        else:
            return PlaceChoice(division, city, 3, f"{method}_open", min(certainty, 0.5))
        return PlaceChoice(place, None, _precision(text, mention, place), method, certainty)

    def _nominal(
        self,
        text: str,
        mention: Mention,
        wanted: Sequence[Mention],
        choices: dict[str, PlaceChoice],
    ) -> PlaceChoice:
        """ "The city", "the province": the last place of that kind, where there is one."""
        kind = kind_of_noun(mention.head_lemma)
        if kind not in ("city", "division", "country"):
            return PlaceChoice(None, None, None, "nominal_without_name", None)
        before = [m for m in wanted if m.start_char < mention.start_char]
        for earlier in reversed(before):
            choice = choices.get(earlier.mention_id)
            found = self._as_kind(choice, kind) if choice else None
            if found is None and choice is not None and choice.place is not None:
                between = text[earlier.end_char : mention.start_char]
                found = self._gazetteer.twin(choice.place) if _JOINED.match(between) else None
            if found is not None:
                precision = 1 if kind == "city" else 3
                distance = mention.sentence_index - earlier.sentence_index
                score = max(0.4, 0.8 - 0.1 * distance)
                return PlaceChoice(found, None, precision, f"nominal_{kind}", round(score, 2))
        return PlaceChoice(None, None, None, "nominal_without_name", None)

    def _as_kind(self, choice: PlaceChoice, kind: str) -> Place | None:
        """The place of a choice read as a city, division or country; an open one as either."""
        if choice.method == "demonym":
            return None
        for place in (choice.place, choice.alternative):
            if place is not None and satisfies(
                kind, feature_class=place.feature_class, feature_code=place.feature_code
            ):
                return place
        return None


@dataclass(frozen=True)
class _Context:
    """What the article as a whole speaks for."""

    countries: dict[str, float]  # shares, 1 in all
    divisions: dict[tuple[str, str], float]
    publisher_country: str | None

    @classmethod
    def of(
        cls,
        toponyms: Sequence[_Toponym],
        chosen: dict[str, PlaceChoice],
        demonym_countries: Sequence[Place],
        publisher_country: str | None,
    ) -> "_Context":
        countries: dict[str, float] = defaultdict(float)
        divisions: dict[tuple[str, str], float] = defaultdict(float)
        for country in demonym_countries:
            countries[country.country_code or ""] += _DEMONYM_SHARE
        for toponym in toponyms:
            choice = chosen.get(toponym.mention.mention_id)
            named = [m.place for m in toponym.matches if _is_country(m.place)]
            place = choice.place if choice else None
            if place is None and len(named) == 1 and not chosen:
                place = named[0]
            if place is not None and place.country_code:
                countries[place.country_code] += 1.0
                if place.admin1_code:
                    divisions[(place.country_code, place.admin1_code)] += 1.0
        countries.pop("", None)
        return cls(_shares(countries), _shares(divisions), publisher_country)

    def country_share(self, country_code: str | None) -> float:
        return self.countries.get(country_code or "", 0.0)

    def division_share(self, place: Place) -> float:
        return self.divisions.get((place.country_code or "", place.admin1_code or ""), 0.0)


def _shares(counts: dict[_Key, float]) -> dict[_Key, float]:
    total = sum(counts.values())
    return {key: count / total for key, count in counts.items()} if total else {}


def _is_plausible(match: Match, toponym: _Toponym, context: _Context) -> bool:
    """Whether a loose key has more behind it than the key."""
    if match.level == "folded":
        return True
    if context.country_share(match.place.country_code) < _MINIMUM_COUNTRY_SHARE:
        return False
    return match.level != "skeleton" or _similarity(toponym, match.place) >= _MINIMUM_SIMILARITY


def _similarity(toponym: _Toponym, place: Place) -> float:
    """Likeness of the bare names, 0–1."""
    name = without_class_words(strip_determiner(strip_possessive(toponym.mention.mention_text)))
    return fuzz.ratio(bare(fold(name)), bare(fold(place.name))) / 100


def _is_country(place: Place) -> bool:
    return place.feature_class == "A" and (place.feature_code or "").startswith("PCL")


def _stands_for_itself(city: Place) -> bool:
    return city.feature_code == "PPLC" or city.population >= _CITY_BY_DEFAULT


def _precision(text: str, mention: Mention, place: Place) -> int:
    """ACLED's: 1 the place itself, 2 near it or a small area, 3 a region."""
    if place.feature_class in ("P", "S"):
        return 2 if is_near(text, mention.start_char) else 1
    return 2 if (place.feature_code or "") in ("ADM2", "ADM3", "ADM4", "PPLX") else 3


def resolved_location(mention: Mention, choice: PlaceChoice) -> ResolvedLocation:
    """The row of a choice."""
    return ResolvedLocation(
        mention_id=mention.mention_id,
        article_id=mention.article_id,
        location_id=choice.place.location_id if choice.place else None,
        alternative_location_id=choice.alternative.location_id if choice.alternative else None,
        geo_precision=choice.geo_precision,
        resolution_method=choice.method,
        resolution_score=choice.score,
    )
