"""Words broken by a hyphen: which hyphens are part of the word, and which a typesetter's."""

import re

from pipeline.readable.layers import Edit

# What stands before a hyphen that belongs to the word.
_FIRST_PARTS = frozenset(
    """al el as ad ar an at ash az el ez es ul ed abu bin ibn umm bani ben deir tel tal ain wadi
    anti pro non ex co self well ill long short high low so post pre mid multi semi quasi half all
    cross counter inter pan neo vice then two three four five six seven eight nine ten eleven
    twelve twenty thirty forty fifty sixty seventy eighty ninety one first second third large small
    full part hard soft left right north south east west far near old new state home hand air
    sea land car door man woman war peace cease un us eu uk""".split()
)
# What stands behind one.
_LAST_PARTS = frozenset(
    """old year-old backed led based held controlled run owned affiliated aligned linked made born
    armed allied funded supported supplied occupied administered brokered speaking wide general
    elect scale range term time called level ranking profile known style type chief minister
    president commander in-chief day week month year hour mile kilometre kilometer strong
    majority""".split()
)
# Hyphens that hang: "pre- and post-war".
_SUSPENDED = r"(?:and|or|to|nor|und|et|y|as|but)\b"
_BROKEN = re.compile(rf"(?<![\w-])([^\W\d_]{{1,14}})- (?!{_SUSPENDED})([a-z]{{2,}})(?![\w])")
_FUNCTION_WORDS = frozenset(
    """the a an and or but who which that this these those he she it they we you i his her its
    their our is are was were be been has have had will would said says say in on at of for from
    with by as to into after before when while where because if not no also then than there here
    all some many most both about over under between during since until""".split()
)
_FEWEST = 2  # breaks inside lines that a text must have: a single one may be a sloppy dash


def is_hyphen_kept(before: str, after: str) -> bool:
    """Whether the hyphen at a line's end belongs to the word.

    Args:
        before: What stands before it on the line, back to white space.
        after: The next line's first word, with what is joined to it.
    """
    first = re.sub(r"^\W+", "", before).rsplit("-", 1)[-1].lower()
    last = re.sub(r"\W+$", "", after).lower()
    if not after[:1].islower() or first in _FIRST_PARTS or last in _LAST_PARTS:
        return True
    return "-" in last  # four-/year-old, state-/of-the-art


def find_hyphen_edits(text: str) -> list[Edit]:
    """Edits by which words that were broken over lines, and whose lines are gone, are whole."""
    if "- " not in text:
        return []
    edits: list[Edit] = []
    for match in _BROKEN.finditer(text):
        first, last = match.group(1), match.group(2)
        if last in _FUNCTION_WORDS:
            return []  # here a hyphen with a space is a dash
        kept = is_hyphen_kept(first, last)
        edits.append((match.end(1) + kept, match.start(2), ""))
    return edits if len(edits) >= _FEWEST else []
