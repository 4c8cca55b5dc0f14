"""What a newsroom says of its own work: nobody answered, nothing could be checked.

Such a sentence is told of everybody in every war and is no claim about it; read as one it says
that somebody was asked for something, or that a toll was denied.
"""

from pipeline.extract.reading.negation import is_negated
from pipeline.extract.reading.tree import Parse

_CHECKING = frozenset({"verify", "authenticate", "corroborate"})
_OWNING_UP = frozenset("confirm acknowledge address discuss verify".split())
_WHAT = frozenset({"obj", "nsubj:pass"})
_UNABLE = frozenset({"unable", "impossible", "difficult", "hard", "fail"})
_ANSWERING = frozenset(
    "respond reply comment decline refuse reach return request answer available seek".split()
)
_REACH = 8  # words behind an answer in which "comment" is seen
_TOLLS = frozenset({"toll"})


def is_newsroom_note(parse: Parse, token: int) -> bool:
    """Whether a predicate says that nobody commented, or what could not be checked or counted."""
    lemma, verb = parse.lemma[token], parse.head[token]
    if parse.dep[token] in _WHAT and parse.lemma[verb] in _OWNING_UP and is_negated(parse, verb):
        return True  # "did not confirm the deaths" says of no deaths that there were none
    if lemma in _CHECKING or (lemma == "confirm" and _is_independent(parse, token)):
        return is_negated(parse, token) or parse.lemma[verb] in _UNABLE
    if lemma in _ANSWERING:
        end = parse.sents[parse.sent[token]][1]
        return "comment" in parse.lemma[token : min(token + _REACH, end)]
    return lemma in _TOLLS and not _is_counted(parse, token)


def _is_independent(parse: Parse, token: int) -> bool:
    return any(parse.lower[k] == "independently" for k in parse.children(token, "advmod"))


def _is_counted(parse: Parse, token: int) -> bool:
    """Whether a sentence gives a number: "a toll" alone tells of no dead."""
    start, end = parse.sents[parse.sent[token]]
    return "NUM" in parse.pos[start:end]
