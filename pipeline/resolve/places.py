"""Place names of one article: which place each stands for, or an honest "not known".

What decides between the candidates of a name is the rest of the article: countries it names,
the kind of place the neighbouring words ask for, a container behind a comma, the publisher's
country, and, last, size. Nothing is placed that has no candidate, and no point is made up for
a place without one.
"""

import math
import re
from collections.abc import Iterable, Sequence

from pipeline.names.alias_scan import Occurrences
from pipeline.names.place_words import (
    is_near,
    satisfies,
    without_class_words,
)
from pipeline.records import Article, Mention
from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Gazetteer, Match, Place, is_country
from pipeline.resolve.place_candidates import (
    CandidateFinder,
    Toponym,
    bears_name,
    is_part_of_actor,
    surnames_of,
)
from pipeline.resolve.place_choice import PlaceChoice, left_open
from pipeline.resolve.place_context import PlaceContext
from pipeline.resolve.place_fit import (
    is_one_town,
    is_plausible,
    is_proper,
    is_unsupported,
    is_well_known,
    may_be,
    precision_of,
    similarity,
)
from pipeline.resolve.place_nouns import NounResolver

_SEAT = re.compile(r"\bcapital(?: city)? of\b", re.I)

# What was taken for a name is the first word of one: "Bir" of "Bir al-Abd".
_NAME_GOES_ON = re.compile(r"[ \u00a0-](?:[ae][a-z]{1,2}[ -])?[A-Z]")


class PlaceResolver:
    """Resolves the place mentions of an article.

    Args:
        gazetteer: The world's places with the curated ones laid over them.
        finder: Collects the candidates of a mention.
        ranks: Words such as "largest", by which a noun means one that need not be named.
    """

    def __init__(
        self, gazetteer: Gazetteer, finder: CandidateFinder, *, ranks: frozenset[str]
    ) -> None:
        self._gazetteer = gazetteer
        self._ranks = ranks
        self._finder = finder

    def resolve(
        self,
        article: Article,
        mentions: Sequence[Mention],
        actor_names: Occurrences,
        *,
        publisher_country: str | None,
    ) -> dict[str, PlaceChoice]:
        """Choose a place for every mention that is a place name or a demonym of a country.

        Args:
            article: The article.
            mentions: All its mentions.
            actor_names: Curated names in the text; what is a part of one is no place.
            publisher_country: A weak hint at where unclear places are.

        Returns:
            Choices by mention id. A mention that can be no place is not among them; one that
            can be and stays open is, without a place and with a method that says why.
        """
        text = article.body_text
        wanted = [m for m in mentions if m.toponym_role not in (None, "demonym")]
        parts = [m for m in wanted if m.mention_type == "name" and is_part_of_actor(m, actor_names)]
        choices = {m.mention_id: left_open("inside_actor_name") for m in parts}
        choices |= self._demonyms(mentions)
        named = [m for m in wanted if bears_name(m) and m.mention_id not in choices]
        toponyms = self._finder.find(text, named)
        toponyms += self._finder.find_mislabelled(text, mentions, toponyms)
        persons = surnames_of(mentions)
        borne = {
            t.mention.mention_id for t in toponyms if t.name in persons and not is_well_known(t)
        }
        toponyms = [t for t in toponyms if t.mention.mention_id not in borne]
        wanted = [m for m in wanted if m.mention_id not in borne]
        toponyms.sort(key=lambda toponym: toponym.mention.start_char)
        context, chosen = self._choose_all(text, toponyms, choices, publisher_country)
        choices |= chosen
        for mention in named:
            if _is_seat(mention):
                self._put_seat(mention, choices)
        names = sorted((m for m in mentions if m.mention_id in choices), key=lambda m: m.start_char)
        shares = context.countries
        nouns = NounResolver(
            self._gazetteer,
            text,
            shares,
            names,
            choices,
            country_of=self._country_of,
            ranks=self._ranks,
            title=article.title,
        )
        for mention in wanted:
            choice = choices.get(mention.mention_id)
            if choice is None:
                choices[mention.mention_id] = nouns.resolve(mention)
            elif choice.method == "no_candidate" and not is_proper(mention):
                found = nouns.resolve(mention)
                if found.place is not None:  # a name after all, on which others may lean
                    choices[mention.mention_id] = found
                    nouns.learn(mention)
        return choices

    def _country_of(self, text: str) -> Place | None:
        return self._finder.country_of_demonym(text) or self._finder.country_named(text)

    def _put_seat(self, mention: Mention, choices: dict[str, PlaceChoice]) -> None:
        """Put a country's capital for "the capital of Ruritania"; a province's is not known."""
        place = choices[mention.mention_id].place
        if place is None or place.feature_class == "P":
            return
        del choices[mention.mention_id]
        capital = self._gazetteer.capital(place.country_code) if is_country(place) else None
        if capital is not None:
            choices[mention.mention_id] = PlaceChoice(
                capital, None, 1, "nominal_capital", weights.NOUN_CAPITAL
            )

    def _demonyms(self, mentions: Sequence[Mention]) -> dict[str, PlaceChoice]:
        """Countries of adjectives; one that belongs to no country is no place at all."""
        found = {}
        for mention in mentions:
            if mention.toponym_role == "demonym":
                country = self._finder.country_of_demonym(mention.mention_text)
                if country is not None:
                    found[mention.mention_id] = PlaceChoice(
                        country, None, 3, "demonym", weights.PLACE_DEMONYM
                    )
        return found

    def _choose_all(
        self,
        text: str,
        toponyms: Sequence[Toponym],
        earlier: dict[str, PlaceChoice],
        publisher_country: str | None,
    ) -> tuple[PlaceContext, dict[str, PlaceChoice]]:
        adjectives = [choice.place for choice in earlier.values() if choice.place is not None]
        chosen: dict[str, PlaceChoice] = {}
        context = PlaceContext.of(toponyms, chosen, adjectives, publisher_country)
        towns = {
            one.name
            for one in toponyms
            if one.kind == "city" and not _NAME_GOES_ON.match(text, one.mention.end_char)
        }
        divisions = {
            without_class_words(one.name)  # "Tarn" of "Tarn Strip", which is no town
            for one in toponyms
            if one.kind in ("division", "district", "area")
        }
        # "Tarn City" tells a town from the Tarn around it.
        divisions |= {one.name.removesuffix(" City") for one in toponyms if " City" in one.name}
        for _ in range(weights.CONTEXT_ROUNDS):
            # Backwards, so that a container is known before what it contains.
            for toponym in reversed(toponyms):
                container = toponym.container and chosen.get(toponym.container.mention_id)
                inside = container.place if container else None
                choice = self._choose(
                    text,
                    toponym,
                    context,
                    inside,
                    is_town=toponym.name in towns,
                    is_division=toponym.name in divisions,
                )
                chosen[toponym.mention.mention_id] = choice
            context = PlaceContext.of(toponyms, chosen, adjectives, publisher_country)
        return context, chosen

    def _choose(
        self,
        text: str,
        toponym: Toponym,
        context: PlaceContext,
        container: Place | None,
        *,
        is_town: bool,  # as the text calls it, here or elsewhere
        is_division: bool,  # as well
    ) -> PlaceChoice:
        if not toponym.matches:
            return left_open("no_candidate")
        alone = {m.place.location_id for m in toponym.matches if is_one_town(m, toponym.matches)}
        alone = alone if is_town else set()
        matches = [
            match
            for match in toponym.matches
            if match.place.location_id in alone or is_plausible(match, toponym, context)
        ]
        if not matches:
            return left_open("loose_key_without_context")
        scored = sorted(
            ((self._score(m, toponym, context, container), m) for m in matches),
            key=lambda pair: (-pair[0], pair[1].place.location_id),
        )
        score, best = scored[0]
        if toponym.kind is not None and not may_be(best.place, toponym.kind):
            return self._seat(toponym, best, context)
        is_alone = container is not None or best.place.location_id in alone
        if not is_alone and is_unsupported(best, toponym, context):
            return left_open("far_place_without_country")
        rivals = [s for s, m in scored[1:] if not self._is_twin(m.place, best.place)]
        margin = (
            score - rivals[0] if rivals else weights.SURE_LEAD + weights.PLACE_LEVEL[best.level]
        )
        certainty = round(1 / (1 + math.exp(-weights.CERTAINTY_SLOPE * margin)), 3)  # 0.5–1
        is_town = is_town and not is_division
        return self._settle(text, toponym, best, certainty, is_town=is_town)

    def _seat(self, toponym: Toponym, best: Match, context: PlaceContext) -> PlaceChoice:
        """Let the town a division is called after stand for it, where the article is there.

        As in ACLED's practice the point is the seat's and the precision that of a region.
        """
        is_division = toponym.kind in ("division", "district")
        if not is_division or best.place.feature_class != "P" or best.level == "skeleton":
            return left_open("kind_not_known")
        country = context.country_share(best.place.country_code, toponym.name)
        division = context.division_share(best.place, toponym.name)
        # Counties of the United States share their names across states.
        needed = division if best.place.country_code == "US" else country
        if needed < weights.LEAST_COUNTRY_SHARE:
            return left_open("kind_not_known")
        return PlaceChoice(best.place, None, 3, f"gazetteer_{best.level}_seat", weights.PLACE_OPEN)

    def _score(
        self, match: Match, toponym: Toponym, context: PlaceContext, container: Place | None
    ) -> float:
        place = match.place
        population = place.population or (
            0 if place.feature_class == "P" else weights.AREA_POPULATION
        )
        score = (
            math.log10(population + 1) / weights.POPULATION_DIGITS
            + weights.PLACE_LEVEL[match.level]
        )
        score += weights.PLACE_COUNTRY * context.country_share(place.country_code, toponym.name)
        score += weights.PLACE_DIVISION * context.division_share(place, toponym.name)
        score += weights.PLACE_PUBLISHER * context.is_at_home(place.country_code)
        score += weights.PLACE_CURATED * (place.is_curated and place.feature_class != "A")
        score += weights.PLACE_SOVEREIGN * (place.feature_code in ("PPLC", "ADM1"))
        score += weights.PLACE_IS_COUNTRY * is_country(place)
        score += weights.PLACE_METROPOLIS * (
            place.feature_class == "P" and place.population >= weights.CITY_BY_DEFAULT
        )
        score += weights.PLACE_MAIN_NAME * match.is_main_name
        if match.level == "skeleton":
            score += weights.PLACE_SPELLING * (similarity(toponym, place) - weights.LEAST_LIKENESS)
        if toponym.kind is not None:
            fits = satisfies(
                toponym.kind, feature_class=place.feature_class, feature_code=place.feature_code
            )
            score += weights.PLACE_KIND if fits else -weights.PLACE_KIND
        if container is not None and container.location_id != place.location_id:
            inside = any(p.location_id == container.location_id for p in self._around(place))
            score += weights.PLACE_CONTAINER if inside else -weights.PLACE_NOT_CONTAINED
        return score

    def _around(self, place: Place) -> Iterable[Place]:
        """Yield what a place lies in, the GeoNames division by its code where no parent says it."""
        yield from self._gazetteer.parents(place)
        state = self._gazetteer.division(place.country_code, place.admin1_code)
        if state is not None and state.location_id != place.location_id:
            yield state

    def _is_twin(self, one: Place, other: Place) -> bool:
        twin = self._gazetteer.twin(one)
        return twin is not None and twin.location_id == other.location_id

    def _settle(
        self, text: str, toponym: Toponym, best: Match, certainty: float, *, is_town: bool
    ) -> PlaceChoice:
        """City or division of one name: what the text calls it, else size, else both."""
        place, method = best.place, f"gazetteer_{best.level}"
        twin = self._gazetteer.twin(place)
        mention = toponym.mention
        if twin is None:
            exactness = precision_of(text, toponym, place)
            return PlaceChoice(place, None, exactness, method, certainty)
        city, division = (place, twin) if place.feature_class == "P" else (twin, place)
        if toponym.kind in ("city", "site", "division"):
            place = division if toponym.kind == "division" else city
            method = f"{method}_kind"
        elif city.feature_code == "PPLC" or city.population >= weights.CITY_BY_DEFAULT:
            place, method = city, f"{method}_size"
        elif is_near(text, mention.start_char):
            place, method = city, f"{method}_kind"
        elif is_town:
            exactness = precision_of(text, toponym, city)
            return PlaceChoice(city, division, exactness, f"{method}_kind", certainty)
        else:
            score = min(certainty, weights.PLACE_OPEN)
            return PlaceChoice(division, city, 3, f"{method}_open", score)
        return PlaceChoice(place, None, precision_of(text, toponym, place), method, certainty)


def _is_seat(mention: Mention) -> bool:
    """Whether a noun says whose capital it is: "capital of …"."""
    is_capital = mention.head_lemma.casefold() in ("capital", "city")
    return (
        mention.mention_type == "nominal"
        and is_capital
        and bool(_SEAT.search(mention.mention_text))
    )
