"""The installed package as spaCy sees it; what is read with it comes back from storage."""

import json
from importlib.util import find_spec

import pytest
import spacy
from spacy.tokens import DocBin

pytestmark = pytest.mark.slow
MODELS = [name for name in ("en_claimhouse", "en_claimhouse_fast") if find_spec(name)]
TEXT = (
    "Shelling in Brellovo\n\n"
    "The mayor of Brellovo, Ann Marl, said on Monday that two shells had hit the market. "
    "“Nobody was hurt,” she told reporters.\n\n"
    "The army denied it."
)
LAYERS = ("text", "whitespace_", "tag_", "pos_", "lemma_", "dep_", "ent_iob_", "ent_type_")


@pytest.fixture(scope="module", params=MODELS)
def nlp(request):
    return spacy.load(request.param)


@pytest.fixture(scope="module")
def doc(nlp):
    return nlp(TEXT)


@pytest.fixture(scope="module")
def copy(nlp, doc):
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [copy] = DocBin().from_bytes(packed).get_docs(nlp.vocab)
    return copy


def test_default_model_is_installed():
    assert "en_claimhouse" in MODELS


def test_bytes_are_added_up_exactly_on_every_processor(nlp):
    options = nlp.get_pipe("encoder")._session.get_session_options()
    assert options.get_session_config_entry("session.x64quantprecision") == "1"


def test_every_component_gets_what_it_requires(nlp):
    assert nlp.analyze_pipes()["problems"] == {name: [] for name in nlp.pipe_names}


def test_model_reads_every_layer(doc):
    assert doc.text == TEXT
    assert doc.has_annotation("DEP")
    assert len(list(doc.sents)) > 3
    assert doc.ents
    assert doc._.attribution_links
    assert doc._.predicates


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_survives_a_doc_bin(doc, copy, layer):
    assert [getattr(t, layer) for t in copy] == [getattr(t, layer) for t in doc]


def test_tree_features_and_sentences_survive_a_doc_bin(doc, copy):
    for original, back in zip(doc, copy, strict=True):
        assert (back.head.i, str(back.morph), back.is_sent_start) == (
            original.head.i, str(original.morph), original.is_sent_start,
        )  # fmt: skip


def test_spans_and_links_survive_a_doc_bin(doc, copy):
    assert {
        key: [(s.start, s.end, s.label_) for s in spans] for key, spans in doc.spans.items()
    } == {key: [(s.start, s.end, s.label_) for s in spans] for key, spans in copy.spans.items()}
    # MessagePack gives sequences back as tuples; as JSON the two are the same.
    assert json.dumps(copy._.attribution_links) == json.dumps(doc._.attribution_links)
