"""Groups of comparable claims are the connected components, at scale, against union-find."""

import itertools
import random
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from pipeline.ids import make_id
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.settings import Settings

pytestmark = pytest.mark.slow

CLAIMS = 30_000
PAIRS = 24_000  # fewer than claims: thousands of groups, one of them large
CHAIN = 300  # claims each comparable with the next one only

_INPUTS = """
create schema intermediate;
create schema analysis;
create schema marts;
create table intermediate.int_claim_pairs__comparable as
    select claim_id_a, claim_id_b, 'measure' as basis, 'killed' as basis_value, 'agree' as verdict
    from pairs where is_comparable;
create table marts.fct_claims as
    select distinct claim_id, 'art_' || claim_id as article_id
    from (select claim_id_a as claim_id from pairs union select claim_id_b from pairs);
"""


def components(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Claim → least claim of its component, by union-find with path halving."""
    parents: dict[str, str] = {}

    def find(claim: str) -> str:
        parents.setdefault(claim, claim)
        while parents[claim] != claim:
            parents[claim] = parents[parents[claim]]
            claim = parents[claim]
        return claim

    for first, second in pairs:
        low, high = sorted((find(first), find(second)))
        parents[high] = low
    return {claim: find(claim) for claim in parents}


def test_union_find_joins_what_pairs_connect():
    assert components([("b", "c"), ("a", "c"), ("d", "e")]) == {
        **dict.fromkeys("abc", "a"),
        **dict.fromkeys("de", "d"),
    }


def test_groups_are_the_components_that_union_find_finds(tmp_path: Path):
    draw = random.Random(11)
    names = [f"clm_{draw.getrandbits(64):016x}" for _ in range(CLAIMS)]
    drawn = {tuple(sorted(draw.sample(names, 2))) for _ in range(PAIRS)}
    chain = names[:CHAIN]
    drawn |= {tuple(sorted(link)) for link in itertools.pairwise(chain)}
    pairs = [(*pair, draw.random() < 0.9) for pair in sorted(drawn)]

    file = tmp_path / "claimhouse.duckdb"
    with duckdb.connect(file) as connection:
        columns = zip(*pairs, strict=True)
        connection.register(
            "pairs",
            pa.table(
                dict(zip(("claim_id_a", "claim_id_b", "is_comparable"), columns, strict=True))
            ),
        )
        connection.execute(_INPUTS)
    settings = Settings(home=tmp_path, model_name="none")
    project = DbtProjectFolder(
        project_dir=settings.dbt_dir,
        seeds_dir=settings.reference_dir,
        target_dir=tmp_path / "dbt",
        warehouse_file=file,
    )
    project.manifest()
    selected = ["int_claims__grouped", "comparable_claims"]
    done = project.build(["--select", *selected, "--resource-type", "model"])
    assert done.errors == []
    with duckdb.connect(file, read_only=True) as connection:
        groups = connection.execute(
            "select claim_id, comparable_group_id from analysis.comparable_claims"
        ).fetchall()
    expected = components(pair[:2] for pair in pairs if pair[2])
    assert dict(groups) == {
        claim: make_id("grp", least, "killed") for claim, least in expected.items()
    }
    assert len(groups) == len(dict(groups))
