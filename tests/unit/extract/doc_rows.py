"""Docs from rows of ``form|lemma|part of speech|tag|relation|head|entity``."""

from datetime import date

import spacy
from spacy.tokens import Doc

from pipeline.extract.annotations import register_extensions
from tests.unit.extract.parsed import with_parse

register_extensions()
# What the tag alone says of a verb's form, as a morphologizer would.
_MORPHS = {
    "VBD": "Tense=Past|VerbForm=Fin",
    "VBZ": "Tense=Pres|VerbForm=Fin",
    "VBP": "Tense=Pres|VerbForm=Fin",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBG": "VerbForm=Ger",
    "VB": "VerbForm=Inf",
    "NNS": "Number=Plur",
}
VOCAB = spacy.blank("en").vocab  # an empty one knows no lower-cased forms


def doc_from_row(text: str, tokens: str) -> Doc:
    """Build the Doc of a text, published on a Wednesday, from its tokens, one space between two."""
    rows = [token.split("|") for token in tokens.split(" ")]
    words, spaces, at = [], [], 0
    for form, *_ in rows:
        at = text.index(form, at) + len(form)
        words.append(form)
        spaces.append(text[at : at + 1] == " ")
    doc = Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        tags=[row[3] for row in rows],
        deps=[row[4] for row in rows],
        heads=[int(row[5]) for row in rows],
        morphs=[_MORPHS.get(row[3], "") for row in rows],
        ents=["O" if row[6] == "-" else row[6] for row in rows],
    )
    doc._.anchor = {"date": date(2019, 5, 15).isoformat(), "precision": "day"}
    assert doc.text == text
    return with_parse(doc)
