"""The dbt project against the contract: every public table and column, described and typed.

The project is parsed once; nothing is built and no warehouse is opened.
"""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import duckdb
import jinja2
import pytest
import yaml

from pipeline.data_dictionary import main, make_data_dictionary
from pipeline.records import TABLES
from pipeline.reference import Reference
from pipeline.resolve.publishers import Publishers
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.resources.schemas import duckdb_columns
from pipeline.settings import Settings

pytestmark = pytest.mark.slow

PROJECT_DIR = Path(__file__).resolve().parents[2]

# The public contract: what a reader of the warehouse may rely on. More columns are welcome.
CONTRACT = {
    "raw.rejected_articles": "batch_id item reason detail logged_at",
    "marts.dim_articles": """article_id publisher_id title byline url body_text language_code
        published_at published_date published_precision published_method wire_credits
        duplicate_of_article_id near_duplicate_group_id supersedes_article_id is_current batch_id
        extractor_version word_count""",
    "marts.dim_publishers": """publisher_id publisher_name country_code owner_name
        state_affiliation""",
    "marts.dim_actors": """actor_id actor_name actor_type country_code parent_actor_id
        actor_id_wikidata side_actor_id active_from active_to is_curated""",
    "marts.dim_locations": """location_id location_name location_id_geonames feature_class
        feature_code country_code admin1_name latitude longitude parent_location_id""",
    "marts.dim_sources": """source_id source_name source_type actor_id affiliation_actor_id
        role_text origin_id is_anonymous""",
    "marts.dim_event_types": "event_type plover_code quad_class description measured_f1",
    "marts.fct_actors": """article_id actor_id mention_count name_mention_count
        nominal_mention_count loaded_label_count agent_claim_count recipient_claim_count
        source_claim_count first_start_char""",
    "marts.fct_actor_mentions": """mention_id article_id actor_id entity_id mention_text
        mention_type label start_char end_char sentence_index voice voice_source_id label_text
        loaded_term resolution_method resolution_score is_boilerplate""",
    "marts.fct_actor_relations": """relation_id article_id subject_actor_id object_actor_id
        relation_type start_char end_char""",
    "marts.fct_locations": "article_id location_id mention_count claim_count first_start_char",
    "marts.fct_location_mentions": """mention_id article_id location_id alternative_location_id
        mention_text start_char end_char toponym_role geo_precision resolution_method
        resolution_score is_boilerplate""",
    "marts.fct_sources": """article_id source_id citation_role attribution_count
        direct_quote_count indirect_quote_count claim_count hedged_claim_count
        first_start_char""",
    "marts.fct_attributions": """attribution_id article_id source_id source_text cue_text
        cue_lemma content_text source_start_char source_end_char cue_start_char cue_end_char
        content_spans quote_type parent_attribution_id stance""",
    "marts.fct_claims": """claim_id statement_id article_id publisher_id attribution_id source_id
        origin_id claim_text start_char end_char predicate_start_char predicate_end_char
        sentence_index claim_type event_type predicate_lemma agent_text recipient_text
        location_text agent_actor_id recipient_actor_id location_id geo_precision
        event_start_date event_end_date time_precision certainty polarity tense is_attributed
        claim_score is_hedged is_boilerplate extractor_version""",
    "marts.fct_claim_actors": "claim_id mention_id actor_id role ordinal",
    "marts.fct_claim_locations": "claim_id mention_id location_id role geo_precision ordinal",
    "marts.fct_claim_figures": """figure_id statement_id article_id figure_text start_char
        end_char value_low value_high value_point low_is_exclusive approximator_text unit measure
        counted_text figure_scope scope_text is_boilerplate""",
    "marts.fct_claim_things": """claim_id article_id role thing_text thing_type start_char end_char
        ordinal""",
    "marts.fct_times": """time_id statement_id article_id time_text start_char end_char
        start_date end_date time_precision anchor_date null_reason is_boilerplate""",
    "marts.fct_text_spans": "article_id span_kind start_char end_char ordinal",
    "analysis.incidents": """incident_id event_type location_id event_start_date event_end_date
        agent_actor_ids recipient_actor_ids killed_low killed_high injured_low injured_high
        n_claims n_publishers n_origins has_contradiction""",
    "analysis.incident_claims": "incident_id claim_id match_score match_reason",
    "analysis.claim_pairs": """claim_id_a claim_id_b incident_id is_comparable verdict reason
        spread_ratio""",
    "analysis.comparable_claims": "comparable_group_id claim_id",
    "analysis.claim_agreement": """comparable_group_id n_claims n_statements n_publishers
        n_origins status reason value_low value_high spread_ratio has_opposed_sides figures
        sources""",
    "analysis.named_claims": """claim_id statement_id article_id publisher_name source_name
        origin_name stance claim_text event_type agent_name recipient_name location_name
        division_name certainty polarity is_attributed is_hedged""",
    "analysis.named_figures": """figure_id claim_id publisher_name source_name origin_name measure
        unit figure_text value_low value_high value_point location_name claim_text as_of_date""",
    "analysis.named_pairs": """claim_id_a claim_id_b comparable_group_id verdict reason
        spread_ratio publisher_name_a source_name_a origin_name_a claim_text_a publisher_name_b
        source_name_b origin_name_b claim_text_b is_between_origins""",
    "analysis.pair_origins": "claim_id_a claim_id_b origin_relation origin_reason",
    "analysis.source_dependence": "publisher_id origin_id claim_share shared_with_publisher_ids",
    "analysis.actor_framing": """publisher_id actor_id label_text is_loaded mention_count
        own_voice_count indirect_count quoted_count share share_low share_high""",
    "analysis.actor_dyads": """agent_actor_id recipient_actor_id event_type month_start_date
        n_claims""",
    "analysis.actor_rollups": """actor_id parent_actor_id n_parts own_article_count article_count
        own_mention_count mention_count own_agent_claim_count agent_claim_count
        own_recipient_claim_count recipient_claim_count own_source_claim_count
        source_claim_count""",
    "analysis.location_rollups": """location_id parent_location_id n_parts own_article_count
        article_count own_mention_count mention_count own_claim_count claim_count""",
    "analysis.claim_timeline": """figure_id measure unit division_location_id as_of_date
        value_low value_high value_point previous_value_point""",
    "analysis.publisher_overview": """publisher_id named_share unnamed_share direct_share
        hedged_share""",
    "analysis.unresolved_mentions": """folded_text n_mentions n_articles resolution_method
        example_mention_ids example_sentences nearest_candidates""",
}

# Loaded beside the records: identity across articles, and what the warehouse was loaded by.
LOADED_BESIDE_RECORDS = {"actor_clusters", "near_duplicates", "contract_version", "loaded_batches"}


@pytest.fixture(scope="session")
def manifest() -> dict[str, Any]:
    """As the pipeline has it parsed, unless it has been since the last change."""
    settings = Settings.from_environment()
    return DbtProjectFolder(
        project_dir=settings.dbt_dir,
        seeds_dir=settings.reference_dir,
        target_dir=settings.dbt_target_dir,
        warehouse_file=settings.warehouse_file,
    ).manifest()


@pytest.fixture(scope="session")
def nodes(manifest: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Models and seeds by schema and name."""
    return {
        f"{node['schema']}.{node['alias']}": node
        for node in manifest["nodes"].values()
        if node["resource_type"] in ("model", "seed")
    }


@pytest.fixture(scope="session")
def sources(manifest: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {source["name"]: source for source in manifest["sources"].values()}


@pytest.mark.parametrize("table", CONTRACT)
def test_contract_table_has_its_columns(nodes: dict[str, dict[str, Any]], table: str) -> None:
    assert table in nodes
    assert set(CONTRACT[table].split()) - set(nodes[table]["columns"]) == set()


def test_every_fact_says_whether_it_is_current_and_of_when(
    nodes: dict[str, dict[str, Any]],
) -> None:
    mute = [
        name
        for name, node in nodes.items()
        if node["alias"].startswith("fct_")
        and not {"is_current", "published_date"} <= set(node["columns"])
    ]
    assert mute == []


def test_public_models_have_enforced_contracts(nodes: dict[str, dict[str, Any]]) -> None:
    loose = [
        name
        for name, node in nodes.items()
        if name.split(".")[0] in ("marts", "analysis") and not node["contract"]["enforced"]
    ]
    assert loose == []


def test_every_table_and_column_is_described(
    nodes: dict[str, dict[str, Any]], sources: dict[str, dict[str, Any]]
) -> None:
    bare = [
        f"{name}.{column['name']}"
        for name, node in {**nodes, **sources}.items()
        for column in [{"name": "", "description": node["description"]}, *node["columns"].values()]
        if not column["description"].strip()
    ]
    assert bare == []


def test_sources_are_the_loaded_tables(sources: dict[str, dict[str, Any]]) -> None:
    assert set(sources) == set(TABLES) | LOADED_BESIDE_RECORDS


@pytest.mark.parametrize("table", TABLES)
def test_source_columns_are_the_records_fields(
    sources: dict[str, dict[str, Any]], table: str
) -> None:
    described = {c["name"]: c["data_type"] for c in sources[table]["columns"].values()}
    loaded = {
        name: kind.removesuffix(" NOT NULL").lower()
        for name, kind in duckdb_columns(TABLES[table]).items()
    }
    assert described == loaded


def test_staging_reads_every_source_column(manifest: dict[str, Any]) -> None:
    missing = [
        f"{table}.{field.name}"
        for table, record in TABLES.items()
        for field in fields(record)
        if field.name not in manifest["nodes"][f"model.claimhouse.stg_raw__{table}"]["columns"]
    ]
    assert missing == []


def test_seeds_are_the_curated_tables(nodes: dict[str, dict[str, Any]]) -> None:
    seeds = {n["name"]: n for n in nodes.values() if n["resource_type"] == "seed"}
    hints = get_type_hints(Reference)
    assert set(seeds) == set(hints)
    for name, hint in hints.items():
        columns = [field.name for field in fields(hint.__args__[0])]
        assert list(seeds[name]["columns"]) == columns
        assert list(seeds[name]["config"]["column_types"]) == columns


LAYERS = ("reference", "staging", "intermediate", "marts", "analysis", "pages")


def test_no_model_rests_on_a_layer_above_it(manifest: dict[str, Any]) -> None:
    nodes = manifest["nodes"]
    models = [node for node in nodes.values() if node["resource_type"] == "model"]
    upward = [
        f"{model['name']} on {nodes[parent]['name']}"
        for model in models
        for parent in model["depends_on"]["nodes"]
        if parent in nodes
        and LAYERS.index(nodes[parent]["config"]["group"]) > LAYERS.index(model["config"]["group"])
    ]
    assert upward == []


# A claim or a pair of actors of which no month is known is counted under none.
KEYS_THAT_MAY_BE_UNKNOWN = {"month_start_date", "division_location_id", "incident_id"}


def test_every_public_model_has_a_key_that_is_whole(manifest: dict[str, Any]) -> None:
    tested: dict[str, dict[str, set[str]]] = {}
    for node in manifest["nodes"].values():
        if node["resource_type"] != "test" or not node.get("attached_node"):
            continue
        kind = tested.setdefault(node["attached_node"], {})
        columns = node["test_metadata"]["kwargs"].get("columns") or [node["column_name"]]
        kind.setdefault(node["test_metadata"]["name"], set()).update(filter(None, columns))
    loose = {}
    for name, node in manifest["nodes"].items():
        if node["config"].get("access") != "public":
            continue
        kinds = tested.get(name, {})
        keys = kinds.get("unique", set()) | kinds.get("unique_together", set())
        known = kinds.get("not_null", set()) | {
            column["name"]
            for column in node["columns"].values()
            if any(constraint["type"] == "not_null" for constraint in column["constraints"])
        }
        unknown = keys - known - KEYS_THAT_MAY_BE_UNKNOWN
        if not keys or unknown:
            loose[node["name"]] = sorted(unknown)
    assert loose == {}


def test_schemas_are_named_as_written(nodes: dict[str, dict[str, Any]]) -> None:
    assert {name.split(".")[0] for name in nodes} == {
        *("raw", "reference", "staging", "intermediate", "marts", "analysis", "pages")
    }


def test_exposure_depends_on_every_public_table(
    manifest: dict[str, Any], nodes: dict[str, dict[str, Any]]
) -> None:
    [exposure] = manifest["exposures"].values()
    public = {
        node["unique_id"]
        for name, node in nodes.items()
        if name.split(".")[0] in ("marts", "analysis")
    }
    assert public == set(exposure["depends_on"]["nodes"])


def test_singular_tests_name_the_model_they_check(manifest: dict[str, Any]) -> None:
    silent = [
        node["name"]
        for node in manifest["nodes"].values()
        if node["resource_type"] == "test"
        and "test_metadata" not in node
        and not node["config"]["meta"].get("dagster", {}).get("ref", {}).get("name")
    ]
    assert silent == []


def test_data_dictionary_is_fresh(manifest: dict[str, Any]) -> None:
    page = (PROJECT_DIR / "docs" / "data_dictionary.md").read_text(encoding="utf-8")
    assert make_data_dictionary(manifest) == page, "run dbt parse, then pipeline.data_dictionary"


def _manifest(*, description: str = "One row a thing.", column: str = "Key | of it.") -> dict:
    node = {
        "resource_type": "model",
        "schema": "marts",
        "name": "dim_things",
        "description": description,
        "config": {},
        "columns": {
            "thing_id": {"name": "thing_id", "data_type": "varchar", "description": column}
        },
    }
    hidden = {**node, "schema": "staging", "name": "stg_raw__things", "description": ""}
    return {"nodes": {"a": node, "b": hidden}, "sources": {}}


def test_data_dictionary_lists_public_tables_only() -> None:
    page = make_data_dictionary(_manifest())
    assert "| `thing_id` | varchar | Key \\| of it. |" in page
    assert "stg_raw__things" not in page


@pytest.mark.parametrize(
    ("manifest_", "named"),
    [
        pytest.param(_manifest(description=" "), "marts.dim_things", id="table"),
        pytest.param(_manifest(column=""), "marts.dim_things.thing_id", id="column"),
    ],
)
def test_data_dictionary_refuses_what_nobody_described(manifest_: dict, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        make_data_dictionary(manifest_)


def test_check_tells_a_stale_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, manifest_file = tmp_path / "page.md", tmp_path / "manifest.json"
    arguments = ["--manifest", str(manifest_file), "--output", str(page)]
    assert main([*arguments, "--check"]) == 1
    assert "dbt parse" in capsys.readouterr().err
    manifest_file.write_text(json.dumps(_manifest()), encoding="utf-8")
    assert main(arguments) == 0
    assert main([*arguments, "--check"]) == 0
    page.write_text("old", encoding="utf-8")
    assert main([*arguments, "--check"]) == 1
    assert "stale" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("The Daily Example", id="plain"),
        pytest.param("  Élan-Post ", id="accent-hyphen-blanks"),
        pytest.param("News_24.example", id="dot-underscore-digits"),
        pytest.param("Al-Ra’i al‘Aam", id="apostrophes"),
        pytest.param("Новости дня", id="cyrillic"),
        pytest.param("***", id="signs-only"),
    ],
)
def test_dbt_mints_the_publisher_id_that_resolution_mints(name: str) -> None:
    macros = PROJECT_DIR / "dbt_project" / "macros"
    text = "".join(
        (macros / f"{macro}.sql").read_text(encoding="utf-8") for macro in ("make_id", "fold_name")
    )
    sql = jinja2.Template(text + "{{ make_id('pub', [fold_name('name')]) }}").render().strip()
    [[minted]] = duckdb.execute(f"select {sql} from (select ? as name)", [name]).fetchall()
    assert minted == Publishers(Reference()).id_of(name)


def test_contributing_names_macros_that_exist():
    text = (PROJECT_DIR / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", text))
    folder = PROJECT_DIR / "dbt_project" / "macros"
    macros = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.sql"))
    assert named
    assert named <= set(re.findall(r"macro (\w+)\(", macros))


@pytest.mark.parametrize(
    ("environment", "home"),
    [
        ({}, "/here/dbt_project/../data"),
        ({"CLAIMHOUSE_HOME": "/there"}, "/there"),
        ({"CLAIMHOUSE_HOME": "/there", "CLAIMHOUSE_DEMO": "1"}, "/there/demo"),
        ({"CLAIMHOUSE_DEMO": "1"}, "/here/dbt_project/../data/demo"),
        ({"CLAIMHOUSE_DEMO": "0"}, "/here/dbt_project/../data"),
    ],
    ids="default own demo default-demo no-demo".split(),
)
def test_dbt_by_hand_finds_the_warehouse_that_the_command_line_writes(environment, home):
    profiles = (PROJECT_DIR / "dbt_project" / "profiles.yml").read_text(encoding="utf-8")
    path = yaml.safe_load(profiles)["claimhouse"]["outputs"]["local"]["path"]
    found = jinja2.Template(path).render(
        env_var=environment.get, flags={"PROFILES_DIR": "/here/dbt_project"}
    )
    assert found == f"{home}/warehouse/claimhouse.duckdb"
