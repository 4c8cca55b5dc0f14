"""The readable text of a stored one. The stored text is never changed."""

from collections.abc import Callable
from functools import lru_cache

from pipeline.readable.hyphens import find_hyphen_edits
from pipeline.readable.layers import Edit, Layer, ReadableText
from pipeline.readable.marks import find_mark_edits, find_markup_edits
from pipeline.readable.numbers import find_number_edits
from pipeline.readable.wraps import find_wrap_edits

_PASSES: tuple[Callable[[str], list[Edit]], ...] = (
    find_number_edits,
    find_mark_edits,
    find_markup_edits,
    find_wrap_edits,
    find_hyphen_edits,
)


@lru_cache(maxsize=8)  # extraction asks for a text twice in a row, and resolution for some
def readable(text: str) -> ReadableText:
    """Read a text across its wraps and without what is no part of the writing.

    Wrapped lines are one paragraph, words broken over lines whole, signs of quoted mail gone;
    entities are what they stand for, spaces plain, dashes between two,
    invisible marks and light markup gone, and figures in shorthand written out.

    Returns:
        The readable text, which leads each of its offsets to the stored one and back.
    """
    layers: list[Layer] = []
    current = text
    for find in _PASSES:
        if edits := find(current):
            layer = Layer(current, edits)
            if layer.text.strip() or not current.strip():
                layers.append(layer)
                current = layer.text
    return ReadableText(stored=text, text=current, layers=tuple(layers))
