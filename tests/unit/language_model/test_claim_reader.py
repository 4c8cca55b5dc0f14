"""The component that leaves predicates on a Doc."""

import pytest
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from language_model.components.claim_heads import Argument, Predicate
from language_model.components.claims import ClaimReader, keep_predicates, predicates_of, row_of


@pytest.fixture
def doc() -> Doc:
    return Doc(
        Vocab(),
        words="Rebels shelled Tarn . It fell .".split(),
        heads=[1, 1, 1, 1, 5, 5, 5],
        deps="nsubj root obj punct nsubj root punct".split(),
        pos="NOUN VERB PROPN PUNCT PRON VERB PUNCT".split(),
        lemmas="rebel shell Tarn . it fall .".split(),
    )


PREDICATE = Predicate(
    token=1,
    kind="attack",
    score=0.9,
    kind_score=0.8,
    arguments=(Argument("agent", 0, 0, 1, 0.7),),
    certainty="certain",
    certainty_score=0.9,
    polarity="affirmed",
    polarity_score=0.9,
    tense="past",
    tense_score=0.9,
)


def test_predicates_survive_a_round_trip(doc):
    keep_predicates(doc, [PREDICATE])
    [again] = DocBin(docs=[doc], store_user_data=True).get_docs(doc.vocab)
    assert predicates_of(again) == (PREDICATE,)


def test_a_doc_that_nobody_read_has_no_predicates(doc):
    assert predicates_of(doc) == ()


def test_a_parse_becomes_plain_lists(doc):
    row = row_of(doc)
    assert row["head"] == [1, 1, 1, 1, 5, 5, 5]
    assert row["sentence"] == [0, 0, 0, 0, 1, 1, 1]
    assert row["lemmas"][2] == "tarn"


def test_a_reader_without_heads_refuses(doc):
    with pytest.raises(ValueError, match="no heads"):
        ClaimReader("claim_reader", n_columns=1, first_entity_column=0, least=0.2)(doc)
