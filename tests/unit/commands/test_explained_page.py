"""The page that shows what was found in an article, and the same in a terminal."""

import io
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from pipeline.commands.explained import Explained, FoundSpan, FoundTable
from pipeline.commands.explained_page import LAYERS, page
from pipeline.commands.explaining import coloured, print_explained

TEXT = "Rebels <hold> the dam, the mayor said on Monday.\n\nNobody left."
SPANS = [
    FoundSpan("content", 0, 21, "the mayor", "indirect"),
    FoundSpan("claim", 0, 21, "CONTROL_STATE", "certain, positive"),
    FoundSpan("predicate", 7, 13, "CONTROL_STATE", "hold"),
    FoundSpan("source", 23, 32, "unnamed", "the mayor"),
    FoundSpan("cue", 33, 37, "states", "say"),
    FoundSpan("time", 38, 47, "2019-05-13", "day"),
]


def explained(text=TEXT, spans=SPANS, tables=()):
    return Explained("art_0", "Sample Wire, no date", "A <b>title</b>", text, spans, list(tables))


class _Words(HTMLParser):
    """The words of the article on the page, without the labels of its bars."""

    def __init__(self):
        super().__init__()
        self.open, self.lines = [], []

    def handle_starttag(self, tag, attrs):
        if tag == "p" and "article" in self.open:
            self.lines.append("")
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, "a tag is closed that is not the last one opened"

    def handle_data(self, data):
        if "article" in self.open and "p" in self.open and self.open[-1] != "b":
            self.lines[-1] += data


def words(html):
    reader = _Words()
    reader.feed(html)
    assert reader.open == []
    return reader.lines


def bars(html):
    """Layer, lane and label of every bar that begins."""
    found = re.findall(
        r'class="bar (\w+) lane-(\d+)" title="[^"]*"><b aria-hidden="true">([^<]*)</b>', html
    )
    return {(layer, int(lane), unescape(label)) for layer, lane, label in found}


def test_words_of_the_article_stand_on_the_page_as_they_are():
    assert words(page(explained())) == [
        "Rebels <hold> the dam, the mayor said on Monday.",
        "Nobody left.",
    ]


def test_layers_lie_one_below_the_other_where_they_overlap():
    assert bars(page(explained())) == {
        ("source", 0, "unnamed"),
        ("cue", 0, "states"),
        ("time", 0, "2019-05-13"),
        ("claim", 0, "CONTROL_STATE"),
        ("content", 1, "the mayor"),
    }


def test_label_that_is_longer_than_its_span_keeps_the_next_one_out():
    spans = [FoundSpan("figure", 0, 2, "killed ≥ 96", ""), FoundSpan("time", 3, 9, "2019", "")]
    found = bars(page(explained("96 Monday is the day.", spans)))
    assert {lane for _, lane, _ in found} == {0, 1}


def test_predicate_is_bold():
    assert "<strong>&lt;hold&gt;</strong>" in page(explained())


def test_span_over_two_lines_has_its_label_once():
    spans = [FoundSpan("content", 0, len(TEXT), "the mayor", "direct")]
    html = page(explained(spans=spans))
    assert html.count(">the mayor</b>") == 1
    assert html.count('class="bar content ') == 2


def test_title_and_cells_are_escaped():
    table = FoundTable("Claims", ["claim", "low"], [("a <script>", 1_200_000.0), (None, None)])
    html = page(explained(tables=[table]))
    assert "<script>" not in html
    assert "A &lt;b&gt;title&lt;/b&gt;" in html
    assert '<td class="short">1,200,000</td>' in html


def test_page_asks_the_network_for_nothing():
    assert re.search(r"https?:|<link|<script|@import|url\(", page(explained())) is None


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_can_be_hidden_and_has_a_colour_by_day_and_by_night(layer):
    html = page(explained())
    assert f'id="show-{layer}"' in html
    assert f"body:has(#show-{layer}:not(:checked)) .bar.{layer}" in html
    assert len(re.findall(rf"--{layer}: #", html)) == 2


spans_of = st.builds(
    lambda kind, start, length, label: FoundSpan(kind, start, start + length, label, label),
    st.sampled_from([*LAYERS, "predicate"]),
    st.integers(0, 50),
    st.integers(1, 40),
    st.text(alphabet='ab<>&"', max_size=12),
)


@given(st.text(alphabet='ab <>&"\n\r\x85', max_size=60), st.lists(spans_of, max_size=8))
def test_any_spans_leave_the_words_and_close_their_tags(text, spans):
    inside = [span for span in spans if span.end_char <= len(text)]
    expected = [line.strip() for line in text.splitlines() if line.strip()]
    assert [line.strip() for line in words(page(explained(text, inside)))] == expected


def test_terminal_marks_predicates_and_lays_cues_over_contents():
    text = coloured(TEXT, SPANS)
    assert text.plain == TEXT
    styles = {str(span.style): TEXT[span.start : span.end] for span in text.spans}
    assert styles["bold cyan"] == "<hold>"
    assert styles["bold yellow"] == "said"
    assert styles["underline"] == "Rebels <hold> the dam"


def test_terminal_of_80_characters_shows_every_value_of_a_wide_table():
    columns = ["source", "event", "claim", "agent", "place", "from", "certainty", "polarity"]
    row = ("the mayor", "SEIZE_TERRITORY", "rebels took it", "rebels", None, 3, "certain", "no")
    console = Console(width=80, record=True, file=io.StringIO())
    print_explained(explained(tables=[FoundTable("Claims", columns, [row])]), console)
    printed = console.export_text()
    for value in ("SEIZE_TERRITORY", "rebels took it", "agent rebels", "certainty certain"):
        assert value in printed
    assert "place" not in printed
    assert "…" not in printed
