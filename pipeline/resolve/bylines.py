"""What frames an article and is not its news: headings, bylines, credit lines."""

import re
from collections.abc import Iterable, Sequence

from pipeline.records import Article, Credit, Mention, TextSpan
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


def is_credit(mention: Mention, article: Article, credits: Sequence[Credit]) -> bool:
    """Whether a mention only says who wrote, took or brought what is here.

    Names in credit lines, and the person of a byline: of the one that came with the article,
    wherever he is named, or of a line of its own ("By Dana Reyes").
    """
    if any(
        credit.start_char < mention.end_char and mention.start_char < credit.end_char
        for credit in credits
    ):
        return True
    if mention.entity_label != "PERSON" or mention.mention_type != "name":
        return False
    key = person_key(mention.mention_text)
    if article.byline and len(key.split()) > 1 and key in person_key(article.byline):
        return True
    text = article.body_text
    signed = _SIGNED.search(
        text[max(0, mention.start_char - _LONGEST_SIGN_OFF) : mention.start_char]
    )
    return signed is not None or _stands_in_byline(text, mention)


def _stands_in_byline(text: str, mention: Mention) -> bool:
    start = text.rfind("\n", 0, mention.start_char) + 1
    end = text.find("\n", mention.end_char)
    line = text[start : end if end >= 0 else len(text)]
    is_short = len(line) <= _LONGEST_BYLINE and not _ENDS_SENTENCE.search(line)
    return is_short and bool(_BY.search(text[max(0, start - 1) : mention.start_char]))
