"""How many weapons, targets and supplies are right, as judged by reading, on articles of many wars.

The articles go through the whole house. A fixed sample of the things of claims is drawn and held
against what a person said of the same words in the same event: `bench/judgements/things.csv`, by
offsets. A thing is right where the words are of that type and the event was done with it, to it,
or gave it. `--sample` prints the drawn things that nobody has judged. The texts lie outside the
project: say where with --shared.
"""

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import JUDGEMENTS, parse_arguments, report, wars_database, wilson  # noqa: E402

FILE = JUDGEMENTS / "things.csv"
KEY = ("item", "predicate_start_char", "start_char", "end_char", "role", "thing_type")
# Why a thing is wrong; empty where it is right.
REASONS = ("", "role", "type", "not_of_event", "no_event")
DRAWN = 60
FLOOR = 0.85  # least share that is right
_THINGS = """
select distinct
    articles.item, claims.predicate_start_char, things.start_char, things.end_char, things.role,
    things.thing_type, things.thing_text, claims.event_type, claims.claim_text
from marts.fct_claim_things as things
inner join marts.fct_claims as claims on things.claim_id = claims.claim_id
inner join staging.stg_raw__articles as articles on claims.article_id = articles.article_id
where not claims.is_boilerplate
"""


def read_things(database: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Give every thing of a statement: where it and the event's word stand, and the words."""
    rows = database.execute(_THINGS).fetchall()
    names = (*KEY, "thing_text", "event_type", "claim_text")
    found = [dict(zip(names, row, strict=True)) for row in rows]
    return [row | {"item": Path(row["item"]).stem} for row in found]


def draw(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Draw the sample: the same things as long as they are found."""
    return sorted(rows, key=_lot)[:DRAWN]


def _lot(row: dict[str, Any]) -> str:
    place = f"things {row['item']} {row['predicate_start_char']} {row['start_char']}"
    return hashlib.sha256(place.encode()).hexdigest()


def key_of(row: dict[str, Any]) -> tuple[str, ...]:
    """Give what a judgement is on."""
    return tuple(str(row[name]) for name in KEY)


def read_judgements(path: Path) -> dict[tuple[str, ...], str]:
    """Read why each judged thing is wrong; empty where it is right.

    Raises:
        ValueError: If a reason is none of ``REASONS``.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, start=2):
        if row["reason"] not in REASONS:
            known = ", ".join(reason for reason in REASONS if reason)
            raise ValueError(f"{path.name}:{number}: reason {row['reason']!r}; use {known} or none")
    return {key_of(row): row["reason"] for row in rows}


def figures_of(
    rows: Sequence[dict[str, Any]], judged: dict[tuple[str, ...], str]
) -> dict[str, Any]:
    """Give the share of the sample that is right, and why the others are not."""
    drawn = draw(rows)
    said = [(row, judged[key_of(row)]) for row in drawn if key_of(row) in judged]
    right = Counter(row["role"] for row, reason in said if not reason)
    every = Counter(row["role"] for row, _ in said)
    total = sum(right.values())
    return {
        "things": len(rows),
        "by_role": dict(Counter(row["role"] for row in rows).most_common()),
        "drawn": len(drawn),
        "judged": len(said),
        "right": total,
        "precision": round(total / len(said), 3) if said else None,
        "interval": wilson(total, len(said)) if said else None,
        "right_by_role": {role: [right[role], every[role]] for role in sorted(every)},
        "reasons": dict(Counter(reason for _, reason in said if reason).most_common()),
    }


def main() -> int:
    """Measure, print, and keep the figures; 1 where the share is below what is asked."""
    arguments = parse_arguments(__doc__, action="store_true", help="print what is left to judge")
    with wars_database(arguments) as database:
        rows = read_things(database)
    judged = read_judgements(FILE)
    if arguments.sample:
        writer = csv.DictWriter(sys.stdout, [*KEY, "thing_text", "event_type", "claim_text"])
        writer.writeheader()
        writer.writerows(row for row in draw(rows) if key_of(row) not in judged)
        return 0
    figures = figures_of(rows, judged)
    share = figures["precision"] or 0
    low = [f"{share} < {FLOOR}"] if share < FLOOR else []
    return report(figures, low, arguments.output)


if __name__ == "__main__":
    sys.exit(main())
