"""What a text itself takes back: corrections, false reports, forged pictures, baseless claims.

Reads what stands over a word. "Reports that P were untrue", "contrary to claims that P" and "it was
falsely claimed that P" all say that P is not so; "there is no evidence for the claim that P" leaves
P open.
"""

import re
from functools import lru_cache

from pipeline.extract.reading.negation import is_negated, is_nobody
from pipeline.extract.reading.tree import SUBJECTS, Parse
from pipeline.extract.reading.truth import SHOWING

TURNED, OPEN = "turned", "open"

_HELD = frozenset({"acl", "acl:relcl", "ccomp", "parataxis", "amod", "nummod", "conj", "flat"})
_ADJUNCTS = frozenset({"obl", "nmod", "advcl", "obl:tmod", "obl:unmarked"})
_PROVING = frozenset({"prove", "turn", "be"})
_HAPPENING = frozenset({"happen", "occur", "exist"})
_SUPPORTING = frozenset("support back corroborate substantiate prove confirm".split())
_GROUNDS = frozenset("ground basis reason substance".split())  # beside words for evidence
_BELIEVING = frozenset({"believe", "think", "suppose", "assume", "suggest", "suspect"})
_PIECE = r"(?:article|story|report|piece|dispatch|item|post|headline|caption)"
_EARLIER = re.compile(
    rf"\b(?:earlier|previous|original|first|initial) (?:version|edition|draft)s? of"
    rf" (?:this|the|our) {_PIECE}"
    rf"|\b(?:this|our) {_PIECE}\b[^.!?]{{0,20}}\b(?:previously|originally|initially|incorrectly"
    r"|wrongly|mistakenly|erroneously)\b",
    re.IGNORECASE,
)
# Of what it does not say; where the lines above tell of a correction it is the article itself.
_EARLIER_ONE = re.compile(r"\b(?:earlier|previous|original) version\b", re.IGNORECASE)
_CORRECTED = re.compile(r"\b(?:correct(?:ed|ion|s)|clarif\w+|amended|editor['’]s note)\b", re.I)
_NOTE = 120  # characters: of a note before what it is about
_NOTICE = re.compile(
    r"^\W*(?:correction|clarification|erratum|corrected|editor['’]?s['’]? note)\b"
    r"|\b(?:editing|reporting|production|transcription|translation) error\b|\bin error\b"
    r"|\bby mistake\b",
    re.IGNORECASE,
)
_SAYING = frozenset(
    "say state report give put write describe claim name list quote publish suggest".split()
)
_REGRETTING = frozenset({"regret", "apologise", "apologize"})
_MAX_CLIMB = 12  # heads


def taken_back(parse: Parse, i: int) -> str:
    """Say what the words over a predicate leave of it.

    Args:
        parse: The parsed text.
        i: The predicate.

    Returns:
        ``turned`` where the text says that it is not so, ``open`` where it says that nothing shows
        it; empty where it takes nothing back.
    """
    if notice_over(parse, i) is not None:
        return TURNED
    if parse.pos[i] in {"NOUN", "PROPN"} and _is_invented(parse, i):
        return TURNED
    at, is_adjunct = i, False
    for _ in range(_MAX_CLIMB):
        above = parse.head[at]
        if above == at:
            return ""
        if (
            parse.pos[above] == "NOUN"
            and parse.lemma[above] in parse.lexicon.told
            and _is_content(parse, at)
        ):
            found = _of_what_is_told(parse, above, at)
            if found:
                return OPEN if is_adjunct else found
        if _is_said(parse, at, above) and is_mistaken(parse, above):
            return OPEN if is_adjunct else TURNED
        if _is_baseless_belief(parse, at, above) or _is_shown_by_nothing(parse, at, above):
            return OPEN
        is_adjunct = is_adjunct or (
            parse.dep[at] in _ADJUNCTS and parse.lemma[above] not in parse.lexicon.told
        )
        at = above
    return ""


def notice_over(parse: Parse, i: int) -> int | None:
    """Find the verb with which an outlet tells, in a notice of correction, what it said before.

    "An earlier version of this report gave the number of dead as 40"; "we reported, in error,
    that the bridge had fallen". What a text "misstated" it does not say.
    """
    first, end = parse.sents[parse.sent[i]]
    start = parse.start[first]
    is_earlier, earlier_at, is_notice = _notice(parse.text[start : parse.end[end - 1]])
    if not is_earlier and earlier_at is not None:
        at = start + earlier_at
        is_earlier = _CORRECTED.search(parse.text, max(0, at - _NOTE), at) is not None
    if not is_earlier and not is_notice:
        return None
    for at in [i, *parse.ancestors(i)]:
        if parse.lemma[at] not in _SAYING or parse.pos[at] != "VERB":
            continue
        subject = parse.child(at, *SUBJECTS)
        if subject is None and parse.dep[at] == "parataxis":  # "Correction: a version said P"
            label = parse.head[at]
            subject = next((k for k in parse.children(label, *SUBJECTS) if label < k < at), None)
        if subject is None:
            continue
        is_own = parse.lemma[subject] in parse.lexicon.outlets_texts or parse.lower[subject] == "we"
        if is_own and (is_earlier or parse.has_morph(at, "Tense=Past")):
            return None if is_negated(parse, at) else at
    return None


@lru_cache(maxsize=64)  # asked for each predicate of a sentence
def _notice(sentence: str) -> tuple[bool, int | None, bool]:
    """Say whether an own text's earlier version is told of, where any, and if it is a notice."""
    earlier = _EARLIER_ONE.search(sentence)
    return (
        _EARLIER.search(sentence) is not None,
        None if earlier is None else earlier.start(),
        _NOTICE.search(sentence) is not None,
    )


def is_mistaken(parse: Parse, i: int) -> bool:
    """Whether a word of saying says that its words are wrong.

    "Falsely claimed", "said in error", "apologised for having reported".
    """
    if parse.lemma[parse.head[i]] in _REGRETTING and parse.dep[i] in {"advcl", "xcomp", "ccomp"}:
        return not is_negated(parse, parse.head[i])
    if any(parse.lower[k] in parse.lexicon.mistaken for k in parse.children(i, "advmod")):
        return True
    return any(
        parse.case(k) in {"in", "by"} and parse.lemma[k] in {"error", "mistake"}
        for k in parse.children(i, "obl")
    )


def mistaken_over(parse: Parse, i: int) -> bool:
    """Whether a word of saying over a predicate is called mistaken by who tells of it."""
    at = i
    for _ in range(_MAX_CLIMB):
        above = parse.head[at]
        if above == at:
            return False
        if _is_said(parse, at, above):
            return is_mistaken(parse, above)
        at = above
    return False


def _is_content(parse: Parse, at: int) -> bool:
    """Whether a word hangs on a noun for words given as what they are about."""
    if parse.dep[at] in _HELD:
        return True
    return parse.dep[at] == "nmod" and parse.case(at) in {"", "of", "about"}


def _is_said(parse: Parse, at: int, above: int) -> bool:
    return parse.dep[at] == "ccomp" and parse.pos[above] == "VERB"


def _of_what_is_told(parse: Parse, noun: int, at: int) -> str:
    """Say what becomes of the content of a noun for words given."""
    if any(parse.lower[k] in parse.lexicon.untrue for k in parse.children(noun, "amod")):
        return TURNED  # "false reports that P"
    if parse.case(noun) == "contrary to":
        return TURNED
    over = parse.head[noun]
    if parse.dep[noun] == "obj" and parse.lemma[over] in parse.lexicon.retracting:
        is_wanted = any(parse.lower[m] == "to" for m in parse.children(over, "mark"))
        return "" if is_wanted or is_negated(parse, over) else TURNED
    if any(_is_untrue(parse, one) for one in _said_of(parse, noun, at)):
        return TURNED
    return OPEN if _is_unsupported(parse, noun) else ""


def _said_of(parse: Parse, noun: int, at: int) -> list[int]:
    """Find what a noun is said to be; a parse may hang it beside or under the noun."""
    over = parse.head[noun]
    if parse.dep[noun] in SUBJECTS and over != noun:
        return [over]
    behind = max(parse.subtree(at))
    lost = parse.children(noun, "ccomp", "parataxis")
    if over != noun and parse.dep[noun] == "ccomp":
        lost = [*lost, *parse.children(over, "ccomp", "parataxis")]
    return [k for k in lost if k > behind and parse.child(k, *SUBJECTS) is None]


def _is_untrue(parse: Parse, i: int) -> bool:
    """Whether a predicate calls its subject untrue: "was a lie", "turned out to be false"."""
    words = [i]
    if parse.lemma[i] in _PROVING:
        words += parse.children(i, "xcomp", "advcl", "ccomp")
    if any(is_negated(parse, word) for word in words):
        return parse.lemma[i] in _HAPPENING
    if parse.lemma[i] in parse.lexicon.retracting:
        return parse.child(i, "aux:pass", "nsubj:pass") is not None
    return any(
        parse.lemma[word] in parse.lexicon.untrue
        or parse.lemma[word] in parse.lexicon.untruths
        # "A false alarm".
        or any(parse.lower[k] in parse.lexicon.untrue for k in parse.children(word, "amod"))
        or (parse.lemma[word] in {"high", "low"} and _is_too(parse, word))
        for word in words
    )


def _is_too(parse: Parse, i: int) -> bool:
    return any(parse.lower[k] == "too" for k in parse.children(i, "advmod"))


def _is_invented(parse: Parse, noun: int) -> bool:
    """Whether an event itself is said never to have been: "the raid was a hoax"."""
    over = parse.head[noun]
    if parse.dep[noun] not in SUBJECTS or over == noun:
        return False
    if parse.lemma[over] in _HAPPENING:
        return is_negated(parse, over)
    if parse.lemma[over] == "take" and is_negated(parse, over):
        return any(parse.lower[k] == "place" for k in parse.children(over, "obj", "compound"))
    return parse.lemma[over] in parse.lexicon.untruths and not is_negated(parse, over)


def _is_unsupported(parse: Parse, noun: int) -> bool:
    """Read "no evidence for the claim that P" and "nothing supports the claim that P"."""
    over = parse.head[noun]
    if parse.dep[noun] == "obj" and parse.lemma[over] in _SUPPORTING:
        # "Nothing has come to light to support the claim that P".
        led = [over, parse.head[over]] if parse.dep[over] in {"advcl", "xcomp"} else [over]
        subjects = (parse.child(verb, *SUBJECTS) for verb in led)
        if any(subject is not None and is_nobody(parse, subject) for subject in subjects):
            return True
    if parse.case(noun) not in {"for", "of", "behind"}:
        return False
    first = min(parse.children(noun, "case"))
    before = range(max(first - 2, parse.sents[parse.sent[noun]][0]), first)
    grounds = _GROUNDS | parse.lexicon.evidence
    return any(parse.lemma[k] in grounds and is_nobody(parse, k) for k in before)


def _is_shown_by_nothing(parse: Parse, at: int, above: int) -> bool:
    """Read "a doctored picture shows P", "the video does not show P"."""
    if parse.lemma[above] not in SHOWING or parse.dep[at] in SUBJECTS:
        return False
    verb = parse.head[above] if parse.dep[above] == "xcomp" else above  # "appears to show"
    subject = parse.child(verb, *SUBJECTS) or parse.child(above, *SUBJECTS)
    if subject is None and parse.dep[verb] == "acl:relcl":
        subject = parse.head[verb]
    if subject is None:
        return False
    if any(
        parse.lower[k] in parse.lexicon.forged for k in parse.children(subject, "amod", "compound")
    ):
        return True
    is_no = is_negated(parse, above) or is_negated(parse, verb)
    return is_no and parse.lemma[subject] in parse.lexicon.pictures


def _is_baseless_belief(parse: Parse, at: int, above: int) -> bool:
    """Read "no grounds to believe that P"."""
    over = parse.head[above]
    return (
        _is_said(parse, at, above)
        and parse.lemma[above] in _BELIEVING
        and parse.dep[above] in {"acl", "advcl"}
        and parse.lemma[over] in _GROUNDS | parse.lexicon.evidence
        and is_nobody(parse, over)
    )
