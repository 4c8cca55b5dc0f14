"""How many places and days that claims take over are right, as judged by reading.

The articles go through the whole house. What a claim takes over from another clause of its event
(`carried_location_id`, `carried_start_date`) is held against what a person said of the same claim,
place or days: `bench/judgements/carried.csv`, by offsets. Right is what the article says or leaves
no doubt of. `--sample` prints some that nobody has judged. The texts lie outside the project: say
where with --shared.
"""

import csv
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import JUDGEMENTS, below, parse_arguments, report, wars_database, wilson  # noqa: E402

FILE = JUDGEMENTS / "carried.csv"
KEY = ("item", "predicate_start_char", "field", "answer")
FLOORS = {"place": 0.80, "days": 0.80}  # least share of the judged ones that is right
_CARRIED = """
with claims as (

    select distinct
        articles.item,
        claims.predicate_start_char,
        claims.claim_text,
        locations.location_name as place,
        claims.carried_start_date || ' ' || claims.carried_end_date as days
    from marts.fct_claims as claims
    inner join staging.stg_raw__articles as articles
        on claims.article_id = articles.article_id
    left join marts.dim_locations as locations
        on claims.carried_location_id = locations.location_id
    where not claims.is_boilerplate

)

select item, predicate_start_char, field, answer, claim_text
from claims unpivot (answer for field in (place, days))
"""

Row = dict[str, Any]


def read_carried(database: duckdb.DuckDBPyConnection) -> list[Row]:
    """Give what claims take over: the article, where the predicate stands, place or days."""
    names = (*KEY, "claim_text")
    found = [dict(zip(names, row, strict=True)) for row in database.execute(_CARRIED).fetchall()]
    return [row | {"item": Path(row["item"]).stem} for row in found]


def key_of(row: Row) -> tuple[str, ...]:
    """Give what a judgement is on."""
    return tuple(str(row[name]) for name in KEY)


def read_judgements(path: Path) -> dict[tuple[str, ...], bool]:
    """Read whether each judged place or stretch of days is right."""
    with path.open(encoding="utf-8", newline="") as file:
        return {key_of(row): row["is_right"] == "true" for row in csv.DictReader(file)}


def figures_of(rows: Sequence[Row], judged: dict[tuple[str, ...], bool]) -> dict[str, Any]:
    """Count what is given and the share of the judged ones that is right, by field."""
    result = {}
    for field in FLOORS:
        given = {key_of(row) for row in rows if row["field"] == field}
        known = [judged[key] for key in given if key in judged]
        result[field] = {
            "given": len(given),
            "judged": len(known),
            "right": sum(known),
            "share": round(sum(known) / len(known), 3) if known else None,
            "interval": wilson(sum(known), len(known)) if known else None,
        }
    return result


def _lot(row: Row) -> str:
    return hashlib.sha256(" ".join(key_of(row)).encode()).hexdigest()


def main() -> int:
    """Measure, print, and keep the figures; 1 where one is below its floor."""
    arguments = parse_arguments(
        __doc__, type=int, metavar="N", help="print N that nobody has judged"
    )
    judged = read_judgements(FILE)
    with wars_database(arguments) as database:
        rows = read_carried(database)
    if arguments.sample:
        left = sorted((row for row in rows if key_of(row) not in judged), key=_lot)
        writer = csv.DictWriter(sys.stdout, fieldnames=[*KEY, "claim_text"])
        writer.writeheader()
        writer.writerows(left[: arguments.sample])
        return 0
    figures = figures_of(rows, judged)
    return report(figures, below(figures, FLOORS), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
