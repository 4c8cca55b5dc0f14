"""Rows of a CSV file, each with its line number, whatever its encoding, separator and size."""

import csv
from collections.abc import Iterator
from functools import partial
from itertools import dropwhile
from pathlib import Path
from typing import TextIO

from pipeline.fetch.decoding import find_encoding
from pipeline.fetch.outcomes import Rejected

# A file with quoted line ends can only be split by parsing it from the start, so a larger one
# is better off as .jsonl or .parquet.
_MOST_BYTES = 1_000_000_000
# Of a row, as of a line of a .jsonl: where a quote is never closed, the rest of the file would
# be one row.
_MOST_CHARS = 10_000_000
_PIECE = 1 << 20  # characters of an overlong row that are held at once while it is skipped
_SEPARATORS = ",;\t"  # Excel writes semicolons where the comma is the decimal sign

Row = dict[str, str]


class CsvFile:
    """A CSV file, read in pieces: ``columns`` lower-cased, ``rows()`` in file order.

    Raises:
        Rejected: ``too_large``, ``binary``, ``wrong_encoding``, ``empty``, and for a damaged
            header ``broken_record`` or ``line_too_long``.
    """

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > _MOST_BYTES:
            raise Rejected("too_large", f"over {_MOST_BYTES:,} bytes; use .jsonl or .parquet")
        self._path = path
        self._encoding, self.notices = find_encoding(path)
        self._separator = self._find_separator()
        with self._open() as file:
            _, header = next(self._records(file), (0, None))
        if header is None:
            raise Rejected("empty", "no header and no row")
        if isinstance(header, Rejected):
            raise header
        self.columns = [name.strip().lower() for name in header]

    def rows(self) -> Iterator[tuple[int, Row | Rejected]]:
        """Each row under the line it begins on; a row with too few or many cells is refused."""
        with self._open() as file:
            records = self._records(file)
            next(records)  # the header
            for line, cells in records:
                if isinstance(cells, Rejected):
                    yield line, cells
                elif len(cells) == len(self.columns):
                    yield line, dict(zip(self.columns, cells, strict=True))
                elif cells:
                    found = f"{len(cells)} cells under {len(self.columns)} columns"
                    yield line, Rejected("broken_record", f"line {line}: {found}; check the quotes")

    def _open(self) -> TextIO:
        # newline="": line ends in cells are kept
        return self._path.open(encoding=self._encoding, newline="")

    def _find_separator(self) -> str:
        """Choose the separator that the first line uses most."""
        with self._open() as file:
            lines = iter(partial(file.readline, _MOST_CHARS), "")
            first_line = next((line for line in lines if line.strip()), "")
        return max(_SEPARATORS, key=first_line.count)

    def _records(self, file: TextIO) -> Iterator[tuple[int, list[str] | Rejected]]:
        """Read the header and what follows; blank lines above it are passed over."""
        return dropwhile(_is_blank, _read_records(_Lines(file), self._separator))


def _is_blank(record: tuple[int, list[str] | Rejected]) -> bool:
    _, cells = record
    return not isinstance(cells, Rejected) and not any(cell.strip() for cell in cells)


def _read_records(lines: "_Lines", separator: str) -> Iterator[tuple[int, list[str] | Rejected]]:
    """Every record under the line it begins on, or why it is none."""
    # The default limit of 131,072 characters a cell is less than a long report.
    csv.field_size_limit(_MOST_CHARS)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        line = lines.start_record()
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except _TooLongError:
            lines.skip_record()
            found = f"line {line}: over {_MOST_CHARS:,} characters; is a quote never closed?"
            yield line, Rejected("line_too_long", found)
        except csv.Error as error:
            yield line, Rejected("broken_record", f"line {line}: {error}")


class _TooLongError(Exception):
    """A record is longer than any may be."""


class _Lines:
    """The lines of a file for ``csv.reader``, of one record no more than it may have."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._number = 0  # lines read
        self._is_at_line_end = True
        self._quotes = self._length = 0  # of the record that is being read

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._read(_MOST_CHARS + 1)
        if not line:
            raise StopIteration
        if self._length > _MOST_CHARS:
            raise _TooLongError
        return line

    def start_record(self) -> int:
        """Count a new record; return the line on which it begins."""
        self._quotes = self._length = 0
        return self._number + 1

    def skip_record(self) -> None:
        """Pass over the rest of a record: up to a line end that no quotes enclose."""
        while (self._quotes % 2 or not self._is_at_line_end) and self._read(_PIECE):
            pass

    def _read(self, most: int) -> str:
        line = self._file.readline(most)
        self._is_at_line_end = line.endswith(("\n", "\r"))
        self._number += self._is_at_line_end
        self._quotes += line.count('"')
        self._length += len(line)
        return line
