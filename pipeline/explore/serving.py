"""``explore``: the page on a port, until it is stopped."""

import uvicorn
from rich.console import Console

from pipeline.commands.opening import connect_published
from pipeline.explore.app import Explorer
from pipeline.explore.charts import warm_up
from pipeline.explore.published import PublishedReader
from pipeline.settings import Settings

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_STOPPING_SECONDS = 5  # that requests under way are given


def serve_explorer(settings: Settings, *, host: str, port: int, console: Console) -> None:
    """Serve the page until it is stopped with Ctrl-C.

    Args:
        settings: Whose published file it is.
        host: Address of this machine to listen at.
        port: A free one.
        console: Where it is said what is served, and how far it is seen.

    Raises:
        NothingPublishedError: If there is nothing to show; the message says how to build it.
    """
    connect_published(settings).close()
    warm_up()
    explorer = Explorer(PublishedReader(settings.published_file), settings.cache_dir)
    console.print(f"http://{host}:{port} shows {settings.published_file}; stop it with Ctrl-C")
    if host not in _LOOPBACK:
        console.print(
            "[yellow]whoever reaches this machine can read every article in it: there is no "
            "password, and no encryption[/]"
        )
    uvicorn.run(
        explorer.application(),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_STOPPING_SECONDS,
    )
