"""How far the words of a statement must reach to be read by themselves: with their subject.

"Killing 17" says nothing alone. Its words are taken from the subject on ("A bomber struck the
market, killing 17"), a relative clause or participle from the noun that it describes. What finds
neither is no statement.
"""

from pipeline.extract.reading.clauses import Clause
from pipeline.extract.reading.reach import TIMES, reach_of
from pipeline.extract.reading.subjects import trim
from pipeline.extract.reading.tree import SUBJECTS, Parse

_RELATIVES = frozenset("who whom whose which".split())
_DESCRIBING = frozenset({"acl", "acl:relcl", "advcl:relcl"})
_WORDS = frozenset("NOUN PROPN VERB AUX ADJ ADV PRON NUM SYM X DET".split())
_VERBAL = frozenset({"VERB", "AUX"})
# What stands before a noun in its phrase.
_BEFORE_NOUN = frozenset(
    "det det:predet amod nummod compound nmod nmod:poss nmod:desc nmod:unmarked advmod flat".split()
)
_OPENERS = frozenset(
    "and as because but even including nor or so that though when where while with".split()
)
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "to"})
_OPENING_MARKS = frozenset({'"', "“", "‘", "'", "(", "[", "$", "«"})
_ASKING = frozenset("what whatever how why whether who whom which whoever".split())
_HEADLESS = frozenset("whose whom which whatever whichever".split())
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET"})
_SOME = frozenset("some one others many".split())
_APPROXIMATE = frozenset({("at", "least"), ("at", "most"), ("up", "to")})
_SHARED = frozenset({"obj", "obl", "ccomp", "xcomp"})


def whole_clause(
    parse: Parse, clause: Clause, cited: list[range] | None = None
) -> tuple[int, int] | None:
    """Find the words that a clause is read in: its own, from its subject or head on.

    Args:
        parse: The parsed text.
        clause: Whose ``tokens`` are what it states.
        cited: Tokens of the sources and cues whose words it is, which are no part of it where
            they stand before its subject.

    Returns:
        First and last token; they hold the clause's own. None where no subject stands in the
        sentence, or where all is one word.
    """
    first, last = clause.tokens[0], clause.tokens[-1]
    if clause.kind == "noun":
        return _without_foreign_case(parse, first, last), last
    if not _has_own_subject(parse, clause):
        reach = _from_head(parse, clause) or _from_subject(parse, clause)
        if reach is None or parse.lower[reach[1]] in _ASKING:
            return None
        if all(parse.pos[t] == "ADP" for t in range(first, reach[0])):
            first = reach[0]  # "at anyone coming near": the preposition is another's
        first, head, last = min(first, reach[0]), reach[1], max(last, reach[2])
        for span in cited or []:
            if span and first <= span[0] and span[-1] < min(head, clause.tokens[0]):
                first = span[-1] + 1
        kept = trim(parse, list(range(first, last + 1)))
        first, last = kept[0], kept[-1]
    first, last = _without_opener(parse, clause, first), max(last, _shared_end(parse, clause))
    if parse.lower[first] == "which":
        first = _clause_before(parse, first)
    if _is_headless(parse, clause, first) or _is_bare_participle(parse, clause, first, last):
        return None
    first = _without_foreign_case(parse, first, last)
    barred = {t for span in cited or [] for t in span if t != clause.subject}
    if _is_left_hanging(parse, clause, first, last) or not _is_of_somebody(
        parse, clause, range(first, last + 1), barred
    ):
        return None
    words = sum(parse.pos[t] in _WORDS for t in range(first, last + 1))
    return (first, last) if words > 1 else None


def _is_bare_participle(parse: Parse, clause: Clause, first: int, last: int) -> bool:
    """Whether a participle alone describes a noun that says nothing else: "the people injured"."""
    head = parse.head[clause.top]
    is_lone = parse.dep[clause.top] == "acl" and len(clause.tokens) == 1
    is_lone = is_lone and parse.child(head, "nummod") is None
    return is_lone and last == clause.predicate and first >= _phrase_start(parse, head)


def _is_headless(parse: Parse, clause: Clause, first: int) -> bool:
    """Whether a relative clause has lost its noun: "that killed five", hung on another word."""
    is_relative = parse.lower[first] == "that" and parse.pos[first] == "PRON"
    is_relative = is_relative and parse.dep[first] in SUBJECTS
    return is_relative and parse.dep[parse.head[first]] in {"acl:relcl", "advcl", "advcl:relcl"}


def _without_foreign_case(parse: Parse, first: int, last: int) -> int:
    """Leave out a preposition by which the first phrase hangs on a word that is cut off.

    "Threats of raids by rebels" may be read from "raids" on.
    """
    while first < last and parse.pos[first] == "ADP" and parse.dep[first] == "case":
        noun = parse.head[first]
        above = parse.head[noun]
        is_cut_off = noun != above and not first <= above <= last
        if not is_cut_off or not first < noun <= last or first + 1 == last:
            break  # one word is no claim
        first += 1
    return first


def _without_opener(parse: Parse, clause: Clause, first: int) -> int:
    """Leave out a conjunction or preposition before all else, wherever the parse hangs it.

    One that opens another clause in front stays: "when troops came, residents fled".
    """

    def opens(mark: int) -> bool:
        above = parse.head[mark]
        if parse.dep[mark] == "case":
            return above == clause.top
        is_own = above in {clause.top, *clause.chain, clause.subject}
        return is_own or above > clause.tokens[-1] or above < first or parse.pos[mark] == "CCONJ"

    while first < clause.predicate:
        word, mark = parse.lower[first], first
        if parse.pos[first] in {"PUNCT", "SPACE"}:
            if word in _OPENING_MARKS:
                break
            first += 1
            continue
        if parse.lemma[first] in TIMES and parse.dep[first + 1] == "mark":
            mark = first + 1  # "hours after troops entered"
        is_mark = parse.dep[mark] in {"mark", "case"} and word not in _CONDITIONS
        if not (is_mark or word in _OPENERS) or not opens(mark):
            break
        first += 1
    return first


def _is_left_hanging(parse: Parse, clause: Clause, first: int, last: int) -> bool:
    """Whether a clause asks for what is not there: "how they were doing", "it is shut and has"."""
    at, word = clause.predicate, parse.lower[first]
    is_asked = word in _HEADLESS or (word in _ASKING and parse.dep[clause.top] != "root")
    is_bare = at == last and (parse.lemma[at] in parse.lexicon.bare or parse.pos[at] == "AUX")
    is_weighed = at == last and parse.pos[at] == "ADJ" and parse.child(clause.top, "expl")
    return is_asked or bool(is_weighed) or (is_bare and clause.kind in {"main", "adverbial"})


def _is_of_somebody(parse: Parse, clause: Clause, span: range, barred: set[int]) -> bool:
    """Whether something is named that it is said of: before the verb, or behind a participle.

    Who only says it, in the middle of the clause, is not what it is said of. An adjective names
    somebody where it is the subject: "several more were killed".
    """
    naming = [t for t in span if parse.pos[t] in _NAMING]
    naming += [t for t in span if t == clause.subject and parse.pos[t] == "ADJ"]
    named = [t for t in naming if t not in barred]
    if any(t < clause.predicate for t in named):
        return True
    return clause.subject in named and clause.subject not in clause.tokens


def _has_own_subject(parse: Parse, clause: Clause) -> bool:
    """Whether who does it stands among the clause's words, in a word that says who."""
    members = set(clause.tokens)
    top = _first_of(parse, clause.top)
    is_relative = parse.dep[top] in {"acl:relcl", "advcl:relcl"} and clause.kind != "main"
    if is_relative or (_is_infinite(parse, clause) and clause.predicate == clause.top):
        return False
    own = [
        kid
        for word in dict.fromkeys((clause.top, *clause.chain))
        for kid in parse.children(word, *SUBJECTS, "expl")
    ]
    return any(kid in members and parse.lower[kid] not in _RELATIVES for kid in own) or (
        # What is caused has its subject among the words of what causes it.
        not own and clause.top != clause.predicate and clause.subject in members
    )


def _first_of(parse: Parse, top: int) -> int:
    """Go back to the first of clauses that are joined and share their subject."""
    while parse.dep[top] == "conj" and parse.child(top, *SUBJECTS) is None:
        top = parse.head[top]
    return top


def _is_infinite(parse: Parse, clause: Clause) -> bool:
    """Whether a clause is an infinitive or a gerund behind a preposition: "of shelling it"."""
    top = _first_of(parse, clause.top)
    marks = {parse.lower[m] for m in parse.children(top, "mark", "case") if m < top}
    is_gerund = parse.has_morph(top, "VerbForm=Ger") or parse.lower[top].endswith("ing")
    no_verb = parse.child(top, "aux", "aux:pass", "cop") is None
    return "to" in marks or (bool(marks) and is_gerund and no_verb)


def _is_said_in_between(parse: Parse, top: int) -> bool:
    """Whether a relative clause is told through a verb of saying, and so has no subject itself."""
    above = parse.head[top]
    is_told = parse.dep[top] == "ccomp" and parse.dep[above] == "acl:relcl"
    return is_told and parse.child(top, *SUBJECTS) is None


def _from_head(parse: Parse, clause: Clause) -> tuple[int, int, int] | None:
    """Reach back to the noun that a relative clause or participle describes."""
    top = _first_of(parse, clause.top)
    if _is_said_in_between(parse, top):
        top = parse.head[top]  # "deaths that it said were murders"
    head = parse.head[top]
    if parse.dep[top] not in _DESCRIBING or head > clause.predicate:
        return None
    if parse.pos[head] in _VERBAL or parse.child(head, "cop") is not None:
        # "They fell back, which the army denied": the whole clause is meant.
        subject = _subject_word(parse, head)
        start = None if subject is None else _phrase_start(parse, subject)
        return None if start is None else (start, subject or head, clause.tokens[-1])
    if _is_infinite(parse, clause):
        return None
    is_bare = len(clause.tokens) == 1 or parse.lower[head] in _SOME
    if parse.dep[top] == "acl" and is_bare and parse.child(head, "nummod") is None:
        return None  # "the challenges facing them" has lost what it is about
    return _phrase_start(parse, head), head, max(head, clause.tokens[-1])


def _from_subject(parse: Parse, clause: Clause) -> tuple[int, int, int] | None:
    """Reach to the subject, before the clause or behind it: "Lacking jets, the army fell back".

    An infinitive is read with the verb over it: "they urged the army to leave".
    """
    subject = clause.subject
    above = _finite_over(parse, clause.top)
    if above is not None and (subject is None or _is_infinite(parse, clause)):
        subject = _subject_word(parse, above)
    if subject is None or parse.sent[subject] != parse.sent[clause.predicate]:
        return None
    if parse.lower[subject] in _RELATIVES:
        noun = _noun_before(parse, subject)
        return None if noun is None else (_phrase_start(parse, noun), noun, clause.tokens[-1])
    if subject < clause.tokens[-1]:
        return _phrase_start(parse, subject), subject, clause.tokens[-1]
    tokens = reach_of(parse, above, set()) if above is not None else []
    return (clause.tokens[0], subject, tokens[-1]) if subject in tokens else None


def _finite_over(parse: Parse, top: int) -> int | None:
    """Find the nearest word over a clause that has a subject of its own."""
    return next((a for a in parse.ancestors(top) if parse.child(a, *SUBJECTS) is not None), None)


def _subject_word(parse: Parse, i: int) -> int | None:
    """Give the subject of ``i``; of "soldiers who fled" the soldiers."""
    subject = parse.child(i, *SUBJECTS)
    is_relative = subject is not None and parse.lower[subject] in {*_RELATIVES, "that"}
    return parse.head[i] if is_relative and parse.dep[i] == "acl:relcl" else subject


def _noun_before(parse: Parse, relative: int) -> int | None:
    """Find the noun right before a relative pronoun that the parse leaves without one."""
    at = relative - 1
    while at >= 0 and parse.pos[at] in {"PUNCT", "ADP"}:
        at -= 1
    is_noun = at >= 0 and parse.pos[at] in {"NOUN", "PROPN"}
    return at if is_noun and parse.sent[at] == parse.sent[relative] else None


def _clause_before(parse: Parse, which: int) -> int:
    """Find where the clause starts that "which" takes up: "they fell back, which X denied"."""
    for t in range(which - 1, parse.sents[parse.sent[which]][0], -1):
        subject = _subject_word(parse, t) if parse.pos[t] in _VERBAL else None
        if subject is not None and subject < t:
            return _phrase_start(parse, subject)
    return which


def _phrase_start(parse: Parse, head: int) -> int:
    """Find where the phrase of a noun starts, without a preposition before it."""
    kids = [kid for kid in parse.kids[head] if kid < head and parse.dep[kid] in _BEFORE_NOUN]
    members = {t for kid in kids for t in parse.subtree(kid)}
    start = head
    while start - 1 in members or (start - 2 in members and parse.pos[start - 1] == "PUNCT"):
        start -= 1
    if start and (parse.lower[start - 1], parse.lower[start]) in _APPROXIMATE:
        start -= 1
    while parse.dep[start] in {"flat", "conj"} and parse.head[start] < start:
        start = _phrase_start(parse, parse.head[start])
    return start


def _shared_end(parse: Parse, clause: Clause) -> int:
    """Reach over what the clause ends before: its complement, or the noun of a preposition.

    So the object that joined verbs share: "shot down or jammed 40 drones".
    """
    at, last = clause.predicate, clause.tokens[-1]
    if parse.dep[last] == "case" and parse.head[last] > last:
        return parse.subtree(parse.head[last])[-1]
    for kid in parse.children(at, "xcomp", "ccomp"):
        if parse.subtree(kid)[0] == last + 1:
            return parse.subtree(kid)[-1]
    if parse.dep[clause.top] != "conj" or last != at:
        return last
    shared = [k for k in parse.children(parse.head[clause.top], *_SHARED) if k > at]
    tokens = [t for k in shared for t in parse.subtree(k)]
    return max(tokens) if tokens and min(tokens) == at + 1 else last
