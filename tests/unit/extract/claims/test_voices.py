"""Whose words a text gives where, and where those of a statement begin."""

import pytest

from pipeline.extract.claims.voices import Voices
from pipeline.extract.claims.words import Given
from pipeline.extract.reading.clauses import Clause
from tests.unit.extract.parsed import WORDS
from tests.unit.extract.reading.test_relabel import parse_of

CONFIRMED = (
    "Kasten/Kasten/PROPN/nsubj/1 confirmed/confirm/VERB/ROOT/1/VerbForm=Fin a/a/DET/det/3"
    " raid/raid/NOUN/obj/1 on/on/ADP/case/5 farms/farm/NOUN/nmod/3"
)
TOLD = (
    "A/a/DET/det/1 raid/raid/NOUN/nsubj/2 burnt/burn/VERB/ROOT/2/VerbForm=Fin"
    " farms/farm/NOUN/obj/2 ,/,/PUNCT/punct/6 Kasten/Kasten/PROPN/nsubj/6"
    " said/say/VERB/parataxis/2/VerbForm=Fin"
)
BETWEEN = (
    "The/the/DET/det/1 raid/raid/NOUN/nsubj/5 ,/,/PUNCT/punct/4 Kasten/Kasten/PROPN/nsubj/4"
    " said/say/VERB/parataxis/5/VerbForm=Fin burnt/burn/VERB/ROOT/5/VerbForm=Fin"
    " farms/farm/NOUN/obj/5"
)


@pytest.mark.parametrize(
    ("tokens", "at", "source", "cue", "content", "kept"),
    [
        pytest.param(CONFIRMED, 3, 0, 1, [(2, 5)], [2, 3, 4, 5], id="before it"),
        pytest.param(TOLD, 2, 5, 6, [(0, 3)], [0, 1, 2, 3], id="behind it"),
        pytest.param(BETWEEN, 5, 3, 4, [(0, 1), (5, 6)], [0, 1, 2, 3, 4, 5, 6], id="in its middle"),
    ],
)
def test_source_and_cue_are_cut_off_the_ends_of_a_statement(tokens, at, source, cue, content, kept):
    parse = parse_of(*tokens.split())
    attribution = {
        "source": parse.offsets(source, source),
        "cue": parse.offsets(cue, cue),
        "content": [parse.offsets(*piece) for piece in content],
        "quote_type": "direct",
    }
    given = Given(mentions=[], attributions=[attribution], times=[], figures=[], skipped=[])
    voices = Voices(parse, given, WORDS)
    whole = Clause(at, at, "main", leads=(), subject=None, tokens=list(range(len(parse))))
    assert voices.cut_off(whole, [0]).tokens == kept
    assert voices.cut_off(whole, []).tokens == whole.tokens
