"""Pages, feeds and lists of addresses, fetched politely into files that a run then takes in.

A journal beside the files says what was fetched and how, so that a killed collection goes on
where it was, and a page that has not changed is not sent again.
"""

import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import requests

from pipeline.fetch.documents import MOST_BYTES
from pipeline.fetch.feeds import entries_of_feed
from pipeline.fetch.mail import write_mhtml
from pipeline.fetch.metadata import Metadata
from pipeline.fetch.outcomes import Rejected
from pipeline.resources.addresses import without_secrets
from pipeline.resources.files import write_pieces_atomically

AGENT = f"claimhouse/{version('claimhouse')}"
_TIMEOUT = (10, 60)  # seconds to connect, and between two pieces of an answer
_MOST_SECONDS = 180  # for one answer, however slowly it drips
_MOST_PATIENCE = 120  # seconds that a server may ask us to wait; longer is left for another time
_PAGES = ("text/html", "application/xhtml+xml", "")
_FEEDS = ("rss", "atom", "xml")
_TRIES = 3
_OK, _UNCHANGED, _TOO_MANY, _BUSY = 200, 304, 429, 503


@dataclass(frozen=True)
class Fetched:
    """One line of the journal: an address, and what came of asking for it.

    The address may hold a key; ``told`` is what may be shown.
    """

    url: str
    status: int | None
    reason: str  # new|unchanged|refused
    detail: str = ""
    file: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    @property
    def told(self) -> str:
        """The address and what came of it, for people and logs."""
        return f"{without_secrets(self.url)}: {self.detail}"


class Refused(Exception):  # noqa: N818 - an outcome of an address, not an error of the program
    """An address that gives no page; the message says why."""

    def __init__(self, detail: str, status: int | None = None) -> None:
        super().__init__(detail)
        self.status = status


@dataclass
class Collector:
    """Fetches into one folder.

    Args:
        folder: Where the pages go; the journal is the hidden file ``.journal.jsonl`` in it.
        delay: Seconds between two requests to one host; a host may ask for more.
    """

    folder: Path
    delay: float = 1.0
    _known: dict[str, Fetched] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _next: dict[str, float] = field(default_factory=dict)
    _unreachable: dict[str, Refused] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._session = requests.Session()
        self._session.headers["User-Agent"] = AGENT
        self._session.max_redirects = 5
        for line in self._lines():
            self._known[line.url] = line

    def collect(self, url: str) -> Iterator[Fetched]:
        """Fetch a page; of a feed, the pages that it announces and that are not there yet."""
        try:
            answer, data = self._get(url)
        except Refused as refusal:
            yield self._noted(Fetched(url, refusal.status, "refused", str(refusal)))
            return
        if answer is None:
            yield self._noted(self._unchanged(url))
            return
        kind = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if kind not in _PAGES and any(word in kind for word in _FEEDS):
            yield from self._feed(url, answer, data)
        else:
            yield self._page(url, Metadata(), answer, data)

    def collect_page(self, url: str, about: Metadata) -> Fetched:
        """Fetch one page, unless it is there and the server says that it has not changed."""
        try:
            answer, data = self._get(url)
        except Refused as refusal:
            return self._noted(Fetched(url, refusal.status, "refused", str(refusal)))
        if answer is None:
            return self._noted(self._unchanged(url))
        return self._page(url, about, answer, data)

    def has(self, url: str) -> bool:
        """Whether a page was fetched, and its file is still there."""
        known = self._known.get(url)
        return bool(known and known.file and (self.folder / known.file).is_file())

    def _feed(self, url: str, answer: requests.Response, data: bytes) -> Iterator[Fetched]:
        try:
            entries = entries_of_feed(data)
        except Rejected as refusal:
            yield self._noted(Fetched(url, _OK, "refused", refusal.detail))
            return
        for entry in entries:
            if entry.metadata.url:
                link = urljoin(url, entry.metadata.url)
                if not self.has(link):
                    yield self.collect_page(link, entry.metadata)
        # Noted at the end: a feed whose pages were not all fetched is read again.
        told = f"a feed of {len(entries)}"
        yield self._noted(_with_validators(Fetched(url, _OK, "unchanged", told), answer))

    def _page(self, url: str, about: Metadata, answer: requests.Response, data: bytes) -> Fetched:
        kind = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if kind not in _PAGES:
            return self._noted(Fetched(url, _OK, "refused", f"{kind}: no web page"))
        name = f"{hashlib.sha256(url.encode()).hexdigest()[:16]}.mhtml"
        declared = answer.headers.get("Content-Type", "").lower()
        charset = answer.encoding if "charset=" in declared else None
        packed = write_mhtml(data, url=without_secrets(url), charset=charset, about=about)
        write_pieces_atomically(self.folder / name, [packed])
        return self._noted(_with_validators(Fetched(url, _OK, "new", file=name), answer))

    def _get(self, url: str) -> tuple[requests.Response | None, bytes]:
        """Ask for an address; None where it has not changed since it was fetched.

        Raises:
            Refused: If there is no answer to be had now, or one that is too large.
        """
        if urlsplit(url).scheme not in ("http", "https"):
            raise Refused("no address of the web")
        robots = self._robots_of(url)
        if not robots.can_fetch(AGENT, url):
            raise Refused("its robots.txt asks not to")
        headers = {}
        if self.has(url) or (url in self._known and not self._known[url].file):
            known = self._known[url]
            headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        for _ in range(_TRIES):
            self._wait(url, robots)
            answer, data = self._answer(url, {k: v for k, v in headers.items() if v})
            if answer.status_code == _UNCHANGED:
                return None, b""
            if answer.status_code == _OK:
                return answer, data
            if answer.status_code not in (_TOO_MANY, _BUSY):
                raise Refused(f"the server answered {answer.status_code}", answer.status_code)
            patience = _retry_after(answer)
            if patience > _MOST_PATIENCE:
                raise Refused(f"asks to wait {patience:.0f} s; collect again then", _TOO_MANY)
            self._next[_host(url)] = time.monotonic() + patience
        raise Refused("the server is busy; collect again later", _BUSY)

    def _answer(self, url: str, headers: dict[str, str]) -> tuple[requests.Response, bytes]:
        try:
            with self._session.get(url, headers=headers, timeout=_TIMEOUT, stream=True) as answer:
                data, until = bytearray(), time.monotonic() + _MOST_SECONDS
                if answer.status_code == _OK:
                    for piece in answer.iter_content(1 << 16):
                        data += piece
                        if len(data) > MOST_BYTES:
                            raise Refused(f"over {MOST_BYTES:,} bytes: no single article", _OK)
                        if time.monotonic() > until:
                            raise Refused(f"took over {_MOST_SECONDS} s", _OK)
                return answer, bytes(data)
        except (requests.RequestException, ValueError) as error:
            raise Refused(f"no answer: {type(error).__name__}") from error

    def _robots_of(self, url: str) -> RobotFileParser:
        """Read what a host asks of robots; nothing where it has no such file, as RFC 9309 says.

        Raises:
            Refused: If the host does not answer, now or when it was asked before.
        """
        host = _host(url)
        if host in self._unreachable:
            raise self._unreachable[host]
        if host not in self._robots:
            found = RobotFileParser()
            self._wait(url, None)
            try:
                answer, data = self._answer(urljoin(url, "/robots.txt"), {})
                status = answer.status_code
            except Refused as refusal:
                # Nobody knows what it asks, so that nothing is fetched; and it is not asked again.
                self._unreachable[host] = refusal
                raise
            if status == _OK:
                found.parse(data.decode("utf-8", "replace").splitlines())
            elif status >= 500:
                found.parse(["User-agent: *", "Disallow: /"])
            else:
                found.parse([])
            self._robots[host] = found
        return self._robots[host]

    def _wait(self, url: str, robots: RobotFileParser | None) -> None:
        host = _host(url)
        time.sleep(max(0.0, self._next.get(host, 0.0) - time.monotonic()))
        asked = float(robots.crawl_delay(AGENT) or 0) if robots else 0.0
        self._next[host] = time.monotonic() + min(max(self.delay, asked), _MOST_PATIENCE)

    def _unchanged(self, url: str) -> Fetched:
        known = self._known[url]
        return Fetched(**{**asdict(known), "reason": "unchanged", "status": _UNCHANGED})

    def _noted(self, line: Fetched) -> Fetched:
        self.folder.mkdir(parents=True, exist_ok=True)
        if line.reason == "refused" and self.has(line.url):
            return line  # what was fetched before stays known
        with self._journal.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(line)) + "\n")
        self._known[line.url] = line
        return line

    @property
    def _journal(self) -> Path:
        return self.folder / ".journal.jsonl"

    def _lines(self) -> Iterator[Fetched]:
        if not self._journal.is_file():
            return
        with self._journal.open(encoding="utf-8") as file:
            for line in file:
                try:
                    yield Fetched(**json.loads(line))
                except (ValueError, TypeError):  # the last line of a killed collection
                    continue


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _with_validators(line: Fetched, answer: requests.Response) -> Fetched:
    """Note by what the server tells whether its answer has changed since."""
    found = answer.headers
    return replace(line, etag=found.get("ETag"), last_modified=found.get("Last-Modified"))


def _retry_after(answer: requests.Response) -> float:
    """How long a server asks to wait, in seconds: a number, or a time."""
    value = answer.headers.get("Retry-After", "")
    if value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 5.0
