import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from language_model.components.syntax import MAX_SENTENCE, SyntaxReader

LABELS = {
    "upos": ["DET", "NOUN", "VERB"],
    "tag": ["DT", "NN", "VB"],
    "morph": ["", "Number=Plur"],
    "lemma": ["l0", "l1"],
    "dep": ["ROOT", "det", "nsubj"],
}
WIDTHS = {
    "sentence": 2, "root": 1, "upos": 1, "tag": 1, "morph": 1, "lemma": 1,
    "arc_dep": 4, "arc_head": 4, "label_dep": 3, "label_head": 3,
}  # fmt: skip
N_COLUMNS = sum(WIDTHS.values())
ENDS = np.cumsum(list(WIDTHS.values())).tolist()
COLUMNS = {
    head: [end - width, end] for (head, width), end in zip(WIDTHS.items(), ENDS, strict=True)
}


@pytest.fixture
def reader():
    reader = SyntaxReader("syntax", columns=COLUMNS, n_columns=N_COLUMNS, labels=LABELS)
    reader.set_model(np.eye(3), np.zeros(3), {"VERB": {"fell": "fall"}})
    return reader


def scored(words, *, starts, heads, **numbers):
    """Stand in for the encoder: what is given scores highest."""
    doc = Doc(spacy.blank("en").vocab, words=words)
    doc.tensor = np.zeros((len(doc), N_COLUMNS), dtype="float32")
    view = {head: doc.tensor[:, slice(*borders)] for head, borders in COLUMNS.items()}
    view["sentence"][:, 0] = 1
    view["sentence"][starts, 1] = 2
    for kind, values in numbers.items():
        view[kind][:, 0] = values
    view["label_dep"][:, 2] = view["label_head"][:, 2] = 1
    # Tokens are told apart by the place in their sentence.
    for index, head in enumerate(heads):
        view["arc_head"][index, index % 4] = 5
        if head == index:
            view["root"][index] = 20
        else:
            view["arc_dep"][index, head % 4] = 1
    return doc


def test_every_layer_is_written(reader):
    doc = scored(
        ["The", "fighters", "fell"], starts=[0], heads=[1, 2, 2],
        upos=[0, 1, 2], tag=[0, 1, 2], morph=[0, 1, 0], lemma=[0, 1, 0],
    )  # fmt: skip
    doc = reader(doc)
    assert [token.pos_ for token in doc] == ["DET", "NOUN", "VERB"]
    assert [token.tag_ for token in doc] == ["DT", "NN", "VB"]
    assert [token.lemma_ for token in doc] == ["the", "fighter", "fall"]
    assert [str(token.morph) for token in doc] == ["", "Number=Plur", ""]
    assert [token.head.i for token in doc] == [1, 2, 2]
    assert [token.dep_ for token in doc] == ["nsubj", "nsubj", "ROOT"]
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("SENT_START")


def test_no_head_stands_in_another_sentence(reader):
    doc = reader(scored(["a", "b", "c", "d"], starts=[0, 2], heads=[1, 1, 3, 3]))
    assert [sentence.text for sentence in doc.sents] == ["a b", "c d"]
    assert all(token.head.sent.start == token.sent.start for token in doc)


def test_borders_that_were_set_before_are_kept(reader):
    doc = scored(["a", "b", "c", "d"], starts=[0, 1], heads=[1, 1, 3, 3])
    doc[1].is_sent_start, doc[2].is_sent_start = False, True
    assert [sentence.start for sentence in reader(doc).sents] == [0, 2]


def test_white_space_hangs_on_what_stands_before_it(reader):
    doc = reader(scored(["a", "\n", "b"], starts=[0, 2], heads=[0, 0, 2]))
    assert (doc[1].head.i, doc[1].pos_, doc[1].tag_) == (0, "SPACE", "_SP")


@pytest.mark.parametrize("words", [["\n"], ["\n", "\n", "a"]])
def test_document_that_opens_with_white_space_is_read(reader, words):
    doc = reader(scored(words, starts=[0], heads=[0] * len(words)))
    assert len([token for token in doc if token.head == token]) == 1


def test_endless_sentence_is_cut(reader):
    n_words = 3 * MAX_SENTENCE
    doc = reader(scored(["a"] * n_words, starts=[0], heads=[0] * n_words))
    assert max(len(sentence) for sentence in doc.sents) <= MAX_SENTENCE


def test_unscored_doc_is_refused(reader):
    with pytest.raises(ValueError, match="needs the scores of the encoder"):
        reader(Doc(spacy.blank("en").vocab, words=["a"]))


def test_reader_without_weights_refuses():
    reader = SyntaxReader("syntax", columns=COLUMNS, n_columns=N_COLUMNS, labels=LABELS)
    with pytest.raises(ValueError, match="has no weights"):
        reader(scored(["a"], starts=[0], heads=[0]))


def test_weights_round_trip(reader, tmp_path):
    reader.to_disk(tmp_path / "syntax")
    copy = SyntaxReader("syntax", columns=COLUMNS, n_columns=N_COLUMNS, labels=LABELS)
    assert copy.from_disk(tmp_path / "syntax").to_bytes() == reader.to_bytes()
