"""What a text tells of and says, shows or plays that it is not so, with sentences that do not."""

import pytest

from pipeline.extract.claims.roles.no_doer import is_no_doer
from pipeline.extract.claims.roles.own_clause import own_first
from pipeline.extract.reading.clauses import clause_at
from pipeline.extract.reading.imagined import is_figurative, is_imagined, is_of_a_drill
from pipeline.extract.reading.mending.rewrites import mended_parse
from pipeline.extract.reading.negation import is_almost
from pipeline.extract.reading.taken_back import mistaken_over, taken_back
from pipeline.extract.reading.tree import Parse
from pipeline.extract.reading.truth import (
    is_alleged,
    is_averted,
    is_brought_about,
    is_condition,
    is_counterfactual,
    is_hearsay,
    is_turned_over,
)
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.doc_rows import doc_from_row
from tests.unit.extract.parsed import WORDS
from tests.unit.extract.predicates import Predicate
from tests.unit.extract.reading.not_so_sentences import PARSES, SENTENCES

_READ = {
    "taken_back": taken_back,
    "almost": is_almost,
    "averted": is_averted,
    "alleged": is_alleged,
    "hearsay": is_hearsay,
    "brought about": is_brought_about,
    "imagined": is_imagined,
    "drill": is_of_a_drill,
    "figurative": is_figurative,
    "turned_over": lambda parse, i: is_turned_over(parse, clause_at(parse, i)),
    "counterfactual": lambda parse, i: is_counterfactual(parse, clause_at(parse, i)),
    "condition": lambda parse, i: is_condition(parse, clause_at(parse, i)),
}


def parsed(text: str) -> Parse:
    doc = doc_from_row(text, PARSES[text])
    return mended_parse(doc, known_verbs=LEXICON.known_verbs, lexicon=LEXICON)


@pytest.mark.parametrize(
    ("what", "text", "word", "wanted"), SENTENCES, ids=[f"{row[0]}: {row[1]}" for row in SENTENCES]
)
def test_what_is_not_so_is_told_from_what_is(what, text, word, wanted):
    parse = parsed(text)
    assert _READ[what](parse, parse.lower.index(word)) == wanted


@pytest.mark.parametrize(
    ("text", "word", "is_mistaken"),
    [
        ("A leaflet falsely claimed that planes bombed the school.", "bombed", True),
        ("The governor correctly said that rebels had burned the mill.", "burned", False),
        ("The editor apologised for having reported that monks had been shot.", "shot", True),
    ],
)
def test_whoever_calls_it_mistaken_tells_that_it_is_not_so(text, word, is_mistaken):
    parse = parsed(text)
    assert mistaken_over(parse, parse.lower.index(word)) is is_mistaken


@pytest.mark.parametrize(
    ("text", "word", "given", "left"),
    [
        pytest.param(
            "Tarn shelled the port, and Odek sent tanks.",
            "sent",
            ["tarn", "odek"],
            ["odek"],
            id="two verbs, two subjects",
        ),
        pytest.param(
            "Guards repelled an attack on the palace.", "attack", ["guards"], [], id="repelled"
        ),
        pytest.param(
            "A court acquitted the guards of shooting the boy.",
            "shooting",
            ["court", "guards"],
            ["guards"],
            id="acquitted",
        ),
        pytest.param(
            "Rebels launched an attack on the barracks.",
            "attack",
            ["rebels"],
            ["rebels"],
            id="a verb that carries the noun",
        ),
    ],
)
def test_subject_of_another_verb_has_not_done_it(text, word, given, left):
    parse = parsed(text)
    told = Predicate(parse.lower.index(word), "attack")
    doers = [at for at in map(parse.lower.index, given) if not is_no_doer(parse, at, told, WORDS)]
    kept = own_first(parse, told.token, doers)
    assert [parse.lower[at] for at in kept] == left
