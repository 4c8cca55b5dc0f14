"""Every format: what is read of it, and that nothing damaged or hostile gets through or out."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.fetch import archives
from pipeline.fetch.documents import Draft
from pipeline.fetch.feeds import entries_of_feed
from pipeline.fetch.formats import READERS, UNPACKERS, read_file, suffix_of
from pipeline.fetch.json_arrays import read_json
from pipeline.fetch.outcomes import NOTICES, REJECTIONS, Notice, Rejected
from tests.unit.fetch.conftest import PROSE

LINE = json.dumps({"text": PROSE, "publisher": "Sample Wire"}) + "\n"
MAIL = (
    "From: Ann Bell <ann@wire.example>\nSubject: Road opens\n"
    "Date: Thu, 14 Mar 2024 10:15:00 +0200\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
)
PAGE = f"<html><head><title>Road opens</title></head><body><p>{PROSE * 3}</p></body></html>"
FEED = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Sample Wire</title>'
    "<entry>"
    '<title>Road opens</title><link href="https://wire.example/1"/>'
    "<updated>2024-03-14T10:15:00Z</updated>"
    f"<content type='html'>&lt;p&gt;{PROSE}&lt;/p&gt;</content></entry></feed>"
)


def read(path: Path, **options) -> list[tuple[str, str]]:
    """The place of each item, with its text, or its reason."""
    try:
        return [
            (place, one.body_text.strip() if isinstance(one, Draft) else one.reason)
            for place, one in read_file(path, **options)
        ]
    except Rejected as refusal:
        return [("", refusal.reason)]


def outcomes(path: Path) -> list[Draft | Rejected | Notice]:
    """What a file gives, a refusal of all of it included."""
    found = []
    try:
        found.extend(one for _, one in read_file(path))
    except Rejected as refusal:
        found.append(refusal)
    return found


def drafts(path: Path) -> list[Draft]:
    return [one for _, one in read_file(path) if isinstance(one, Draft)]


def docx(path: Path, *lines: str) -> Path:
    from docx import Document

    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def pdf(text: str) -> bytes:
    """A page with a text layer, written by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 5\n0000000000 65535 f \n"
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start


def zipped(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


def tarred(members: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as file:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            file.addfile(info)
    return data.getvalue()


# ---------------------------------------------------------------- documents and mail


def test_word_document_gives_its_paragraphs(tmp_path):
    [(place, text)] = read(docx(tmp_path / "a.docx", "Road opens", PROSE))
    assert (place, text) == ("", f"Road opens\n{PROSE}".strip())


def test_rich_text_and_pdf_give_their_text(tmp_path):
    (tmp_path / "a.rtf").write_text(r"{\rtf1\ansi Road opens\par Caf\'e9 reached\par}")
    (tmp_path / "a.pdf").write_bytes(pdf("Two convoys reached the valley"))
    assert read(tmp_path / "a.rtf") == [("", "Road opens\nCafé reached")]
    assert read(tmp_path / "a.pdf") == [("", "Two convoys reached the valley")]


def test_pdf_without_a_text_layer_says_what_to_do(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(""))
    with pytest.raises(Rejected, match="OCR"):
        list(read_file(tmp_path / "a.pdf"))


def test_message_gives_its_text_subject_sender_and_date(tmp_path):
    (tmp_path / "a.eml").write_text(MAIL + PROSE)
    [draft] = drafts(tmp_path / "a.eml")
    assert draft.metadata.title == "Road opens"
    assert draft.metadata.byline == "Ann Bell <ann@wire.example>"
    assert draft.metadata.published_at == "Thu, 14 Mar 2024 10:15:00 +0200"
    assert draft.body_text == PROSE


def test_message_tells_of_what_is_attached(tmp_path):
    from email.message import EmailMessage

    message = EmailMessage()
    message.set_content(PROSE)
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="toll.pdf")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    assert [reason for _, reason in read(tmp_path / "a.eml")] == [PROSE.strip(), "attachment"]


def test_mailbox_is_read_message_by_message(tmp_path):
    one = f"From ann Thu Mar 14 10:15:00 2024\n{MAIL}{PROSE}\n\n"
    (tmp_path / "a.mbox").write_text(one * 3)
    assert read(tmp_path / "a.mbox") == [(f"#{n}", PROSE.strip()) for n in (1, 2, 3)]


def test_saved_page_knows_its_address(tmp_path):
    (tmp_path / "a.mhtml").write_text(
        "MIME-Version: 1.0\nSnapshot-Content-Location: https://wire.example/road\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\n\n--B\n'
        f"Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--B--\n"
    )
    [draft] = drafts(tmp_path / "a.mhtml")
    assert draft.metadata.url == "https://wire.example/road"
    assert PROSE.strip() in draft.body_text


# ---------------------------------------------------------------- JSON and feeds


@pytest.mark.parametrize(
    ("exported", "expected"),
    [
        ({"maintext": PROSE, "date_publish": "2024-03-14", "url": "https://a.example"}, [""]),
        ([{"body": PROSE}, {"body": PROSE}], ["#1", "#2"]),
        ({"status": "ok", "articles": [{"content": PROSE, "source": {"name": "Wire"}}]}, ["#1"]),
        ({"articles": {"results": [{"body": PROSE, "dateTimePub": "2024-03-14"}]}}, ["#1"]),
        ({"name": "Wire", "messages": [{"text": [PROSE, {"type": "bold", "text": "!"}]}]}, ["#1"]),
        ({"hits": {"hits": [{"_source": {"text": PROSE}}]}}, ["#1"]),
    ],
    ids=["news-please", "array", "NewsAPI", "Event Registry", "Telegram", "Elasticsearch"],
)
def test_exported_json_is_read_wherever_its_records_stand(tmp_path, exported, expected):
    (tmp_path / "a.json").write_text(json.dumps(exported))
    found = read(tmp_path / "a.json")
    assert [place for place, _ in found] == expected
    assert all(text.startswith(PROSE.strip()) for _, text in found)


def test_outlets_and_writers_that_are_objects_are_named(tmp_path):
    record = {"body": PROSE, "source": {"title": "Sample Wire"}, "authors": [{"name": "Ann Bell"}]}
    (tmp_path / "a.json").write_text(json.dumps([record]))
    [draft] = drafts(tmp_path / "a.json")
    assert (draft.metadata.publisher, draft.metadata.byline) == ("Sample Wire", "Ann Bell")


def test_cut_text_is_told_of(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{"content": f"{PROSE[:40]}… [+900 chars]"}]))
    [draft] = drafts(tmp_path / "a.json")
    assert [notice.reason for notice in draft.notices] == ["cut_text"]


def test_named_column_is_the_text_and_the_error_names_those_there_are(tmp_path):
    (tmp_path / "a.csv").write_text(f'day,words\n2024-03-14,"{PROSE}"\n')
    (tmp_path / "a.json").write_text(json.dumps([{"words": PROSE}]))
    for name in ("a.csv", "a.json"):
        with pytest.raises(Rejected, match=r"words.*--text-column"):
            list(read_file(tmp_path / name))
        assert read(tmp_path / name, text_column="words")[0][1] == PROSE.strip()


def test_feed_gives_its_entries(tmp_path):
    (tmp_path / "a.atom").write_text(FEED)
    [draft] = drafts(tmp_path / "a.atom")
    assert draft.body_text == PROSE.strip()
    assert draft.metadata.publisher == "Sample Wire"
    assert draft.metadata.url == "https://wire.example/1"


def test_feed_that_declares_entities_is_refused():
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    for start in (bomb, '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>'):
        with pytest.raises(Rejected, match="entities"):
            entries_of_feed(start.encode() + FEED.encode())


# ---------------------------------------------------------------- archives


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl.gz", gzip.compress),
        ("a.jsonl.bz2", bz2.compress),
        ("a.jsonl.xz", lzma.compress),
        ("a.JSONL.GZ", gzip.compress),
    ],
)
def test_compressed_file_is_read_as_what_is_in_it(tmp_path, name, pack):
    (tmp_path / name).write_bytes(pack(LINE.encode() * 2))
    assert [place for place, _ in read(tmp_path / name)] == ["#1", "#2"]


def test_zstandard_is_read_or_its_extra_named(tmp_path, monkeypatch):
    zstandard = pytest.importorskip("zstandard")
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(LINE.encode()))
    assert read(tmp_path / "a.jsonl.zst") == [("#1", PROSE.strip())]
    monkeypatch.setitem(__import__("sys").modules, "zstandard", None)
    with pytest.raises(Rejected, match=r"claimhouse\[archives\]"):
        list(read_file(tmp_path / "a.jsonl.zst"))


def test_archive_in_an_archive_is_read_to_its_articles(tmp_path):
    inner = gzip.compress(tarred({"day/b.csv": f'text\n"{PROSE}"\n'.encode()}))
    (tmp_path / "a.zip").write_bytes(zipped({"x/a.txt": PROSE.encode(), "b.tgz": inner}))
    assert read(tmp_path / "a.zip") == [
        ("!/x/a.txt", PROSE.strip()),
        ("!/b.tgz!/day/b.csv#2", PROSE.strip()),
    ]


def test_crawl_archive_gives_its_pages(tmp_path):
    pytest.importorskip("fastwarc")
    blocks = []
    for number, (kind, body) in enumerate([("text/html", PAGE), ("image/png", "x")]):
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/{number}\r\n"
            f"WARC-Date: 2024-03-14T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}"
        )
        blocks.append(head.encode() + b"\r\n\r\n" + answer + b"\r\n\r\n")
    (tmp_path / "a.warc.gz").write_bytes(b"".join(map(gzip.compress, blocks)))
    [(first, page), (second, refused)] = list(read_file(tmp_path / "a.warc.gz"))
    assert (first, second) == ("#1", "#2")
    assert page.metadata.url == "https://wire.example/0"
    assert refused.reason == "unsupported_format"


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "C:\\a.txt", "..\\a.txt"]
)
def test_no_name_in_an_archive_leads_out_of_it(tmp_path, name):
    box = tmp_path / "box"
    box.mkdir()
    (box / "a.zip").write_bytes(zipped({name: b"words", "b.txt": PROSE.encode()}))
    (box / "a.tar").write_bytes(tarred({name: b"words", "b.txt": PROSE.encode()}))
    for archive in ("a.zip", "a.tar"):
        assert [reason for _, reason in read(box / archive)] == ["outside_folder", PROSE.strip()]
    assert {path.name for path in tmp_path.rglob("*")} == {"box", "a.zip", "a.tar"}


def test_links_in_an_archive_are_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text(PROSE)
    links = {"a.txt": str(tmp_path / "secret.txt"), "b.txt": "../secret.txt"}
    (tmp_path / "a.tar").write_bytes(tarred({}, links))
    assert [reason for _, reason in read(tmp_path / "a.tar")] == ["symbolic_link"] * 2
    info = zipfile.ZipInfo("c.txt")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(info, "/etc/passwd")
    assert [reason for _, reason in read(tmp_path / "a.zip")] == ["symbolic_link"]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.txt.gz", gzip.compress),
        ("a.txt.bz2", bz2.compress),
        ("a.txt.xz", lzma.compress),
        ("a.zip", lambda data: zipped({"a.txt": data})),
    ],
)
def test_bomb_is_refused_before_it_bursts(tmp_path, monkeypatch, name, pack):
    monkeypatch.setattr(archives, "_SMALL", 100_000)
    (tmp_path / name).write_bytes(pack(b"a" * 40_000_000))
    assert [reason for _, reason in read(tmp_path / name)] == ["too_large"]


def test_layers_of_a_bomb_share_one_budget(tmp_path, monkeypatch):
    monkeypatch.setattr(archives.Budget, "left", 0)
    budget = archives.Budget(left=1_000_000)
    members = {f"{number}.txt": b"word " * 50_000 for number in range(20)}
    (tmp_path / "a.zip").write_bytes(zipped({"a.zip": zipped(members)}))
    reasons = Counter(reason for _, reason in read(tmp_path / "a.zip", budget=budget))
    assert reasons["too_large"] >= 1
    deep = PROSE.encode()
    for _ in range(7):
        deep = gzip.compress(deep)
    (tmp_path / ("a.txt" + ".gz" * 7)).write_bytes(deep)
    assert read(tmp_path / ("a.txt" + ".gz" * 7)) == [("", "too_large")]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 0.95])
def test_half_copied_file_is_refused_with_one_line(tmp_path, share):
    words = " ".join(f"word{number}" for number in range(20_000))
    whole = {
        "a.jsonl.gz": gzip.compress(json.dumps({"text": words}).encode()),
        "a.zip": zipped({"a.txt": words.encode()}),
        "a.tar": tarred({"a.txt": words.encode()}),
        "a.docx": docx(tmp_path / "whole.docx", words).read_bytes(),
        "a.pdf": pdf("Two convoys reached the valley"),
        "a.parquet": b"PAR1" + words.encode(),
    }
    for name, data in whole.items():
        (tmp_path / name).write_bytes(data[: int(len(data) * share)])
        [(_, reason)] = read(tmp_path / name)[-1:]
        assert reason in {"broken_file", "empty", "broken_record"}, (name, reason)


# ---------------------------------------------------------------- anything at all

_STARTS = [
    *(b"", b"{", b"[{", b'{"text": "', b"PK\x03\x04", b"\x1f\x8b\x08", b"{\\rtf1", b"%PDF-1.4\n"),
    *(b"<html>", b"<rss>", b"From a\n", b"WARC/1.0\r\n", b"text,date\n", b"1 of 2 DOCUMENTS\n"),
    *(b"HD   a\nPD   b\nLP   c\n", b"---\ntitle: a\n---\n", b"Content-Type: text/html\n\n"),
]


@pytest.mark.parametrize("suffix", sorted([*READERS, *UNPACKERS]))
@given(start=st.sampled_from(_STARTS), rest=st.binary(max_size=300))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_bytes_are_articles_or_refused_with_a_known_reason(tmp_path, suffix, start, rest):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(start + rest)
    for one in outcomes(path):
        if isinstance(one, Draft):
            one.body_text.encode("utf-8")
        else:
            assert one.reason in (NOTICES if isinstance(one, Notice) else REJECTIONS)
            assert one.detail


def test_every_suffix_in_upper_case_is_known():
    for suffix in [*READERS, *UNPACKERS]:
        assert suffix_of(f"A.B{suffix.upper()}") == suffix


def test_spans_of_an_annotated_text_are_no_articles(tmp_path):
    file = tmp_path / "labels.json"
    file.write_text(
        '{"meta": {"file": "a.txt"}, "claims": [{"start": 0, "end": 9, "text": "They fled"}],'
        ' "links": [{"content": [{"start": 0, "end": 9, "text": "They fled"}]}]}',
        encoding="utf-8",
    )
    with pytest.raises(Rejected, match="--text-column"):
        list(read_json(file))
    assert len(list(read_json(file, text_column="text"))) == 1
