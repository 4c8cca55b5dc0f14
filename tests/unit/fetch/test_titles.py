import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fetch.titles import find_title

BODY = "Two convoys reached the valley on Sunday, the head of the relief office said."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Convoys Reach Valley\n\n{BODY}", "Convoys Reach Valley"),
        (f"Convoys Reach Valley\r\n{BODY}", "Convoys Reach Valley"),
        (f"\n  Convoys reach valley after week-long wait  \n{BODY}",
         "Convoys reach valley after week-long wait"),
        (f"Will aid reach the valley?\n\n{BODY}", "Will aid reach the valley?"),
        (f"# Convoys reach valley\n\n{BODY}", "Convoys reach valley"),
        (f"Accessibility links\n\nBreaking News\n\nConvoys Reach Valley\n\n{BODY}",
         "Convoys Reach Valley"),
        (f"Skip to main content\n***\nConvoys Reach Valley\n{BODY}", "Convoys Reach Valley"),
    ],
    ids=["blank line", "CRLF", "white space", "question", "markdown", "navigation", "rule"],
)  # fmt: skip
def test_headline_above_the_text_is_copied(text, title):
    assert find_title(text) == title


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n{BODY}",
        "Convoys reach valley",
        f"By a staff reporter\n{BODY}",
        f"FILE - A truck stands beside a road\n{BODY}",
        f"Valley\n{BODY}",
        f"{'Convoys reach valley ' * 10}\n{BODY}",
        f"and then the road was open\n{BODY}",
        f"In the valley, they said,\n{BODY}",
        f"7 September 2017 was quiet\n{BODY}",
        "",
        "\n\n",
    ],
    ids=["sentence", "nothing below", "byline", "caption", "one word", "too long",
         "lower case", "comma", "date", "empty", "blank"],
)  # fmt: skip
def test_what_is_no_headline_is_not_taken_for_one(text):
    assert find_title(text) is None


@given(st.text())
def test_title_stands_in_the_text(text):
    title = find_title(text)
    assert title is None or title in text
