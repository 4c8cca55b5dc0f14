"""Which batches a stage still has to do, decided from the manifests in the lake alone."""

import dataclasses
import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from pipeline.errors import MendableError
from pipeline.resources.files import DamagedFileError, read_record, write_text_atomically
from pipeline.resources.lake import Lake

Item = TypeVar("Item", bound=Hashable)

_TRIES = 2  # a second try forgives a full disk or a killed worker; more would only delay
QUARANTINE = "quarantine.json"


@dataclass(frozen=True, kw_only=True)
class Quarantine:
    """Why a batch is left alone until somebody names it, or the stage's version changes."""

    stage: str
    version: str
    error: str
    since: str


def source_digest(lake: Lake, batch_id: str, stage: str) -> str | None:
    """Hash what a stage reads of a batch; None while an earlier stage is open."""
    fetched = lake.manifest(batch_id, "fetched")
    if fetched is None or stage == "fetched":
        return None
    # The log is no input of extraction: a line added to it must not extract anything again.
    articles = dataclasses.replace(
        fetched, part_digests={"articles": fetched.part_digests["articles"]}
    ).digest
    if stage == "extracted":
        return articles
    extracted = lake.manifest(batch_id, "extracted")
    if extracted is None or extracted.source_digest != articles:
        return None
    return extracted.digest


def is_pending(lake: Lake, batch_id: str, stage: str, *, version: str, redo: bool = False) -> bool:
    """Whether a stage has work to do on a batch.

    A new resolver version makes its batches pending (resolving is cheap, and an alias added
    must show); a new extractor version does not: extraction is repeated on request only.
    """
    source = source_digest(lake, batch_id, stage)
    if source is None:
        return False
    done = lake.manifest(batch_id, stage)
    if done is None or done.source_digest != source or redo:
        return True
    return stage == "resolved" and done.version != version


def pending(
    lake: Lake, stage: str, *, version: str, named: Sequence[str] = (), redo: bool = False
) -> list[str]:
    """List the batches a stage has to do, in order of arrival.

    Args:
        lake: Where the batches are.
        stage: ``extracted`` or ``resolved``.
        version: Of whatever does the stage now.
        named: Only these; naming a batch lifts its quarantine. Default: all.
        redo: Whether batches that are done are done again.
    """
    chosen = []
    for batch_id in named or lake.batch_ids():
        held = quarantine_of(lake, batch_id)
        if held and not named and (held.stage, held.version) == (stage, version):
            continue
        if is_pending(lake, batch_id, stage, version=version, redo=redo):
            chosen.append(batch_id)
    return chosen


def quarantine(lake: Lake, batch_id: str, *, stage: str, version: str, error: str) -> None:
    """Leave a batch alone from now on."""
    held = Quarantine(
        stage=stage, version=version, error=error, since=datetime.now(UTC).isoformat()
    )
    write_text_atomically(
        lake.batch_file(batch_id, QUARANTINE), json.dumps(dataclasses.asdict(held), indent=1)
    )


def quarantine_of(lake: Lake, batch_id: str) -> Quarantine | None:
    """Why a batch is held, or None."""
    try:
        return read_record(lake.batch_file(batch_id, QUARANTINE), Quarantine)
    except FileNotFoundError:
        return None
    except DamagedFileError as error:  # it is tried again, and then held again or not
        return Quarantine(stage="unknown", version="", error=str(error), since="")


def lift_quarantine(lake: Lake, batch_id: str) -> None:
    """Let a batch be processed again."""
    lake.batch_file(batch_id, QUARANTINE).unlink(missing_ok=True)


def collect_failures(
    items: Iterable[Item], work: Callable[[Item], None], *, tries: int = _TRIES
) -> dict[Item, str]:
    """Do the work on every item; return the error of those that failed on every try.

    One bad batch must not keep the others from coming through, whatever is wrong with it, so
    any exception is caught here; the caller reports it and quarantines the batch.
    """
    failures: dict[Item, str] = {}
    for item in items:
        for _ in range(tries):
            try:
                work(item)
            except Exception as error:  # noqa: BLE001 - see above
                is_plain = isinstance(error, MendableError)
                failures[item] = str(error) if is_plain else f"{type(error).__name__}: {error}"
            else:
                failures.pop(item, None)
                break
    return failures
