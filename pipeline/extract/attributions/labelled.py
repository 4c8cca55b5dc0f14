"""What the model's labeller read, mended by the parse where it is plainly wrong.

A labeller taught on articles of another kind reads acts as words ("welcomed the offer"), stops
in the middle of a clause, and lets a content run on. What is mended here was measured on texts
that annotators read whole; whatever they disagree about is left as it was read.
"""

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.clauses import is_question
from pipeline.extract.reading.overlaps import Stretches
from pipeline.extract.reading.subjects import source_tokens, subject_of
from pipeline.extract.reading.tree import SUBJECTS, Parse
from pipeline.extract.reading.truth import is_nobody

_COMPARATIVES = frozenset({"fewer", "less", "more", "higher", "lower", "larger", "smaller"})
_NO_END = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "SPACE", "PART"})
_MEANT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "SYM"})
_ARTICLES = frozenset({"the", "a", "an"})
_MAIN = frozenset({"root", "conj", "parataxis"})
_LEFT_OPEN = frozenset("whether if who whom whose what when where why how which".split())
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


def mended_source(parse: Parse, source: list[int], verb: int | None) -> list[int] | None:
    """Cut a source back to who it names; None where it names nobody who speaks.

    "fewer than activists" belongs to a comparison; of "a minister put it at 40" only the
    minister speaks; a preposition at the end belongs to what follows.
    """
    words = list(source)
    if is_compared(parse, words):
        return None
    begins_inside = parse.lower[words[0]] in {"who", "which"} if len(words) > 1 else False
    if begins_inside or any(_is_told(parse, i, words) for i in words):
        subject = None if verb is None else subject_of(parse, verb)
        named = [] if subject is None else source_tokens(parse, subject)
        words = named or words
    nearer = None if verb is None else _nearer_speaker(parse, verb, words)
    if nearer is not None:
        words = source_tokens(parse, nearer) or words
    # "an activist who said that P": what he said there is words of its own.
    telling = next((i for i in words if _tells_more(parse, i)), None)
    if telling is not None:
        cut = {*parse.subtree(telling)}
        words = [i for i in words if i not in cut] or words
    while len(words) > 1 and _is_cut_off(parse, words):
        words.pop()
    return [] if len(source) == 1 and _is_no_word(parse, source[0]) else words


def _is_cut_off(parse: Parse, words: list[int]) -> bool:
    """Whether the last word opens what is not there: "people who", "a spokesman for"."""
    if parse.lower[words[-1]] in {"who", "which", "that"}:
        return True
    return parse.pos[words[-1]] in _NO_END and not _closes(parse, words)


def _is_no_word(parse: Parse, i: int) -> bool:
    """Whether a word by itself names nobody, unlike "some" of "some said".

    In "the miners all said" the word behind who speaks says only how many of them do.
    """
    if parse.pos[i] == "DET" and parse.children(parse.head[i], *SUBJECTS) == [i]:
        return parse.lower[i] in _ARTICLES
    return parse.pos[i] in _NO_END


def is_compared(parse: Parse, source: list[int]) -> bool:
    """Whether a source belongs to a comparison: "fewer than activists had reported"."""
    if not source:
        return False
    first = source[0]
    if parse.lower[first] in _COMPARATIVES:
        is_more = len(source) > 1 and parse.lower[source[1]] == "than"
        return is_more and not any(parse.pos[i] == "NUM" for i in source)
    before = parse.lower[max(first - 2, 0) : first]
    return len(before) > 1 and before[0] in _COMPARATIVES and before[1] == "than"


def _nearer_speaker(parse: Parse, verb: int, source: list[int]) -> int | None:
    """Find the verb's own subject where the source read is somebody beyond it or who is told.

    A pronoun stays with who was read for it; "who" is whom it describes.
    """
    own = parse.child(verb, "nsubj")
    if own is None or own > verb or parse.child(verb, "aux:pass") is not None:
        return None
    told = parse.child(verb, "iobj")
    if told is not None and source and set(source) <= set(parse.subtree(told)):
        return own
    phrase = parse.subtree(own)
    if not source or set(phrase) & set(source):
        return None
    if parse.lower[own] in {"who", "which"}:
        above = parse.head[verb]
        is_described = parse.dep[verb] in {"acl", "acl:relcl"} and above < verb < source[0]
        return above if is_described else None
    if parse.pos[own] not in {"NOUN", "PROPN"}:
        return None
    between = range(source[-1] + 1, phrase[0])
    is_beyond = any(parse.pos[i] in {"VERB", "AUX"} for i in between)
    # In a clause that hangs on another one, whoever speaks there may well be cited here.
    is_beyond = is_beyond and parse.dep[verb] in _MAIN
    return own if is_beyond and parse.sent[source[-1]] == parse.sent[verb] else None


def _is_told(parse: Parse, i: int, source: list[int]) -> bool:
    """Whether ``i`` is a verb that has its subject inside a source and does not describe it."""
    if parse.pos[i] not in {"VERB", "AUX"} or not parse.has_morph(i, "VerbForm=Fin"):
        return False
    if parse.dep[i] not in {"root", "parataxis", "ccomp", "conj", "advcl"}:
        return False
    return any(kid in source for kid in parse.children(i, *SUBJECTS))


def _tells_more(parse: Parse, i: int) -> bool:
    is_relative = parse.dep[i] == "acl:relcl" and parse.pos[i] == "VERB"
    return is_relative and parse.child(i, "ccomp") is not None


def _closes(parse: Parse, words: list[int]) -> bool:
    return parse.lower[words[-1]] in {")", "'s", "’s", "'", "’", '"', "”"}


def says_something(parse: Parse, one: AttributionAnnotation, words: ReportingWords) -> bool:
    """Whether an unquoted content is more than what an act is done to.

    "It", "the offer", "them to leave" are no words of anybody's; nor is what a verb that reports
    nothing takes ("decided to file"), nor what a source is said not to have said.
    """
    content = [i for piece in one["content"] for i in parse.tokens_in(*piece)]
    if not content:
        return False
    cue = list(parse.tokens_in(*one["cue"])) if one["cue"] else []
    reports = words.reports(one["cue_lemma"])
    is_clause = any(
        parse.pos[i] in {"VERB", "AUX", "ADJ"}
        and any(kid in content for kid in parse.children(i, *SUBJECTS))
        for i in content
    )
    if sum(parse.pos[i] in _MEANT for i in content) <= 1 and not (reports and is_clause):
        return False
    if is_withheld(parse, cue=cue, content=content) or any(_is_asked(parse, i) for i in cue):
        return False
    has_verb = any(parse.pos[i] in {"VERB", "AUX"} for i in content)
    if not cue:
        return is_clause
    if reports:
        return True
    if parse.lower[content[0]] == "to" and len(one["content"]) == 1:
        return False
    return has_verb or len(one["content"]) == 1


def _is_asked(parse: Parse, i: int) -> bool:
    """Whether a cue is the "asked" of "Asked whether P, the spokesman …", who did not ask."""
    is_participle = parse.has_morph(i, "VerbForm=Part") and parse.dep[i] in {"advcl", "acl"}
    return parse.lemma[i] == "ask" and is_participle and parse.child(i, "aux") is None


def is_withheld(parse: Parse, *, cue: list[int], content: list[int]) -> bool:
    """Whether a content is what somebody did not say: "did not say who P" gives no words."""
    if parse.lower[content[0]] not in _LEFT_OPEN:
        return False
    return any(parse.lower[i] in _NEGATIONS for i in cue)


def is_nobodys(parse: Parse, one: AttributionAnnotation) -> bool:
    """Whether nobody is cited: "no one said that P", "who said that P?"."""
    if one["source"] is None:
        return False
    tokens = parse.tokens_in(*one["source"])
    head = parse.head_of(*one["source"])
    if head is None or not tokens:
        return False
    if parse.lower[tokens[0]] == "no" or is_nobody(parse, head):
        return True
    return parse.lower[head] in {"who", "what"} and is_question(parse, head)


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


def filled_out(
    parse: Parse, one: AttributionAnnotation, rule: AttributionAnnotation
) -> list[Offsets] | None:
    """Give the whole clause where the labeller read a part of it without its predicate.

    Args:
        parse: The parsed text.
        one: What the labeller read.
        rule: What the parse shows at the same cue.

    Returns:
        The content with the rest of its clause; None where it is to stay as it was read.
    """
    tokens = {i for piece in rule["content"] for i in parse.tokens_in(*piece)}
    heads = [i for i in tokens if parse.head[i] not in tokens or parse.head[i] == i]
    verbs = [
        i for i in heads if parse.pos[i] in {"VERB", "AUX"} or parse.child(i, "cop") is not None
    ]
    read = {i for piece in one["content"] for i in parse.tokens_in(*piece)}
    if not verbs or not read & tokens or any(i in read for i in verbs):
        return None
    closes = one["cue"] is not None and all(p[1] <= one["cue"][0] for p in rule["content"])
    is_around = one["cue"] is not None and _is_around(parse.text, one["cue"], rule)
    is_clause = any(
        parse.has_morph(i, "VerbForm=Fin") and any(k in read for k in parse.children(i, *SUBJECTS))
        for i in read
    )
    if is_clause and not is_around and not (closes and len(rule["content"]) == 1):
        return None
    return [*one["content"], *rule["content"]]


def _is_around(text: str, cue: Offsets, rule: AttributionAnnotation) -> bool:
    """Whether a clause runs on on both sides of "…, she said, …" with commas."""
    before = [p for p in rule["content"] if p[1] <= cue[0]]
    after = [p for p in rule["content"] if p[0] >= cue[1]]
    if not before or not after or rule["source"] is None:
        return False
    said = [rule["source"], cue]
    low, high = min(s[0] for s in said), max(s[1] for s in said)
    return text[:low].rstrip().endswith(",") and text[high:].lstrip().startswith(",")


def joint_source(
    text: str, rule: AttributionAnnotation, same: list[AttributionAnnotation]
) -> list[AttributionAnnotation]:
    """Add the one of two joint sources that the labeller did not read: "X and" before it."""
    source = rule["source"]
    if source is None or any(_shares(one["source"], source) for one in same):
        return []
    for one in same:
        between = text[source[1] : one["source"][0]] if one["source"] else ""
        if between.strip(" ,").lower() in {"and", "and the", "and a", "and an"}:
            return [{**rule, "content": [[*piece] for piece in one["content"]]}]
    return []


def _shares(one: Offsets | None, other: Offsets | None) -> bool:
    return bool(one and other and one[0] < other[1] and other[0] < one[1])
