"""Incidents on a map that is no more exact than the words (RFC 7946)."""

from pathlib import Path
from typing import Any

import duckdb

from pipeline.commands.exports.event_rows import event_row
from pipeline.commands.exports.told import Row, incident_rows, write_document
from pipeline.commands.querying import plain
from pipeline.explore.shapes import NEAR_KM, circle, is_wide

FILE = "incidents.geojson"


def write(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write ``incidents.geojson``: every incident, with a geometry where the words give one.

    Args:
        connection: Of the published file.
        folder: Where to write.

    Returns:
        Features by file.
    """
    features = map(feature, incident_rows(connection))
    return {
        FILE: write_document(folder / FILE, {"type": "FeatureCollection"}, "features", features)
    }


def feature(row: Row) -> Row:
    """Write one incident, a row of ``told.INCIDENTS``, as a feature."""
    told = event_row(row)
    kept = {name: value for name, value in told.items() if name not in ("latitude", "longitude")}
    lists = {
        "actor1": row["agents"],
        "actor2": row["recipients"],
        "source": row["outlets"],
        "source_urls": row["urls"],
    }
    return {
        "type": "Feature",
        "id": row["incident_id"],
        "geometry": _geometry(row),
        "properties": plain(kept | lists),
    }


def _geometry(row: Row) -> Any:
    """Give a point for the place itself, a circle for near it, nothing for a province."""
    if row["latitude"] is None or is_wide(row["feature_code"]):
        return None
    point = (row["longitude"], row["latitude"])
    match row["geo_precision"]:
        case 1:
            return {"type": "Point", "coordinates": list(point)}
        case 2:
            ring = [[round(x, 5), round(y, 5)] for x, y in circle(point, NEAR_KM)]
            return {"type": "Polygon", "coordinates": [[*ring[:-1], ring[0]]]}
        case _:
            return None
