"""How far who did it, who suffered it and the tolls of reported events can be trusted.

The articles of many wars go through the whole house. Of events that two outlets tell of, or eight
claims, the named actors and the ranges of killed and injured are held against what a person said
who read the articles: `bench/judgements/incidents.csv`. A judgement is on the event that one claim
tells of (by article and offset), so it is found again in whatever incident holds this claim. Right
doers did it or are accused of it by anybody; right sufferers had people or property hit; of a right
range both ends are what accounts say of the whole event. `missing` is an actor or a range that the
articles give and no build gave; once given it is right. Where the right range is known, another one
is wrong. `--sample` prints answers that nobody has judged. The texts lie outside the project: say
where with --shared.
"""

import csv
import hashlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import JUDGEMENTS, below, parse_arguments, report, wars_database, wilson  # noqa: E402

FILE = JUDGEMENTS / "incidents.csv"
KEY = ("item", "predicate_start_char", "field", "answer")
ACTORS, TOLLS = ("agent", "recipient"), ("killed", "injured")
JUDGED = ("right", "wrong", "missing")
FLOORS = {"agent": 0.75, "recipient": 0.65, "killed": 0.65, "injured": 0.85}  # least share right
# Actors by name; a range as "14-20", and as "-20" where nobody says how many at least.
_ANSWERS = """
with told as (

    select *
    from analysis.incidents
    where n_publishers >= 2 or n_claims >= 8

),

answers as (

    select incident_id, 'agent' as field, unnest(agent_actor_ids) as actor_id, null as answer
    from told
    union all
    select incident_id, 'recipient', unnest(recipient_actor_ids), null from told
    union all
    select incident_id, 'killed', null, concat(killed_low::int, '-', killed_high::int)
    from told
    where killed_high is not null
    union all
    select incident_id, 'injured', null, concat(injured_low::int, '-', injured_high::int)
    from told
    where injured_high is not null

)

select answers.incident_id, answers.field, coalesce(actors.actor_name, answers.answer)
from answers
left join marts.dim_actors as actors
    on answers.actor_id = actors.actor_id
where coalesce(actors.actor_name, answers.answer) is not null
order by all
"""
_MEMBERS = """
select
    members.incident_id,
    articles.item,
    claims.predicate_start_char,
    claims.event_type = incidents.event_type as is_deed,
    claims.claim_text
from analysis.incident_claims as members
inner join analysis.incidents as incidents on members.incident_id = incidents.incident_id
inner join marts.fct_claims as claims on members.claim_id = claims.claim_id
inner join staging.stg_raw__articles as articles on claims.article_id = articles.article_id
where incidents.n_publishers >= 2 or incidents.n_claims >= 8
"""

Answer = tuple[str, str, str]  # incident, field, actor or range
Anchor = tuple[str, str]  # article and where the predicate stands, of a claim
Said = dict[tuple[str, str], str]  # field and answer -> what was said of it


def read_answers(database: duckdb.DuckDBPyConnection) -> list[Answer]:
    """Give what is named and counted in the incidents that are often told."""
    return database.execute(_ANSWERS).fetchall()


def read_members(database: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Give the claims of these incidents, those of the deed first, by article and offset."""
    names = ("incident_id", "item", "predicate_start_char", "is_deed", "claim_text")
    rows = [dict(zip(names, row, strict=True)) for row in database.execute(_MEMBERS).fetchall()]
    rows = [row | {"item": Path(row["item"]).stem} for row in rows]
    return sorted(
        rows, key=lambda row: (not row["is_deed"], row["item"], row["predicate_start_char"])
    )


def anchor_of(row: dict[str, Any]) -> Anchor:
    """Give the claim by which an event is known."""
    return row["item"], str(row["predicate_start_char"])


def read_judgements(path: Path) -> dict[Anchor, Said]:
    """Read what was said of each answer, by the claim that tells of its event."""
    said: dict[Anchor, Said] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            answers = said.setdefault(anchor_of(row), {})
            answers[row["field"], row["answer"]] = row["judgement"]
    return said


def by_incident(members: Iterable[dict[str, Any]], said: dict[Anchor, Said]) -> dict[str, Said]:
    """Give the judgements by incident; of events that one incident mixes, the first counts."""
    found: dict[str, Said] = {}
    for row in members:
        if anchor_of(row) in said:
            found.setdefault(row["incident_id"], said[anchor_of(row)])
    return found


def is_right(field: str, answer: str, said: Said) -> bool | None:
    """Say whether an answer is right; None where nobody has judged it."""
    judgement = said.get((field, answer))
    if judgement is not None:
        return judgement != "wrong"
    known = field in TOLLS and any(
        other == field and value != "wrong" for (other, _), value in said.items()
    )
    return False if known else None


def figures_of(answers: Sequence[Answer], judged: dict[str, Said], field: str) -> dict[str, Any]:
    """Count what is given, the share of the judged that is right, and of what is so, the given.

    ``known`` are the actors that the articles name, or the events whose toll they tell.
    """
    own = {(incident, answer) for incident, name, answer in answers if name == field}
    said = [is_right(field, answer, judged[of]) for of, answer in own if of in judged]
    verdicts = [verdict for verdict in said if verdict is not None]
    right = sum(verdicts)
    known = {
        (incident, answer if field in ACTORS else "")
        for incident, answers_said in judged.items()
        for (name, answer), judgement in answers_said.items()
        if name == field and judgement != "wrong"
    }
    return {
        "given": len(own),
        "judged": len(verdicts),
        "right": right,
        "share": round(right / len(verdicts), 3) if verdicts else None,
        "interval": wilson(right, len(verdicts)) if verdicts else None,
        "known": len(known),
        "recall": round(right / len(known), 3) if known else None,
    }


def unjudged(
    answers: Iterable[Answer], members: Sequence[dict[str, Any]], said: dict[Anchor, Said]
) -> list[dict[str, Any]]:
    """Give the answers that nobody has judged, whole incidents in a lot that stays the same."""
    judged = by_incident(members, said)
    anchors: dict[str, dict[str, Any]] = {}
    for row in members:
        if row["incident_id"] not in judged or anchor_of(row) in said:
            anchors.setdefault(row["incident_id"], row)
    left = [
        dict(zip(KEY, (*anchor_of(anchors[of]), field, answer), strict=True))
        | {"claim_text": anchors[of]["claim_text"]}
        for of, field, answer in answers
        if is_right(field, answer, judged.get(of, {})) is None
    ]
    return sorted(left, key=lambda row: (_lot(anchor_of(row)), row["field"], row["answer"]))


def _lot(anchor: Anchor) -> str:
    return hashlib.sha256(" ".join(anchor).encode()).hexdigest()


def main() -> int:
    """Measure, print, and keep the figures; 1 where one is below its floor."""
    arguments = parse_arguments(
        __doc__, type=int, metavar="N", help="print N answers that nobody has judged"
    )
    said = read_judgements(FILE)
    with wars_database(arguments) as database:
        answers, members = read_answers(database), read_members(database)
    if arguments.sample:
        writer = csv.DictWriter(sys.stdout, fieldnames=[*KEY, "claim_text"])
        writer.writeheader()
        writer.writerows(unjudged(answers, members, said)[: arguments.sample])
        return 0
    judged = by_incident(members, said)
    figures: dict[str, Any] = {"incidents": len(judged)}
    figures |= {field: figures_of(answers, judged, field) for field in FLOORS}
    return report(figures, below(figures, FLOORS), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
