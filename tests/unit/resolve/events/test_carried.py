"""What a clause without place and day takes over from those before it."""

from datetime import UTC, date, datetime

import pytest

THURSDAY, FRIDAY = date(2024, 5, 2), date(2024, 5, 3)
RAQQA = "geo_2"
FAR = ("Bread is dear.", "So is salt.", "Oil is not.", "Nor is wool.", "Wine is.")


def carried(row):
    return row.carried_location_id, row.carried_start_date, row.carried_end_date


def test_a_clause_takes_over_the_place_and_day_of_the_one_before_it(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", "Fifty others were wounded.")
    told.tells(0, days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA).tells(1)
    rows = told.events(reference)
    assert carried(rows["stm_0"]) == (None, None, None)
    assert carried(rows["stm_1"]) == (RAQQA, FRIDAY, FRIDAY)


def test_what_a_clause_says_itself_stays_its_own(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", "Fifty were wounded on Friday in Raqqa.")
    for i in (0, 1):
        told.tells(i, days=(FRIDAY, FRIDAY)).where(i, "Raqqa", RAQQA)
    assert carried(told.events(reference)["stm_1"]) == (None, None, None)


def test_far_from_where_it_is_said_nothing_is_taken_over(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", *FAR, "Ten died.")
    told.tells(0, days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA).counts(0, "20", "incident")
    last = len(FAR) + 1
    told.tells(last).counts(last, "Ten", "incident", value=20.0)
    rows = told.events(reference)
    assert rows[f"stm_{last}"].article_event_id == rows["stm_0"].article_event_id
    assert carried(rows[f"stm_{last}"]) == (None, None, None)


@pytest.mark.parametrize(
    ("event_type", "tense"), [("DISPLACEMENT", "past"), ("CASUALTY", "present")]
)
def test_what_goes_on_has_no_day(story, reference, event_type, tense):
    told = story("A bomb killed 20 in Raqqa on Friday.", "Thousands are driven out.")
    told.tells(0, days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA)
    told.tells(1, event_type, tense=tense)
    assert carried(told.events(reference)["stm_1"]) == (None, None, None)


def test_a_name_that_no_list_has_is_not_the_place_told_of_before(story, reference):
    told = story("A bomb killed 20 in Raqqa.", "A second wave hit Tarnabad.", "Ten died.")
    told.tells(0).where(0, "Raqqa", RAQQA).tells(1).where(1, "Tarnabad").tells(2)
    assert carried(told.events(reference)["stm_2"])[0] is None


def test_who_is_seized_after_a_search_is_seized_where_it_was(story, reference):
    told = story("Troops searched a house in Raqqa on Friday.", "Two men were seized.")
    told.tells(0, "INVESTIGATE").dates(0, "Friday", FRIDAY, of="stm_0").where(0, "Raqqa", RAQQA)
    told.tells(1, "DETAIN")
    row = told.events(reference)["stm_1"]
    assert carried(row) == (RAQQA, FRIDAY, FRIDAY)


def test_what_is_said_of_a_day_and_place_after_it_holds_for_the_news(story, reference):
    told = story("A bomb killed 20.", "The car came to Raqqa on Thursday.")
    told.tells(0).tells(1, "OTHER").dates(1, "Thursday", THURSDAY, of="stm_1")
    told.where(1, "Raqqa", RAQQA)
    assert carried(told.events(reference)["stm_0"]) == (RAQQA, THURSDAY, THURSDAY)


def test_who_says_when_by_words_without_a_day_takes_over_none(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", "Ten had been wounded the day before.")
    told.tells(0, days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA).dates(1, "the day before", None)
    assert carried(told.tells(1).events(reference)["stm_1"]) == (RAQQA, None, None)


def test_a_place_that_is_only_named_beside_is_not_taken_over(story, reference):
    told = story("A bomb killed 20 on the road that leads to Raqqa.", "Fifty others were wounded.")
    told.tells(0).where(0, "road").names(0, "Raqqa", RAQQA).tells(1)
    assert carried(told.events(reference)["stm_1"])[0] is None


def test_days_before_the_news_are_its_background(story, reference):
    told = story("War broke out in Raqqa on Friday.", "Ten died in the fighting.")
    told.tells(0, "FIGHT", days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA).tells(1)
    late, soon = datetime(2024, 6, 4, tzinfo=UTC), datetime(2024, 5, 4, tzinfo=UTC)
    assert carried(told.events(reference, published_at=late)["stm_1"]) == (RAQQA, None, None)
    assert carried(told.events(reference, published_at=soon)["stm_1"]) == (RAQQA, FRIDAY, FRIDAY)


def test_one_of_a_series_has_no_day_of_another(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", "It was one of a series of raids there.")
    told.tells(0, days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA).tells(1, "ASSAULT", verb="raids")
    assert carried(told.events(reference)["stm_1_raids"]) == (None, None, None)


@pytest.mark.parametrize(
    ("country", "place"), [("country_sy", RAQQA), ("country_iq", None)], ids=["its own", "another"]
)
def test_a_clause_that_names_another_country_takes_over_no_place(story, reference, country, place):
    told = story("A bomb killed 20 in Raqqa.", "Ten died of all those who came from the land.")
    told.tells(0).where(0, "Raqqa", RAQQA).tells(1).names(1, "the land", country)
    rows = told.events(reference)
    assert rows["stm_1"].article_event_id == rows["stm_0"].article_event_id
    assert carried(rows["stm_1"])[0] == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Troops killed two men while searching near Raqqa.", RAQQA),
        ("In northern Raqqa troops killed two men.", RAQQA),
        ("Troops killed two men on the road to Raqqa.", None),
        ("Troops killed two men of a group that has its seat in Raqqa.", None),
        ("A guard from a house in Raqqa was killed.", None),
    ],
)
def test_the_only_place_that_a_clause_puts_its_event_in_is_its_own(
    story, reference, sentence, place
):
    told = story(sentence)
    told.tells(0, verb="killed").names(0, "Raqqa", RAQQA)
    assert carried(told.events(reference)["stm_0_killed"])[0] == place


def test_a_clause_with_a_time_of_its_own_takes_over_no_other_of_its_sentence(story, reference):
    told = story("On Friday a guard said that a bomb had killed ten that day.")
    told.tells(0).dates(0, "On Friday", FRIDAY).dates(0, "that day", None, of="stm_0")
    assert carried(told.events(reference)["stm_0"])[1:] == (None, None)


@pytest.mark.parametrize(
    ("sentence", "verb", "is_carried"),
    [
        ("They killed thirty in a two-year civil war.", "killed", False),
        ("They killed thirty in a market.", "killed", True),
        ("It answered in retaliation for the raid on ten men.", "raid", False),
        ("It answered with the raid on ten men.", "raid", True),
        ("It was the deadliest attack since a bomb killed 80.", "killed", False),
        ("It was the worst attack since 2007, when a bomb killed 139.", "killed", False),
        ("It was the worst attack since 2007, and killed 139.", "killed", True),
        ("Two died and ten others were wounded in an earlier clash.", "died", False),
    ],
    ids=[
        "in a war",
        "in a market",
        "what was answered",
        "what one answers to",
        "what it is held against",
        "and the year of that",
        "what is held against it",
        "who was hurt beside them",
    ],
)
def test_a_war_has_no_day_nor_what_came_before_that_of_what_is_told(
    story, reference, sentence, verb, is_carried
):
    told = story("A bomb killed 20 in Raqqa on Friday.", sentence)
    told.tells(0, days=(FRIDAY, FRIDAY)).where(0, "Raqqa", RAQQA)
    told.tells(1, verb=verb)
    days = carried(told.events(reference)[f"stm_1_{verb}"])[1:]
    assert days == ((FRIDAY, FRIDAY) if is_carried else (None, None))
