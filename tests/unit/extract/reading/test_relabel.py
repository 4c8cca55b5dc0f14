"""One label for constructions that parsers label in several ways."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.reading.mending.rewrites import mended_parse
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON


def parse_of(*tokens: str) -> Parse:
    """Read tokens written as form/lemma/pos/label/head[/morph]."""
    rows = [token.split("/") for token in tokens]
    words, lemmas, tags, deps, heads = (
        list(column) for column in zip(*(r[:5] for r in rows), strict=True)
    )
    doc = Doc(
        Vocab(),
        words=words,
        lemmas=lemmas,
        pos=tags,
        deps=deps,
        heads=[int(head) for head in heads],
        morphs=["|".join(row[5:]) for row in rows],
    )
    return mended_parse(doc, lexicon=LEXICON)


@pytest.mark.parametrize("label", ["advcl", "ccomp", "csubj"])
@pytest.mark.parametrize(
    ("mark", "over"),
    [("that", "possible"), ("whether", "unclear"), ("if", "unclear")],
)
def test_clause_behind_its_marker_is_held_by_the_adjective_over_it(label, mark, over):
    parse = parse_of(
        "It/it/PRON/expl/2",
        "is/be/AUX/cop/2",
        f"{over}/{over}/ADJ/ROOT/2",
        f"{mark}/{mark}/SCONJ/mark/5",
        "they/they/PRON/nsubj/5",
        f"left/leave/VERB/{label}/2/Tense=Past/VerbForm=Fin",
    )
    assert parse.dep[5] in {"ccomp", "csubj"}


def test_condition_under_what_is_possible_stays_one():
    parse = parse_of(
        "It/it/PRON/expl/2",
        "is/be/AUX/cop/2",
        "possible/possible/ADJ/ROOT/2",
        "if/if/SCONJ/mark/5",
        "they/they/PRON/nsubj/5",
        "leave/leave/VERB/advcl/2/Tense=Pres/VerbForm=Fin",
    )
    assert parse.dep[5] == "advcl"


@pytest.mark.parametrize(
    "tokens",
    [
        pytest.param(
            [
                "They/they/PRON/nsubj/1",
                "hid/hide/VERB/ROOT/1/VerbForm=Fin",
                "so/so/SCONJ/mark/5",
                "that/that/SCONJ/mark/5",
                "we/we/PRON/nsubj/5",
                "passed/pass/VERB/advcl/1/VerbForm=Fin",
            ],
            id="purpose",
        ),
        pytest.param(
            [
                "So/so/ADV/advmod/1",
                "cold/cold/ADJ/ROOT/1",
                "now/now/ADV/advmod/1",
                "that/that/SCONJ/mark/5",
                "we/we/PRON/nsubj/5",
                "left/leave/VERB/advcl/1/VerbForm=Fin",
            ],
            id="result",
        ),
    ],
)
def test_purpose_or_result_behind_that_is_no_complement(tokens):
    assert parse_of(*tokens).dep[5] == "advcl"


def test_that_is_no_pronoun_where_the_clause_has_a_subject_of_its_own():
    parse = parse_of(
        "reports/report/NOUN/ROOT/0",
        "that/that/PRON/nsubj/3",
        "men/man/NOUN/nsubj/3",
        "fled/flee/VERB/acl:relcl/0/VerbForm=Fin",
    )
    assert (parse.dep[1], parse.dep[3]) == ("mark", "acl")


def test_that_stays_the_object_of_a_relative_clause():
    parse = parse_of(
        "towns/town/NOUN/ROOT/0",
        "that/that/PRON/obj/3",
        "men/man/NOUN/nsubj/3",
        "took/take/VERB/acl:relcl/0/VerbForm=Fin",
    )
    assert (parse.dep[1], parse.dep[3]) == ("obj", "acl:relcl")


@pytest.mark.parametrize(("over", "label"), [("danger/NOUN", "acl"), ("accused/VERB", "advcl")])
def test_gerund_behind_of_describes_a_noun_only(over, label):
    word, tag = over.split("/")
    parse = parse_of(
        f"{word}/{word}/{tag}/ROOT/0",
        "of/of/SCONJ/mark/2",
        "falling/fall/VERB/advcl/0/Tense=Pres/VerbForm=Part",
    )
    assert parse.dep[2] == label


def according_to_medics(label, head, *, own="case", hung=2):
    return parse_of(
        f"According/accord/VERB/{own}/{hung}",
        "to/to/ADP/fixed/0",
        f"medics/medic/NOUN/{label}/{head}",
        ",/,/PUNCT/punct/2",
        "men/man/NOUN/nsubj/5",
        "died/die/VERB/ROOT/5/VerbForm=Fin",
    )


@pytest.mark.parametrize(
    "parse",
    [
        pytest.param(lambda: according_to_medics("obl", 0, own="advcl", hung=5), id="a clause"),
        pytest.param(lambda: according_to_medics("nsubj", 5, own="advcl", hung=5), id="both"),
    ],
)
def test_phrase_behind_according_to_is_an_oblique(parse):
    read = parse()
    assert (read.dep[2], read.head[2], read.case(2)) == ("obl", 5, "according to")


def test_number_behind_around_stays_a_subject():
    parse = parse_of(
        "Around/around/ADP/case/1",
        "forty/forty/NUM/nsubj/2",
        "died/die/VERB/ROOT/2/VerbForm=Fin",
    )
    assert parse.dep[1] == "nsubj"


def attack_behind(whose, *, deed="shelling/shell", case="in", rest=()):
    """Write "They died in army shelling", as a parser hangs it that takes it for a verb."""
    return parse_of(
        "They/they/PRON/nsubj/1",
        "died/die/VERB/ROOT/1/VerbForm=Fin",
        f"{case}/{case}/ADP/case/3",
        f"{whose}/{whose}/NOUN/obl/1",
        f"{deed}/VERB/advcl/1/VerbForm=Ger",
        *rest,
    )


def test_attack_behind_a_body_is_the_bodys():
    parse = attack_behind("army")
    assert (parse.head[3], parse.dep[3]) == (4, "compound")
    assert (parse.dep[4], parse.pos[4], parse.case(4)) == ("obl", "NOUN", "in")


@pytest.mark.parametrize(
    ("whose", "settings"),
    [
        pytest.param("village", {}, id="no body"),
        pytest.param("army", {"deed": "waiting/wait"}, id="no attack"),
        pytest.param("army", {"case": "with"}, id="not behind what leads to it"),
        pytest.param("army", {"rest": ["it/it/PRON/obj/4"]}, id="a verb with an object"),
    ],
)
def test_what_stands_before_another_gerund_keeps_its_place(whose, settings):
    parse = attack_behind(whose, **settings)
    assert (parse.head[3], parse.dep[3], parse.pos[4]) == (1, "obl", "VERB")
