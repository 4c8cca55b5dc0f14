"""Bytes to text, or a refusal: a wrongly decoded name would be counted as another actor.

Nothing but a byte order mark is dropped and nothing is normalised: every offset in the
warehouse counts characters of exactly this text.
"""

import codecs
import re
from functools import partial
from pathlib import Path

from charset_normalizer import from_bytes

from pipeline.fetch.outcomes import Notice, Rejected

# The longer marks first: UTF-32-LE begins like UTF-16-LE.
_BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]

# What web pages and desktop programs wrote before UTF-8. The DOS code pages that
# charset-normalizer also tries turn nearly any bytes into plausible letters.
_CANDIDATES = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8_r koi8_u"
    " gb18030 big5 shift_jis euc_jp euc_kr"
).split()

# charset-normalizer's two scores, each 0–1: how garbled the result looks, and how much it
# reads like a language. Measured on short news paragraphs: right guesses had a mess of 0 and
# a coherence of 0.59–0.76, damaged UTF-8 and wrong guesses a coherence of 0.
_MOST_MESS = 0.05
_LEAST_COHERENCE = 0.5

# Tab, the line ends, form feed and escape occur in text files; the rest do not.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROL_SHARE = 0.001  # one stray character in a thousand is a blemish, more is data

_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
_DECLARATION_REACH = 4096  # bytes; HTML asks for the declaration within the first 1024

_PIECE = 1 << 20  # bytes of a large file that are held at once
_NUL_FOUND = "holds NUL bytes; if it is text in UTF-16, save it as UTF-8"


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, list[Notice]]:
    """Decode a whole text.

    A byte order mark decides; else UTF-8 if it fits; else what the page declares; else the
    best guess, if it is beyond doubt, with a notice.

    Args:
        data: The bytes of a file.
        declared: The encoding that the document names for itself, if any.

    Returns:
        The text without its byte order mark and otherwise unchanged, and notices.

    Raises:
        Rejected: ``binary`` or ``wrong_encoding``.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            if text is None:
                raise Rejected("wrong_encoding", f"begins as {encoding} but is not; save as UTF-8")
            return refuse_binary(text), []
    if b"\x00" in data:
        raise Rejected("binary", _NUL_FOUND)
    text = _strictly(data, "utf-8")
    if text is not None:
        return refuse_binary(text), []
    if declared and (text := _strictly(data, declared)) is not None:
        return refuse_binary(text), []
    encoding = _guess(data)
    return refuse_binary(data.decode(encoding)), [_guessed(encoding)]


def find_encoding(path: Path) -> tuple[str, list[Notice]]:
    """Decide by the rules of ``decode`` how a file of any size is to be opened.

    It is read in pieces. Where it is not UTF-8 and longer than a piece, the encoding is
    guessed from its first lines beyond ASCII, and must then fit all of it.

    Returns:
        An encoding in which the whole file can be decoded, and which drops the byte order
        mark; and notices.

    Raises:
        Rejected: ``binary`` or ``wrong_encoding``.
    """
    with path.open("rb") as file:
        start = file.read(max(len(mark) for mark, _ in _BYTE_ORDER_MARKS))
    for mark, encoding in _BYTE_ORDER_MARKS:
        if start.startswith(mark):
            whole = "utf-8-sig" if encoding == "utf-8" else encoding[: -len("-le")]
            if not _is_text_in(path, whole):
                raise Rejected("wrong_encoding", f"begins as {encoding} but is not; save as UTF-8")
            return whole, []
    if _is_text_in(path, "utf-8"):
        return "utf-8", []
    encoding = _guess(_sample(path))
    if not _is_text_in(path, encoding):
        raise Rejected("wrong_encoding", f"not UTF-8, perhaps {encoding}; save the file as UTF-8")
    return encoding, [_guessed(encoding)]


def declared_charset(data: bytes) -> str | None:
    """Find the encoding that an HTML page declares in its head, or None."""
    match = _DECLARED.search(data[:_DECLARATION_REACH])
    return match.group(1).decode("ascii") if match else None


def refuse_binary(text: str) -> str:
    """Give the text back unless it holds NULs, lone surrogates or many control characters.

    Raises:
        Rejected: ``binary``, or ``wrong_encoding`` for a lone surrogate (which JSON can
            spell, and which no file can store).
    """
    _refuse_controls(len(_CONTROL.findall(text)), len(text), has_nul="\x00" in text)
    if not text.isascii() and _strictly_encodable(text) is None:
        raise Rejected("wrong_encoding", "holds half of a surrogate pair; export it again")
    return text


def _refuse_controls(controls: int, length: int, *, has_nul: bool = False) -> None:
    if has_nul or controls > 1 + _MOST_CONTROL_SHARE * length:
        raise Rejected("binary", f"holds {controls} control characters; this is not text")


def _is_text_in(path: Path, encoding: str) -> bool:
    """Whether a whole file can be decoded so; what is binary then is refused."""
    controls = length = 0
    with path.open("rb") as file:
        pieces = iter(partial(file.read, _PIECE), b"")
        try:
            for text in codecs.iterdecode(pieces, encoding):
                if "\x00" in text:
                    raise Rejected("binary", _NUL_FOUND)
                controls += len(_CONTROL.findall(text))
                length += len(text)
        except UnicodeDecodeError:
            return False
    _refuse_controls(controls, length)
    return True


def _sample(path: Path) -> bytes:
    """Read all of a small file, and of a large one the first lines beyond ASCII."""
    is_small = path.stat().st_size <= _PIECE
    sample = bytearray()
    with path.open("rb") as file:
        while line := file.readline(_PIECE):
            if b"\x00" in line:
                raise Rejected("binary", _NUL_FOUND)
            if is_small or (len(sample) < _PIECE and not line.isascii()):
                sample += line
    return bytes(sample)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (ValueError, LookupError):  # a page may declare nonsense, or what is for no text
        return None


def _strictly_encodable(text: str) -> bytes | None:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return None


def _guessed(encoding: str) -> Notice:
    found = f"not UTF-8, read as {encoding}; save as UTF-8 to be sure"
    return Notice("guessed_encoding", found)


def _guess(data: bytes) -> str:
    """Find the encoding by charset-normalizer, refusing a doubtful result."""
    advice = "save the file as UTF-8"
    if _is_damaged_utf8(data):
        raise Rejected("wrong_encoding", f"UTF-8 with damaged bytes; {advice}")
    guesses = from_bytes(data, cp_isolation=_CANDIDATES)
    best = guesses.best()
    if best is None:
        raise Rejected("wrong_encoding", f"not UTF-8 nor another known encoding; {advice}")
    # It ranks cp1250 before cp1252 where both fit, which turns ñ into ń. The Western one is
    # by far the more common for English text.
    western = next((guess for guess in guesses if guess.encoding == "cp1252"), None)
    if western is not None and western.chaos <= best.chaos:
        best = western
    encoding = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    if best.chaos > _MOST_MESS or best.coherence < _LEAST_COHERENCE:
        raise Rejected("wrong_encoding", f"not UTF-8, perhaps {encoding}; {advice}")
    return encoding


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most bytes beyond ASCII form UTF-8 sequences, as they do in no other encoding."""
    beyond_ascii = sum(byte > 0x7F for byte in data)
    in_sequences = sum(len(sequence) for sequence in _UTF8_SEQUENCE.findall(data))
    return in_sequences > beyond_ascii / 2
