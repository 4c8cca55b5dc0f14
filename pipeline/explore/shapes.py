"""Shapes on a map, in degrees: circles, hatching, a frame around points and its projection."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Point = tuple[float, float]  # longitude, latitude
Frame = tuple[float, float, float, float]  # west, south, east, north

NEAR_KM = 12.0  # radius of a circle around what is only near
_KM_A_DEGREE = 111.2
_HATCHES = 9  # lines across an area


def mercator(
    frame: Frame, *, width: float, most_height: float, point_radius: float
) -> tuple[dict[str, Any], float]:
    """Fit Mercator's projection to a frame, in pixels; and the height of the map."""
    west, south, east, north = frame
    left, right = math.radians(west), math.radians(east)
    bottom, top = _mercator(south), _mercator(north)
    scale = min(width / (right - left), most_height / (top - bottom))
    height = scale * (top - bottom)
    across = width / 2 - scale * (left + right) / 2
    down = height / 2 + scale * (top + bottom) / 2
    return {
        "type": "mercator",
        "scale": scale,
        "translate": [across, down],
        "pointRadius": point_radius,
    }, height


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def frame_around(points: Sequence[Point]) -> Frame:
    """West, south, east and north of a frame around points, with a margin."""
    west, south, east, north = box(points)
    margin = 0.6 + 0.06 * max(east - west, north - south)
    return (
        max(-179.9, west - margin),
        max(-80.0, south - margin),
        min(179.9, east + margin),
        min(80.0, north + margin),
    )


def box(points: Sequence[Point]) -> Frame:
    """Frame points as closely as can be."""
    across, along = [p[0] for p in points], [p[1] for p in points]
    return min(across), min(along), max(across), max(along)


def kilometres(one: Point, other: Point) -> float:
    """About how far apart two points are that lie no further than a province is wide."""
    wide = (one[0] - other[0]) * math.cos(math.radians((one[1] + other[1]) / 2))
    return _KM_A_DEGREE * math.hypot(wide, one[1] - other[1])


def is_wide(feature_code: str | None) -> bool:
    """Whether a place of GeoNames' kind is a stretch of land, for which no point stands."""
    return (feature_code or "").startswith(("PCL", "ADM", "CONT", "RGN"))


def circle(centre: Point, radius_km: float) -> list[Point]:
    """Draw a closed ring around a point, in degrees."""
    longitude, latitude = centre
    high = radius_km / _KM_A_DEGREE
    wide = high / max(0.1, math.cos(math.radians(latitude)))
    steps = 28
    return [
        (
            longitude + wide * math.cos(2 * math.pi * i / steps),
            latitude + high * math.sin(2 * math.pi * i / steps),
        )
        for i in range(steps + 1)
    ]


def hatch(ring: Sequence[Point]) -> list[list[Point]]:
    """Parallel lines across a convex ring."""
    heights = [p[1] - p[0] for p in ring]
    step = (max(heights) - min(heights)) / _HATCHES
    lines = []
    for index in range(math.ceil(min(heights) / step), math.floor(max(heights) / step) + 1):
        level = index * step
        crossed = []
        for (a, b), (low, high) in zip(pairwise(ring), pairwise(heights), strict=True):
            if low != high and min(low, high) <= level < max(low, high):
                part = (level - low) / (high - low)
                crossed.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
        if len(crossed) > 1:
            lines.append([min(crossed), max(crossed)])
    return lines
