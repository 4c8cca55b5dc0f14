"""What of the lake is missing, cut short or changed; what is done about it is in ``mending``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.resources.files import DamagedFileError, digest_of, read_json, read_record
from pipeline.resources.held_back import HELD_BACK_FILE
from pipeline.resources.lake import STAGES, Lake, Manifest
from pipeline.resources.pending import QUARANTINE, Quarantine

FORGETTING = "forgetting.json"  # beside a batch's manifests while articles are taken out of it
_MAGIC = b"PAR1"  # at both ends of a whole Parquet file


@dataclass(frozen=True, kw_only=True)
class Damage:
    """One file that is not as it should be."""

    path: Path
    why: str
    batch_id: str | None = None
    stage: str | None = None
    part: int | None = None

    def __str__(self) -> str:
        """Name the batch and the file, and say what is wrong with it."""
        batch = f"batch {self.batch_id}: " if self.batch_id else ""
        return f"{batch}{self.path} {self.why}"


def find_damage(
    lake: Lake, batch_ids: Iterable[str] | None = None, *, deep: bool = False
) -> list[Damage]:
    """List the damaged files of batches and, where none are named, of the lake as a whole.

    Args:
        lake: Where to look.
        batch_ids: Only these. Default: all.
        deep: Whether each part is read and held against its digest; else only its ends are, which
            a missing, empty or shortened file does not pass, and a changed one does.
    """
    names = lake.batch_ids() if batch_ids is None else batch_ids
    found = [damage for name in names for damage in _of_batch(lake, name, deep=deep)]
    notes = [] if batch_ids is not None else sorted(lake.lake_file("").rglob("*.json"))
    for path in notes:
        if why := _why_unreadable(path, list if path.name == HELD_BACK_FILE else dict):
            found.append(Damage(path=path, why=why))
    return found


def _of_batch(lake: Lake, batch_id: str, *, deep: bool) -> Iterator[Damage]:
    for stage in STAGES:
        path = lake.manifest_path(batch_id, stage)
        if lake.manifest(batch_id, stage) is None:
            if path.is_file():
                yield Damage(path=path, why="is damaged", batch_id=batch_id, stage=stage)
            elif stage == "fetched":
                yield Damage(path=path, why="is missing", batch_id=batch_id, stage=stage)
    if lake.batch_file(batch_id, FORGETTING).is_file():
        path = lake.batch_file(batch_id, FORGETTING)
        yield Damage(path=path, why="tells of a takedown that was cut short", batch_id=batch_id)
        return  # the parts are rewritten one by one, the manifests after them
    for stage in STAGES:
        if manifest := lake.manifest(batch_id, stage):
            yield from _of_parts(lake, manifest, deep=deep)
    for path in sorted(lake.batch_file(batch_id, "").rglob("*.json")):
        is_manifest = path.parent.name == batch_id and path.stem in STAGES
        kind = Quarantine if path.name == QUARANTINE else dict
        if not is_manifest and (why := _why_unreadable(path, kind)):
            yield Damage(path=path, why=why, batch_id=batch_id)


def _of_parts(lake: Lake, manifest: Manifest, *, deep: bool) -> Iterator[Damage]:
    for table, digests in manifest.part_digests.items():
        for part, digest in enumerate(digests):
            path = lake.part_path(table, manifest.batch_id, part)
            if why := _why_not_whole(path, digest if deep else None):
                yield Damage(
                    path=path,
                    why=why,
                    batch_id=manifest.batch_id,
                    stage=manifest.stage,
                    part=part,
                )


def _why_not_whole(path: Path, digest: str | None) -> str | None:
    try:
        with path.open("rb") as file:
            first = file.read(len(_MAGIC))
            if not first:
                return "is empty"
            file.seek(-len(_MAGIC), 2)
            if first != _MAGIC or file.read() != _MAGIC:
                return "is cut short"
        if digest and digest_of(path) != digest:
            return "is not as it was written"
    except FileNotFoundError:
        return "is missing"
    except OSError as error:  # of the disk, or too short to have an end
        return f"cannot be read: {error.strerror or error}"
    return None


def _why_unreadable(path: Path, kind: type[Any]) -> str | None:
    try:
        read_json(path, kind) if kind in (dict, list) else read_record(path, kind)
    except (DamagedFileError, OSError) as error:
        return str(error).removeprefix(f"{path} ")
    return None
