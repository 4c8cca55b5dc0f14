"""``run``: what is new is taken in, what is pending is done; or it is said that nothing is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from pipeline.commands.published import tell_published
from pipeline.commands.unchanged import require_articles, told_if_unchanged
from pipeline.resources.inputs import existing
from pipeline.settings import Settings


def take_in(
    settings: Settings,
    paths: Sequence[Path],
    *,
    batch: str | None,
    re_extract: bool,
    processes: int,
    console: Console,
    text_column: str | None = None,
) -> None:
    """Run the main job where there is something to do.

    Args:
        settings: Where the house is.
        paths: Folders and files to read; none: what a run reads by itself.
        batch: With paths the new batch's name, without the batch to do again.
        re_extract: Extract again what an older extractor did.
        processes: How many extract.
        console: Where progress and the outcome are told.
        text_column: With paths, the column or key of tables that holds the text.
    """
    given = existing(paths)
    if not (given or batch):
        require_articles(settings)
    if not (batch or re_extract or text_column) and (told := told_if_unchanged(settings, given)):
        console.print(told)
        return
    from pipeline.commands.running import known_batch, run_job  # takes seconds: Dagster
    from pipeline.jobs import MAIN_JOB
    from pipeline.resources.last_run import remember_good_run

    scope: dict[str, Any] = {"inputs": list(map(str, given)), "re_extract": re_extract}
    if text_column and given:
        scope["text_column"] = text_column
    if batch and given:
        scope["batch_name"] = batch
    elif batch:
        scope["batches"] = [known_batch(settings, batch)]
    resources: dict[str, dict[str, Any]] = {"scope": scope, "nlp": {"processes": processes}}
    run_id = run_job(settings, MAIN_JOB, resources=resources, console=console)
    remember_good_run(settings)
    tell_published(settings, run_id, console)
