"""Denials that do not say again what they deny: "Ruritania rejected the accusation".

Whoever is cited in these says that what was told is not so; the claims layer finds what that was.
"""

from pipeline.extract.attributions.reporting import (
    Found,
    addressee_tokens,
    cue_tokens,
    who_speaks,
)
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.back_references import is_part_in_it, refers_back
from pipeline.extract.reading.subjects import source_tokens
from pipeline.extract.reading.tree import Parse

_RELATIVES = frozenset({"which", "that"})


def find_reply(parse: Parse, i: int, words: ReportingWords) -> Found | None:
    """Read the denial that the verb ``i`` carries, if it is of what was told before."""
    if words.verbs[parse.lemma[i]].stance != "denies":
        return None
    what, speaker = denied_by(parse, i, words), who_speaks(parse, i)
    if what is None or speaker is None or parse.lower[speaker] in _RELATIVES:
        return None
    return Found(
        cue=cue_tokens(parse, i),
        content=_phrase(parse, what),
        source=source_tokens(parse, speaker),
        addressee=addressee_tokens(parse, i),
    )


def denied_by(parse: Parse, i: int, words: ReportingWords) -> int | None:
    """Find the word for what was told that the verb ``i`` denies; None where it says it itself.

    The object of "rejected the claims", of "denied any role", and "charge" of "a charge it denies".
    """
    if parse.child(i, "ccomp", "xcomp") is not None:
        return None
    obj = parse.child(i, "obj", "nsubj:pass")
    if parse.dep[i] == "acl:relcl" and (obj is None or parse.lower[obj] in _RELATIVES):
        head = parse.head[i]
        return head if parse.pos[head] == "NOUN" and parse.lemma[head] in words.deniable else None
    if obj is None:
        return None
    is_back = refers_back(parse, obj, words.deniable) or is_part_in_it(parse, obj)
    return obj if is_back else None


def _phrase(parse: Parse, i: int) -> list[int]:
    """Tokens of a noun's phrase, without the clause that hangs on it."""
    return parse.subtree_without(i, parse.children(i, "acl:relcl", "acl", "appos"))
