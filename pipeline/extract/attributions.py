"""Attributions: who is cited for what. The model's labeller and the rules over the parse, joined.

The labeller finds most of them and is better at how far a content reaches; the rules find what
it missed, name sources that it left out, part joint sources, and see to quotation marks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import AttributionAnnotation, Offsets, register_extensions
from pipeline.extract.parse import Parse, require_parse
from pipeline.extract.quotes import find_quotes
from pipeline.extract.reporting import (
    Found,
    Verb,
    cue_tokens,
    find_according_to,
    find_by_adverb,
    find_by_noun,
    find_by_verb,
    joint_sources,
    source_tokens,
    speaker_of,
    trim,
)
from pipeline.extract.speech import (
    continued_quotes,
    cut_out,
    grow_to_quotes,
    is_spoken_for,
    merge_pieces,
    overlap,
    quote_type,
    speech_quotes,
)

_REACH = 25  # tokens between a quotation and its verb: a name with a long apposition fits
_NAMING = frozenset({"PROPN", "NOUN", "PRON"})

Link = dict[str, list[Offsets]]  # of the labeller: source, cue, content as pieces


@dataclass(frozen=True)
class ReportingWords:
    """The curated reporting words, by part of speech."""

    verbs: dict[str, Verb]
    nouns: dict[str, Verb]
    adverbs: frozenset[str]

    @classmethod
    def from_rows(cls, rows: Iterable[dict[str, Any]]) -> "ReportingWords":
        """Read rows of ``reporting_verbs.csv``; one-word phrases are adverbs."""
        by_part: dict[str, dict[str, Verb]] = {"verb": {}, "noun": {}, "phrase": {}}
        for row in rows:
            by_part.setdefault(row["part_of_speech"], {})[row["verb_lemma"]] = Verb(
                stance=row["stance"], certainty=row["certainty"], polarity=row["polarity"]
            )
        return cls(
            verbs=by_part["verb"],
            nouns=by_part["noun"],
            adverbs=frozenset(word for word in by_part["phrase"] if " " not in word),
        )


def find_attributions(
    parse: Parse,
    links: list[Link],
    *,
    words: ReportingWords,
    skipped: list[Offsets] | None = None,
) -> list[AttributionAnnotation]:
    """Find who is cited for what.

    Args:
        parse: The parsed text.
        links: What the model's labeller found; may be empty.
        words: The curated reporting words.
        skipped: Stretches of the page that are not running text.

    Returns:
        Attributions in the order of their content, joint sources as rows of their own.
    """
    text = parse.text
    all_quotes = find_quotes(text)
    quotes = speech_quotes(text, all_quotes)
    ruled = [
        one
        for found in find_by_rule(parse, words)
        if not _speaks_of_itself(parse, found, quotes)
        for one in _rows(parse, found, words)
    ]
    learned = [one for link in links for one in _rows_of_link(parse, link, words)]
    joined = _join(learned, ruled)
    joined.extend(_quotes_with_cue(parse, joined, quotes, words))
    for one in joined:
        barred = [span for span in (one["source"], one["cue"]) if span]
        grown = grow_to_quotes(one["content"], quotes, barred=barred)
        one["content"] = cut_out(grown, barred, text)
    joined = [one for one in joined if one["content"]]
    joined.sort(key=_order)
    continued_quotes(text, joined, quotes)
    joined = [one for one in joined if not _starts_in(one["content"], skipped or [])]
    for one in joined:
        one["quote_type"] = quote_type(text, one["content"], all_quotes)
    _set_parents(joined)
    return joined


def find_by_rule(parse: Parse, words: ReportingWords) -> list[Found]:
    """Read every attribution that the parse shows."""
    found: list[Found | None] = []
    for i, pos in enumerate(parse.pos):
        lemma = parse.lemma[i]
        if parse.lower[i] == "according":
            found.append(find_according_to(parse, i))
        elif pos in {"VERB", "AUX"} and lemma in words.verbs:
            found.append(find_by_verb(parse, i, words.verbs[lemma]))
        elif pos == "NOUN" and lemma in words.nouns:
            found.append(find_by_noun(parse, i))
        elif pos == "ADV" and parse.lower[i] in words.adverbs:
            found.append(find_by_adverb(parse, i))
    return [one for one in found if one is not None and one.content]


def _speaks_of_itself(parse: Parse, found: Found, quotes: list[tuple[int, int]]) -> bool:
    """Whether it is the speaker of a quotation who says in it what "we" or "I" think."""
    if len(found.source) != 1 or parse.lower[found.source[0]] not in {"i", "we"}:
        return False
    at = parse.start[found.source[0]]
    return any(low <= at < high for low, high in quotes)


def _rows(parse: Parse, found: Found, words: ReportingWords) -> list[AttributionAnnotation]:
    """One annotation for each of the joint sources."""
    content = parse.pieces(trim(parse, found.content, keep_quotes=True))
    cue = _whole(parse, found.cue)
    return [
        _annotation(
            parse,
            source=_whole(parse, source),
            cue=cue,
            content=content,
            cue_lemma=_cue_lemma(parse, found.cue, words),
            is_impersonal=found.is_impersonal,
            addressee=_text(parse, found.addressee),
            method="rule",
        )
        for source in joint_sources(parse, found.source)
    ]


def _rows_of_link(parse: Parse, link: Link, words: ReportingWords) -> list[AttributionAnnotation]:
    """One annotation for each of the joint sources that the labeller took as one."""
    content = merge_pieces(link["content"])
    cue_pieces = sorted(link["cue"])
    cue_words = [i for piece in cue_pieces for i in parse.tokens_in(*piece)]
    source_words = [i for piece in link["source"][:1] for i in parse.tokens_in(*piece)]
    cue = [cue_pieces[0][0], cue_pieces[0][1]] if cue_pieces else None
    sources = joint_sources(parse, source_words) if source_words else [[]]
    verb = next((i for i in cue_words if parse.pos[i] == "VERB"), None)
    return [
        _annotation(
            parse,
            source=_whole(parse, source),
            cue=cue,
            content=content,
            cue_lemma=_cue_lemma(parse, cue_words, words),
            is_impersonal=not source,
            addressee=_addressee_of(parse, verb),
            method="labeller",
        )
        for source in sources
        if content
    ]


def _addressee_of(parse: Parse, verb: int | None) -> str | None:
    if verb is None or parse.lemma[verb] not in {"tell", "inform", "assure", "remind", "brief"}:
        return None
    target = parse.child(verb, "iobj", "obj")
    return None if target is None else _text(parse, source_tokens(parse, target))


def _annotation(
    parse: Parse,
    *,
    source: Offsets | None,
    cue: Offsets | None,
    content: list[Offsets],
    cue_lemma: str | None,
    is_impersonal: bool,
    addressee: str | None,
    method: str,
) -> AttributionAnnotation:
    return {
        "source": source,
        "cue": cue,
        "content": content,
        "cue_lemma": cue_lemma,
        "quote_type": "indirect",
        "is_impersonal": is_impersonal and source is None,
        "parent_index": None,
        "role_text": _role_text(parse, source),
        "addressee_text": addressee,
        "method": method,
    }


def _cue_lemma(parse: Parse, cue: list[int], words: ReportingWords) -> str | None:
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
    ]
    content_words = [i for i in cue if parse.pos[i] in {"VERB", "NOUN", "ADJ", "ADV"}]
    chosen = (known or content_words or cue)[0]
    return parse.lemma[chosen] or parse.lower[chosen]


def _whole(parse: Parse, tokens: list[int]) -> Offsets | None:
    """One stretch over ``tokens``: the first contiguous run and what follows within a clause."""
    kept = trim(parse, tokens)
    return parse.offsets(kept[0], kept[-1]) if kept else None


def _text(parse: Parse, tokens: list[int]) -> str | None:
    span = _whole(parse, tokens)
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
    title = [i for i in tokens if i < head and parse.pos[i] in {"NOUN", "ADJ"}]
    return _text(parse, list(range(title[0], title[-1] + 1))) if title else None


# ---------------------------------------------------------------- joining the layers


def _order(one: AttributionAnnotation) -> tuple[int, int]:
    return one["content"][0][0], (one["source"] or [-1])[0]


def _join(
    learned: list[AttributionAnnotation], ruled: list[AttributionAnnotation]
) -> list[AttributionAnnotation]:
    """Mend the labeller's rows by rules on the same cue, and add the rules' own rows."""
    joined = list(learned)
    for rule in ruled:
        same = [one for one in learned if _is_same(one, rule)]
        for one in same:
            if one["source"] is None and rule["source"] is not None:
                one["source"], one["role_text"] = rule["source"], rule["role_text"]
                one["is_impersonal"] = False
            one["addressee_text"] = one["addressee_text"] or rule["addressee_text"]
        if not same:
            joined.append(rule)
    return joined


def _is_same(one: AttributionAnnotation, other: AttributionAnnotation) -> bool:
    """Whether two rows read the same act of speech: one cue, or mostly one content."""
    if one["cue"] and other["cue"]:
        return one["cue"][0] < other["cue"][1] and other["cue"][0] < one["cue"][1]
    shared = overlap(one["content"], other["content"])
    sizes = [sum(high - low for low, high in row["content"]) for row in (one, other)]
    return 2 * shared > min(sizes)


def _starts_in(content: list[Offsets], skipped: list[Offsets]) -> bool:
    return any(low <= content[0][0] < high for low, high in skipped)


def _quotes_with_cue(
    parse: Parse,
    known: list[AttributionAnnotation],
    quotes: list[tuple[int, int]],
    words: ReportingWords,
) -> list[AttributionAnnotation]:
    """Give a quotation that nobody speaks yet to the verb of speech beside it."""
    found: list[AttributionAnnotation] = []
    for low, high in quotes:
        if is_spoken_for((low, high), [*known, *found]):
            continue
        cue = _cue_beside(parse, low, high, words)
        if cue is None:
            continue
        for source in joint_sources(parse, _source_beside(parse, cue, low, high)):
            span = _whole(parse, source)
            if span and (span[1] <= low or high <= span[0]):
                tokens = cue_tokens(parse, cue)
                found.append(
                    _annotation(
                        parse,
                        source=span,
                        cue=_whole(parse, tokens),
                        content=[[low, high]],
                        cue_lemma=_cue_lemma(parse, tokens, words),
                        is_impersonal=False,
                        addressee=_addressee_of(parse, cue),
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


def _set_parents(attributions: list[AttributionAnnotation]) -> None:
    """Point each attribution that is itself part of what somebody said to that attribution."""
    for one in attributions:
        anchor = one["cue"] or one["source"]
        if anchor is None:
            continue
        holding = [
            (sum(high - low for low, high in other["content"]), index)
            for index, other in enumerate(attributions)
            if other is not one
            and other["cue"] != one["cue"]
            and any(low <= anchor[0] and anchor[1] <= high for low, high in other["content"])
        ]
        one["parent_index"] = min(holding)[1] if holding else None


@Language.factory(
    "attributions",
    default_config={"reporting_words": []},
    requires=["token.dep", "token.head", "token.pos", "token.lemma", "doc._.layout"],
    assigns=["doc._.attributions"],
)
def make_attribution_finder(
    nlp: Language, name: str, reporting_words: list[dict[str, Any]]
) -> "AttributionFinder":
    """Build the component from pipeline config."""
    return AttributionFinder(name, words=ReportingWords.from_rows(reporting_words))


class AttributionFinder:
    """Writes ``doc._.attributions``."""

    def __init__(self, name: str, *, words: ReportingWords) -> None:
        register_extensions()
        self.name = name
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of ``doc``.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        require_parse(doc, self.name)
        skipped = [
            [part["start_char"], part["end_char"]]
            for part in doc._.layout
            if part["kind"] in {"navigation", "contribution_line", "wire_line", "label"}
        ]
        doc._.attributions = find_attributions(
            Parse(doc, known_verbs=self.words.verbs.keys()),
            doc._.attribution_links,
            words=self.words,
            skipped=skipped,
        )
        return doc
