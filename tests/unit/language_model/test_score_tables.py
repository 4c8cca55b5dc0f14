"""The model card says what was measured."""

import json

import pytest

from language_model.score_tables import CARD, NOT_MEASURED, RESULT, sections, with_sections


@pytest.fixture(scope="module")
def models():
    return json.loads(RESULT.read_text(encoding="utf-8"))["models"]


def test_the_card_holds_the_tables_of_the_last_result(models):
    card = CARD.read_text(encoding="utf-8")
    assert with_sections(card, models) == card, "run python -m language_model.score_tables"


def test_a_changed_figure_changes_the_card(models):
    name = next(iter(models))
    changed = json.loads(json.dumps(models))
    changed[name]["cost"]["words_per_second"] = 1
    assert "| words a second by the clock | 1 |" in sections(changed)


def test_what_a_model_was_not_measured_on_is_said(models):
    name = next(iter(models))
    row = {key: part for key, part in models[name].items() if key != "attribution"}
    assert f"PolNeAR dev: attribution F1 | {NOT_MEASURED} |" in sections(models | {name: row})


def test_a_card_without_the_sections_is_refused(models):
    with pytest.raises(ValueError, match="no sections"):
        with_sections("# A card", models)
