import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fetch import decoding
from pipeline.fetch.decoding import declared_charset, decode, refuse_binary
from pipeline.fetch.outcomes import Rejected

PROSE = (
    "The army’s spokesman said the town – its people and its fields – had been taken. "
    "“We left at dawn,” a farmer said, and nobody in the village doubted it. "
)
# What a text may hold: anything but controls and lone surrogates, and not a leading mark.
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\r\t"), min_size=1
).filter(lambda text: not text.startswith("\ufeff"))


@given(TEXTS)
def test_utf8_text_comes_out_character_for_character(text):
    assert decode(text.encode("utf-8")) == (text, [])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@given(text=TEXTS)
def test_only_the_byte_order_mark_is_dropped(mark, encoding, text):
    assert decode(mark + text.encode(encoding)) == (text, [])


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\n\n\r\n"], ids=repr)
def test_line_ends_are_kept(ends):
    text = f"Headline of a report{ends}Its first sentence.{ends}"
    assert decode(text.encode())[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PROSE, "cp1252"),
        ("Señor Müller visited the café and said nothing about the naïve plan.", "cp1252"),
        ("Представитель армии заявил, что город взят. " * 3, "cp1251"),
        ("قال المتحدث باسم الجيش إن المدينة سقطت " * 3, "cp1256"),
    ],
    ids=["quotes", "accents", "cyrillic", "arabic"],
)
def test_another_encoding_beyond_doubt_is_read_with_a_notice(text, encoding):
    decoded, [notice] = decode(text.encode(encoding))
    assert decoded == text
    assert notice.reason == "guessed_encoding"
    assert encoding in notice.detail


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode() + b"\xff" + PROSE.encode(),
        PROSE.encode() + "é".encode("latin-1") + PROSE.encode(),
        "“quoted”".encode()[:-1],
        bytes(range(128, 256)) * 20,
        codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
        b"\xe9\xe8\xe7 \xf4\xf2",
        "軍の報道官は町が陥落したと述べた。".encode("shift_jis"),
    ],
    ids=[
        "stray byte in UTF-8",
        "latin letter in UTF-8",
        "cut off",
        "noise",
        "false mark",
        "too short to tell",
        "reads like no language",
    ],
)
def test_doubtful_bytes_are_refused_not_guessed(data):
    with pytest.raises(Rejected) as refusal:
        decode(data)
    assert refusal.value.reason == "wrong_encoding"
    assert "save" in refusal.value.detail


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x00\x00words",
        "words in UTF-16 without a mark".encode("utf-16-le"),
        b"\x01\x02\x03\x04 words",
        codecs.BOM_UTF8 + b"a\x00b",
    ],
    ids=["archive", "UTF-16 without mark", "controls", "NUL after a mark"],
)
def test_binary_is_refused(data):
    with pytest.raises(Rejected) as refusal:
        decode(data)
    assert refusal.value.reason == "binary"


def test_damaged_utf8_is_called_that():
    with pytest.raises(Rejected, match="damaged"):
        decode(PROSE.encode() + b"\xff")


def test_one_stray_control_character_in_a_text_is_no_binary():
    text = "A page copied from a PDF.\x0cIts second page.\x07" + PROSE
    assert refuse_binary(text) == text


def test_half_a_surrogate_pair_is_refused():
    with pytest.raises(Rejected, match="surrogate"):
        refuse_binary("a \ud83d b")


def test_declared_encoding_is_used_where_utf8_does_not_fit():
    assert decode("Łódź".encode("cp1250"), declared="windows-1250") == ("Łódź", [])


@pytest.mark.parametrize("declared", ["undefined", "idna", "hex", "nonsense"])
def test_declared_encoding_that_decodes_no_text_is_passed_over(declared):
    text = "Señor Müller visited the café and said nothing about the naïve plan."
    assert decode(text.encode("cp1252"), declared=declared)[0] == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (PROSE.encode() * 50 + b"\xff" + PROSE.encode(), "wrong_encoding"),
        (codecs.BOM_UTF16_LE + b"a", "wrong_encoding"),
        (b"words " * 50 + b"\x00", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"words\n" * 50 + b"\x00", "binary"),
        (b"\x01\x02\x03\x04 words" * 50, "binary"),
    ],
    ids=["damage far below", "false mark", "NUL far below", "picture", "controls"],
)
def test_doubtful_file_is_refused_though_read_in_pieces(tmp_path, monkeypatch, data, reason):
    monkeypatch.setattr(decoding, "_PIECE", 64)
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(Rejected) as refusal:
        decoding.find_encoding(tmp_path / "a.csv")
    assert refusal.value.reason == reason


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PROSE, "cp1252"),
        ("Представитель армии заявил, что город взят. ", "cp1251"),
    ],
    ids=["quotes", "cyrillic"],
)
def test_encoding_of_a_large_file_is_guessed_from_its_lines_beyond_ascii(
    tmp_path, monkeypatch, text, encoding
):
    monkeypatch.setattr(decoding, "_PIECE", 2000)
    lines = ["A line in English without any other letter.\n"] * 500 + [text + "\n"] * 20
    (tmp_path / "a.csv").write_bytes("".join(lines).encode(encoding))
    found, [notice] = decoding.find_encoding(tmp_path / "a.csv")
    assert (found, notice.reason) == (encoding, "guessed_encoding")


def test_declared_encoding_does_not_outrank_utf8_that_fits():
    assert decode("Łódź".encode(), declared="windows-1250") == ("Łódź", [])


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (b'<html><head><meta charset="windows-1252">', "windows-1252"),
        (b"<META http-equiv=x content='text/html; charset=ISO-8859-1'>", "ISO-8859-1"),
        (b"<html><head></head><body>charset=utf-7", None),
    ],
    ids=["html5", "html4", "none"],
)
def test_charset_is_read_from_the_meta_tag_alone(page, charset):
    assert declared_charset(page) == charset
