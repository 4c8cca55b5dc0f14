"""How much a bare name speaks for a place: by the largest place in the world that bears it."""

from functools import lru_cache

import numpy as np
import pyarrow.compute as pc

from pipeline.names.gazetteer_tables import GazetteerTables, hash_key

_TOWN = 15_000  # people
_CITY = 250_000
_VILLAGE_WEIGHT = 1  # a town weighs one more, a city two
_CACHE = 50_000  # names


class NameWeights:
    """Weighs names by the compiled gazetteer, whose arrays it shares.

    Args:
        tables: The compiled gazetteer.
    """

    def __init__(self, tables: GazetteerTables) -> None:
        self._hashes = tables.keys.column("key_hash").to_numpy()
        rows = tables.keys.column("place_row").to_numpy()
        population = pc.fill_null(tables.places.column("population"), 0).to_numpy()
        mains = tables.keys.column("is_main_name").to_numpy()
        # By another name than its own a place must be ten times as large: most such names are
        # old, foreign or short ones that mean something else in English.
        people = np.where(mains, population[rows], population[rows] // 10)
        steps = np.digitize(people, (_TOWN, _CITY)) + _VILLAGE_WEIGHT
        self._weights = np.where(mains | (people >= _TOWN), steps, 0).astype(np.int8)
        self.weight = lru_cache(_CACHE)(self._weight)

    def _weight(self, folded: str) -> int:
        """Return 0 for no place, 1 for a village, 2 for a town, 3 for a city."""
        key = np.uint64(hash_key("folded", folded))
        first = int(np.searchsorted(self._hashes, key))
        last = int(np.searchsorted(self._hashes, key, side="right"))
        return int(self._weights[first:last].max()) if last > first else 0
