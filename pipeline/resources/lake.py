"""The lake: Parquet parts by table and batch, and a manifest for each stage of a batch.

``<root>/<table>/<batch_id>/part-00000.parquet`` holds rows of ``records``; a batch's articles
are cut into parts, and part *n* of every other table comes from part *n* of the articles.
``<root>/_batches/<batch_id>/<stage>.json`` is written last: a stage without one is not done, and
one that is damaged counts as none (``damage`` names it).
Paths are made in ``lake_paths`` and nowhere else.
"""

import hashlib
import json
import os
import shutil
import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from pipeline.errors import MendableError
from pipeline.records import EXTRACTED, FETCHED, RESOLVED, TABLES
from pipeline.resources.files import (
    DamagedFileError,
    digest_of,
    read_record,
    write_text_atomically,
)
from pipeline.resources.lake_paths import LakePaths
from pipeline.resources.schemas import arrow_schema, rows_from_table, table_from_rows
from pipeline.resources.waiting import acquire

STAGES: dict[str, dict[str, type]] = {
    "fetched": FETCHED,
    "extracted": EXTRACTED,
    "resolved": RESOLVED,
}
ARTICLES_PER_PART = 500  # about 400k words: a minute of one core, and 100 MB of Docs at most


class LakeBusyError(MendableError):
    """Another process writes the lake."""


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


class Lake(LakePaths):
    """Reads and writes the parts and manifests under one root folder."""

    @contextmanager
    def locked(self, *, is_patient: bool = True) -> Iterator[None]:
        """Hold the lake for writing; a second run waits here until the first is done with it.

        Raises:
            LakeBusyError: If another process holds it, and the caller is not patient.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.root / ".lock")
        try:
            if is_patient:
                acquire(lock, what=f"another run writes the lake {self.root}")
            else:
                lock.acquire(timeout=0)
        except Timeout:
            raise LakeBusyError(
                f"a run is writing {self.root}; wait for it to end, or stop it, then try again"
            ) from None
        try:
            yield
        finally:
            lock.release()

    # ------------------------------------------------------------ batches

    def batch_ids(self) -> list[str]:
        """Every batch that has been fetched, in order of arrival; first those of unknown date."""
        names = [path.name for path in self.batch_dirs() if self._is_batch(path.name)]
        fetched = {name: self.manifest(name, "fetched") for name in names}
        arrived = {name: done.written_at if done else "" for name, done in fetched.items()}
        return sorted(names, key=lambda name: (arrived[name], name))

    def now(self) -> datetime:
        """Tell the time, never before the latest arrival: a clock set back would turn them round.

        What a changed file held last, and which batch came after which, goes by these times.
        """
        fetched = (self.manifest(path.name, "fetched") for path in self.batch_dirs())
        latest = max((one.written_at for one in fetched if one), default=None)
        now = datetime.now(UTC)
        if latest is None:
            return now
        return max(now, datetime.fromisoformat(latest) + timedelta(microseconds=1))

    def manifest(self, batch_id: str, stage: str) -> Manifest | None:
        """Read the manifest of a finished stage, or None; None also for a damaged one."""
        try:
            return read_record(self.manifest_path(batch_id, stage), Manifest)
        except (FileNotFoundError, DamagedFileError):
            return None

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
        path = self.manifest_path(batch_id, stage)
        if path.is_file():
            self._drop_notes(batch_id, stage)
            path.unlink()

    def write_part(self, table: str, batch_id: str, part: int, rows: Sequence[Any]) -> None:
        """Write one part of one table, temporary file then rename."""
        path = self.part_path(table, batch_id, part)
        path.parent.mkdir(parents=True, exist_ok=True)
        # By process, on whichever machine: a worker that outlives its killed run must not meet
        # the next one's.
        temporary = path.with_suffix(f".{socket.gethostname()}.{os.getpid()}.tmp")
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
            written_at=self.now().isoformat(),
            details=details or {},
        )
        write_text_atomically(
            self.manifest_path(batch_id, stage), json.dumps(asdict(manifest), indent=1)
        )
        self._drop_notes(batch_id, stage)
        return manifest

    def drop_batch(self, batch_id: str) -> None:
        """Delete a batch: its manifests first, so that no reader finds half of it."""
        for folder in [self.batch_dir(batch_id), *(self.folder(t, batch_id) for t in TABLES)]:
            shutil.rmtree(folder, ignore_errors=True)

    def set_aside(self, batch_id: str, mark: str) -> Path:
        """Move a batch to where no reader looks, its manifests first; return the place."""
        place = self.aside_dir / f"{batch_id}.{mark}"
        place.mkdir(parents=True)
        moves = {"_batch": self.batch_dir(batch_id)}
        moves |= {table: self.folder(table, batch_id) for table in TABLES}
        for name, folder in moves.items():
            if folder.is_dir():
                folder.rename(place / name)
        return place

    def drop_table(self, batch_id: str, table: str) -> None:
        """Delete a batch's parts of one table."""
        shutil.rmtree(self.folder(table, batch_id), ignore_errors=True)

    def _is_batch(self, name: str) -> bool:
        return any(self.manifest_path(name, stage).is_file() for stage in STAGES)

    def _drop_notes(self, batch_id: str, stage: str) -> None:
        shutil.rmtree(self.notes_dir(batch_id, stage), ignore_errors=True)

    # ------------------------------------------------------------ reading

    def read_part(self, table: str, batch_id: str, part: int) -> list[Any]:
        """Read the records of one part.

        Raises:
            DamagedFileError: If it is missing or cannot be read.
        """
        return rows_from_table(TABLES[table], _read(self.part_path(table, batch_id, part)))

    def read(self, table: str, batch_ids: Iterable[str] | None = None) -> list[Any]:
        """Read the records of a table over some batches (default: all)."""
        return rows_from_table(TABLES[table], self.arrow(table, batch_ids))

    def arrow(
        self,
        table: str,
        batch_ids: Iterable[str] | None = None,
        *,
        columns: list[str] | None = None,
        unreadable: list[str] | None = None,
    ) -> pa.Table:
        """Read a table over some batches (default: all) as Arrow; empty where there is nothing.

        Args:
            table: Which.
            batch_ids: Of which batches.
            columns: Only these.
            unreadable: Takes what is wrong with parts that cannot be read, which are left out.

        Raises:
            DamagedFileError: If a part cannot be read, unless ``unreadable`` takes it.
        """
        names = self.batch_ids() if batch_ids is None else batch_ids
        paths = [path for name in names for path in self.part_paths(table, name)]
        schema = arrow_schema(TABLES[table])
        if columns:
            schema = pa.schema([schema.field(column) for column in columns])
        read = []
        for path in paths:
            try:
                read.append(_read(path, columns))
            except DamagedFileError as error:
                if unreadable is None:
                    raise
                unreadable.append(str(error))
        return pa.concat_tables([schema.empty_table(), *read], promote_options="default")

    def head(self, stage: str, table: str, *, rows: int = 5) -> list[dict[str, Any]]:
        """Read a few rows of the batch that came last, for people to look at."""
        for batch_id in reversed(self.batch_ids()):
            manifest = self.manifest(batch_id, stage)
            if not (manifest and manifest.row_counts[table]):
                continue
            for path in self.part_paths(table, batch_id):
                try:
                    found = _read(path)
                except DamagedFileError:
                    continue  # its stage, or the check on the batches, says so
                if found.num_rows:
                    return found.slice(0, rows).to_pylist()
        return []

    def row_count(self, stage: str, table: str) -> int:
        """Rows of a table over all batches whose stage is finished."""
        manifests = (self.manifest(batch_id, stage) for batch_id in self.batch_ids())
        return sum(manifest.row_counts[table] for manifest in manifests if manifest)


def _read(path: Path, columns: list[str] | None = None) -> pa.Table:
    try:
        return pq.read_table(path, columns=columns)
    except (OSError, pa.ArrowException) as error:
        raise DamagedFileError(
            f"{path} is damaged ({str(error).splitlines()[0]}); `claimhouse doctor` says what to do"
        ) from None
