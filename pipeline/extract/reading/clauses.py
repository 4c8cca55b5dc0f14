"""Clauses: which words make a predicate of their own, and how far its statement reaches."""

from dataclasses import dataclass, field

from pipeline.extract.reading.control import controller_of
from pipeline.extract.reading.reach import reach_of
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse

_VERBAL = frozenset({"VERB", "AUX"})
_MARKS_OF_CONDITION = frozenset({"if", "unless", "whether", "lest"})
_SUBORDINATE = frozenset({"ccomp", "csubj", "root", "parataxis"})
# Relations that a word inside a phrase has.
_NO_CLAUSES = frozenset({"aux", "aux:pass", "cop", "case", "fixed", "amod", "compound"})
# Verbs that hardly stand without an infinitive, and what may stand between the two.
_WITH_INFINITIVE = frozenset(
    "succeed prepare prepared ready manage fail refuse vow threaten seek decline struggle plan"
    " intend pledge promise".split()
)
_TIMES = frozenset("day week weekend month year time night morning evening afternoon".split())


@dataclass(frozen=True)
class Clause:
    """One predicate with its reach; ``leads`` are the words that lead down to it."""

    top: int  # head of the clause
    predicate: int  # its last lexical verb, noun or adjective
    kind: str  # main|adverbial|relative|participle|noun
    leads: tuple[int, ...]
    subject: int | None
    tokens: list[int] = field(compare=False)  # of the statement, in text order
    is_passive: bool = False

    @property
    def chain(self) -> tuple[int, ...]:
        """The words that negation, modals and hedges can hang on."""
        return (*self.leads, self.predicate)


def find_clauses(parse: Parse) -> list[Clause]:
    """Find every predicate that can make a statement, in text order.

    Left out: infinitives of purpose, conditions, questions, commands, and verbs that only lead
    to another one.
    """
    kinds = {
        i: kind
        for i, pos in enumerate(parse.pos)
        if (pos in _VERBAL or parse.kids[i]) and (kind := _kind(parse, i)) is not None
    }
    members = set(kinds)
    led: set[int] = set()
    found = []
    for i, kind in kinds.items():
        if i in led:
            continue
        clause = _clause(parse, i, kind, members)
        if clause.leads:
            led.add(clause.predicate)
        if clause.tokens:
            found.extend(_caused(parse, clause) or [clause])
    return found


def _caused(parse: Parse, clause: Clause) -> list[Clause]:
    """Read what somebody is made, helped or told to do: "forced thousands to flee".

    Who makes them is not told apart; who helps, urges or orders is, in a clause of its own.
    """
    over = clause.predicate
    lexicon = parse.lexicon
    if parse.lemma[over] not in lexicon.causing | lexicon.wanting:
        return []
    is_apart = parse.lemma[over] in {"help", *lexicon.wanting}
    for i in parse.children(over, "xcomp", "ccomp", "advcl"):
        subject = controller_of(parse, i)
        if subject is None and parse.lemma[over] == "help" and parse.has_morph(i, "VerbForm=Inf"):
            subject = parse.child(over, "obj")  # "helped troops retake it"
        if parse.pos[i] != "VERB" or subject is None:
            continue
        if is_apart:
            tokens = [t for t in reach_of(parse, i, set()) if t >= i]
            return [clause, Clause(i, i, "adverbial", clause.chain, subject, tokens)]
        return [Clause(i, i, clause.kind, clause.chain, subject, clause.tokens)]
    return []


def clause_at(parse: Parse, i: int) -> Clause:
    """Read the clause of the verb ``i`` whatever it hangs on, as what somebody is cited for."""
    return _clause(parse, i, "main", set())


def _clause(parse: Parse, i: int, kind: str, members: set[int]) -> Clause:
    leads = _leads(parse, i)
    leader = _leader(parse, i)
    if leader is not None:
        leads = [leader, *leads]
    predicate = leads[-1]
    subject = _subject(parse, i, leads)
    tokens = reach_of(parse, i, members - set(leads))
    if kind == "main" and parse.dep[i] == "acl" and subject is not None and tokens:
        phrase = parse.subtree_without(subject, [i])
        tokens = phrase + tokens if phrase[-1] + 1 == tokens[0] else tokens
    return Clause(
        top=i,
        predicate=predicate,
        kind=kind,
        leads=tuple(leads[:-1]),
        subject=subject,
        tokens=tokens,
        is_passive=is_passive(parse, predicate, has_leads=len(leads) > 1),
    )


def _kind(parse: Parse, i: int) -> str | None:
    """How ``i`` heads a clause; None if it heads none that states anything."""
    dep, pos = parse.dep[i], parse.pos[i]
    has_copula = bool(parse.kids[i]) and parse.child(i, "cop") is not None
    if pos not in {"VERB", "AUX"} and not has_copula:
        return None
    if i and parse.lower[i - 1] in {"-", "‑"} and not has_copula:
        return None  # "government-held", whatever it hangs on
    if dep in _NO_CLAUSES and not _is_told(parse, i):
        return None
    if dep == "conj":
        above = parse.head[i]
        if parse.pos[above] not in {"VERB", "AUX"} and parse.child(above, "cop") is None:
            return "main" if _is_told(parse, i) or _is_finite_with_object(parse, i) else None
        own = _own_kind(parse, i)
        if own == "inherit" and _leader(parse, i) is not None:
            return _kind(parse, parse.head[above])
        return own if own != "inherit" else _kind(parse, above)
    return _own_kind(parse, i) if dep != "xcomp" or _has_subject(parse, i) else None


def _leader(parse: Parse, i: int) -> int | None:
    """Find the verb that leads to ``i`` through its coordination: "able to enter and break"."""
    above = parse.head[i]
    leader = parse.head[above]
    if parse.dep[i] != "conj" or parse.dep[above] not in {"xcomp", "advcl"}:
        return None
    is_led = parse.lemma[leader] in parse.lexicon.leading and above in _leads(parse, leader)
    return leader if is_led and parse.child(i, *SUBJECTS) is None else None


def _own_kind(parse: Parse, i: int) -> str | None:
    dep = parse.dep[i]
    marks = {parse.lower[m] for m in parse.children(i, "mark")}
    if marks & _MARKS_OF_CONDITION or _is_command(parse, i) or is_inverted_condition(parse, i):
        return None
    if _is_wish(parse, i):
        return None
    is_infinitive = "to" in marks or (
        parse.has_morph(i, "VerbForm=Inf") and parse.child(i, "aux", "cop") is None
    )
    if dep == "conj":
        return None if "to" in marks else "inherit"
    if dep == "root" and "to" not in marks:
        return "main"
    if dep in {"ccomp", "xcomp"} and _is_command(parse, parse.head[i]):
        return None  # "let the convoy pass"
    if dep == "ccomp" and "to" in marks:
        return None  # "enabled rebels to enter" does not say that they did
    if dep in {"csubj", "csubj:pass"} and not _has_subject(parse, i):
        return None  # "shelling the town was wrong" does not say that it was shelled
    if dep in _SUBORDINATE:
        return None if is_infinitive and parse.child(i, *SUBJECTS) is None else "main"
    if dep in {"advcl", "advcl:relcl"}:
        if is_infinitive:
            return None
        return "adverbial" if parse.child(i, *SUBJECTS) is not None else "participle"
    if dep == "acl:relcl":
        return None if is_infinitive else "main" if _is_cleft(parse, i) else "relative"
    if dep == "acl":
        # A finite verb is nobody's participle: the noun it hangs on is its subject.
        is_finite = parse.has_morph(i, "VerbForm=Fin") and not marks and parse.head[i] < i
        is_told = "that" in marks and _has_subject(parse, i)  # "the chance that it breaks"
        if is_infinitive and not is_told:
            return None
        return "main" if is_finite or is_told else "participle"
    return "main" if "to" not in marks and _is_told(parse, i) else None


def _is_cleft(parse: Parse, i: int) -> bool:
    """Whether a relative clause is what its sentence states: "it was X that fired"."""
    above = parse.head[i]
    it = parse.child(above, "expl", "nsubj")
    return it is not None and parse.lower[it] == "it" and parse.child(above, "cop") is not None


def _is_told(parse: Parse, i: int) -> bool:
    """Whether ``i`` has what only a predicate has, whatever it is said to hang on."""
    if _has_subject(parse, i):
        return True
    return parse.pos[i] == "VERB" and parse.child(i, "aux", "aux:pass") is not None


def _is_finite_with_object(parse: Parse, i: int) -> bool:
    is_verb = parse.pos[i] == "VERB" and not parse.has_morph(i, "VerbForm=Ger")
    return is_verb and parse.child(i, "obj") is not None


def is_inverted_condition(parse: Parse, i: int) -> bool:
    """Whether a clause is a condition by its order: "had it held", "should it break"."""
    if parse.dep[i] not in {"advcl", "ccomp"}:
        return False
    aux, subject = parse.child(i, "aux", "aux:pass", "cop"), parse.child(i, *SUBJECTS)
    if aux is None or subject is None or parse.lower[aux] not in {"had", "should", "were"}:
        return False
    return aux < parse.subtree(subject)[0] and aux == parse.subtree(i)[0]


def _has_subject(parse: Parse, i: int) -> bool:
    return parse.child(i, *SUBJECTS) is not None


def _is_command(parse: Parse, i: int) -> bool:
    if not parse.has_morph(i, "Mood=Imp") or _has_subject(parse, i):
        return False
    first = parse.sents[parse.sent[i]][0]
    return not any(parse.pos[t] in {"NOUN", "PROPN"} for t in range(first, i))


def _is_wish(parse: Parse, i: int) -> bool:
    """Whether a clause only wishes: "may the dead rest", "long live the front"."""
    aux, subject = parse.child(i, "aux"), parse.child(i, *SUBJECTS)
    if aux is None or subject is None or aux != parse.subtree(i)[0]:
        return False
    return parse.lower[aux] == "may" and subject > aux


def _leads(parse: Parse, i: int) -> list[int]:
    """Words from the clause's head down to the verb it leads to."""
    found, leading = [i], parse.lexicon.leading
    while True:
        last = found[-1]
        below = parse.child(last, "xcomp")
        if below is None and parse.lemma[last] in _WITH_INFINITIVE:
            below = next((a for a in parse.children(last, "advcl") if _is_to(parse, a)), None)
        if below is None and parse.pos[last] == "ADJ" and parse.lemma[last] in leading:
            below = next(
                (
                    a
                    for a in parse.children(last, "advcl", "ccomp", "csubj")
                    if any(parse.lower[m] == "to" for m in parse.children(a, "mark"))
                ),
                None,
            )
        if below is None or parse.lemma[last] not in leading:
            return found
        if parse.pos[below] not in {"VERB", "AUX"} and parse.child(below, "cop") is None:
            return found
        if any(parse.lemma[o] not in _TIMES for o in parse.children(last, "obj")):
            return found  # "helped forces advance": what the object does is another matter
        found.append(below)


def _is_to(parse: Parse, i: int) -> bool:
    """Whether ``i`` is "to go" or "in going"."""
    if parse.pos[i] != "VERB":
        return False
    marks = {parse.lower[m] for m in parse.children(i, "mark")}
    return "to" in marks or parse.has_morph(i, "VerbForm=Ger")


def _subject(parse: Parse, i: int, leads: list[int]) -> int | None:
    for lead in leads:
        own = parse.child(lead, *SUBJECTS)
        if own is not None:
            return subject_of(parse, lead)
    controller = controller_of(parse, i)
    if controller is not None:
        return controller
    if parse.dep[i] == "conj":
        above = parse.head[i]
        return _subject(parse, above, [above, *_leads(parse, above)[1:]])
    return subject_of(parse, i)


def is_passive(parse: Parse, i: int, *, has_leads: bool = False) -> bool:
    """Whether the subject of ``i`` undergoes it."""
    if parse.child(i, "aux:pass") is not None:
        return True
    if not has_leads and parse.child(i, "nsubj:pass") is not None:
        return True
    if parse.dep[i] in {"acl", "advcl"} and parse.has_morph(i, "VerbForm=Part"):
        # A past participle without auxiliary: "backed by", "trapped in".
        return not parse.has_morph(i, "Tense=Pres") and parse.child(i, "aux", "obj") is None
    if parse.dep[i] == "conj" and parse.child(i, *SUBJECTS, "aux") is None:
        above = parse.head[i]
        return parse.morph[above] == parse.morph[i] and is_passive(parse, above)
    return False


def is_question(parse: Parse, i: int) -> bool:
    """Whether the sentence of ``i`` asks instead of stating."""
    first, last = parse.sents[parse.sent[i]]
    tail = [t for t in range(last - 1, max(first, last - 4) - 1, -1) if parse.pos[t] != "SPACE"]
    return any(parse.lower[t] == "?" for t in tail[:2])
