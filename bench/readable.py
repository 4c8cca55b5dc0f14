"""How many claims can be read by themselves, as judged by reading, on articles of many wars.

The articles go through the whole house. A fixed sample of the claims is drawn in each half of the
wars (one was looked at while rules were written, the other mostly judged; of it a second, fresh
sample was judged when they were done) and held against what a
person said of the same words: `bench/judgements/readable.csv`, by offsets. A claim can be read by
itself where its words are a clause with its subject, or a noun with what is said of it, and are
of the story. `--sample` prints the drawn claims that nobody has judged. The texts lie outside the
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
from bench.mentions import is_held  # noqa: E402

FILE = JUDGEMENTS / "readable.csv"
KEY = ("item", "start_char", "end_char", "predicate_start_char")
# Why a claim cannot be read by itself; empty where it can.
REASONS = ("", "no_subject", "cut_off", "fragment", "boilerplate", "wrong_subject", "source_text")
DRAWN = 120  # claims of each half
FRESH = 90  # claims of the held half, judged once more when the rules were done
# Name of a sample → whether it is of the held half, and whether of its fresh part.
SAMPLES = {"looked_at": (False, False), "held": (True, False), "fresh": (True, True)}
FLOOR = 0.97  # least share that can be read, by the issue that asks for it
_CLAIMS = """
select distinct
    articles.item, claims.start_char, claims.end_char, claims.predicate_start_char,
    claims.claim_text
from marts.fct_claims as claims
inner join staging.stg_raw__articles as articles on claims.article_id = articles.article_id
where not claims.is_boilerplate
"""


def read_claims(database: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Give every statement that is no boilerplate: where it stands, and its words."""
    rows = database.execute(_CLAIMS).fetchall()
    found = [dict(zip((*KEY, "claim_text"), row, strict=True)) for row in rows]
    return [row | {"item": Path(row["item"]).stem} for row in found]


def draw(
    rows: Iterable[dict[str, Any]], *, held: bool, is_fresh: bool = False
) -> list[dict[str, Any]]:
    """Draw the sample of one half: the same predicates as long as they make claims.

    Args:
        rows: All claims.
        held: Which half.
        is_fresh: The claims behind those of the first sample, which no rule was mended by.
    """
    own = sorted((r for r in rows if is_held(r["item"]) == held), key=_lot)
    return own[DRAWN : DRAWN + FRESH] if is_fresh else own[:DRAWN]


def _lot(row: dict[str, Any]) -> str:
    return hashlib.sha256(
        f"readable {row['item']} {row['predicate_start_char']}".encode()
    ).hexdigest()


def read_judgements(path: Path) -> dict[tuple[str, ...], str]:
    """Read why each judged claim cannot be read by itself; empty where it can.

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


def key_of(row: dict[str, Any]) -> tuple[str, ...]:
    """Give what a judgement is on."""
    return tuple(str(row[name]) for name in KEY)


def figures_of(
    rows: Sequence[dict[str, Any]],
    judged: dict[tuple[str, ...], str],
    *,
    held: bool,
    is_fresh: bool = False,
) -> dict[str, Any]:
    """Give the share of one sample that can be read, and why the others cannot."""
    own = [row for row in rows if is_held(row["item"]) == held]
    drawn = [key_of(row) for row in draw(rows, held=held, is_fresh=is_fresh)]
    said = [judged[key] for key in drawn if key in judged]
    readable = said.count("")
    return {
        "claims": len(own),
        "drawn": len(drawn),
        "judged": len(said),
        "readable": readable,
        "share": round(readable / len(said), 3) if said else None,
        "interval": wilson(readable, len(said)) if said else None,
        "one_word": sum(len(row["claim_text"].split()) < 2 for row in own),
        "reasons": dict(Counter(reason for reason in said if reason).most_common()),
    }


def main() -> int:
    """Measure, print, and keep the figures; 1 where a share is below what is asked."""
    arguments = parse_arguments(__doc__, action="store_true", help="print what is left to judge")
    with wars_database(arguments) as database:
        rows = read_claims(database)
    judged = read_judgements(FILE)
    if arguments.sample:
        writer = csv.DictWriter(sys.stdout, [*KEY, "claim_text"])
        writer.writeheader()
        drawn = [
            row
            for held, is_fresh in SAMPLES.values()
            for row in draw(rows, held=held, is_fresh=is_fresh)
        ]
        writer.writerows(row for row in drawn if key_of(row) not in judged)
        return 0
    figures = {
        name: figures_of(rows, judged, held=held, is_fresh=is_fresh)
        for name, (held, is_fresh) in SAMPLES.items()
    }
    share = figures["fresh"]["share"] or 0
    low = [f"{share} < {FLOOR}"] if share < FLOOR else []
    return report(figures, low, arguments.output)


if __name__ == "__main__":
    sys.exit(main())
