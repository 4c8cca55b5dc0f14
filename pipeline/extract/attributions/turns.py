"""Attributions by turns of phrase: "according to X", "X put the toll at 40"."""

from pipeline.extract.attributions.reporting import Found
from pipeline.extract.reading.subjects import source_tokens, speaker_of, trim
from pipeline.extract.reading.tree import SUBJECTS, Parse

_PUTTING = frozenset({"put", "place", "set"})
# Verbs of which a number is all that somebody says.
COUNTING = _PUTTING | {"count", "record", "document", "register"}


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
    return Found(cue=cue, content=content, source=source) if content else None


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


def find_counted(parse: Parse, i: int) -> Found | None:
    """Read "X put the toll at 40" and "medics counted 64 dead": a number is all they say."""
    is_put = parse.lemma[i] in _PUTTING
    if parse.pos[i] != "VERB" or parse.child(i, "aux:pass") is not None:
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
        nouns = parse.lexicon.totals | parse.lexicon.amounts
        is_count = parse.lemma[counted] in nouns and at is not None
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
    return Found(cue=[i], content=content, source=source_tokens(parse, subject))
