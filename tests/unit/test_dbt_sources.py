"""The sources of the dbt project follow the records; what is written by hand stays."""

from dataclasses import dataclass

import pytest

from pipeline.dbt_sources import main, make_sources, make_staging

YML = """sources:
  - name: raw
    tables:
      - name: things
        description: "Things."
        config:
          # Why.
          meta: {dagster: {asset_key: [warehouse, things]}}
        columns:
          - name: gone
            data_type: varchar
            description: "Is no field any more."
          - name: thing_count
            data_type: varchar
            description: "Written by hand."

      - name: beside
        description: "Has no record."
        columns:
          - name: beside_id
            data_type: varchar
            description: "Stays."
"""


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A thing."""

    thing_id: str
    thing_count: int | None


def test_columns_and_types_are_the_fields_and_words_stay():
    made = make_sources(YML, {"things": Thing})
    assert "gone" not in made
    assert "- name: thing_id\n            data_type: varchar\n" in made
    assert (
        '- name: thing_count\n            data_type: bigint\n            description: "Writ' in made
    )
    assert "# Why." in made
    assert make_sources(made, {"things": Thing}) == made


def test_a_table_without_a_record_stays_as_it_is():
    made = make_sources(YML, {"things": Thing})
    assert made.endswith(YML[YML.index("      - name: beside") :])


def test_a_new_record_is_a_table():
    assert '- name: more\n        description: "A thing."' in make_sources(YML, {"more": Thing})


STAGED = """models:
  - name: stg_things
    description: "By hand."
    columns:
      - name: gone
        description: "Is selected no more."
      - name: thing_id
        description: "By hand too."
        data_tests: [unique]
"""
SQL = """-- Grain: a thing.

with

source as (

    select * from {{ source('raw', 'things') }}

),

renamed as (

    select

        ---------- ids
        thing_id,

        ---------- text
        lower(trim(name)) as folded_name

    from source

)

select * from renamed
"""


def test_staging_columns_are_those_selected_and_words_stay():
    made = make_staging(STAGED, {"stg_things": SQL})
    assert "gone" not in made
    assert "By hand too" in made
    assert "data_tests: [unique]" in made
    assert made.endswith("- name: folded_name\n        description: '{{ doc(\"folded_name\") }}'\n")
    assert make_staging(made, {"stg_things": SQL}) == made


def test_a_new_staging_model_is_described_by_its_grain():
    made = make_staging("models:\n", {"stg_things": SQL})
    assert 'description: "a thing."' in made


@pytest.mark.parametrize(
    "sql", ["select 1", SQL.replace("Grain", "About")], ids="list grain".split()
)
def test_a_model_that_says_no_grain_or_columns_is_named(sql):
    with pytest.raises(ValueError, match="stg_things"):
        make_staging("models:\n", {"stg_things": sql})


def test_the_sources_are_fresh(capsys: pytest.CaptureFixture[str]):
    assert main(["--check"]) == 0, capsys.readouterr().err
