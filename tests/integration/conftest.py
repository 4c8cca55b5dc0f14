"""Houses in temporary folders: the real assets on real files, with a stub for the model."""

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import dagster as dg
import duckdb
import pytest

from pipeline import checks
from pipeline.assets import extraction, ingestion, loading, resolution
from pipeline.commands.environment import prepare_instance_home
from pipeline.ids import claim_id, statement_id
from pipeline.questions import build_house
from pipeline.records import EXTRACTED, Article, Claim, Statement, TextSpan
from pipeline.resolve.gazetteer import GazetteerTables, compile_gazetteer
from pipeline.resolve.resolver import Resolver
from pipeline.resources.fingerprints import hash_files
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.inputs import SETTLE_SECONDS
from pipeline.resources.lake import Lake
from pipeline.resources.logger import plain_logger
from pipeline.resources.nlp import NlpResource
from pipeline.resources.pending import collect_failures
from pipeline.resources.resolving import load_resolver
from pipeline.resources.scope import ScopeResource
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import PROJECT_DIR, Settings

# What dbt reads of the environment, where a run is about something else: the data tests take
# half of a build. `test_dbt_rules` has them all on the samples, `test_whole_house` in a run.
NO_DATA_TESTS = {"DBT_EXCLUDE_RESOURCE_TYPES": "test unit_test"}
POISON = "unextractable"  # an article with this word makes the stub fail


class StubNlp(NlpResource):
    """Extraction without a model: every line is a sentence and a statement of the publisher."""

    name: str = "stub-1"
    poison: str = POISON

    def version(self, settings: Settings) -> str:
        return self.name

    def extract_parts(self, settings, lake, parts):
        for part in parts:
            errors = collect_failures([part], lambda one: self._extract(lake, *one))
            yield part, errors.get(part)

    def rows_of(self, article: Article) -> dict[str, list[Any]]:
        return stub_rows(article, self.name)

    def _extract(self, lake: Lake, batch_id: str, number: int) -> None:
        rows: dict[str, list[Any]] = {table: [] for table in EXTRACTED}
        for article in lake.read_part("articles", batch_id, number):
            if self.poison in article.body_text:
                raise ValueError(f"{article.article_id} cannot be extracted")
            CALLS.append(article.article_id)
            for table, found in self.rows_of(article).items():
                rows[table].extend(found)
        for table, found in rows.items():
            lake.write_part(table, batch_id, number, found)


CALLS: list[str] = []  # article ids, in the order in which the stub read them


def stub_rows(article: Article, version: str) -> dict[str, list[Any]]:
    spans, statements, claims = [], [], []
    start = 0
    for index, line in enumerate(article.body_text.splitlines(keepends=True)):
        end = start + len(line.rstrip())
        place = {"article_id": article.article_id, "start_char": start, "end_char": end}
        if end > start:
            spans.append(
                TextSpan(**place, span_kind="sentence", ordinal=index, extractor_version=version)
            )
            key = statement_id(article.article_id, start, end, start)
            statements.append(
                Statement(
                    **place,
                    statement_id=key,
                    claim_text=article.body_text[start:end],
                    core_start_char=start,
                    core_end_char=end,
                    predicate_start_char=start,
                    predicate_end_char=start + 1,
                    sentence_index=index,
                    claim_type="event",
                    event_type="OTHER",
                    predicate_lemma="be",
                    agent_text=None,
                    recipient_text=None,
                    location_text=None,
                    event_time_id=None,
                    event_start_date=None,
                    event_end_date=None,
                    time_precision="unknown",
                    tense="past",
                    store_score=None,
                    kind_score=None,
                    agent_score=None,
                    is_boilerplate=False,
                    extractor_version=version,
                )
            )
            claims.append(
                Claim(
                    claim_id=claim_id(key, None),
                    statement_id=key,
                    article_id=article.article_id,
                    attribution_id=None,
                    certainty="certain",
                    polarity="positive",
                    is_hedged=False,
                    extractor_version=version,
                )
            )
        start += len(line)
    return {"text_spans": spans, "statements": statements, "claims": claims}


class SmallGazetteer(GazetteerStore):
    """One city and one country, compiled in memory."""

    def ensure(self) -> GazetteerTables:
        city = {
            "geonameid": 1,
            "name": "Sampleton",
            "countrycode": "SY",
            "admin1code": "01",
            "population": 5000,
            "latitude": 35.0,
            "longitude": 40.0,
            "alternatenames": [],
        }
        country = {
            "geonameid": 2,
            "name": "Syria",
            "iso": "SY",
            "iso3": "SYR",
            "capital": "Damascus",
            "population": 1,
        }
        return compile_gazetteer({"1": city}, {"SY": country})


_RESOLVERS: dict[tuple[str, type], Resolver] = {}  # curated tables, gazetteer → theirs


def resolver_of(reference_dir: Path, gazetteer: GazetteerStore) -> Resolver:
    """Load a resolver, once in this process: it holds no state of an article."""
    key = hash_files(reference_dir.glob("*.csv")), type(gazetteer)
    if key not in _RESOLVERS:
        _RESOLVERS[key] = load_resolver(reference_dir, gazetteer)
    return _RESOLVERS[key]


@dataclass
class House:
    """A home of its own, and the stages up to the loaded warehouse on it."""

    settings: Settings
    instance: dg.DagsterInstance
    nlp: StubNlp = field(default_factory=StubNlp)

    @property
    def lake(self) -> Lake:
        return Lake(self.settings.lake_dir)

    @property
    def warehouse(self) -> Warehouse:
        return Warehouse(self.settings.warehouse_file)

    def run(self, *inputs: Path, **scope: Any) -> dg.ExecuteInProcessResult:
        """Take in, extract, resolve and load, with the checks on these."""
        config = {"inputs": [str(path) for path in inputs], **scope}
        job = dg.Definitions(
            assets=ASSETS,
            asset_checks=CHECKS,
            resources=self.resources(),
            loggers={"console": plain_logger},
            executor=dg.in_process_executor,
        ).resolve_implicit_global_asset_job_def()
        with mock.patch.object(resolution, "load_resolver", resolver_of):
            return job.execute_in_process(
                run_config={"resources": {"scope": {"config": config}}, "loggers": {"console": {}}},
                instance=self.instance,
                raise_on_error=False,
            )

    def resources(self) -> dict[str, Any]:
        return {
            "settings": self.settings,
            "scope": ScopeResource(),
            "lake": self.lake,
            "nlp": self.nlp,
            "gazetteer": SmallGazetteer(self.settings.cache_dir),
            "warehouse": self.warehouse,
        }

    def rows(self, table: str, columns: str = "*") -> list[tuple]:
        with duckdb.connect(self.settings.warehouse_file, read_only=True) as connection:
            return connection.execute(f"select {columns} from {table} order by all").fetchall()

    def everything(self) -> dict[str, list[tuple]]:
        """All rows of schema raw but the times of loading."""
        tables = [table for table in loading.LOADED_TABLES if table != "loaded_batches"]
        return {table: self.rows(f"raw.{table}") for table in tables}


CHROMIUM_ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
).split()
ASSETS = [
    ingestion.batch,
    ingestion.ingested,
    extraction.extracted,
    resolution.gazetteer_tables,
    resolution.resolved,
    loading.loaded,
]
CHECKS = [check for check in checks.CHECKS if check is not checks.published_equals_warehouse]


@pytest.fixture
def dagster_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an instance that is kept, which ``DagsterInstance.get`` gives."""
    home = tmp_path / "dagster"
    prepare_instance_home(home)
    monkeypatch.setenv("DAGSTER_HOME", str(home))
    return home


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    CALLS.clear()
    with dg.DagsterInstance.ephemeral(tempdir=str(tmp_path / "instance")) as instance:
        settings = Settings(home=tmp_path / "home", model_name="none")
        yield House(settings=settings, instance=instance)


@pytest.fixture
def calls() -> list[str]:
    return CALLS


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Make or fill a folder of articles: ``folder("north", a="text of a.txt")``."""

    def fill(name: str, **texts: str) -> Path:
        path = tmp_path / "in" / name
        path.mkdir(parents=True, exist_ok=True)
        for stem, text in texts.items():
            write_settled(path / f"{stem}.txt", text)
        return path

    return fill


def write_settled(path: Path, content: str | bytes) -> None:
    """Write a file as if some time ago: a run waits for those that may still be written to."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    written = path.stat().st_mtime_ns - int(2 * SETTLE_SECONDS * 1e9)
    os.utime(path, ns=(written, written))


def project_in(folder: Path) -> Path:
    """Make a project of its own, to edit; what dbt has parsed of it comes along."""
    skipped = shutil.ignore_patterns("compiled", "run", "logs", ".lock")
    shutil.copytree(PROJECT_DIR / "dbt_project", folder / "dbt_project", ignore=skipped)
    shutil.copytree(PROJECT_DIR / "seeds" / "reference", folder / "seeds" / "reference")
    return folder


def failed_checks(result: dg.ExecuteInProcessResult) -> set[str]:
    return {c.check_name for c in result.get_asset_check_evaluations() if not c.passed}


def _missing(what: str) -> None:
    if os.environ.get("CLAIMHOUSE_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{what} is missing, and CLAIMHOUSE_REQUIRE_BROWSER is set")
    pytest.skip(f"{what} is missing; see .ci/run for how to install it")


@pytest.fixture(scope="session")
def browser() -> Iterator:
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        _missing("Chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_database(made_once, with_gazetteer) -> Path:
    """The published file of the sample articles, built once, with the real model."""
    _skip_without_model()

    def build(folder: Path) -> None:
        own = Settings(home=folder, model_name="")
        with_gazetteer(own.demo.home)
        with mock.patch.dict(os.environ, NO_DATA_TESTS):
            build_house(own)

    home = made_once("samples", build)
    return Settings(home=home, model_name="").demo.published_file


@pytest.fixture(scope="session")
def sample_warehouse(sample_database: Path) -> Path:
    """The warehouse that the samples were published of; not to be changed."""
    return sample_database.parents[1] / "warehouse" / sample_database.name


@pytest.fixture(scope="session")
def shared_database(made_once, with_gazetteer) -> Path:
    """The published file of real articles, which lie outside the project."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    articles = Path(os.environ.get("CLAIMHOUSE_SHARED") or beside) / "articles"
    if not articles.is_dir():
        pytest.skip(f"no real articles at {articles}; CLAIMHOUSE_SHARED names another place")
    _skip_without_model()

    def build(folder: Path) -> None:
        build_house(Settings(home=with_gazetteer(folder), model_name=""), articles)

    home = made_once("real", build)
    return Settings(home=home, model_name="").published_file


def _skip_without_model() -> None:
    if importlib.util.find_spec("en_claimhouse") is None:
        pytest.skip("the model en_claimhouse is not installed; `make setup` installs it")
