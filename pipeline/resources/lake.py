"""The lake: Parquet parts by table and batch, and a manifest for each stage of a batch.

``<root>/<table>/<batch_id>/part-00000.parquet`` holds rows of ``records``; a batch's articles
are cut into parts, and part *n* of every other table comes from part *n* of the articles.
``<root>/_batches/<batch_id>/<stage>.json`` is written last: a stage without one is not done.
Paths are made here and nowhere else.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock

from pipeline.records import EXTRACTED, FETCHED, RESOLVED, TABLES
from pipeline.resources.files import digest_of, write_text_atomically
from pipeline.resources.schemas import arrow_schema, rows_from_table, table_from_rows
from pipeline.resources.waiting import held

STAGES: dict[str, dict[str, type]] = {
    "fetched": FETCHED,
    "extracted": EXTRACTED,
    "resolved": RESOLVED,
}
ARTICLES_PER_PART = 500  # about 400k words: a minute of one core, and 100 MB of Docs at most


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a finished stage of a batch left in the lake."""

    batch_id: str
    stage: str
    version: str  # of whatever made it: reader, extractor, resolver
    source_digest: str  # of the stage before it, as it was read
    part_digests: dict[str, list[str]]  # table → sha256 of each part
    row_counts: dict[str, int]
    written_at: str
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Changes when, and only when, the rows of this stage do."""
        return hashlib.sha256(json.dumps(self.part_digests, sort_keys=True).encode()).hexdigest()


class Lake:
    """Reads and writes the parts and manifests under one root folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lake for writing; a second run waits here until the first is done with it."""
        self.root.mkdir(parents=True, exist_ok=True)
        with held(FileLock(self.root / ".lock"), what=f"another run writes the lake {self.root}"):
            yield

    # ------------------------------------------------------------ batches

    def batch_ids(self) -> list[str]:
        """Every batch that has been fetched, in order of arrival."""
        manifests = [self.manifest(path.name, "fetched") for path in self._batch_dirs()]
        arrived = [manifest for manifest in manifests if manifest]
        return [m.batch_id for m in sorted(arrived, key=lambda m: (m.written_at, m.batch_id))]

    def manifest(self, batch_id: str, stage: str) -> Manifest | None:
        """Read the manifest of a finished stage, or None."""
        path = self._manifest_path(batch_id, stage)
        if not path.is_file():
            return None
        return Manifest(**json.loads(path.read_text(encoding="utf-8")))

    def article_parts(self, batch_id: str) -> int:
        """How many parts the batch's articles have."""
        manifest = self.manifest(batch_id, "fetched")
        return len(manifest.part_digests["articles"]) if manifest else 0

    # ------------------------------------------------------------ writing

    def start_stage(self, batch_id: str, stage: str) -> None:
        """Take back the manifest, so that a killed writer leaves the stage open.

        A finished stage is done anew from its first part; of an open one, the parts that are
        done stay done.
        """
        path = self._manifest_path(batch_id, stage)
        if path.is_file():
            self._drop_notes(batch_id, stage)
            path.unlink()

    def write_part(self, table: str, batch_id: str, part: int, rows: Sequence[Any]) -> None:
        """Write one part of one table, temporary file then rename."""
        path = self.part_path(table, batch_id, part)
        path.parent.mkdir(parents=True, exist_ok=True)
        # By process: a worker that outlives its killed run must not meet the next one's.
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        pq.write_table(table_from_rows(TABLES[table], rows), temporary, compression="zstd")
        temporary.replace(path)

    def finish_stage(
        self,
        batch_id: str,
        stage: str,
        *,
        version: str,
        source_digest: str,
        parts: int,
        details: dict[str, Any] | None = None,
    ) -> Manifest:
        """Write the manifest over the batch's parts, and drop what an earlier writer left beyond.

        Args:
            batch_id: The batch.
            stage: What is done.
            version: Of whatever did it.
            source_digest: Of what it read.
            parts: How many parts it wrote of each table (of the ingest log: always one).
            details: Whatever else is worth keeping.
        """
        digests, counts = {}, {}
        for table in STAGES[stage]:
            paths = self.part_paths(table, batch_id)
            number = 1 if table == "ingest_log" else parts
            for path in paths[number:]:
                path.unlink()
            kept = paths[:number]
            digests[table] = [digest_of(path) for path in kept]
            counts[table] = sum(pq.read_metadata(path).num_rows for path in kept)
        manifest = Manifest(
            batch_id=batch_id,
            stage=stage,
            version=version,
            source_digest=source_digest,
            part_digests=digests,
            row_counts=counts,
            written_at=datetime.now(UTC).isoformat(),
            details=details or {},
        )
        write_text_atomically(
            self._manifest_path(batch_id, stage), json.dumps(asdict(manifest), indent=1)
        )
        self._drop_notes(batch_id, stage)
        return manifest

    def drop_batch(self, batch_id: str) -> None:
        """Delete a batch: its manifests first, so that no reader finds half of it."""
        for folder in [self._batch_dir(batch_id), *(self._folder(t, batch_id) for t in TABLES)]:
            shutil.rmtree(folder, ignore_errors=True)

    def drop_table(self, batch_id: str, table: str) -> None:
        """Delete a batch's parts of one table."""
        shutil.rmtree(self._folder(table, batch_id), ignore_errors=True)

    # ------------------------------------------------------------ reading

    def part_path(self, table: str, batch_id: str, part: int) -> Path:
        """Where a part is, or would be."""
        return self._folder(table, batch_id) / f"part-{part:05d}.parquet"

    def part_paths(self, table: str, batch_id: str) -> list[Path]:
        """List the parts that exist, in order."""
        return sorted(self._folder(table, batch_id).glob("part-*.parquet"))

    def read_part(self, table: str, batch_id: str, part: int) -> list[Any]:
        """Read the records of one part."""
        return rows_from_table(TABLES[table], pq.read_table(self.part_path(table, batch_id, part)))

    def read(self, table: str, batch_ids: Iterable[str] | None = None) -> list[Any]:
        """Read the records of a table over some batches (default: all)."""
        return rows_from_table(TABLES[table], self.arrow(table, batch_ids))

    def arrow(
        self,
        table: str,
        batch_ids: Iterable[str] | None = None,
        *,
        columns: list[str] | None = None,
    ) -> pa.Table:
        """Read a table over some batches (default: all) as Arrow; empty where there is nothing."""
        names = self.batch_ids() if batch_ids is None else batch_ids
        paths = [path for name in names for path in self.part_paths(table, name)]
        schema = arrow_schema(TABLES[table])
        if columns:
            schema = pa.schema([schema.field(column) for column in columns])
        read = [pq.read_table(path, columns=columns) for path in paths]
        return pa.concat_tables([schema.empty_table(), *read], promote_options="default")

    def head(self, stage: str, table: str, *, rows: int = 5) -> list[dict[str, Any]]:
        """Read a few rows of the batch that came last, for people to look at."""
        for batch_id in reversed(self.batch_ids()):
            manifest = self.manifest(batch_id, stage)
            if manifest and manifest.row_counts[table]:
                path = next(
                    path
                    for path in self.part_paths(table, batch_id)
                    if pq.read_metadata(path).num_rows
                )
                return pq.read_table(path).slice(0, rows).to_pylist()
        return []

    def row_count(self, stage: str, table: str) -> int:
        """Rows of a table over all batches whose stage is finished."""
        manifests = (self.manifest(batch_id, stage) for batch_id in self.batch_ids())
        return sum(manifest.row_counts[table] for manifest in manifests if manifest)

    # ------------------------------------------------------------ paths

    def batch_file(self, batch_id: str, name: str) -> Path:
        """Name a small file kept beside a batch's manifests."""
        return self._batch_dir(batch_id) / name

    def part_note(self, batch_id: str, stage: str, part: int) -> Path:
        """Name the note that a part of an open stage is done (see ``parts``)."""
        return self._notes_dir(batch_id, stage) / f"{part:05d}.json"

    def lake_file(self, name: str) -> Path:
        """Name a small file about the lake as a whole."""
        return self.root / "_lake" / name

    def _batch_dirs(self) -> list[Path]:
        folder = self.root / "_batches"
        return sorted(folder.iterdir()) if folder.is_dir() else []

    def _batch_dir(self, batch_id: str) -> Path:
        return self.root / "_batches" / batch_id

    def _manifest_path(self, batch_id: str, stage: str) -> Path:
        return self._batch_dir(batch_id) / f"{stage}.json"

    def _notes_dir(self, batch_id: str, stage: str) -> Path:
        return self._batch_dir(batch_id) / f"{stage}.parts"

    def _drop_notes(self, batch_id: str, stage: str) -> None:
        shutil.rmtree(self._notes_dir(batch_id, stage), ignore_errors=True)

    def _folder(self, table: str, batch_id: str) -> Path:
        return self.root / table / batch_id
