"""What agrees, what does not, and on whom it rests: the same cases on samples and real articles."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Cases:
    """The outlets that carry the cases, and where their articles are."""

    database: Path
    monitor: str  # origin behind the higher figure
    own_count: str  # origin of the lower figure: an outlet, or the state it speaks for
    two_years: str  # outlet that, in January, gives a siege two years
    three_years: str  # outlet that, in September, gives it nearly three
    spokesman_in: tuple[str, str]
    monitor_in: tuple[str, str]
    says_terrorists: str
    quotes_regime: str

    def rows(self, sql: str, *values: Any) -> list[tuple]:
        with duckdb.connect(self.database, read_only=True) as connection:
            return connection.execute(sql, values).fetchall()


@pytest.fixture(scope="module", params=["samples", "real articles"])
def cases(request: pytest.FixtureRequest) -> Cases:
    if request.param == "samples":
        return Cases(
            database=request.getfixturevalue("sample_database"),
            monitor="Sample Rights Monitor",
            own_count="Sample Channel",
            two_years="Sample Wire",
            three_years="Sample Herald (Example)",
            spokesman_in=("Sample Broadcaster (Example)", "Sample Herald (Example)"),
            monitor_in=("Sample Wire", "Sample Herald (Example)"),
            says_terrorists="sample_channel",
            quotes_regime="sample_herald",
        )
    return Cases(
        database=request.getfixturevalue("shared_database"),
        monitor="Syrian Observatory for Human Rights",
        own_count="Government of Russia",
        two_years="The Wall Street Journal",
        three_years="Radio Free Europe/Radio Liberty",
        spokesman_in=("Voice of America", "Radio Free Europe/Radio Liberty"),
        monitor_in=("The Wall Street Journal", "Radio Free Europe/Radio Liberty"),
        says_terrorists="rt",
        quotes_regime="rferl",
    )


ORIGINS = """
select publisher_name
from analysis.named_claims
where origin_name = ?
group by publisher_name
"""


def test_two_counts_of_the_trapped_contradict_between_two_origins(cases: Cases):
    rows = cases.rows(
        """
        select distinct verdict, pairs.spread_ratio, is_between_origins, agreement.status
        from analysis.named_pairs as pairs
        inner join analysis.claim_agreement as agreement using (comparable_group_id)
        where basis_value = 'trapped' and pairs.reason like '%200,000%'
            and pairs.reason like '%120,000%'
            and [origin_name_a, origin_name_b] in ([?, ?], [?, ?])
        """,
        *(cases.monitor, cases.own_count, cases.own_count, cases.monitor),
    )
    assert rows == [("contradict", 1.67, True, "contradict")]


def test_the_length_of_a_siege_grows_with_time(cases: Cases):
    rows = cases.rows(
        """
        select distinct verdict
        from analysis.named_pairs
        where basis_value = 'duration' and [publisher_name_a, publisher_name_b] in ([?, ?], [?, ?])
            and is_comparable
        """,
        *(cases.two_years, cases.three_years, cases.three_years, cases.two_years),
    )
    assert rows == [("compatible",)]


def test_a_spokesman_cited_by_two_outlets_is_one_origin(cases: Cases):
    outlets = {name for [name] in cases.rows(ORIGINS, "US-led coalition")}
    assert outlets >= set(cases.spokesman_in)
    strays = cases.rows(
        "select source_name, origin_name from analysis.named_claims"
        " where source_name ilike '%coalition%spokesman%' and origin_name != 'US-led coalition'"
    )
    assert strays == []


def test_a_monitor_under_two_outlets_is_one_origin(cases: Cases):
    outlets = {name for [name] in cases.rows(ORIGINS, cases.monitor)}
    assert outlets >= set(cases.monitor_in)
    [[count]] = cases.rows(
        "select count(distinct origin_id) from analysis.named_claims where origin_name = ?",
        cases.monitor,
    )
    assert count == 1


def test_terrorists_in_own_voice_is_one_outlets_alone(cases: Cases):
    rows = cases.rows(
        "select distinct publisher_id from analysis.actor_framing"
        " where label_text in ('terrorist', 'terrorists') and own_voice_count > 0"
    )
    assert rows == [(cases.says_terrorists,)]


def test_the_regime_in_a_quote_is_not_charged_to_the_outlet(cases: Cases):
    rows = cases.rows(
        "select own_voice_count, quoted_count > 0 from analysis.actor_framing"
        " where label_text = 'regime' and publisher_id = ?",
        cases.quotes_regime,
    )
    assert rows == [(0, True)]


def test_those_who_moved_are_not_those_who_are_there(cases: Cases):
    told = "select count(*) > 0 from marts.fct_claims where claim_text like ?"
    assert [cases.rows(told, f"%{number}%") for number in ("5,000", "2,500")] == [[(True,)]] * 2
    rows = cases.rows(
        "select verdict from analysis.named_pairs"
        " where basis_value = 'fighters' and is_comparable"
        " and [claim_text_a, claim_text_b]::varchar like '%5,000%'"
        " and [claim_text_a, claim_text_b]::varchar like '%2,500%'"
    )
    assert rows == []


def test_a_share_of_one_city_is_not_compared_with_a_share_of_another(cases: Cases):
    rows = cases.rows(
        """
        select first.claim_text, second.claim_text
        from analysis.claim_pairs as pairs
        inner join marts.fct_claims as first on pairs.claim_id_a = first.claim_id
        inner join marts.fct_claims as second on pairs.claim_id_b = second.claim_id
        where pairs.basis_value = 'territory_share' and pairs.is_comparable
            and first.location_id is distinct from second.location_id
        """
    )
    assert rows == []
    places = cases.rows(
        """
        select count(distinct claims.location_id) > 1
        from marts.fct_claim_figures as figures
        inner join marts.fct_claims as claims on figures.statement_id = claims.statement_id
        where figures.measure = 'territory_share'
        """
    )
    assert places == [(True,)]


def test_copied_text_is_one_origin(cases: Cases):
    rows = cases.rows(
        """
        select comparable_group_id
        from analysis.named_pairs
        where origin_reason = 'nearly the same text' and verdict = 'agree'
            and is_between_origins
        """
    )
    assert rows == []
    copied = cases.rows(
        "select count(*) > 0 from analysis.named_pairs where origin_reason = 'nearly the same text'"
    )
    if copied != [(True,)]:
        pytest.skip("none of these articles repeats another")
