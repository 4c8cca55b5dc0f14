"""Documents of word processors, and PDF files with a text in them."""

import zipfile
from pathlib import Path

from pipeline.fetch.decoding import decode
from pipeline.fetch.documents import (
    MOST_BYTES_OF_A_DOWNLOAD,
    Reading,
    drafts_of_text,
    read_bytes,
)
from pipeline.fetch.outcomes import Rejected

_MOST_UNPACKED = 200_000_000  # bytes of a .docx, which is a ZIP
_MOST_PAGES = 2_000  # of a .pdf


def read_docx(path: Path) -> Reading:
    """Read a ``.docx``: its paragraphs and table rows, one a line."""
    from docx import Document
    from docx.table import Table

    read_bytes_of_zip(path)
    lines: list[str] = []
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            lines += ["   ".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    yield from drafts_of_text("\n".join(lines).strip("\n"))


def read_bytes_of_zip(path: Path) -> None:
    """Look at how much a document that is a ZIP would unpack to, before anything unpacks it.

    Raises:
        Rejected: ``broken_file`` or ``too_large``.
    """
    try:
        with zipfile.ZipFile(path) as file:
            size = sum(info.file_size for info in file.infolist())
    except (zipfile.BadZipFile, ValueError) as error:
        raise Rejected("broken_file", "no ZIP inside; is it a document?") from error
    if size > _MOST_UNPACKED:
        raise Rejected("too_large", f"unpacks to {size:,} bytes, over {_MOST_UNPACKED:,}")


def read_rtf(path: Path) -> Reading:
    """Read an ``.rtf``: its text, one paragraph a line."""
    from striprtf.striprtf import rtf_to_text

    data = read_bytes(path, most=MOST_BYTES_OF_A_DOWNLOAD)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Rejected("broken_file", "does not begin as RTF does")
    text, _ = decode(rtf_to_text(data.decode("latin-1"), errors="replace").encode("utf-8"))
    yield from drafts_of_text(text.strip("\n"))


def read_pdf(path: Path) -> Reading:
    """Read a ``.pdf``: the text layer of its pages, in their order; scans have none."""
    from pypdf import PdfReader

    if path.stat().st_size > MOST_BYTES_OF_A_DOWNLOAD:
        raise Rejected("too_large", f"over {MOST_BYTES_OF_A_DOWNLOAD:,} bytes; split it")
    reader = PdfReader(path, strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Rejected("encrypted", "needs a password; save it without one")
    if (pages := len(reader.pages)) > _MOST_PAGES:
        raise Rejected("too_large", f"{pages:,} pages, over {_MOST_PAGES:,}; split it")
    text = "\n".join(page.extract_text() for page in reader.pages)
    if not text.strip():
        raise Rejected("empty", "no text layer, perhaps a scan; recognise its text (OCR) first")
    yield from drafts_of_text(text)
