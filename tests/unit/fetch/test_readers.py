import json
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.fetch import csv_rows, decoding, documents, pages, tables
from pipeline.fetch.csv_rows import CsvFile
from pipeline.fetch.metadata import Metadata
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
        ("- a\n- list", "unreadable_front_matter"),
        ("a: &a x\ntitle: x", "unreadable_front_matter"),
        ("a: &a [x, x]\ntitle: [*a, *a]", "unreadable_front_matter"),
        ("title: " + "[" * 5000, "unreadable_front_matter"),
        ("title: {a: b}", "metadata_not_text"),
        ("title: 0x" + "f" * 9000, "metadata_too_long"),
    ],
    ids=["no YAML", "no mapping", "anchor", "aliases", "depth", "nested value", "long number"],
)
def test_broken_front_matter_costs_the_metadata_not_the_article(folder, front_matter, reason):
    root = folder({"a.md": f"---\n{front_matter}\n---\n{PROSE}"})
    draft = only_draft(documents.read_markdown(root / "a.md"))
    assert draft.body_text == PROSE
    assert [notice.reason for notice in draft.notices] == [reason]


@pytest.mark.parametrize(
    "front_matter",
    [
        "title: Ferry sinks: nobody hurt\ndate: 2017-02-03\nsource: [Sample](https://one.example)",
        "title: 'Ferry sinks: nobody hurt'\ndate: 2017-02-03\ntags: [a, b",
    ],
)
def test_plain_lines_of_broken_front_matter_are_read(folder, front_matter):
    root = folder({"a.md": f"---\n{front_matter}\n---\n{PROSE}"})
    draft = only_draft(documents.read_markdown(root / "a.md"))
    assert draft.metadata == Metadata(title="Ferry sinks: nobody hurt", published_at="2017-02-03")
    assert [notice.reason for notice in draft.notices] == ["unreadable_front_matter"]


def test_front_matter_between_plus_signs_is_toml(folder):
    root = folder({"a.md": f'+++\ntitle = "Ferry sinks"\ndate = 2017-02-03\n+++\n{PROSE}'})
    draft = only_draft(documents.read_markdown(root / "a.md"))
    assert (draft.body_text, draft.metadata.title) == (PROSE, "Ferry sinks")
    assert str(draft.metadata.published_at) == "2017-02-03"


def test_front_matter_is_the_text_that_was_written(folder):
    front_matter = "title: 1_000\nlanguage: no\ndate: 2017-02-31\nauthor: [one, two]\nurl: ~"
    root = folder({"a.md": f"---\n{front_matter}\n---\n{PROSE}"})
    assert only_draft(documents.read_markdown(root / "a.md")).metadata == Metadata(
        title="1_000", language="no", published_at="2017-02-31", byline="one, two"
    )


def test_front_matter_longer_than_any_is_text_and_not_parsed(folder):
    text = f"---\n{PROSE * 200}\n---\n{PROSE}"
    root = folder({"a.md": text})
    draft = only_draft(documents.read_markdown(root / "a.md"))
    assert draft.body_text == text
    assert [notice.reason for notice in draft.notices] == ["unreadable_front_matter"]


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
    draft = only_draft(pages.read_html(root / "a.html"))
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
    draft = only_draft(pages.read_html(root / "a.html"))
    assert "“convoys”" in draft.body_text
    assert draft.notices == []


@pytest.mark.parametrize("page", ["", "<html></html>", "<p></p>"], ids=repr)
def test_web_page_without_an_article_is_refused(folder, page):
    root = folder({"a.html": page})
    with pytest.raises(Rejected) as refusal:
        list(pages.read_html(root / "a.html"))
    assert refusal.value.reason == "empty"


def test_file_larger_than_any_article_is_refused_unread(folder, monkeypatch):
    monkeypatch.setattr(documents, "MOST_BYTES_OF_A_DOWNLOAD", 10)
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
        (b'{"words": "words"}', "no_text_column"),
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
    root = folder({"a.csv": "publisher,words\nA,one\n"})
    with pytest.raises(Rejected, match="publisher, words") as refusal:
        list(tables.read_csv(root / "a.csv"))
    assert refusal.value.reason == "no_text_column"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('"a"b,text\nx,y\n', "broken_record"),
        ("\n \n", "empty"),
        (f"text{'x' * 100}\nwords\n", "line_too_long"),
    ],
    ids=["quotes", "blank", "overlong"],
)
def test_csv_with_a_damaged_header_is_refused(folder, monkeypatch, content, expected):
    monkeypatch.setattr(csv_rows, "_MOST_CHARS", 50)
    root = folder({"a.csv": content})
    with pytest.raises(Rejected) as refusal:
        CsvFile(root / "a.csv")
    assert refusal.value.reason == expected


def test_csv_header_may_stand_below_blank_lines(folder):
    root = folder({"a.csv": "\n\npublisher;text\nA;one, two\n"})
    assert [line for line, _ in CsvFile(root / "a.csv").rows()] == [4]
    assert only_draft(tables.read_csv(root / "a.csv")).body_text == "one, two"


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (f'A,"{"x" * 90}"', 1),
        (f'A,"{("x" * 30 + chr(10)) * 3}"', 4),
        (f'A,"{"x" * 90}{chr(10)}end"', 2),
        (f"A,{'x' * 90}", 1),
    ],
    ids=["one line", "several lines", "quote open at the limit", "no quotes"],
)
def test_overlong_csv_row_is_refused_alone_under_its_line(folder, monkeypatch, row, lines):
    monkeypatch.setattr(csv_rows, "_MOST_CHARS", 80)
    monkeypatch.setattr(csv_rows, "_PIECE", 7)
    root = folder({"a.csv": f"publisher,text\nA,before\n{row}\nA,after\nA,last\n"})
    reading = list(tables.read_csv(root / "a.csv"))
    assert reasons(reading) == ["", "line_too_long", "", ""]
    assert [place for place, _ in reading] == ["#2", "#3", f"#{3 + lines}", f"#{4 + lines}"]


def test_csv_quote_never_closed_in_a_long_file_is_one_refusal(folder, monkeypatch):
    monkeypatch.setattr(csv_rows, "_MOST_CHARS", 80)
    root = folder({"a.csv": "text\nfine\n" + '"never closed\n' + "and more\n" * 100})
    assert reasons(tables.read_csv(root / "a.csv")) == ["", "line_too_long"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"], ids=str)
def test_csv_in_any_encoding_is_read_in_pieces_to_the_character(folder, monkeypatch, encoding):
    monkeypatch.setattr(decoding, "_PIECE", 201)
    text = "“Señor Müller” visited the café — and said nothing about the naïve plan.\r\nMore."
    row = f'A,"{text}"\r\n'
    root = folder({"a.csv": ("publisher,text\r\n" + row * 9).encode(encoding)})
    reading = list(tables.read_csv(root / "a.csv"))
    assert [draft.body_text for _, draft in reading] == [text] * 9
    assert [place for place, _ in reading] == [f"#{line}" for line in range(2, 20, 2)]
    notices = [notice.reason for _, draft in reading for notice in draft.notices]
    assert notices == (["guessed_encoding"] if encoding == "cp1252" else [])


def test_csv_line_numbers_count_lines_not_rows(folder):
    root = folder({"a.csv": 'text\n"two\nlines"\nthree\n'})
    assert [line for line, _ in CsvFile(root / "a.csv").rows()] == [2, 4]


def test_csv_of_any_size_is_read_in_little_memory(tmp_path):
    """20 MB of it in 10 MB: nothing of a file is kept but the row that is being read."""
    with (tmp_path / "a.csv").open("w", encoding="utf-8") as file:
        file.write("publisher,text\n")
        for number in range(200):
            file.write(f'Sample Wire,"{number} “{PROSE * 600}”"\n')
    tracemalloc.start()
    count = sum(1 for _ in tables.read_csv(tmp_path / "a.csv"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 200
    assert peak < 10_000_000


def test_parquet_value_that_python_cannot_hold_costs_its_record_alone(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    offsets, data = b"\0\0\0\0\3\0\0\0\6\0\0\0", b"ab\xffabc"  # the first is not UTF-8
    text = pa.StringArray.from_buffers(2, pa.py_buffer(offsets), pa.py_buffer(data))
    pq.write_table(pa.table({"text": text}), tmp_path / "a.parquet")
    far = pa.array([2**60, 0], pa.timestamp("us"))
    pq.write_table(pa.table({"text": ["a", "b"], "date": far}), tmp_path / "b.parquet")
    zone = pa.array([0], pa.timestamp("us", tz="Nowhere/Town"))
    pq.write_table(pa.table({"text": ["a"], "date": zone}), tmp_path / "c.parquet")
    assert reasons(tables.read_parquet(tmp_path / "a.parquet")) == ["broken_record", ""]
    assert reasons(tables.read_parquet(tmp_path / "b.parquet")) == ["broken_record", ""]
    assert reasons(tables.read_parquet(tmp_path / "c.parquet")) == ["broken_record"]


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
    [({"words": ["words"]}, "no_text_column"), (None, "broken_file")],
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
