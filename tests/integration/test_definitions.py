"""What the code location shows: every asset runnable by one click, described and owned."""

import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.system_config.objects import ResolvedRunConfig

from pipeline.definitions import build_definitions
from pipeline.explore.app import PAGES
from pipeline.jobs import MAIN_JOB, REFRESH_JOB
from pipeline.settings import Settings

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def definitions(tmp_path_factory) -> dg.Definitions:
    settings = Settings(home=tmp_path_factory.mktemp("home"), model_name="none")
    return build_definitions(settings)


@pytest.fixture(scope="module")
def graph(definitions):
    return definitions.resolve_asset_graph()


def test_no_executable_asset_is_partitioned(graph):
    """One would bring back a dialog before every run of the main job."""
    partitioned = {key for key in graph.materializable_asset_keys if graph.get(key).partitions_def}
    assert partitioned == set()
    assert graph.get(dg.AssetKey("batch")).partitions_def is not None


def test_the_main_job_holds_every_executable_asset_and_check(definitions, graph):
    job = definitions.resolve_job_def(MAIN_JOB)
    assert set(job.asset_layer.executable_asset_keys) == set(graph.materializable_asset_keys)
    assert job.partitions_def is None


def test_every_asset_is_grouped_described_and_owned(graph):
    keys = graph.materializable_asset_keys
    for what in ("group_name", "description", "owners", "kinds"):
        assert [key for key in keys if not getattr(graph.get(key), what)] == [], what
    assert {graph.get(key).group_name for key in keys}.isdisjoint({"default"})


def test_every_source_of_dbt_is_loaded_by_us(graph):
    sources = {key for key in graph.get_all_asset_keys() if key.path[0] == "warehouse"}
    assert sources <= set(graph.materializable_asset_keys)


def test_publishing_waits_for_every_mart(graph):
    published = graph.get(dg.AssetKey(["published", "claimhouse"]))
    marts = {key for key in graph.get_all_asset_keys() if key.path[0] in ("marts", "analysis")}
    assert marts
    assert marts <= set(published.parent_keys)


def test_groups_stand_in_the_order_of_the_flow(graph):
    """The page sorts them by name."""
    groups = {key: graph.get(key).group_name for key in graph.materializable_asset_keys}
    for key, group in groups.items():
        above = {groups[parent] for parent in graph.get(key).parent_keys if parent in groups}
        assert all(other <= group for other in above), key


def test_every_asset_leads_to_its_code(graph):
    for key in graph.materializable_asset_keys:
        references = graph.get(key).metadata["dagster/code_references"].code_references
        assert references, key
        assert all(Path(one.file_path).is_file() for one in references), key


def test_tables_of_ours_tell_their_columns_in_lake_and_warehouse(graph):
    for key in (["extracted", "figures"], ["warehouse", "figures"], ["marts", "fct_claims"]):
        found = graph.get(dg.AssetKey(key)).metadata["dagster/column_schema"]
        schema = getattr(found, "value", found)
        assert schema.columns, key
        assert all(column.description and column.type for column in schema.columns), key


def test_what_is_published_has_to_be_fresh(graph):
    assert graph.get(dg.AssetKey(["published", "claimhouse"])).freshness_policy is not None


def test_what_the_explorer_shows_leads_there(graph):
    links = {
        key.to_user_string(): graph.get(key).metadata["explorer"].value
        for key in graph.materializable_asset_keys
        if "explorer" in graph.get(key).metadata
    }
    assert links["published/claimhouse"] == "http://localhost:8000/"
    assert links["marts/fct_claims"] == "http://localhost:8000/claims"
    assert links["analysis/incidents"] == "http://localhost:8000/incidents"
    pages = {"/", *(path for path, _ in PAGES), "/places"}
    assert {link.removeprefix("http://localhost:8000") for link in links.values()} <= pages


def test_steps_that_write_the_warehouse_share_its_pool(definitions):
    job = definitions.resolve_job_def(MAIN_JOB)
    pools = {node.name: node.definition.pool for node in job.nodes if node.definition.pool}
    assert pools == dict.fromkeys(("loaded", "dbt_models", "published__claimhouse"), "warehouse")


ONE_BATCH = {"resources": {"scope": {"config": {"batches": ["a"]}}}}


@pytest.mark.parametrize(
    ("name", "config"),
    [(MAIN_JOB, {}), (MAIN_JOB, ONE_BATCH), (REFRESH_JOB, {})],
    ids=["main", "launchpad", "refresh"],
)
def test_a_run_that_the_page_starts_logs_plain_lines(definitions, name, config):
    job = definitions.resolve_job_def(name)
    assert set(ResolvedRunConfig.build(job, config).loggers) == {"console"}
    assert set(job.loggers) == {"console"}


def test_data_tests_show_as_checks(graph):
    checks = {key.name for key in graph.asset_check_keys}
    assert {"no_article_is_lost", "published_equals_warehouse"} <= checks
    assert any(name.startswith("unique_fct_claims") for name in checks)


def test_loading_the_definitions_needs_no_model(tmp_path):
    code = "import sys, pipeline.definitions; sys.exit('spacy' in sys.modules)"
    environment = {"CLAIMHOUSE_HOME": str(tmp_path), "CLAIMHOUSE_SPACY_MODEL": "not_installed"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False)
    assert done.returncode == 0


def test_loading_the_definitions_writes_nothing_into_the_home(tmp_path):
    build_definitions(Settings(home=tmp_path / "home", model_name="none"))
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(("left_out", "tests"), [("", True), ("test unit_test", False)])
def test_a_run_leaves_out_what_dbt_is_told_to(tmp_path, monkeypatch, left_out, tests):
    monkeypatch.setenv("DBT_EXCLUDE_RESOURCE_TYPES", left_out)
    definitions = build_definitions(Settings(home=tmp_path / "home", model_name="none"))
    result = definitions.resolve_implicit_global_asset_job_def().execute_in_process(
        asset_selection=[dg.AssetKey(["reference", "demonyms"])]
    )
    assert len(result.get_asset_materialization_events()) == 1
    assert bool(result.get_asset_check_evaluations()) is tests
