"""How far actors, places and perpetrators that resolution gives can be trusted, by kind of mention.

The articles of many wars go through the whole house. Of each kind of mention a fixed sample is
drawn, of those that resolution answers and of those that it leaves open, and held against
judgements that a person made by reading: `bench/judgements/mentions.csv` (names, common nouns,
pronouns, and agents taken from another sentence) and `places.csv` (common nouns for places). A
judgement is on the same words and the same answer, and counts again whenever these come back.
The wars are in two halves: one was looked at while rules were written, the other only judged.
`--sample` prints what nobody has judged yet. The texts lie outside the project: see --shared.
"""

import csv
import hashlib
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import JUDGEMENTS, parse_arguments, report, wars_database, wilson  # noqa: E402

FILES = {"places.csv": ("place",), "mentions.csv": ("name", "nominal", "pronoun", "carried")}
KINDS = ("name", "nominal", "pronoun", "place", "carried")
COLUMNS = ("kind", "item", "start_char", "end_char", "entity_id", "is_right")
NOBODY = "none"  # as an answer: none of the tables' actors or places is meant
# The wars whose articles no rule was written from.
HELD = frozenset(
    "south-sudan yemen afghanistan iran-israel turkey lebanon india-maoist kashmir somalia gaza"
    " nigeria congo karabakh philippines".split()
)
ANSWERED, OPEN = 75, 45  # mentions: of each kind and half, drawn for judging
# Least share of answers that are right, by the issue that asks for it.
FLOORS = {"name": 0.95, "nominal": 0.90, "pronoun": 0.85, "place": 0.90, "carried": 0.90}
PRIOR, PRIOR_WEIGHT = 0.9, 4  # share, and judgements that it is worth: of a method before any
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)  # scores: of the curve of reliability

_ACTORS = """
select
    mentions.mention_type, articles.item, mentions.start_char, mentions.end_char,
    mentions.entity_id, mentions.resolution_score, mentions.resolution_method
from marts.fct_actor_mentions as mentions
inner join staging.stg_raw__articles as articles on mentions.article_id = articles.article_id
where not mentions.is_boilerplate
"""
_PLACES = """
select
    'place', articles.item, mentions.start_char, mentions.end_char,
    places.location_id, places.resolution_score, places.resolution_method
from staging.stg_raw__mentions as mentions
inner join marts.fct_location_mentions as places on mentions.mention_id = places.mention_id
inner join staging.stg_raw__articles as articles on mentions.article_id = articles.article_id
where mentions.mention_type = 'nominal' and not mentions.is_boilerplate
"""
# Keyed by the predicate; the answer is where the agent stands.
_CARRIED = """
select distinct
    'carried', articles.item, statements.predicate_start_char, statements.predicate_end_char,
    mentions.start_char || '-' || mentions.end_char, null, 'carried'
from staging.stg_raw__statements as statements
inner join staging.stg_raw__statement_arguments as arguments
    on statements.statement_id = arguments.statement_id and arguments.argument_role = 'agent'
inner join staging.stg_raw__mentions as mentions on arguments.mention_id = mentions.mention_id
inner join staging.stg_raw__articles as articles on statements.article_id = articles.article_id
where mentions.sentence_index != statements.sentence_index and not statements.is_boilerplate
"""


def read_answers(database: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Give every mention with what resolution says of it; an open one has no ``entity_id``."""
    names = ("kind", "item", "start_char", "end_char", "entity_id", "score", "method")
    rows = [
        dict(zip(names, row, strict=True))
        for query in (_ACTORS, _PLACES, _CARRIED)
        for row in database.execute(query).fetchall()
    ]
    return [row | {"item": Path(row["item"]).stem} for row in rows]


def is_held(item: str) -> bool:
    """Say whether an article is of the half from which no rule was written."""
    return item.split("_")[0] in HELD or "_".join(item.split("_")[:2]).replace("_", "-") in HELD


def draw(rows: Iterable[dict[str, Any]], kind: str, *, held: bool) -> list[dict[str, Any]]:
    """Draw the sample of one kind and half: the same mentions as long as they are answered.

    Whatever is drawn of the answered ones is a sample of these, and likewise of the open ones.
    """
    own = sorted((r for r in rows if r["kind"] == kind and is_held(r["item"]) == held), key=_lot)
    answered = [row for row in own if row["entity_id"] is not None]
    still_open = [row for row in own if row["entity_id"] is None]
    return answered[:ANSWERED] + still_open[:OPEN]


def _lot(row: dict[str, Any]) -> str:
    place = f"{row['item']} {row['start_char']} {row['end_char']}"
    return hashlib.sha256(place.encode()).hexdigest()


class Judged:
    """What a person said of mentions.

    Args:
        rows: As in the files.
    """

    def __init__(self, rows: Iterable[dict[str, str]]) -> None:
        self._said: dict[tuple[str, ...], dict[str, bool]] = {}
        for row in rows:
            answers = self._said.setdefault(_place(row), {})
            answers[row["entity_id"]] = row["is_right"] == "true"

    @classmethod
    def read(cls, folder: Path) -> "Judged":
        """Read the files of a folder."""
        rows = []
        for name in FILES:
            with (folder / name).open(encoding="utf-8", newline="") as file:
                rows += list(csv.DictReader(file))
        return cls(rows)

    def is_right(self, row: dict[str, Any]) -> bool | None:
        """Say whether an answer is right; None where nobody has judged it."""
        said = self._said.get(_place(row), {})
        found = said.get(row["entity_id"] or NOBODY)
        if found is None and said.get(NOBODY):
            return False  # nobody is meant, so no answer is right
        return found

    def has_answer(self, row: dict[str, Any]) -> bool | None:
        """Say whether some actor or place of the tables is meant; None where unknown."""
        said = self._said.get(_place(row), {})
        if any(right for entity_id, right in said.items() if entity_id != NOBODY):
            return True
        return None if NOBODY not in said else not said[NOBODY]


def _place(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in COLUMNS[:4])


def figures_of(
    rows: Sequence[dict[str, Any]], judged: Judged, kind: str, *, held: bool
) -> dict[str, Any]:
    """Give the precision and recall of one kind in one half, from its sample.

    ``recall`` is the share of mentions that have an answer in the tables which get it, each of
    the two samples weighed by how many mentions it stands for.
    """
    own = [r for r in rows if r["kind"] == kind and is_held(r["item"]) == held]
    drawn = draw(own, kind, held=held)
    answered = [r for r in drawn if r["entity_id"] is not None and judged.is_right(r) is not None]
    still_open = [r for r in drawn if r["entity_id"] is None and judged.has_answer(r) is not None]
    n_answered = sum(row["entity_id"] is not None for row in own)
    n_open = len(own) - n_answered
    right = sum(judged.is_right(row) is True for row in answered)
    result: dict[str, Any] = {
        "mentions": len(own),
        "abstains": round(n_open / len(own), 3) if own else None,
        "judged": len(answered),
        "right": right,
        "precision": round(right / len(answered), 3) if answered else None,
        "interval": wilson(right, len(answered)) if answered else None,
        "open_judged": len(still_open),
        "open_with_answer": sum(judged.has_answer(row) is True for row in still_open),
    }
    if answered and still_open:
        mistaken = sum(
            judged.is_right(row) is False and judged.has_answer(row) is True for row in answered
        )
        found = n_answered * right / len(answered)
        missed = n_answered * mistaken / len(answered)
        missed += n_open * result["open_with_answer"] / len(still_open)
        result["recall"] = round(found / (found + missed), 3) if found + missed else None
    return result


def curve(
    rows: Sequence[dict[str, Any]], judged: Judged, kind: str, *, held: bool
) -> list[dict[str, Any]]:
    """Give the share that is right by bins of the score: how well the score says it."""
    scored = [
        (row["score"], judged.is_right(row))
        for row in draw(rows, kind, held=held)
        if row["score"] is not None and judged.is_right(row) is not None
    ]
    points = []
    for low, high in pairwise(BINS):
        inside = [(score, right) for score, right in scored if low <= score < high]
        if inside:
            points.append(
                {
                    "scores": [low, min(high, 1.0)],
                    "judged": len(inside),
                    "mean_score": round(sum(score for score, _ in inside) / len(inside), 3),
                    "right": round(sum(bool(right) for _, right in inside) / len(inside), 3),
                }
            )
    return points


def by_method(rows: Iterable[dict[str, Any]], judged: Judged) -> dict[str, dict[str, Any]]:
    """Give, of the half that was looked at, how often each method is right.

    ``score`` is that share drawn to ``PRIOR`` where few were judged; the scores of
    ``pipeline/resolve/weights.py`` are set by it.
    """
    counts: dict[str, list[int]] = {}
    for row in rows:
        right = judged.is_right(row) if row["entity_id"] and not is_held(row["item"]) else None
        if right is not None:
            name = f"{'place' if row['kind'] == 'place' else 'actor'}: {row['method']}"
            count = counts.setdefault(name, [0, 0])
            count[0] += right
            count[1] += 1
    return {
        name: {
            "judged": total,
            "right": right,
            "score": round((right + PRIOR * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT), 2),
        }
        for name, (right, total) in sorted(counts.items())
    }


def unjudged(rows: Sequence[dict[str, Any]], judged: Judged) -> list[dict[str, Any]]:
    """Give the drawn mentions of which a judgement is missing."""
    return [
        row
        for kind in KINDS
        for held in (False, True)
        for row in draw(rows, kind, held=held)
        if (judged.is_right(row) if row["entity_id"] else judged.has_answer(row)) is None
    ]


def main() -> int:
    """Measure, print, and keep the figures; 1 where a share is below what is asked."""
    arguments = parse_arguments(__doc__, action="store_true", help="print what is left to judge")
    with wars_database(arguments) as database:
        rows = read_answers(database)
    judged = Judged.read(JUDGEMENTS)
    if arguments.sample:
        writer = csv.DictWriter(sys.stdout, [*COLUMNS, "method"], restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(unjudged(rows, judged))
        return 0
    figures: dict[str, Any] = {
        kind: {
            name: figures_of(rows, judged, kind, held=held)
            | {"curve": curve(rows, judged, kind, held=held)}
            for name, held in (("looked_at", False), ("held", True))
        }
        for kind in KINDS
    }
    figures["methods"] = by_method(rows, judged)
    low = [
        f"{kind} {figures[kind]['held']['precision']} < {floor}"
        for kind, floor in FLOORS.items()
        if (figures[kind]["held"]["precision"] or 0) < floor
    ]
    return report(figures, low, arguments.output)


if __name__ == "__main__":
    sys.exit(main())
