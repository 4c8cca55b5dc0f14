"""``explore``: the page on a port, until it is stopped."""

import threading
import time
from pathlib import Path

import uvicorn
from rich.console import Console

from pipeline.errors import MendableError
from pipeline.explore.app import Explorer
from pipeline.explore.charts import warm_up
from pipeline.explore.published import PublishedReader
from pipeline.explore.review import ReviewDesk
from pipeline.settings import Settings

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LOOK_SECONDS = 2.0  # between looks whether another file is published
_STOPPING_SECONDS = 5  # that requests under way are given


class OpenEditsError(MendableError):
    """Edits are asked for at an address that others reach."""


def serve_explorer(
    settings: Settings,
    *,
    host: str,
    port: int,
    decided_by: str | None,
    console: Console,
) -> None:
    """Serve the page until it is stopped with Ctrl-C.

    Args:
        settings: Whose published file it is; where it goes away, the page says so.
        host: Address of this machine to listen at.
        port: A free one.
        decided_by: Whose word the answers on the page of review are; None: there is no such page.
        console: Where it is said what is served, and how far it is seen.

    Raises:
        OpenEditsError: If others could edit.
    """
    is_own = host in _LOOPBACK
    if decided_by is not None and not is_own:
        raise OpenEditsError(
            f"--allow-edits goes without --host {host}: whoever reaches this machine could edit"
        )
    warm_up()
    explorer = Explorer(
        PublishedReader(settings.published_file),
        settings.cache_dir,
        desk=None if decided_by is None else ReviewDesk(settings.reference_dir, decided_by),
        hosts=(*_LOOPBACK, "[::1]") if is_own else ("*",),
    )
    shown = f"[{host}]" if ":" in host else host
    console.print(f"http://{shown}:{port} shows {settings.published_file}; stop it with Ctrl-C")
    if not is_own:
        console.print(
            "[yellow]whoever reaches this machine can read every article in it: there is no "
            "password, and no encryption[/]"
        )
    application = explorer.application()
    threading.Thread(
        target=_keep_warm, args=(explorer, settings.published_file), daemon=True
    ).start()
    uvicorn.run(
        application,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_STOPPING_SECONDS,
    )


def _keep_warm(explorer: Explorer, file: Path) -> None:
    """Make the dear pages of each file that is published, before somebody asks for them."""
    seen = None
    while True:
        standing = file.stat().st_mtime_ns if file.is_file() else None
        if standing != seen:
            seen = standing
            explorer.warm()
        time.sleep(_LOOK_SECONDS)
