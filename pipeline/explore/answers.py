"""What an answer carries besides its page: headers, files, the style of an article's layers."""

from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from pipeline.commands.explained_page import layers_style
from pipeline.explore.asked import Asked, BadRequestError
from pipeline.explore.charts import Chart
from pipeline.explore.downloads import MEDIA_TYPES, ROW_FORMATS, written
from pipeline.explore.statements import used
from pipeline.explore.views import MOST_DOWNLOADED

HEADERS = {
    # Nothing from elsewhere, no script at all, no style but the file's.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "browsing-topics=()",
    "Cache-Control": "no-cache",
}


class WithHeaders:
    """Puts the headers on every answer."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self._headers = [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer as the application does, with the headers."""

        async def with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


def layers(_: Request) -> Response:
    """Give the style of the layers of an article's words."""
    return Response(layers_style(), media_type="text/css")


def download(asked: Asked, wanted: str) -> Response:
    """Give what the address shows as a file."""
    name, _, extension = wanted.rpartition(".")
    if name in asked.charts and extension in ("svg", "png"):
        return _file(_drawing(asked.charts[name], extension), name, extension)
    if name not in asked.shown or extension not in ROW_FORMATS:
        known = [f"{n}.{e}" for n in asked.shown for e in ROW_FORMATS]
        known += [f"{n}.{e}" for n in asked.charts for e in ("svg", "png")]
        raise BadRequestError(f"this page has {', '.join(known) or 'no files'}, and not {wanted}")
    shown = asked.shown[name]
    statement = shown.view.limited(f"limit {MOST_DOWNLOADED}")
    found = asked.cursor.execute(statement, used(statement, shown.parameters))
    return _file(written(found, extension), name, extension)


def _drawing(chart: Chart, extension: str) -> bytes:
    return chart.png if extension == "png" else chart.svg.encode()


def _file(content: bytes, name: str, extension: str) -> Response:
    disposition = f'attachment; filename="{quote(name)}.{extension}"'
    headers = {"Content-Disposition": disposition}
    return Response(content, media_type=MEDIA_TYPES[extension], headers=headers)
