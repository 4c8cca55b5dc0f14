"""Attributions by turns of phrase that are no plain "X said that P".

"According to X", "in the words of X", "quoted X as saying", "as X put it", "put the toll at 40",
reporting nouns and adverbs.
"""

from pipeline.extract.attributions.reporting import Found
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.subjects import source_tokens, speaker_of, trim, without_case
from pipeline.extract.reading.tree import SUBJECTS, Parse

_QUOTING = frozenset({"quote", "cite"})
_FIGURE_NOUNS = frozenset("number toll figure total count tally strength cost share".split())
_PUTTING = frozenset({"put", "place", "set"})
_COUNTING = frozenset({"count", "record", "document", "register"})
TURNS = _QUOTING | _PUTTING | _COUNTING  # verbs that a turn of phrase can be built on


def find_according_to(parse: Parse, i: int) -> Found | None:
    """Read "P, according to X" at the token "according".

    The source is the phrase behind it; the content is the clause it stands in, on both sides.
    """
    if i + 2 >= len(parse) or parse.lower[i + 1] != "to":
        return None
    cue = [i, i + 1]
    noun = parse.head[i] if parse.dep[i] == "case" else parse.child(i, "obl", "obj", "nmod")
    if noun is None or noun < i:
        return None
    last = parse.sents[parse.sent[i]][1]
    source = _run_from(parse, i + 2, set(parse.subtree(noun)), last)
    # A participle after the parenthesis belongs to the clause around it, not to the source.
    late = next((t for t in source if _resumes_clause(parse, t)), None)
    source = trim(parse, [t for t in source if late is None or t < late])
    if source and i > parse.sents[parse.sent[i]][0] + 1 and late is None:
        source = trim(parse, [*source, *_apposition_behind(parse, source[-1] + 1, last)])
    if not source:
        return None
    branch = noun if parse.dep[i] == "case" else i
    top = parse.head[branch]
    while not _heads_clause(parse, top) and parse.head[top] != top:
        top = parse.head[top]
    taken = {*cue, *source}
    content = [t for t in {*parse.subtree(top), *parse.subtree(noun)} if t not in taken]
    content = trim(parse, content, keep_quotes=True)
    return Found(cue=cue, content=content, source=source, is_plain=True) if content else None


def _apposition_behind(parse: Parse, after: int, end: int) -> list[int]:
    """Take ", a group that follows the war" behind a source named at the end of a sentence."""
    words = [t for t in range(after, end) if parse.pos[t] != "SPACE"]
    if len(words) < 3 or parse.lower[words[0]] != "," or parse.pos[words[1]] != "DET":
        return []
    taken: list[int] = []
    for t in words:
        if parse.lower[t] == "," and t + 1 < end and parse.lower[t + 1].endswith("ing"):
            break
        taken.append(t)
    return taken


def _run_from(parse: Parse, first: int, members: set[int], last: int) -> list[int]:
    """Tokens from ``first`` on as long as they are among ``members``."""
    run = []
    for t in range(first, last):
        if t not in members and parse.pos[t] != "PUNCT":
            break
        run.append(t)
    return run


def _heads_clause(parse: Parse, i: int) -> bool:
    """Whether ``i`` heads a clause that can be told by itself."""
    if parse.dep[i] == "conj":
        return parse.child(i, *SUBJECTS) is not None
    return parse.dep[i] in {"root", "parataxis", "ccomp"}


def _resumes_clause(parse: Parse, i: int) -> bool:
    return parse.lower[i - 1] == "," and parse.pos[i] == "VERB" and parse.lower[i].endswith("ing")


def find_by_noun(parse: Parse, i: int) -> Found | None:
    """Read "the announcement that P": a reporting noun with a clause; its possessor speaks."""
    clause = parse.child(i, "ccomp", "acl")
    if clause is None or not any(parse.lower[m] == "that" for m in parse.children(clause, "mark")):
        return None
    owner = parse.child(i, "nmod:poss")
    if owner is None:
        owner = next(
            (o for o in parse.children(i, "nmod") if parse.case(o) in {"by", "from", "of"}), None
        )
    source = trim(parse, without_case(parse, owner)) if owner is not None else []
    return Found(
        cue=[i],
        content=parse.subtree(clause),
        source=source,
        is_impersonal=not source,
        cue_head=i,
    )


def find_by_adverb(parse: Parse, i: int) -> Found | None:
    """Read "reportedly": nobody is named for the clause it stands in."""
    above = parse.head[i]
    if above == i or parse.dep[i] != "advmod":
        return None
    content = [t for t in parse.subtree(above) if t != i]
    return Found(
        cue=[i], content=trim(parse, content, keep_quotes=True), is_impersonal=True, cue_head=i
    )


def find_in_words_of(parse: Parse, i: int) -> Found | None:
    """Read "in the words of X, P" at the noun "words"."""
    if parse.lower[i] not in {"words", "view", "opinion"} or parse.case(i) not in {"in", "in in"}:
        return None
    owner = next((k for k in parse.children(i, "nmod") if parse.case(k) == "of"), None)
    above = parse.head[i]
    if owner is None or above == i:
        return None
    source = trim(parse, without_case(parse, owner))
    content = parse.subtree_without(above, [i])
    cue = [*parse.children(i, "case"), *parse.children(i, "det"), i, *parse.children(owner, "case")]
    return Found(cue=sorted(cue), content=trim(parse, content), source=source, is_plain=True)


def find_quoted(parse: Parse, i: int, words: ReportingWords) -> list[Found]:
    """Read "the paper quoted X as saying P", "X was quoted as saying P" at the verb of quoting.

    Both are cited: the paper for what X said, X for P.
    """
    if parse.lemma[i] not in _QUOTING:
        return []
    quoted = parse.child(i, "obj", "nsubj:pass")
    saying = next(
        (
            k
            for above in (i, quoted)
            if above is not None
            for k in parse.children(above, "advcl", "xcomp", "ccomp", "obl", "acl", "nmod")
            if parse.lemma[k] in words.verbs
            and any(parse.lower[m] == "as" for m in parse.children(k, "mark", "case"))
        ),
        None,
    )
    if quoted is None or saying is None:
        return []
    said = parse.child(saying, "ccomp", "xcomp", "obj", "parataxis")
    if said is None:
        return []
    who = [t for t in source_tokens(parse, quoted) if t not in parse.subtree(saying)]
    inner = Found(
        cue=[saying], content=parse.subtree(said), source=who, cue_head=saying, is_plain=True
    )
    outlet = speaker_of(parse, i)
    if outlet is None or outlet == quoted:
        return [inner]
    outer = Found(
        cue=[i],
        content=list(range(min(who or [quoted]), parse.subtree(said)[-1] + 1)),
        source=source_tokens(parse, outlet),
        cue_head=i,
        is_plain=True,
    )
    return [inner, outer]


def find_as_put(parse: Parse, i: int) -> Found | None:
    """Read "P, as X put it"."""
    if parse.lemma[i] != "put" or parse.dep[i] != "advcl":
        return None
    obj, subject = parse.child(i, "obj"), parse.child(i, *SUBJECTS)
    is_as = any(parse.lower[m] == "as" for m in parse.children(i, "mark", "advmod"))
    if obj is None or subject is None or parse.lower[obj] != "it" or not is_as:
        return None
    content = trim(parse, parse.subtree_without(parse.head[i], [i]), keep_quotes=True)
    return Found(cue=[i, obj], content=content, source=source_tokens(parse, subject), is_plain=True)


def find_counted(parse: Parse, i: int) -> Found | None:
    """Read "X put the toll at 40" and "medics counted 64 dead": a number is all they say."""
    is_put = parse.lemma[i] in _PUTTING
    if parse.pos[i] != "VERB" or not (is_put or parse.lemma[i] in _COUNTING):
        return None
    if parse.child(i, "aux:pass") is not None:
        return None
    subject = speaker_of(parse, i)
    counted = parse.child(i, "obj", "xcomp")
    if subject is None or counted is None or counted < i:
        return None
    if is_put:
        at = next((o for o in parse.children(i, "obl") if parse.case(o) == "at"), None)
        if at is None:
            figures = parse.children(counted, "nmod", "nummod")
            at = next((o for o in figures if parse.case(o) == "at"), None)
        is_count = parse.lemma[counted] in _FIGURE_NOUNS and at is not None
    else:
        is_number = parse.pos[counted] == "NUM" or parse.child(counted, "nummod") is not None
        is_count = is_number
    if not is_count:
        return None
    parts = [
        counted,
        *(o for o in parse.children(i, "xcomp", "obl", "obl:unmarked") if o > counted),
    ]
    content = sorted({t for part in parts for t in parse.subtree(part)})
    return Found(
        cue=[i], content=content, source=source_tokens(parse, subject), cue_head=i, is_plain=True
    )
