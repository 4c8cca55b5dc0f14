"""Quotations that nobody speaks yet: given to the verb of speech beside them."""

from pipeline.extract.annotations import AttributionAnnotation
from pipeline.extract.attributions.annotating import addressee_of, annotation, cue_lemma, whole_span
from pipeline.extract.attributions.reporting import cue_tokens
from pipeline.extract.attributions.speech import contents_of, is_spoken_for
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.subjects import joint_sources, source_tokens, speaker_of, trim
from pipeline.extract.reading.tree import Parse

_REACH = 25  # tokens between a quotation and its verb: a name with a long apposition fits
_NAMING = frozenset({"PROPN", "NOUN", "PRON"})


def quotes_with_cue(
    parse: Parse,
    known: list[AttributionAnnotation],
    quotes: list[tuple[int, int]],
    words: ReportingWords,
) -> list[AttributionAnnotation]:
    """Give a quotation that nobody speaks yet to the verb of speech beside it."""
    found: list[AttributionAnnotation] = []
    spoken = contents_of(known)
    for low, high in quotes:
        if is_spoken_for((low, high), [known[n] for n in spoken.touching(low, high)]):
            continue
        cue = _cue_beside(parse, low, high, words)
        if cue is None:
            continue
        for source in joint_sources(parse, _source_beside(parse, cue, low, high)):
            span = whole_span(parse, source)
            if span and (span[1] <= low or high <= span[0]):
                tokens = cue_tokens(parse, cue)
                found.append(
                    annotation(
                        parse,
                        source=span,
                        cue=whole_span(parse, tokens),
                        content=[[low, high]],
                        cue_lemma=cue_lemma(parse, tokens, words),
                        is_impersonal=False,
                        addressee=addressee_of(parse, cue),
                        method="rule",
                    )
                )
    return found


def _source_beside(parse: Parse, cue: int, low: int, high: int) -> list[int]:
    """Find who speaks the quotation: the verb's subject, else what stands beside the verb."""
    subject = speaker_of(parse, cue)
    if subject is not None:
        tokens = source_tokens(parse, subject)
        if tokens and (parse.end[tokens[-1]] <= low or high <= parse.start[tokens[0]]):
            return tokens
    first, last = parse.sents[parse.sent[cue]]
    if high <= parse.start[cue]:
        between = [t for t in range(first, cue) if parse.start[t] >= high]
        between = trim(parse, between)
        if any(parse.pos[t] in _NAMING for t in between):
            return between  # "…," Colonel X, spokesman for Y, told Z
    behind: list[int] = []
    for t in range(cue + 1, last):
        if parse.pos[t] in {"PUNCT", "SPACE", "VERB", "SCONJ"}:
            break
        behind.append(t)
    return trim(parse, behind) if any(parse.pos[t] in _NAMING for t in behind) else []


def _cue_beside(parse: Parse, low: int, high: int, words: ReportingWords) -> int | None:
    """Find the nearest verb of speech in the sentence before or after the quotation's edge."""
    first, last = parse.token_at(low), parse.token_at(high - 1)
    if first is None or last is None:
        return None
    start = parse.sents[parse.sent[first]][0]
    after = min(last + 1, len(parse) - 1)
    # The sentence that holds the end, and the next one if the quotation fills its sentence.
    end = parse.sents[parse.sent[after]][1]
    candidates = [
        i
        for i in [*range(start, first), *range(last + 1, end)]
        if parse.pos[i] == "VERB"
        and parse.lemma[i] in words.verbs
        and words.verbs[parse.lemma[i]].stance not in {"knows", "intends"}
        and "\n" not in parse.text[min(parse.end[i], high) : max(parse.start[i], high)].strip(" ")
    ]
    near = [i for i in candidates if min(abs(i - first), abs(i - last)) <= _REACH]
    return min(near, key=lambda i: min(abs(i - first), abs(i - last)), default=None)
