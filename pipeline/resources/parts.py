"""Which parts of an open stage are done, so that a run after a killed one goes on from there.

``_batches/<batch_id>/<stage>.parts/00012.json`` is written after the last table of a part. It says
by what version and from what the part was made, and the digest of each file. The notes are there
only while the stage is open: its manifest takes their place.
"""

import dataclasses
import hashlib
import json
from dataclasses import dataclass

from pipeline.resources.files import (
    DamagedFileError,
    digest_of,
    read_json,
    read_record,
    write_text_atomically,
)
from pipeline.resources.lake import STAGES, Lake

_READ_BY: dict[str, tuple[str, ...]] = {
    "extracted": ("fetched",),
    "resolved": ("fetched", "extracted"),
}


@dataclass(frozen=True, kw_only=True)
class PartNote:
    """What a finished part was made by and from, and what was written."""

    version: str
    source_digest: str
    digests: dict[str, str]  # table → sha256 of the part's file


def open_parts(lake: Lake, batch_id: str, stage: str, *, version: str) -> list[int]:
    """List the parts that a stage still has to do, in order.

    A part is done if this version made it, from what it would be made from now, and every file
    is as it was written.
    """
    sources = part_sources(lake, batch_id, stage)
    return [
        part
        for part, source in enumerate(sources)
        if not _is_done(lake, batch_id, stage, part, version=version, source=source)
    ]


def note_part(lake: Lake, batch_id: str, stage: str, part: int, *, version: str) -> None:
    """Note a part as done, once every table of it is written."""
    note = PartNote(
        version=version,
        source_digest=part_sources(lake, batch_id, stage)[part],
        digests={
            table: digest_of(lake.part_path(table, batch_id, part)) for table in STAGES[stage]
        },
    )
    write_note(lake, batch_id, stage, part, note)


def write_note(lake: Lake, batch_id: str, stage: str, part: int, note: PartNote) -> None:
    """Write a part's note."""
    text = json.dumps(dataclasses.asdict(note), indent=1)
    write_text_atomically(lake.part_note(batch_id, stage, part), text)


def part_sources(lake: Lake, batch_id: str, stage: str) -> list[str]:
    """Hash what each part of a stage is made from, in order of the parts."""
    inputs = []
    for earlier in _READ_BY[stage]:
        if manifest := lake.manifest(batch_id, earlier):
            tables = manifest.part_digests.items()
            # The log is no input, and has one part however many the articles have.
            inputs += [digests for table, digests in sorted(tables) if table != "ingest_log"]
    sources = zip(*inputs, strict=True)
    return [hashlib.sha256("-".join(digests).encode()).hexdigest() for digests in sources]


def unread_in(lake: Lake, batch_id: str) -> dict[str, str]:
    """Article id → why it could not be read, of all parts of an extraction that is still open."""
    unread: dict[str, str] = {}
    for part in range(lake.article_parts(batch_id)):
        try:
            unread |= read_json(lake.unread_note(batch_id, part))
        except FileNotFoundError:
            continue
    return unread


def _is_done(
    lake: Lake, batch_id: str, stage: str, part: int, *, version: str, source: str
) -> bool:
    try:
        note = read_record(lake.part_note(batch_id, stage, part), PartNote)
    except (FileNotFoundError, DamagedFileError):
        return False  # and so it is done again, and its note written anew
    files = {table: lake.part_path(table, batch_id, part) for table in STAGES[stage]}
    return (
        (note.version, note.source_digest) == (version, source)
        and note.digests.keys() == files.keys()
        and all(path.is_file() for path in files.values())
        and all(digest_of(path) == note.digests[table] for table, path in files.items())
    )
