"""The gazetteer as it is asked: GeoNames' places with the curated ones laid over them.

A look-up is a binary search in an array of hashes; nothing but the rows found is turned into
objects. The curated tables are laid over when it is opened, so a new alias needs no
compilation.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.names.gazetteer_tables import (
    GAZETTEER_VERSION,
    KEYS,
    LEVELS,
    PLACE_COLUMNS,
    GazetteerTables,
    KeyIndex,
    compile_gazetteer,
    load_tables,
    save_tables,
)
from pipeline.names.keys import fold
from pipeline.names.place_words import DIVISION_CODES, division_base
from pipeline.reference import LocationRow, Reference
from pipeline.resolve.place_records import (
    Match,
    Place,
    code_in_id,
    curated_place,
    is_country,
    is_country_row,
)

__all__ = [
    "GAZETTEER_VERSION",
    "Gazetteer",
    "GazetteerTables",
    "Match",
    "Place",
    "compile_gazetteer",
    "is_country",
    "load_tables",
    "save_tables",
]

# Kept of what was asked last: one war names some thousands.
_PLACES_KEPT = 20_000
_NAMES_KEPT = 10_000
_LARGEST_ID = np.iinfo(np.int32).max  # GeoNames has come to 13 million


class Gazetteer:
    """Looks up places by name; holds no more than arrays until asked.

    Args:
        tables: The compiled GeoNames tables.
        reference: The curated places and aliases; a curated place that carries a GeoNames id
            takes that place's stead, names and population included.
    """

    def __init__(self, tables: GazetteerTables, reference: Reference) -> None:
        self._places = tables.places.combine_chunks()
        self._columns = {name: self._places.column(name).chunk(0) for name, _ in PLACE_COLUMNS}
        self._keys = KeyIndex(tables.keys)
        ids = self._places.column("geonames_id").to_numpy()
        self._row_order = np.argsort(ids, kind="stable")
        self._sorted_ids = ids[self._row_order]
        # Countries and divisions come first in the table: everything before the first city.
        classes = self._places.column("feature_class").combine_chunks()
        self._area_rows = pc.index(classes.cast(pa.string()), "P").as_py() % (len(classes) + 1)
        self._place_of_row: Callable[[int], Place] = self._materialise
        self._found: Callable[[str], Sequence[Match]] = self._find
        self._curated: dict[str, Place] = {}
        self._overlay: dict[str, str] = {}  # location_id of a GeoNames place → curated id
        self._names: dict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
        self._twins: dict[str, str] = {}
        self._divisions: dict[tuple[str, str], str] = {}
        self._countries: dict[str, str] = {}
        self._lay_over(reference)
        self._capitals: dict[str, str] = {}
        self._register_capitals()
        # Not before: now all is known that lies over the places of the arrays.
        self._place_of_row = lru_cache(_PLACES_KEPT)(self._materialise)
        self._found = lru_cache(_NAMES_KEPT)(self._find)

    @classmethod
    def from_tables(cls, tables: GazetteerTables, reference: Reference) -> "Gazetteer":
        """Build one; the constructor under the name that reads well beside ``load_tables``."""
        return cls(tables, reference)

    # ------------------------------------------------------------ asking

    def find(self, name: str) -> list[Match]:
        """Places of that name by the strictest key that finds any, main names first.

        A city and the division called after it come together whatever the spelling, since
        only context can tell which of them is meant.
        """
        return list(self._found(fold(name)))

    def _find(self, folded: str) -> Sequence[Match]:
        for level in LEVELS:
            key = KEYS[level](folded)
            found = dict(self._matches(level, key)) if key else {}
            if found:
                matches = [Match(place, level, main) for place, main in found.items()]
                known = {match.place.location_id for match in matches}
                twins = [
                    Match(twin, level, match.is_main_name)
                    for match in matches
                    if (twin := self.twin(match.place)) and twin.location_id not in known
                ]
                order = [*matches, *{match.place.location_id: match for match in twins}.values()]
                return sorted(
                    order,
                    key=lambda m: (not m.is_main_name, -m.place.population, m.place.location_id),
                )
        return []

    def find_country(self, name: str) -> Place | None:
        """Return the country of that very name; cheaper than ``find``, which looks wider."""
        key = fold(name)
        if not key:
            return None
        ids = list(self._names.get(("folded", key), ()))
        rows = self._keys.rows_of("folded", key)
        ids += [self._place_of_row(row).location_id for row, _ in rows if row < self._area_rows]
        for location_id in ids:
            place = self.place(location_id)
            if place is not None and is_country(place):
                return place
        return None

    def is_curated_name(self, name: str) -> bool:
        """Whether the curated tables have a place written so."""
        return ("folded", fold(name)) in self._names

    def place(self, location_id: str) -> Place | None:
        """Return the place of an id, curated or ``geo_<id>``; None where there is none."""
        location_id = self._overlay.get(location_id, location_id)
        if location_id in self._curated:
            return self._curated[location_id]
        row = self._row_of(location_id)
        return None if row is None else self._place_of_row(row)

    def twin(self, place: Place) -> Place | None:
        """Return the division called after a city, or the city a division is called after."""
        twin_id = self._twins.get(place.location_id)
        return None if twin_id is None else self.place(twin_id)

    def country(self, country_code: str | None) -> Place | None:
        """Return the country of a two-letter code."""
        location_id = self._countries.get(country_code or "")
        return None if location_id is None else self.place(location_id)

    def capital(self, country_code: str | None) -> Place | None:
        """Return the capital of a country, where GeoNames marks one."""
        location_id = self._capitals.get(country_code or "")
        return None if location_id is None else self.place(location_id)

    def division(self, country_code: str | None, admin1_code: str | None) -> Place | None:
        """Return the first-order division of a GeoNames code, where one is known."""
        location_id = self._divisions.get((country_code or "", admin1_code or ""))
        return None if location_id is None else self.place(location_id)

    def parents(self, place: Place) -> Iterator[Place]:
        """Yield what the place lies in, from near to far."""
        seen = {place.location_id}
        parent_id = place.parent_location_id
        while parent_id is not None and parent_id not in seen:
            seen.add(parent_id)
            parent = self.place(parent_id)
            if parent is None:
                return
            yield parent
            parent_id = parent.parent_location_id

    # ------------------------------------------------------------ arrays

    def _matches(self, level: str, key: str) -> Iterator[tuple[Place, bool]]:
        places: dict[str, tuple[Place, bool]] = {}
        for row, is_main in self._keys.rows_of(level, key):
            place = self._place_of_row(row)
            places[place.location_id] = (place, is_main)
        for location_id, is_main in self._names.get((level, key), {}).items():
            curated = self.place(location_id)
            if curated is not None:
                main = is_main or places.get(location_id, (curated, False))[1]
                places[curated.location_id] = (curated, main)
        yield from places.values()

    def _row_of(self, location_id: str) -> int | None:
        if not location_id.startswith("geo_") or not location_id[4:].isdigit():
            return None
        return self._row_of_geonames(int(location_id[4:]))

    def _row_of_geonames(self, geonames_id: int) -> int | None:
        if not 0 <= geonames_id <= _LARGEST_ID:
            return None
        # Of the array's own type: another one would have it copied for each question.
        at = int(np.searchsorted(self._sorted_ids, np.int32(geonames_id)))
        if at < len(self._sorted_ids) and self._sorted_ids[at] == geonames_id:
            return int(self._row_order[at])
        return None

    def _materialise(self, row: int) -> Place:
        raw = {name: column[row].as_py() for name, column in self._columns.items()}
        location_id = f"geo_{raw['geonames_id']}"
        curated_id = self._overlay.get(location_id)
        if curated_id is not None:
            return self._curated[curated_id]
        country, code = raw["country_code"], raw["admin1_code"]
        division_id = self._divisions.get((country, code or ""))
        is_division = raw["feature_code"] == "ADM1"
        division = None if is_division or division_id is None else self.place(division_id)
        parent_id = division.location_id if division else self._countries.get(country)
        return Place(
            location_id=location_id,
            admin1_name=raw["name"] if is_division else division.name if division else None,
            parent_location_id=None if parent_id == location_id else parent_id,
            is_curated=False,
            **raw,
        )

    # ------------------------------------------------------------ curated places

    def _lay_over(self, reference: Reference) -> None:
        # Parents before what lies in them: countries, divisions, the rest.
        countries = [row for row in reference.locations if is_country_row(row)]
        divisions = [row for row in reference.locations if row.feature_code in DIVISION_CODES]
        known = {row.location_id for row in (*countries, *divisions)}
        others = [row for row in reference.locations if row.location_id not in known]
        self._register_countries(countries)
        for row in (*countries, *divisions, *others):
            self._add(row)
        for alias in reference.location_aliases:
            self._add_name(alias.alias_text, alias.location_id, is_main=True)
        for row in divisions:
            self._pair_with_city(row)

    def _register_countries(self, curated: list[LocationRow]) -> None:
        for row in range(self._area_rows):
            place = self._place_of_row(row)
            if place.feature_code == "PCLI" and place.country_code:
                self._countries[place.country_code] = place.location_id
            elif place.country_code and place.admin1_code:
                key = (place.country_code, place.admin1_code)
                self._divisions[key] = place.location_id
        for country in curated:
            if country.country_code:
                replaced = self._countries.get(country.country_code)
                if replaced is not None:
                    self._overlay[replaced] = country.location_id
                self._countries[country.country_code] = country.location_id

    def _register_capitals(self) -> None:
        marked = pc.equal(self._columns["feature_code"].cast(pa.string()), "PPLC")
        for row in pc.indices_nonzero(marked).to_pylist():
            place = self._place_of_row(row)
            self._capitals.setdefault(place.country_code or "", place.location_id)

    def _add(self, row: LocationRow) -> None:
        """One curated place; what its row leaves open is taken from GeoNames' row of it."""
        self._curated.pop(row.location_id, None)
        at = None
        if row.location_id_geonames is not None:
            at = self._row_of_geonames(row.location_id_geonames)
        elif is_country_row(row) and row.location_id in self._overlay.values():
            at = self._row_of(next(k for k, v in self._overlay.items() if v == row.location_id))
        known = None
        if at is not None:
            raw_id = f"geo_{self._places.column('geonames_id')[at].as_py()}"
            self._overlay.pop(raw_id, None)
            known = self._place_of_row(at)
            self._overlay[raw_id] = row.location_id
        place = curated_place(row, known)
        if place.parent_location_id is None and not is_country_row(row):
            parent_id = self._countries.get(place.country_code or "")
            place = replace(place, parent_location_id=parent_id)
        self._curated[row.location_id] = place
        self._add_name(row.location_name, row.location_id, is_main=True)
        if row.feature_code in DIVISION_CODES:
            base = division_base(row.location_name)
            self._add_name(base, row.location_id, is_main=True)

    def _add_name(self, name: str, location_id: str, *, is_main: bool) -> None:
        folded = fold(name)
        for level in LEVELS:
            key = KEYS[level](folded)
            if key:
                names = self._names[(level, key)]
                names[location_id] = names.get(location_id, False) or is_main

    def _pair_with_city(self, row: LocationRow) -> None:
        """Tie a division to the city it is called after, and learn its GeoNames code."""
        division = self._curated[row.location_id]
        base = division_base(row.location_name)
        cities = [
            match.place
            for match in self.find(base)
            if match.place.feature_class == "P" and match.place.country_code == row.country_code
        ]
        code = code_in_id(row.location_id) or division.admin1_code
        if code is not None:  # a namesake elsewhere in the country is not its seat
            cities = [city for city in cities if city.admin1_code == code]
        if cities:
            city = max(cities, key=lambda place: place.population)
            if row.feature_code == "ADM1":
                self._twins[division.location_id] = city.location_id
                self._twins[city.location_id] = division.location_id
                code = code or city.admin1_code
        if row.feature_code == "ADM1" and code and division.country_code:
            self._divisions[(division.country_code, code)] = division.location_id
            self._curated[row.location_id] = replace(division, admin1_code=code)
