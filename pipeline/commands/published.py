"""What a run tells of what it has published, and of what it held back."""

from rich.console import Console

from pipeline.resources.held_back import read_held_back
from pipeline.resources.lake import Lake
from pipeline.resources.publisher import Publisher
from pipeline.settings import Settings

_COUNTED = ("dim_articles", "fct_claims", "fct_claim_figures", "fct_attributions", "dim_actors")
_MOST_SHOWN = 5


def tell_published(settings: Settings, run_id: str, console: Console) -> None:
    """Print what a run has published and what it held back, a line each."""
    lines = [f"{told_of_published(settings)} (run {run_id})", told_of_held_back(settings)]
    for line in filter(None, lines):
        console.print(line)


def told_of_published(settings: Settings) -> str:
    """Name the published file, with the rows of the tables that tell most of it."""
    with Publisher(settings.published_file).connect() as connection:
        counts = [
            f"{connection.table(f'marts.{name}').count('*').fetchall()[0][0]} {name}"
            for name in _COUNTED
        ]
    return f"published {settings.published_file}: {', '.join(counts)}"


def told_of_held_back(settings: Settings) -> str | None:
    """Name the articles that are held back, each with the reason."""
    held = read_held_back(Lake(settings.lake_dir))
    if not held:
        return None
    shown = [f"{key} ({one.why})" for key, one in list(held.items())[:_MOST_SHOWN]]
    more = f", and {len(held) - len(shown)} more" if len(held) > len(shown) else ""
    return (
        f"held back, for they could not be read or their rows fail a data test: "
        f"{'; '.join(shown)}{more}; all are in raw.ingest_log"
    )
