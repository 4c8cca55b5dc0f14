"""The page people read, in a browser and by its addresses, on the sample articles.

The published file is a copy in which one headline is a script and one outlet a formula.
"""

import csv
import io
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlencode

import duckdb
import pyarrow.parquet as pq
import pytest
import uvicorn

from pipeline.explore.answers import HEADERS
from pipeline.explore.app import Explorer
from pipeline.explore.published import PublishedReader
from pipeline.explore.report import ReportError, write_report
from pipeline.explore.review import ReviewDesk
from pipeline.settings import PROJECT_DIR, Settings

pytestmark = [pytest.mark.slow, pytest.mark.browser]

START_SECONDS = 120  # of a machine that is busy with other tests
SCRIPT = "<script>alert('read')</script> & Wounded"
FORMULA = '=HYPERLINK("http://example.org","Sample Wire")'
# Each page, and what gives the key of a thing of its kind that has much to show.
PAGES = {
    "overview": "/",
    "incidents": "/incidents",
    "incident": "select '/incident/' || incident_id from analysis.incidents"
    " where killed_low = 18 and killed_high = 27",
    "shared_incident": "select '/incident/' || incident_id from pages.page_pairs"
    " where origin_reason = 'nearly the same text' and incident_id is not null limit 1",
    "disputes": "/disputes",
    "dispute": "select '/dispute/' || comparable_group_id from analysis.claim_agreement"
    " where status = 'contradict' order by n_claims desc limit 1",
    "claims": "/claims",
    "articles": "/articles",
    "article": "select '/article/' || article_id from marts.dim_articles"
    " where supersedes_article_id is not null",
    "sources": "/sources",
    "source": "select '/source/' || source_id from marts.dim_sources"
    " where source_name = 'Sample Rights Monitor' and source_id = origin_id",
    "outlets": "/outlets",
    "outlet": "select '/outlet/' || publisher_id from analysis.publisher_overview"
    " order by n_claims desc limit 1",
    "actors": "/actors",
    "actor": "select '/actor/' || actor_id from analysis.actor_rollups"
    " order by mention_count desc limit 1",
    "places": "/places",
    "place": "select '/place/' || location_id from analysis.location_rollups"
    " where feature_code = 'ADM1' order by claim_count desc limit 1",
    "sql": f"/sql?q={quote('select article_id, word_count from marts.dim_articles')}",
    "nothing": "/nowhere",
}


@pytest.fixture(scope="module")
def settings(sample_database, tmp_path_factory) -> Settings:
    """A home with nothing but a published file of its own."""
    settings = Settings(home=tmp_path_factory.mktemp("home"), model_name="none")
    settings.published_file.parent.mkdir(parents=True)
    shutil.copyfile(sample_database, settings.published_file)
    with duckdb.connect(settings.published_file) as connection:
        connection.execute(
            "update marts.dim_articles set title = ?"
            " where title like '%Killing 23' or title like 'Truce Collapses%'",
            [SCRIPT],
        )
        for table in ("marts.dim_publishers", "analysis.publisher_overview"):
            connection.execute(
                f"update {table} set publisher_name = ? where publisher_id = 'sample_wire'",
                [FORMULA],
            )
    # The towns that maps are drawn on, as a run leaves them.
    gazetteer = sample_database.parents[1] / "cache"
    if gazetteer.is_dir():
        shutil.copytree(gazetteer, settings.cache_dir)
    return settings


@pytest.fixture(scope="module")
def base(settings) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "pipeline.cli", "explore", "--port", str(port)]
    environment = {**os.environ, **settings.environment}
    process = subprocess.Popen(
        command, env=environment, cwd=PROJECT_DIR, stderr=subprocess.PIPE, text=True
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert process.poll() is None, process.stderr.read()
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/static/icon.svg").close()
                break
            except urllib.error.URLError:
                time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)
        said = process.stderr.read()
    assert said.startswith(f"http://127.0.0.1:{port} shows "), said
    assert "Traceback" not in said


@pytest.fixture(scope="module")
def addresses(settings) -> dict[str, str]:
    with duckdb.connect(settings.published_file, read_only=True) as connection:
        return {
            name: asked if asked.startswith("/") else connection.execute(asked).fetchone()[0]
            for name, asked in PAGES.items()
        }


@pytest.fixture
def page(browser, base):
    """A page that fails the test for a word in the console or a request to anywhere else."""
    context = browser.new_context(base_url=base, color_scheme="light")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(base) else wrong.append(f"request: {request.url}")
        ),
    )
    yield page
    context.close()
    allowed = "Failed to load resource"  # Chromium says so of every 4xx; the tests ask for these
    assert [one for one in wrong if allowed not in one] == []


def get(base: str, path: str) -> tuple[int, bytes, dict[str, str]]:
    try:
        with urllib.request.urlopen(base + path, timeout=30) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read(), dict(error.headers)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_and_fit_for_all_readers(page, addresses, name):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    answer = page.goto(addresses[name])
    assert answer.status == (404 if name == "nothing" else 200)
    assert page.locator("h1").count() == 1
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == [], scheme
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


class Statements(HTMLParser):
    """The SQL that stands on a page."""

    def __init__(self):
        super().__init__()
        self.found, self.is_open = [], False

    def handle_starttag(self, tag, attributes):
        self.is_open = self.is_open or tag == "pre"
        if tag == "pre":
            self.found.append("")

    def handle_endtag(self, tag):
        self.is_open = self.is_open and tag != "pre"

    def handle_data(self, data):
        if self.is_open:
            self.found[-1] += data


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("sql", "nothing")])
def test_the_sql_behind_a_page_runs_on_the_published_file(base, addresses, settings, name):
    reader = Statements()
    reader.feed(get(base, addresses[name])[1].decode())
    assert reader.found
    with duckdb.connect(settings.published_file, read_only=True) as connection:
        for statement in reader.found:
            connection.execute(statement).fetchall()


def test_a_dispute_shows_its_two_figures_and_leads_to_their_words(page):
    page.goto("/disputes?measure=trapped")
    [dispute] = page.locator("ol.list > li").all()
    assert "Trapped: Deir ez-Zor Governorate, Syria" in dispute.inner_text()
    assert [one.inner_text() for one in dispute.locator(".versus strong").all()] == [
        "200,000",
        "120,000",
    ]
    dispute.get_by_role("link", name="An estimated 120,000 civilians").click()
    marked = page.locator("article mark").all_text_contents()
    assert "".join(marked) == "An estimated 120,000 civilians"


def test_an_incident_says_who_gives_which_figure(page, addresses):
    page.goto(addresses["incident"])
    facts = page.locator("dl.facts").inner_text()
    assert "18–27" in facts
    assert "“27 people”: rescue volunteer" in facts
    marks = page.locator("figure.chart").first.locator(".wide path title").all_text_contents()
    assert any(told.startswith("at least 18: “At least 18 people”") for told in marks), marks
    assert any(told.startswith("27: “27 people”, rescue volunteer") for told in marks), marks
    assert "it had hit no civilian target" in page.locator("main").inner_text()


def test_two_outlets_with_one_text_count_as_one_and_it_is_said_why(page, addresses):
    page.goto(addresses["shared_incident"])
    shared = page.get_by_role("region", name="Outlets that count as one").inner_text()
    assert "nearly the same text" in shared


def test_filters_keep_what_fits_and_the_address_brings_it_back(page, base):
    page.goto("/incidents")
    everything = page.locator("ol.list > li").count()
    page.get_by_label("Place", exact=True).fill("Sudan")
    page.get_by_label("Order").select_option("newest")
    page.get_by_role("button", name="Show").click()
    rows = page.locator("ol.list > li")
    assert 0 < rows.count() < everything
    assert all("Sudan" in text for text in rows.locator("h2").all_inner_texts())
    texts = rows.all_inner_texts()
    page.goto(page.url)
    assert page.locator("ol.list > li").all_inner_texts() == texts
    assert page.get_by_label("Place", exact=True).input_value() == "Sudan"


def test_search_finds_words_and_each_row_leads_to_them_marked(page):
    page.goto("/claims")
    page.get_by_label("Words in the claim").fill("field hospital")
    page.get_by_role("button", name="Search").click()
    rows = page.locator("tbody td.words")
    assert rows.count()
    first = rows.first.inner_text().strip("“”")
    assert "field hospital" in first.lower()
    rows.first.get_by_role("link").click()
    assert page.locator("article mark").first.is_visible()
    assert "".join(page.locator("article mark").all_text_contents()) == first


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("stance=denies", "denied by"),
        ("voice=own", "in its own voice"),
        ("outlet=Herald", "Sample Herald (Example)"),
        ("place=Sudan&kind=ASSAULT", "Attack"),
    ],
)
def test_each_filter_of_claims_filters(page, query, fits):
    page.goto(f"/claims?{query}")
    rows = page.locator("tbody tr").all_inner_texts()
    assert rows
    assert all(fits in row for row in rows)


def test_claims_can_be_had_surest_first(page):
    page.goto("/claims")
    page.get_by_label("Order").select_option("surest")
    page.get_by_role("button", name="Search").click()
    shares = page.locator("tbody tr td:first-child").all_inner_texts()
    numbers = [float(one.removesuffix("%").strip()) for one in shares if one]
    assert len(numbers) > 5
    assert numbers == sorted(numbers, reverse=True)
    assert shares[: len(numbers)] == [one for one in shares if one]  # what stays open is last
    assert page.get_by_label("Order").input_value() == "surest"


def test_incidents_of_most_outlets_and_origins_come_first(base):
    rows = json.loads(get(base, "/incidents?download=incidents.json")[1])
    told = [(row["n_publishers"], row["n_origins"], row["n_claims"]) for row in rows]
    assert told == sorted(told, reverse=True)


def test_what_changed_since_the_earlier_text_is_shown(page, addresses):
    page.goto(addresses["article"])
    assert "31" in page.locator("del").all_inner_texts()
    assert any("CORRECTION" in text for text in page.locator("ins").all_inner_texts())
    assert "is the earlier text under the same address" in page.locator("main").inner_text()


def test_layers_can_be_switched_off_without_script(browser, base, addresses):
    context = browser.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(addresses["article"])
    bar = page.locator(".bar.figure").first
    style = "element => getComputedStyle(element).borderBottomColor"
    shown = bar.evaluate(style)
    page.get_by_role("checkbox", name="figures").uncheck()
    assert bar.evaluate(style) != shown
    page.goto(addresses["incident"])
    assert page.locator("figure.chart svg path").count() > 2
    context.close()


def test_a_script_in_a_headline_is_text(page, base, addresses):
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.goto(addresses["article"])
    assert page.locator("h1").inner_text() == SCRIPT
    html = get(base, "/articles")[1].decode()
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("name", ["claims", "articles", "actors", "sources", "outlets"])
def test_a_download_holds_the_rows_shown(base, page, addresses, name):
    page.goto(addresses[name])
    shown = page.locator("main table").first.locator("tbody tr").count()
    total = int(page.locator(".paging span").first.inner_text().split()[-1].replace(",", ""))
    files = {
        extension: get(base, f"/{name}?download={name}.{extension}")
        for extension in ("csv", "json", "parquet")
    }
    assert all("attachment" in headers["content-disposition"] for _, _, headers in files.values())
    by_csv = list(csv.DictReader(io.StringIO(files["csv"][1].decode())))
    by_json = json.loads(files["json"][1])
    by_parquet = pq.read_table(io.BytesIO(files["parquet"][1])).to_pylist()
    assert len(by_csv) == len(by_json) == len(by_parquet) == total >= shown
    for key in by_json[0]:
        written = ["" if row[key] is None else str(row[key]) for row in by_json]
        if not any(isinstance(row[key], list | bool | float) for row in by_json):
            assert [row[key].removeprefix("'") for row in by_csv] == written, key
            in_parquet = ["" if row[key] is None else str(row[key]) for row in by_parquet]
            assert in_parquet == written, key
    first = page.locator("main table tbody tr").first.inner_text()
    names = {"claims": "claim_text", "articles": "publisher_name", "actors": "actor_name"}
    assert by_csv[0][names.get(name, f"{name[:-1]}_name".replace("outlet", "publisher"))] in first


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("sql", "nothing")])
def test_everything_on_a_page_can_be_downloaded(base, addresses, name):
    html = get(base, addresses[name])[1].decode()
    links = [unescape(link) for link in re.findall(r'href="([^"]*[?&amp;]download=[^"]*)"', html)]
    assert links
    for link in links:
        status, content, _ = get(base, link)
        assert status == 200, link
        assert content, link


def test_a_formula_in_a_name_is_no_formula_in_the_csv(base):
    rows = get(base, "/outlets?download=outlets.csv")[1].decode()
    names = [row["publisher_name"] for row in csv.DictReader(io.StringIO(rows))]
    assert f"'{FORMULA}" in names
    by_json = json.loads(get(base, "/outlets?download=outlets.json")[1])
    assert FORMULA in {row["publisher_name"] for row in by_json}


def test_a_chart_downloads_as_a_drawing_and_as_a_picture(base, addresses):
    path = addresses["incident"]
    status, svg, headers = get(base, f"{path}?download=figures_killed.svg")
    assert (status, headers["content-type"]) == (200, "image/svg+xml")
    assert svg.startswith(b"<svg")
    assert get(base, f"{path}?download=figures_killed.png")[1].startswith(b"\x89PNG")
    assert get(base, f"{path}?download=nothing.png")[0] == 400


def test_every_answer_forbids_script_and_anything_from_elsewhere(base, addresses):
    for path in (*addresses.values(), "/static/explore.css"):
        headers = {key.lower(): value for key, value in get(base, path)[2].items()}
        for name, value in HEADERS.items():
            assert headers[name.lower()] == value, path
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(
    "statement",
    [
        "create table mine as select 1",
        "create temp table mine as select 1",
        "attach ':memory:' as mine",
        "copy (select 1) to 'mine.csv'",
        "set memory_limit = '20GB'",
        "select 1; select 2",
        "from read_csv('/etc/hostname')",
        "pragma database_list",
        "call pragma_version()",
        "insert into marts.dim_actors (actor_id) values ('mine')",
        "no sql at all",
    ],
)
def test_the_sql_page_reads_the_published_file_and_does_nothing_else(base, statement):
    status, html, _ = get(base, f"/sql?{urlencode({'q': statement})}")
    assert status == 400
    assert "That cannot be asked" in html.decode()


def test_an_answer_in_sql_has_its_rows_a_file_and_an_address(page, base):
    page.goto("/sql")
    page.get_by_label("One select").fill(
        "select publisher_id, 1 as publisher_id, -- two of one name\n null as empty"
        " from marts.dim_publishers where publisher_id like 'sample%' order by 1;"
    )
    page.get_by_role("button", name="Ask").click()
    assert page.locator("tbody tr").first.locator("td").all_inner_texts() == [
        "sample_broadcaster",
        "1",
        "",
    ]
    address = unescape(page.locator("code.address").inner_text())
    assert address == page.url
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text()
    assert text.splitlines()[1].startswith("sample_broadcaster,1,")
    page.goto("/sql")
    page.get_by_role("link", name="1. Who claims what about one actor?").click()
    assert page.locator("tbody tr").count() == 3


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/incidents?place=Atlantis", 200, "Take a filter away"),
        ("/claims?words=xyzzy", 200, "try fewer of them"),
        ("/disputes?place=Atlantis", 200, "look at another answer above"),
        ("/incident/evt_0", 404, "nothing published has the key"),
        ("/article/art_0", 404, "nothing published has the key"),
        ("/incidents?kind=PARTY", 400, "kind can be"),
        ("/claims?since=yesterday", 400, "a day such as 2023-06-12"),
        ("/claims?page=0", 400, "a number from 1"),
        ("/incidents?download=incidents.exe", 400, "this page has incidents.csv"),
    ],
)
def test_what_is_not_there_or_cannot_be_asked_says_what_to_do(base, path, status, told):
    found, html, _ = get(base, path)
    assert found == status
    assert told in unescape(html.decode())


def test_the_keyboard_reaches_the_content_first(page):
    page.goto("/incidents")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "place"


@pytest.fixture
def desk(settings, tmp_path) -> Iterator[tuple[str, Path]]:
    """The page with edits allowed, on curated tables of its own; its address, and they."""
    folder = tmp_path / "reference"
    shutil.copytree(PROJECT_DIR / "seeds" / "reference", folder)
    explorer = Explorer(
        PublishedReader(settings.published_file),
        settings.cache_dir,
        desk=ReviewDesk(folder, "tester"),
        hosts=["127.0.0.1"],
    )
    config = uvicorn.Config(explorer.application(), port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}", folder
    server.should_exit = True
    thread.join(10)


def test_an_answer_is_a_row_and_can_be_undone(browser, desk):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    address, folder = desk
    page = browser.new_page()
    page.goto(f"{address}/review?kind=actors")
    assert axe.run(page).response["violations"] == []
    before = (folder / "alias_rejections.csv").read_bytes()
    asked = page.locator("section.question").first
    name = asked.locator("h2").inner_text().split("“")[1].split("”")[0]
    asked.get_by_role("button", name="None that should be known").click()
    assert f"alias_rejections.csv: “{name}” is not" in page.locator("main").inner_text()
    assert f"{name},actor,,tester," in (folder / "alias_rejections.csv").read_text()
    assert name not in page.locator("section.question h2").all_inner_texts()
    page.get_by_role("button", name="Undo").click()
    assert (folder / "alias_rejections.csv").read_bytes() == before
    page.get_by_label("One, by key or name").fill("islamic_state")
    page.get_by_label("The other").fill("nobody of this name")
    page.get_by_label("Because").fill("trying it")
    page.get_by_role("button", name="They are one").click()
    assert "Not done:" in page.get_by_role("alert").inner_text()
    page.close()


def test_a_post_from_elsewhere_changes_nothing(desk):
    address, folder = desk
    before = {file.name: file.read_bytes() for file in folder.glob("*.csv")}
    posted = {"action": "judge", "one": "sdf", "other": "islamic_state", "verdict": "positive"}
    for token in ("", "guessed"):
        body = urlencode({**posted, "because": "it", "token": token}).encode()
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{address}/review", body)
        assert refused.value.code == 403
    other = urllib.request.Request(f"{address}/review", headers={"Host": "elsewhere.example"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(other)
    assert refused.value.code == 400
    assert before == {file.name: file.read_bytes() for file in folder.glob("*.csv")}


def test_without_leave_nothing_can_be_edited(base):
    assert get(base, "/review")[0] == 404
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{base}/review", b"action=undo")
    assert refused.value.code == 404


@pytest.fixture
def published(settings):
    with duckdb.connect(settings.published_file, read_only=True) as connection:
        yield connection


def test_the_number_of_a_claim_is_that_of_its_row_in_the_file(published):
    [(rows, wrong)] = published.execute("""
        select count(*), count(*) filter (where roles.claim_id is null)
        from pages.page_actor_claims as numbered
        left join pages.page_claims as claims on numbered.claim_number = claims.rowid
        left join (select distinct claim_id, actor_id, role from marts.fct_claim_actors) as roles
            on
                claims.claim_id = roles.claim_id
                and numbered.actor_id = roles.actor_id
                and numbered.role = roles.role
    """).fetchall()
    assert rows > 0
    assert wrong == 0


def test_a_report_stands_by_itself_and_each_quotation_leads_to_its_article(
    settings, published, browser, addresses, tmp_path
):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    key = addresses["incident"].rpartition("/")[2]
    file = tmp_path / "it.html"
    command = [sys.executable, "-m", "pipeline.cli", "report", "-o", str(file)]
    subprocess.run(
        [*command, "--incident", key, "--incident", key],
        env={**os.environ, **settings.environment},
        cwd=PROJECT_DIR,
        check=True,
        capture_output=True,
    )
    html = file.read_text()
    assert 'href="/' not in html
    assert "<script" not in html
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert asked == [page.url]
    assert page.locator("figure.chart svg").count() > 1
    for link in page.locator("blockquote footer a").all():
        assert page.locator(f"li[id='{link.get_attribute('href')[1:]}']").count() == 1
    page.close()
    page = browser.new_page()
    file.write_text(write_report(published, [key], {}, suffix=".html")[0])
    page.goto(file.as_uri())
    assert axe.run(page).response["violations"] == []
    page.close()


def test_a_report_in_markdown_says_the_same(published, addresses):
    key = addresses["incident"].rpartition("/")[2]
    text, count = write_report(published, [key], {}, suffix=".md")
    assert count == 1
    assert "- Reported killed: **18–27**" in text
    assert "it had hit no civilian target" in text
    assert "\\<script\\>" in text
    assert "\n\n\n" not in text


@pytest.mark.parametrize(
    ("filters", "suffix", "told"),
    [
        ({}, ".html", "say of what"),
        ({"place": "Syria"}, ".pdf", "a .html or a .md"),
        ({"place": "Atlantis"}, ".md", "no incident is like that"),
        ({"since": "yesterday"}, ".md", "a day such as"),
    ],
)
def test_a_report_of_nothing_says_what_to_do(published, filters, suffix, told):
    with pytest.raises(ReportError, match=told):
        write_report(published, [], filters, suffix=suffix)


# Last, for it changes what is published.
def test_who_reads_meets_a_new_file_within_a_second_and_ends_what_is_under_way(
    base, settings, tmp_path
):
    slow = "select count(*) from range(25000) as a, range(25000) as b where a.range * b.range = 7"
    answers: list[tuple[int, bytes, dict[str, str]]] = []
    under_way = threading.Thread(
        target=lambda: answers.append(get(base, f"/sql?{urlencode({'q': slow})}"))
    )
    new = tmp_path / "new.duckdb"
    shutil.copyfile(settings.published_file, new)
    with duckdb.connect(new) as connection:
        connection.execute(
            "update marts.dim_articles set title = 'Swapped in' where title = ?", [SCRIPT]
        )
    assert b"Swapped in" not in get(base, "/articles")[1]
    under_way.start()
    time.sleep(0.3)
    new.replace(settings.published_file)
    started = time.monotonic()
    while b"Swapped in" not in get(base, "/articles")[1]:
        assert time.monotonic() - started < 1
    under_way.join(30)
    [(status, html, _)] = answers
    assert status == 200, html
    assert b"2</td>" in html
