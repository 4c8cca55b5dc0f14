"""Attributions: who is cited for what. The model's labeller and the rules over the parse, joined.

The labeller finds most of them and is better at how far a content reaches; the rules find what
it missed, name sources that it left out, part joint sources, and see to quotation marks.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import AttributionAnnotation, Offsets, register_extensions
from pipeline.extract.attribution_rows import (
    Link,
    addressee_of,
    annotation,
    cue_lemma,
    rows_of_link,
    rows_of_rule,
    whole_span,
)
from pipeline.extract.mending import (
    filled_out,
    is_nobodys,
    is_withheld,
    kept_in_its_sentence,
    says_something,
)
from pipeline.extract.overlaps import Intervals, Stretches
from pipeline.extract.parse import Parse, require_parse
from pipeline.extract.positional import find_at_end, source_at_start
from pipeline.extract.quotes import find_quotes
from pipeline.extract.reporting import (
    SPEECH,
    Found,
    cue_tokens,
    find_by_verb,
    joint_sources,
    source_tokens,
    speaker_of,
    trim,
)
from pipeline.extract.reporting_turns import (
    find_according_to,
    find_as_put,
    find_by_adverb,
    find_by_noun,
    find_counted,
    find_in_words_of,
    find_quoted,
)
from pipeline.extract.reporting_words import ReportingWords, Verb
from pipeline.extract.speech import (
    contents_of,
    continued_quotes,
    cut_out,
    grow_to_quotes,
    is_spoken_for,
    merge_pieces,
    overlap,
    quote_type,
    speech_quotes,
)

_NO_SPEECH = frozenset(
    "headline heading navigation contribution_line wire_line label caption_repeat".split()
)
_REACH = 25  # tokens between a quotation and its verb: a name with a long apposition fits
# Words of an outlet that passes on what it was told.
_RELAYING = frozenset("report quote cite write publish broadcast".split())
_NAMING = frozenset({"PROPN", "NOUN", "PRON"})


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
    all_quotes = Stretches(find_quotes(text))
    speech = speech_quotes(text, find_quotes(text))
    quotes = Stretches(speech)
    learned = [one for link in links for one in rows_of_link(parse, link, words)]
    for one in learned:
        one["content"] = kept_in_its_sentence(parse, one, quotes)
    # Where a labeller has read the text, rules that guess more than they know would only undo
    # what it left out on purpose; without one they are all there is.
    ruled = [
        (one, found.is_plain or not links, found.is_raised)
        for found in find_by_rule(parse, words)
        if not _speaks_of_itself(parse, found, quotes)
        for one in rows_of_rule(parse, found, words)
    ]
    joined = [
        one
        for one in _join(parse, learned, ruled, quotes)
        if one["method"] != "labeller"
        or _quote_type(text, one, all_quotes) != "indirect"
        or says_something(parse, one, words)
    ]
    joined.extend(_quotes_with_cue(parse, joined, speech, words))
    joined = [one for one in _halves_joined(joined) if not is_nobodys(parse, one)]
    for one in joined:
        barred = [span for span in (one["source"], one["cue"]) if span]
        near = quotes.all_overlapping(*_hull(one["content"]))
        grown = grow_to_quotes(one["content"], near, barred=barred)
        one["content"] = cut_out(grown, barred, text)
    joined = [one for one in joined if one["content"]]
    joined.sort(key=_order)
    continued_quotes(text, joined, speech)
    joined = _outside(joined, skipped or [])
    for one in joined:
        one["quote_type"] = _quote_type(text, one, all_quotes)
    _set_parents(joined)
    return _without_hearsay(parse, joined, words)


def _quote_type(text: str, one: AttributionAnnotation, quotes: Stretches) -> str:
    near = quotes.all_overlapping(*_hull(one["content"]))
    return quote_type(text, one["content"], near)


def _hull(pieces: list[Offsets]) -> tuple[int, int]:
    """First and last character of all pieces."""
    return min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)


def find_by_rule(parse: Parse, words: ReportingWords) -> list[Found]:
    """Read every attribution that the parse shows."""
    found: list[Found | None] = []
    taken: set[int] = set()  # cues of turns that were read as a whole
    for i, pos in enumerate(parse.pos):
        lemma = parse.lemma[i]
        if parse.lower[i] == "according":
            found.append(find_according_to(parse, i))
        elif pos in {"VERB", "AUX"}:
            turns = find_quoted(parse, i, words)
            turns.extend(one for one in (find_as_put(parse, i), find_counted(parse, i)) if one)
            found.extend(turns)
            taken.update(t for one in turns for t in one.cue)
            if i not in taken and lemma in words.verbs:
                found.append(_by_verb(parse, i, words.verbs[lemma]))
        elif pos == "NOUN":
            turn = find_in_words_of(parse, i)
            found.append(find_by_noun(parse, i) if turn is None and lemma in words.nouns else turn)
        elif pos == "ADV" and parse.lower[i] in words.adverbs:
            found.append(find_by_adverb(parse, i))
    return [one for one in found if one is not None and one.content]


def _by_verb(parse: Parse, i: int, verb: Verb) -> Found | None:
    """Read a reporting verb: by its place at a sentence's end, else by the parse."""
    at_end = find_at_end(parse, i) if verb.stance in SPEECH - {"denies"} else None
    if at_end is not None:
        return at_end
    found = find_by_verb(parse, i, verb)
    if found is None or found.content == []:
        return None
    if is_withheld(parse, cue=found.cue, content=found.content):
        return None
    is_active = parse.child(i, "aux:pass", "nsubj:pass") is None
    if not found.source and is_active and found.content[0] > i:
        found.source = source_at_start(parse, i)
        found.is_impersonal = not found.source
    return found


def _speaks_of_itself(parse: Parse, found: Found, quotes: Stretches) -> bool:
    """Whether a speaker tells in a quotation what "we" or "I" think, or somebody what "you" do."""
    if len(found.source) != 1:
        return False
    if parse.lower[found.source[0]] == "you":
        return True
    if parse.lower[found.source[0]] not in {"i", "we"}:
        return False
    at = parse.start[found.source[0]]
    return quotes.overlapping(at, at + 1) is not None


# ---------------------------------------------------------------- joining the layers


def _halves_joined(rows: list[AttributionAnnotation]) -> list[AttributionAnnotation]:
    """Make one row of those with one source and one cue: a content on both sides of them."""
    found: dict[tuple[int, ...], AttributionAnnotation] = {}
    rest = []
    for one in rows:
        if one["source"] is None or one["cue"] is None:
            rest.append(one)
            continue
        first = found.setdefault((*one["source"], *one["cue"]), one)
        if first is not one:
            first["content"] = merge_pieces([*first["content"], *one["content"]])
    return [*found.values(), *rest]


def _order(one: AttributionAnnotation) -> tuple[int, int]:
    return one["content"][0][0], (one["source"] or [-1])[0]


def _join(
    parse: Parse,
    learned: list[AttributionAnnotation],
    ruled: list[tuple[AttributionAnnotation, bool, bool]],
    quotes: Stretches,
) -> list[AttributionAnnotation]:
    """Mend the labeller's rows by rules on the same cue; add rows that may stand by themselves."""
    joined = list(learned)
    places = Intervals((*_hull(_spans(one)), n) for n, one in enumerate(learned))
    for rule, may_stand, is_raised in ruled:
        near = [learned[n] for n in places.touching(*_hull(_spans(rule)))]
        same = [one for one in near if _is_same(one, rule)]
        for one in same:
            if one["source"] is None and rule["source"] is not None:
                one["source"], one["role_text"] = rule["source"], rule["role_text"]
                one["is_impersonal"] = False
            one["addressee_text"] = one["addressee_text"] or rule["addressee_text"]
            is_quoted = any(quotes.overlapping(*piece) for piece in one["content"])
            if is_raised and not is_quoted and overlap(one["content"], rule["content"]):
                one["content"] = merge_pieces([*one["content"], *rule["content"]])
            elif may_stand and not is_quoted:
                one["content"] = filled_out(parse, one, rule) or one["content"]
        if not same and may_stand:
            joined.append(rule)
    return joined


def _spans(one: AttributionAnnotation) -> list[Offsets]:
    return [*one["content"], *([one["cue"]] if one["cue"] else [])]


def _is_same(one: AttributionAnnotation, other: AttributionAnnotation) -> bool:
    """Whether two rows read the same act of speech: one cue, or mostly one content."""
    if one["cue"] and other["cue"]:
        return one["cue"][0] < other["cue"][1] and other["cue"][0] < one["cue"][1]
    shared = overlap(one["content"], other["content"])
    sizes = [sum(high - low for low, high in row["content"]) for row in (one, other)]
    return 2 * shared > min(sizes)


def _outside(
    rows: list[AttributionAnnotation], skipped: list[Offsets]
) -> list[AttributionAnnotation]:
    """Rows whose content starts in running text."""
    barred = Intervals((low, high, n) for n, (low, high) in enumerate(skipped))
    starts = [one["content"][0][0] for one in rows]
    return [one for one, at in zip(rows, starts, strict=True) if not barred.holding(at, at + 1)]


def _quotes_with_cue(
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


def _set_parents(attributions: list[AttributionAnnotation]) -> None:
    """Point each attribution that is itself part of what somebody said to that attribution."""
    contents = contents_of(attributions)
    for number, one in enumerate(attributions):
        anchor = one["cue"] or one["source"]
        if anchor is None:
            continue
        holding = [
            (sum(high - low for low, high in attributions[index]["content"]), index)
            for index in contents.holding(*anchor)
            if index != number and attributions[index]["cue"] != one["cue"]
        ]
        one["parent_index"] = min(holding)[1] if holding else None


def _without_hearsay(
    parse: Parse, rows: list[AttributionAnnotation], words: ReportingWords
) -> list[AttributionAnnotation]:
    """Drop what rules read inside another's words unless it names who said it, and to be said.

    "He said that they know it" cites him, not them; "the paper said that a general told it so"
    cites both.
    """
    # Measured on texts that annotators read whole: beside a labeller, what rules find inside
    # another's words is wrong more often than right.
    is_labelled = any(one["method"] == "labeller" for one in rows)
    kept = [
        one
        for one in rows
        if one["parent_index"] is None
        or one["method"] != "rule"
        or (
            _is_relayed(parse, one, words)
            and (not is_labelled or rows[one["parent_index"]]["cue_lemma"] in _RELAYING)
        )
    ]
    places = {id(one): index for index, one in enumerate(kept)}
    for one in kept:
        parent = None if one["parent_index"] is None else rows[one["parent_index"]]
        one["parent_index"] = None if parent is None else places.get(id(parent))
    return kept


def _is_relayed(parse: Parse, one: AttributionAnnotation, words: ReportingWords) -> bool:
    verb = words.verbs.get(one["cue_lemma"] or "")
    head = parse.head_of(*one["source"]) if one["source"] else None
    is_named = head is not None and parse.pos[head] in {"NOUN", "PROPN"}
    is_spoken = verb is not None and verb.stance in SPEECH | {"accuses"}
    return is_named and (is_spoken or one["cue_lemma"] == "according to")


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
            if part["kind"] in _NO_SPEECH
        ]
        doc._.attributions = find_attributions(
            Parse(doc, known_verbs=self.words.lemmas),
            doc._.attribution_links,
            words=self.words,
            skipped=skipped,
        )
        return doc
