"""dbt in this process: one build for all models, told to Dagster as assets and checks.

dagster-dbt starts a process for each build, imports dbt in it a second time and parses the
project again for each new warehouse path. Here dbt's own runner gets the manifest that was
prepared once; measured on the skeleton, a build then takes 4 s where that takes 13 s.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings
from dagster_dbt.core.dbt_cli_event import DbtCoreCliEventMessage
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.artifacts.schemas.results import NodeStatus
from dbt.artifacts.schemas.run import RunExecutionResult
from dbt.cli.main import dbtRunner
from dbt.contracts.graph.manifest import Manifest
from dbt.contracts.graph.nodes import GenericTestNode
from dbt_common.events import get_event_manager
from dbt_common.events.base_types import BaseEvent, EventLevel, EventMsg
from dbt_common.events.event_manager import EventManager
from dbt_common.events.event_manager_client import ctx_set_event_manager
from dbt_common.events.functions import msg_to_dict
from filelock import FileLock

from pipeline.errors import MendableError
from pipeline.resources.code_links import code_link
from pipeline.resources.dbt_fingerprint import project_fingerprint, stands_at
from pipeline.resources.failing_rows import FailedTest
from pipeline.resources.waiting import held
from pipeline.settings import EXPLORER_PORT

_WAREHOUSE_VARIABLE = "CLAIMHOUSE_WAREHOUSE"  # read by profiles.yml
# What dbt says of a finished node; all else that it says, and it says much, goes to its log.
_RESULTS = frozenset({"LogSeedResult", "LogModelResult", "LogSnapshotResult", "LogTestResult"})
_FAILED = frozenset({"error", "fail", "runtime error", "partial success"})
_TOLD_AT_ONCE = 50  # finished nodes; each message is an event of the run's history
_NOT_SOURCES = frozenset({"target", "logs", "dbt_packages"})

Event = (
    dg.Output
    | dg.AssetMaterialization
    | dg.AssetObservation
    | dg.AssetCheckResult
    | dg.AssetCheckEvaluation
)


class _NoDebugging(EventManager):
    """Leaves out the events for who debugs dbt: nothing here takes them, and they are most.

    Of each node dbt tells some twenty times what it is at; writing that out as a line, which then
    is below the level of the log, took a sixth of a build.
    """

    def fire_event(
        self,
        e: BaseEvent,
        level: EventLevel | None = None,
        node: Any = None,
        force_warn_or_error_handling: bool = False,
    ) -> None:
        if (level or e.level_tag()) != EventLevel.DEBUG:
            super().fire_event(e, level, node, force_warn_or_error_handling)


class DbtError(MendableError):
    """dbt could not parse or build the project."""


@dataclass(kw_only=True)
class DbtBuild:
    """What one build told, in its order, and what went wrong."""

    messages: list[DbtCoreCliEventMessage] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    failed_tests: list[FailedTest] = field(default_factory=list)  # also told in ``errors``

    @property
    def only_tests_failed(self) -> bool:
        """Whether all that went wrong is that data tests found rows."""
        return bool(self.failed_tests) and len(self.errors) == len(self.failed_tests)


class DbtProjectFolder:
    """The project on disk: its manifest, and building it into a warehouse.

    Args:
        project_dir: Holds dbt_project.yml and profiles.yml.
        seeds_dir: The curated tables, which the manifest lists.
        target_dir: Where a build leaves its log and the SQL it ran.
        warehouse_file: What is built into.
    """

    def __init__(
        self, *, project_dir: Path, seeds_dir: Path, target_dir: Path, warehouse_file: Path
    ) -> None:
        self.project_dir = project_dir
        self._seeds_dir = seeds_dir
        self._target_dir = target_dir
        self._warehouse_file = warehouse_file

    @property
    def manifest_dir(self) -> Path:
        """Beside dbt's own target, so that a dbt run by hand does not overwrite it."""
        return self.project_dir / "target" / "dagster"

    def manifest(self) -> dict[str, Any]:
        """Read the manifest, having the project parsed anew when one of its files is newer.

        Raises:
            DbtError: If the project cannot be parsed; dbt's own message is in it.
        """
        path = self.manifest_dir / "manifest.json"
        self.manifest_dir.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.manifest_dir / ".lock")
        with held(lock, what=f"another process has dbt parse {self.project_dir}"):
            if not path.is_file() or path.stat().st_mtime < self._newest_source():
                self._parse()
                path.touch()
            return json.loads(path.read_text(encoding="utf-8"))

    def parsed(self) -> Manifest:
        """Give what dbt's runner starts from; ``manifest`` comes first."""
        manifest = Manifest.from_msgpack((self.manifest_dir / "partial_parse.msgpack").read_bytes())
        manifest.build_flat_graph()  # what macros see of the project; dbt makes it when it parses
        return manifest

    def build(
        self, arguments: Sequence[str] = (), *, log: Callable[[str], None] = lambda _: None
    ) -> DbtBuild:
        """Run ``dbt build``; the caller holds the warehouse's lock.

        All is made anew where the warehouse was made by another project, or by half a build of
        this one.

        Args:
            arguments: Such as ``--select``.
            log: Told of finished nodes, one line each, some at a time.
        """
        manifest = self.parsed()
        build = DbtBuild()
        lines: list[str] = []
        project = project_fingerprint(self.project_dir, self._seeds_dir)
        if not stands_at(self._warehouse_file, project):
            arguments = [*arguments, "--full-refresh"]

        def hear(message: EventMsg) -> None:
            if message.info.name not in _RESULTS:
                return
            event = DbtCoreCliEventMessage(
                raw_event=msg_to_dict(message), event_history_metadata={}
            )
            if event.is_result_event:
                build.messages.append(event)
                lines.append(event.raw_event["info"]["msg"])
                if len(lines) == _TOLD_AT_ONCE:
                    log("\n".join(lines))
                    lines.clear()

        runner = dbtRunner(manifest=manifest, callbacks=[hear])
        self._warehouse_file.parent.mkdir(parents=True, exist_ok=True)
        with self._environment(self._warehouse_file):
            try:
                done = runner.invoke(
                    # Its artifacts would take longer to write than the views to make.
                    ["--no-write-json", "build", *self._flags(self._target_dir), *arguments]
                )
            finally:
                # dbt keeps its handle open, and with it DuckDB's lock on the file.
                DuckDBConnectionManager.close_all_connections()
        if lines:
            log("\n".join(lines))
        if done.exception:
            build.errors.append(str(done.exception))
        elif isinstance(done.result, RunExecutionResult):
            failed = [r for r in done.result.results if r.status in _FAILED]
            build.errors += [f"{r.node.name}: {' '.join(str(r.message).split())}" for r in failed]
            build.failed_tests += [
                _failed_test(r.node, manifest) for r in failed if r.status == NodeStatus.Fail
            ]
        if not done.success and not build.errors:
            build.errors.append(f"dbt build failed; see {self._target_dir / 'dbt.log'}")
        return build

    def compiled(self, manifest: Mapping[str, Any]) -> dict[str, str]:
        """Read the SQL that builds have written out, by the model's key in the manifest."""
        folder = self._target_dir / "compiled"
        found = {}
        for key, node in manifest["nodes"].items():
            path = folder / node["package_name"] / node["original_file_path"]
            if node["resource_type"] == "model" and path.suffix == ".sql" and path.is_file():
                found[key] = path.read_text(encoding="utf-8")
        return found

    def _parse(self) -> None:
        # By its name alone: dbt reads everything anew where a variable of the profile has changed.
        with self._environment(Path(self._warehouse_file.name)):
            done = dbtRunner().invoke(["parse", *self._flags(self.manifest_dir)])
        if not done.success:
            raise DbtError(f"dbt cannot parse {self.project_dir}: {done.exception}")

    def _flags(self, target: Path) -> list[str]:
        folder = str(self.project_dir)
        return [
            *("--project-dir", folder, "--profiles-dir", folder, "--target-path", str(target)),
            *("--log-path", str(target), "--log-level", "none", "--log-level-file", "info"),
        ]

    def _newest_source(self) -> float:
        sources = [self.project_dir, self._seeds_dir]
        newest = 0.0
        for source in sources:
            for folder, subfolders, names in os.walk(source):
                subfolders[:] = [name for name in subfolders if name not in _NOT_SOURCES]
                stats = [os.stat(folder), *(os.stat(os.path.join(folder, n)) for n in names)]  # noqa: PTH116, PTH118 - a thousand Path objects take longer than dbt
                newest = max([newest, *(stat.st_mtime for stat in stats)])
        return newest

    @contextmanager
    def _environment(self, warehouse_file: Path) -> Iterator[None]:
        """Point the profile at a warehouse while dbt runs, and hear of it what matters here."""
        before = os.environ.get(_WAREHOUSE_VARIABLE)
        os.environ[_WAREHOUSE_VARIABLE] = str(warehouse_file)
        events = get_event_manager()
        ctx_set_event_manager(_NoDebugging())
        try:
            yield
        finally:
            ctx_set_event_manager(events)
            if before is None:
                del os.environ[_WAREHOUSE_VARIABLE]
            else:
                os.environ[_WAREHOUSE_VARIABLE] = before


def _failed_test(node: Any, manifest: Manifest) -> FailedTest:
    """Say what a test that found rows is about; a test of two models names one in its meta."""
    model = (
        manifest.nodes.get(node.attached_node or "") if isinstance(node, GenericTestNode) else None
    )
    if model is None:
        wanted = node.config.meta.get("dagster", {}).get("ref", {}).get("name")
        model = next((one for one in manifest.nodes.values() if one.name == wanted), None)
    return FailedTest(
        name=node.name,
        sql=node.compiled_code,
        model=f"{model.schema}.{model.alias}" if model else None,
        column=getattr(node, "column_name", None),
    )


# Where `claimhouse explore` shows a model, as a reader of Dagster's page of it would ask.
_SHOWN_AT = {
    "actor_rollups": "actors",
    "claim_agreement": "disputes",
    "claim_pairs": "disputes",
    "dim_actors": "actors",
    "dim_articles": "articles",
    "dim_locations": "places",
    "dim_publishers": "outlets",
    "dim_sources": "sources",
    "fct_claims": "claims",
    "incident_claims": "incidents",
    "incidents": "incidents",
    "location_rollups": "places",
    "named_claims": "claims",
    "publisher_overview": "outlets",
    "source_dependence": "outlets",
}


def explorer_link(page: str = "") -> dict[str, dg.UrlMetadataValue]:
    """Give an asset's page a link into the explorer, which `claimhouse explore` starts."""
    return {"explorer": dg.MetadataValue.url(f"http://localhost:{EXPLORER_PORT}/{page}")}


class Translator(DagsterDbtTranslator):
    """Names dbt's nodes as Dagster's assets: sources are what the load step writes.

    Args:
        project_dir: Where the files of models and seeds lie, to which an asset's page leads.
        has_checks: Whether data tests are checks.
    """

    def __init__(self, project_dir: Path, *, has_checks: bool = True) -> None:
        super().__init__(DagsterDbtTranslatorSettings(enable_asset_checks=has_checks))
        self._project_dir = project_dir

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """``warehouse/<table>`` for a source, ``<schema>/<model>`` for a model or seed."""
        if dbt_resource_props["resource_type"] == "source":
            return dg.AssetKey(["warehouse", dbt_resource_props["name"]])
        return super().get_asset_key(dbt_resource_props)

    def get_metadata(self, dbt_resource_props: Mapping[str, Any]) -> Mapping[str, Any]:
        """Add where its code is, and a link into the explorer, where that shows the model."""
        page = _SHOWN_AT.get(dbt_resource_props["name"])
        link = explorer_link(page) if page else {}
        file = (self._project_dir / dbt_resource_props["original_file_path"]).resolve()
        return {
            **super().get_metadata(dbt_resource_props),
            **link,
            **code_link(file),
        }

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> Sequence[str]:
        """Name the house, unless the model names somebody."""
        return super().get_owners(dbt_resource_props) or ["team:claimhouse"]
