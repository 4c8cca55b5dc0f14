"""Where a mention begins and ends: the model's span trimmed, widened, or built from a noun."""

from dataclasses import dataclass

from pipeline.extract.reading.subjects import DAYS, MONTHS
from pipeline.extract.reading.tree import PLACE_ENTITIES, SUBJECTS, Parse

# Words after which a body's opponent is named, as written in running text.
_AGAINST = frozenset({"against", "battling", "combating", "combatting", "fighting", "opposing"})
_BODY_LABELS = frozenset({"ORG", "MILITARY_UNIT"})
# What is no part of a name or nominal before its head, by part of speech and by label.
_NO_MODIFIERS = frozenset("DET NUM CCONJ ADP SCONJ PRON PART VERB AUX".split())
_NO_MODIFIER_LABELS = SUBJECTS | frozenset("case det nummod cc mark appos cop aux obj obl".split())


@dataclass(frozen=True)
class Candidate:
    """Tokens ``first`` to ``last`` (included) under ``head``."""

    first: int
    last: int
    head: int
    label: str
    is_nested: bool = False  # inside another mention by right: "U.S." in "U.S.-backed forces"


def name_pieces(parse: Parse, first: int, end: int) -> list[tuple[int, int]]:
    """Cut a span where a model ran on: at commas outside brackets, and before a clause.

    "The coalition fighting IS" names two bodies; in a title ("Coalition Against Hunger") the
    word has its capital and stays.

    "Dana Reyes, head of the network Valley24" are the person and, named in the description,
    the network; words that only describe are no piece.

    Returns:
        First token and token after the last of each piece; the first piece always, unless
        the span is a clause, later ones only where they hold a name.
    """
    verbs = [i for i in range(first, end) if parse.pos[i] == "AUX" and parse.pos[i - 1] == "PRON"]
    if verbs and verbs[0] == first + 1:
        return []
    pieces, depth, start = [], 0, first
    for i in range(first, end):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(parse.lower[i], 0)
        is_against = i > start and parse.text[parse.start[i] : parse.end[i]] in _AGAINST
        if (parse.lower[i] in {",", ";", "--", "—"} or is_against) and depth <= 0:
            pieces.append((start, i))
            start = i + 1
    # "… for the U.S." of "the U.S.-led coalition": a name that goes on is not in the span whole.
    goes_on = end < len(parse) and start > first and parse.lower[end] in {"-", "‑", "–"}
    if not goes_on:
        pieces.append((start, end))
    return [
        (low if number == 0 else _name_start(parse, low, high), high)
        for number, (low, high) in enumerate(pieces)
        if low < high and (number == 0 or parse.pos[high - 1] == "PROPN" or _is_name(parse, low))
    ]


def role_pieces(parse: Parse, first: int, end: int) -> list[tuple[int, int, str]]:
    """Part a role from the body it is held in: "a coalition spokesman", "head of the SDF".

    Returns:
        First token, token after the last, and label of the role and of each body; empty where
        the span is no role, or names no body.
    """
    inside = range(first, end)
    head = next((i for i in inside if parse.head[i] not in inside or parse.head[i] == i), first)
    if parse.lemma[head] not in parse.lexicon.persons or is_capital(parse, head):
        return []
    bodies = []
    before = head
    while before > first and parse.pos[before - 1] == "PROPN":
        before -= 1
    is_noun = head > first and parse.lexicon.actors.get(parse.lemma[head - 1]) in _BODY_LABELS
    initials = parse.text[parse.start[head - 1] : parse.end[head - 1]]
    if head - before > 1 or (head - before == 1 and initials.isalpha() and initials.isupper()):
        bodies.append((before, head, "ORG"))
    elif is_noun and parse.pos[head - 1] == "NOUN" and not is_hyphened(parse, head - 1):
        bodies.append((head - 1, head, "ORG"))
    after = next((i for i in range(head + 1, end) if parse.lower[i] in {"for", "of", "at"}), None)
    if after is not None and any(_is_body(parse, i) for i in range(after + 1, end)):
        bodies.append((after + 1, end, "ORG"))
    return [(head, head + 1, "PERSON"), *bodies] if bodies else []


def _is_body(parse: Parse, i: int) -> bool:
    """Whether a word names a body, or is a common noun for one: "for the coalition"."""
    is_noun = parse.pos[i] == "NOUN" and parse.lexicon.actors.get(parse.lemma[i]) in _BODY_LABELS
    return is_noun or _is_name(parse, i)


def _is_name(parse: Parse, i: int) -> bool:
    return parse.pos[i] == "PROPN" and is_capital(parse, i)


def _name_start(parse: Parse, low: int, high: int) -> int:
    """Where the name in a piece begins: at once, or with the capitals at its end."""
    if _is_name(parse, low):
        return low
    start = high - 1
    while start > low and parse.pos[start - 1] == "PROPN":
        start -= 1
    return start


def entity_candidate(parse: Parse, first: int, end: int, label: str) -> Candidate | None:
    """Strip article, quotes and possessive off the model's span; widen it to its common noun."""
    first, last = _trim(parse, first, end - 1)
    if first > last or _is_measure(parse, first, last):
        return None
    while label not in PLACE_ENTITIES and first >= 2 and _is_glued(parse, first - 1):
        first -= 2  # a model begins "U.S.-led forces" at "led" at times
    if label == "PERSON" and first == last and _is_initials(parse, first):
        label = "ORG"  # "the RSF"
    last = _without_purpose(parse, first, last)
    inside = range(first, last + 1)
    head = next((i for i in inside if parse.head[i] not in inside or parse.head[i] == i), first)
    if label == "PERSON":
        first, head = _past_the_role(parse, first, last, head)
    widened = _widened(parse, first, last, head, label)
    if widened is not None:
        return widened
    lemma = parse.lemma[head]
    if parse.pos[head] == "NOUN" and not is_capital(parse, head):
        if lemma in parse.lexicon.actors and lemma not in parse.lexicon.bodies_or_places:
            label = parse.lexicon.actors[lemma]
        elif lemma not in parse.lexicon.places and label in PLACE_ENTITIES:
            return None  # "helicopter", "meters": what the model takes for a place at times
    elif first == last and (
        parse.pos[head] not in {"NOUN", "PROPN", "ADJ", "X", "PRON"}
        or _is_plain_adjective(parse, head, label)
    ):
        return None
    return Candidate(first, last, head, label)


def _is_plain_adjective(parse: Parse, i: int, label: str) -> bool:
    """Whether a word is no name and stands for nobody: "least" of "at least six people"."""
    is_body = label not in PLACE_ENTITIES and label != "NORP"
    is_adjective = parse.pos[i] == "ADJ" and not is_capital(parse, i)
    return is_body and is_adjective and parse.lemma[i] not in parse.lexicon.actors


def _past_the_role(parse: Parse, first: int, last: int, head: int) -> tuple[int, int]:
    """Begin a name behind what its bearer is: "Dana Reyes" of "union leader Dana Reyes".

    Returns:
        First token and head of the name; those given where the span is no such.
    """
    if parse.lemma[head] not in parse.lexicon.persons or parse.pos[head] != "NOUN":
        return first, head
    named = range(head + 1, last + 1)
    is_name = bool(named) and all(parse.pos[i] == "PROPN" and is_capital(parse, i) for i in named)
    top = next((i for i in named if parse.head[i] == head), None)
    return (head + 1, top) if is_name and top is not None else (first, head)


def _is_initials(parse: Parse, i: int) -> bool:
    word = parse.text[parse.start[i] : parse.end[i]]
    return len(word) > 1 and word.isalpha() and word.isupper()


def _without_purpose(parse: Parse, first: int, last: int) -> int:
    """Cut "command" off "Hamas command" before "centre": the noun belongs to what follows."""
    noun = parse.head[last]
    if parse.pos[last] != "NOUN" or parse.dep[last] != "compound" or noun != last + 1:
        return last
    if is_capital(parse, last) or not is_capital(parse, first) or parse.pos[noun] != "NOUN":
        return last
    if parse.lemma[noun] in parse.lexicon.actors:
        return last  # "Gaza health ministry"
    return next((i for i in range(last, first - 1, -1) if parse.pos[i] in {"PROPN", "ADJ"}), last)


def _widened(parse: Parse, first: int, last: int, head: int, label: str) -> Candidate | None:
    """Join a name to the common noun behind it: "IS" to "IS militants"."""
    noun = parse.head[head]
    joins = parse.dep[head] in {"compound", "amod", "nmod:desc", "flat"}
    if noun != last + 1 or not joins or parse.pos[noun] not in {"NOUN", "PROPN"}:
        return None
    if parse.dep[noun] in {"compound", "amod"}:
        return None  # "Islamic State command post": the noun belongs to another one
    lemma = parse.lemma[noun]
    if lemma in parse.lexicon.actors and not (
        lemma in parse.lexicon.bodies_or_places and label in PLACE_ENTITIES
    ):
        return Candidate(left_edge(parse, noun, first), noun, noun, parse.lexicon.actors[lemma])
    if (
        lemma in parse.lexicon.places
        and label in PLACE_ENTITIES
        and lemma not in parse.lexicon.vague_places
    ):
        return Candidate(first, noun, noun, label)
    return None


def _is_measure(parse: Parse, first: int, last: int) -> bool:
    """Whether a span counts instead of naming: "45 kilometers west"."""
    return parse.pos[first] == "NUM" and all(
        parse.pos[i] != "PROPN" for i in range(first, last + 1)
    )


def _trim(parse: Parse, first: int, last: int) -> tuple[int, int]:
    while first <= last and (
        parse.pos[first] in {"DET", "PUNCT", "SPACE", "ADP", "CCONJ"}
        or parse.lower[first] in {"the", "a", "an", "'s", "’s"}
    ):
        first += 1
    while last >= first and (
        parse.pos[last] in {"PUNCT", "SPACE", "ADP", "DET", "CCONJ"}
        or parse.lower[last] in {"'s", "’s", "'", "’"}
    ):
        if parse.lower[last] in {")", "]"} and any(
            parse.lower[i] in {"(", "["} for i in range(first, last)
        ):
            break
        last -= 1
    if last > first and parse.lower[last] in DAYS and parse.pos[last - 1] in {"NOUN", "PROPN"}:
        last -= 1  # "Dana Reyes Wednesday": when she said it
    return first, last


def left_edge(parse: Parse, head: int, limit: int) -> int:
    """Where the modifiers before ``head`` begin: after article, number and possessor."""
    first = head
    subtree = set(parse.subtree(head))
    while first - 1 >= 0 and first - 1 in subtree and parse.pos[first - 1] != "SPACE":
        before = first - 1
        is_stop = (
            parse.pos[before] in _NO_MODIFIERS and not is_hyphened(parse, before)
        ) or parse.dep[before] in _NO_MODIFIER_LABELS
        if is_stop or (parse.pos[before] == "PUNCT" and not is_hyphened(parse, before)):
            break
        if parse.lower[before] in MONTHS and not is_capital(parse, first):
            break  # "between May and June government troops"
        if parse.dep[before] == "advmod" and parse.pos[before] == "ADV":
            break
        first = before
    while first < head and parse.pos[first] == "PUNCT":
        first += 1
    first = min(first, limit) if limit >= 0 else first
    while first >= 2 and _is_glued(parse, first - 1):
        first -= 2  # "U.S." of "U.S.-led", wherever the parse has hung it
    brackets = [i for i in range(first, head) if parse.lower[i] in {"(", ")"}]
    return brackets[-1] + 1 if brackets else first


def _is_glued(parse: Parse, i: int) -> bool:
    """Whether ``i`` is a hyphen without a space on either side."""
    return (
        parse.lower[i] in {"-", "‑"}
        and parse.end[i - 1] == parse.start[i]
        and i + 1 < len(parse)
        and parse.end[i] == parse.start[i + 1]
    )


def is_hyphened(parse: Parse, i: int) -> bool:
    """Whether ``i`` is part of a hyphenated word: "U.S.", "-", "backed"."""
    hyphens = {"-", "‑", "–"}
    near = [j for j in (i - 1, i, i + 1) if 0 <= j < len(parse) and parse.lower[j] in hyphens]
    return i < len(parse) and any(
        (j == i or parse.end[min(i, j)] == parse.start[max(i, j)])
        and (j == 0 or parse.end[j - 1] == parse.start[j])
        for j in near
    )


def is_capital(parse: Parse, i: int) -> bool:
    """Tell whether the token begins with a capital."""
    return parse.text[parse.start[i]].isupper()
