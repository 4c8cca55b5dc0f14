"""``run`` where there is nothing to do: said at once, without starting Dagster."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.commands.published import told_of_held_back, told_of_published
from pipeline.resources.inputs import default_inputs, inputs_from_paths
from pipeline.resources.last_run import nothing_new_since
from pipeline.settings import Settings


def told_if_unchanged(settings: Settings, paths: Sequence[Path]) -> str | None:
    """Say since when nothing is new; None where a run has something to do, or might have.

    Args:
        settings: Where the house is.
        paths: What the run was given to read; none: what it reads by itself.
    """
    if paths:
        inputs = inputs_from_paths(paths)
    else:
        inputs = default_inputs(settings.sample_articles_dir, settings.inbox_dir)
    since = nothing_new_since(settings, inputs)
    if since is None:
        return None
    lines = [
        f"nothing new since {since:%Y-%m-%d %H:%M} UTC: {told_of_published(settings)}",
        told_of_held_back(settings),
    ]
    return "\n".join(filter(None, lines))
