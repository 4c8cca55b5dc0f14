"""Any text under any parse: the whole rule stack keeps to its words, and never raises."""

import random

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from pipeline.records import EXTRACTED
from tests.unit.extract.test_properties import randomly_parsed
from tests.unit.extract.verbatim import misplaced
from tests.unit.extract.whole import parses, read, run_rules

TAGS = "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ MD CD JJ RB IN DT PRP WP TO CC , . `` '' _SP".split()
LABELS = "PERSON ORG GPE LOC FAC NORP MILITARY_UNIT DATE QUANTITY MONEY WEAPON VEHICLE".split()
WORDS = (
    "The army rebels Syria Aleppo Deir ez-Zor Colonel Haddad spokesman said told according to"
    " denied accused of that who which not no never may could if attacked seized lost fell killed"
    " siege offensive by on Monday May 3 , 2018 last week ago since 40 120,000 at least dozens of"
    " half 3.5 million percent km between and “ ” \" ' ( ) - – … . ? ! \n \n\n FILE (Reuters) Photo"
    " reportedly it is believed Su-34 Regiment 137 $ 2 º \u200b \ufeff 🙂 e\u0301"
).split(" ")

texts = st.one_of(
    st.text(max_size=150),
    st.lists(st.sampled_from(WORDS), max_size=70).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
)


def randomly_tagged(text: str, seed: int) -> Doc:
    """A random parse with random tags and entities."""
    doc = randomly_parsed(text, seed)
    dice = random.Random(seed)
    for token in doc:
        token.tag_ = dice.choice(TAGS)
    starts = [i for i in range(len(doc)) if dice.random() < 0.2]
    spans, free = [], 0
    for start in starts:
        if start >= free:
            free = min(len(doc), start + dice.randint(1, 4))
            spans.append(Span(doc, start, free, label=dice.choice(LABELS)))
    doc.set_ents(spans)
    return doc


@settings(max_examples=250, deadline=None)
@given(text=texts, seed=st.integers(0, 10_000), is_dated=st.booleans())
@example(text="\n\n \u200b\n", seed=0, is_dated=False)
def test_any_text_gives_rows_that_keep_to_it(text, seed, is_dated):
    assume(text)  # see the next test
    rows = run_rules(randomly_tagged(text, seed), text, is_dated=is_dated)
    assert list(rows) == list(EXTRACTED)
    assert misplaced(rows, text) == []


def test_empty_text_gives_no_rows():
    rows = run_rules(randomly_tagged("", 0), "", is_dated=True)
    assert not any(rows.values())


@pytest.mark.parametrize("text", parses(), ids=str)
def test_every_small_sentence_gives_rows_that_keep_to_it(text):
    assert misplaced(read(text), text) == []
