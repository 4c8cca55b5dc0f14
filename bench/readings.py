"""How many claims are right and complete, field by field, as judged by reading.

The articles of many wars go through the whole house. A fixed sample of the claims that analysis
counts is held against `bench/judgements/readings.csv`: what a reader of the article says of each
field of a claim. A judgement is on the same field of the same predicate with the same answer, and
counts again whenever that comes back; where an answer was right, another one is wrong. A
field is `right`, `wrong`, or `missing` where the article says it and the claim leaves it open.
`--sample` prints what nobody has judged yet. `readings_later.csv` judges claims that were drawn
afterwards by other lots, a few a war, 330 of them by readers who knew no rule when they read; of
152 only who, where, when and whose words were judged, of 60 of these because a place was given.
They are a second figure, beside the first one in `readings_later.json`. The texts lie outside the
project: see --shared.
"""

import csv
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import JUDGEMENTS, below, parse_arguments, report, wars_database, wilson  # noqa: E402

FILE = JUDGEMENTS / "readings.csv"
LATER = JUDGEMENTS / "readings_later.csv"
# Of a claim: whether an analyst would keep it, and what it says (bench-readable: if its words can
# be read alone).
FIELDS = (
    "stored",
    "event",
    "agent",
    "recipient",
    "place",
    "time",
    "source",
    "certainty",
    "polarity",
)
RIGHT, WRONG, MISSING = "right", "wrong", "missing"
SAMPLE = 200  # claims
LONGEST_ANSWER = 6  # words
PER_ARTICLE = 3  # claims at most, so that a long article does not fill the sample
# Least share that is right, by the issue that asks for it; of a field, where it is stated.
FLOORS = {
    "every field": 0.65,
    "event": 0.90,
    "agent": 0.95,
    "recipient": 0.90,
    "source": 0.94,
    "place": 0.88,
}
COLUMNS = ("item", "start_char", "end_char", "field", "answer", "judgement")

_CLAIMS = """
select
    claims.claim_id, articles.item, claims.predicate_start_char, claims.predicate_end_char,
    'yes' as stored,
    claims.event_type as event,
    named.agent_name as agent,
    named.recipient_name as recipient,
    coalesce(locations.location_name, claims.location_text) as place,
    claims.event_start_date || '/' || coalesce(claims.event_end_date::varchar, '') as time,
    case when claims.is_attributed then coalesce(named.source_name, 'unnamed') end as source,
    claims.certainty, claims.polarity,
    claims.claim_text
from analysis.named_claims as named
inner join marts.fct_claims as claims on named.claim_id = claims.claim_id
inner join staging.stg_raw__articles as articles on claims.article_id = articles.article_id
left join marts.dim_locations as locations on claims.location_id = locations.location_id
order by claims.claim_id
"""


def read_claims(database: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Give every claim with its answers, names where it is resolved."""
    found = database.execute(_CLAIMS)
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    return [
        row
        | {"item": Path(row["item"]).stem, "start_char": row["predicate_start_char"]}
        | {"end_char": row["predicate_end_char"]}
        for row in rows
    ]


def draw(claims: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Draw the sample: by lot of the predicates' places, so that a claim found again stays."""
    taken: Counter[str] = Counter()
    drawn: dict[tuple[str, ...], dict[str, Any]] = {}
    for claim in sorted(claims, key=_lot):
        place = place_of(claim)
        if place in drawn or taken[claim["item"]] == PER_ARTICLE:
            continue
        drawn[place] = claim
        taken[claim["item"]] += 1
        if len(drawn) == SAMPLE:
            break
    return list(drawn.values())


def judged_at(claims: Iterable[dict[str, Any]], judged: "Judged") -> list[dict[str, Any]]:
    """Give the first claim of each predicate that readers judged."""
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for claim in claims:
        if place_of(claim) in judged.places:
            found.setdefault(place_of(claim), claim)
    return list(found.values())


def place_of(row: dict[str, Any]) -> tuple[str, ...]:
    """Give where a predicate stands."""
    return tuple(str(row[name]) for name in COLUMNS[:3])


def short(answer: str) -> str:
    """Cut an answer that is a long phrase of the article: its first words tell it."""
    words = answer.split()
    return answer if len(words) <= LONGEST_ANSWER else " ".join(words[:LONGEST_ANSWER]) + " …"


def _lot(row: dict[str, Any]) -> str:
    return hashlib.sha256(" ".join(place_of(row)).encode()).hexdigest()


class Judged:
    """What readers said of fields of claims.

    Args:
        rows: As in the file. An empty answer says that the claim leaves the field open.
    """

    def __init__(self, rows: Iterable[dict[str, str]]) -> None:
        self._said: dict[tuple[str, ...], dict[str, str]] = {}
        self.places: set[tuple[str, ...]] = set()  # of the predicates
        for row in rows:
            self.places.add(place_of(row))
            key = (*place_of(row), row["field"])
            self._said.setdefault(key, {})[row["answer"]] = row["judgement"]

    @classmethod
    def read(cls, path: Path = FILE) -> "Judged":
        """Read the file."""
        with path.open(encoding="utf-8", newline="") as file:
            return cls(csv.DictReader(file))

    def is_asked(self, claim: dict[str, Any], field: str) -> bool:
        """Whether readers judged this field of the predicate, whatever the answer.

        Of some claims they were asked for a few fields only.
        """
        return (*place_of(claim), field) in self._said

    def is_stated(self, claim: dict[str, Any], field: str) -> bool:
        """Whether readers say that the article states this field of the predicate."""
        said = self._said.get((*place_of(claim), field), {})
        return any(
            judgement == MISSING or (judgement == RIGHT and answer)
            for answer, judgement in said.items()
        )

    def of(self, claim: dict[str, Any], field: str) -> str | None:
        """Give `right`, `wrong` or `missing`; None where nobody has judged this answer."""
        answer = short(str(claim[field] or ""))
        said = self._said.get((*place_of(claim), field), {})
        if answer in said:
            return said[answer]
        if said.get("") == RIGHT:
            return WRONG  # nothing is said of it in the article
        if not answer:
            return MISSING if {RIGHT, MISSING} & set(said.values()) else None
        # What a reader wrote in place of a wrong answer can be said in other words.
        return WRONG if set(said.values()) == {RIGHT} else None


def figures_of(claims: Sequence[dict[str, Any]], judged: Judged) -> dict[str, Any]:
    """Give the share that is right of each field and of all of them, with intervals (95 %).

    ``precision`` is of the answers given, ``recall`` of what the article states. Of a claim with
    ``nothing wrong`` a field may be left open that the article states.
    """
    result: dict[str, Any] = {"claims": len(claims)}
    every: list[bool] = []
    nothing_wrong: list[bool] = []
    for claim in claims:
        if not judged.is_asked(claim, "stored"):
            continue
        said = [judged.of(claim, field) for field in FIELDS]
        if WRONG in said or MISSING in said:
            every.append(False)
        elif None not in said:
            every.append(True)
        if WRONG in said:
            nothing_wrong.append(False)
        elif None not in said:
            nothing_wrong.append(True)
    result["every field"] = _share(sum(every), len(every))
    result["nothing wrong"] = _share(sum(nothing_wrong), len(nothing_wrong))
    for field in FIELDS:
        said = [(judged.of(claim, field), claim[field]) for claim in claims]
        counts = Counter(judgement for judgement, _ in said if judgement)
        given = [judgement for judgement, answer in said if judgement and answer is not None]
        right = given.count(RIGHT)
        result[field] = _share(right, len(given)) | {
            "recall": round(right / (right + counts[MISSING] + counts[WRONG]), 3)
            if right + counts[MISSING] + counts[WRONG]
            else None,
            "missing": counts[MISSING],
            "rightly open": counts[RIGHT] - right,
        }
    return result


def _share(right: int, total: int) -> dict[str, Any]:
    return {
        "judged": total,
        "right": right,
        "precision": round(right / total, 3) if total else None,
        "interval": wilson(right, total) if total else None,
    }


def unjudged(claims: Iterable[dict[str, Any]], judged: Judged) -> list[dict[str, Any]]:
    """Give the claims of which a judgement is missing, each with the fields that wait for one."""
    waiting = []
    for claim in claims:
        is_partly = place_of(claim) in judged.places and not judged.is_asked(claim, "stored")
        asked = [field for field in FIELDS if not is_partly or judged.is_asked(claim, field)]
        fields = [field for field in asked if judged.of(claim, field) is None]
        if fields and judged.of(claim, "stored") != WRONG:
            waiting.append(claim | {"waiting": " ".join(fields)})
    return waiting


def main() -> int:
    """Measure, print, and keep the figures; 1 where a share is below what is asked."""
    arguments = parse_arguments(__doc__, action="store_true", help="print what is left to judge")
    with wars_database(arguments) as database:
        every = read_claims(database)
    claims = draw(every)
    judged, judged_later = Judged.read(), Judged.read(LATER)
    later = judged_at(every, judged_later)
    if arguments.sample:
        for claim in [*unjudged(claims, judged), *unjudged(later, judged_later)]:
            print(json.dumps(claim, ensure_ascii=False, default=str))
        return 0
    figures = figures_of(claims, judged)
    beside = arguments.output and arguments.output.with_stem(f"{arguments.output.stem}_later")
    report(figures_of(later, judged_later), [], beside)
    return report(figures, below(figures, FLOORS, share="precision"), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
