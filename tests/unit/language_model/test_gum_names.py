import random
from dataclasses import replace

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from language_model.components.entities import NAME_TYPES
from language_model.convert_ud import Word, convert
from language_model.gum_names import name_labels, phrases_of, unknown_names
from language_model.vary_ud import ARTICLE_NAMES, vary_name


def word(form, tag, head, dep):
    pos = {"NNP": "PROPN", "NNPS": "PROPN", "NN": "NOUN"}.get(tag, "X")
    return Word(form, form, pos, tag, "", head, dep, space=True)


def labels_of(rows):
    """Rows are (form, tag, head counted from 0, relation, GUM's mark)."""
    words = [word(*row[:4]) for row in rows]
    return name_labels(words, list(phrases_of([row[4] for row in rows])))


CASES = {
    "a title is no part of a name": (
        [
            ("President", "NNP", 0, "ROOT", "(1-person-new"),
            ("Ann", "NNP", 0, "flat", ""),
            ("Lee", "NNP", 0, "flat", "1)"),
        ],
        ["O", "B-PERSON", "I-PERSON"],
    ),
    "an occupation is no part of a name": (
        [
            ("baker", "NN", 0, "ROOT", "(1-person-new"),
            ("Ann", "NNP", 0, "flat", ""),
            ("Lee", "NNP", 0, "flat", "1)"),
        ],
        ["O", "B-PERSON", "I-PERSON"],
    ),
    "a name behind a title with its field": (
        [
            ("Secretary", "NNP", 0, "ROOT", "(1-person-new"),
            ("of", "IN", 2, "case", ""),
            ("State", "NNP", 0, "nmod", "(2-abstract-new)"),
            ("Ann", "NNP", 0, "flat", ""),
            ("Lee", "NNP", 0, "flat", "1)"),
        ],
        ["O", "O", "O", "B-PERSON", "I-PERSON"],
    ),
    "the longest name wins": (
        [
            ("the", "DT", 1, "det", "(1-organization-new"),
            ("University", "NNP", 1, "ROOT", ""),
            ("of", "IN", 3, "case", ""),
            ("Oslo", "NNP", 1, "nmod", "(2-place-new)1)"),
        ],
        ["O", "B-ORG", "I-ORG", "I-ORG"],
    ),
    "a place in a nominal": (
        [
            ("the", "DT", 1, "det", "(1-person-new"),
            ("mayor", "NN", 1, "ROOT", ""),
            ("of", "IN", 3, "case", ""),
            ("Oslo", "NNP", 1, "nmod", "(2-place-new)1)"),
        ],
        ["O", "O", "O", "B-LOC"],
    ),
    "a place in front of a person": (
        [
            ("Oslo", "NNP", 1, "compound", "(1-person-new(2-place-new)"),
            ("Mayor", "NNP", 1, "ROOT", ""),
            ("Ann", "NNP", 1, "flat", "1)"),
        ],
        ["B-LOC", "O", "B-PERSON"],
    ),
    "a comma ends a place": (
        [
            ("Oslo", "NNP", 0, "ROOT", "(1-place-new"),
            (",", ",", 2, "punct", ""),
            ("Norway", "NNP", 0, "appos", "(2-place-new)1)"),
        ],
        ["B-LOC", "O", "B-LOC"],
    ),
    "two bodies joined are two names": (
        [
            ("Alpha", "NNP", 0, "ROOT", "(1-organization-new(2-organization-new)"),
            ("and", "CC", 2, "cc", ""),
            ("Beta", "NNP", 0, "conj", "(3-organization-new)1)"),
        ],
        ["B-ORG", "O", "B-ORG"],
    ),
    "an adjective of a country is no name": (
        [
            ("Norwegian", "JJ", 1, "amod", "(1-person-new"),
            ("soldiers", "NNS", 1, "ROOT", "1)"),
        ],
        ["O", "O"],
    ),
    "a people is no person": (
        [("Norwegians", "NNPS", 0, "ROOT", "(1-person-new)")],
        ["O"],
    ),
    "an event is outside": (
        [
            ("World", "NNP", 1, "compound", "(1-event-new"),
            ("Cup", "NNP", 1, "ROOT", "1)"),
        ],
        ["O", "O"],
    ),
    "a proper noun that is in no name found is unknown": (
        [
            ("One", "CD", 2, "nummod", "(1-person-new"),
            ("Gull", "NNP", 2, "compound", ""),
            ("fan", "NN", 2, "ROOT", "1)"),
        ],
        ["O", "", "O"],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES)
def test_names_from_nominals(rows, expected):
    assert labels_of(rows) == expected


def test_proper_nouns_of_a_text_without_annotated_names_are_unknown():
    words = [
        word("University", "NNP", 0, "ROOT"),
        word("of", "IN", 2, "case"),
        word("Oslo", "NNP", 0, "nmod"),
        word("teaches", "VBZ", 0, "dep"),
        word("of", "IN", 3, "case"),
    ]
    assert unknown_names(words) == ["", "", "", "O", "O"]


TREEBANK = """\
# newdoc id = GUM_news_sample
# global.Entity = GRP-etype-infstat
1\tNorway\tNorway\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-organization-new)
2\tscored\tscore\tVERB\tVBD\t_\t0\troot\t_\t_

1\tFrom\tfrom\tADP\tIN\t_\t2\tcase\t_\t_
2\tNorway\tNorway\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-place-new)

# newdoc id = other
1\tNorway\tNorway\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tscored\tscore\tVERB\tVBD\t_\t0\troot\t_\t_
"""


@pytest.fixture
def docs(tmp_path):
    path = tmp_path / "sample.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    found = convert([path], keep=None, with_variants=False, vocab=Vocab())
    return list(DocBin().from_bytes(DocBin(docs=found).to_bytes()).get_docs(Vocab()))


def labels_in(docs):
    return {(t.ent_iob_, t.ent_type_) for doc in docs for t in doc if t.text == "Norway"}


def test_a_body_called_like_a_place_of_the_corpus_is_that_place(docs):
    annotated = [doc for doc in docs if doc.ents]
    assert labels_in(annotated) == {("B", "LOC")}


def test_unknown_and_outside_survive_storing(docs):
    [open_doc] = [doc for doc in docs if not doc.ents]
    assert [token.ent_iob_ for token in open_doc] == ["", "O"]


@pytest.mark.parametrize("kind", NAME_TYPES)
def test_a_varied_name_takes_one_of_its_kind(kind):
    rng = random.Random(0)
    name = replace(word("Oslo", "NNP", 0, "compound"), name=f"B-{kind}")
    varied = {vary_name(name, rng) for _ in range(9000)}
    assert {one.form for one in varied} == {"Oslo", *ARTICLE_NAMES[kind]}
    assert {one.name for one in varied} == {f"B-{kind}"}


def test_a_name_known_for_another_kind_is_never_varied_into_a_place():
    rng = random.Random(0)
    outside = replace(word("Easter", "NNP", 0, "obl"), name="O")
    assert {vary_name(outside, rng).form for _ in range(2000)} == {"Easter"}
