"""What resolving a place mention yields."""

from dataclasses import dataclass

from pipeline.records import Mention, ResolvedLocation
from pipeline.resolve.gazetteer import Place


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """What a mention stands for; no place where nothing fits or nothing decides."""

    place: Place | None
    alternative: Place | None
    geo_precision: int | None  # ACLED's: 1 the place, 2 near it or a small area, 3 a region
    method: str
    score: float | None


def left_open(method: str) -> PlaceChoice:
    """Return the choice of no place, with the reason."""
    return PlaceChoice(None, None, None, method, None)


def resolved_location(mention: Mention, choice: PlaceChoice) -> ResolvedLocation:
    """Return the row of a choice."""
    return ResolvedLocation(
        mention_id=mention.mention_id,
        article_id=mention.article_id,
        location_id=choice.place.location_id if choice.place else None,
        alternative_location_id=choice.alternative.location_id if choice.alternative else None,
        geo_precision=choice.geo_precision,
        resolution_method=choice.method,
        resolution_score=choice.score,
    )
