"""What is told of a run that failed, to who looks into the home folder."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

_UI = "http://localhost:3000"  # where `claimhouse ui` serves, unless asked for another port


def failure_text(*, job: str, run_id: str, at: datetime, failed: Mapping[str, str]) -> str:
    """Write a note in Markdown.

    Args:
        job: Its name.
        run_id: Of the run.
        at: When it was noted, UTC.
        failed: Step and the first line of its error.
    """
    steps = "\n".join(f"- `{step}`: {' '.join(error.split())}" for step, error in failed.items())
    return (
        f"# A run of {job} failed\n\n"
        f"Noted on {at:%Y-%m-%d at %H:%M} UTC. What was published before is still there.\n\n"
        f"{steps}\n\n"
        f"Its log: {_UI}/runs/{run_id} while `claimhouse ui` runs. The next run that publishes "
        "deletes this file.\n"
    )


def told_error(data: Any) -> str:
    """Give the first line of what a step failed with; of an error of ours, its own words."""
    error = getattr(data, "error", None)
    while error is not None and error.cause is not None:
        error = error.cause
    return (
        str(error.message).strip().splitlines()[0] if error and error.message else "no error told"
    )
