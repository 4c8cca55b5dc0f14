"""What on a page is no running text: lines that credit, caption, head or lead elsewhere."""

import pytest
import spacy

from pipeline.extract.layout.component import LayoutMarker
from pipeline.extract.layout.rules import find_layout
from tests.unit.extract.growth import is_linear
from tests.unit.extract.phenomena import params

FIRST = (
    "Gunmen crossed the river at Tessit before sunrise and burned the ferry, villagers said on"
    " Tuesday.\n\n"
    "The garrison answered with mortars, and the market stayed shut."
)
LAST = "No group has claimed the raid, and the ferry will not be replaced before the rains."
LINES = {
    "agency in brackets": ("(AFP)", "wire_line"),
    "with material from": ("With material from Reuters and dpa", "wire_line"),
    "reporting and editing": (
        "(Reporting by Nadia Sow in Gao; Editing by Paul Reyes)",
        "contribution_line",
    ),
    "somebody contributed": (
        "Nadia Sow in Gao contributed to this report.",
        "contribution_line",
    ),
    "file picture": (
        "FILE - A ferry crosses the Niger River near Gao, Mali, Feb. 2, 2018.",
        "caption",
    ),
    "picture with its agency": (
        "Villagers look at the burned ferry in Tessit. (AFP Photo/Moussa Diallo)",
        "caption",
    ),
    "people seen on a day": (
        "Men wait for the ferry in Tessit, Mali, May 12, 2019.",
        "caption",
    ),
    "heading of a part": ("A river without a bridge", "heading"),
    "map label": ("Tessit, Mali", "label"),
    "related story": ("Read more: Mali's long war", "navigation"),
    "newsletter": ("Sign up for our newsletter", "navigation"),
    "related, behind a bar": ("RELATED STORIES | Who holds the river?", "navigation"),
}
RUNNING_TEXT = {
    "a photograph that is talked of": "The photo of the ferry shocked the capital.",
    "a file that was closed": "File by file, the court read the charges aloud.",
    "an agency that speaks": "Reuters said its reporter had counted nine bodies.",
    "somebody who reports a thing": "Nadia Sow reported the theft to the police.",
    "somebody who reads": "Read aloud, the list took an hour.",
    "a watch that is kept": "Watch towers line the road: eleven of them stand empty.",
    "a short sentence": "The ferry sank.",
    "a line of speech": "“Nobody came to help us.”",
    "a country's contribution": "Chad contributed 400 soldiers to the force.",
}
KNOWN: dict[str, str] = {}


def kinds(text):
    blocks, _ = find_layout(text)
    return {text[b.start_char : b.end_char]: b.kind for b in blocks if b.kind != "paragraph"}


@pytest.mark.parametrize("name", params(LINES, KNOWN))
def test_line_is_told_from_the_text_around_it(name):
    line, kind = LINES[name]
    assert kinds(f"{FIRST}\n\n{line}\n\n{LAST}") == {line: kind}


@pytest.mark.parametrize("name", params(RUNNING_TEXT, KNOWN))
def test_sentence_of_the_story_stays_in_the_story(name):
    assert kinds(f"{FIRST}\n\n{RUNNING_TEXT[name]}\n\n{LAST}") == {}


def test_caption_counts_once_however_often_it_stands():
    caption = LINES["file picture"][0]
    blocks, _ = find_layout(f"{caption}\n\n{FIRST}\n\n{caption}\n\n{LAST}\n\n{caption}")
    found = [block.kind for block in blocks if block.kind != "paragraph"]
    assert found == ["caption", "caption_repeat", "caption_repeat"]


def test_page_of_ten_times_the_paragraphs_takes_at_most_fifteen_times_as_long():
    tokenizer = spacy.blank("en").tokenizer
    marker = LayoutMarker()
    assert is_linear(lambda text: marker(tokenizer(text)), f"{LAST}\n\n")
