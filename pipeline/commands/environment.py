"""What Dagster and dbt expect of the environment, set for this process and its children."""

import os
import sys
from pathlib import Path

from pipeline.settings import Settings


def prepare_environment(settings: Settings) -> None:
    """Point Dagster at the house's own instance, and let it find ``dbt``.

    The command line and the UI thereby share one history of runs.
    """
    os.environ.update(settings.environment)
    os.environ["DAGSTER_HOME"] = str(settings.dagster_home)
    tools = str(Path(sys.executable).parent)
    if tools not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([tools, os.environ.get("PATH", "")])
    prepare_instance_home(settings.dagster_home)


_DAGSTER_YAML = """\
# Written by claimhouse where there was none; yours to change.
telemetry:
  enabled: false
nux:
  enabled: false
# A run asked for in the UI waits here until it is looked for: every five seconds by default.
run_coordinator:
  module: dagster.core.run_coordinator
  class: QueuedRunCoordinator
  config:
    dequeue_interval_seconds: 1
# Dagster's own storage opens its files anew for each event, which is most of a small run.
event_log_storage:
  module: pipeline.resources.run_history
  class: RunHistory
  config:
    dagster_home:
      env: DAGSTER_HOME
# One step at a time in a pool: DuckDB takes one writer.
concurrency:
  pools:
    default_limit: 1
    granularity: op
# Whether what is published is as fresh as it should be.
freshness:
  enabled: true
# On a busy machine the models take longer to be read than the three minutes that Dagster waits.
code_servers:
  local_startup_timeout: 900
run_monitoring:
  enabled: true
  start_timeout_seconds: 300
  # A run that is stopped must not keep the writer's place.
  free_slots_after_run_end_seconds: 30
"""


def prepare_instance_home(folder: Path) -> None:
    """Make the Dagster home, with its settings unless there are some already."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "dagster.yaml").exists():
        partial = folder / f"dagster.yaml.{os.getpid()}.tmp"
        partial.write_text(_DAGSTER_YAML, encoding="utf-8")
        partial.replace(folder / "dagster.yaml")
