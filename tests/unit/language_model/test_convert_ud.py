import random

import pytest
from spacy.vocab import Vocab

from language_model.convert_ud import (
    convert,
    doc_from_sentences,
    licensed_documents,
    read_conllu,
    whole_documents,
)
from language_model.vary_ud import curly, vary_name

ROWS = """\
# newdoc id = GUM_news_sample
# newpar
# text = We don't shell.
1\tWe\twe\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tshell\tshell\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
1\tGuns\tgun\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tfired\tfire\tVERB\tVBD\t_\t0\troot\t_\t_
2.1\tfired\t_\t_\t_\t_\t_\t_\t_\t_

# newdoc id = GUM_fiction_sample
1\tRun\trun\tVERB\tVB\t_\t0\troot\t_\t_
"""


@pytest.fixture
def treebank(tmp_path):
    path = tmp_path / "sample.conllu"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_contraction_keeps_the_spacing_of_the_text(treebank):
    first = next(read_conllu(treebank))
    assert [(word.form, word.space) for word in first.words] == [
        ("We", True), ("do", False), ("n't", True), ("shell", False), (".", True),
    ]  # fmt: skip


def test_empty_nodes_are_skipped(treebank):
    assert [len(sentence.words) for sentence in read_conllu(treebank)] == [5, 2, 1]


def test_paragraph_break_is_a_space_token_between_sentences(treebank):
    sentences = list(read_conllu(treebank))[:2]
    doc = doc_from_sentences(Vocab(), sentences)
    assert doc.text == "We don't shell.\n\nGuns fired "
    assert doc[5].pos_ == "SPACE"
    assert [sent.text for sent in doc.sents] == ["We don't shell.\n\n", "Guns fired"]
    assert doc[6].head.text == "fired"


def test_documents_of_other_licences_are_left_out(tmp_path, treebank):
    table = tmp_path / "documents.tsv"
    table.write_text(
        "doc\tsplit\tgenre\ttext_licence\n"
        "GUM_news_sample\ttrain\tnews\tCC BY 2.5\n"
        "GUM_fiction_sample\ttrain\tfiction\tCC BY-NC-SA 3.0\n"
        "GUM_speech_sample\ttrain\tspeech\tNOT STATED in LICENSE.txt\n",
        encoding="utf-8",
    )
    keep = licensed_documents(table)
    assert keep == {"GUM_news_sample"}
    docs = convert([treebank], keep=keep, with_variants=False, vocab=Vocab())
    assert "Run" not in "".join(doc.text for doc in docs)


def test_documents_are_not_mixed(treebank):
    docs = convert([treebank], keep=None, with_variants=False, vocab=Vocab())
    assert not any("fired" in doc.text and "Run" in doc.text for doc in docs)


def test_a_whole_document_has_all_its_sentences(treebank):
    found = {doc_id: len(list(doc.sents)) for doc_id, doc in whole_documents(treebank, Vocab())}
    assert found == {"GUM_news_sample": 2, "GUM_fiction_sample": 1}


def test_only_proper_nouns_are_swapped(treebank):
    words = next(read_conllu(treebank)).words
    rng = random.Random(0)
    assert all(vary_name(word, rng) == word for word in words for _ in range(200))


def test_curly_marks_keep_their_side(treebank):
    words = next(read_conllu(treebank)).words
    assert curly(words)[2].form == "n’t"
