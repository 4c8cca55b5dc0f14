"""Active or passive, whatever a parser calls the subject.

A passive has its auxiliary; a verb in a finite past form, or with an object behind it, has none
and is active. Only "by" introduces the doer of a passive.
"""

from pipeline.extract.reading.lemmas import mended_lemma
from pipeline.extract.reading.tree import Parse

_OBJECTS = frozenset({"obj", "obl:agent", "nsubj", "nsubj:pass"})
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def name_verb_called_adjective(parse: Parse, i: int) -> None:
    """Make "hurt" in "was hurt" and "arming" in "denies arming rebels" the verbs they are."""
    if parse.pos[i] not in {"NOUN", "ADJ"}:
        return
    known = parse.known_verbs
    is_passive = parse.pos[i] == "ADJ" and parse.child(i, "aux:pass") is not None
    is_gerund = parse.lower[i].endswith("ing") and parse.child(i, "obj") is not None
    lemma = mended_lemma(parse.lower[i], "", known=known) if is_passive or is_gerund else ""
    if is_passive and parse.lower[i] in known:
        lemma = parse.lower[i]
    if not lemma or lemma not in known or (is_gerund and lemma == parse.lower[i]):
        return
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = "Tense=Past|VerbForm=Part" if is_passive else "VerbForm=Ger"
    if is_gerund and parse.dep[i] == "obj":
        parse.dep[i] = "xcomp"


def name_doer(parse: Parse, i: int) -> None:
    """Call only a phrase behind "by" the doer of a passive."""
    if parse.dep[i] == "obl:agent" and parse.pos[i] in _NOMINALS:
        case = parse.case(i)
        if case and not case.startswith("by"):
            parse.dep[i] = "obl"


def name_active_subject(parse: Parse, subject: int) -> None:
    """Call the subject of an active verb an active one: "strikes killed at least 17 people"."""
    if parse.dep[subject] != "nsubj:pass":
        return
    verb = parse.head[subject]
    if parse.pos[verb] != "VERB" or parse.child(verb, "aux", "aux:pass") is not None:
        return
    for kid in parse.kids[verb]:
        if kid < verb or parse.dep[kid] not in _OBJECTS or parse.pos[kid] not in _NOMINALS:
            continue
        if _has_object_form(parse, kid) and not _is_between(parse, verb, kid):
            parse.dep[subject], parse.dep[kid] = "nsubj", "obj"
            return


def _has_object_form(parse: Parse, i: int) -> bool:
    """Whether no preposition stands before a phrase; "at least" before a number is none."""
    cases = [k for k in parse.children(i, "case") if k < i]
    return not cases or parse.lower[cases[0] : cases[0] + 2] in (["at", "least"], ["at", "most"])


def _is_between(parse: Parse, verb: int, i: int) -> bool:
    """Whether a comma parts the verb from the phrase."""
    return any(parse.lower[k] == "," for k in range(verb, i))
