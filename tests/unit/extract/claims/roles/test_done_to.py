"""To whom a deed is done where numbers, parts of a whole or the deed's noun stand in his place."""

import pytest

from tests.unit.extract.parsed import names_in, processed, role_texts, statement_of
from tests.unit.extract.predicates import told

NAMES = [("Kalmari", "NORP"), ("Veda", "ORG"), ("Kalmar", "ORG")]


def whom(text, *claims):
    """Words and mentions of those to whom the first of some claims is done."""
    doc = processed(text, entities=names_in(text, NAMES), claims=claims)
    row = statement_of(doc, claims[0].words)
    words = text[slice(*row["recipient"])] if row["recipient"] else None
    return words, role_texts(doc, row, "recipient")


@pytest.mark.parametrize(
    ("text", "claims", "words"),
    [
        pytest.param(
            "The raid by Veda caused 40 civilian deaths.",
            [told("deaths", "kill", recipient="40")],
            "civilian",
            id="an adjective says who died, a number how many",
        ),
        pytest.param(
            "A bomb hurt six others, including two guards.",
            [told("hurt", "kill", recipient="six others|two guards")],
            "six others",
            id="a part is not the whole",
        ),
        pytest.param(
            "Kalmar and Veda joined forces.",
            [told("joined", "cooperate", agent="Kalmar|Veda", recipient="forces")],
            None,
            id="who joins forces does nothing to any",
        ),
        pytest.param(
            "Kalmar committed crimes against humanity.",
            [told("crimes", agent="Kalmar", recipient="humanity")],
            None,
            id="humanity is no side",
        ),
        pytest.param(
            "Veda suffered attacks by Kalmar.",
            [told("attacks", agent="Kalmar")],
            "Veda",
            id="who suffers it",
        ),
    ],
)
def test_to_whom_it_is_done(text, claims, words):
    assert whom(text, *claims)[0] == words
