"""Rows of a CSV file, each with its line number, whatever its encoding and separator."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.fetch.decoding import decode
from pipeline.fetch.outcomes import Notice, Rejected

if TYPE_CHECKING:
    import _csv

# Larger files are better off as .jsonl or .parquet, which are read in pieces. A file with
# quoted line ends can only be split by parsing it from the start.
_MOST_BYTES = 1_000_000_000
_SEPARATORS = ",;\t"  # Excel writes semicolons where the comma is the decimal sign

Row = dict[str, str]


class CsvFile:
    """A decoded CSV file: ``columns`` lower-cased, ``rows()`` in file order.

    Raises:
        Rejected: ``too_large``, ``binary``, ``wrong_encoding``, ``empty``.
    """

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > _MOST_BYTES:
            raise Rejected("too_large", f"over {_MOST_BYTES:,} bytes; use .jsonl or .parquet")
        self._text, self.notices = _decoded(path)
        if not self._text.strip():
            raise Rejected("empty", "no header and no row")
        self._separator = _separator(self._text)
        header = next(self._reader(), [])
        self.columns = [name.strip().lower() for name in header]

    def rows(self) -> Iterator[tuple[int, Row | Rejected]]:
        """Each row under the line it begins on; a row with too few or many cells is refused."""
        reader = self._reader()
        next(reader)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield line, Rejected("broken_record", f"line {line}: {error}")
                continue
            if len(cells) == len(self.columns):
                yield line, dict(zip(self.columns, cells, strict=True))
            elif cells:
                found = f"{len(cells)} cells under {len(self.columns)} columns"
                yield line, Rejected("broken_record", f"line {line}: {found}; check the quotes")

    def _reader(self) -> "_csv.Reader":
        # The default limit of 131,072 characters a cell is less than a long report.
        csv.field_size_limit(_MOST_BYTES)
        lines = io.StringIO(self._text, newline="")  # newline="": line ends in cells are kept
        return csv.reader(lines, delimiter=self._separator, strict=True)


def _decoded(path: Path) -> tuple[str, list[Notice]]:
    return decode(path.read_bytes())


def _separator(text: str) -> str:
    """Choose the separator that the first line uses most."""
    first_line = text.splitlines()[0]
    return max(_SEPARATORS, key=first_line.count)
