import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.fetch import documents, tables
from pipeline.fetch.csv_rows import CsvFile
from pipeline.fetch.outcomes import Rejected
from tests.unit.fetch.conftest import PROSE

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t\"',;"), min_size=1
).filter(lambda text: not text.startswith("\ufeff"))
ONE_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,  # the first example pays for slow imports
)


def only_draft(reading):
    [(_, draft)] = reading
    return draft


def reasons(reading):
    return [outcome.reason if isinstance(outcome, Rejected) else "" for _, outcome in reading]


@ONE_FOLDER
@given(TEXTS)
def test_text_file_is_kept_character_for_character(tmp_path, text):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert only_draft(documents.read_text_file(path)).body_text == text


@ONE_FOLDER
@given(TEXTS)
def test_front_matter_is_cut_off_and_nothing_else(tmp_path, text):
    path = tmp_path / "a.md"
    path.write_bytes(f"---\ntitle: A road opens\n---\n{text}".encode())
    draft = only_draft(documents.read_markdown(path))
    assert draft.body_text == text
    assert draft.metadata.title == "A road opens"


@ONE_FOLDER
@given(TEXTS)
def test_json_line_is_kept_character_for_character(tmp_path, text):
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n")
    assert only_draft(tables.read_json_lines(path)).body_text == text


@ONE_FOLDER
@given(TEXTS)
def test_csv_cell_is_kept_character_for_character(tmp_path, text):
    path = tmp_path / "a.csv"
    quoted = text.replace('"', '""')
    path.write_bytes(f'publisher,text\nSample Wire,"{quoted}"\n'.encode())
    assert only_draft(tables.read_csv(path)).body_text == text


@ONE_FOLDER
@given(TEXTS)
def test_parquet_cell_is_kept_character_for_character(tmp_path, text):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": [text]}), path)
    assert only_draft(tables.read_parquet(path)).body_text == text


@pytest.mark.parametrize(
    ("front_matter", "reason"),
    [
        ("title: [unclosed", "unreadable_front_matter"),
        ("date: 2017-02-31", "unreadable_front_matter"),
        ("- a\n- list", "unreadable_front_matter"),
    ],
    ids=["no YAML", "no day", "no mapping"],
)
def test_broken_front_matter_costs_the_metadata_not_the_article(folder, front_matter, reason):
    root = folder({"a.md": f"---\n{front_matter}\n---\n{PROSE}"})
    draft = only_draft(documents.read_markdown(root / "a.md"))
    assert draft.body_text == PROSE
    assert [notice.reason for notice in draft.notices] == [reason]


def test_rule_inside_a_markdown_text_is_no_front_matter(folder):
    text = f"{PROSE}\n---\ntitle: not this\n---\n"
    root = folder({"a.md": text})
    draft = only_draft(documents.read_markdown(root / "a.md"))
    assert draft.body_text == text
    assert draft.metadata.title is None


PAGE = f"""<!doctype html><html><head><title>Road opens | Sample Daily</title>
<meta property="og:title" content="Road opens after eight days">
<meta property="og:site_name" content="Sample Daily (Example)">
<meta name="author" content="staff reporter">
<meta property="article:published_time" content="2017-09-07T10:00:00Z">
<link rel="canonical" href="https://daily.example/road"></head>
<body><nav><a href="/">Home</a> <a href="/war">War</a></nav>
<article><h1>Road opens after eight days</h1><p>{PROSE}</p><p>{PROSE} {PROSE}</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_web_page_gives_its_text_and_what_it_says_of_itself(folder):
    root = folder({"a.html": PAGE})
    draft = only_draft(documents.read_html(root / "a.html"))
    assert draft.body_text.count("two convoys") == 3
    assert "rights reserved" not in draft.body_text
    assert draft.metadata.title == "Road opens after eight days"
    assert draft.metadata.publisher == "Sample Daily (Example)"
    assert draft.metadata.url == "https://daily.example/road"
    assert draft.metadata.byline.lower() == "staff reporter"  # trafilatura capitalises names
    assert draft.metadata.published_at == "2017-09-07"


def test_web_page_in_its_declared_encoding_is_read(folder):
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    page = page.replace("convoys", "“convoys”")
    root = folder({"a.html": page.encode("cp1252")})
    draft = only_draft(documents.read_html(root / "a.html"))
    assert "“convoys”" in draft.body_text
    assert draft.notices == []


@pytest.mark.parametrize("page", ["", "<html></html>", "<p></p>"], ids=repr)
def test_web_page_without_an_article_is_refused(folder, page):
    root = folder({"a.html": page})
    with pytest.raises(Rejected) as refusal:
        list(documents.read_html(root / "a.html"))
    assert refusal.value.reason == "empty"


def test_file_larger_than_any_article_is_refused_unread(folder, monkeypatch):
    monkeypatch.setattr(documents, "MOST_BYTES", 10)
    root = folder({"a.txt": PROSE})
    with pytest.raises(Rejected) as refusal:
        list(documents.read_text_file(root / "a.txt"))
    assert refusal.value.reason == "too_large"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "words"}', ""),
        (b'{"text": "words"', "broken_record"),
        (b"[" * 100_000, "broken_record"),
        (b'["words"]', "broken_record"),
        (b'{"body": "words"}', "no_text_column"),
        (b'{"text": 5}', "no_text_column"),
        (b'{"text": "a\\u0000b"}', "binary"),
        (b'{"text": "\\ud83d"}', "wrong_encoding"),
        (b'{"text": "caf\xe9"}', "wrong_encoding"),
    ],
    ids=["good", "cut off", "deep", "list", "no text", "number", "NUL", "surrogate", "latin-1"],
)
def test_damaged_json_line_is_refused_alone(folder, line, reason):
    root = folder({"a.jsonl": b'{"text": "before"}\n' + line + b'\n\n{"text": "after"}'})
    reading = list(tables.read_json_lines(root / "a.jsonl"))
    assert [place for place, _ in reading] == ["#1", "#2", "#4"]
    assert reasons(reading) == ["", reason, ""]


def test_overlong_json_line_is_skipped_in_pieces(folder, monkeypatch):
    monkeypatch.setattr(tables, "MOST_BYTES", 100)
    monkeypatch.setattr(tables, "_PIECE", 7)
    long_line = json.dumps({"text": "x" * 500})
    root = folder({"a.jsonl": f'{{"text": "before"}}\n{long_line}\n{{"text": "after"}}\n'})
    assert reasons(tables.read_json_lines(root / "a.jsonl")) == ["", "line_too_long", ""]


def test_json_lines_with_a_byte_order_mark_are_read_and_in_utf16_refused(folder):
    line = '{"text": "words"}\n'
    root = folder({"a.jsonl": line.encode("utf-8-sig"), "b.jsonl": line.encode("utf-16")})
    assert reasons(tables.read_json_lines(root / "a.jsonl")) == [""]
    with pytest.raises(Rejected, match="UTF-16"):
        list(tables.read_json_lines(root / "b.jsonl"))


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_separator_of_a_csv_is_seen_in_its_header(folder, separator):
    rows = [["publisher", "Text"], ["Sample Wire", "words"]]
    root = folder({"a.csv": "\r\n".join(separator.join(row) for row in rows)})
    draft = only_draft(tables.read_csv(root / "a.csv"))
    assert (draft.body_text, draft.metadata.publisher) == ("words", "Sample Wire")


def test_csv_row_with_too_few_or_many_cells_is_refused_alone(folder):
    root = folder({"a.csv": "publisher,text\nA,one\nB\nC,two,three\nD,four\n"})
    reading = list(tables.read_csv(root / "a.csv"))
    assert [place for place, _ in reading] == ["#2", "#3", "#4", "#5"]
    assert reasons(reading) == ["", "broken_record", "broken_record", ""]


def test_csv_cell_longer_than_the_default_limit_is_read(folder):
    root = folder({"a.csv": f"text\n{'word ' * 40_000}\n"})
    assert len(only_draft(tables.read_csv(root / "a.csv")).body_text) == 200_000


def test_csv_quote_that_is_never_closed_is_refused(folder):
    root = folder({"a.csv": 'text\nfine\n"never closed\nmore\n'})
    assert reasons(tables.read_csv(root / "a.csv")) == ["", "broken_record"]


def test_csv_without_text_is_refused_with_its_columns(folder):
    root = folder({"a.csv": "publisher,body\nA,one\n"})
    with pytest.raises(Rejected, match="publisher, body") as refusal:
        list(tables.read_csv(root / "a.csv"))
    assert refusal.value.reason == "no_text_column"


def test_csv_line_numbers_count_lines_not_rows(folder):
    root = folder({"a.csv": 'text\n"two\nlines"\nthree\n'})
    assert [line for line, _ in CsvFile(root / "a.csv").rows()] == [2, 4]


def test_parquet_gives_typed_metadata(tmp_path):
    from datetime import datetime

    import pyarrow as pa
    import pyarrow.parquet as pq

    moment = datetime(2017, 9, 7, 14, 30)
    columns = {"text": ["words"], "published_at": [moment], "wire_credits": [["AP", "AFP"]]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    metadata = only_draft(tables.read_parquet(tmp_path / "a.parquet")).metadata
    assert metadata.published_at == moment
    assert metadata.wire_credits == ["AP", "AFP"]


@pytest.mark.parametrize(
    ("columns", "reason"),
    [({"body": ["words"]}, "no_text_column"), (None, "broken_file")],
    ids=["no text", "no parquet"],
)
def test_parquet_that_holds_no_articles_is_refused(tmp_path, columns, reason):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    if columns is None:
        path.write_bytes(b"PAR1 but nothing more")
    else:
        pq.write_table(pa.table(columns), path)
    with pytest.raises(Rejected) as refusal:
        list(tables.read_parquet(path))
    assert refusal.value.reason == reason
