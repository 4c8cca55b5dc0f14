"""What a newsroom says of its own work: nobody answered, nothing could be checked.

An analyst keeps such a sentence, and as what it is: no type of event covers it. What stands in it
is no claim: that somebody was asked for something, that a toll was denied.
"""

from pipeline.extract.reading.negation import is_negated
from pipeline.extract.reading.tree import Parse

_CHECKING = frozenset({"verify", "authenticate", "corroborate"})
_OWNING_UP = frozenset("confirm acknowledge address discuss verify".split())
_WHAT = frozenset({"obj", "nsubj:pass"})
_ABOUT = frozenset({"obl", "nmod"})
_UNABLE = frozenset({"unable", "impossible", "difficult", "hard", "fail"})
_ANSWERING = frozenset(
    "respond reply comment decline refuse reach return request answer available seek".split()
)
_REACH = 8  # words behind an answer in which "comment" is seen
_TOLLS = frozenset({"toll"})


def is_newsroom_note(parse: Parse, token: int) -> bool:
    """Whether a predicate says that nobody commented, or that something could not be checked."""
    lemma = parse.lemma[token]
    if lemma in _CHECKING or (lemma == "confirm" and _is_independent(parse, token)):
        return is_negated(parse, token) or parse.lemma[parse.head[token]] in _UNABLE
    return lemma in _ANSWERING and _is_of_a_comment(parse, token)


def is_only_noted(parse: Parse, token: int) -> bool:
    """Whether a noun is only what such a note is about, and tells of nothing that happened.

    "A request for comment"; "did not confirm the deaths" says of no deaths that there were none; "a
    toll" without a number tells of no dead.
    """
    verb = parse.head[token]
    if parse.dep[token] in _WHAT and parse.lemma[verb] in _OWNING_UP and is_negated(parse, verb):
        return True
    if parse.dep[token] in _ABOUT and parse.lemma[verb] == "comment":
        return True  # "refused to comment on the raid" does not say that there was none
    if parse.pos[token] == "NOUN" and parse.lemma[token] in _ANSWERING:
        return _is_of_a_comment(parse, token)
    return parse.lemma[token] in _TOLLS and not _is_counted(parse, token)


def _is_of_a_comment(parse: Parse, token: int) -> bool:
    end = parse.sents[parse.sent[token]][1]
    # Who answers "the minister's comments" does something else.
    return "comment" in parse.lower[token : min(token + _REACH, end)]


def _is_independent(parse: Parse, token: int) -> bool:
    return any(parse.lower[k] == "independently" for k in parse.children(token, "advmod"))


def _is_counted(parse: Parse, token: int) -> bool:
    """Whether a sentence gives a number."""
    start, end = parse.sents[parse.sent[token]]
    return "NUM" in parse.pos[start:end]
