import json

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from language_model.components.attribution import (
    ROLES,
    AttributionLabeller,
    AttributionLinker,
    spans_key,
)
from language_model.components.entities import LABELS, NAME_TYPES, NAMES, EntityLabeller
from language_model.components.labels import bio_names, encode_spans

WORDS = ["The", "mayor", "said", "Omran", "was", "calm", "\n\n", "They", "left"]
N_ENTITY, N_ROLE = len(bio_names(list(LABELS))), len(bio_names(ROLES))
N_COLUMNS = N_ENTITY + N_ROLE


@pytest.fixture
def doc():
    vocab = spacy.blank("en").vocab  # a bare one does not know white space
    doc = Doc(vocab, words=WORDS, sent_starts=[True, *[False] * 6, True, False])
    return with_scores(
        doc,
        [(0, 2, "Person"), (3, 4, "Location"), (5, 7, "Location"), (7, 8, "Organisation")],
        [(0, 2, "source"), (2, 3, "cue"), (3, 7, "content")],
    )


def with_scores(doc, entities, roles):
    """Stand in for the encoder: the labels given score one, all others nothing."""
    doc.tensor = np.hstack(
        [
            np.eye(N_ENTITY)[encode_spans(len(doc), entities, list(LABELS))],
            np.eye(N_ROLE)[encode_spans(len(doc), roles, ROLES)],
        ]
    ).astype("float32")
    return doc


@pytest.fixture
def entity_labeller():
    return make_entity_labeller(outside_bias=0.0)


def make_entity_labeller(*, outside_bias):
    return EntityLabeller(
        "entities",
        labels=LABELS,
        first_column=0,
        n_columns=N_COLUMNS,
        outside_bias=outside_bias,
    )


@pytest.fixture
def attribution_labeller():
    return make_attribution_labeller({})


def make_attribution_labeller(label_bias):
    return AttributionLabeller(
        "attributions", first_column=N_ENTITY, n_columns=N_COLUMNS, label_bias=label_bias
    )


def test_entities_carry_our_labels_and_leave_pronouns_out(entity_labeller, doc):
    found = [(ent.text, ent.label_) for ent in entity_labeller(doc).ents]
    assert ("The mayor", "PERSON") in found
    assert ("Omran", "GPE") in found
    assert "They" not in [text for text, _ in found]


def test_plain_names_stand_beside_the_entities(doc):
    names = np.eye(7)[encode_spans(len(doc), [(3, 4, "LOC")], NAME_TYPES)]
    doc.tensor = np.hstack([doc.tensor, names]).astype("float32")
    labeller = EntityLabeller(
        "entities", labels=LABELS, first_column=0, name_column=N_COLUMNS,
        n_columns=N_COLUMNS + 7, outside_bias=0.0,
    )  # fmt: skip
    assert [(span.text, span.label_) for span in labeller(doc).spans[NAMES]] == [("Omran", "LOC")]


def test_no_entity_holds_a_line_break(entity_labeller, doc):
    assert not any("\n" in ent.text for ent in entity_labeller(doc).ents)


def test_links_are_character_offsets_without_outer_white_space(attribution_labeller, doc):
    doc = AttributionLinker("linker")(attribution_labeller(doc))
    [link] = doc._.attribution_links
    assert {role: [doc.text[a:b] for a, b in link[role]] for role in ROLES} == {
        "source": ["The mayor"],
        "cue": ["said"],
        "content": ["Omran was calm"],
    }


def test_links_survive_a_doc_bin(attribution_labeller, doc):
    doc = AttributionLinker("linker")(attribution_labeller(doc))
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [copy] = DocBin().from_bytes(packed).get_docs(Vocab())
    # MessagePack gives sequences back as tuples; as JSON the two are the same.
    assert json.dumps(copy._.attribution_links) == json.dumps(doc._.attribution_links)
    assert [span.text for span in copy.spans[spans_key("cue")]] == ["said"]


def test_unscored_doc_is_refused(entity_labeller, attribution_labeller):
    for component in (entity_labeller, attribution_labeller):
        with pytest.raises(ValueError, match="needs the scores of the encoder"):
            component(Doc(Vocab(), words=WORDS))


def test_doc_without_sentences_is_refused():
    with pytest.raises(ValueError, match="needs sentences"):
        AttributionLinker("linker")(Doc(Vocab(), words=WORDS))


def test_empty_doc_has_no_links(attribution_labeller):
    doc = AttributionLinker("linker")(attribution_labeller(Doc(Vocab(), words=[])))
    assert doc._.attribution_links == []


def test_linker_needs_no_labelled_spans():
    doc = Doc(Vocab(), words=["Calm"], sent_starts=[True])
    doc.spans["other"] = [Span(doc, 0, 1)]
    assert AttributionLinker("linker")(doc)._.attribution_links == []


def test_bias_changes_the_balance(doc):
    doc = make_attribution_labeller({"B-cue": -2.0})(doc)
    assert len(doc.spans[spans_key("cue")]) == 0
    assert len(doc.spans[spans_key("source")]) == 1


def test_bias_of_an_unknown_label_is_refused():
    with pytest.raises(ValueError, match="unknown labels"):
        make_attribution_labeller({"B-speaker": 1.0})


def test_outside_bias_silences_weak_entities(doc):
    assert len(make_entity_labeller(outside_bias=2.0)(doc).ents) == 0


def test_source_has_no_comma_at_its_end(attribution_labeller):
    doc = Doc(spacy.blank("en").vocab, words=["Omran", ",", "he", "said", "calm", ","])
    doc = with_scores(doc, [], [(0, 2, "source"), (3, 4, "cue"), (4, 6, "content")])
    doc = attribution_labeller(doc)
    assert [span.text for span in doc.spans[spans_key("source")]] == ["Omran"]
    assert doc.spans[spans_key("content")][0].text == "calm ,"
