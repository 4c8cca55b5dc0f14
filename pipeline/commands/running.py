"""Running a job on the house's own Dagster instance, with progress for people."""

from collections.abc import Mapping
from typing import Any

import dagster as dg
from dagster._core.execution.execution_result import ExecutionResult
from rich.console import Console

from pipeline.commands.environment import prepare_environment
from pipeline.commands.executing import execute_job
from pipeline.commands.failures import one_line
from pipeline.commands.progress import progress_on
from pipeline.errors import MendableError
from pipeline.resources.lake import Lake
from pipeline.resources.runs import free_slots_of_dead_runs
from pipeline.settings import Settings

_MOST_CHECKS_SHOWN = 10


class RunFailedError(MendableError):
    """A run did not end well; the message says where."""


class UnknownBatchError(MendableError):
    """No batch of the lake is meant; the message says which there are."""


def run_job(
    settings: Settings,
    job_name: str,
    *,
    resources: Mapping[str, Mapping[str, Any]],
    console: Console,
) -> str:
    """Run a job in this process; the run shows in the UI as any other.

    Args:
        settings: Where things are.
        job_name: Such as ``main_job``.
        resources: Configuration of resources, by name.
        console: Where progress is shown.

    Returns:
        The run's id.

    Raises:
        RunFailedError: If a step failed, or a check that must hold did not.
    """
    prepare_environment(settings)
    from pipeline.definitions import build_definitions  # takes seconds: dagster, dbt

    job = build_definitions(settings).resolve_job_def(job_name)
    run_config = {
        "resources": {name: {"config": dict(config)} for name, config in resources.items()},
        "loggers": {"console": {"config": {"terminal": console.is_terminal}}},
    }
    with dg.DagsterInstance.get() as instance, progress_on(console):
        result = execute_job(job, run_config, instance)
    for warning in _failed_checks(result, dg.AssetCheckSeverity.WARN):
        console.print(f"warning: {warning}", markup=False, highlight=False, soft_wrap=True)
    problems = [*_failed_steps(result), *_failed_checks(result, dg.AssetCheckSeverity.ERROR)]
    if problems or not result.success:
        raise RunFailedError("\n".join(problems) or f"run {result.run_id} failed; see the UI")
    return result.run_id


def known_batch(settings: Settings, batch_id: str) -> str:
    """Give back the name of a batch that the lake has.

    Raises:
        UnknownBatchError: If it has none of that name; the message lists those it has.
    """
    known = Lake(settings.lake_dir).batch_ids()
    if batch_id not in known:
        listed = ", ".join(known) or "no batch yet"
        raise UnknownBatchError(
            f"no batch {batch_id!r}; the lake has {listed}. To make one, give its files"
        )
    return batch_id


def free_slots_of_killed_runs(settings: Settings) -> list[str]:
    """Free the writer's place of runs whose process is gone; return their ids."""
    prepare_environment(settings)
    with dg.DagsterInstance.get() as instance:
        return free_slots_of_dead_runs(instance)


def _failed_steps(result: ExecutionResult) -> list[str]:
    problems = []
    for event in result.filter_events(lambda event: event.is_step_failure):
        data = event.step_failure_data
        description = data.user_failure_data.description if data.user_failure_data else None
        error = data.error.cause if data.error and data.error.cause else data.error
        text = description or (error.message.strip() if error else "no message")
        problems.append(f"step {event.step_key} failed: {one_line(text)}")
    return problems


def _failed_checks(result: ExecutionResult, severity: dg.AssetCheckSeverity) -> list[str]:
    failed = [
        check
        for check in result.get_asset_check_evaluations()
        if not check.passed and check.severity == severity
    ]
    lines = [
        f"check {check.check_name} of {check.asset_key.to_user_string()} failed: "
        + ", ".join(f"{name} = {value.value}" for name, value in check.metadata.items())
        for check in failed[:_MOST_CHECKS_SHOWN]
    ]
    more = len(failed) - len(lines)
    return lines + ([f"and {more} more checks; see the UI"] if more else [])
