"""Mending the lake: what can be made again is, and what cannot is named with advice.

Nothing that is mended here loses a row. A part that was made from articles is made from them
again, by the next run; of articles that are damaged, only their own files can bring them back.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pipeline.fetch.files import list_files
from pipeline.resources.arrivals import forget_reading, read_reading
from pipeline.resources.damage import FORGETTING, Damage, find_damage
from pipeline.resources.files import DamagedFileError
from pipeline.resources.lake import STAGES, Lake
from pipeline.resources.parts import PartNote, part_sources, write_note
from pipeline.resources.pending import lift_quarantine, source_digest
from pipeline.resources.takedown import finish_takedown

_REBUILT = "rebuilt"  # version of a manifest that was made from its parts


def mend(lake: Lake, damages: Sequence[Damage]) -> Iterator[str]:
    """Mend what can be without loss, and say what was done, one line each.

    The caller holds the lake for writing.
    """
    broken_parts: dict[tuple[str, str], list[Damage]] = defaultdict(list)
    for damage in damages:
        if damage.path == lake.forgotten_file or damage.path.name == FORGETTING:
            continue
        if damage.part is not None and damage.batch_id and damage.stage:
            broken_parts[damage.batch_id, damage.stage].append(damage)
        elif damage.stage == "fetched":
            yield from _rebuild_manifest(lake, damage)
        else:
            damage.path.unlink(missing_ok=True)
            yield f"{damage}; deleted, for the next run makes it anew"
    yield from _finish_takedowns(lake, damages)
    # The later stage first: its notes hold the digests of the one before it.
    for stage in ("resolved", "extracted"):
        for (batch_id, damaged_stage), found in broken_parts.items():
            if damaged_stage == stage:
                _reopen(lake, batch_id, stage, without={damage.part for damage in found})
                yield from (f"{damage}; the next run makes the part again" for damage in found)


def advice(lake: Lake, damage: Damage) -> str:
    """Say what a person can do about damage that ``mend`` leaves."""
    if damage.path == lake.forgotten_file:
        return (
            f"{damage}; nothing new is read until it is mended: put it back from a backup, or "
            "write {article id: date} for what must not come back"
        )
    if damage.stage == "fetched":
        return (
            f"{damage}; put it back from a backup, or run `claimhouse doctor --mend`, which sets "
            "the batch aside if its files are still there to be read again, or let the batch go "
            f"with `claimhouse forget --batch {damage.batch_id}`"
        )
    return f"{damage}; `claimhouse doctor --mend`, then `claimhouse run`, make it again"


def set_aside(lake: Lake, batch_ids: Iterable[str]) -> Iterator[str]:
    """Set batches with damaged articles aside if all their files are there, to be read again."""
    for batch_id in batch_ids:
        manifest = lake.manifest(batch_id, "fetched")
        origin = Path(manifest.details.get("origin", "")) if manifest else Path()
        files = manifest.details.get("files", []) if manifest else []
        if not files or not _are_unchanged(lake, origin, files):
            continue
        forget_reading(lake, str(origin))
        place = lake.set_aside(batch_id, f"{datetime.now(UTC):%Y%m%dT%H%M%S}")
        yield (
            f"batch {batch_id}: set aside in {place}; its files are all at {origin}: "
            f"`claimhouse run {origin}` reads them again"
        )


def sweep_unfinished(lake: Lake) -> Iterator[str]:
    """Delete the parts that a killed reading left under a name that is no batch's."""
    known = set(lake.batch_ids())
    for table in (table for tables in STAGES.values() for table in tables):
        folder = lake.root / table
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            if path.name not in known:
                shutil.rmtree(path)
                yield f"{path}: of a reading that was killed; deleted"


def _finish_takedowns(lake: Lake, damages: Sequence[Damage]) -> Iterator[str]:
    for damage in damages:
        if damage.path.name == FORGETTING and damage.batch_id:
            try:
                finish_takedown(lake, damage.batch_id)
            except DamagedFileError as error:
                yield f"{damage}; it could not be finished: {error}"
            else:
                yield f"{damage}; it has been finished"


def _reopen(lake: Lake, batch_id: str, stage: str, *, without: set[int | None]) -> None:
    """Open a finished stage again, its sound parts noted as done."""
    manifest = lake.manifest(batch_id, stage)
    if manifest and manifest.source_digest == source_digest(lake, batch_id, stage):
        for part, source in enumerate(part_sources(lake, batch_id, stage)):
            if part not in without:
                digests = {t: parts[part] for t, parts in manifest.part_digests.items()}
                note = PartNote(version=manifest.version, source_digest=source, digests=digests)
                write_note(lake, batch_id, stage, part, note)
    lake.manifest_path(batch_id, stage).unlink(missing_ok=True)
    lift_quarantine(lake, batch_id)


def _rebuild_manifest(lake: Lake, damage: Damage) -> Iterator[str]:
    """Make the first manifest of a batch from its parts, if these can all be read."""
    batch_id = damage.batch_id or ""
    parts = lake.part_paths("articles", batch_id)
    try:
        log = lake.read("ingest_log", [batch_id])
        ids = lake.arrow("articles", [batch_id], columns=["article_id"])["article_id"].to_pylist()
    except DamagedFileError:
        return
    if not log or sorted(ids) != sorted(row.article_id for row in log if row.outcome == "kept"):
        return
    lake.finish_stage(
        batch_id,
        "fetched",
        version=_REBUILT,
        source_digest="",
        parts=len(parts),
        details={"files": sorted({row.item.partition("#")[0] for row in log})},
    )
    yield f"{damage}; made again from the batch's parts"


def _are_unchanged(lake: Lake, origin: Path, items: Sequence[str]) -> bool:
    if not origin.is_dir():
        return False
    files = {file.item: file for file in list_files([origin]).files}
    digests = read_reading(lake, str(origin)).digests
    return all(item in files and files[item].digest == digests.get(item) for item in items)


def unmended(lake: Lake, *, deep: bool = False) -> list[Damage]:
    """List the damage that a run does not mend by itself."""
    return [
        damage
        for damage in find_damage(lake, deep=deep)
        if damage.stage == "fetched" or damage.path == lake.forgotten_file
    ]
