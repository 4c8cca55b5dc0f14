"""What frames an article and is not its news: headings, bylines, credit lines."""

import re
from collections.abc import Iterable

from pipeline.records import Article, Credit, Mention, TextSpan
from pipeline.resolve.covered import Covered
from pipeline.resolve.name_forms import person_key

_BY = re.compile(r"(?:^|\n)[ \t]*(?:written |story |reporting |report )?by:?[ \t]+$", re.I)
# "Reporting by Dana Reyes and Jo Doe; editing by …", as agencies sign off.
_SIGNED = re.compile(
    r"(?:^|[.!?)\n]\s*|;\s*|\()(?:additional )?(?:reporting|writing|editing|compiled)"
    r"(?: and (?:writing|editing))? by\b[^.!?\n]*$",
    re.I,
)
_LONGEST_SIGN_OFF = 200  # characters
_LONGEST_BYLINE = 80  # characters of a line that says by whom it is, and no more
_ENDS_SENTENCE = re.compile(r"[.!?]\s*$")
_HEADINGS = frozenset({"headline", "heading", "navigation", "label"})


def headings_of(spans: Iterable[TextSpan]) -> tuple[tuple[int, int], ...]:
    """Return where headlines, headings and menus stand, in text order."""
    return tuple(sorted((s.start_char, s.end_char) for s in spans if s.span_kind in _HEADINGS))


class Frame:
    """What frames one article.

    Args:
        article: The article.
        credits: Who stands in its credit lines.
        titles: What stands before a person's name and is no part of it.
    """

    def __init__(
        self, article: Article, credits: Iterable[Credit], *, titles: frozenset[str]
    ) -> None:
        self._text = article.body_text
        self._titles = titles
        self._byline = person_key(article.byline, titles) if article.byline else ""
        self._credits = Covered((credit.start_char, credit.end_char) for credit in credits)

    def is_credit(self, mention: Mention) -> bool:
        """Whether a mention only says who wrote, took or brought what is here.

        Names in credit lines, and the person of a byline: of the one that came with the article,
        wherever he is named, or of a line of its own ("By Dana Reyes").
        """
        if self._credits.meet(mention.start_char, mention.end_char):
            return True
        if mention.entity_label != "PERSON" or mention.mention_type != "name":
            return False
        key = person_key(mention.mention_text, self._titles)
        if len(key.split()) > 1 and key in self._byline:
            return True
        before = self._text[max(0, mention.start_char - _LONGEST_SIGN_OFF) : mention.start_char]
        return bool(_SIGNED.search(before)) or self._stands_in_byline(mention)

    def _stands_in_byline(self, mention: Mention) -> bool:
        text = self._text
        # No further than a byline is long: a text may be one line.
        first = max(0, mention.start_char - _LONGEST_BYLINE - 1)
        last = min(len(text), mention.end_char + _LONGEST_BYLINE + 1)
        start = text.rfind("\n", first, mention.start_char) + 1 or first
        end = text.find("\n", mention.end_char, last)
        line = text[start : end if end >= 0 else last]
        is_short = len(line) <= _LONGEST_BYLINE and not _ENDS_SENTENCE.search(line)
        return is_short and bool(_BY.search(text[max(0, start - 1) : mention.start_char]))
