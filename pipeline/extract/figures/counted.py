"""Find the noun phrase that a number counts, from part-of-speech tags and the parse."""

from dataclasses import dataclass

from pipeline.extract.reading.tense import is_past_participle
from pipeline.extract.reading.tree import Parse

_MAX_TOKENS = 10  # from the number to the end of what it counts
_DETERMINERS = frozenset("the a an its their his her our my these those this that all".split())


@dataclass(frozen=True, kw_only=True)
class CountedPhrase:
    """Token indexes of a counted phrase: its first token, head noun and last token."""

    first: int
    head: int
    last: int


def counted_phrase(parse: Parse, start: int, *, stops: frozenset[int]) -> CountedPhrase | None:
    """Read the noun phrase that starts at token ``start``, right behind a number.

    Args:
        parse: The parsed text.
        start: Index of the token behind the number.
        stops: Tokens of time expressions; a phrase never runs into them.

    Returns:
        The phrase, or None where no noun follows.
    """
    index = first = _skip_of(parse, start)
    head: int | None = None
    owner: int | None = None  # "Iraq" in "Iraq's second city": not the head, unless nothing follows
    while index < min(len(parse), start + _MAX_TOKENS) and index not in stops:
        if parse.pos[index] == "SPACE" or (parse.is_first(index) and index > start):
            break
        if _is_noun(parse, index):
            if head is not None and _is_closed(parse, head, index):
                break
            head = index
        elif head is not None and _is_hyphen(parse, index):
            head = None if parse.pos[index + 1] in {"VERB", "ADJ"} else head
        elif head is not None and _is_possessive(parse, index):
            head, owner = None, head
        elif not _is_modifier(parse, index, has_head=head is not None):
            break
        index += 1
    head = owner if head is None else head
    if head is None:
        return None
    return CountedPhrase(first=first, head=head, last=head)


def _is_possessive(parse: Parse, i: int) -> bool:
    return parse.pos[i] == "PART" and parse.lower[i] in {"'s", "’s", "'", "’"}


def _is_hyphen(parse: Parse, i: int) -> bool:
    """Say whether a hyphen joins two words ("battalion-sized")."""
    is_inside = 0 < i < len(parse) - 1 and parse.lower[i] in {"-", "‑"}
    return is_inside and not parse.has_space(i - 1) and not parse.has_space(i)


def _is_noun(parse: Parse, i: int) -> bool:
    """Say whether a token can head or open a phrase; "US" is a name whatever its tag."""
    word = parse.written(i)
    if word.endswith("-"):
        return False
    if parse.pos[i] in {"NOUN", "PROPN"}:
        return True
    return 2 <= len(word) <= 6 and word.isalpha() and word.isupper()


def _skip_of(parse: Parse, i: int) -> int:
    """Step over "of the", "more" and "other" between number and noun."""
    words = parse.lower
    if i < len(parse) and words[i] in {"more", "further"}:
        i += 1
    is_part = i > 0 and words[i - 1] == "of"
    if i < len(parse) and words[i] == "of":
        i, is_part = i + 1, True
    if is_part:
        while i < len(parse) and words[i] in _DETERMINERS:
            i += 1
    return i


def _is_closed(parse: Parse, head: int, following: int) -> bool:
    """Say whether the phrase ends at its head: a plural is followed only by another common noun."""
    if head and parse.lower[head - 1] in {"-", "‑"}:
        return False
    is_common = parse.pos[head] == "NOUN" and parse.written(head).islower()
    if is_common and not parse.written(following).islower():
        return True
    if parse.has_morph(head, "Number=Plur"):
        return parse.pos[following] != "NOUN" or parse.head[following] < head
    return False


def _is_modifier(parse: Parse, i: int, *, has_head: bool) -> bool:
    """Say whether a token can stand between a number and its noun."""
    following = parse.pos[i + 1] if i + 1 < len(parse) else "SPACE"
    if following == "SPACE":
        return False
    if _is_hyphen(parse, i):
        return True
    if has_head:
        return False
    is_between = i > 0 and parse.pos[i - 1] == "ADJ" and following == "ADJ"
    match parse.pos[i]:
        case "ADJ":
            return True
        case "ADV":
            return following in {"ADJ", "VERB"} or parse.lower[i + 1] == "-"
        case "VERB":
            describes = is_past_participle(parse, i) or parse.lower[i].endswith("ing")
            return describes and following in {"NOUN", "ADJ", "PROPN"}
        case "CCONJ":
            return is_between
        case "PUNCT":
            return parse.lower[i] == "," and is_between
        case _:
            return False
