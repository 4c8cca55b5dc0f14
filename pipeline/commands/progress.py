"""Bars for long work on a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from pipeline.resources.progress import listener


@contextmanager
def progress_on(console: Console) -> Iterator[None]:
    """Show a bar for each piece of long work on a terminal, nothing elsewhere."""
    if not console.is_terminal:
        yield
        return
    what = TextColumn("{task.description}", markup=False)  # has the name of a batch
    columns = (SpinnerColumn(), what, BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        tasks: dict[str, Any] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = progress.add_task(what, total=total)
            progress.update(tasks[what], completed=done)

        token = listener.set(show)
        try:
            yield
        finally:
            listener.reset(token)
