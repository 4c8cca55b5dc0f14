"""Any text and any parse: offsets stay in range, slices verbatim, nothing raises."""

import random
from types import SimpleNamespace

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.extract.annotations import register_extensions
from pipeline.extract.attributions.component import AttributionFinder
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.claims.component import StatementFinder
from pipeline.extract.claims.statement_rows import predicate_words
from pipeline.extract.claims.words import make_words
from pipeline.extract.mentions.component import MentionFinder
from pipeline.extract.pieces import join_pieces, split_text
from pipeline.extract.reading.component import ParseReader
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.relations.component import RelationFinder
from pipeline.extract.rows.helpers import all_texts_verbatim
from pipeline.extract.rows.tables import rows_from_doc
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.parsed import HEDGES, KINDS, REPORTING, ROLES
from tests.unit.extract.predicates import Argument, Predicate
from tests.unit.extract.rows.test_tables import article

DEPS = (
    "nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss compound amod conj cc ccomp xcomp advcl"
    " acl acl:relcl parataxis mark case fixed aux aux:pass cop advmod appos flat det punct expl dep"
    " csubj nummod"
).split()
POS = "NOUN VERB PROPN ADJ ADV PRON AUX ADP DET PUNCT NUM SCONJ CCONJ PART SPACE X".split()
ARGUMENTS = "agent recipient thing instrument place from to time".split()
WORDS = (
    "said according to Reuters IS the rebels army attack siege denied that it was not may by of"
    ' Syria - backed , . ? " “ ” ( ) \n\n reportedly is believed captured'
).split(" ")

register_extensions()
_TOKENIZER = spacy.blank("en")
_COMPONENTS = (
    ParseReader("mended_parse", known_verbs={"say", "deny", "capture"}, lexicon=LEXICON),
    MentionFinder("mentions", speech_lemmas=frozenset({"say", "deny"})),
    AttributionFinder("attributions", words=ReportingWords.from_rows(REPORTING)),
    RelationFinder("relations", roles=ROLES),
    StatementFinder(
        "claims", words=make_words(event_kinds=KINDS, hedges=HEDGES, reporting_words=REPORTING)
    ),
)


def randomly_parsed(text: str, seed: int) -> Doc:
    """Tokenise and give every token a head, a label and a part of speech at random."""
    dice = random.Random(seed)
    plain = _TOKENIZER.make_doc(text)
    words = [token.text for token in plain]
    heads, first = [], 0
    for i in range(len(words)):
        if dice.random() < 0.15:
            first = i
        # Pointing backwards, or at the sentence's first word, can make no cycle.
        heads.append(dice.randint(first, i) if i > first else i)
    deps = ["ROOT" if heads[i] == i else dice.choice(DEPS) for i in range(len(words))]
    doc = Doc(
        plain.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in plain],
        heads=heads,
        deps=deps,
        pos=[dice.choice(POS) for _ in words],
        lemmas=[dice.choice([word.lower(), "say", "attack", "be"]) for word in words],
    )
    doc._.predicates = tuple(
        Predicate(
            token=i,
            kind=dice.choice(KINDS)["event_kind"],
            arguments=tuple(
                Argument(dice.choice(ARGUMENTS), at, at, at + 1, dice.random())
                for at in range(len(words))
                if words[at].strip() and dice.random() < 0.2
            ),
            tense=dice.choice(["past", "present", "future", "hypothetical"]),
            score=dice.random(),
        )
        for i in range(len(words))
        if words[i].strip() and dice.random() < 0.4
    )
    return doc


def run(doc: Doc) -> Doc:
    for component in _COMPONENTS:
        doc = component(doc)
    return doc


texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(text=texts, seed=st.integers(0, 10_000))
def test_any_parse_gives_rows_with_verbatim_texts(text, seed):
    doc = run(randomly_parsed(text, seed))
    rows = rows_from_doc(doc, article(text), extractor_version="0")
    assert list(all_texts_verbatim(rows, text)) == []
    for row in rows["attributions"]:
        for span in row.content_spans:
            assert 0 <= span.start_char < span.end_char <= len(text)
    for table in ("mentions", "attributions", "statements", "claims"):
        ids = [next(iter(vars(row).values())) for row in rows[table]]
        assert len(ids) == len(set(ids))


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet='ab "“”\n', max_size=80))
def test_quotes_lie_in_the_text_and_do_not_cross(text):
    end = 0
    for low, high in find_quotes(text):
        assert end <= low < high <= len(text)
        end = high


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=300), size=st.integers(2, 60))
def test_pieces_join_to_the_same_text(text, size):
    pieces = split_text(text, size)
    assert "".join(pieces) == text
    assert all(len(piece) <= size for piece in pieces)


def test_joined_pieces_move_offsets_and_indexes():
    first = run(randomly_parsed("The rebels said the army left. ", 3))
    second = run(randomly_parsed("The rebels said the army left.", 3))
    joined = join_pieces([first, second])
    assert joined.text == first.text + second.text
    shift = len(first.text)
    alone = run(randomly_parsed("The rebels said the army left.", 3))
    moved = joined._.mentions[len(first._.mentions) :]
    assert [m["start_char"] - shift for m in moved] == [m["start_char"] for m in alone._.mentions]
    rows = rows_from_doc(joined, article(joined.text), extractor_version="0")
    assert list(all_texts_verbatim(rows, joined.text)) == []


@pytest.mark.parametrize("component", _COMPONENTS, ids=lambda c: c.name)
def test_unparsed_doc_is_refused(component):
    with pytest.raises(ValueError, match="add a parser"):
        component(_TOKENIZER.make_doc("The rebels left."))


@pytest.mark.parametrize("component", _COMPONENTS, ids=lambda c: c.name)
def test_empty_doc_passes(component):
    doc = _COMPONENTS[0](_TOKENIZER.make_doc(""))
    assert component(doc).text == ""


def test_a_predicate_never_begins_before_its_statement():
    clause = SimpleNamespace(predicate=4, leads=[2], tokens=[3, 4, 5])
    assert predicate_words(clause) == (4, 4)
    clause.tokens = [1, 2, 3, 4, 5]
    assert predicate_words(clause) == (2, 4)
