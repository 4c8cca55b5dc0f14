"""The headline at the top of a plain text, copied and never cut out."""

import re

# A headline fits on a page: the longest common ones run to about 20 words.
_MOST_CHARS = 150
_FEWEST_WORDS = 3  # one or two words are a section name or a link

_NOT_A_TITLE = re.compile(
    r"(?:by\s|file\s*[-–—]|photo|image|published|posted|updated|share\b|source:|https?://|\d)", re.I
)
# What stands above the headline when a whole page was copied; general, not of one site.
_ABOVE_THE_TITLE = re.compile(
    r"accessibility links|skip to (?:main )?content|skip navigation|breaking(?: news)?|home|menu"
    r"|search|share|print|subscribe|sign in|log in|news|world|middle east|africa|europe|live"
    r"|advertisement|exclusive|analysis|\W+",
    re.I,
)
_LAST_CHARS_OF_A_SENTENCE = ".,;:…"
_MOST_LINES_ABOVE = 6


def find_title(text: str) -> str | None:
    """Copy the first line if it reads like a headline, else None.

    A headline is short, does not end like a sentence and has text below it. Lines that a
    copied page carries above it (a skip link, a section name) are passed over.
    """
    lines = [stripped for line in text[:6000].splitlines() if (stripped := line.strip())]
    for number, line in enumerate(lines[: _MOST_LINES_ABOVE + 1]):
        if _ABOVE_THE_TITLE.fullmatch(line):
            continue
        candidate = re.sub(r"^#+\s+|\s+#+$", "", line)
        has_text_below = number + 1 < len(lines)
        return candidate if has_text_below and _reads_like_a_title(candidate) else None
    return None


def _reads_like_a_title(line: str) -> bool:
    return (
        len(line) <= _MOST_CHARS
        and len(line.split()) >= _FEWEST_WORDS
        and line.rstrip("\"'”’")[-1:] not in _LAST_CHARS_OF_A_SENTENCE
        and not _NOT_A_TITLE.match(line)
        and not line[:1].islower()
    )
