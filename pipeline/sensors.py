"""What starts runs by itself: new files in the inbox, and the clock."""

import time
from datetime import UTC, datetime

import dagster as dg

from pipeline.jobs import MAIN_JOB, feeds_job, main_job, refresh_job
from pipeline.resources.arrivals import read_reading
from pipeline.resources.failure_notes import failure_text, told_error
from pipeline.resources.files import write_text_atomically
from pipeline.resources.inputs import inbox_inputs, is_settled
from pipeline.resources.lake import Lake
from pipeline.resources.runs import free_slots_of_dead_runs
from pipeline.settings import Settings

_UNDER_WAY = [
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
]


@dg.sensor(
    job=main_job,
    default_status=dg.DefaultSensorStatus.RUNNING,
    minimum_interval_seconds=30,
    description="Starts one run for everything new in the inbox folder, once it is written.",
)
def inbox_sensor(
    context: dg.SensorEvaluationContext,
    lake: dg.ResourceParam[Lake],
    settings: dg.ResourceParam[Settings],
) -> dg.RunRequest | dg.SkipReason:
    """One run for all that is new; none while one is under way."""
    free_slots_of_dead_runs(context.instance)
    under_way = context.instance.get_runs(
        filters=dg.RunsFilter(job_name=MAIN_JOB, statuses=_UNDER_WAY), limit=1
    )
    if under_way:
        return dg.SkipReason("A run is under way; what is new is taken in after it.")
    now = time.time()
    inputs = [given for given in inbox_inputs(settings.inbox_dir) if is_settled(given, now=now)]
    new = []
    for given in inputs:
        looks = given.fingerprint()
        if looks not in read_reading(lake, given.origin).fingerprints.values():
            new.append(f"{given.name}:{looks[:16]}")
    if not new:
        return dg.SkipReason(f"Nothing new in {settings.inbox_dir}.")
    # The key holds how the inbox looks, so that the same state never starts a second run.
    return dg.RunRequest(run_key=";".join(new))


@dg.run_failure_sensor(
    default_status=dg.DefaultSensorStatus.RUNNING,
    minimum_interval_seconds=30,
    description="Writes what went wrong in a run to LAST_FAILURE.md in the home folder, which "
    "`claimhouse doctor` reads; the next run that publishes takes it away.",
)
def failure_note(context: dg.RunFailureSensorContext, settings: dg.ResourceParam[Settings]) -> None:
    """Note which steps failed, with the first line of each error."""
    run = context.dagster_run
    failed = {
        event.step_key or "": told_error(event.event_specific_data)
        for event in context.get_step_failure_events()
    }
    settings.home.mkdir(parents=True, exist_ok=True)
    write_text_atomically(
        settings.failure_file,
        failure_text(
            job=run.job_name,
            run_id=run.run_id,
            at=datetime.now(UTC),
            failed=failed or {"the run": context.failure_event.message or "it failed"},
        ),
    )


daily_refresh = dg.ScheduleDefinition(
    name="daily_refresh",
    job=refresh_job,
    cron_schedule="0 4 * * *",
    execution_timezone="UTC",
    description="Rebuilds and publishes the models every night at 04:00 UTC; off until you turn "
    "it on.",
)

feeds_schedule = dg.ScheduleDefinition(
    name="hourly_feeds",
    job=feeds_job,
    cron_schedule="7 * * * *",  # on the hour everybody asks
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Reads the feeds of feeds.csv every hour. There is none where that lists none.",
)
