"""Readers of files that hold many articles, one a record: JSON lines, CSV, Parquet.

JSON lines and Parquet are read in pieces. A damaged record is refused by itself, under its
line, and the others go through.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pipeline.fetch.csv_rows import CsvFile
from pipeline.fetch.decoding import refuse_binary
from pipeline.fetch.documents import MOST_BYTES, Draft, Reading
from pipeline.fetch.metadata import COLUMN_NAMES, metadata_from_mapping
from pipeline.fetch.outcomes import Rejected

if TYPE_CHECKING:
    import pyarrow as pa

_PIECE = 1 << 20  # bytes of an overlong line that are held at once while it is skipped
_ROWS_AT_ONCE = 200  # Parquet rows decoded at once; at 5 kB an article about 1 MB
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

Record = Mapping[str, object]


def read_json_lines(path: Path) -> Reading:
    """Read a ``.jsonl``: one object a line with a key ``text``; blank lines are no records."""
    for number, record in json_records(path):
        yield f"#{number}", draft_of(record)


def json_records(path: Path) -> Iterator[tuple[int, Record | Rejected]]:
    """Each object of a ``.jsonl`` under its line, or why the line holds none.

    Raises:
        Rejected: ``wrong_encoding`` where the whole file is in another one.
    """
    with path.open("rb") as file:
        for number, line in enumerate(_lines(file), start=1):
            if isinstance(line, Rejected):
                yield number, line
            elif line.strip():
                yield number, _record_of_line(line)


def read_csv(path: Path) -> Reading:
    """Read a ``.csv`` with a column ``text``; line ends inside a cell are kept."""
    table = CsvFile(path)
    if "text" not in table.columns:
        names = ", ".join(table.columns)
        raise Rejected("no_text_column", f"the columns are {names}; name the articles' one text")
    notices = table.notices
    for line, row in table.rows():
        outcome = draft_of(row)
        if isinstance(outcome, Draft):  # what holds for the file is said once
            outcome.notices.extend(notices)
            notices = []
        yield f"#{line}", outcome


def read_parquet(path: Path) -> Reading:
    """Read a ``.parquet`` with a column ``text``; records are numbered from 1."""
    # Imported here: slow to load, and fetch runs on plain text most of the time.
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            if "text" not in names:
                raise Rejected(
                    "no_text_column", f"the columns are {', '.join(names)}; none is text"
                )
            columns = [name for name in names if name == "text" or name.lower() in COLUMN_NAMES]
            number = 0
            for piece in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
                for index in range(piece.num_rows):
                    number += 1
                    yield f"#{number}", draft_of(_record_of_row(piece, index))
    except (pa.ArrowException, OSError) as error:
        raise Rejected("broken_file", f"not readable as Parquet: {error}") from error


def _lines(file: BinaryIO) -> Iterator[bytes | Rejected]:
    """Lines of a file; of one over the limit only a refusal, never all its bytes at once."""
    start = file.read(3)
    if start[:2] in _UTF16_MARKS:
        raise Rejected("wrong_encoding", "UTF-16; JSON lines are UTF-8, save it as that")
    file.seek(3 if start == _BYTE_ORDER_MARK else 0)
    while line := file.readline(MOST_BYTES + 1):
        if len(line) <= MOST_BYTES or line.endswith(b"\n"):
            yield line
            continue
        length = len(line)
        while line and not line.endswith(b"\n"):
            line = file.readline(_PIECE)
            length += len(line)
        yield Rejected("line_too_long", f"{length:,} bytes, over {MOST_BYTES:,}: no single article")


def _record_of_line(line: bytes) -> Record | Rejected:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return Rejected("wrong_encoding", f"not UTF-8 from byte {error.start} of the line")
    except (ValueError, RecursionError) as error:
        return Rejected("broken_record", f"not JSON: {error}")
    if not isinstance(record, dict):
        return Rejected("broken_record", "a JSON value, but no object with a key text")
    return record


def _record_of_row(piece: "pa.RecordBatch", index: int) -> Record | Rejected:
    """One row as Python values, of which some files hold what Python cannot."""
    columns = zip(piece.schema.names, piece.columns, strict=True)
    try:
        return {name: column[index].as_py() for name, column in columns}
    except (ValueError, OverflowError, LookupError) as error:  # LookupError: no such time zone
        return Rejected("broken_record", f"a value that cannot be read: {error}")


def draft_of(record: Record | Rejected) -> Draft | Rejected:
    """Make a draft of a record with a key ``text``, or say why it is none."""
    if isinstance(record, Rejected):
        return record
    text = record.get("text")
    if "text" not in record or not isinstance(text, str | None):
        return Rejected("no_text_column", "the record has no key text that holds a string")
    try:
        body_text = refuse_binary(text or "")
    except Rejected as refusal:
        return refusal
    metadata, notices = metadata_from_mapping(record)
    return Draft(body_text=body_text, metadata=metadata, notices=notices, stands_alone=False)
