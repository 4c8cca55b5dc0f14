"""Articles that are nearly the same text: one agency story, printed with small changes.

MinHash signatures over runs of words (A. Broder, 1997) estimate how much two texts share; bands
of a signature (locality-sensitive hashing) find the few pairs worth comparing among all of them.
A signature depends on its text alone, so it is made once; groups are made over all signatures.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from pipeline.ids import make_id
from pipeline.names.keys import fold
from pipeline.resolve import weights

# Raise the number when the same text would get another signature.
METHOD = "minhash-1"

Signature = npt.NDArray[np.uint32]

_RUN = 5  # words: unrelated texts share hardly any, so few pairs need comparing
_SIZE = 128  # hashes: the estimate's standard error is at most 0.044
# A band is two hashes, so two texts that share 0.25 meet in one of 64 bands in 98 % of cases,
# and two that share 0.01 in 0.6 %.
_PRIME = np.uint64((1 << 61) - 1)
_AT_ONCE = 4096  # word runs permuted at a time: a megabyte of text would take a gigabyte

# Numbers that look random and never change, whatever the version of numpy.
_DRAWN = np.frombuffer(hashlib.shake_256(METHOD.encode()).digest(16 * _SIZE), "<u8")
_FACTORS = _DRAWN[:_SIZE] % np.uint64((1 << 29) - 1) + np.uint64(1)
_OFFSETS = _DRAWN[_SIZE:] % np.uint64(1 << 61)


def signature_of(text: str) -> Signature | None:
    """Make the MinHash signature of a text.

    Case, accents and punctuation do not count.

    Args:
        text: The body of an article.

    Returns:
        128 numbers; the share that two signatures have in common estimates the share of word
        runs that their texts do. None for a text too short to tell.
    """
    words = fold(text).split()
    if len(words) < weights.SHORTEST_TEXT:
        return None
    runs = {" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
    hashes = np.fromiter((zlib.crc32(run.encode()) for run in runs), np.uint64, len(runs))
    # 2^32 * 2^29 + 2^61 stays below 2^63: nothing overflows.
    least = [
        ((hashes[at : at + _AT_ONCE, None] * _FACTORS + _OFFSETS) % _PRIME).min(axis=0)
        for at in range(0, len(hashes), _AT_ONCE)
    ]
    return (np.min(least, axis=0) & np.uint64(0xFFFFFFFF)).astype(np.uint32)


def share_in_common(one: Signature, other: Signature) -> float:
    """Estimate the share of word runs that two texts have in common, 0 to 1."""
    return float(np.mean(one == other))


def group_near_duplicates(
    signatures: Mapping[str, Signature], updates: Sequence[tuple[str, str]] = ()
) -> dict[str, str]:
    """Group the articles that nearly repeat or update one another, directly or through others.

    Args:
        signatures: Article id → its signature.
        updates: Pairs of articles, of which one updates the other (``updates.find_updates``);
            texts too short for a signature may be among them.

    Returns:
        Article id → group id, for articles in groups of two and more only. The same articles
        give the same groups in whatever order they come; a group is named after the least id.
    """
    signed = sorted(signatures)
    ids = sorted({*signed, *(article_id for pair in updates for article_id in pair)})
    numbers = {article_id: number for number, article_id in enumerate(ids)}
    leaders = list(range(len(ids)))

    def join(one: str, other: str) -> None:
        first, second = (_leader(leaders, numbers[article_id]) for article_id in (one, other))
        leaders[max(first, second)] = min(first, second)

    for one, other in updates:
        join(one, other)
    if signed:
        matrix = np.stack([signatures[article_id] for article_id in signed])
        for first, second in _candidates(matrix):
            a, b = signed[first], signed[second]
            if _leader(leaders, numbers[a]) != _leader(leaders, numbers[b]) and (
                share_in_common(matrix[first], matrix[second]) >= weights.DUPLICATE_SHARE
            ):
                join(a, b)
    ends = [_leader(leaders, index) for index in range(len(ids))]
    grouped = {end for index, end in enumerate(ends) if end != index}
    return {ids[i]: make_id("ndg", ids[end]) for i, end in enumerate(ends) if end in grouped}


def _candidates(matrix: npt.NDArray[np.uint32]) -> Iterator[tuple[int, int]]:
    """Give the pairs of rows that are equal in a band of two hashes."""
    bands = np.ascontiguousarray(matrix).view(np.uint64)
    for band in bands.T:
        order = np.argsort(band, kind="stable")
        is_new = np.diff(band[order]) != 0
        starts = np.flatnonzero(np.concatenate(([True], is_new)))
        lengths = np.diff(np.append(starts, len(order)))
        for start, length in zip(starts[lengths > 1], lengths[lengths > 1], strict=True):
            yield from _pairs(order[start : start + length].tolist())


def _pairs(meeting: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs; of a crowd, which a much used agency text draws, neighbours and the first."""
    is_crowd = len(meeting) > weights.WIDEST_MEETING
    for position, one in enumerate(meeting[1:], start=1):
        others = {meeting[0], meeting[position - 1]} if is_crowd else meeting[:position]
        for other in others:
            yield other, one


def _leader(leaders: list[int], index: int) -> int:
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = leaders[index]
    return index
