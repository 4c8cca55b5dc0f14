"""Which places may be one event's: one lies in the other, or beside it."""

from pipeline.resolve import weights
from pipeline.resolve.gazetteer import Gazetteer, Place
from pipeline.resolve.place_records import is_water, kilometres


class Nearness:
    """Compares places by what lies in what, and by how far apart they are.

    Args:
        gazetteer: The places of the world.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def finest(self, found: list[Place]) -> tuple[Place, ...]:
        """Give the places in which no other of them lies, each once."""
        finest = [
            place for place in found if not any(self.is_finer(other, place) for other in found)
        ]
        return tuple({place.location_id: place for place in finest}.values())

    def is_near(self, one: Place, other: Place) -> bool:
        """Say whether two places may be one event's: one lies in the other, or beside it."""
        if self.is_in(one, other) or self.is_in(other, one):
            return True
        distance = kilometres(one, other)
        is_either_water = is_water(one) or is_water(other)
        reach = weights.EVENT_SHORE_REACH if is_either_water else weights.EVENT_PLACE_REACH
        return distance is not None and distance <= reach

    def is_finer(self, one: Place, other: Place) -> bool:
        """Say whether a place tells more closely where the other is: "the Red Sea port of X"."""
        if one.location_id == other.location_id:
            return False
        return self.is_in(one, other) or (
            is_water(other) and not is_water(one) and self.is_near(one, other)
        )

    def is_in(self, inner: Place, outer: Place) -> bool:
        """Say whether a place is another one or lies in it."""
        return inner.location_id == outer.location_id or any(
            parent.location_id == outer.location_id for parent in self._gazetteer.parents(inner)
        )
