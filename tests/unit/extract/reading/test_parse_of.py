"""One mended parse for all rule layers, which lives as long as its Doc."""

import gc
import weakref

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from pipeline.extract.reading.component import ParseReader, parse_of
from tests.unit.extract.parsed import doc_of

TEXT = "A medic who said the road was shut fled."


@pytest.fixture
def reader():
    return ParseReader("mended_parse", known_verbs={"say", "flee"})


def test_layers_are_given_one_and_the_same_parse(reader):
    doc = reader(doc_of(TEXT))
    assert parse_of(doc, "claims") is parse_of(doc, "mentions")


def test_each_doc_has_a_parse_of_its_own(reader):
    one, other = reader(doc_of(TEXT)), reader(doc_of(TEXT))
    assert parse_of(one, "claims") is not parse_of(other, "claims")


def test_doc_read_again_has_what_changed_since(reader):
    doc = reader(doc_of(TEXT))
    doc[1].pos_ = "X"
    assert parse_of(doc, "claims").pos[1] == "NOUN"
    assert parse_of(reader(doc), "claims").pos[1] == "X"


def test_lemmas_are_mended_for_every_layer(reader):
    doc = Doc(
        Vocab(),
        words=["It", "flees"],
        pos=["PRON", "VERB"],
        lemmas=["it", "fle"],
        heads=[1, 1],
        deps=["nsubj", "ROOT"],
    )
    assert parse_of(reader(doc), "mentions").lemma == ["it", "flee"]


def test_doc_that_nobody_has_read_is_refused():
    with pytest.raises(ValueError, match="claims needs the mended parse; put mended_parse before"):
        parse_of(doc_of(TEXT), "claims")


def test_parse_goes_with_its_doc(reader):
    doc = reader(doc_of(TEXT))
    parse = weakref.ref(parse_of(doc, "claims"))
    del doc
    gc.collect()
    assert parse() is None


def test_parse_is_no_part_of_what_is_stored(reader):
    doc = reader(doc_of(TEXT))
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [back] = DocBin().from_bytes(stored).get_docs(doc.vocab)
    with pytest.raises(ValueError, match="needs the mended parse"):
        parse_of(back, "claims")
    assert parse_of(reader(back), "claims").head == parse_of(doc, "claims").head


def test_unparsed_doc_is_refused(reader):
    with pytest.raises(ValueError, match="mended_parse needs a dependency parse"):
        reader(spacy.blank("en")("Troops left."))


def test_parse_of_another_scheme_is_refused(reader):
    doc = Doc(Vocab(), words=["Men", "fled"], heads=[1, 1], deps=["nsubjpass", "ROOT"])
    with pytest.raises(ValueError, match="which have no nsubjpass; name a spaCy pipeline"):
        reader(doc)
