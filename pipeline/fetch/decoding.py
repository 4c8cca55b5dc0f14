"""Bytes to text, or a refusal: a wrongly decoded name would be counted as another actor.

Nothing but a byte order mark is dropped and nothing is normalised: every offset in the
warehouse counts characters of exactly this text.
"""

import codecs
import re

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
        raise Rejected("binary", "holds NUL bytes; if it is text in UTF-16, save it as UTF-8")
    text = _strictly(data, "utf-8")
    if text is not None:
        return refuse_binary(text), []
    if declared and (text := _strictly(data, declared)) is not None:
        return refuse_binary(text), []
    text, encoding = _guess(data)
    notice = Notice("guessed_encoding", f"not UTF-8, read as {encoding}; save as UTF-8 to be sure")
    return refuse_binary(text), [notice]


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
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > 1 + _MOST_CONTROL_SHARE * len(text):
        raise Rejected("binary", f"holds {controls} control characters; this is not text")
    if not text.isascii() and _strictly_encodable(text) is None:
        raise Rejected("wrong_encoding", "holds half of a surrogate pair; export it again")
    return text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # LookupError: a page may declare nonsense
        return None


def _strictly_encodable(text: str) -> bytes | None:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return None


def _guess(data: bytes) -> tuple[str, str]:
    """Decode by charset-normalizer, refusing a doubtful result."""
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
    return data.decode(encoding), encoding


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most bytes beyond ASCII form UTF-8 sequences, as they do in no other encoding."""
    beyond_ascii = sum(byte > 0x7F for byte in data)
    in_sequences = sum(len(sequence) for sequence in _UTF8_SEQUENCE.findall(data))
    return in_sequences > beyond_ascii / 2
