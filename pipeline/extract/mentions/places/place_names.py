"""Names that can be places, and how much a bare name says that it is one.

The curated tables give countries, divisions, regions and the adjectives made of them; any other
place is asked of a gazetteer, which may be absent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from pipeline.names.keys import fold
from pipeline.names.place_words import division_base
from pipeline.reference import LocationRow, Reference


class Weight(IntEnum):
    """How far a name alone speaks for a place."""

    NONE = 0
    VILLAGE = 1
    TOWN = 2
    CITY = 3
    AREA = 4  # a country, a first-order division, a continent
    DEMONYM = 5


class NameWeigher(Protocol):
    """What is asked about places outside the curated tables."""

    def weight(self, folded: str) -> int:
        """Return a ``Weight`` between ``NONE`` and ``CITY`` for a folded name."""


@dataclass(frozen=True)
class PlaceNames:
    """The curated names, with a gazetteer for the others.

    Args:
        areas: Folded names of countries, divisions and regions.
        sites: Folded names of other curated places.
        abbreviations: Written forms that are no words: "U.S.", "UK", "Ky.".
        demonyms: Folded adjectives and names of peoples.
        gazetteer: Knows towns and villages.
    """

    areas: frozenset[str]
    sites: frozenset[str]
    abbreviations: frozenset[str]
    demonyms: frozenset[str]
    gazetteer: NameWeigher | None = None

    @classmethod
    def of(
        cls,
        *,
        areas: Iterable[str],
        sites: Iterable[str],
        demonyms: Iterable[str],
        gazetteer: NameWeigher | None = None,
    ) -> "PlaceNames":
        """Sort names as written into words and abbreviations."""
        written = list(areas)
        return cls(
            areas=frozenset(fold(name) for name in written if not is_abbreviation(name)),
            sites=frozenset(fold(name) for name in sites),
            abbreviations=frozenset(name for name in written if is_abbreviation(name)),
            demonyms=frozenset(fold(name) for name in demonyms),
            gazetteer=gazetteer,
        )

    def weigh(self, text: str) -> Weight:
        """Say how much ``text``, a capitalised stretch, speaks for a place."""
        folded = fold(text)
        if folded in self.demonyms:
            return Weight.DEMONYM
        if text in self.abbreviations or folded in self.areas:
            return Weight.AREA
        if folded in self.sites:
            return Weight.CITY
        if self.gazetteer is None or len(folded) < 3:
            return Weight.NONE
        return Weight(self.gazetteer.weight(folded))


def is_abbreviation(name: str) -> bool:
    """Tell "U.S.", "UK", "Ky." from words: letters that a fold would make a word of."""
    letters = [c for c in name if c.isalpha()]
    return name.endswith(".") or (len(letters) <= 4 and all(c.isupper() for c in letters))


def curated_place_names(reference: Reference) -> dict[str, list[str]]:
    """Sort the curated names into ``areas``, ``sites`` and ``demonyms``, as plain data."""
    areas: set[str] = set()
    sites: set[str] = set()
    kinds = {row.location_id: _is_area(row) for row in reference.locations}
    for row in reference.locations:
        (areas if _is_area(row) else sites).add(row.location_name)
        if row.feature_code == "ADM1":
            areas.add(division_base(row.location_name))
    for alias in reference.location_aliases:
        (areas if kinds.get(alias.location_id) else sites).add(alias.alias_text)
    demonyms = {row.demonym_text for row in reference.demonyms}
    return {"areas": sorted(areas), "sites": sorted(sites), "demonyms": sorted(demonyms)}


def _is_area(row: LocationRow) -> bool:
    code = row.feature_code or ""
    return code in {"ADM1", "CONT", "RGN"} or code.startswith("PCL")
