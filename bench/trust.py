"""How far the verdicts between outlets can be trusted, on real articles of many wars.

The articles go through the whole house. Printed and kept: what the warehouse says of pairs of
claims that a person judged beforehand (`scoring/war_pairs.py`), and how many of its own verdicts
between outlets are true, by judgements kept in `bench/judgements/verdicts.csv`: a judgement counts
again whenever the same verdict on the same two places of the texts comes back. `--sample N` prints
verdicts that nobody has judged yet. The texts lie outside the project: say where with --shared.
"""

import argparse
import csv
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from scoring.war_pairs import judged_pairs, pair_counts  # noqa: E402

JUDGEMENTS = PROJECT_DIR / "bench" / "judgements" / "verdicts.csv"
KEY = ("item_a", "start_a", "item_b", "start_b", "basis", "verdict")
COLUMNS = (*KEY, "is_true", "reason")
VERDICTS = ("contradict", "agree", "compatible")
# Least allowed share of verdicts that are true, by the issue that asks for it.
FLOORS = {"contradict": 0.75, "agree": 0.90, "compatible": 0.75}
_BETWEEN_OUTLETS = """
select
    articles_a.item, claims_a.predicate_start_char, articles_b.item, claims_b.predicate_start_char,
    pairs.basis_value, pairs.verdict, pairs.reason, claims_a.claim_text, claims_b.claim_text,
    pairs.figure_id_a, pairs.figure_id_b, figures_a.start_char, figures_b.start_char
from analysis.claim_pairs as pairs
inner join marts.fct_claims as claims_a on pairs.claim_id_a = claims_a.claim_id
inner join marts.fct_claims as claims_b on pairs.claim_id_b = claims_b.claim_id
inner join staging.stg_raw__articles as articles_a on claims_a.article_id = articles_a.article_id
inner join staging.stg_raw__articles as articles_b on claims_b.article_id = articles_b.article_id
left join marts.fct_claim_figures as figures_a on pairs.figure_id_a = figures_a.figure_id
left join marts.fct_claim_figures as figures_b on pairs.figure_id_b = figures_b.figure_id
where pairs.is_comparable and claims_a.publisher_id != claims_b.publisher_id
"""


def build(articles: Path, home: Path) -> Path:
    """Take every article of a folder through the house; the warehouse it makes."""
    texts = map(str, sorted(articles.glob("*.txt")))
    command = [sys.executable, "-m", "pipeline.cli", "run", *texts]
    environment = os.environ | {"CLAIMHOUSE_HOME": str(home), "PYTHONPATH": str(PROJECT_DIR)}
    subprocess.run(command, check=True, env=environment, cwd=PROJECT_DIR)
    return home / "warehouse" / "claimhouse.duckdb"


def verdicts(database: duckdb.DuckDBPyConnection) -> Iterator[dict[str, Any]]:
    """Give every verdict between two outlets, the two sides in the order of their files.

    ``start_a`` is where the figure stands that was compared, else where the predicate does.
    """
    for row in database.execute(_BETWEEN_OUTLETS).fetchall():
        one = (Path(row[0]).name, row[1] if row[11] is None else row[11], row[7])
        other = (Path(row[2]).name, row[3] if row[12] is None else row[12], row[8])
        (item_a, start_a, text_a), (item_b, start_b, text_b) = sorted((one, other))
        yield {
            "item_a": item_a,
            "start_a": str(start_a),
            "item_b": item_b,
            "start_b": str(start_b),
            "basis": row[4],
            "verdict": row[5],
            "why": row[6],
            "text_a": text_a,
            "text_b": text_b,
        }


def read_judgements(path: Path) -> dict[tuple[str, ...], bool]:
    """Read what a person said of verdicts before, by what they are on."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {_key(row): row["is_true"] == "true" for row in rows}


def _key(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(row[name] for name in KEY)


def shares(
    found: list[dict[str, Any]], judgements: dict[tuple[str, ...], bool]
) -> dict[str, dict[str, Any]]:
    """Give for each verdict how many there are, how many were judged, and the share that is true.

    The interval is Wilson's, of 95 %.
    """
    counts = Counter(row["verdict"] for row in found)
    result = {}
    for verdict in VERDICTS:
        known = [
            judgements[_key(row)]
            for row in found
            if row["verdict"] == verdict and _key(row) in judgements
        ]
        result[verdict] = {
            "given": counts[verdict],
            "judged": len(known),
            "true": sum(known),
            "share": round(sum(known) / len(known), 3) if known else None,
            "interval": wilson(sum(known), len(known)) if known else None,
        }
    return result


def wilson(right: int, total: int, z: float = 1.96) -> list[float]:
    """Give the interval in which a share lies, by Wilson's score."""
    share, spread = right / total, z * z / total
    middle = share + spread / 2
    width = z * math.sqrt((share * (1 - share) + spread / 4) / total)
    return [round((middle + sign * width) / (1 + spread), 3) for sign in (-1, 1)]


def sample(
    found: list[dict[str, Any]], judgements: dict[tuple[str, ...], bool], count: int
) -> list[dict[str, Any]]:
    """Draw some verdicts of each kind, the same ones each time; those that nobody has judged."""
    drawn = []
    for verdict in VERDICTS:
        rows = sorted((row for row in found if row["verdict"] == verdict), key=_key)
        drawn += random.Random(11).sample(rows, min(count, len(rows)))
    return [row for row in drawn if _key(row) not in judgements]


def main() -> int:
    """Measure, print, and keep the figures; 1 where a share is below what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--warehouse", type=Path, help="a built one, instead of building anew")
    parser.add_argument("--sample", type=int, help="print that many of each verdict to judge")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    wars = arguments.shared / "wars"
    if not wars.is_dir():
        parser.error(f"{wars} is not there: say with --shared where the articles lie")
    with tempfile.TemporaryDirectory() as folder:
        warehouse = arguments.warehouse or build(wars, Path(folder))
        with duckdb.connect(str(warehouse), read_only=True) as database:
            pairs = judged_pairs(wars / "labels" / "pairs.csv", database)
            found = list(verdicts(database))
    judgements = read_judgements(JUDGEMENTS)
    if arguments.sample:
        writer = csv.DictWriter(sys.stdout, [*COLUMNS, "why", "text_a", "text_b"], restval="")
        writer.writeheader()
        writer.writerows(sample(found, judgements, arguments.sample))
        return 0
    figures = {"verdicts": shares(found, judgements), "pairs": pair_counts(pairs)}
    print(json.dumps(figures, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    low = [
        f"{name} {figures['verdicts'][name]['share']} < {floor}"
        for name, floor in FLOORS.items()
        if (figures["verdicts"][name]["share"] or 0) < floor
    ]
    if low:
        print("below what is asked: " + ", ".join(low), file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
