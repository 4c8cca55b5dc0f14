"""Which articles of an outlet update one another: a wire sends one story again as it grows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from pipeline.names.keys import fold
from pipeline.resolve import weights

# How agencies mark a story that is sent again, at the head of its title, or at its end …
_MARK = re.compile(
    r"\s*(?:(?:UPDATED?|WRAPUP|TOPWRAP|RPT|REFILE|REPEAT|CORRECTED|CORRECTION|RECAST|REWRITE|WRITETHRU"
    r"|LEAD|LD|Updated?|Lead)(?:[ -]?\d{1,2})?\s*[-–—:]"
    r"|\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH) (?:UPDATE|LEAD|LD|Lead)\b\s*[-–—:]?"
    r"|[(\[](?:\d{1,2}\w\w )?(?:Lead|LEAD|LD|Updated?|UPDATED?)(?: \d{1,2})?[)\]])\s*"
)
_MARK_BEHIND = re.compile(
    r"\s*(?:[-–—:] ?(?:UPDATED?|Updated?)(?: \d{1,2})?"
    r"|[(\[](?:\d{1,2}\w\w )?(?:Lead|LEAD|LD|Updated?|UPDATED?)(?: \d{1,2})?[)\]])\s*\Z"
)
# … or of its text, below a headline and behind a dateline as well.
_ADDS = re.compile(
    r"(?:\A|\n|[-–—] )\s*(?:"
    r"\((?:Adds|Updates|Recasts|Corrects|Removes|Rewrites|Repeats)\b[^)]{0,200}\)"
    r"|Eds: (?:Adds|Updates|Recasts|Corrects)\b)"
)


@dataclass(frozen=True)
class Headline:
    """What of an article tells whether it is another one's update."""

    article_id: str
    publisher_name: str | None
    title: str | None
    opening: str  # of its text
    published_at: datetime | None


def find_updates(headlines: Iterable[Headline]) -> list[tuple[str, str]]:
    """Find pairs of articles of one outlet, of which one says that it updates the other.

    Their titles share most of their words, and no more than three days lie between them. Without
    a date, a publisher or a title nothing is an update.

    Returns:
        Pairs of article ids, the earlier first; an update that follows several has one for each.
    """
    by_publisher: dict[str, list[Headline]] = defaultdict(list)
    for one in headlines:
        if one.publisher_name and one.title and one.published_at:
            by_publisher[fold(one.publisher_name)].append(one)
    return sorted(pair for group in by_publisher.values() for pair in _updates(group))


def _updates(group: list[Headline]) -> Iterator[tuple[str, str]]:
    updates = [one for one in group if _is_update(one)]
    if not updates:
        return
    by_word: dict[str, set[int]] = defaultdict(set)
    words = [_words(one.title or "") for one in group]
    for number, found in enumerate(words):
        for word in found:
            by_word[word].add(number)
    for update in updates:
        own = _words(update.title or "")
        rare = sorted(own, key=lambda word: (len(by_word[word]), word))
        # Titles that share three words share one beside the two most used, which need no look.
        near = {number for word in rare[: max(1, len(rare) - 2)] for number in by_word[word]}
        for number in sorted(near):
            other = group[number]
            if other.article_id != update.article_id and _are_one(
                update, other, own, words[number]
            ):
                first, second = sorted(
                    (update, other), key=lambda one: (one.published_at, one.article_id)
                )
                yield first.article_id, second.article_id


def _is_update(one: Headline) -> bool:
    title = one.title or ""
    return bool(_MARK.match(title) or _MARK_BEHIND.search(title) or _ADDS.search(one.opening))


def _words(title: str) -> frozenset[str]:
    while match := _MARK.match(title):
        title = title[match.end() :]
    title = _MARK_BEHIND.sub("", title)
    return frozenset(fold(title).split())


def _are_one(one: Headline, other: Headline, first: frozenset[str], second: frozenset[str]) -> bool:
    if one.published_at is None or other.published_at is None:
        return False
    shared = len(first & second)
    return (
        abs(one.published_at - other.published_at) <= timedelta(days=weights.LONGEST_STORY)
        and shared >= weights.FEWEST_TITLE_WORDS
        and shared >= weights.TITLE_SHARE * min(len(first), len(second))
    )
