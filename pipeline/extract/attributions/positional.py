"""Attributions by position: the fixed turns of news writing, which a parse often takes apart.

"…, local medics said." closes a sentence, "Medics have since said that …" opens one: commas and
the place of the verb tell source from content where the dependency labels are wrong.
"""

from pipeline.extract.attributions.reporting import Found, addressee_tokens, cue_tokens
from pipeline.extract.reading.subjects import trim
from pipeline.extract.reading.tree import Parse

_LONGEST_TAIL = 6  # tokens after the verb: "on Tuesday", "from Damascus"
_LONGEST_SOURCE = 25
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_OPENERS = frozenset({",", '"', "”", ";", "–", "—", "--"})
_NO_PART_OF_NAMES = frozenset({"VERB", "AUX", "SCONJ", "SPACE"})
_PARTICIPLES = ("VerbForm=Part", "VerbForm=Ger")


def find_at_end(parse: Parse, i: int) -> Found | None:
    """Read "P, X said." at the verb ``i``, where it stands at the end of its sentence."""
    first, end = parse.sents[parse.sent[i]]
    tail = [t for t in range(i + 1, end) if parse.pos[t] not in {"PUNCT", "SPACE"}]
    if len(tail) > _LONGEST_TAIL or any(parse.pos[t] in _NO_PART_OF_NAMES for t in tail):
        return None
    cue = cue_tokens(parse, i)
    source = _name_before(parse, cue[0], first)
    if not source or source[0] - 1 <= first or parse.lower[source[0] - 1] not in _OPENERS:
        return None
    content = trim(parse, list(range(first, source[0] - 1)), keep_quotes=True)
    if not any(parse.pos[t] in {"VERB", "AUX"} for t in content):
        return None
    return Found(
        cue=cue,
        content=content,
        source=source,
        addressee=addressee_tokens(parse, i, is_passive=False),
        cue_head=i,
        is_plain=True,
    )


def source_at_start(parse: Parse, i: int) -> list[int]:
    """Take who stands between the start of the clause and the verb ``i``."""
    first = parse.sents[parse.sent[i]][0]
    source = _name_before(parse, cue_tokens(parse, i)[0], first)
    if not source:
        return []
    before = source[0] - 1
    starts_clause = before < first or parse.lower[before] in {*_OPENERS, "and", "but", "while"}
    return source if starts_clause or parse.pos[before] == "SPACE" else []


def _name_before(parse: Parse, verb: int, first: int) -> list[int]:
    """Collect the words of a name or description that end right before ``verb``.

    A comma ends it, unless one before it opened an apposition ("Lena Marsh, a spokeswoman,").
    """
    words: list[int] = []
    for t in range(verb - 1, max(first, verb - _LONGEST_SOURCE) - 1, -1):
        is_adverb = parse.pos[t] == "ADV" and not words
        if is_adverb:
            continue
        is_modifier = any(parse.has_morph(t, form) for form in _PARTICIPLES)
        if parse.lower[t] in _OPENERS or (
            parse.pos[t] in _NO_PART_OF_NAMES and not (is_modifier and parse.pos[t] == "VERB")
        ):
            break
        words.insert(0, t)
    words = trim(parse, words)
    return words if any(parse.pos[t] in _NAMING for t in words) else []
