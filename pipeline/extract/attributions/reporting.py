"""Attributions by rule: who is said to have said what, read off the dependency parse.

Only the plain cases ("X said that P", "P, said X", "it was confirmed by X that P"), with tokens
for source, cue and content: they are right often enough to stand beside the labeller's.
"""

from dataclasses import dataclass, field

from pipeline.extract.attributions.words import Verb
from pipeline.extract.reading.negation import NEGATIONS
from pipeline.extract.reading.subjects import (
    NOMINALS,
    responsibility_of,
    source_tokens,
    speaker_of,
    trim,
    without_case,
)
from pipeline.extract.reading.tree import SUBJECTS, Parse

# Stances of verbs that words are spoken with, and that may follow what was said.
SPEECH = frozenset("states announces claims confirms warns denies".split())
# Verbs whose object, or subject in the passive, is the one spoken to.
_TO_SOMEBODY = frozenset("tell inform warn assure remind brief notify ask".split())
# Where a parser puts a speaker that stands behind the verb.
_OBJECT_LIKE = frozenset({"obj", "iobj", "nmod:desc", "obl:unmarked"})


@dataclass
class Found:
    """One attribution in tokens; ``content`` is any set of tokens."""

    cue: list[int]
    content: list[int]
    source: list[int]
    addressee: list[int] = field(default_factory=list)


def find_by_verb(parse: Parse, i: int, verb: Verb) -> Found | None:
    """Read the attribution that the reporting verb ``i`` carries, if it carries a plain one."""
    content = _content(parse, i) if verb.stance in SPEECH else []
    speaker = who_speaks(parse, i)
    if not content or speaker is None:
        return None
    source = source_tokens(parse, speaker)
    return Found(
        cue=cue_tokens(parse, i),
        content=[t for t in content if t not in source],
        source=source,
        addressee=addressee_tokens(parse, i),
    )


def find_responsibility(parse: Parse, i: int) -> Found | None:
    """Read "X claimed responsibility for the bombing": X is cited for having done it."""
    taken = responsibility_of(parse, i)
    speaker = who_speaks(parse, i)
    if taken is None or speaker is None:
        return None
    noun, deed = taken
    return Found(
        cue=sorted({*cue_tokens(parse, i), noun}),
        content=without_case(parse, deed),
        source=source_tokens(parse, speaker),
    )


def who_speaks(parse: Parse, i: int) -> int | None:
    """Find who speaks: the subject, the doer of a passive, or who stands behind the verb."""
    if parse.child(i, "nsubj:pass", "aux:pass") is not None:
        agent = parse.child(i, "obl:agent")
        return agent if agent is not None else _oblique(parse, i, "by")
    subject = speaker_of(parse, i)
    if subject is not None:
        return None if parse.dep[subject] == "expl" else subject
    if parse.dep[i] not in {"root", "parataxis"}:
        return None
    # "…," said an activist: the speaker behind the verb is often taken for its object.
    behind = next((k for k in parse.kids[i] if k > i and parse.dep[k] in _OBJECT_LIKE), None)
    return behind if behind is not None and parse.pos[behind] in NOMINALS else None


def _oblique(parse: Parse, i: int, case: str) -> int | None:
    return next((o for o in parse.children(i, "obl") if parse.case(o) == case), None)


def _content(parse: Parse, i: int) -> list[int]:
    """Tokens of the clause that the verb ``i`` reports; none if it reports no clause."""
    clause = parse.child(i, "ccomp", "ccomp:relcl")
    if clause is None and parse.child(i, "expl") is not None:
        clause = parse.child(i, "csubj", "csubj:pass")  # "it was reported that P"
    if clause is None:
        told = parse.children(i, "parataxis")
        clause = next((k for k in told if parse.child(k, *SUBJECTS) is not None), None)
    return [] if clause is None else parse.subtree(clause)


def cue_tokens(parse: Parse, i: int) -> list[int]:
    """Take the verb with its auxiliaries, negation and particle."""
    kids = [
        kid
        for kid in parse.children(i, "aux", "aux:pass", "compound:prt", "advmod")
        if parse.dep[kid] != "advmod" or parse.lower[kid] in NEGATIONS
    ]
    return sorted({i, *(kid for kid in kids if abs(kid - i) <= 3)})


def addressee_tokens(parse: Parse, i: int) -> list[int]:
    """Whom a verb of telling is directed at: "told VOA", "said to reporters"."""
    if parse.lemma[i] in _TO_SOMEBODY:
        target = parse.child(i, "iobj", "obj")
        if target is not None and parse.child(i, "ccomp", "parataxis") != target:
            return trim(parse, parse.subtree_without(target, parse.children(target, "acl:relcl")))
    to = _oblique(parse, i, "to")
    is_told = to is not None and parse.pos[to] in {"PROPN", "NOUN", "PRON"}
    return trim(parse, without_case(parse, to)) if to is not None and is_told else []
