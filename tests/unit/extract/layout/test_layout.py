"""What on a page is not running text, and where blocks start."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from pipeline.extract.layout.component import LayoutMarker
from pipeline.extract.layout.rules import find_layout
from tests.unit.extract.growth import is_linear

BODY = (
    "Rebels entered the border town of Qarah after a week of shelling, residents said Monday.\n\n"
    "The army did not comment on the fall of the town."
)
TAIL = "Nobody claimed the attack, and the road to the south stayed closed."
CAPTION = "FILE - Smoke rises over the town of Qarah, Oct. 3, 2015."


def _kinds(text, **options):
    blocks, _ = find_layout(text, **options)
    return [(b.kind, text[b.start_char : b.end_char]) for b in blocks if b.kind != "paragraph"]


def _credits(text):
    return [(c.credit_type, text[c.start_char : c.end_char]) for c in find_layout(text)[1]]


def test_short_first_line_without_stop_is_the_headline():
    assert _kinds(f"Rebels Take Border Town\n\n{BODY}") == [("headline", "Rebels Take Border Town")]


def test_article_that_starts_with_its_text_has_no_headline():
    assert _kinds(BODY) == []


def test_line_that_equals_the_title_is_the_headline_even_with_a_stop():
    text = f"World\n\nWho holds Qarah now?\n\n{BODY}"
    assert _kinds(text, title="Who holds Qarah now?") == [
        ("navigation", "World"),
        ("headline", "Who holds Qarah now?"),
    ]


@pytest.mark.parametrize(
    "words", ["Accessibility links", "Share", "Print", "BREAKING NEWS", "Read more »"]
)
def test_page_furniture_is_navigation(words):
    assert ("navigation", words) in _kinds(f"{words}\n\nRebels Take Border Town\n\n{BODY}")


@pytest.mark.parametrize("words", ["Middle East", "Region", "Syria Crisis"])
def test_short_lines_above_the_headline_are_navigation(words):
    kinds = _kinds(f"{words}\n\nRebels Take the Border Town of Qarah\n\n{BODY}")
    assert kinds[0] == ("navigation", words)
    assert kinds[1][0] == "headline"


@pytest.mark.parametrize(
    "line",
    [
        CAPTION,
        "FILE PHOTO: Soldiers rest beside a road.",
        "A woman carries water at a camp in Dorah, north of Qarah, June 4, 2016.",
        "In this photo taken Monday, men dig through rubble.",
        "This image made from video shows a plane over Qarah.",
        "Residents queue for bread. (AP Photo/Jane Doe)",
        "Residents queue for bread. Photo by Jane Doe",
        "Men stand on a roof in Qarah. REUTERS/Jane Doe",
    ],
)
def test_caption_is_told_by_how_it_starts_or_ends(line):
    assert ("caption", line) in _kinds(f"{BODY}\n\n{line}\n\n{TAIL}")


@pytest.mark.parametrize(
    "line",
    [
        "The revolt in the south began on March 15, 2011.",
        "The photo was a forgery, the ministry said.",
        "He filed a complaint on the case in May 2015.",
        "She asked them to file the papers before the vote.",
    ],
)
def test_sentence_of_the_story_is_no_caption(line):
    assert _kinds(f"{BODY}\n\n{line}\n\n{TAIL}") == []


def test_repeated_caption_counts_once():
    assert [kind for kind, _ in _kinds(f"{CAPTION}\n{CAPTION}\n\n{BODY}")] == [
        "caption",
        "caption_repeat",
    ]


def test_cut_caption_beside_the_whole_one_is_a_repeat():
    whole = "Boys fetch water near the camp of Dorah outside the town, Oct. 3, 2015."
    cut = "Boys fetch water near the camp of Dora out"
    assert _kinds(f"{BODY}\n\n{cut}\n{whole}\n\n{TAIL}") == [
        ("caption_repeat", cut),
        ("caption", whole),
    ]


def test_short_line_between_paragraphs_is_a_heading():
    assert _kinds(f"{BODY}\n\nWhat comes next\n\n{TAIL}") == [("heading", "What comes next")]


def test_place_with_its_country_is_a_label():
    assert _kinds(f"{BODY}\n\nQarah, Syria\n\n{TAIL}") == [("label", "Qarah, Syria")]


def test_sentence_torn_by_markup_is_one_block():
    text = f"{BODY}\n\nThe minister said that the\n\narmy\n\nwould leave the town soon.\n\n{TAIL}"
    assert _kinds(text) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe contributed to this report.", ["Jane Doe"]),
        ("Jane Doe and Ali Haddad contributed reporting.", ["Jane Doe", "Ali Haddad"]),
        ("Additional reporting by Ali Haddad in Beirut", ["Ali Haddad"]),
        ("(Reporting by Jane Doe; Editing by Sam Roe)", ["Jane Doe", "Sam Roe"]),
        ("Jane Doe reported from Qarah and Ali Haddad from Dorah.", ["Jane Doe", "Ali Haddad"]),
        ("With contributions from Jane Doe and our reporters in Dorah.", ["Jane Doe"]),
        ("A second reporter in Qarah contributed to this report.", []),
        ("An Observer correspondent in Dorah contributed reporting.", []),
        ("Staff writers in Qarah and Dorah contributed to this article.", []),
        ("Our Qarah staff also contributed.", []),
        ("Additional reporting by a correspondent in Dorah.", []),
        ("Additional reporting from our correspondent in Dorah.", []),
        ("From staff and wire reports", []),
    ],
)
def test_contribution_line_credits_its_people(line, names):
    text = f"{BODY}\n\n{line}"
    assert _kinds(text) == [("contribution_line", line)]
    assert _credits(text) == [("contributor", name) for name in names]


@pytest.mark.parametrize(
    "line",
    [
        "The kingdom contributed troops to the mission.",
        "Two reporters in Qarah contributed to a fund for the displaced.",
        "A reporter contributed the story that moved the court.",
        "The drought contributed to this report of hunger in Dorah.",
        "The reporter contributed to this magazine until 2014, when she was arrested.",
        "Jane Doe reported from Qarah that the bridge had been blown up.",
    ],
)
def test_sentence_on_contributing_or_reporting_is_no_credit_line(line):
    assert _kinds(f"{BODY}\n\n{line}\n\n{TAIL}") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("With reporting by AP and AFP", ["AP", "AFP"]),
        ("Some material for this report came from Reuters.", ["Reuters"]),
        ("(Reuters)", ["Reuters"]),
        (
            "With additional reporting by dpa, AFP, and The Associated Press",
            ["dpa", "AFP", "Associated Press"],
        ),
    ],
)
def test_wire_line_credits_its_agencies(line, names):
    text = f"{BODY}\n\n{line}"
    assert _kinds(text) == [("wire_line", line)]
    assert _credits(text) == [("wire_credit", name) for name in names]


def test_agency_that_speaks_in_the_text_is_no_credit():
    assert _credits(f"{BODY}\n\nReuters said that its reporter saw the tanks.") == []


def test_dateline_credits_its_agency():
    assert _credits(f"BEIRUT (AP) — {BODY}") == [("wire_credit", "AP")]


def test_image_credit_names_the_photographer():
    assert _credits(f"{BODY}\n\nMen stand on a roof. Photo by Jane Doe") == [
        ("image_credit", "Jane Doe")
    ]


@pytest.fixture
def nlp():
    nlp = spacy.blank("en")
    nlp.add_pipe("layout")
    return nlp


def test_blocks_start_sentences_and_white_space_never_does(nlp):
    doc = nlp(f"Rebels Take Border Town\n\n{BODY}")
    starts = [token.text for token in doc if token.is_sent_start]
    assert starts == ["Rebels", "Rebels", "The"]
    assert all(token.is_sent_start is False for token in doc if token.is_space)
    assert [span.label_ for span in doc.spans["layout"]] == ["headline"]


def test_tokens_inside_a_block_are_left_to_the_parser(nlp):
    assert nlp(BODY)[5].is_sent_start is None


def test_layout_survives_a_docbin(nlp):
    doc = nlp(f"{CAPTION}\n\n{BODY}")
    [back] = (
        DocBin(store_user_data=True)
        .from_bytes(DocBin(store_user_data=True, docs=[doc]).to_bytes())
        .get_docs(nlp.vocab)
    )
    assert list(back._.layout) == doc._.layout


def test_parsed_doc_is_refused():
    doc = Doc(Vocab(), words=["They", "left"], heads=[1, 1], deps=["nsubj", "ROOT"])
    with pytest.raises(ValueError, match="before the parser"):
        LayoutMarker()(doc)


@given(st.text(max_size=400))
def test_any_text_gives_blocks_in_order_and_in_range(text):
    blocks, credits = find_layout(text)
    last = 0
    for block in blocks:
        assert last <= block.start_char < block.end_char <= len(text)
        last = block.end_char
    for credit in credits:
        assert 0 <= credit.start_char < credit.end_char <= len(text)


PIECES = [
    "a",
    "A",
    " ",
    "\n",
    "a\n",
    "A b\n",
    "AP and AFP ",
    "By Al Al ",
    "Photo by A",
    "\n\n",
    "FILE - ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(piece):
    assert is_linear(find_layout, piece)


LINKS = "- Rebels take a second border town\n- What is known of the fall of Qarah"


@pytest.mark.parametrize(
    "words",
    [
        "Get the reports that matter to you delivered to your inbox.",
        "By subscribing you accept our Privacy Policy",
        "Sign up for our weekly newsletter, which brings you the news",
        "Copyright 2015 The Border Times",
        "This post was last updated at 6:40 p.m. GMT.",
        "[Why the border town of Qarah matters to both sides]",
    ],
)
def test_offers_and_copyright_are_navigation(words):
    assert ("navigation", words) in _kinds(f"{BODY}\n\n{words}\n\n{TAIL}")


def test_list_of_links_between_paragraphs_is_navigation():
    kinds = [kind for kind, _ in _kinds(f"{BODY}\n\n{LINKS}\n\n{TAIL}")]
    assert kinds == ["navigation", "navigation"]


@pytest.mark.parametrize(
    "text",
    [
        f"Rebels Take the Border Town of Qarah After Shelling\n\n{LINKS}\n\n{BODY}",
        f"{BODY}\n\nThey ask for:\n{LINKS}\n{TAIL}",
    ],
    ids=["points under the headline", "list behind a colon"],
)
def test_points_of_the_story_are_no_links(text):
    assert "navigation" not in [kind for kind, _ in _kinds(text)]


def test_line_in_capitals_between_paragraphs_is_a_heading():
    line = "REBELS TAKE A SECOND BORDER TOWN AFTER A LONG WEEK OF HEAVY SHELLING"
    assert ("heading", line) in _kinds(f"{BODY}\n\n{line}\n\n{TAIL}")
    assert _kinds(f"{BODY}\n\n{line}\n\n{TAIL}".upper()) == []
