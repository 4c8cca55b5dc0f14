"""Reading the words of a source: its head, whether it is named, what it belongs to.

Works on text alone, so that "an official in the defence ministry" is understood whatever the
parser made of it.
"""

import re
from dataclasses import dataclass

from pipeline.names.keys import fold, strip_determiner
from pipeline.records import Attribution, Mention
from pipeline.resolve.actor_words import BODY_NOUNS

# Where the head phrase of a source ends and what describes it begins.
_PHRASE_END = re.compile(
    r",|;|:|\(|--|—|–|\s(?:for|of|in|at|from|with|to|on|near|inside|among|within|by|close|who|fighting|battling|against|"
    r"whose|that|which|speaking|based|told|said|and|about|under|including)\b",
    re.I,
)
# What leads from a source to whom it belongs or is against, and that one's titles.
_OF_SOMEBODY = re.compile(
    r"\s*(?:for|of|(?:close |loyal )?to|with|fighting|battling)\s+(?:the\s+|ex-)?"
    r"(?:(?:[A-Z][\w.-]*|former|late)\s+)*"
)
_PEOPLE = frozenset("people person man woman men women child children".split())
# Before a noun that means something named before; before one that is only a modifier.
_KNOWN_MARKERS = frozenset("the this that same its their".split())
_ARTICLES = frozenset({"", "a", "an", "one", "two", "senior", "several"})
_FORMER = re.compile(r"\b(?:former|ex|retired|onetime|then)\b", re.I)


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The head of a source's text, with offsets into that text."""

    head: str  # the last word of the head phrase, folded
    head_phrase: str
    head_end: int  # offset of the end of the head phrase in the source's text
    is_former: bool
    is_proper: bool  # the head is written with a capital


def read_source(text: str) -> SourceWords:
    """Find the head phrase of a source: "a spokesman" of "a spokesman for the coalition"."""
    start = len(text) - len(text.lstrip())
    first = _PHRASE_END.search(text, start + 1)
    end = first.start() if first else len(text)
    phrase = text[:end].rstrip()
    words = fold(strip_determiner(phrase)).split()
    return SourceWords(
        head=words[-1] if words else "",
        head_phrase=phrase,
        head_end=len(phrase),
        is_former=bool(_FORMER.search(text)),
        is_proper=bool(phrase) and phrase.split()[-1][:1].isupper(),
    )


def bodies_meant(text: str) -> list[str]:
    """List the common nouns for a body that a source's words hold as something known.

    "A coalition spokesman" and "a spokesman for the alliance" mean a body that was named
    before; "a spokesman for a rebel group" does not.
    """
    words = fold(text).split()
    found = []
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        modifies = bool(after) and _PHRASE_END.match(f" {after} ") is None and after != "that"
        if word in BODY_NOUNS and (before in _KNOWN_MARKERS or (modifies and before in _ARTICLES)):
            found.append(word)
    return found


class RoleWords:
    """Roles that persons speak in.

    Args:
        roles: Role as listed → whether one who has it speaks for the organisation.
    """

    def __init__(self, roles: dict[str, bool]) -> None:
        self._roles = {tuple(fold(role).split()): speaks for role, speaks in roles.items()}
        self._heads = {role[-1] for role in self._roles}
        self._longest = max((len(role) for role in self._roles), default=0)

    def find(self, text: str) -> tuple[str, bool] | None:
        """Return the role that a text begins or ends with, the longest and leftmost first."""
        words = [_singular(word) for word in fold(text).split()]
        for length in range(self._longest, 0, -1):
            for start in range(len(words) - length + 1):
                role = tuple(words[start : start + length])
                if role in self._roles:
                    return " ".join(role), self._roles[role]
        return None

    def is_role(self, head: str) -> bool:
        """Whether a head noun is a person's role, or simply people."""
        return head in _PEOPLE or _singular(head) in self._heads


def _singular(word: str) -> str:
    """``officials`` → ``official``; enough for role nouns."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def position(attribution: Attribution) -> tuple[int, str]:
    """Order attributions as the text has them."""
    start = attribution.source_start_char
    if start is None:
        start = attribution.content_spans[0].start_char if attribution.content_spans else 0
    return (start, attribution.attribution_id)


def is_behind(before: str, *, is_first: bool) -> bool:
    """Whether a name only says whose a source is: "forces loyal to President" stands before it.

    In "the head of the council Dana Reyes" what stands between is no title.

    Args:
        before: What stands between the head of the source and the name.
        is_first: Whether nobody else is named in it.
    """
    is_whose = is_first and _OF_SOMEBODY.fullmatch(before) is not None
    return is_whose or before.split()[-1:] == ["against"]


def clause_end(text: str) -> int:
    """Return where the first clause of a source ends."""
    comma = text.find(",")
    return len(text) if comma < 0 else comma


def without(text: str | None, mention: Mention) -> str:
    """Return a source's words without those of a mention."""
    return (text or "").replace(mention.mention_text, " ")
