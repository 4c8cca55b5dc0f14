"""What stands around an attribution, and who tells it: the outlet, in whose sentence it is."""

from collections.abc import Collection

from pipeline.extract.annotations import AttributionAnnotation
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Openings of a phrase that says what a whole sentence comes to: "…, in a sign that P".
_SUMMING_UP = frozenset({"a", "an", "another", "in", "the"})
_RELATIVES = frozenset("who which that whom whose".split())
_ARTICLES = frozenset({"a", "an", "the"})


def is_around_the_cue(parse: Parse, one: AttributionAnnotation, token: int) -> bool:
    """Whether a cue stands in a relative clause, and a word in the clause around that.

    Of "a blast, which they said hit a barracks, killed nine" they say what it hit.

    Args:
        parse: The parsed text.
        one: The attribution.
        token: The word.
    """
    if one["quote_type"] != "indirect" or one["cue"] is None:
        return False
    if _tells_of_a_noun(parse, one):  # "facilities the army says are barracks"
        return parse.start[token] < (one["source"] or one["cue"])[0]
    cue = parse.head_among(parse.tokens_in(*one["cue"]))
    if cue is None:
        return False
    over = [cue, *parse.ancestors(cue)]
    relative = next((i for i in over if parse.dep[i] == "acl:relcl"), None)
    if relative is None or token in parse.subtree(relative):
        return False
    if relative == cue and token == parse.head[relative] and is_passive(parse, cue):
        return False  # "a bombing that was claimed by them"
    first = next((i for i in parse.subtree(relative) if parse.pos[i] != "PUNCT"), relative)
    # Unlike "a blast hit a barracks, they said", where a parser takes that for a relative one.
    return parse.lower[first] in _RELATIVES or parse.pos[first - 1] not in {"PUNCT", "SPACE"}


def _tells_of_a_noun(parse: Parse, one: AttributionAnnotation) -> bool:
    """Whether source and cue stand between a noun and what they say of it, without a comma."""
    if one["source"] is None or one["cue"] is None:
        return False
    source, cue = parse.tokens_in(*one["source"]), parse.tokens_in(*one["cue"])
    if not source or source[-1] + 1 != cue[0] or not source[0] > 0 or cue[-1] + 1 >= len(parse):
        return False
    is_behind = parse.pos[source[0] - 1] in {"NOUN", "PROPN"}
    return is_behind and parse.pos[cue[-1] + 1] in {"AUX", "VERB"}


def is_added(parse: Parse, one: AttributionAnnotation, token: int) -> bool:
    """Whether the outlet adds a noun behind a cue: "P, he said, the third raid this month".

    Args:
        parse: The parsed text.
        one: The attribution.
        token: The word.
    """
    at, pieces = parse.start[token], one["content"]
    piece = next((piece for piece in pieces[1:] if piece[0] <= at < piece[1]), None)
    if piece is None or one["cue"] is None or not pieces[0][1] <= one["cue"][0] < piece[0]:
        return False
    words = parse.tokens_in(*piece)
    head = parse.head_among(words)
    if head is None or parse.pos[head] != "NOUN" or parse.lower[words[0]] not in _ARTICLES:
        return False
    return parse.child(head, "cop", *SUBJECTS) is None


def is_of_the_source(parse: Parse, one: AttributionAnnotation, token: int) -> bool:
    """Whether a word behind what is told only tells who tells it: "P, said a man who fled Q".

    Args:
        parse: The parsed text.
        one: The attribution.
        token: The word.
    """
    head = parse.head_of(*one["source"]) if one["source"] else None
    if head is None or one["cue"] is None or one["content"][0][0] > parse.start[head]:
        return False
    return token > head and token in parse.subtree(head)


def sums_up(parse: Parse, cue: Collection[int], token: int) -> bool:
    """Whether a phrase behind what is told says what that comes to: "P, a sign that Q".

    Args:
        parse: The parsed text.
        cue: The words of saying.
        token: A word, that of Q.
    """
    for at in [token, *parse.ancestors(token)]:
        if at in cue:
            return False
        if at == token or parse.lemma[at] not in parse.lexicon.summing_up:
            continue
        first = parse.subtree(at)[0]
        opening = [i for i in range(first, at + 1) if parse.pos[i] not in {"PUNCT", "SPACE"}]
        is_cut_off = any(parse.pos[i] == "PUNCT" for i in (first - 1, first) if i >= 0)
        is_opened = parse.lower[opening[0]] in _SUMMING_UP or opening == [at]
        if is_cut_off and is_opened and parse.child(at, "cop", *SUBJECTS) is None:
            return True
    return False
