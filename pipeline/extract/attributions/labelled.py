"""What the model's labeller read, mended where it is plainly wrong.

A labeller taught on articles of another kind lets a content run on, and a source end in a
preposition. What is mended here was measured on texts that annotators read whole.
"""

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.clauses import is_question
from pipeline.extract.reading.negation import is_nobody, negates
from pipeline.extract.reading.overlaps import Stretches
from pipeline.extract.reading.subjects import (
    DAYS,
    NOMINALS,
    QUOTING,
    quoted_by,
    source_tokens,
    subject_of,
    trim,
)
from pipeline.extract.reading.tree import SUBJECTS, Parse

_NO_END = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "SPACE", "PART"})
_ARTICLES = frozenset({"the", "a", "an"})
_RELATIVES = frozenset({"who", "which", "that"})
# What is written or recorded, and what stands before whoever made it.
_MADE_BY = frozenset({"by", "from"})
_LEFT_OPEN = frozenset("whether if who whom whose what when where why how which".split())
# Cases of who stands in the phrase of a speaker: "forces loyal to Reyes".
_OF_THEM = frozenset({"to", "with", "against"})
_MEANT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "SYM"})


def mended_source(parse: Parse, source: list[int], verb: int | None) -> list[int]:
    """Give the words of who is named: all that speak together, and no word too many.

    Args:
        parse: The parsed text.
        source: Tokens as the labeller read them.
        verb: The verb of the cue, if it has one.

    Returns:
        Tokens in text order; none where the words name nobody.
    """
    words = source if verb is None else _speaking(parse, source, verb)
    while len(words) > 1 and _is_cut_off(parse, words):
        words.pop()
    words = [*words, *_whose_it_is(parse, words)]
    return [] if len(words) == 1 and _is_no_word(parse, words[0]) else words


def _whose_it_is(parse: Parse, words: list[int]) -> list[int]:
    """Give the words behind a document that say who made it: "a statement", from the ministry."""
    head = parse.head_among(words)
    if head is None or head != words[-1] or parse.lemma[head] not in parse.lexicon.documents:
        return []
    for kid in parse.children(head, "nmod"):
        phrase = parse.subtree(kid)
        if parse.case(kid) in _MADE_BY and phrase[0] == head + 1:
            return trim(parse, _up_to_comma(parse, phrase))
    return []


def _up_to_comma(parse: Parse, tokens: list[int]) -> list[int]:
    ends = [n for n, i in enumerate(tokens) if parse.pos[i] == "PUNCT" and parse.lower[i] in ",;:"]
    return tokens[: ends[0]] if ends else tokens


def _speaking(parse: Parse, source: list[int], verb: int) -> list[int]:
    """Put who speaks by the tree in the place of who cannot be speaking.

    That is "who", whom it stands for; one of two who speak together; whoever is told; who stands
    outside a relative clause with a subject of its own; and the subject of a passive: nobody is
    named in "it is believed", "IS is thought to hold it". Who is quoted does speak.
    """
    quoted = quoted_by(parse, verb)
    if quoted is not None:
        return source_tokens(parse, quoted) or source
    is_passive = parse.child(verb, "aux:pass", "nsubj:pass") is not None
    if is_passive and parse.lemma[verb] in QUOTING:
        return source
    if is_passive:
        subjects = parse.children(verb, *SUBJECTS, "expl")
        undergoing = {t for subject in subjects for t in parse.subtree(subject)}
        return [] if undergoing.issuperset(source) else source
    subject, head = subject_of(parse, verb), parse.head_among(source)
    told = parse.child(verb, "iobj")
    is_told = told is not None and head in parse.subtree(told)
    if subject is None and is_told:
        subject = _before_the_verb(parse, verb)
        return [] if subject is None else source_tokens(parse, subject)
    if subject is None or head is None or parse.pos[subject] not in NOMINALS:
        return source
    is_joined = head != subject and head in parse.conjuncts(subject)
    is_inside = head in parse.subtree(subject)
    # "Forces loyal to Reyes said": it is they who say it; "wrote to the council, saying": not it.
    is_of_them = is_inside and head != subject and parse.case(head) in _OF_THEM
    is_told = is_told or (parse.case(head) == "to" and not is_inside)
    # "The ministry said 40 died who medics said …": each verb has a speaker of its own.
    own = parse.child(verb, *SUBJECTS)
    is_own = own is not None and parse.lower[own] not in _RELATIVES
    is_own = is_own and parse.dep[verb] == "acl:relcl"
    is_anothers = is_own and head not in parse.subtree(verb)
    if is_anothers or is_told or is_joined or is_of_them or parse.lower[source[0]] in _RELATIVES:
        return source_tokens(parse, subject) or source
    return source


def _before_the_verb(parse: Parse, verb: int) -> int | None:
    """Find a person named before a verb, whom a parser made the subject of what was said."""
    first, _ = parse.sents[parse.sent[verb]]
    persons = [i for i in range(first, verb) if parse.entity[i] == "PERSON"]
    return next((i for i in reversed(persons) if parse.dep[i] in SUBJECTS), None)


def is_nobodys(parse: Parse, one: AttributionAnnotation) -> bool:
    """Whether nobody is cited for anything: "no one said that P", "did not say who P"."""
    cue = parse.tokens_in(*one["cue"]) if one["cue"] else range(0)
    if any(negates(parse, i) for i in cue):
        first = parse.token_at(one["content"][0][0])
        if first is not None and parse.lower[first] in _LEFT_OPEN:
            return True
    head = parse.head_of(*one["source"]) if one["source"] else None
    if head is None:
        return False
    is_asked = parse.lower[head] in {"who", "what"} and is_question(parse, head)
    return is_asked or is_nobody(parse, head)


def says_something(parse: Parse, one: AttributionAnnotation, words: ReportingWords) -> bool:
    """Whether an unquoted content is more than what an act is done to.

    "It", "the offer", "them to leave" are no words of anybody's, nor is what a verb that reports
    nothing takes ("decided to file"). Annotators of other corpora count such acts; here a
    content is something that may be so or not.
    """
    content = [i for piece in one["content"] for i in parse.tokens_in(*piece)]
    reports = words.reports(one["cue_lemma"])
    is_clause = any(
        parse.pos[i] in {"VERB", "AUX", "ADJ"}
        and any(kid in content for kid in parse.children(i, *SUBJECTS))
        for i in content
    )
    if sum(parse.pos[i] in _MEANT for i in content) <= 1 and not (reports and is_clause):
        return False
    if reports or one["cue"] is None:
        return reports or is_clause
    if parse.lower[content[0]] == "to":
        return False
    return len(one["content"]) == 1 or any(parse.pos[i] in {"VERB", "AUX"} for i in content)


def _is_cut_off(parse: Parse, words: list[int]) -> bool:
    """Whether the last word opens what is not there: "people who", "a spokesman for".

    Nor is it any part of who speaks when that was: "Dana Reyes Wednesday".
    """
    if parse.lower[words[-1]] in {"who", "which", "that"} | DAYS:
        return True
    return parse.pos[words[-1]] in _NO_END and not _closes(parse, words)


def _is_no_word(parse: Parse, i: int) -> bool:
    """Whether a word by itself names nobody, unlike "some" of "some said".

    In "the miners all said" the word behind who speaks says only how many of them do.
    """
    if parse.pos[i] == "DET" and parse.children(parse.head[i], *SUBJECTS) == [i]:
        return parse.lower[i] in _ARTICLES
    return parse.pos[i] in _NO_END


def _closes(parse: Parse, words: list[int]) -> bool:
    return parse.lower[words[-1]] in {")", "'s", "’s", "'", "’", '"', "”"}


def kept_in_its_sentence(
    parse: Parse, one: AttributionAnnotation, quotes: Stretches
) -> list[Offsets]:
    """Keep of a content what stands in its cue's sentence, and what is quoted.

    The labeller takes the outlet's own sentences around "…, the monitor said" along with what
    the monitor said. Behind a colon the words go on. A quotation in a paragraph before a cue
    that has a clause of its own is somebody's, but not this cue's.
    """
    if one["cue"] is None:
        return one["content"]
    token = parse.token_at(one["cue"][0])
    if token is None:
        return one["content"]
    first, end = parse.sents[parse.sent[token]]
    low, high = parse.start[first], parse.end[end - 1]
    if parse.text[low:high].rstrip().endswith(":"):
        line_end = parse.text.find("\n", high)
        high = line_end if line_end >= 0 else len(parse.text)
    paragraph = parse.text.rfind("\n", 0, low) + 1
    kept: list[Offsets] = []
    early: list[Offsets] = []
    has_clause = False
    for start, stop in one["content"]:
        inside = [max(start, low), min(stop, high)]
        if quotes.overlapping(start, stop):
            (early if stop <= paragraph else kept).append([start, stop])
        elif inside[0] < inside[1]:
            kept.append(inside)
            has_clause = has_clause or inside[0] >= one["cue"][1]
    if early and not has_clause:
        kept = [*early, *kept]
    return kept or early or one["content"]
