"""What the verb that leads to a predicate leaves of its certainty."""

import pytest

from pipeline.extract.claims.certainty import Hedges, hedges_in, weakest
from pipeline.extract.reading.clauses import clause_at, find_clauses
from pipeline.extract.reading.truth import seeming_over
from tests.unit.extract.reading.test_relabel import parse_of

HEDGES = Hedges(modals={}, leads={"consider": "probable"}, adverbs={}, nouns={}, phrases={})


@pytest.mark.parametrize(
    ("tokens", "level"),
    [
        pytest.param("was/be/AUX/aux:pass/2 said/say/VERB/ROOT/2", "probable", id="is said to"),
        pytest.param("was/be/AUX/aux:pass/2 made/make/VERB/ROOT/2", "certain", id="is made to"),
        pytest.param(
            "was/be/AUX/aux:pass/2 considered/consider/VERB/ROOT/2",
            "probable",
            id="is considered to",
        ),
        pytest.param(
            "was/be/AUX/aux/2 considering/consider/VERB/ROOT/2", "unknown", id="is considering"
        ),
    ],
)
def test_hearsay_is_probable_and_a_plan_that_is_weighed_unknown(tokens, level):
    parse = parse_of("He/he/PRON/nsubj/2", *tokens.split(), "flee/flee/VERB/xcomp/2/VerbForm=Inf")
    [clause] = [c for c in find_clauses(parse) if c.predicate in {2, 3}]
    assert weakest(hedges_in(parse, clause, HEDGES)) == level


@pytest.mark.parametrize(
    ("verb", "level"),
    [("support/support", "unknown"), ("condemn/condemn", "certain")],
    ids=["what is only backed", "what is condemned"],
)
def test_what_nobody_would_back_has_not_happened(verb, level):
    tokens = (
        "He/he/PRON/nsubj/3 would/would/AUX/aux/3 not/not/PART/advmod/3 "
        f"{verb}/VERB/ROOT/3/VerbForm=Inf raids/raid/NOUN/obj/3"
    )
    parse = parse_of(*tokens.split())
    hedges = Hedges(modals={"would": "probable"}, leads={}, adverbs={}, nouns={}, phrases={})
    assert weakest(hedges_in(parse, clause_at(parse, 4), hedges)) == level


SHOWN = (
    "Footage/footage/NOUN/nsubj/1 {leads}/{lemma}/VERB/ROOT/1 to/to/PART/mark/3"
    " show/show/VERB/xcomp/1 men/man/NOUN/obj/3 {clause}"
)


@pytest.mark.parametrize(
    ("clause", "at", "seems"),
    [
        ("fleeing/flee/VERB/acl/4", 5, True),
        ("who/who/PRON/nsubj/6 fled/flee/VERB/acl:relcl/4", 6, False),
    ],
    ids=["what is shown", "who they were before"],
)
def test_what_only_seems_to_be_shown_is_as_sure_as_that(clause, at, seems):
    words = SHOWN.format(leads="appears", lemma="appear", clause=clause)
    assert seeming_over(parse_of(*words.split()), at) == (1 if seems else None)
