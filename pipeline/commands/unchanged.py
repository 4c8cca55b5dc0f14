"""``run`` where there is nothing to do, or nothing at all: said without starting Dagster."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.commands.published import told_of_held_back, told_of_published
from pipeline.resources import inputs
from pipeline.resources.lake import Lake
from pipeline.resources.last_run import nothing_new_since
from pipeline.settings import Settings


def require_articles(settings: Settings) -> None:
    """Start nothing where there is nothing to build from: it takes long, and leaves empty tables.

    Raises:
        NoArticlesError: If neither lake nor inbox has anything; the message says what to do.
    """
    inputs.require_articles(settings, Lake(settings.lake_dir), inputs.default_inputs(settings))


def told_if_unchanged(settings: Settings, paths: Sequence[Path]) -> str | None:
    """Say since when nothing is new; None where a run has something to do, or might have.

    Args:
        settings: Where the house is.
        paths: What the run was given to read; none: what it reads by itself.
    """
    given = inputs.inputs_from_paths(paths) if paths else inputs.default_inputs(settings)
    since = nothing_new_since(settings, given)
    if since is None:
        return None
    lines = [
        f"nothing new since {since:%Y-%m-%d %H:%M} UTC: {told_of_published(settings)}",
        told_of_held_back(settings),
    ]
    return "\n".join(filter(None, lines))
