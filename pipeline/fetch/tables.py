"""Readers of files that hold many articles, one a record: JSON lines, CSV, Parquet.

All are read in pieces. A damaged record is refused by itself, under its
line, and the others go through.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pipeline.fetch.csv_rows import CsvFile
from pipeline.fetch.decoding import refuse_binary
from pipeline.fetch.documents import MOST_BYTES, Draft, Reading
from pipeline.fetch.metadata import (
    find_text_column,
    folded_name,
    is_metadata_column,
    metadata_from_mapping,
)
from pipeline.fetch.outcomes import Notice, Rejected

if TYPE_CHECKING:
    import pyarrow as pa

_PIECE = 1 << 20  # bytes of an overlong line that are held at once while it is skipped
_ROWS_AT_ONCE = 200  # Parquet rows decoded at once; at 5 kB an article about 1 MB
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

_CUT = re.compile(r"(?:…|\.\.\.)\s*\[\+\d+ chars\]\s*\Z")  # NewsAPI's

Record = Mapping[str, object]


def read_json_lines(path: Path, *, text_column: str | None = None) -> Reading:
    """Read a ``.jsonl``: one object a line with a key for the text; blank lines are no records."""
    for number, record in json_records(path):
        yield f"#{number}", draft_of(record, text_column=text_column)


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


def read_csv(path: Path, *, text_column: str | None = None) -> Reading:
    """Read a ``.csv`` with a column for the text; line ends inside a cell are kept."""
    table = CsvFile(path)
    column = text_column_of(table.columns, text_column)
    notices = table.notices
    for line, row in table.rows():
        outcome = draft_of(row, text_column=column)
        if isinstance(outcome, Draft):  # what holds for the file is said once
            outcome.notices.extend(notices)
            notices = []
        yield f"#{line}", outcome


def read_parquet(path: Path, *, text_column: str | None = None) -> Reading:
    """Read a ``.parquet`` with a column for the text; records are numbered from 1."""
    # Imported here: slow to load, and fetch runs on plain text most of the time.
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            column = text_column_of(names, text_column)
            columns = [name for name in names if name == column or is_metadata_column(name)]
            number = 0
            for piece in file.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
                for index in range(piece.num_rows):
                    number += 1
                    record = _record_of_row(piece, index)
                    yield f"#{number}", draft_of(record, text_column=column)
    except (pa.ArrowException, OSError) as error:
        raise Rejected("broken_file", f"not readable as Parquet: {error}") from error


def text_column_of(columns: Sequence[str], named: str | None) -> str:
    """Choose the column that holds the articles' text.

    Args:
        columns: Of the table.
        named: The one that somebody named, if any.

    Raises:
        Rejected: ``no_text_column``, with the columns that there are.
    """
    if named is None:
        found = find_text_column(columns)
    else:
        found = next((one for one in columns if one.lower() == named.lower()), None)
    if found is None:
        raise Rejected("no_text_column", _no_text(columns))
    return found


def _no_text(columns: Iterable[str]) -> str:
    names = list(columns)
    advice = "say --text-column NAME, or name the articles' one text"
    if any(folded_name(name) in ("url", "link") for name in names):
        advice += ", or fetch its pages with claimhouse collect"
    return f"the columns are {', '.join(names)}; {advice}"


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


def draft_of(record: Record | Rejected, *, text_column: str | None = None) -> Draft | Rejected:
    """Make a draft of a record with a key for the text, or say why it is none.

    Args:
        record: Column or key → value.
        text_column: The one that holds the text; without it, the first by its name that holds any.
    """
    if isinstance(record, Rejected):
        return record
    held = [name for name, value in record.items() if value]
    column = text_column or find_text_column(held) or find_text_column(record)
    if column is None or column not in record:
        return Rejected("no_text_column", _no_text(map(str, record)))
    text = joined_text(record[column])
    if text is None:
        return Rejected("no_text_column", f"the key {column} holds neither text nor a list of it")
    try:
        body_text = refuse_binary(text)
    except Rejected as refusal:
        return refusal
    metadata, notices = metadata_from_mapping(record)
    if _CUT.search(body_text[-40:]):
        notices.append(Notice("cut_text", "its source gave a part of the text only"))
    return Draft(body_text=body_text, metadata=metadata, notices=notices, stands_alone=False)


def joined_text(value: object) -> str | None:
    """Put a text together that stands in pieces; None for what is no text.

    A list of texts is one of paragraphs. Telegram's lists hold links and bold words as objects
    between pieces that join as they are.
    """
    if value is None:
        return ""
    if not isinstance(value, list | tuple):
        return value if isinstance(value, str) else None
    pieces = [one.get("text") if isinstance(one, Mapping) else one for one in value]
    if not all(isinstance(piece, str) for piece in pieces):
        return None
    has_objects = any(isinstance(one, Mapping) for one in value)
    return ("" if has_objects else "\n\n").join(piece for piece in pieces if piece is not None)
