"""What stands over a clause and says how true it is: "it is possible that", "no doubt that".

Reads the word that a clause hangs on; what stands inside the clause is read in ``certainty``.
"""

from pipeline.extract.reading.clauses import Clause, is_inverted_condition
from pipeline.extract.reading.negation import is_negated, is_nobody
from pipeline.extract.reading.tense import tense_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

_CONDITIONS = frozenset({"if", "unless", "lest"})
_STEPS = 3  # from an infinitive to what brought it about
_HEARD = frozenset("report allegation claim rumor rumour".split())
_ALLEGING = frozenset({"accuse", "charge", "indict", "link", "suspect"})
_LAID_BY = frozenset({"of", "to", "with"})
_RANKS = frozenset("first second third last latest only".split())
_BUT_FOR = frozenset({"without", "but for"})
_DISAPPROVING = frozenset({"reject", "repudiate"})
# Verbs of who lets others do something, or stands by them.
BACKING = frozenset(
    "accept allow approve authorise authorize back endorse favor favour permit support".split()
)
_UNWILLING = frozenset("refuse decline fail unable unwilling".split())
SHOWING = frozenset("show depict portray picture say claim state prove suggest".split())
_SHOWN = frozenset({"obj", "ccomp", "acl"})  # relations of what is shown
# Relations of a clause that is the subject or complement of an adjective or verb over it.
_HELD = frozenset({"csubj", "ccomp", "csubj:pass", "acl", "nsubj"})


def heads_over(parse: Parse, clause: Clause) -> int | None:
    """Find the word whose subject or complement the clause is; None where it is neither."""
    top = clause.top
    return parse.head[top] if parse.dep[top] in _HELD and parse.head[top] != top else None


def level_over(
    parse: Parse, clause: Clause, *, leads: dict[str, str], nouns: dict[str, str]
) -> str | None:
    """Give the certainty that the word over a clause leaves it, if that word says any."""
    marks = {parse.lower[m] for m in parse.children(clause.top, "mark")}
    if "whether" in marks:
        return "unknown"
    over = heads_over(parse, clause)
    if over is None:
        return None
    if parse.pos[over] == "NOUN" and parse.dep[clause.top] == "acl":
        return None if is_nobody(parse, over) else nouns.get(parse.lemma[over])
    is_impersonal = any(parse.lower[kid] == "it" for kid in parse.children(over, "expl", *SUBJECTS))
    if is_impersonal and parse.lemma[over] not in parse.lexicon.untrue:
        return leads.get(parse.lemma[over]) or leads.get(parse.lower[over])
    if parse.dep[clause.top] == "ccomp" and _is_nobodys(parse, over):
        return None if parse.lemma[over] in {"doubt", "deny", "dispute", "question"} else "unknown"
    return None


def seeming_over(parse: Parse, top: int) -> int | None:
    """Find the verb by which something is only so shown: "appears to show men fleeing".

    Args:
        parse: The parsed text.
        top: The word that its clause hangs by.
    """
    at = top
    while parse.dep[at] in _SHOWN and parse.head[at] != at:
        at = parse.head[at]
        if parse.lemma[at] in SHOWING:
            return parse.head[at] if parse.dep[at] == "xcomp" else None
    return None


def is_turned_over(parse: Parse, clause: Clause) -> bool:
    """Whether what stands over a clause says that it is not so."""
    over = heads_over(parse, clause)
    if over is not None and parse.pos[over] == "ADJ" and parse.dep[clause.top] != "acl":
        if parse.lemma[over] in parse.lexicon.untrue:
            return not is_negated(parse, over)
        return parse.lemma[over] in parse.lexicon.true and is_negated(parse, over)
    preventing = preventer_over(parse, clause.top)
    if preventing is not None and not is_negated(parse, preventing):
        return True
    return _is_cleared(parse, clause.top)


def is_left_open(parse: Parse, clause: Clause) -> bool:
    """Whether what stands over a clause says neither that it is so nor that it is not.

    "Refused to rule out that P", "did not deny that P", "there is no evidence that P".
    """
    top = clause.top
    over = parse.head[top]
    if over == top or not any(parse.lower[m] == "that" for m in parse.children(top, "mark")):
        return False
    if parse.pos[over] == "NOUN":
        return parse.lemma[over] in parse.lexicon.evidence and is_nobody(parse, over)
    return _denies_nothing(parse, over)


def _is_ruled_out(parse: Parse, i: int) -> bool:
    return parse.lemma[i] == "rule" and any(parse.lower[kid] == "out" for kid in parse.kids[i])


def _denies_nothing(parse: Parse, i: int) -> bool:
    """Whether a word of denying is itself denied: "refused to rule out", "did not exclude"."""
    if not (_is_ruled_out(parse, i) or parse.lemma[i] in parse.lexicon.denying):
        return False
    is_unwilling = parse.dep[i] == "xcomp" and parse.lemma[parse.head[i]] in _UNWILLING
    return is_unwilling or is_negated(parse, i)


def is_disapproved(parse: Parse, token: int) -> bool:
    """Whether a noun is what somebody "rejects", who does not say that it was not so.

    Args:
        parse: The parsed text.
        token: The noun, that of somebody's harm: "rejected the murder of the judge".
    """
    is_object = parse.dep[token] in {"obj", "nsubj:pass"} and parse.pos[token] == "NOUN"
    return is_object and parse.lemma[parse.head[token]] in _DISAPPROVING


def is_aim_or_condition(parse: Parse, clause: Clause) -> bool:
    """Whether a clause says what something is done for, or on what it hangs."""
    marks = {parse.lower[m] for m in parse.children(clause.top, "mark")}
    if marks & _CONDITIONS or is_inverted_condition(parse, clause.top):
        return True
    return "to" in marks and parse.dep[clause.top] in {"advcl", "acl"}


def is_brought_about(parse: Parse, token: int) -> bool:
    """Whether an infinitive tells what was done: "had to fire", "forced them to leave".

    Args:
        parse: The parsed text.
        token: The predicate.
    """
    if _is_first_to(parse, token):
        return True
    at, steps = token, 0
    while parse.dep[at] in {"xcomp", "advcl", "ccomp"} and steps < _STEPS:
        if not any(parse.lower[m] == "to" for m in parse.children(at, "mark")):
            break
        over = parse.head[at]
        is_had = parse.lower[over] == "had" and parse.dep[at] == "xcomp"
        if not (is_had or parse.lemma[over] in parse.lexicon.effecting) or is_negated(parse, over):
            return False
        at, steps = over, steps + 1
    if not steps or (parse.child(at, "aux") is not None and not _has_had(parse, at)):
        return False
    is_past = tense_of(parse, at) == "past" or parse.lower[at].endswith("ing")
    return is_past and not any(
        parse.lower[m] in _CONDITIONS | {"to"} for m in parse.children(at, "mark")
    )


def _is_first_to(parse: Parse, token: int) -> bool:
    """Whether somebody is told of as the first to do it: "the first raid to reach the coast".

    "The first step to end the war" is somebody else's.
    """
    noun = parse.head[token]
    is_infinitive = parse.dep[token] in {"acl", "acl:relcl"} and any(
        parse.lower[m] == "to" for m in parse.children(token, "mark")
    )
    told = {parse.lower[noun], *(parse.lower[k] for k in parse.children(noun, "amod"))}
    if not is_infinitive or told.isdisjoint(_RANKS) or parse.lemma[noun] in parse.lexicon.chances:
        return False
    helpers = parse.children(noun, "aux") + parse.children(parse.head[noun], "aux")
    return all(parse.lower[k] in {"has", "have", "had", "was", "were"} for k in helpers)


def _has_had(parse: Parse, i: int) -> bool:
    return {parse.lower[kid] for kid in parse.children(i, "aux")} <= {"has", "have", "had"}


def is_condition(parse: Parse, clause: Clause) -> bool:
    """Whether a clause is a condition, or only likened to: "unless it yields", "as if he had"."""
    marks = {parse.lower[m] for m in parse.children(clause.top, "mark")}
    return bool(marks & _CONDITIONS) or is_inverted_condition(parse, clause.top)


def is_alleged(parse: Parse, i: int) -> bool:
    """Whether a deed is one that somebody is accused of: no fact, whoever says so."""
    if not any(parse.lower[m] in _LAID_BY for m in parse.children(i, "mark", "case")):
        return False
    over = parse.head[i]
    if parse.lemma[over] not in _ALLEGING:
        return False
    is_somebodys = parse.child(over, "aux:pass", "nsubj:pass", "obj", "iobj") is not None
    return is_somebodys or parse.dep[over] == "acl"


def is_hearsay(parse: Parse, i: int) -> bool:
    """Whether an event is what nobody in particular reports: "there were reports of shelling".

    Not so with "there were no reports of casualties".
    """
    for noun in [i, *parse.ancestors(i)]:
        is_told = noun != i and parse.lemma[noun] in _HEARD and parse.dep[noun] == "nsubj"
        if is_told and parse.child(parse.head[noun], "expl") is not None:
            return not is_nobody(parse, noun)
    return False


def is_averted(parse: Parse, i: int) -> bool:
    """Whether an event is the object of what keeps it from happening: "foiled an attack".

    Or of what says that it is not there: "ruled out talks", "a lack of talks".
    """
    i = parse.first_conjunct(i)
    over = parse.head[i]
    if parse.dep[i] == "nmod" and parse.case(i) == "of":
        return parse.lemma[over] in parse.lexicon.lacking and not is_nobody(parse, over)
    is_done_to = parse.dep[i] in {"obj", "nsubj:pass"} and over != i
    is_kept_off = parse.lemma[over] in parse.lexicon.averting or _is_ruled_out(parse, over)
    return is_done_to and is_kept_off and not is_negated(parse, over)


def is_counterfactual(parse: Parse, clause: Clause) -> bool:
    """Whether a clause tells what did not happen: "had it exploded, it would have killed many"."""
    at, top = clause.predicate, clause.top
    if _would_have(parse, at):
        first = at if parse.dep[at] != "conj" else parse.head[at]
        spared = any(_is_but_for(parse, kid) for kid in parse.children(first, "obl"))
        return spared or any(_is_unreal(parse, kid) for kid in _conditions(parse, at))
    over = parse.head[top]
    if not _is_unreal(parse, top):
        return False
    if parse.dep[top] == "advcl":
        return _would_have(parse, over)
    # Where the parse hangs both on the word of saying.
    return any(_would_have(parse, kid) for kid in parse.children(over, "ccomp"))


def _is_but_for(parse: Parse, i: int) -> bool:
    """Whether a phrase names what kept it from happening: "without", "but for", "if not for"."""
    if parse.case(i) in _BUT_FOR:
        return True
    first = parse.subtree(i)[0]
    return parse.case(i).endswith("for") and "if" in parse.lower[max(0, first - 2) : first + 1]


def _conditions(parse: Parse, i: int) -> list[int]:
    """Clauses under a verb, and those before it that a parse hangs beside it."""
    beside = parse.children(parse.head[i], "ccomp") if parse.dep[i] == "ccomp" else []
    return [*parse.children(i, "advcl"), *(k for k in beside if k < i)]


def _would_have(parse: Parse, i: int) -> bool:
    if parse.dep[i] == "conj" and parse.child(i, "aux", *SUBJECTS) is None:
        i = parse.head[i]  # "would have reached it and burned it"
    helpers = {parse.lower[kid] for kid in parse.children(i, "aux")}
    return bool(helpers & {"would", "could", "might"}) and bool(helpers & {"have", "’ve", "'ve"})


def _is_unreal(parse: Parse, i: int) -> bool:
    """Whether a condition is one that was not met: "if they had run", "had they run"."""
    if "had" not in parse.words_of_sentence(i):
        return False
    helpers = {parse.lower[kid] for kid in parse.children(i, "aux")}
    is_condition = any(parse.lower[kid] == "if" for kid in parse.children(i, "mark"))
    first = parse.subtree(i)[0]
    # Where the parse gives the "had" in front to the other verb.
    is_inverted = first > 0 and parse.lower[first - 1] == "had" and parse.is_first(first - 1)
    has_had = "had" in helpers and (is_condition or is_inverted_condition(parse, i))
    return has_had or is_inverted


def preventer_over(parse: Parse, top: int) -> int | None:
    """Find the verb by which a clause is kept from being so; None where there is none.

    "Prevented rebels from crossing", "has forbidden them to leave".
    """
    marks = {parse.lower[m] for m in parse.children(top, "mark", "case")}
    above = parse.head[top]
    if parse.pos[above] != "VERB":  # hung on whom it was prevented for
        above = parse.head[above]
    is_kept = "from" in marks and parse.lemma[above] in parse.lexicon.preventing
    is_forbidden = "to" in marks and parse.lemma[above] in parse.lexicon.forbidding
    return above if is_kept or is_forbidden else None


def _is_cleared(parse: Parse, top: int) -> bool:
    """Read "acquitted the doctor of beating them", "cleared of shooting"."""
    if not any(parse.lower[m] == "of" for m in parse.children(top, "mark", "case")):
        return False
    above = parse.head[top]
    if parse.pos[above] != "VERB":  # hung on who is cleared
        above = parse.head[above]
    return parse.lemma[above] in parse.lexicon.clearing and not is_negated(parse, above)


def _is_nobodys(parse: Parse, i: int) -> bool:
    subject = parse.child(i, *SUBJECTS)
    return subject is not None and is_nobody(parse, subject)
