"""Where a span that a model let run on is cut."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.mention_spans import name_pieces
from pipeline.extract.parse import Parse


def pieces(words: str, pos: str) -> list[str]:
    """Cut a span of ``words`` with the given tags: N(OUN), P(ROPN), and so on."""
    names = {
        "N": "NOUN", "P": "PROPN", "A": "ADJ", "D": "DET", "I": "ADP", ",": "PUNCT",
        "R": "PRON", "X": "AUX",
    }  # fmt: skip
    tokens = words.split()
    doc = Doc(
        Vocab(),
        words=tokens,
        pos=[names[tag] for tag in pos.split()],
        heads=[0] * len(tokens),
        deps=["ROOT", *["dep"] * (len(tokens) - 1)],
        lemmas=[token.lower() for token in tokens],
    )
    parse = Parse(doc)
    found = name_pieces(parse, 0, len(tokens))
    return [" ".join(tokens[low:high]) for low, high in found]


@pytest.mark.parametrize(
    ("words", "pos", "wanted"),
    [
        ("Dana Reyes", "P P", ["Dana Reyes"]),
        ("Dana Reyes , a river analyst", "P P , D N N", ["Dana Reyes"]),
        (
            "Dana Reyes , head of the network Valley24",
            "P P , N I D N P",
            ["Dana Reyes", "Valley24"],
        ),
        ("SRF , Ruritania government", "P , P N", ["SRF", "Ruritania government"]),
        ("River Front ( RF , once the Band )", "P P , P , A D P ,", None),
        ("he was in touch with relatives", "R X I N I N", []),
    ],
    ids=["a name", "described", "named in the description", "two bodies", "brackets", "a clause"],
)
def test_span_is_cut_where_a_description_begins(words, pos, wanted):
    assert pieces(words, pos) == (wanted if wanted is not None else [words])
