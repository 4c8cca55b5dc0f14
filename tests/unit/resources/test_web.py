"""Pages, feeds and lists fetched from a server on the loopback: politely, and going on."""

import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.commands.collecting import NoAddressesError, addresses_in, collect
from pipeline.fetch.batch import read_batch
from pipeline.fetch.metadata import Metadata
from pipeline.resources.web import Collector
from pipeline.settings import Settings

WORDS = "The head of the relief office said that two convoys had reached the valley on Sunday. "
PAGE = f"<html><head><title>Road opens</title></head><body><p>{WORDS * 4}</p></body></html>"
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Sample Wire</title>
<item><title>Road opens</title><link>/one</link><pubDate>Thu, 14 Mar 2024 10:15:00 GMT</pubDate>
</item><item><title>Shut</title><link>/private/two</link></item></channel></rss>"""


class Site:
    """What a server answers, and what it was asked."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.busy = 0  # times that /one asks to come again
        self.robots = "User-agent: *\nDisallow: /private"
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked[self.path] += 1
                if self.headers.get("If-None-Match") == '"1"':
                    return self.answer(304, "", "")
                if self.path == "/one" and site.busy:
                    site.busy -= 1
                    return self.answer(429, "", "")
                if self.path == "/robots.txt":
                    return self.answer(200, "text/plain", site.robots)
                if self.path == "/feed":
                    return self.answer(200, "application/rss+xml", FEED)
                if self.path in ("/one", "/private/two"):
                    return self.answer(200, "text/html; charset=utf-8", PAGE)
                return self.answer(404, "text/html", "gone")

            def answer(self, status: int, kind: str, text: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Retry-After", "0")
                if self.path != "/robots.txt":
                    self.send_header("ETag", '"1"')
                data = text.encode()
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def site():
    found = Site()
    yield found
    found.server.shutdown()
    found.server.server_close()


def collected(folder: Path, url: str) -> list[tuple[str, str]]:
    lines = Collector(folder, delay=0).collect(url)
    return [(line.url.rpartition("/")[2], line.reason) for line in lines]


def test_pages_of_a_feed_become_articles_with_what_it_says_of_them(site, tmp_path):
    folder = tmp_path / "wire"
    found = collected(folder, f"{site.url}/feed")
    assert found == [("one", "new"), ("two", "refused"), ("feed", "unchanged")]
    from datetime import UTC, datetime

    [article] = read_batch([folder], batch_id="b", logged_at=datetime.now(UTC)).articles
    assert article.url == f"{site.url}/one"
    assert article.publisher_name == "Sample Wire"
    assert str(article.published_at) == "2024-03-14 10:15:00+00:00"
    assert WORDS.strip() in article.body_text


def test_what_robots_may_not_read_is_never_asked_for(site, tmp_path):
    collected(tmp_path, f"{site.url}/feed")
    assert site.asked["/private/two"] == 0


def test_a_feed_that_has_not_changed_is_not_sent_again_nor_are_its_pages(site, tmp_path):
    collected(tmp_path, f"{site.url}/feed")
    assert collected(tmp_path, f"{site.url}/feed") == [("feed", "unchanged")]
    assert site.asked["/one"] == 1


def test_a_busy_server_is_asked_again(site, tmp_path):
    site.busy = 2
    assert collected(tmp_path, f"{site.url}/one") == [("one", "new")]


def test_a_server_that_stays_busy_or_has_no_page_is_told_of(site, tmp_path):
    site.busy = 9
    assert collected(tmp_path, f"{site.url}/one") == [("one", "refused")]
    assert collected(tmp_path, f"{site.url}/nothing") == [("nothing", "refused")]
    assert collected(tmp_path, "file:///etc/passwd") == [("passwd", "refused")]


def test_a_killed_collection_goes_on_where_it_was(site, tmp_path):
    Collector(tmp_path, delay=0).collect_page(f"{site.url}/one", Metadata())
    with (tmp_path / ".journal.jsonl").open("a") as journal:
        journal.write('{"url": "http://half a li')
    again = Collector(tmp_path, delay=0)
    assert again.has(f"{site.url}/one")
    [page] = tmp_path.glob("*.mhtml")
    page.unlink()
    assert not again.has(f"{site.url}/one")


def test_two_requests_to_a_host_keep_their_distance(site, tmp_path):
    import time

    started = time.monotonic()
    collector = Collector(tmp_path, delay=0.2)
    for name in ("one", "nothing"):
        list(collector.collect(f"{site.url}/{name}"))
    assert time.monotonic() - started > 0.35  # robots.txt, one, nothing


def test_lists_of_addresses_are_lines_or_a_column(tmp_path):
    lines = tmp_path / "list.txt"
    lines.write_text("# mine\nhttps://a.example/1\n\nhttps://a.example/2\n")
    table = tmp_path / "stories.csv"
    table.write_text("title,media_name,url\nRoad,Sample Wire,https://a.example/1\n")
    assert [url for url, _ in addresses_in(lines)] == [
        "https://a.example/1",
        "https://a.example/2",
    ]
    [(url, about)] = addresses_in(table)
    assert (url, about.publisher, about.title) == ("https://a.example/1", "Sample Wire", "Road")
    lines.write_text("nothing")
    with pytest.raises(NoAddressesError, match="holds no address"):
        addresses_in(lines)


def test_a_file_of_a_store_is_copied_once(tmp_path, monkeypatch):
    fsspec = pytest.importorskip("fsspec")
    with fsspec.open("memory://news/a.jsonl", "wb") as file:
        file.write(b'{"text": "words"}\n')
    monkeypatch.setenv("CLAIMHOUSE_HOME", str(tmp_path))
    settings = Settings.from_environment()
    told = []
    for _ in range(2):
        console = Console(record=True, width=500)
        collect(settings, ["memory://news/*.jsonl"], name="store", delay=0, console=console)
        told.append(console.export_text())
    assert "1 new" in told[0]
    assert "1 unchanged" in told[1]
    [copy] = (settings.inbox_dir / "store").glob("*.jsonl")
    assert copy.read_bytes() == b'{"text": "words"}\n'


def test_a_password_is_used_and_neither_told_nor_stored_with_the_page(site, tmp_path):
    address = site.url.replace("://", "://ann:open-sesame@")
    [page] = Collector(tmp_path, delay=0).collect(f"{address}/one")
    [gone] = Collector(tmp_path, delay=0).collect(f"{address}/gone?api_key=open-sesame")
    assert b"open-sesame" not in (tmp_path / page.file).read_bytes()
    assert "open-sesame" not in page.told + gone.told
    assert gone.reason == "refused"
