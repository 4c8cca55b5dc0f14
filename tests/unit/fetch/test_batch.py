import errno
import json
import os
from collections import Counter
from datetime import UTC, date, datetime

import pytest

from pipeline.fetch.batch import describe, list_unseen, stream_batch
from pipeline.fetch.formats import READERS
from pipeline.fetch.outcomes import NOTICES, REJECTIONS
from pipeline.records import Article, IngestLogRow
from pipeline.resources.schemas import table_from_rows
from pipeline.settings import PROJECT_DIR
from tests.unit.fetch.conftest import PROSE


def outcomes(result):
    return [(row.item, row.outcome, row.reason) for row in result.log]


def test_article_is_complete_and_logged_as_kept(folder, fetch):
    root = folder(
        {
            "a.txt": f"Convoys Reach the Valley\r\n\r\n{PROSE * 3}\r\n",
            "meta.csv": "file,publisher,published_at,byline,url,wire_credits\n"
            "a.txt,Sample Wire,2017-09-07,staff reporter,https://wire.example/1,AP; AFP\n",
        }
    )
    result = fetch(root)
    [article] = result.articles
    assert article.body_text == (root / "a.txt").read_bytes().decode()
    assert article.title == "Convoys Reach the Valley"
    assert article.published_at == datetime(2017, 9, 7, tzinfo=UTC)
    assert (article.published_precision, article.published_method) == ("day", "metadata")
    assert article.wire_credits == ["AP", "AFP"]
    assert article.byline == "staff reporter"
    assert (article.language_code, article.warning_language) == ("en", False)
    assert article.word_count == len(article.body_text.split())
    assert not article.warning_short_text
    assert outcomes(result) == [("a.txt", "kept", "new")]
    assert result.log[0].article_id == article.article_id


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\xef\xbb\xbf", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.jsonl", b'{"text": " "}', "empty"),
        ("a.csv", b"text\n", "empty"),
        ("a.csv", b"", "empty"),
        ("a.md", b"---\ntitle: x\n---\n", "empty"),
        ("a.txt", b"\x00\x01\x02", "binary"),
        ("a.csv", b"te\x00xt\n", "binary"),
        ("a.txt", "“quoted”".encode()[:-1], "wrong_encoding"),
        ("a.csv", b"publisher,words\nA,B\n", "no_text_column"),
        ("a.pdf", b"%PDF-1.7", "broken_file"),
        ("a.mp3", b"ID3", "unsupported_format"),
        ("noname", b"words", "unsupported_format"),
        ("a.txt", b"word " * 200_001, "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:12]),
)
def test_bad_file_is_rejected_with_its_reason_and_the_rest_goes_through(
    folder, fetch, name, content, reason
):
    root = folder({name: content, "z.txt": PROSE})
    result = fetch(root)
    rejected, kept = result.log
    assert (rejected.outcome, rejected.reason) == ("rejected", reason)
    assert rejected.item.startswith(name)
    assert rejected.detail
    assert kept.outcome == "kept"
    assert len(result.articles) == 1


def test_line_of_50_megabytes_is_rejected_alone(folder, fetch):
    lines = [b'{"text": "before"}', b'{"text": "' + b"x" * 50_000_000 + b'"}', b'{"text": "last"}']
    result = fetch(folder({"a.jsonl": b"\n".join(lines)}))
    assert outcomes(result) == [
        ("a.jsonl#1", "kept", "new"),
        ("a.jsonl#2", "rejected", "line_too_long"),
        ("a.jsonl#3", "kept", "new"),
    ]


def test_file_that_cannot_be_opened_is_rejected(folder, fetch, monkeypatch):
    def refuse(path):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setitem(READERS, ".md", refuse)
    assert outcomes(fetch(folder({"a.md": PROSE, "z.txt": PROSE}))) == [
        ("a.md", "rejected", "unreadable"),
        ("z.txt", "kept", "new"),
    ]


@pytest.mark.parametrize("suffix", READERS)
def test_pipe_is_rejected_and_never_waited_for(folder, fetch, suffix):
    root = folder({"z.txt": PROSE})
    os.mkfifo(root / f"a{suffix}")
    assert outcomes(fetch(root)) == [
        (f"a{suffix}", "rejected", "unreadable"),
        ("z.txt", "kept", "new"),
    ]


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"caf\xe9/a.txt", b"caf\xe9.csv"], ids=repr)
def test_file_whose_name_is_not_utf8_is_rejected_alone(folder, fetch, name):
    root = folder({os.fsdecode(name): PROSE * 2, "z.txt": PROSE})
    result = fetch(root)
    rejected, kept = result.log
    assert (rejected.outcome, rejected.reason) == ("rejected", "bad_file_name")
    assert rejected.item == os.fsdecode(name).replace("\udce9", "\\udce9")
    assert (kept.item, kept.outcome) == ("z.txt", "kept")
    table_from_rows(IngestLogRow, result.log)  # raises where a table cannot hold it


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("two\nlines.txt", "two\\u000alines.txt"),
        ("\x1b[31mred.txt", "\\u001b[31mred.txt"),
        ("a\\b.txt", "a\\u005cb.txt"),
        ("№ 5 – été.txt", "№ 5 – été.txt"),
        ("a" * 251 + ".txt", "a" * 251 + ".txt"),
        ("a#2.txt", "a#2.txt"),
    ],
    ids=["line end", "escape", "backslash", "letters", "long", "hash"],
)
def test_file_of_any_other_name_is_read_under_a_printable_one(folder, fetch, name, item):
    [article] = fetch(folder({name: PROSE})).articles
    assert article.item == item


def test_no_two_files_or_records_have_the_same_item(folder, fetch):
    names = ["a\x07.txt", "a\\u0007.txt", os.fsdecode(b"a\xff.txt"), "a\\udcff.txt"]
    records = {"b.csv": "text\none word\n", "b.csv#2": "x"}
    items = [row.item for row in fetch(folder(dict.fromkeys(names, PROSE) | records)).log]
    assert len(items) == len(set(items)) == 6


@pytest.mark.parametrize("target", ["../outside.txt", "z.txt", "nowhere", "a.txt", "../other"])
def test_link_in_a_folder_is_rejected_and_not_followed(folder, fetch, target):
    root = folder({"z.txt": PROSE, "../outside.txt": "secret", "../other/b.txt": "secret"})
    (root / "a.txt").symlink_to(target)
    result = fetch(root)
    assert outcomes(result) == [("a.txt", "rejected", "symbolic_link"), ("z.txt", "kept", "new")]
    assert target in result.log[0].detail


def test_link_that_is_named_is_followed(folder, fetch, tmp_path):
    root = folder({"a.txt": PROSE})
    (tmp_path / "file.txt").symlink_to(root / "a.txt")
    (tmp_path / "linked").symlink_to(root)
    assert outcomes(fetch(tmp_path / "file.txt")) == [("file.txt", "kept", "new")]
    assert outcomes(fetch(tmp_path / "linked")) == [("a.txt", "kept", "new")]


def test_record_with_half_a_surrogate_in_its_title_loses_the_title_alone(folder, fetch):
    line = json.dumps({"text": PROSE, "title": "half \ud83d", "publisher": "Sample Wire"})
    result = fetch(folder({"a.jsonl": line}))
    [article] = result.articles
    assert (article.publisher_name, article.title) == ("Sample Wire", None)
    assert outcomes(result)[1] == ("a.jsonl#1", "notice", "metadata_not_text")
    table_from_rows(Article, result.articles)


@pytest.mark.parametrize(
    "files",
    [
        {"a.txt": PROSE, "m.csv": "file,published_at\na.txt,2026-01-05\n"},
        {"a.txt": f"Published: 9 May 2031\n{PROSE}"},
        {"2031-05-09_a.txt": PROSE},
        {"a.jsonl": json.dumps({"text": PROSE, "date": "9999-12-31"})},
        {"a.jsonl": json.dumps({"text": PROSE, "date": "9999-12-31T23:00:00-05:00"})},
    ],
    ids=["sidecar", "text", "file name", "record", "record with a zone"],
)
def test_date_still_to_come_is_refused_with_a_notice(folder, fetch, files):
    result = fetch(folder(files))  # read on 1 January 2026
    [article] = result.articles
    assert (article.published_at, article.published_precision) == (None, "unknown")
    assert article.published_method == "unknown"
    [notice] = [row for row in result.log if row.outcome == "notice"]
    assert notice.reason == "unreadable_date"


def test_date_of_tomorrow_where_the_sun_is_ahead_is_kept(folder, fetch):
    [article] = fetch(folder({"a.jsonl": '{"text": "words", "date": "2026-01-02"}'})).articles
    assert article.published_at == datetime(2026, 1, 2, tzinfo=UTC)


def test_detail_is_one_line_that_a_table_can_hold(folder, fetch):
    sidecar = f'file,publisher\n"{"x" * 5000}\ny",A\n'
    [row] = fetch(folder({"m.csv": sidecar})).log
    assert row.reason == "sidecar_file_missing"
    assert len(row.detail) < 600
    assert "\n" not in row.detail


@pytest.mark.parametrize("value", ["03/04/2017", "Thursday", "7 September"])
def test_unreadable_date_keeps_the_article_with_a_notice(folder, fetch, value):
    root = folder(
        {"2016-01-01.txt": PROSE, "m.csv": f"file,published_at\n2016-01-01.txt,{value}\n"}
    )
    result = fetch(root)
    [article] = result.articles
    assert article.published_at is None
    assert (article.published_precision, article.published_method) == ("unknown", "unknown")
    assert outcomes(result)[1] == ("2016-01-01.txt", "notice", "unreadable_date")
    assert value in result.log[1].detail


@pytest.mark.parametrize(
    ("precision", "expected", "notices"),
    [
        ("", "day", []),
        ("month", "month", []),
        ("minute", "day", ["unreadable_precision"]),
        ("roughly", "day", ["unreadable_precision"]),
    ],
)
def test_supplied_precision_can_coarsen_a_date_only(folder, fetch, precision, expected, notices):
    sidecar = f"file,published_at,published_precision\na.txt,2017-09-07,{precision}\n"
    result = fetch(folder({"a.txt": PROSE, "m.csv": sidecar}))
    assert result.articles[0].published_precision == expected
    assert [row.reason for row in result.log if row.outcome == "notice"] == notices


@pytest.mark.parametrize(
    ("name", "text", "method"),
    [
        ("2017-09-07_a.txt", PROSE, "file"),
        ("2016-01-01_a.txt", f"Published: 7 September 2017\n{PROSE}", "text"),
        ("a.txt", PROSE, "unknown"),
    ],
)
def test_date_without_metadata_is_the_texts_then_the_file_names(folder, fetch, name, text, method):
    [article] = fetch(folder({name: text})).articles
    assert article.published_method == method
    if method != "unknown":
        assert article.published_at == datetime(2017, 9, 7, tzinfo=UTC)


def test_file_name_of_an_export_does_not_date_its_records(folder, fetch):
    [article] = fetch(folder({"2017-09-07.jsonl": '{"text": "words"}'})).articles
    assert article.published_at is None


def test_sidecar_outranks_a_file_that_stands_alone(folder, fetch):
    root = folder(
        {
            "a.md": f"---\npublisher: Of the file\nauthor: staff reporter\n---\n{PROSE}",
            "m.csv": "file,publisher\na.md,Of the sidecar\n",
        }
    )
    [article] = fetch(root).articles
    assert article.publisher_name == "Of the sidecar"
    assert article.byline == "staff reporter"


def test_record_outranks_the_sidecar_which_gives_no_record_a_title_or_url(folder, fetch):
    root = folder(
        {
            "a.jsonl": '{"text": "one", "publisher": "Own"}\n{"text": "two"}\n',
            "m.csv": "file,publisher,title,url\na.jsonl,Of the sidecar,T,https://x.example\n",
        }
    )
    articles = fetch(root).articles
    assert [article.publisher_name for article in articles] == ["Own", "Of the sidecar"]
    assert {article.url for article in articles} == {None}
    assert {article.title for article in articles} == {None}


def test_same_text_from_the_same_place_is_a_duplicate(folder, fetch):
    result = fetch(folder({"a.txt": PROSE, "b.txt": PROSE}))
    assert outcomes(result) == [
        ("a.txt", "kept", "new"),
        ("b.txt", "duplicate", "repeated"),
    ]
    assert result.log[0].article_id == result.log[1].article_id
    assert "a.txt" in result.log[1].detail


def test_same_text_from_another_publisher_is_an_article_of_its_own(folder, fetch):
    sidecar = "file,publisher\na.txt,Sample Wire\nb.txt,Sample Daily\n"
    result = fetch(folder({"a.txt": PROSE, "b.txt": PROSE, "m.csv": sidecar}))
    assert [row.outcome for row in result.log] == ["kept", "kept"]


def test_article_of_an_earlier_batch_is_a_duplicate_that_names_it(folder, fetch):
    root = folder({"a.txt": PROSE})
    [article] = fetch(root).articles
    result = fetch(root, known={article.article_id: "january"})
    assert outcomes(result) == [("a.txt", "duplicate", "known")]
    assert "january" in result.log[0].detail
    assert result.articles == []


def test_grown_folder_gives_only_what_is_new(folder, fetch):
    root = folder({"a.txt": PROSE})
    first = fetch(root)
    folder({"b.txt": PROSE * 2})
    second = fetch(root, seen_digests=set(first.digests.values()))
    assert outcomes(second) == [("b.txt", "kept", "new")]
    assert list(second.digests) == ["b.txt"]


def test_changed_file_under_a_known_name_is_new(folder, fetch):
    root = folder({"a.txt": PROSE})
    first = fetch(root)
    folder({"a.txt": PROSE * 2})
    second = fetch(root, seen_digests=set(first.digests.values()))
    assert outcomes(second) == [("a.txt", "kept", "new")]


def test_every_item_found_is_kept_duplicate_or_rejected_once(folder, fetch):
    files = {
        "a.txt": PROSE,
        "b.txt": PROSE,
        "c.txt": b"\x00",
        "d.jsonl": '{"text": "one"}\n{"text": \n{"text": "one"}\n',
        "e.pdf": b"x",
        "README.md": "about",
        "m.csv": "file,publisher\ngone.txt,A\n",
    }
    result = fetch(folder(files))
    counts = Counter(row.outcome for row in result.log)
    assert counts == {"kept": 2, "duplicate": 2, "rejected": 3, "notice": 2}
    items = [row.item for row in result.log if row.outcome != "notice"]
    assert len(items) == len(set(items)) == 7


def test_batch_is_streamed_one_article_at_a_time(folder, monkeypatch):
    root = folder({"a.txt": PROSE, "b.txt": PROSE * 2})
    opened = []
    reader = READERS[".txt"]
    monkeypatch.setitem(READERS, ".txt", lambda path: opened.append(path) or reader(path))
    listing = list_unseen([root], seen_digests=())
    stream = stream_batch(listing, batch_id="b", logged_at=datetime.now(UTC))
    next(stream)
    assert [path.name for path in opened] == ["a.txt"]


def test_log_line_says_item_outcome_and_what_to_do(folder, fetch):
    [row] = fetch(folder({"a.txt": "“quoted”".encode()[:-1]})).log
    line = describe(row)
    assert line.startswith("a.txt: rejected (wrong_encoding)")
    assert "UTF-8" in line


def test_every_reason_is_explained_to_users():
    page = (PROJECT_DIR / "docs" / "bringing_articles.md").read_text(encoding="utf-8")
    missing = [reason for reason in (*REJECTIONS, *NOTICES) if f"`{reason}`" not in page]
    assert not missing
    assert not [suffix for suffix in READERS if f"`{suffix}`" not in page]


def test_title_of_the_metadata_outranks_the_first_line(folder, fetch):
    text = f"Convoys Reach the Valley\n\n{PROSE}"
    root = folder({"a.txt": text, "m.csv": "file,title\na.txt,Another title\n"})
    [article] = fetch(root).articles
    assert article.title == "Another title"
    assert article.body_text == text


def test_day_that_a_country_does_not_agree_on_is_told(folder):
    record = {"text": PROSE, "publisher": "Tarn Post", "published_at": "2024-03-15T06:00:00Z"}
    listing = list_unseen([folder({"news.jsonl": json.dumps(record)})], seen_digests=())
    now = datetime(2026, 1, 1, tzinfo=UTC)
    read = stream_batch(listing, batch_id="b", logged_at=now, country_of=lambda name, url: "US")
    [(article, log)] = [(one.article, one.log) for one in read if one.article]
    assert article.published_date == date(2024, 3, 15)
    assert [row.reason for row in log if row.outcome == "notice"] == ["day_in_utc"]
