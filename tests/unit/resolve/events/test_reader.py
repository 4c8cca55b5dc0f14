"""Which statements of an article tell of one event, and where and when it was."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml

from pipeline.resolve.events.told import RISING_VERBS
from pipeline.resolve.place_records import kilometres

THURSDAY, FRIDAY = date(2024, 5, 2), date(2024, 5, 3)
MARCH = (date(2024, 3, 1), date(2024, 3, 31))
PUBLISHED = datetime(2024, 5, 4, tzinfo=UTC)
FILLERS = ("In March raiders struck a fort.", "Bread is dear.", "So is salt.")


def test_a_clause_without_place_and_day_goes_on_with_the_event_before_it(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", "Fifty others were wounded.")
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(1)
    rows = told.events(reference)
    assert rows["stm_0"].article_event_id == rows["stm_1"].article_event_id
    assert (rows["stm_1"].location_id, rows["stm_1"].start_date) == ("geo_2", FRIDAY)


def test_another_place_is_another_event(story, reference):
    told = story("A bomb killed 20 in Raqqa.", "A raid killed nine in Aleppo.")
    told.tells(0).names(0, "Raqqa", "geo_2").tells(1).names(1, "Aleppo", "geo_3")
    rows = told.events(reference)
    assert [rows[key].location_id for key in ("stm_0", "stm_1")] == ["geo_2", "geo_3"]


def test_another_day_is_another_event(story, reference):
    told = story("A bomb killed 20 on Friday.", "In March a raid killed nine.")
    told.tells(0, days=(FRIDAY, FRIDAY)).tells(1, days=MARCH)
    rows = told.events(reference)
    assert rows["stm_0"].article_event_id != rows["stm_1"].article_event_id
    assert (rows["stm_1"].start_date, rows["stm_1"].end_date) == MARCH


def test_another_doer_is_another_event(story, reference):
    told = story("The army shelled Aleppo.", "Rebel fire killed nine.", "The army killed 20.")
    told.tells(0, "ASSAULT").names(0, "Aleppo", "geo_3").does(0, "army", "army")
    told.tells(1).does(1, "Rebel", "rebels").tells(2).does(2, "army", "army")
    events = [row.article_event_id for row in told.events(reference).values()]
    assert events[0] == events[1] != events[2]  # rows come event by event


def test_a_siege_is_in_the_place_that_the_article_speaks_of_most(story, reference):
    told = story(
        "Troops took Raqqa.", "Some 900 are trapped.", "Aleppo, Mosul and Tripoli are far."
    )
    told.tells(0, "SEIZE_TERRITORY").names(0, "Raqqa", "geo_2").tells(1, "SIEGE")
    assert told.events(reference)["stm_1"].location_id == "geo_2"
    told.names(2, "Aleppo", "geo_3").names(2, "Mosul", "geo_6").names(2, "Tripoli", "geo_7")
    assert told.events(reference)["stm_1"].location_id is None


def test_what_is_called_another_attack_is_one(story, reference):
    told = story("A bomb killed 20 in Raqqa.", "Another attack killed nine.")
    rows = told.tells(0).names(0, "Raqqa", "geo_2").tells(1).events(reference)
    assert rows["stm_1"].is_other_event
    assert rows["stm_1"].location_id is None


def test_the_text_comes_back_to_the_event_whose_words_it_has(story, reference):
    told = story(
        "A bomb killed 20 at a prison in Raqqa on Friday.",
        "A raid killed nine in Aleppo.",
        "The attack on the prison on Friday wounded 45.",
    )
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").names(0, "prison")
    told.tells(1).names(1, "Aleppo", "geo_3").tells(2, days=(FRIDAY, FRIDAY)).names(2, "prison")
    assert told.events(reference)["stm_2"].location_id == "geo_2"


def test_two_places_that_lie_apart_are_no_place(story, reference):
    told = story("Bombs killed 20 in Raqqa and Aleppo.")
    told.tells(0).names(0, "Raqqa", "geo_2").names(0, "Aleppo", "geo_3")
    assert told.events(reference)["stm_0"].location_id is None


def test_a_country_is_no_place_of_an_event(story, reference):
    told = story("A bomb killed 20 in Syria.").tells(0).names(0, "Syria", "country_sy")
    assert told.events(reference)["stm_0"].location_id is None


@pytest.mark.parametrize("scope", ["running_total", "period"])
def test_a_toll_of_more_than_an_event_is_of_none(story, reference, scope):
    told = story("The war killed 9,000.").tells(0).counts(0, "9,000", scope)
    assert told.events(reference) == {}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The raid came in a conflict of two armies.", "conflict"),
        ("It came after two years of fighting between them.", "fighting"),
    ],
)
def test_a_war_is_no_event_of_a_day(story, reference, text, verb):
    told = story("A bomb killed 20 in Raqqa on Friday.", text)
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(1, "FIGHT", verb=verb)
    assert set(told.events(reference)) == {"stm_0"}


def test_what_is_to_come_is_no_event(story, reference):
    assert (
        story("They will storm the town.").tells(0, "ASSAULT", tense="future").events(reference)
        == {}
    )


def test_plain_nouns_tell_no_event_from_another(story, reference):
    told = story("Soldiers shelled a prison.").tells(0, "ASSAULT")
    told.names(0, "Soldiers", kind="nominal").names(0, "prison", kind="nominal")
    [row] = told.events(reference).values()
    assert "prison" in row.context_words


def test_distance_is_that_of_the_great_circle(gazetteer):
    raqqa, aleppo = gazetteer.place("geo_2"), gazetteer.place("geo_3")
    assert kilometres(raqqa, aleppo) == pytest.approx(169, abs=2)
    assert kilometres(raqqa, raqqa) == 0


def test_this_attack_is_the_one_told_of_before(story, reference):
    told = story(
        "A bomb killed 20 in Raqqa on Friday.", "It rained.", "It snowed.", "The sun shone.",
        "Three children were hurt in the same attack.",
    )  # fmt: skip
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(4)
    assert told.events(reference)["stm_4"].location_id == "geo_2"


@pytest.mark.parametrize(
    ("text", "is_of_it"),
    [
        ("Mortars killed nine.", False),
        ("A suicide bomber killed nine.", False),
        ("Warplanes killed nine.", True),
        ("Planes and mortars killed nine.", True),
        ("Shells killed nine in the same attack.", True),
        ("Nine were killed.", True),
        ("A helicopter crashed and nine were killed.", False),
        ("Guards shot an army plane down, killing nine.", False),
    ],
)
def test_what_is_made_by_other_means_is_another_attack(story, reference, text, is_of_it):
    told = story("An air strike killed 20 in Raqqa on Friday.", text)
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(1)
    rows = told.events(reference)
    assert (rows["stm_1"].article_event_id == rows["stm_0"].article_event_id) == is_of_it


@pytest.mark.parametrize(
    ("text", "event_type", "is_of_it"),
    [
        ("The Host claimed responsibility for the attack.", "STATEMENT", True),
        ("The army blamed the attack on the Host.", "ACCUSE", True),
        ("The army blamed the war on the Host.", "ACCUSE", False),
        ("The army blamed the Host for the blood.", "ACCUSE", False),
        ("The army blamed it on the Host.", "ACCUSE", False),
        ("The army blamed the Host.", "ACCUSE", True),
        ("That was blamed on the Host.", "ACCUSE", True),
        ("They said the Host was responsible for a raid long ago.", "STATEMENT", False),
        ("Responsibility for the attack was claimed by the Host.", "STATEMENT", True),
        ("The attack was later claimed by the Host.", "STATEMENT", True),
        ("The whole valley was claimed by the Host.", "STATEMENT", False),
        ("Another attack was claimed by the Host.", "STATEMENT", False),
        ("The Host denied involvement in the attack.", "DENY", True),
        ("The army accused the Host of hiding the wounded.", "ACCUSE", False),
        ("The Host denied the town aid.", "DENY", False),
        ("The Host issued a statement.", "STATEMENT", False),
    ],
)
def test_who_is_held_responsible_is_of_the_event(story, reference, text, event_type, is_of_it):
    told = story("A bomb killed 20 in Raqqa on Friday.", text)
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(1, event_type)
    if "bombing" in text:
        told.tells(1, "ASSAULT", word="bombing")
    rows = told.events(reference)
    assert ("stm_1" in rows) == is_of_it
    assert not is_of_it or rows["stm_1"].article_event_id == rows["stm_0"].article_event_id


@pytest.mark.parametrize(
    ("verb", "event_type", "is_of_it"),
    [("bombing", "ASSAULT", True), ("hiding", "OTHER", False), ("hiding", None, False)],
)
def test_who_is_accused_of_violence_is_held_responsible(
    story, reference, verb, event_type, is_of_it
):
    told = story("A bomb killed 20 in Raqqa on Friday.", f"It accused the Host of {verb} people.")
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(1, "ACCUSE")
    if event_type:
        told.tells(1, event_type, verb=verb)
    assert ("stm_1" in told.events(reference)) == is_of_it


@pytest.mark.parametrize(
    ("accused_in", "denied", "is_of_it"),
    [
        (1, "The Host denied this.", True),
        (1, "The Host denied the town aid.", False),
        (None, "The Host denied this.", False),
    ],
)
def test_who_denies_an_accusation_right_before_denies_the_deed(
    story, reference, accused_in, denied, is_of_it
):
    told = story("A bomb killed 20 in Raqqa.", "The army blamed the Host for the raid.", denied)
    told.tells(0).names(0, "Raqqa", "geo_2").tells(2, "DENY")
    if accused_in:
        told.tells(accused_in, "ACCUSE")
    assert ("stm_2" in told.events(reference)) == is_of_it


def test_who_did_it_may_be_told_before_the_event(story, reference):
    told = story("The army blamed the Host for the attack.", "A bomb killed 20 in Raqqa.")
    rows = told.tells(0, "ACCUSE").tells(1).names(1, "Raqqa", "geo_2").events(reference)
    assert rows["stm_0"].article_event_id == rows["stm_1"].article_event_id


def test_the_day_on_which_a_toll_rose_is_not_the_events(story, reference):
    told = story("A bomb killed 20 in Raqqa on Friday.", "The toll rises to 30 on Monday.")
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2")
    told.tells(1, days=(date(2024, 5, 6), date(2024, 5, 6)), verb="rises")
    told.rows["statements"][-1] = replace(told.rows["statements"][-1], predicate_lemma="rise")
    rows = told.events(reference)
    assert rows["stm_1_rises"].article_event_id == rows["stm_0"].article_event_id
    assert rows["stm_0"].start_date == FRIDAY


def test_rising_verbs_are_those_of_the_comparison():
    project = yaml.safe_load(Path("dbt_project/dbt_project.yml").read_text(encoding="utf-8"))
    assert frozenset(project["vars"]["rising_verbs"]) == RISING_VERBS


def test_a_sea_is_where_the_port_on_its_shore_is(story, reference, gazetteer):
    town = gazetteer.place("geo_2")
    sea = replace(town, location_id="sea", feature_class="H", latitude=town.latitude + 2)
    told = story("Boats shelled the sea port of Raqqa.", "Ten died in the sea port.", "In the sea.")
    told.tells(0).names(0, "sea", sea).names(0, "Raqqa", "geo_2")
    told.tells(1).names(1, "sea", sea)
    rows = told.events(reference)
    assert rows["stm_0"].location_id == "geo_2"
    assert rows["stm_1"].article_event_id == rows["stm_0"].article_event_id
    alone = story("Boats shelled a ship in the sea.").tells(0).names(0, "sea", sea)
    assert alone.events(reference)["stm_0"].location_id == "sea"


def test_a_continent_is_no_place_of_an_event(story, reference, gazetteer):
    continent = replace(gazetteer.place("geo_2"), location_id="asia", feature_code="CONT")
    told = story("A bomb killed 20 in Asia.").tells(0).names(0, "Asia", continent)
    assert told.events(reference)["stm_0"].location_id is None


@pytest.mark.parametrize(
    ("text", "is_another"),
    [
        ("It came days after two guards were killed.", True),
        ("It came hours after the blast killed two guards.", False),
        ("Days after the talks, two guards were killed.", False),
    ],
)
def test_what_happened_days_before_an_event_is_another(story, reference, text, is_another):
    told = story("A bomb killed 20 in Raqqa on Friday.", text)
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2").tells(1, verb="killed")
    rows = told.events(reference)
    is_other = rows["stm_1_killed"].article_event_id != rows["stm_0"].article_event_id
    assert is_other == is_another


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("hours after the war on", None),
        ("near the market of", "geo_2"),
        ("300 kilometers (190 miles) north of", None),
        ("two hours’ drive from", None),
        ("on a street of", "geo_2"),
    ],
)
def test_a_war_on_a_place_and_how_far_it_is_are_not_where_it_happened(
    story, reference, words, place
):
    told = story(f"The strike came {words} Raqqa.").tells(0).names(0, "Raqqa", "geo_2")
    assert told.events(reference)["stm_0"].location_id == place


def test_what_another_place_lies_far_from_is_no_scene_by_any_name(story, reference):
    told = story("The strike hit a mill 300 miles east of Raqqa, the capital.").tells(0)
    told.names(0, "Raqqa", "geo_2").names(0, "capital", "geo_2", kind="nominal")
    assert told.events(reference)["stm_0"].location_id is None


def test_one_drone_and_many_are_one_word(story, reference):
    told = story("Drones hit batteries.").tells(0)
    told.names(0, "Drones", kind="nominal").names(0, "batteries", kind="nominal")
    [row] = told.events(reference).values()
    assert row.context_words == ["battery", "drone"]


def test_responsibility_opens_no_event_and_tells_nothing_of_it(story, reference):
    claimed = "In Aleppo the Host claimed responsibility for the attack."
    told = story(claimed).tells(0, "STATEMENT").names(0, "Aleppo", "geo_3")
    assert told.events(reference) == {}
    told = story("A bomb killed 20.", claimed)
    told.tells(0).tells(1, "STATEMENT").names(1, "Aleppo", "geo_3")
    assert told.events(reference)["stm_0"].location_id is None


def test_each_clause_of_a_sentence_is_where_it_says(story, reference):
    told = story("A strike killed nine in Raqqa and a raid killed four in Aleppo.")
    told.tells(0, verb="strike").tells(0, verb="raid")
    told.names(0, "Raqqa", "geo_2").names(0, "Aleppo", "geo_3")
    first, second = told.rows["statements"]
    half = told.text.index(" and ")
    told.rows["statements"] = [replace(first, end_char=half), replace(second, start_char=half)]
    rows = told.events(reference)
    assert rows["stm_0_strike"].location_id == "geo_2"
    assert rows["stm_0_raid"].location_id == "geo_3"


def test_the_name_of_a_place_that_no_list_has_is_kept(story, reference):
    told = story("A bomb killed nine in Old Tarnow.", "Four were hurt.")
    [row, _] = told.tells(0).where(0, "Old Tarnow").tells(1).events(reference).values()
    assert (row.location_id, row.place_words) == (None, ["tarnow"])


def test_a_village_that_no_list_has_is_named_in_its_province_too(story, reference):
    told = story("A bomb killed nine in Old Tarnow in Raqqa.").tells(0).where(0, "Old Tarnow")
    [row] = told.where(0, "Raqqa", "geo_2").events(reference).values()
    assert (row.location_id, row.place_words) == ("geo_2", ["tarnow"])


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("The general threatened attacks.", False),
        ("Envoys warned of a new raid.", False),
        ("Envoys warned after attacks.", True),
    ],
)
def test_what_is_threatened_has_not_happened(story, reference, sentence, is_told):
    verb = "attacks" if "attacks" in sentence else "raid"
    told = story(sentence).tells(0, "ASSAULT", verb=verb)
    assert bool(told.events(reference)) == is_told


@pytest.mark.parametrize(
    ("sentence", "is_other"),
    [("It was the third attack of the week.", False), ("A third attack failed.", True)],
)
def test_what_is_counted_as_the_third_attack_is_the_attack_itself(
    story, reference, sentence, is_other
):
    told = story("A bomb killed 20 in Raqqa.", sentence).tells(0).names(0, "Raqqa", "geo_2")
    rows = told.tells(1, "ASSAULT").events(reference)
    assert rows["stm_1"].is_other_event == is_other


def test_what_lies_before_the_news_is_not_the_news(story, reference):
    told = story("A bomb killed 20.", "Raiders killed nine in Aleppo in March.")
    told.tells(0).tells(1, days=MARCH).names(1, "Aleppo", "geo_3")
    rows = told.events(reference, datetime(2024, 5, 4, tzinfo=UTC))
    assert rows["stm_0"].location_id is None
    assert rows["stm_1"].location_id == "geo_3"


def test_that_attack_is_the_one_told_last(story, reference):
    told = story(
        "A bomb killed 20 in Raqqa on Friday.",
        "In March raiders struck Aleppo.",
        "Some 30 died in that attack.",
        "A blast hurt nine there.",
    )
    told.tells(0, days=(FRIDAY, FRIDAY)).names(0, "Raqqa", "geo_2")
    told.tells(1, "ASSAULT", days=MARCH).names(1, "Aleppo", "geo_3").tells(2).tells(3)
    rows = told.events(reference, datetime(2024, 5, 4, tzinfo=UTC))
    assert rows["stm_2"].location_id == rows["stm_3"].location_id == "geo_3"


def test_the_news_is_where_the_next_sentence_says(story, reference):
    told = story("A bomb killed 20.", "The car was driven into a post in Raqqa on Friday.")
    told.tells(0).tells(1, "MOVEMENT", days=(FRIDAY, FRIDAY)).names(1, "Raqqa", "geo_2")
    assert told.events(reference)["stm_0"].location_id == "geo_2"


@pytest.mark.parametrize(
    ("words", "is_dated"),
    [("Police said on Friday that", False), ("Police said that on Friday", True)],
)
def test_the_day_of_saying_so_is_not_the_events(story, reference, words, is_dated):
    told = story(f"{words} a bomb killed 20 in Raqqa.")
    content = told.text[told.text.index("that") + 5 :]
    told.tells(0, verb="killed").names(0, "Raqqa", "geo_2").says(0, content)
    rows = told.dates(0, "on Friday", FRIDAY).events(reference)
    assert rows["stm_0_killed"].start_date == (FRIDAY if is_dated else None)


def test_the_days_on_which_two_spoke_are_of_one_event(story, reference):
    told = story("Medics said on Friday that 30 were killed.", "A union said on Thursday 30 died.")
    told.tells(0, verb="killed").says(0, "30 were killed").tells(1, verb="died").says(1, "30 died")
    told.dates(0, "on Friday", FRIDAY).dates(1, "on Thursday", THURSDAY)
    rows = told.events(reference)
    assert rows["stm_0_killed"].article_event_id == rows["stm_1_died"].article_event_id


def test_the_same_number_of_dead_is_of_one_event(story, reference):
    told = story("A raid killed 30 in Raqqa.", *FILLERS, "A union confirmed 30 dead.")
    told.tells(0).names(0, "Raqqa", "geo_2").counts(0, "30", "incident", value=30.0, noun=None)
    told.tells(1, days=MARCH)
    told.tells(4).counts(4, "30", "incident", value=30.0, noun=None)
    assert told.events(reference, PUBLISHED)["stm_4"].location_id == "geo_2"


@pytest.mark.parametrize("count", [2.0, 41.0])
def test_another_number_or_one_by_chance_is_not(story, reference, count):
    told = story("A raid killed many in Raqqa.", *FILLERS, "A union confirmed some dead.")
    told.tells(0).names(0, "Raqqa", "geo_2").counts(0, "many", "incident", value=2.0, noun=None)
    told.tells(1, days=MARCH)
    told.tells(4).counts(4, "some", "incident", value=count, noun=None)
    assert told.events(reference, PUBLISHED)["stm_4"].location_id is None


@pytest.mark.parametrize(
    ("sentence", "is_of_it"),
    [
        ("Nine were killed, raising the previous number from six.", True),
        ("The death toll stood at nine.", True),
        ("Nine were killed as crews were raising a boat.", False),
    ],
)
def test_a_recount_is_of_the_event_counted_before(story, reference, sentence, is_of_it):
    told = story("A raid hit Raqqa.", *FILLERS, sentence)
    told.tells(0, "ASSAULT").names(0, "Raqqa", "geo_2").tells(1, days=MARCH).tells(4)
    rows = told.events(reference, PUBLISHED)
    assert (rows["stm_4"].location_id == "geo_2") == is_of_it


def test_what_is_told_beside_an_event_does_not_join_it_by_standing_near(story, reference):
    told = story("A bomb hit Raqqa.", "It came weeks after another car-bomb in Raqqa killed nine.")
    told.tells(0).names(0, "Raqqa", "geo_2").tells(1, verb="killed").names(1, "Raqqa", "geo_2")
    rows = told.events(reference, PUBLISHED)
    assert rows["stm_0"].article_event_id != rows["stm_1_killed"].article_event_id
    assert rows["stm_1_killed"].end_date < date(2024, 4, 30)


def test_days_after_another_event_may_still_be_news(story, reference):
    told = story("The raid on Raqqa came days after two guards were killed in Aleppo.")
    told.tells(0, "ASSAULT", verb="raid").names(0, "Raqqa", "geo_2")
    told.tells(0, verb="killed").names(0, "Aleppo", "geo_3")
    rows = told.events(reference, PUBLISHED)
    assert rows["stm_0_killed"].is_other_event
    assert rows["stm_0_killed"].start_date is None


@pytest.mark.parametrize(
    ("words", "is_told"),
    [("in the past 24 hours", False), ("on Friday", True), ("on the previous day", True)],
)
def test_what_is_summed_up_over_hours_is_no_event(story, reference, words, is_told):
    told = story(f"Its units destroyed 14 lorries near Raqqa {words}.").tells(0, "ASSAULT")
    told.names(0, "Raqqa", "geo_2").dates(0, words, FRIDAY, of="stm_0")
    assert ("stm_0" in told.events(reference)) == is_told
