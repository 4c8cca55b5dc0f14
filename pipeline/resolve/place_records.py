"""A place as the gazetteer gives it, and how a curated row becomes one."""

import math
from dataclasses import dataclass

from pipeline.reference import LocationRow
from pipeline.resolve import weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place; ``parent_location_id`` is the division or country it lies in."""

    location_id: str
    name: str
    geonames_id: int | None
    feature_class: str | None
    feature_code: str | None
    country_code: str | None
    admin1_code: str | None
    admin1_name: str | None
    latitude: float | None
    longitude: float | None
    population: int
    parent_location_id: str | None
    is_curated: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A place whose name fits, how loosely, and whether by its main name."""

    place: Place
    level: str
    is_main_name: bool


def is_country(place: Place) -> bool:
    """Whether a place is a country."""
    return place.feature_class == "A" and (place.feature_code or "").startswith("PCL")


def is_continent(place: Place) -> bool:
    """Whether a place is a continent."""
    return place.feature_code == "CONT"


def is_water(place: Place) -> bool:
    """Whether a place is a sea, lake or river, whose middle says little of where its shores are."""
    return place.feature_class == "H"


def is_country_row(row: LocationRow) -> bool:
    """Whether a curated row is a country's."""
    return row.feature_class == "A" and (row.feature_code or "").startswith("PCL")


def code_in_id(location_id: str) -> str | None:
    """Return the GeoNames code that the id of a curated division carries: ``adm1_sy_07``."""
    parts = location_id.split("_", 2)
    return parts[2].upper() if parts[0] == "adm1" and len(parts) == 3 else None


def curated_place(row: LocationRow, known: Place | None) -> Place:
    """Make a place of a curated row; what the row leaves open is taken from a known one."""
    has_point = row.latitude is not None and row.longitude is not None
    return Place(
        location_id=row.location_id,
        name=row.location_name,
        geonames_id=row.location_id_geonames or (known.geonames_id if known else None),
        feature_class=row.feature_class or (known.feature_class if known else None),
        feature_code=row.feature_code or (known.feature_code if known else None),
        country_code=row.country_code or (known.country_code if known else None),
        admin1_code=known.admin1_code if known else None,
        admin1_name=row.admin1_name or (known.admin1_name if known else None),
        latitude=row.latitude if has_point else known.latitude if known else None,
        longitude=row.longitude if has_point else known.longitude if known else None,
        population=known.population if known else 0,
        parent_location_id=row.parent_location_id or (known.parent_location_id if known else None),
        is_curated=True,
    )


def kilometres(one: Place, other: Place) -> float | None:
    """Give the great-circle distance between two places; None where a point is not known."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    first, second = math.radians(one.latitude), math.radians(other.latitude)
    across = math.cos(math.radians(one.longitude - other.longitude))
    cosine = math.sin(first) * math.sin(second) + math.cos(first) * math.cos(second) * across
    return weights.EARTH_RADIUS * math.acos(max(-1.0, min(1.0, cosine)))
