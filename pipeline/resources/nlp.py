"""The trained pipeline with our components, and extraction from part to part of the lake."""

import atexit
import gc
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from importlib.util import find_spec
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import dagster as dg
from pydantic import Field, PrivateAttr

from pipeline.errors import MendableError
from pipeline.records import EXTRACTED, Article
from pipeline.reference import extraction_fingerprint, read_reference
from pipeline.resources.each_article import Rows, rows_of_each
from pipeline.resources.files import DamagedFileError, read_json, write_text_atomically
from pipeline.resources.fingerprints import hash_code, hash_files
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.lake import Lake
from pipeline.resources.pending import collect_failures
from pipeline.resources.progress import tell
from pipeline.resources.ray_engine import work_on_ray
from pipeline.settings import Settings

if TYPE_CHECKING:  # importing spaCy takes seconds, and a run with nothing new needs none
    from spacy.language import Language
    from spacy.tokens import Doc

Part = tuple[str, int]  # batch, number of the part
# More articles of a part than these that cannot be read are no odd ones (as in ``odd_articles``).
_MOST_UNREAD, _MOST_UNREAD_SHARE = 20, 0.05
ENGINES = ("local", "ray")  # processes of this machine, or a cluster's; the rows are the same


class ModelMissingError(MendableError):
    """The named spaCy pipeline is not installed."""


class UnknownEngineError(MendableError):
    """The settings name an engine that there is not."""


class UnreadableError(MendableError):
    """Hardly anything of a part can be read."""


class Extractor:
    """Articles in, rows of every extracted table out."""

    def __init__(self, nlp: "Language", *, version: str) -> None:
        self.nlp = nlp
        self.version = version

    def extract(self, articles: Sequence[Article]) -> Iterator[tuple["Doc", Rows]]:
        """Yield each article's Doc and rows, in the order given."""
        from pipeline.extract.nlp import docs_from_articles
        from pipeline.extract.rows.tables import rows_from_doc

        for article, doc in zip(articles, docs_from_articles(self.nlp, articles), strict=True):
            yield doc, rows_from_doc(doc, article, extractor_version=self.version)


def load_extractor(settings: Settings) -> Extractor:
    """Load the trained pipeline and add our components.

    Raises:
        ModelMissingError: If no such pipeline is installed, or it reads no claims.
    """
    import spacy

    from pipeline.extract.nlp import build_pipeline, extractor_version
    from pipeline.names.name_weights import NameWeights

    name = settings.model_name
    if find_spec(name) is None and not Path(name).is_dir():
        raise ModelMissingError(
            f"the spaCy pipeline {name!r} is not installed; run `make setup`, or name "
            "another one in CLAIMHOUSE_SPACY_MODEL"
        )
    store = GazetteerStore(settings.cache_dir)
    model = spacy.load(name)
    if "claim_reader" not in model.pipe_names:
        raise ModelMissingError(
            f"the spaCy pipeline {name!r} has no claim_reader, so that every article would be "
            "without claims; run `make setup` for en_claimhouse 0.5.0, or name a pipeline that "
            "has one in CLAIMHOUSE_SPACY_MODEL"
        )
    nlp = build_pipeline(
        model,
        reference=read_reference(settings.reference_dir),
        gazetteer=NameWeights(store.ensure()),
    )
    # The model's many objects live as long as the process: the collector need not look through
    # them again and again while a long text is read (measured: a quarter of the rules' time).
    gc.collect()
    gc.freeze()
    # What is frozen would be reported as leaked when the process ends.
    atexit.register(gc.unfreeze)
    version = extractor_version(nlp, _version_key(settings))
    return Extractor(nlp, version=version)


class NlpResource(dg.ConfigurableResource):
    """Extraction in process, in a pool of processes, or on a cluster; each loads the model once."""

    processes: int = Field(default=1, description="How many; each takes about half a gigabyte.")
    # Loaded to learn its version, and used at once by the same step.
    _loaded: Extractor | None = PrivateAttr(default=None)

    def version(self, settings: Settings) -> str:
        """Name the extractor's version, without loading the model where it is known already."""
        known_file = versions_file(settings)
        try:
            known = read_json(known_file)
        except (FileNotFoundError, DamagedFileError):
            known = {}  # only remembered: it is found out again, and written anew
        key = _version_key(settings)
        if key not in known:
            self._loaded = load_extractor(settings)
            known[key] = self._loaded.version
            write_text_atomically(known_file, json.dumps(known, indent=1))
        return known[key]

    def extract_parts(
        self, settings: Settings, lake: Lake, parts: Sequence[Part]
    ) -> Iterator[tuple[Part, str | None]]:
        """Extract parts of batches; yield each with its error, or None where it is written.

        Raises:
            UnknownEngineError: If the settings name none that there is.
        """
        if settings.engine not in ENGINES:
            raise UnknownEngineError(
                f"CLAIMHOUSE_ENGINE is {settings.engine!r}; it is one of {', '.join(ENGINES)}"
            )
        if parts and settings.engine == "ray":
            work = partial(_work_anywhere, settings, lake.root)
            yield from work_on_ray(work, parts, processes=self.processes)
        elif self.processes > 1 and len(parts) > 1:
            yield from self._in_a_pool(settings, lake, parts)
        elif parts:
            extractor, self._loaded = self._loaded or load_extractor(settings), None
            for part in parts:
                yield part, _attempt(lake, extractor, part)

    def _in_a_pool(
        self, settings: Settings, lake: Lake, parts: Sequence[Part]
    ) -> Iterator[tuple[Part, str | None]]:
        # Spawned, not forked: threads of Dagster and of Arrow do not survive a fork.
        with ProcessPoolExecutor(
            max_workers=min(self.processes, len(parts)),
            mp_context=get_context("spawn"),
            initializer=_start_worker,
            initargs=(settings,),
        ) as pool:
            futures = {pool.submit(_work, lake.root, part): part for part in parts}
            for future in as_completed(futures):
                try:
                    yield futures[future], future.result()
                except BrokenProcessPool as error:
                    yield futures[future], f"a worker died (out of memory?): {error}"


def versions_file(settings: Settings) -> Path:
    """Where the versions of extractors that were loaded once are remembered."""
    return settings.cache_dir / "extractor_versions.json"


def _version_key(settings: Settings) -> str:
    """Hash what the version depends on beside the pipeline's configuration: all on disk."""
    model = _hash_model(settings)
    seeds = extraction_fingerprint(settings.reference_dir)
    gazetteer = GazetteerStore(settings.cache_dir).version
    code = hash_code("extract", "names", "readable")
    return "-".join([model[:16], seeds[:16], gazetteer, code[:16]])


def _hash_model(settings: Settings) -> str:
    """Hash the model's files: other weights are another model, whatever their version says."""
    spec = find_spec(settings.model_name)
    folder = Path(spec.origin).parent if spec and spec.origin else Path(settings.model_name)
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return hash_files(files, root=folder)


def extract_part(lake: Lake, extractor: Extractor, part: Part) -> None:
    """Turn one part of a batch's articles into one part of every extracted table.

    Raises:
        UnreadableError: If so many of them cannot be read that the reading itself is in doubt.
    """
    batch_id, number = part
    articles = lake.read_part("articles", batch_id, number)
    rows: Rows = {table: [] for table in EXTRACTED}
    unread: dict[str, str] = {}

    def read(some: Sequence[Article]) -> Iterator[Rows]:
        return (found for _, found in extractor.extract(some))

    for done, (article, found) in enumerate(rows_of_each(read, articles), start=1):
        if isinstance(found, str):
            unread[article.article_id] = found
        else:
            for table, records in found.items():
                rows[table].extend(records)
        tell(f"extract {batch_id}", done, len(articles))
    if len(unread) > max(_MOST_UNREAD, _MOST_UNREAD_SHARE * len(articles)):
        raise UnreadableError(
            f"{len(unread)} of {len(articles)} articles cannot be read: too many to be odd ones; "
            f"the first: {next(iter(unread.values()))}"
        )
    for table, records in rows.items():
        lake.write_part(table, batch_id, number, records)
    write_text_atomically(lake.unread_note(batch_id, number), json.dumps(unread, indent=1))


def _attempt(lake: Lake, extractor: Extractor, part: Part) -> str | None:
    """Extract a part, twice if need be; the error if both fail, so that others go on."""
    return collect_failures([part], lambda one: extract_part(lake, extractor, one)).get(part)


_extractor: Extractor | None = None  # of this worker process


def _start_worker(settings: Settings) -> None:
    Thread(target=_end_with_parent, daemon=True).start()
    _load_once(settings)


def _load_once(settings: Settings) -> None:
    global _extractor
    _extractor = _extractor or load_extractor(settings)


def _end_with_parent() -> None:
    """End this worker when its run is killed; it would wait for work for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _work(lake_root: Path, part: Part) -> str | None:
    if _extractor is None:
        raise RuntimeError("the worker has no model; start it with _start_worker")
    return _attempt(Lake(lake_root), _extractor, part)


def _work_anywhere(settings: Settings, lake_root: Path, part: Part) -> str | None:
    """Do a part in whichever process a cluster chooses; the model stays there for the next one."""
    _load_once(settings)
    return _work(lake_root, part)
