"""Which reader reads which file: the one list of formats."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from pipeline.fetch import archives
from pipeline.fetch.archives import Budget, Member, Unpacker
from pipeline.fetch.documents import Draft, Reading, read_markdown, read_text_file
from pipeline.fetch.feeds import read_feed
from pipeline.fetch.json_arrays import read_json
from pipeline.fetch.mail import read_mailbox, read_message, read_mhtml
from pipeline.fetch.office import read_docx, read_pdf, read_rtf
from pipeline.fetch.outcomes import Rejected
from pipeline.fetch.pages import read_html
from pipeline.fetch.tables import read_csv, read_json_lines, read_parquet
from pipeline.fetch.warc import read_warc

Reader = Callable[[Path], Reading]

# Of these the column that holds the text may be named.
_TABLES: dict[str, Callable[..., Reading]] = {
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
}
READERS: dict[str, Reader] = {
    ".txt": read_text_file,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    **_TABLES,
    ".docx": read_docx,
    ".rtf": read_rtf,
    ".pdf": read_pdf,
    ".eml": read_message,
    ".mbox": read_mailbox,
    ".mhtml": read_mhtml,
    ".mht": read_mhtml,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}
UNPACKERS: dict[str, Unpacker] = {
    ".gz": archives.unpack_gzip,
    ".bz2": archives.unpack_bzip2,
    ".xz": archives.unpack_xz,
    ".zst": archives.unpack_zstd,
    ".zip": archives.unpack_zip,
    ".tar": archives.unpack_tar,
}
# Suffixes that stand for two.
_SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz", ".tzst": ".tar.zst"}
_MOST_DEPTH = 4  # a .tar in a .gz in a .zip, and one more
INSIDE = "!/"  # between an archive and what is in it, in the name of an item


def suffix_of(name: str) -> str:
    """Give the longest suffix of a name that is a format; else its last one; empty for none."""
    path = PurePosixPath(name.lower().replace("\\", "/"))
    suffixes = path.suffixes
    for first in range(len(suffixes)):
        joined = "".join(suffixes[first:])
        if joined in READERS or joined in UNPACKERS or joined in _SHORT:
            return joined
    return suffixes[-1] if suffixes else ""


def read_file(
    path: Path,
    *,
    name: str | None = None,
    text_column: str | None = None,
    budget: Budget | None = None,
    depth: int = 0,
) -> Reading:
    """Read a file by its format, and all that is packed into it.

    Args:
        path: The file.
        name: What it is called, where that is not the path's own name.
        text_column: The column or key that holds the text, in tables.
        budget: What may still be unpacked.
        depth: How many archives it is in.

    Raises:
        Rejected: If nothing of it can be read.
        OSError: If the file system refuses.
    """
    called = path.name if name is None else name
    suffix = suffix_of(called)
    if suffix in _SHORT:
        called = called[: -len(suffix)] + _SHORT[suffix]
        suffix = suffix_of(called)
    if unpack := UNPACKERS.get(suffix):
        if depth == _MOST_DEPTH:
            raise Rejected("too_large", f"packed {depth} times over; unpack it first")
        budget = budget or Budget()
        stem = called[: -len(suffix)]
        yield from _unpacked(unpack(path, budget), stem, text_column, budget, depth + 1)
        return
    reader = READERS.get(suffix)
    if reader is None:
        raise Rejected("unsupported_format", f"readable are {formats()}")
    if text_column and suffix in _TABLES:
        reader = partial(_TABLES[suffix], text_column=text_column)
    yield from _without_surprises(reader, path)


def formats() -> str:
    """Name every suffix that is read."""
    return ", ".join(sorted([*READERS, *UNPACKERS, *_SHORT]))


def _unpacked(
    members: archives.Unpacking, stem: str, text_column: str | None, budget: Budget, depth: int
) -> Reading:
    for name, member in members:
        place = f"{INSIDE}{name}" if name else ""
        if not isinstance(member, Member):
            yield place, member
            continue
        inner = name or stem
        has_item = False
        try:
            for at, outcome in read_file(
                member.path, name=inner, text_column=text_column, budget=budget, depth=depth
            ):
                has_item = True
                if isinstance(outcome, Draft) and outcome.file_name is None:
                    outcome = replace(outcome, file_name=PurePosixPath(inner).name)
                yield place + at, outcome
            if not has_item:
                yield place, Rejected("empty", "the file holds no record")
        except Rejected as refusal:
            if not name:
                raise
            yield place, refusal


def _without_surprises(reader: Reader, path: Path) -> Reading:
    """Read a file; what its parser cannot bear is the file's fault, and keeps nothing else back.

    Parsers of documents raise whatever a damaged file leads them into. Only the kind of error is
    told: its words may quote the file.
    """
    try:
        yield from reader(path)
    except (Rejected, MemoryError, GeneratorExit):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # of the file system
        found = f"damaged, or not what its name says ({type(error).__name__})"
        raise Rejected("broken_file", found) from error
