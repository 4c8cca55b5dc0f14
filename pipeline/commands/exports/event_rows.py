"""Event rows as users of ACLED and PLOVER know them: one an incident, with ranges for the dead.

Columns are called as ACLED calls what means the same; what it has no column for, or settles where
we do not (one number of fatalities), has a name of ours.
"""

from pathlib import Path

import duckdb

from pipeline.commands.exports.told import Row, incident_rows, time_precision
from pipeline.explore.downloads import as_csv

FILE = "events.csv"
_MEASURES = ("killed", "injured", "displaced", "detained")


def write(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write ``events.csv``; a text that a spreadsheet would run gets an apostrophe before it.

    Args:
        connection: Of the published file.
        folder: Where to write.

    Returns:
        Rows by file.
    """
    rows = [event_row(row) for row in incident_rows(connection)]
    names = list(rows[0]) if rows else []
    (folder / FILE).write_bytes(as_csv(names, [list(row.values()) for row in rows]))
    return {FILE: len(rows)}


def event_row(row: Row) -> Row:
    """Write one incident, a row of ``told.INCIDENTS``, as a flat row."""
    return {
        "event_id": row["incident_id"],
        "event_date": row["event_start_date"],
        "event_date_end": row["event_end_date"],
        "time_precision": time_precision(row),
        "event_type": row["event_type"],
        "plover_code": row["plover_code"],
        "actor1": "; ".join(row["agents"]),
        "actor2": "; ".join(row["recipients"]),
        "iso2": row["country_code"],
        "admin1": row["admin1_name"],
        "location": row["location_name"],
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geo_precision": row["geo_precision"],
        **{
            f"{measure}_{end}": _whole(row[f"{measure}_{end}"])
            for measure in _MEASURES
            for end in ("low", "high")
        },
        "n_claims": row["n_claims"],
        "n_outlets": row["n_publishers"],
        "n_origins": row["n_origins"],
        "has_contradiction": row["has_contradiction"],
        "source": "; ".join(row["outlets"]),
        "source_urls": "; ".join(row["urls"]),
    }


def _whole(value: float | None) -> float | int | None:
    """Write people as whole numbers, as they are counted."""
    return int(value) if value is not None and value.is_integer() else value
