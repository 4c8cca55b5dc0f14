"""Running a job in this process so that Dagster's page shows it as one of its own."""

import sys
from collections.abc import Mapping
from typing import Any

import dagster as dg
from dagster._core.definitions.job_base import InMemoryJob
from dagster._core.definitions.repository_definition import SINGLETON_REPOSITORY_NAME
from dagster._core.execution.api import execute_run
from dagster._core.execution.execution_result import ExecutionResult
from dagster._core.remote_origin import (
    ManagedGrpcPythonEnvCodeLocationOrigin,
    RemoteJobOrigin,
    RemoteRepositoryOrigin,
)
from dagster._core.types.loadable_target_origin import LoadableTargetOrigin

DEFINITIONS, CODE_LOCATION = "pipeline.definitions", "claimhouse"  # as in workspace.yaml


def execute_job(
    job: dg.JobDefinition, run_config: Mapping[str, Any], instance: dg.DagsterInstance
) -> ExecutionResult:
    """Run a job in this process, as of the code location that the page serves.

    ``execute_in_process`` makes runs without an origin. The timeline leaves these out, and the
    page of a job asks for the tag that comes with the origin.
    """
    run = instance.create_run_for_job(
        job, run_config=run_config, tags=job.run_tags, remote_job_origin=_origin(job.name)
    )
    return execute_run(InMemoryJob(job), run, instance)


def _origin(job_name: str) -> RemoteJobOrigin:
    target = LoadableTargetOrigin(executable_path=sys.executable, module_name=DEFINITIONS)
    location = ManagedGrpcPythonEnvCodeLocationOrigin(target, CODE_LOCATION)
    return RemoteRepositoryOrigin(location, SINGLETON_REPOSITORY_NAME).get_job_origin(job_name)
