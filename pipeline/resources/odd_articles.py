"""A build of the models that leaves out the few articles whose rows fail a data test.

One odd article must not keep all others from being published. What fails is held back with its
article and the models are built again without it. Where failing rows come from no article, or
from so many that the reading itself is in doubt, nothing is held back and the build has failed.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import duckdb

from pipeline.reference import ActorJudgementRow
from pipeline.resources.dbt import DbtBuild
from pipeline.resources.failing_rows import Traced, trace
from pipeline.resources.held_back import HeldBack, basis_of, hold_back, read_held_back
from pipeline.resources.lake import Lake
from pipeline.resources.raw_schema import bring_up_to_date
from pipeline.resources.warehouse import Warehouse

# A test that fails keeps those behind it from running, so that a second fault shows only in the
# build after. Faults seen so far took one build more.
_MOST_BUILDS = 4
# More than these are no odd ones: something is wrong with how all are read.
_MOST_HELD = 20
_MOST_SHARE = 0.05  # of all articles


@dataclass(kw_only=True)
class BuildWithoutOddOnes:
    """The last build, and what failed in those before it."""

    build: DbtBuild
    traced: dict[str, Traced] = field(default_factory=dict)  # test → its failing rows


def build_without_odd_articles(
    build: Callable[[], DbtBuild],
    *,
    lake: Lake,
    warehouse: Warehouse,
    judgements: Sequence[ActorJudgementRow],
    project: str,
) -> BuildWithoutOddOnes:
    """Build; hold back the articles whose rows fail a test, and build again without them.

    An article that is gone is touched for the next build, which takes its rows out of all tables.

    Args:
        build: Builds and tests all models.
        lake: Where what is held back is noted.
        warehouse: Locked by the caller; what is held back leaves its schema raw.
        judgements: What people decided of actors, for the clusters over what stays.
        project: The models and tests, as ``held_back.project_of`` names them.
    """
    result = BuildWithoutOddOnes(build=build())
    for _ in range(_MOST_BUILDS - 1):
        if not result.build.only_tests_failed:
            break
        with warehouse.connect() as connection:
            traced = [trace(connection, test) for test in result.build.failed_tests]
            found = _held_back(connection, lake, traced, project=project)
            if doubt := _doubt(connection, lake, found):
                result.build.errors.insert(0, doubt)
                break
            hold_back(lake, found)
            bring_up_to_date(connection, lake, judgements)
        for one in traced:
            before = result.traced.get(one.test.name)
            ids = {*(before.article_ids if before else []), *one.article_ids}
            result.traced[one.test.name] = dataclasses.replace(one, article_ids=sorted(ids))
        result.build = build()
    return result


def _held_back(
    connection: duckdb.DuckDBPyConnection, lake: Lake, traced: Sequence[Traced], *, project: str
) -> list[HeldBack]:
    tests: dict[str, list[str]] = defaultdict(list)
    for one in traced:
        for article_id in one.article_ids:
            tests[article_id].append(one.test.name)
    batches = dict(
        connection.execute(
            "select article_id, batch_id from raw.articles where article_id in (select unnest(?))",
            [list(tests)],
        ).fetchall()
    )
    return [
        HeldBack(
            article_id=article_id,
            batch_id=batches[article_id],
            tests=sorted(tests[article_id]),
            basis=basis_of(lake, batches[article_id], project=project),
        )
        for article_id in sorted(batches)
    ]


def _doubt(
    connection: duckdb.DuckDBPyConnection, lake: Lake, found: Sequence[HeldBack]
) -> str | None:
    """Say why nothing is held back, where that is so."""
    if not found:
        return "the failing rows come from no article that could be held back"
    [[articles]] = connection.execute("select count(*) from raw.articles").fetchall()
    held = len({*read_held_back(lake), *(one.article_id for one in found)})
    if held > max(_MOST_HELD, _MOST_SHARE * articles):
        return f"the rows of {held} articles fail: too many to hold back, so that all are in doubt"
    return None
