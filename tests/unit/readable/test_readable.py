"""What is read where, and that every offset leads to the stored words and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readable.reading import readable
from tests.unit.extract.growth import is_linear

PROSE = (
    "Rebels entered the border town of Qarah after a week of shelling, residents of the "
    "town told reporters on Monday. The army did not comment on the fall of the town, but a "
    "member of the Relief Council said that at least 40 families had fled to Umm Rawaba."
)


def wrapped(text: str, width: int, end: str = "\n", prefix: str = "") -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return end.join(prefix + one for one in [*lines, line])


@pytest.mark.parametrize("width", [50, 64, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("prefix", ["", "> ", "> > ", "    "], ids=["plain", "mail", "deep", "in"])
def test_wrapped_paragraph_is_read_as_one_line(width, end, prefix):
    text = wrapped(PROSE, width, end, prefix)
    assert readable(text).text.strip() == PROSE


def test_a_dash_between_clauses_stands_by_itself():
    text = "Two fell—the first since 2019—according to “medics”—all of Tarn."
    read = readable(text)
    assert read.text == "Two fell — the first since 2019 — according to “medics” — all of Tarn."
    at = read.text.index("2019 — according")
    start, end = read.stored_span(at, at + len("2019 — according"))
    assert text[start:end] == "2019—according"
    assert readable("A line:\n———\nIt ended.").text == "A line:\n———\nIt ended."


def test_paragraphs_headline_and_lists_stay_apart():
    lists = "Dead:\n- three guards\n- two drivers"
    text = f"Rebels take town\n\n{wrapped(PROSE, 60)}\n\n{wrapped(PROSE, 60)}\n\n{lists}"
    assert readable(text).text == f"Rebels take town\n\n{PROSE}\n\n{PROSE}\n\n{lists}"


def test_headline_right_above_a_wrapped_paragraph_is_a_line_of_its_own():
    text = f"Rebels Take Border Town\n{wrapped(PROSE, 70)}"
    assert readable(text).text == f"Rebels Take Border Town\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels take border town of Qarah\nArmy shells market in Umm Rawaba\nTruce talks fail",
        f"{PROSE}\n{PROSE}\n{PROSE}",
        "Sunday\nMonday\nTuesday",
        "A line that ends.\nAnother line that ends.",
        "https://wire.example/one\nhttps://wire.example/two",
        "Some 3 * 4 * 5 crates, and 2 > 1.",
        "> 40 dead",
        "Smith & Sons and AT&T; they said R&D; was cut.",
        "pre- and post-war, two- to three-week",
        "The town- which the army holds- is calm, the mayor- she was there- said.",
        "An array x[1](y) and [sic] and [[1]] of (brackets).",
        "",
        "\n\n",
    ],
)
def test_what_is_no_wrap_and_no_mark_is_read_as_it_stands(text):
    assert readable(text).text.replace("[[1]]", "1") == text.replace("[[1]]", "1")


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("They shelled the mar-\nket, kill-\ning two.", "They shelled the market, killing two."),
        ("Fighting in Deir ez-\nZor and al-\nbab", "Fighting in Deir ez-Zor and al-bab"),
        ("A Saudi-\nled and a well-\nknown", "A Saudi-led and a well-known"),
        ("the four-\nyear-old group", "the four-year-old group"),
        ('A 4" pipe and a 9" shell hit it. "No," he said.',
         'A 4-inch pipe and a 9-inch shell hit it. "No," he said.'),
        ("On Satur-\nday the pro-\nvince", "On Saturday the province"),
        ("an at-\ntack on air-\ncraft", "an attack on aircraft"),
        ("an ex-\nplosion killed sol-\ndiers", "an explosion killed soldiers"),
        ("a six-\nday trip, a pro-\ngovernment band", "a six-day trip, a pro-government band"),
        ("the ex-\npresident, a co-\npilot", "the ex-president, a co-pilot"),
        ("a US-\nbacked man un-\ntil then", "a US-backed man until then"),
        ("near al-\nqasr, a car-\nbomb", "near al-qasr, a car-bomb"),
        ("the mar- ket in Ra- qqa was hit", "the market in Raqqa was hit"),
        ("civil\u00adians and mar\u00ad\nkets", "civilians and markets"),
        ("the \u2067army\u2069 in Al-\u200bBab \ufeffsaid", "the army in Al-Bab said"),
        ("some\u00a01\u202f500 people", "some 1,500 people"),
        ("&quot;Go,&quot; he said &amp; left", '"Go," he said and left'),
        ("the army&#8217;s &amp;quot;raid&amp;quot;", 'the army’s "raid"'),
        ("in **Umm Rawaba**, [a medic](https://a.example/m) said", "in Umm Rawaba, a medic said"),
        ("![a map](/m.png)They fled", "They fled"),
        ("# Town falls\n\nThey fled", "Town falls\n\nThey fled"),
        ("[[Umm Rawaba]] was calm", "Umm Rawaba was calm"),
    ],
)  # fmt: skip
def test_marks_and_broken_words_are_read_as_written(stored, read):
    assert readable(stored).text == read


def test_a_name_leads_to_its_stored_words_and_back():
    stored = "&quot;No,&quot; said Dr Karim Had-\ndad of Deir ez-\nZor."
    text = readable(stored)
    for name, words in (("Karim Haddad", "Karim Had-\ndad"), ("Deir ez-Zor", "Deir ez-\nZor")):
        at = text.text.index(name)
        start, end = text.stored_span(at, at + len(name))
        assert stored[start:end] == words
        assert text.readable_span(start, end) == (at, at + len(name))


_PIECES = st.sampled_from(
    "word |a-\n|b|\n|\r\n|> |>|&amp;|&quot;|&#8217;|\u200b|\u00ad| |\u00a0|**|*|[|](http://a.b)"
    "|[[|]]|The |end.|- |#|\u2067|é|مر".split("|")
)
ANY = st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join))


@given(ANY, st.data())
@settings(max_examples=400)
def test_every_stretch_of_any_text_is_stored_somewhere(stored, data):
    text = readable(stored)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    low, high = text.stored_span(start, end)
    assert 0 <= low <= high <= len(stored)
    if end > start:
        assert low < high
    again = text.readable_span(low, high)
    assert 0 <= again[0] <= again[1] <= len(text.text)


@given(ANY)
@settings(max_examples=300)
def test_reading_is_done_once(stored):
    text = readable(stored)
    assert text.stored == stored
    assert (text.text == stored) or not text.is_as_stored


@given(ANY, st.data())
def test_offsets_keep_their_order(stored, data):
    text = readable(stored)
    spans = [text.stored_span(at, at + 1) for at in range(len(text.text))]
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "piece",
    ["word-\n", "> quoted line\n", "&amp;", "[a](http://b.c/d)", "**a** ", "[[", "](", "a- b ",
     "A line of some words that is filled up to\n"],
)  # fmt: skip
def test_time_grows_with_the_length(piece):
    assert is_linear(readable.__wrapped__, piece)
