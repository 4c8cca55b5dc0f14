"""Whether a candidate can be what a name means at all, and how exactly it is meant."""

import math
from collections.abc import Iterable

from rapidfuzz import fuzz

from pipeline.names.keys import bare, fold
from pipeline.names.place_words import (
    SITE_NOUNS,
    is_near,
    satisfies,
    without_class_words,
    without_direction,
)
from pipeline.records import Mention
from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Match, Place
from pipeline.resolve.place_candidates import Toponym
from pipeline.resolve.place_context import PlaceContext


def may_be(place: Place, kind: str) -> bool:
    """Whether the place can stand for the kind asked: "Boone County" is not the town of Boone.

    A site such as an airport may be placed at its town; a division is no city.
    """
    if satisfies(kind, feature_class=place.feature_class, feature_code=place.feature_code):
        return True
    if kind == "site":  # one called after a division or a country is somewhere in it
        return place.feature_class in ("P", "S", "A")
    if kind == "city":
        return place.feature_class != "H"  # "the Black Sea city" is no sea
    return place.feature_class != "P"


def is_unsupported(match: Match, toponym: Toponym, context: PlaceContext) -> bool:
    """Whether nothing but its name speaks for a place in a country that the article never names.

    A city that the world knows needs no more than its own name, and by no other one.
    """
    place = match.place
    if place.feature_class != "P" or place.is_curated:
        return False
    if place.country_code == context.publisher_country:
        return False
    least = weights.FAR_CITY if match.is_main_name else math.inf
    # A hospital may be called by another city's second name, "al-Quds".
    is_site = toponym.mention.entity_label == "FAC"
    is_capital = place.feature_code == "PPLC" and (match.is_main_name or not is_site)
    if is_capital or place.population >= least:
        return False
    return context.country_share(place.country_code, toponym.name) < weights.LEAST_COUNTRY_SHARE


def is_one_town(match: Match, matches: Iterable[Match]) -> bool:
    """Whether a name that a text calls a town's can only be this one, wherever that lies.

    Towns abroad of that name are a tenth as large at most; a spelling that is not a town's own
    is not taken for a village.
    """
    place = match.place
    least = 0 if match.is_main_name else weights.TOWN_BY_OTHER_NAME
    if place.feature_class != "P" or match.level == "skeleton" or place.population < least:
        return False
    abroad = (m.place.population for m in matches if m.place.country_code != place.country_code)
    return all(weights.NAMESAKE_RATIO * people <= place.population for people in abroad)


def is_well_known(toponym: Toponym) -> bool:
    """Whether a curator, or a city's size, makes a place likelier than a person's surname."""
    return any(
        match.place.is_curated or match.place.population >= weights.CITY_BY_DEFAULT
        for match in toponym.matches
    )


def is_proper(mention: Mention) -> bool:
    """Whether its last word has a capital: "Islamic State" is no "state" named before."""
    return mention.mention_text.split()[-1][:1].isupper()


def is_plausible(match: Match, toponym: Toponym, context: PlaceContext) -> bool:
    """Whether a loose key has more behind it than the key."""
    if match.level == "folded":
        return True
    share = context.country_share(match.place.country_code, toponym.name)
    if share < weights.LEAST_COUNTRY_SHARE:
        return False
    return match.level != "skeleton" or similarity(toponym, match.place) >= weights.LEAST_LIKENESS


def similarity(toponym: Toponym, place: Place) -> float:
    """Likeness of the bare names, 0–1."""
    name = without_class_words(toponym.name)
    return fuzz.ratio(bare(fold(name)), bare(fold(place.name))) / 100


def precision_of(text: str, toponym: Toponym, place: Place) -> int:
    """ACLED's: 1 the place itself, 2 near it or a small area, 3 a region."""
    if place.feature_class in ("P", "S"):
        words = toponym.mention.mention_text
        is_part = words != toponym.name and without_direction(words) == toponym.name
        is_its_site = place.feature_class == "P" and (
            toponym.kind == "site" or words.split()[-1].casefold() in SITE_NOUNS
        )
        return 2 if is_its_site or is_part or is_near(text, toponym.mention.start_char) else 1
    return 2 if (place.feature_code or "") in ("ADM2", "ADM3", "ADM4", "PPLX") else 3
