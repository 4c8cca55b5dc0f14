"""Texts as people bring them, and ways of saying things that readers like ours get wrong.

Each was read wrongly once. What is written here is what must, or must not, be read out of it.
"""

import re
from dataclasses import replace
from functools import cache

import pytest

from scoring.articles import article_of
from scoring.reading import Reader, Reading

pytestmark = pytest.mark.slow

REPORT = (
    "At least 14 people were killed when rockets hit a crowded bakery in the Syrian town of "
    "Saraqib on Monday, a local medics' group said, in the worst attack there since the truce "
    "began last month. The army denied that its planes had carried out the strike."
)


@pytest.fixture(scope="module")
def read(reader: Reader):
    @cache
    def one(text: str) -> Reading:
        [found] = reader.read([article_of(text)])
        return found

    return one


def wrapped(text: str, width: int, end: str = "\n", prefix: str = "") -> str:
    lines = re.findall(rf".{{1,{width}}}(?:\s|$)", text)
    return end.join(prefix + line.strip() for line in lines)


def facts(reading: Reading) -> list[tuple]:
    """What is claimed by whom, in words without line ends."""
    rows, text = reading.rows, reading.text
    sources = {row.attribution_id: row.source_text for row in rows["attributions"]}
    statements = {row.statement_id: row for row in rows["statements"]}
    found = []
    for claim in rows["claims"]:
        one = statements[claim.statement_id]
        assert text[one.start_char : one.end_char] == one.claim_text
        words = re.sub(r"[\s>]+", " ", one.claim_text)
        source = re.sub(r"[\s>]+", " ", sources.get(claim.attribution_id) or "")
        found.append((words, source, claim.polarity, one.event_type))
    return found


@pytest.mark.parametrize("width", [50, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("prefix", ["", "> "], ids=["plain", "mail"])
def test_wrapped_report_says_what_the_unwrapped_one_says(read, width, end, prefix):
    assert facts(read(wrapped(REPORT, width, end, prefix))) == facts(read(REPORT))


def test_names_over_line_ends_and_entities_are_known(read):
    text = "The army shelled a mar-\nket in Deir ez-\nZor on Monday, kill-\ning 12 civil-\nians."
    found = read(text)
    places = [one for one in found.rows["locations"] if one.location_name.startswith("Deir")]
    assert {round(place.latitude) for place in places} == {35}
    [figure] = found.rows["figures"]
    assert (figure.value_low, figure.measure) == (12, "killed")
    assert (
        found.text[figure.start_char : figure.end_char] == figure.figure_text == "12 civil-\nians"
    )


def test_another_language_gives_no_rows_but_its_article(reader):
    article = replace(article_of("La ville est tombée."), language_code="fr")
    [found] = reader.read([article])
    assert not any(found.rows[name] for name in ("claims", "mentions", "figures", "attributions"))


FIGURES = [
    ("Some 1.4m people fled Darfur.", [(1_400_000, "displaced")]),
    ("About 2.1 mln people live in Aleppo.", [(2_100_000, "population")]),
    ("Some 7\u00a0400 people fled Idlib.", [(7_400, "displaced")]),
    ("A dozen and a half rebels surrendered near Hama.", [(18, "surrendered")]),
    ("Three to four hundred people were hurt in Aden.", [(300, "injured")]),
    ("Half of the 60 hostages were freed.", [(60, "abducted")]),
    ("Omar Nasri, 61, a tailor, was killed in Aden.", []),
    ("The pilot, Adel Fares, 33, was wounded near Hama.", []),
    ("A woman and her two sons were killed in Aden.", [(3, "killed")]),
    ("The bomb killed a clerk and at least eight others.", [(8, "killed")]),
    (
        "Raids killed 45 people in Yemen, including 30 in Aden and 9 in Taiz.",
        [(45, "killed"), (30, "killed"), (9, "killed")],
    ),
    (
        "The office put the toll at 15, but the mayor said it was 50.",
        [(15, "killed"), (50, "killed")],
    ),
    ("The raid killed 30 people in Aden; doctors said 45.", [(30, "killed"), (45, "killed")]),
    ("The raid killed four people and wounded eleven others.", [(4, "killed"), (11, "injured")]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[text for text, _ in FIGURES])
def test_figures_are_what_is_counted(read, text, expected):
    found = [(row.value_low, row.measure) for row in read(text).rows["figures"]]
    assert found == expected


def agents_of(reading: Reading, event_type: str) -> list[str]:
    rows = reading.rows
    kinds = {row.statement_id: row.event_type for row in rows["statements"]}
    words = {row.mention_id: row.mention_text for row in rows["mentions"]}
    return [
        words[row.mention_id]
        for row in rows["statement_arguments"]
        if row.argument_role == "agent" and kinds[row.statement_id] == event_type
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rescue teams recovered the bodies of six people killed in the raid on Aden.",
        "Police found the bodies of four farmers near Hama.",
        "Neighbours buried the dead on Friday.",
        "Nurses at the hospital received nine dead and thirty wounded on Friday.",
    ],
)
def test_who_finds_buries_or_treats_the_dead_killed_nobody(read, text):
    assert agents_of(read(text), "CASUALTY") == []


def test_who_claims_responsibility_did_it(read):
    found = read("Islamic State claimed responsibility for the attack on a bank in Aden.")
    assert agents_of(found, "STATEMENT") == ["Islamic State"]
    assert "ASSAULT" in [kind for *_, kind in facts(found)]


def test_double_surname_is_one_person(read):
    rows = read("Anna Marsh-Lundgren said the hall was hit.").rows
    assert [row.source_text for row in rows["attributions"]] == ["Anna Marsh-Lundgren"]
    assert "Anna Marsh-Lundgren" in {row.mention_text for row in rows["mentions"]}


@pytest.mark.parametrize(
    "text", ["Iran broke the Astana agreement, France said.", "The Geneva talks collapsed."]
)
def test_what_is_called_after_a_place_is_not_its_rulers_doing(read, text):
    rows = read(text).rows
    places = {m.mention_id for m in rows["mentions"] if m.mention_text in ("Astana", "Geneva")}
    roles = {row.argument_role for row in rows["statement_arguments"] if row.mention_id in places}
    assert roles <= {"where"}


TRUTH = [
    ("The minister refused to rule out that his men had shelled the port.", "had shelled", None),
    ("There is no proof that rebels used gas in Hama, the ministry said.", "used", None),
    ("If the crew had not fled, thirty people would have died in Aden.", "have died", "negative"),
    ("Correction: An earlier version of this report said 50 people were killed in Aden.",
     "were killed", "negative"),
    ("The report was corrected: an earlier version said 50 people were killed in Aden.",
     "were killed", "negative"),
    ("Clarification: This report previously stated that five guards were killed in Aden.",
     "were killed", "negative"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "polarity"), TRUTH, ids=[text for text, *_ in TRUTH])
def test_what_is_left_open_or_unreal_is_not_told_as_so(read, text, words, polarity):
    found = read(text)
    statements = {row.statement_id: row for row in found.rows["statements"]}
    at = text.index(words), text.index(words) + len(words)
    [inner] = [
        claim
        for claim in found.rows["claims"]
        if at[0] < statements[claim.statement_id].predicate_end_char <= at[1]
    ]
    if polarity is None:
        assert (inner.polarity, inner.certainty) == ("positive", "unknown")
    else:
        assert inner.polarity == polarity


@pytest.mark.parametrize(
    "war", ["Since the fighting began in 2014,", "Since the war started in 2014"]
)
def test_what_has_happened_since_is_not_of_the_day_it_began(read, war):
    rows = read(f"{war} 9,000 people have been killed.").rows
    found = [row for row in rows["statements"] if row.event_type == "CASUALTY"]
    assert found
    assert {row.event_end_date for row in found} == {None}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Drones hit Aden, killing one and injuring six.", [1]),
        ("A mine killed one and wounded two.", [1]),
        ("They killed one another in Aden.", []),
        ("The raid killed one of them.", []),
    ],
)
def test_one_who_is_killed_is_counted(read, text, killed):
    figures = read(text).rows["figures"]
    assert [row.value_low for row in figures if row.measure == "killed"] == killed


def test_what_images_appear_to_show_is_no_certainty(read):
    found = read("Aerial images appear to show that the dam at Hama was damaged.")
    assert {claim.certainty for claim in found.rows["claims"]} == {"probable"}


def test_british_quotations_are_their_speakers_to_the_end(read):
    found = read("‘We lost nine men in Aden,’ said Major Adel Fares. ‘They left us. It’s over.’")
    assert {source for _, source, *_ in facts(found)} == {"Major Adel Fares"}


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 30 people in Aden; doctors said 45.",
        "The two armies killed 30 people in Aden; doctors said 45.",
    ],
)
def test_a_rival_is_not_cited_for_the_figure_that_he_disputes(read, text):
    found = facts(read(text))
    assert not [words for words, source, *_ in found if source and "30" in words]


def test_relative_clause_about_the_subject_dates_itself_alone(read):
    found = read("The siege, which began in 2015, has killed thousands of people.")
    dates = {row.event_type: row.event_start_date for row in found.rows["statements"]}
    assert dates["CASUALTY"] is None
