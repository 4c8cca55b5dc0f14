"""``collect``: pages, feeds, lists of addresses and remote files, brought into the inbox."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from rich.console import Console

from pipeline.errors import MendableError
from pipeline.fetch.csv_rows import CsvFile
from pipeline.fetch.decoding import decode
from pipeline.fetch.documents import read_bytes
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Rejected
from pipeline.resources.remote import copy_remote
from pipeline.resources.web import Collector, Fetched
from pipeline.settings import Settings

_WEB = ("http", "https")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*(?:::|://)", re.I)


class NoAddressesError(MendableError):
    """What was given is neither an address nor a list of them."""


def collect(
    settings: Settings,
    sources: Sequence[str],
    *,
    name: str,
    delay: float,
    console: Console,
) -> None:
    """Bring sources into a folder of the inbox, and say what became of each address.

    Args:
        settings: Where the inbox is.
        sources: Addresses of pages, feeds or files, and files that list addresses.
        name: Of the folder, and so of the batch.
        delay: Seconds between two requests to one host.
        console: Where it is told.
    """
    folder = settings.inbox_dir / _folder_name(name)
    collector = Collector(folder, delay=delay)
    counts: Counter[str] = Counter()
    for line in _collected(collector, folder, sources):
        counts[line.reason] += 1
        if line.reason == "refused":
            console.print(line.told, markup=False, soft_wrap=True)
    told = ", ".join(f"{counts[reason]} {reason}" for reason in ("new", "unchanged", "refused"))
    console.print(f"{told}; in {folder}. Take them in: claimhouse run")


def _collected(collector: Collector, folder: Path, sources: Sequence[str]) -> Iterator[Fetched]:
    for source in sources:
        if not _ADDRESS.match(source):
            for url, about in addresses_in(Path(source)):
                if not collector.has(url):
                    yield collector.collect_page(url, about)
        elif urlsplit(source).scheme.lower() in _WEB:
            yield from collector.collect(source)
        else:
            yield from copy_remote(source, folder)


def addresses_in(path: Path) -> list[tuple[str, Metadata]]:
    """Read a list of addresses: one a line, or a table with a column ``url``.

    Raises:
        NoAddressesError: If it holds none.
    """
    try:
        found = _of_table(path) if path.suffix.lower() in (".csv", ".tsv") else _of_lines(path)
    except (Rejected, OSError) as error:
        raise NoAddressesError(f"{path}: {error}") from None
    if not found:
        raise NoAddressesError(f"{path} holds no address; write one a line, or a column url")
    return found


def _of_table(path: Path) -> list[tuple[str, Metadata]]:
    rows = (row for _, row in CsvFile(path).rows() if not isinstance(row, Rejected))
    found = (metadata_from_mapping(row)[0] for row in rows)
    return [(one.url, one) for one in found if one.url]


def _of_lines(path: Path) -> list[tuple[str, Metadata]]:
    text, _ = decode(read_bytes(path))
    lines = (line.strip() for line in text.splitlines())
    return [(line, Metadata(url=line)) for line in lines if re.match(r"https?://\S+\Z", line)]


def _folder_name(name: str) -> str:
    """Make a folder's name of any text; what was changed is told apart by a hash."""
    safe = re.sub(r"[^\w.-]+", "-", PurePosixPath(name).name).strip("-._")[:60]
    return safe or f"collected-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
