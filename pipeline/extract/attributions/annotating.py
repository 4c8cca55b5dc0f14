"""From what a layer found to annotations: one row a source, with what introduces it."""

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.attributions.labelled import mended_source
from pipeline.extract.attributions.reporting import Found, who_speaks
from pipeline.extract.attributions.speech import merge_pieces
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.subjects import (
    joint_sources,
    saying_under,
    source_tokens,
    trim,
)
from pipeline.extract.reading.tree import SUBJECTS, Parse

Link = dict[str, list[Offsets]]  # of the labeller: source, cue, content as pieces


def rows_of_rule(parse: Parse, found: Found, words: ReportingWords) -> list[AttributionAnnotation]:
    """One annotation for each of the joint sources."""
    content = parse.pieces(trim(parse, found.content, keep_quotes=True))
    cue = whole_span(parse, found.cue)
    return [
        annotation(
            parse,
            source=whole_span(parse, source),
            cue=cue,
            content=content,
            cue_lemma=cue_lemma(parse, found.cue, words),
            addressee=_text(parse, found.addressee),
            method="rule",
        )
        for source in joint_sources(parse, found.source)
    ]


def rows_of_link(parse: Parse, link: Link, words: ReportingWords) -> list[AttributionAnnotation]:
    """One annotation for each of the joint sources that the labeller took as one."""
    content = merge_pieces(link["content"])
    cue_pieces = sorted(link["cue"])
    cue_words = [i for piece in cue_pieces for i in parse.tokens_in(*piece)]
    source_words = [i for piece in link["source"][:1] for i in parse.tokens_in(*piece)]
    cue = [cue_pieces[0][0], cue_pieces[0][1]] if cue_pieces else None
    verb = next((i for i in cue_words if parse.pos[i] == "VERB"), None)
    saying = None if verb is None else saying_under(parse, verb)
    verb = saying if saying in cue_words else verb  # "quoted a guard as saying": he says it
    source_words = mended_source(parse, source_words, verb) if source_words else []
    if not source_words and verb is not None:
        source_words = _unlabelled_source(parse, verb)
    # "Responded to claims by the mayor that P": they are the mayor's.
    nouns = [i for i in cue_words if parse.pos[i] == "NOUN"] if verb is None else []
    by = [
        k
        for i in [*nouns, *_noun_of_what(parse, content, words)]
        for k in parse.children(i, "nmod")
        if parse.case(k) == "by"
    ]
    source_words = source_tokens(parse, by[0]) if by else source_words
    sources = joint_sources(parse, source_words) if source_words else [[]]
    return [
        annotation(
            parse,
            source=whole_span(parse, source),
            cue=cue,
            content=content,
            cue_lemma=cue_lemma(parse, cue_words, words),
            addressee=addressee_of(parse, verb),
            method="labeller",
        )
        for source in sources
        if content
    ]


def _noun_of_what(parse: Parse, content: list[Offsets], words: ReportingWords) -> list[int]:
    """Find the noun that a clause is told by: "claims" of "claims by the mayor that P"."""
    tokens = [i for low, high in content for i in parse.tokens_in(low, high)]
    head = parse.head_among(tokens)
    if head is None or parse.dep[head] not in {"acl", "ccomp"}:
        return []
    noun = parse.head[head]
    return [noun] if parse.pos[noun] == "NOUN" and parse.lemma[noun] in words.nouns else []


def _unlabelled_source(parse: Parse, verb: int) -> list[int]:
    """Find who speaks by a verb that may be none that is listed: "…," wailed one parent."""
    speaker = who_speaks(parse, verb)
    if speaker is None or parse.pos[speaker] not in {"NOUN", "PROPN"}:
        return []
    entity = parse.entity[speaker]
    is_somebody = entity in {"PERSON", "ORG"} or (
        not entity and parse.lemma[speaker] in parse.lexicon.actors
    )
    return source_tokens(parse, speaker) if is_somebody else []


def addressee_of(parse: Parse, verb: int | None) -> str | None:
    """Find whom a verb of telling is directed at, as text."""
    if verb is None or parse.lemma[verb] not in {"tell", "inform", "assure", "remind", "brief"}:
        return None
    target = parse.child(verb, "iobj", "obj")
    return None if target is None else _text(parse, source_tokens(parse, target))


def annotation(
    parse: Parse,
    *,
    source: Offsets | None,
    cue: Offsets | None,
    content: list[Offsets],
    cue_lemma: str | None,
    addressee: str | None,
    method: str,
) -> AttributionAnnotation:
    """Make one annotation; its quote type and parent are set later."""
    return {
        "source": source,
        "cue": cue,
        "content": content,
        "cue_lemma": cue_lemma,
        "quote_type": "indirect",
        "is_impersonal": source is None,
        "parent_index": None,
        "role_text": _role_text(parse, source),
        "addressee_text": addressee,
        "method": method,
    }


def cue_lemma(parse: Parse, cue: list[int], words: ReportingWords) -> str | None:
    """Take the word of the cue that the curated list knows, else its first verb or noun."""
    if not cue:
        return None
    if any(parse.lower[i] == "according" for i in cue):
        return "according to"
    known = [
        i
        for i in cue
        if (parse.pos[i] in {"VERB", "AUX"} and parse.lemma[i] in words.verbs)
        or (parse.pos[i] == "NOUN" and parse.lemma[i] in words.nouns)
        if parse.dep[i] != "amod"  # "a criticised decision" tells nothing
    ]
    content_words = [i for i in cue if parse.pos[i] in {"VERB", "NOUN", "ADJ", "ADV"}]
    for i in content_words:
        phrase = " ".join([parse.lemma[i], *(parse.lower[p] for p in _particles(parse, i))])
        if " " in phrase and phrase in words.verbs:
            return phrase
    chosen = (known or content_words or cue)[0]
    return parse.lemma[chosen] or parse.lower[chosen]


def carry_cue_on(parse: Parse, one: AttributionAnnotation, words: ReportingWords) -> None:
    """Take "refused to rule out" as the cue of the clause behind it, which alone is told."""
    refusing = words.verbs.get(one["cue_lemma"] or "")
    if one["cue"] is None or refusing is None or refusing.stance != "refuses":
        return
    verbs = [i for i in parse.tokens_in(*one["cue"]) if parse.lemma[i] == one["cue_lemma"]]
    for verb in [k for i in verbs for k in parse.children(i, "xcomp")]:
        told = parse.child(verb, "ccomp")
        lemma = cue_lemma(parse, [verb], words)
        if told is None or parse.child(told, *SUBJECTS) is None or not words.reports(lemma):
            continue
        first = parse.subtree(told)[0]
        at = parse.start[first]
        rest: list[Offsets] = [[max(at, low), high] for low, high in one["content"] if high > at]
        if verb < first and rest:
            one["cue"] = [one["cue"][0], parse.end[first - 1]]
            one["content"], one["cue_lemma"] = rest, lemma


def _particles(parse: Parse, i: int) -> list[int]:
    return parse.children(i, "compound:prt")


def whole_span(parse: Parse, tokens: list[int]) -> Offsets | None:
    """One stretch over ``tokens``: the first contiguous run and what follows within a clause."""
    kept = trim(parse, tokens)
    return parse.offsets(kept[0], kept[-1]) if kept else None


def _text(parse: Parse, tokens: list[int]) -> str | None:
    span = whole_span(parse, tokens)
    return None if span is None else parse.text[span[0] : span[1]]


def _role_text(parse: Parse, source: Offsets | None) -> str | None:
    """How the source is introduced: its apposition, its title, or all of an unnamed one."""
    if source is None:
        return None
    tokens = parse.tokens_in(*source)
    head = parse.head_of(*source)
    if head is None:
        return None
    if parse.pos[head] == "NOUN":
        named = [k for k in parse.children(head, "appos", "flat") if parse.pos[k] == "PROPN"]
        end = named[0] if named else tokens[-1] + 1
        return _text(parse, [i for i in tokens if i < end])
    if parse.pos[head] != "PROPN":
        return None
    apposition = next(
        (k for k in parse.children(head, "appos") if k in tokens and parse.pos[k] == "NOUN"), None
    )
    if apposition is not None:
        return _text(parse, [i for i in parse.subtree(apposition) if i in tokens])
    person = next((i for i in tokens if parse.entity[i] == "PERSON"), None)
    before = [i for i in tokens if person is not None and i < person]
    if any(parse.pos[i] in {"NOUN", "PROPN"} for i in before):
        return _text(parse, before)  # "Health Minister", "the envoy to the lake states"
    title = [i for i in tokens if i < head and parse.pos[i] in {"NOUN", "ADJ"}]
    return _text(parse, list(range(title[0], title[-1] + 1))) if title else None
