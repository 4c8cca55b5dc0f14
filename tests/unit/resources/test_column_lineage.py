"""Which columns a column is made of, out of the SQL."""

from pipeline.resources.column_lineage import column_lineage

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
