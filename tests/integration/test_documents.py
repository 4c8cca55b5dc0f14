"""What ``extract`` says of an article without a warehouse is what the warehouse says of it."""

from collections import defaultdict
from types import SimpleNamespace

import duckdb
import pytest

from pipeline.commands.documents import loaded_term_of, origin_of
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ask(sample_warehouse):
    with duckdb.connect(sample_warehouse, read_only=True) as connection:

        def rows(query):
            found = connection.execute(query)
            names = [column[0] for column in found.description]
            return [
                SimpleNamespace(**dict(zip(names, row, strict=True))) for row in found.fetchall()
            ]

        yield rows


def test_loaded_terms_are_those_of_the_marts(ask):
    reference = read_reference(PROJECT_DIR / "seeds" / "reference")
    terms = frozenset(row.loaded_term for row in reference.loaded_terms)
    rows = ask(
        """
        select mentions.mention_text, mentions.label_text, mentions.head_lemma, loaded_term
        from marts.fct_actor_mentions
        inner join raw.mentions as mentions using (mention_id)
        """
    )
    assert any(row.loaded_term for row in rows)
    assert [row for row in rows if loaded_term_of(row, terms) != row.loaded_term] == []


def test_origins_are_those_of_the_marts(ask):
    by_article = defaultdict(dict)
    for row in ask("select * from raw.sources"):
        by_article[row.article_id][row.source_id] = row
    claims = ask(
        """
        select claims.article_id, claims.source_id, origins.source_name as origin_name
        from marts.fct_claims as claims
        left join marts.dim_sources as origins on claims.origin_id = origins.source_id
        """
    )
    assert any(claim.origin_name for claim in claims)
    for claim in claims:
        sources = by_article[claim.article_id]
        origin = origin_of(sources[claim.source_id], sources)
        assert (origin.source_name if origin else None) == claim.origin_name, claim
