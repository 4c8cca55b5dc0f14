"""The application: which address is which page, what every answer carries, and how errors read."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import duckdb
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from pipeline.explore import (
    actor,
    actors,
    article,
    articles,
    claims,
    dispute,
    disputes,
    incident,
    incidents,
    outlet,
    outlets,
    overview,
    place,
    places,
    source,
    sources,
    sql,
)
from pipeline.explore.answers import WithHeaders, download, layers
from pipeline.explore.asked import Asked, BadRequestError, NoSuchThingError, Page
from pipeline.explore.published import PublishedReader, TookTooLongError
from pipeline.explore.remembered import Remembered
from pipeline.explore.rendering import make_environment
from pipeline.explore.review import RefusedPostError, ReviewDesk
from pipeline.resources.publisher import NothingPublishedError, PublishedDamagedError

NAVIGATION = (
    ("/", "Overview"),
    ("/incidents", "Incidents"),
    ("/disputes", "Disputes"),
    ("/claims", "Claims"),
    ("/articles", "Articles"),
    ("/sources", "Sources"),
    ("/outlets", "Outlets"),
    ("/actors", "Actors"),
    ("/places", "Places"),
    ("/sql", "SQL"),
)
PAGES: tuple[tuple[str, Callable[[Asked], Page]], ...] = (
    ("/", overview.page),
    ("/incidents", incidents.page),
    ("/incident/{key}", incident.page),
    ("/disputes", disputes.page),
    ("/dispute/{key}", dispute.page),
    ("/claims", claims.page),
    ("/articles", articles.page),
    ("/article/{key}", article.page),
    ("/sources", sources.page),
    ("/source/{key}", source.page),
    ("/outlets", outlets.page),
    ("/outlet/{key}", outlet.page),
    ("/actors", actors.page),
    ("/actor/{key}", actor.page),
    ("/place/{key}", place.page),
)
_OK = 200
_MOST_POSTED = 16_384  # bytes
_SQL_MEMORY = "400MB"
_SQL_SECONDS = 10.0


class Explorer:
    """Answers requests from a published file.

    Args:
        published: The file, held open.
        cache_dir: Where the gazetteer may lie, whose towns are the ground of maps.
        desk: Takes a curator's answers; None: nothing can be changed.
        hosts: Names by which the page may be asked for; any other is refused, so that no page
            from elsewhere can pass for it.
    """

    def __init__(
        self,
        published: PublishedReader,
        cache_dir: Path,
        *,
        desk: ReviewDesk | None = None,
        hosts: Sequence[str] = ("*",),
    ) -> None:
        self._desk = desk
        self._makers: dict[str, Callable[[Request], Response]] = {}
        self._hosts = list(hosts)
        self._published = published
        self._environment = make_environment()
        # A question of a reader's own takes nothing from the pages.
        self._box = PublishedReader(
            published.file, memory=_SQL_MEMORY, threads=1, seconds=_SQL_SECONDS
        )
        self._ground = places.Ground(cache_dir)
        self._remembered = Remembered()

    def application(self) -> Starlette:
        """Build the application."""
        pages = [
            *[(path, self._endpoint(page, self._published)) for path, page in PAGES],
            ("/places", self._endpoint(self._ground.page, self._published)),
            ("/sql", self._endpoint(sql.page, self._box)),
        ]
        self._makers = dict(pages)
        if self._desk:
            pages.append(("/review", self._endpoint(self._desk.page, self._published, keep=False)))
        static = StaticFiles(packages=[("pipeline.explore", "static")])
        return Starlette(
            routes=[
                *[Route(path, endpoint, methods=["GET"]) for path, endpoint in pages],
                *([Route("/review", self._take, methods=["POST"])] if self._desk else []),
                Route("/static/layers.css", layers),
                Mount("/static", static),
            ],
            exception_handlers={404: self._not_found, 405: self._not_found, 500: self._broken},
            middleware=[
                Middleware(GZipMiddleware, minimum_size=1000),
                Middleware(WithHeaders),
                Middleware(TrustedHostMiddleware, allowed_hosts=self._hosts),
            ],
        )

    def warm(self) -> None:
        """Make the pages that stand in the navigation, so that nobody waits for them.

        They are the dearest: they look at everything. It is done anew for each file.
        """
        for path, _ in NAVIGATION:
            if path in self._makers:
                scope = {"type": "http", "method": "GET", "path": path, "query_string": b""}
                host = (b"host", b"localhost")
                self._makers[path](Request({**scope, "headers": [host], "path_params": {}}))

    def _endpoint(
        self, page: Callable[[Asked], Page], reader: PublishedReader, *, keep: bool = True
    ) -> Callable[[Request], Response]:
        def made(request: Request, cursor: duckdb.DuckDBPyConnection) -> Response:
            asked = Asked(
                cursor,
                request.url.path,
                dict(request.query_params),
                request.path_params.get("key", ""),
                str(request.url),
            )
            return self._answer(asked, page(asked))

        def answer(request: Request) -> Response:
            try:
                with reader.lend() as (cursor, version):
                    if not keep:
                        return made(request, cursor)
                    address = f"{request.url.path}?{request.url.query}"
                    if (kept := self._remembered.find(version, address)) is not None:
                        return HTMLResponse(kept)
                    with self._remembered.making(version, address):
                        if (kept := self._remembered.find(version, address)) is not None:
                            return HTMLResponse(kept)
                        answered = made(request, cursor)
                        is_page = answered.media_type == "text/html"
                        if is_page and answered.status_code == _OK:
                            self._remembered.keep(version, address, bytes(answered.body))
                        return answered
            except BadRequestError as error:
                return self._error(request, 400, "That cannot be asked", str(error))
            except TookTooLongError as error:
                advice = f"It was broken off: {error}. Ask for less: a filter, a limit."
                return self._error(request, 400, "That takes too long", advice)
            except duckdb.OutOfMemoryException:
                advice = "It takes more memory than it may. Ask for less: a filter, a limit."
                return self._error(request, 400, "That takes too much", advice)
            except NoSuchThingError as error:
                advice = f"{error}; it may have been taken down since the link was made"
                return self._error(request, 404, "Nothing is here", advice)
            except (NothingPublishedError, PublishedDamagedError) as error:
                return self._error(request, 503, "There is nothing to show yet", str(error))
            except (duckdb.CatalogException, duckdb.BinderException) as error:
                advice = f"It is of another version; `claimhouse run` makes it anew. {error}"
                return self._error(request, 503, "The published file does not fit", advice)

        return answer

    async def _take(self, request: Request) -> Response:
        """Take a curator's answer, and lead back to the page."""
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > _MOST_POSTED:
                return self._error(request, 413, "That is too much", "an answer is short")
        posted = dict(parse_qsl(body.decode("utf-8", "replace")))
        return await run_in_threadpool(self._taken, request, posted)

    def _taken(self, request: Request, posted: dict[str, str]) -> Response:
        assert self._desk is not None
        try:
            with self._published.cursor() as cursor:
                self._desk.take(cursor, posted)
        except RefusedPostError as error:
            return self._error(request, 403, "Not done", str(error))
        return RedirectResponse("/review", status_code=303)

    def _answer(self, asked: Asked, page: Page) -> Response:
        if wanted := asked.query.get("download"):
            return download(asked, wanted)
        values = {**page.values, "title": page.title, "asked": asked}
        return HTMLResponse(self._render(page.template, asked.path, values), page.status)

    def _render(self, template: str, path: str, values: dict[str, Any]) -> str:
        navigation = (*NAVIGATION, ("/review", "Review")) if self._desk else NAVIGATION
        page = self._environment.get_template(template)
        return page.render(path=path, navigation=navigation, **values)

    def _error(self, request: Request, status: int, title: str, message: str) -> Response:
        values = {"title": title, "message": message}
        return HTMLResponse(self._render("error.html", request.url.path, values), status)

    def _not_found(self, request: Request, _: Exception) -> Response:
        return self._error(request, 404, "Nothing is here", "No page has this address.")

    def _broken(self, request: Request, error: Exception) -> Response:
        told = f"{type(error).__name__}; the log of `claimhouse explore` says where."
        return self._error(request, 500, "That went wrong", told)
