"""Which columns a column is made of, out of the SQL."""

import json

import pytest

from pipeline.resources import column_lineage as module
from pipeline.resources.column_lineage import KnownLineages, column_lineage

PARENTS = {
    "staging.stg_raw__claims": {"claim_id": "varchar", "source_id": "varchar"},
    "marts.dim_sources": {"source_id": "varchar", "source_name": "varchar"},
}


def test_a_column_is_followed_through_expressions_and_joins():
    sql = """
    with claims as (select * from "house"."staging"."stg_raw__claims"),
    sources as (select * from "house"."marts"."dim_sources")
    select claims.claim_id, coalesce(sources.source_name, claims.source_id) as who,
        count(*) over () as n_claims
    from claims left join sources on claims.source_id = sources.source_id
    """
    assert column_lineage(sql, PARENTS) == {
        "claim_id": [("staging.stg_raw__claims", "claim_id")],
        "who": [("marts.dim_sources", "source_name"), ("staging.stg_raw__claims", "source_id")],
        "n_claims": [],
    }


SQL = 'select claim_id from "house"."staging"."stg_raw__claims"'
LINEAGE = {"claim_id": [("staging.stg_raw__claims", "claim_id")]}


def test_the_same_sql_is_read_once_and_other_columns_of_a_parent_are_other_sql(
    tmp_path, monkeypatch
):
    asked = []
    monkeypatch.setattr(
        module, "column_lineage", lambda *of: asked.append(of) or column_lineage(*of)
    )
    for parents in (PARENTS, PARENTS, {**PARENTS, "marts.dim_sources": {"other": "varchar"}}):
        known = KnownLineages(tmp_path / "lineages.json")
        assert known.column_lineage(SQL, parents) == LINEAGE
        known.save()
    assert len(asked) == 2


@pytest.mark.parametrize("text", ["", '{"cut'])
def test_a_damaged_file_is_written_anew(tmp_path, text):
    file = tmp_path / "lineages.json"
    file.write_text(text)
    known = KnownLineages(file)
    assert known.column_lineage(SQL, PARENTS) == LINEAGE
    known.save()
    assert len(json.loads(file.read_text())) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["lineages.json"]
