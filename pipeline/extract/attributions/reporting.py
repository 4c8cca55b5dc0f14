"""Attributions by rule: who is said to have said what, read off the dependency parse.

Finds the plain cases ("X said that P", "P, said X", "according to X, P", passives, nouns) with
tokens for source, cue and content. What the model's labeller found is joined in
``attributions``; quotation marks are looked at there too.
"""

from dataclasses import dataclass, field

from pipeline.extract.attributions.words import Verb
from pipeline.extract.reading.subjects import (
    NOMINALS,
    source_tokens,
    speaker_of,
    trim,
    without_case,
)
from pipeline.extract.reading.tree import SUBJECTS, Parse

_ACTIVE_SUBJECTS = ("nsubj", "nsubj:outer")
# Stances of verbs that words are spoken with, and that may follow what was said.
SPEECH = frozenset("states announces claims confirms warns denies".split())
# Verbs that report only with a clause under them: "show up" and "see him" report nothing.
_NEED_CLAUSE_STANCES = frozenset({"knows"})
# Stances whose content may be an infinitive: "vowed to fight", "denied having attacked".
_WITH_INFINITIVE = frozenset(
    "promises demands intends refuses warns claims denies expects accuses believes"
    " estimates".split()
)
# Stances whose content may be a noun: "observers expect a long battle".
_WITH_NOUN = frozenset({"expects", "fears"})
# Stances whose content may be a counted noun: "medics reported 64 dead".
_WITH_COUNT = frozenset({"states", "estimates", "confirms", "announces", "claims"})
# Verbs whose object, or subject in the passive, is the one spoken to.
_TO_SOMEBODY = frozenset("tell inform warn assure remind brief notify ask".split())
# Infinitives that say only that somebody spoke or did not.
_SPEAKING = frozenset("comment respond elaborate reply answer discuss".split())
_IMPERSONAL_SUBJECTS = frozenset({"it", "there"})
# Where a parser puts a speaker that stands behind the verb.
_OBJECT_LIKE = frozenset({"obj", "iobj", "ccomp", "nmod:desc", "obl:unmarked"})


@dataclass
class Found:
    """One attribution in tokens; ``content`` is any set of tokens, ``source`` may be empty."""

    cue: list[int]
    content: list[int]
    source: list[int] = field(default_factory=list)
    addressee: list[int] = field(default_factory=list)
    is_impersonal: bool = False
    cue_head: int | None = None
    is_plain: bool = False  # spoken words in a clause: right often enough to add to a labeller's
    is_raised: bool = False  # the subject of the passive is part of what is thought


def find_by_verb(parse: Parse, i: int, verb: Verb) -> Found | None:
    """Read the attribution that the reporting verb ``i`` carries, if it carries one."""
    content, hung_as = _content(parse, i, verb)
    if not content:
        return None
    subject = speaker_of(parse, i)
    source: list[int] = []
    is_passive = parse.child(i, "nsubj:pass", "aux:pass") is not None
    agent = parse.child(i, "obl:agent")
    if agent is None and is_passive:
        agent = next((o for o in parse.children(i, "obl") if parse.case(o) == "by"), None)
    if is_passive:
        source = source_tokens(parse, agent) if agent is not None else []
        if parse.dep[i] != "conj" and subject is not None and agent is None:
            impersonal = parse.lower[subject] in _IMPERSONAL_SUBJECTS or hung_as == "raised"
            if not impersonal and verb.stance not in {"states", "believes", "estimates"}:
                return None
    elif subject is not None:
        if parse.lower[subject] in _IMPERSONAL_SUBJECTS and parse.dep[subject] == "expl":
            return None
        source = source_tokens(parse, subject)
    elif parse.dep[i] in {"root", "parataxis"}:
        # "…," said an activist: the speaker behind the verb is often taken for its object.
        behind = next((k for k in parse.kids[i] if k > i and parse.dep[k] in _OBJECT_LIKE), None)
        if behind is not None and parse.pos[behind] in NOMINALS and content[0] < i:
            source = source_tokens(parse, behind)
            content = [t for t in content if t not in source]
    else:
        return None
    return Found(
        cue=cue_tokens(parse, i),
        content=content,
        source=source,
        addressee=addressee_tokens(parse, i, is_passive=is_passive),
        is_impersonal=not source,
        cue_head=i,
        is_plain=bool(source) and hung_as in {"clause", "around"} and verb.stance in SPEECH,
        is_raised=hung_as == "raised",
    )


def _content(parse: Parse, i: int, verb: Verb) -> tuple[list[int], str]:
    """Tokens of what is reported by the verb ``i``, and how it hangs on the verb."""
    clause = parse.child(i, "ccomp", "ccomp:relcl")
    if clause is None and parse.child(i, "expl") is not None:
        clause = parse.child(i, "csubj", "csubj:pass")  # "it was reported that P"
    if clause is not None:
        return parse.subtree(clause), "clause"
    if _comments_on_clause(parse, i):
        # "P, X said": the speech is the clause that the verb interrupts or follows.
        above = parse.head[i]
        return parse.subtree_without(above, [i]), "around"
    late = _that_clause_on_time(parse, i)
    if late is not None:
        return parse.subtree(late), "clause"
    speech = [kid for kid in parse.children(i, "parataxis") if _is_clause(parse, kid)]
    if speech and verb.stance not in _NEED_CLAUSE_STANCES:
        return parse.subtree(speech[0]), "clause"
    is_passive = parse.child(i, "aux:pass") is not None
    is_hearsay = is_passive and verb.stance == "states" and parse.lemma[i] not in _TO_SOMEBODY
    if verb.stance in _WITH_INFINITIVE or is_hearsay:
        infinitive = parse.child(i, "xcomp")
        if infinitive is not None and parse.lemma[infinitive] in _SPEAKING:
            return [], ""  # "declined to comment"
        is_clause = infinitive is not None and (
            parse.pos[infinitive] in {"VERB", "AUX", "NOUN", "ADJ"}
            or parse.child(infinitive, "cop") is not None
        )
        if infinitive is not None and is_clause:
            tokens = parse.subtree(infinitive)
            subjects = parse.children(i, *SUBJECTS)
            if subjects and is_passive:
                # "The militia is thought to hold it": its subject is part of what is thought.
                phrases = [t for subject in subjects for t in parse.subtree(subject)]
                return sorted({*tokens, *phrases}), "raised"
            return tokens, "infinitive"
    noun = parse.child(i, "obj")
    if noun is not None and parse.pos[noun] in {"NOUN", "NUM"}:
        tokens = parse.subtree(noun)
        is_count = verb.stance in _WITH_COUNT and any(parse.pos[t] == "NUM" for t in tokens)
        if verb.stance in _WITH_NOUN or is_count:
            return tokens, "noun"
    if verb.stance == "accuses":
        clause = parse.child(i, "advcl")
        if clause is not None and any(
            parse.lower[m] == "of" for m in parse.children(clause, "mark")
        ):
            return parse.subtree(clause), "infinitive"
    if verb.stance == "demands":
        clause = parse.child(i, "advcl")
        if clause is not None and any(
            parse.lower[m] == "for" for m in parse.children(clause, "mark")
        ):
            return parse.subtree(clause), "infinitive"
    return [], ""


def _comments_on_clause(parse: Parse, i: int) -> bool:
    """Whether the verb and its subject are put into or after the clause above them."""
    if parse.child(i, *SUBJECTS) is None or parse.head[i] == i:
        return False
    if parse.dep[i] == "parataxis":
        return True
    if parse.dep[i] not in {"conj", "dep"} or parse.child(i, "cc", "mark", "obj") is not None:
        return False
    return parse.head[i] < i  # an asyndetic "P, X said" is often taken for a coordination


def _that_clause_on_time(parse: Parse, i: int) -> int | None:
    """Find the clause of "claimed last month that P", often hung on the month."""
    for noun in parse.children(i, "obl", "obl:unmarked", "iobj"):
        for clause in parse.children(noun, "acl", "acl:relcl", "ccomp"):
            marks = {parse.lower[m] for m in parse.children(clause, "mark")}
            if "that" in marks and parse.child(clause, *SUBJECTS) is not None:
                return clause
    return None


def _is_clause(parse: Parse, i: int) -> bool:
    return parse.child(i, *SUBJECTS) is not None and i != parse.head[i]


def cue_tokens(parse: Parse, i: int) -> list[int]:
    """Take the verb with its auxiliaries, negation and particle."""
    kids = [
        kid
        for kid in parse.children(i, "aux", "aux:pass", "compound:prt", "advmod")
        if parse.dep[kid] != "advmod" or parse.lower[kid] in {"not", "n't", "never"}
    ]
    return sorted({i, *(kid for kid in kids if abs(kid - i) <= 3)})


def addressee_tokens(parse: Parse, i: int, *, is_passive: bool) -> list[int]:
    """Whom a verb of telling is directed at: "told VOA", "said to reporters"."""
    if parse.lemma[i] in _TO_SOMEBODY:
        target = parse.child(i, "iobj", "obj")
        if target is not None and parse.child(i, "ccomp", "parataxis") != target:
            return trim(parse, parse.subtree_without(target, parse.children(target, "acl:relcl")))
    for oblique in parse.children(i, "obl"):
        if parse.case(oblique) == "to" and parse.pos[oblique] in {"PROPN", "NOUN", "PRON"}:
            return trim(parse, without_case(parse, oblique))
    return []
