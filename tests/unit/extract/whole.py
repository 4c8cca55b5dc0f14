"""The whole rule stack on hand-checked parses, with the shipped words and without a model."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.layout.component import LayoutMarker
from pipeline.extract.nlp import AFTER_THE_MODEL, anchor_of, build_pipeline
from pipeline.extract.rows.tables import rows_from_doc
from pipeline.reference import Reference, read_reference
from pipeline.settings import PROJECT_DIR
from scoring.articles import article_of
from tests.unit.extract.links import links_of
from tests.unit.extract.phenomena import Case, Rows, problems
from tests.unit.extract.predicates import Told, set_predicates

_PARSES = Path(__file__).with_name("phenomena.conllu")
_COLUMNS = 10


@cache
def _reference() -> Reference:
    return read_reference(PROJECT_DIR / "seeds" / "reference")


@cache
def rules() -> Language:
    """The components that follow the model, on a blank pipeline."""
    return build_pipeline(spacy.blank("en"), reference=_reference())


@cache
def parses() -> dict[str, list[list[str]]]:
    """The lines of each sentence in ``phenomena.conllu``, by its text."""
    found: dict[str, list[list[str]]] = {}
    for block in _PARSES.read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = block.split("\n")
        found[head.removeprefix("# text = ")] = [line.split("\t") for line in lines]
    return found


def doc_of(text: str) -> Doc:
    """Build the Doc of a text out of its parse; a text may hold several sentences."""
    rows = parses()[text]
    if any(len(row) != _COLUMNS for row in rows):
        raise ValueError(f"a line of {text!r} has not {_COLUMNS} columns")
    misc = [dict(part.split("=", 1) for part in row[9].split("|") if "=" in part) for row in rows]
    doc = Doc(
        rules().vocab,
        words=[row[1] for row in rows],
        spaces=["SpaceAfter" not in one for one in misc],
        lemmas=[row[2] for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        heads=_heads(rows),
        deps=["ROOT" if row[6] == "0" else row[7] for row in rows],
        ents=[one.get("Entity", "O") for one in misc],
    )
    if doc.text.rstrip() != text:
        raise ValueError(f"the words of {text!r} make {doc.text!r}")
    return doc


def _heads(rows: list[list[str]]) -> list[int]:
    """Heads as indexes; a sentence's numbers start at 1, so a later one is counted on."""
    heads, first = [], 0
    for i, row in enumerate(rows):
        if row[0] == "1":
            first = i
        heads.append(i if row[6] == "0" else first + int(row[6]) - 1)
    return heads


def read(text: str, *, is_dated: bool = True, claims: Iterable[Told] = ()) -> Rows:
    """Run the rules over a parsed text, published on Wednesday, 15 May 2019, or undated.

    ``claims`` are what the model would have read there.
    """
    return run_rules(set_predicates(doc_of(text), claims), text, is_dated=is_dated)


def run_rules(doc: Doc, text: str, *, is_dated: bool) -> Rows:
    """Run the layout and the rules over a Doc that a model would have parsed."""
    article = article_of(text)
    if not is_dated:
        article = replace(
            article, published_at=None, published_precision="unknown", published_method="unknown"
        )
    blank = LayoutMarker()(rules().make_doc(text))
    doc._.layout, doc._.credits = blank._.layout, blank._.credits
    doc._.anchor = anchor_of(article)
    doc._.attribution_links = links_of(text)
    for name in AFTER_THE_MODEL:
        doc = rules().get_pipe(name)(doc)
    return rows_from_doc(doc, article, extractor_version="0")


def claims_of(case: Case) -> list[Told]:
    """The predicates that a model would have read, by the claims that are asked for."""
    kinds = {row.event_type: row.event_kind for row in reversed(_reference().event_kinds)}
    return [
        Told(
            words=one.predicate,
            kind=kinds[one.event.split("|")[0]] if one.event else "other",
            tense=one.tense.split("|")[0] if one.tense else "past",
            roles={
                "agent": "|".join(one.agents or ()),
                "recipient": "|".join(one.recipients or ()),
                "place": "|".join(one.places or ()),
            },
        )
        for one in case.claims
    ]


def assert_read(case: Case) -> None:
    """Fail with everything that was read otherwise."""
    found = problems(case, read(case.text, claims=claims_of(case)))
    assert not found, "\n".join([case.text, *found])
