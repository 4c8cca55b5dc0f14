"""The map of places, which is never more exact than the words.

The ground of the map are the towns of GeoNames, as they lie in the cache of the house: no
boundary is drawn, since each would take a side. A place that is meant itself is a dot; one that
is only near, a small hatched circle; a province is a hatched circle around all its towns that are
known; a country or a region is listed and not drawn. (Natural Earth, which has provinces, comes
with no package that installs offline: `vega_datasets` leaves it to be fetched.)
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import altair as alt
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.explore.charts import INK, PALETTE, Chart, chart
from pipeline.explore.closed_lists import PRECISIONS
from pipeline.explore.shapes import (
    NEAR_KM,
    Frame,
    Point,
    box,
    circle,
    frame_around,
    hatch,
    is_wide,
    kilometres,
    mercator,
)
from pipeline.explore.views import Row
from pipeline.explore.wording import thing_url
from pipeline.resolve.gazetteer import load_tables
from pipeline.resources.gazetteer import GazetteerStore

_WIDTH, _MOST_HEIGHT = 900, 620
_EXACT, _NEAR = 1, 2
_TOWN_RADIUS = 0.9  # pixels of a town of the ground


_MOST_TOWNS = 1500  # of the ground


_MOST_NAMED = 14  # places with their name on the map


_PROVINCE_KM = 45.0  # the least radius of a circle around a province's towns


_DIVISION = re.compile(r"^adm1_([a-z]{2})_(\w+)$")


class _Towns:
    """Towns of the world, the most peopled first."""

    def __init__(self, places: pa.Table) -> None:
        placed = places.filter(pc.is_valid(places["latitude"]))
        placed = placed.sort_by([("population", "descending")])
        self._longitude = placed["longitude"].to_numpy()
        self._latitude = placed["latitude"].to_numpy()
        codes = pc.binary_join_element_wise(
            placed["country_code"].cast(pa.string()),
            pc.fill_null(placed["admin1_code"].cast(pa.string()), ""),
            ".",
        )
        self._division = codes.to_numpy(zero_copy_only=False)

    def within(self, west: float, south: float, east: float, north: float) -> list[Point]:
        """List the largest towns of a stretch of the world."""
        x, y = self._longitude, self._latitude
        inside = (west <= x) & (x <= east) & (south <= y) & (y <= north)
        return self._points(np.flatnonzero(inside)[:_MOST_TOWNS])

    def of_division(self, country: str, code: str) -> list[Point]:
        """List the towns of a first-order division."""
        return self._points(np.flatnonzero(self._division == f"{country}.{code}"))

    def _points(self, rows: Any) -> list[Point]:
        pairs = zip(self._longitude[rows].tolist(), self._latitude[rows].tolist(), strict=True)
        return [(round(x, 3), round(y, 3)) for x, y in pairs]


class PlaceMap:
    """Draws places, on the towns of the gazetteer, read once.

    Args:
        cache_dir: Of the house; where it has no gazetteer, maps have no ground.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._store = GazetteerStore(cache_dir)
        self._towns: _Towns | None = None
        self._divisions: dict[str, list[Point]] = {}

    def draw(self, rows: Sequence[Row]) -> Chart | None:
        """Draw rows of the page of places; None where none of them has a point."""
        drawable = [row for row in rows if row["latitude"] is not None]
        exact = [row for row in drawable if _is_point(row)]
        near = [
            row
            for row in drawable
            if row["geo_precision"] == _NEAR and not is_wide(row["feature_code"])
        ]
        provinces = _once([row for row in drawable if row["feature_code"] == "ADM1"])
        if not (exact or near or provinces):
            return None
        areas = [(row, self._area(row)) for row in provinces]
        circles = [(row, circle((row["longitude"], row["latitude"]), NEAR_KM)) for row in near]
        rings = [ring for _, ring in (*areas, *circles)]
        points = [(row["longitude"], row["latitude"]) for row in exact]
        frame = frame_around([*points, *(p for ring in rings for p in ring)])
        drawn = (*areas, *circles)
        layers = [
            _shapes([_feature("MultiPoint", self._ground(*frame))]).mark_geoshape(
                filled=True, color=INK, opacity=0.28, strokeWidth=0
            ),
            _shapes([_told("LineString", ring, row) for row, ring in drawn])
            .mark_geoshape(filled=False, stroke=PALETTE[1], strokeWidth=1.3)
            .encode(description="properties.told:N", href="properties.url:N"),
            _shapes([_told("MultiLineString", hatch(ring), row) for row, ring in drawn])
            .mark_geoshape(filled=False, stroke=PALETTE[1], strokeWidth=0.7, opacity=0.75)
            .encode(description="properties.told:N", href="properties.url:N"),
            *_dots(exact, frame),
        ]
        projection, height = mercator(
            frame, width=_WIDTH, most_height=_MOST_HEIGHT, point_radius=_TOWN_RADIUS
        )
        return chart(
            "map",
            "Where things are said to have happened",
            "A dot is the place itself, the larger the more claims; a small hatched circle means "
            "near it; a large one, drawn around all known towns of a province, means somewhere in "
            "that province, and is no boundary. Grey dots are the larger towns of GeoNames. "
            "Countries and regions are listed below and not drawn.",
            # One projection for all layers: fitted to each of them, they would not lie together.
            alt.layer(*layers).project(**projection).properties(width=_WIDTH, height=height),
        )

    def _ground(self, *frame: float) -> list[Point]:
        towns = self._all_towns()
        return towns.within(*frame) if towns else []

    def _area(self, row: Row) -> list[Point]:
        """Draw a circle around a province's point and all its towns, closed."""
        key = row["location_id"]
        if key not in self._divisions:
            points: list[Point] = [(row["longitude"], row["latitude"])]
            if (parsed := _DIVISION.match(key)) and (towns := self._all_towns()):
                points += towns.of_division(parsed[1].upper(), parsed[2].upper())
            west, south, east, north = box(points)
            centre = ((west + east) / 2, (south + north) / 2)
            radius = max(kilometres(centre, point) for point in points)
            self._divisions[key] = circle(centre, max(_PROVINCE_KM, radius))
        return self._divisions[key]

    def _all_towns(self) -> _Towns | None:
        if self._towns is None:
            try:
                table = load_tables(self._store.folder).places
            except (OSError, pa.ArrowException):
                return None
            self._towns = _Towns(table)
        return self._towns


def _is_point(row: Row) -> bool:
    return row["geo_precision"] == _EXACT and not is_wide(row["feature_code"])


def _once(rows: Iterable[Row]) -> list[Row]:
    return list({row["location_id"]: row for row in rows}.values())


def _dots(rows: Sequence[Row], frame: Frame) -> list[alt.Chart]:
    named = _named(rows, frame)
    values = [
        {
            "x": row["longitude"],
            "y": row["latitude"],
            "n": row["n_claims"],
            "name": row["location_name"] if row["location_id"] in named else "",
            "told": _words(row),
            "url": thing_url("place", row["location_id"]),
        }
        for row in rows
    ]
    base = alt.Chart(alt.Data(values=values)).encode(longitude="x:Q", latitude="y:Q")
    dots = base.mark_circle(color=PALETTE[0], stroke=INK, strokeWidth=0.6, opacity=0.85).encode(
        size=alt.Size("n:Q", scale=alt.Scale(type="sqrt", range=[30, 500]), legend=None),
        href="url:N",
        description="told:N",
    )
    names = base.mark_text(align="left", dx=9, fontSize=11, color=INK).encode(text="name:N")
    return [dots, names]


def _named(rows: Sequence[Row], frame: Frame) -> set[str]:
    """Choose the places with most claims whose names do not run into one another."""
    west, south, east, north = frame
    kept: list[Row] = []
    for row in rows:
        apart = all(
            abs(row["longitude"] - other["longitude"]) > 0.13 * (east - west)
            or abs(row["latitude"] - other["latitude"]) > 0.035 * (north - south)
            for other in kept
        )
        if apart:
            kept.append(row)
        if len(kept) == _MOST_NAMED:
            break
    return {row["location_id"] for row in kept}


def _words(row: Row) -> str:
    means = PRECISIONS.get(row["geo_precision"], "")
    return f"{row['location_name']}, {means}: {row['n_claims']:,} claims"


def _feature(kind: str, coordinates: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "properties": {},
    }


def _told(kind: str, coordinates: Any, row: Row) -> dict[str, Any]:
    told = {"told": _words(row), "url": thing_url("place", row["location_id"])}
    return _feature(kind, coordinates) | {"properties": told}


def _shapes(features: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.Data(values=features))
