"""How far the verdicts between outlets can be trusted, on real articles of many wars.

The articles go through the whole house. Printed and kept: what the warehouse says of pairs of
claims that a person judged beforehand (`scoring/war_pairs.py`), at which stage it loses those that
it does not find, how many claims and outlets that tell of one thing it links, and how much of what
it says between outlets itself is true: its verdicts, and whether two claims rest on one origin, by
judgements kept in `bench/judgements/`. A judgement counts again whenever the same is said of the
same two places of the texts. `--sample N` prints what nobody has judged yet. The texts lie outside
the project: say where with --shared.
"""

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import JUDGEMENTS, below, parse_arguments, report, wars_database, wilson  # noqa: E402
from scoring.war_pairs import judged_pairs, pair_counts, story_counts  # noqa: E402

_PLACES = ("item_a", "start_a", "item_b", "start_b")


class Judged(NamedTuple):
    """A kind of thing that is judged by reading.

    Attributes:
        name: Of the file of judgements.
        key: Columns that say what a judgement is on; the last holds what the warehouse says.
        values: What is judged of that.
    """

    name: str
    key: tuple[str, ...]
    values: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Where the judgements are kept."""
        return JUDGEMENTS / f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of that file."""
        return (*self.key, "is_true", "reason")

    def key_of(self, row: dict[str, Any]) -> tuple[str, ...]:
        """Give what a row is on."""
        return tuple(row[name] for name in self.key)


VERDICTS = Judged("verdicts", (*_PLACES, "basis", "verdict"), ("contradict", "agree", "compatible"))
ORIGINS = Judged("origins", (*_PLACES, "origin_relation"), ("separate_origins", "one_origin"))
# Least allowed share of verdicts that are true, by the issue that asks for it.
FLOORS = {"contradict": 0.75, "agree": 0.90, "compatible": 0.75}
_BETWEEN_OUTLETS = """
select
    articles_a.item, claims_a.predicate_start_char, articles_b.item, claims_b.predicate_start_char,
    pairs.basis_value, pairs.verdict, pairs.reason, claims_a.claim_text, claims_b.claim_text,
    pairs.figure_id_a, pairs.figure_id_b, figures_a.start_char, figures_b.start_char,
    origins.origin_relation, origins.origin_reason,
    coalesce(pairs.incident_id, pairs.division_location_id)
from analysis.claim_pairs as pairs
inner join analysis.named_pairs as origins
    on pairs.claim_id_a = origins.claim_id_a and pairs.claim_id_b = origins.claim_id_b
inner join marts.fct_claims as claims_a on pairs.claim_id_a = claims_a.claim_id
inner join marts.fct_claims as claims_b on pairs.claim_id_b = claims_b.claim_id
inner join staging.stg_raw__articles as articles_a on claims_a.article_id = articles_a.article_id
inner join staging.stg_raw__articles as articles_b on claims_b.article_id = articles_b.article_id
left join marts.fct_claim_figures as figures_a on pairs.figure_id_a = figures_a.figure_id
left join marts.fct_claim_figures as figures_b on pairs.figure_id_b = figures_b.figure_id
where pairs.is_comparable and claims_a.publisher_id != claims_b.publisher_id
"""


def verdicts(database: duckdb.DuckDBPyConnection) -> Iterator[dict[str, Any]]:
    """Give every verdict between two outlets, the two sides in the order of their files.

    ``matter`` is the incident or place, and the measure or event, that the verdict is about.
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
            "matter": (row[15], row[4]),
            "origin_relation": row[13],
            "why": f"{row[6]}; {row[14]}",
            "text_a": text_a,
            "text_b": text_b,
        }


def read_judgements(judged: Judged) -> dict[tuple[str, ...], bool]:
    """Read what a person said before, by what it is on."""
    with judged.path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {judged.key_of(row): row["is_true"] == "true" for row in rows}


def _by_key(
    judged: Judged, found: list[dict[str, Any]], value: str
) -> dict[tuple[str, ...], dict[str, Any]]:
    rows = {judged.key_of(row): row for row in found if row[judged.key[-1]] == value}
    return dict(sorted(rows.items()))


def shares(
    judged: Judged, found: list[dict[str, Any]], judgements: dict[tuple[str, ...], bool]
) -> dict[str, dict[str, Any]]:
    """Give for each value how often it is said and was judged, and the share that is true.

    The interval is Wilson's, of 95 %.
    """
    result = {}
    for value in judged.values:
        rows = _by_key(judged, found, value)
        known = [judgements[key] for key in rows if key in judgements]
        matters: dict[Any, list[bool]] = {}
        for key, row in rows.items():
            matters.setdefault(row.get("matter"), []).extend(
                [judgements[key]] if key in judgements else []
            )
        read = [sum(one) * 2 > len(one) for one in matters.values() if one]
        result[value] = {
            "given": len(rows),
            "judged": len(known),
            "true": sum(known),
            "share": round(sum(known) / len(known), 3) if known else None,
            "interval": wilson(sum(known), len(known)) if known else None,
            "matters": {"given": len(matters), "judged": len(read), "mostly true": sum(read)},
        }
    return result


def sample(
    judged: Judged,
    found: list[dict[str, Any]],
    judgements: dict[tuple[str, ...], bool],
    count: int,
) -> list[dict[str, Any]]:
    """Draw some of each value, the same ones each time; those that nobody has judged."""
    drawn = []
    for value in judged.values:
        rows = list(_by_key(judged, found, value).values())
        drawn += random.Random(11).sample(rows, min(count, len(rows)))
    return [row for row in drawn if judged.key_of(row) not in judgements]


def main() -> int:
    """Measure, print, and keep the figures; 1 where a share is below what is asked."""
    arguments = parse_arguments(__doc__, type=int, help="print that many of each verdict to judge")
    with wars_database(arguments) as database:
        pairs = judged_pairs(arguments.wars / "labels" / "pairs.csv", database)
        found = list(verdicts(database))
        stories = story_counts(arguments.wars / "stories.csv", database)
    if arguments.sample:
        for judged in (VERDICTS, ORIGINS):
            print(f"# {judged.path.name}")
            fields = [*judged.columns, "why", "text_a", "text_b"]
            writer = csv.DictWriter(sys.stdout, fields, restval="", extrasaction="ignore")
            writer.writeheader()
            writer.writerows(sample(judged, found, read_judgements(judged), arguments.sample))
        return 0
    figures: dict[str, Any] = {
        judged.name: shares(judged, found, read_judgements(judged))
        for judged in (VERDICTS, ORIGINS)
    }
    figures["origins"]["unknown"] = {
        "given": sum(row["origin_relation"] == "unknown" for row in found)
    }
    figures["pairs"] = pair_counts(pairs) | {"stories": stories}
    return report(figures, below(figures["verdicts"], FLOORS), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
