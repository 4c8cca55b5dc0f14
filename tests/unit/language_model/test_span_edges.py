"""What annotators never do at the edges of an entity is mended."""

import pytest

from language_model.components.span_edges import mend_spans


def _mended(marked):
    """Read "[ORG the army]"-like marks; give the mended spans as texts with their types."""
    tokens, spans, opened = [], [], None
    for word in marked.split():
        if word.startswith("["):
            opened = (len(tokens), word[1:])
            continue
        closes = word != "]]" and word.endswith("]") and opened is not None
        tokens.append(word.removesuffix("]") if closes else word)
        if closes:
            spans.append((opened[0], len(tokens), opened[1]))
            opened = None
    return [(" ".join(tokens[a:b]), kind) for a, b, kind in mend_spans(tokens, spans)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("near [Location Sadah ,] a town", [("Sadah", "Location")]),
        ("[Organisation \u200e Northern Front] said", [("Northern Front", "Organisation")]),
        ("paid [Money $ 40] for it", [("$ 40", "Money")]),
        ("a [Location camp (east)]", [("camp (east)", "Location")]),
    ],
    ids=["comma", "invisible mark", "currency", "bracket"],
)
def test_marks_at_the_ends_are_left_out(marked, expected):
    assert _mended(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Organisation the] [Organisation River Front]", [("the River Front", "Organisation")]),
        ("[Person Colonel] [Person Ada Moss] spoke", [("Colonel Ada Moss", "Person")]),
        ("[Location Sadah ,] [Location Orvia]", [("Sadah", "Location"), ("Orvia", "Location")]),
        (
            "[Quantity six] [Organisation soldiers]",
            [("six", "Quantity"), ("soldiers", "Organisation")],
        ),
    ],
    ids=["article", "title", "comma between", "two types"],
)
def test_only_neighbours_of_one_type_are_joined(marked, expected):
    assert _mended(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("for [Quantity four] years", [("four years", "Temporal")]),
        ("[Quantity 10] per cent of them", [("10 per cent", "Quantity")]),
        ("[Quantity 10] percent", [("10 percent", "Quantity")]),
        ("on 13 [Temporal May 2016]", [("13 May 2016", "Temporal")]),
        ("on [Quantity 13] [Temporal May]", [("13 May", "Temporal")]),
        ("the [Quantity four] villages", [("four", "Quantity")]),
        ("all 400 [Temporal May]", [("May", "Temporal")]),
        ("[Quantity four] [Temporal years]", [("four", "Quantity"), ("years", "Temporal")]),
    ],
)
def test_a_number_takes_its_unit_and_a_month_its_day(marked, expected):
    assert _mended(marked) == expected


@pytest.mark.parametrize("word", ["the", "Some"])
def test_a_word_that_names_nothing_is_dropped(word):
    assert _mended(f"saw [Organisation {word}] there") == []


def test_another_single_word_is_kept():
    assert _mended("saw [Organisation militants] there") == [("militants", "Organisation")]


def test_a_span_of_marks_alone_is_dropped():
    assert _mended("so [Location ,] it went") == []
