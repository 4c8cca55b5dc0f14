"""Common nouns that mean a body of this war, the state of this article, or nobody."""

import dataclasses

import pytest

from pipeline.resolve.resolver import Resolver
from tests.unit.resolve.conftest import actor, actor_of, alias


@pytest.fixture(scope="module")
def wars(reference, gazetteer) -> Resolver:
    """The small world with two wars, each with its coalition, and a collective of both."""
    conflicts = {"caliphate": "north", "sdf": "north", "coalition": "north"}
    actors = [
        dataclasses.replace(row, conflict=conflicts.get(row.actor_id)) for row in reference.actors
    ]
    added = [
        dataclasses.replace(actor("gulf_pact", "Gulf Pact", "military"), conflict="south"),
        dataclasses.replace(actor("gulf_rebels", "Gulf Rebels", "armed_group"), conflict="south"),
        dataclasses.replace(actor("hill_militias", "Hill Collective", "militia"), conflict="north"),
        dataclasses.replace(actor("iraqi_units", "Iraqi Units", "militia", "IQ"), conflict="north"),
        dataclasses.replace(actor("civilians", "Civilians", "civilians"), conflict="international"),
    ]
    nominals = [
        alias("coalition", "coalition", "nominal"),
        alias("coalition", "gulf_pact", "nominal"),
        alias("hill militias", "hill_militias", "nominal"),
        alias("hill militias", "iraqi_units", "nominal"),
    ]
    world = dataclasses.replace(
        reference,
        actors=[*actors, *added],
        actor_aliases=[*reference.actor_aliases, *nominals],
    )
    return Resolver(world, gazetteer)


@pytest.mark.parametrize(
    ("text", "names", "noun", "actor_id"),
    [
        pytest.param("ISIS fled. The coalition flew.", ["ISIS"], "coalition", "coalition", id="n"),
        pytest.param(
            "Gulf Rebels fled. The coalition flew.",
            ["Gulf Rebels"],
            "coalition",
            "gulf_pact",
            id="the other war",
        ),
        pytest.param("It rained. The coalition flew.", [], "coalition", None, id="no war"),
        pytest.param(
            "ISIS met Gulf Rebels. The coalition flew.",
            ["ISIS", "Gulf Rebels"],
            "coalition",
            None,
            id="both wars",
        ),
        pytest.param(
            "ISIS met the Harbour Coalition. The coalition flew.",
            ["ISIS", "Harbour Coalition"],
            "coalition",
            "ent_",
            id="called so in the article",
        ),
        pytest.param(
            "ISIS fled from their hill militias.",
            ["ISIS"],
            "their hill militias",
            "hill_militias",
            id="of no country",
        ),
        pytest.param(
            "ISIS fled to nearby hill militias.",
            ["ISIS"],
            "nearby hill militias",
            "hill_militias",
            id="with an adjective of place",
        ),
        pytest.param("ISIS fled. The network fell.", ["ISIS"], "network", None, id="no body so"),
    ],
)
def test_a_listed_noun_is_the_actor_of_the_articles_war(page, wars, text, names, noun, actor_id):
    one = page(text)
    for name in names:
        one.mention(name)
    mention = one.noun(noun, lemma=noun.split()[-1])
    found = actor_of(one.resolve(wars), mention).entity_id
    assert found == actor_id or (actor_id == "ent_" and found.startswith("ent_"))


def test_a_listed_noun_is_of_the_country_where_it_happens(page, wars):
    one = page("ISIS fled Mosul. The hill militias came.")
    one.mention("ISIS")
    one.place("Mosul")
    mention = one.noun("hill militias", lemma="militia")
    assert actor_of(one.resolve(wars), mention).entity_id == "iraqi_units"


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        pytest.param("They killed civilians.", "civilians", "civilians", id="bare"),
        pytest.param("At least 12 civilians died.", "least 12 civilians", "civilians", id="count"),
        pytest.param("Two civilians died.", "Two civilians", "civilians", id="number word"),
        pytest.param("Dozens of civilians fled.", "Dozens of civilians", "civilians", id="dozens"),
        pytest.param("Roads for civilians.", "Roads for civilians", None, id="what is for them"),
        pytest.param("Friends of civilians.", "Friends of civilians", None, id="who is theirs"),
    ],
)
def test_civilians_are_an_actor_of_every_war(page, wars, text, words, actor_id):
    one = page(text)
    mention = one.noun(words, lemma="civilian", label="PERSON")
    assert actor_of(one.resolve(wars), mention).entity_id == actor_id


def test_civilians_who_speak_are_nobody_in_general(page, wars):
    one = page("Civilians said so.")
    mention = one.noun("Civilians", lemma="civilian", label="PERSON")
    one.cites("Civilians", mention=mention)
    assert actor_of(one.resolve(wars), mention).entity_id is None


def test_who_speaks_among_civilians_speaks_for_himself(page, wars):
    one = page("A leader of the civilians said so. They shot at civilians.")
    speaker = one.noun("leader of the civilians", lemma="leader", label="PERSON")
    one.noun("civilians", nth=1, lemma="civilian", label="PERSON")
    one.cites("A leader of the civilians", mention=speaker)
    [source] = [s for s in one.resolve(wars)["sources"] if s.source_type == "unnamed"]
    assert (source.affiliation_entity_id, source.origin_id) == (None, source.source_id)


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [
        pytest.param("allied Russian warplanes", "russian_army", id="how it stands"),
        pytest.param("U.S.-backed government forces", "syrian_army", id="who backs it"),
        pytest.param("Syrian security forces", "syrian_government", id="police or soldiers"),
        pytest.param("rebel Russian warplanes", None, id="whose it is"),
    ],
)
def test_an_adjective_before_forces_keeps_or_changes_them(page, resolver, words, actor_id):
    one = page(f"The Syrian army waited. Then {words} moved.")
    one.mention("Syrian army")
    mention = one.mention(words, "MILITARY_UNIT", noun=words.split()[-1])
    assert actor_of(one.resolve(resolver), mention).entity_id == actor_id


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [
        pytest.param("government", "syrian_government", id="the country's"),
        pytest.param("state government", None, id="one of its states'"),
    ],
)
def test_the_government_of_a_state_in_a_country_is_not_the_countrys(
    page, resolver, words, actor_id
):
    one = page(f"Syria waited in Syria. The {words} said so.")
    for nth in range(2):
        one.place("Syria", nth=nth)
    mention = one.noun(words, lemma="government")
    assert actor_of(one.resolve(resolver), mention).entity_id == actor_id


def test_adjectives_joined_before_forces_are_each_a_state(page, resolver):
    one = page("Syrian and Russian warplanes flew.")
    mention = one.mention("Syrian", "NORP", role="demonym")
    assert actor_of(one.resolve(resolver), mention).entity_id == "syrian_army"


def test_who_is_cited_is_not_one_of_the_militants(page, resolver):
    one = page("The Syrian Democratic Forces and the Syrian Democratic Forces won. ISIS fled. "
               "The Syrian Democratic Forces said the militants hid.")  # fmt: skip
    for nth in range(2):
        one.mention("Syrian Democratic Forces", nth=nth)
    one.mention("ISIS")
    speaker = one.mention("Syrian Democratic Forces", nth=2)
    one.cites("Syrian Democratic Forces", nth=2, mention=speaker)
    militants = one.noun("militants", lemma="militant", label="PERSON")
    assert actor_of(one.resolve(resolver), militants).entity_id == "caliphate"


@pytest.mark.parametrize(
    ("label", "actor_id"),
    [
        pytest.param("extremists", None, id="called extremists"),
        pytest.param("fighters", None, id="called by no such word"),
    ],
)
def test_who_is_called_an_extremist_is_none_of_the_rebels(page, resolver, label, actor_id):
    one = page(f"ISIS {label} fled. The rebels came.")
    one.mention(f"ISIS {label}", noun=label)
    rebels = one.noun("rebels", lemma="rebel", label="PERSON")
    assert actor_of(one.resolve(resolver), rebels).entity_id == actor_id


@pytest.mark.parametrize(
    ("speaks", "actor_id"),
    [
        pytest.param(True, "monitor", id="a group that says"),
        pytest.param(False, "caliphate", id="a group that flees"),
    ],
)
def test_the_group_that_says_something_has_been_cited_before(page, resolver, speaks, actor_id):
    one = page("The River Observatory for Human Rights said so. ISIS left. ISIS fled. The group.")
    monitor = one.mention("River Observatory for Human Rights")
    one.cites("River Observatory for Human Rights", mention=monitor)
    for nth in range(2):
        one.mention("ISIS", nth=nth)
    group = one.noun("group", lemma="group")
    if speaks:
        one.cites("group", mention=group)
    assert actor_of(one.resolve(resolver), group).entity_id == actor_id


def test_a_caption_weighs_little_in_what_the_army_is(page, resolver):
    one = page("Russian army. Russian army. Russian army. The Syrian army went. The army came.")
    for nth in range(3):
        caption = one.mention("Russian army", nth=nth)
        one.mentions[-1] = dataclasses.replace(caption, is_boilerplate=True)
    one.mention("Syrian army")
    mention = one.noun("army", nth=4, lemma="army")
    assert actor_of(one.resolve(resolver), mention).entity_id == "syrian_army"


def test_the_army_is_nobodys_where_only_a_foreign_one_is_spoken_of(page, resolver):
    one = page("In Deir ez-Zor, Aleppo and Damascus the Syrian army waited. Russian jets flew. "
               "Russian jets hit. Russian jets left. Moscow slept. The army moved.")  # fmt: skip
    for name in ("Deir ez-Zor", "Aleppo", "Damascus"):
        one.place(name)
    one.mention("Syrian army")
    for nth in range(3):
        one.mention("Russian jets", nth=nth)
    one.place("Moscow", role="metonymic")
    mention = one.noun("army", nth=1, lemma="army")
    row = actor_of(one.resolve(resolver), mention)
    assert (row.entity_id, row.resolution_method) == (None, "ambiguous")


def test_a_state_that_acts_is_not_where_the_articles_army_is(page, resolver):
    one = page("Syria left Russia. Moscow had armed the rebels. In Aleppo the army fell.")
    one.acts(one.place("Syria"))
    one.acts(one.place("Russia"), role="recipient")
    one.acts(one.place("Moscow"))
    one.place("Aleppo")
    mention = one.noun("army", lemma="army")
    assert actor_of(one.resolve(resolver), mention).entity_id == "syrian_army"


def test_the_group_is_none_that_is_only_named_later(page, resolver):
    one = page("ISIS fled. ISIS left. The group hid. Valley Group fighters came.")
    for nth in range(2):
        one.mention("ISIS", nth=nth)
    group = one.noun("group", lemma="group")
    one.mention("Valley Group")
    assert actor_of(one.resolve(resolver), group).entity_id == "caliphate"


def test_a_description_that_looks_like_a_name_is_the_name_before_it(page, resolver):
    one = page("ISIS, an al-Hilal affiliate, left.")
    one.mention("ISIS")
    mention = one.mention("al-Hilal affiliate", noun="affiliate")
    assert actor_of(one.resolve(resolver), mention).entity_id == "caliphate"


def test_a_description_beside_one_name_does_not_call_it_the_group(page, resolver):
    one = page("ISIS fled. ISIS left. The group hid. Free Valley Host, the Lebanese group, came.")
    for nth in range(2):
        one.mention("ISIS", nth=nth)
    group = one.noun("group", lemma="group")
    one.mention("Free Valley Host")
    one.mention("Lebanese group", noun="group")
    assert actor_of(one.resolve(resolver), group).entity_id == "caliphate"


def test_a_possessed_description_is_the_name_before_it_although_a_clause_follows(page, resolver):
    one = page("ISIS, Valley's rebel group, killing many, left.")
    one.mention("ISIS")
    mention = one.noun("Valley's rebel group", lemma="group")
    assert actor_of(one.resolve(resolver), mention).entity_id == "caliphate"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("BSB director Dana Reyes", "Dana Reyes", id="role before"),
        pytest.param("Ruritania's Dana Reyes", "Dana Reyes", id="outlet before"),
        pytest.param("Dana de la Reyes", "Dana de la Reyes", id="particles"),
        pytest.param("Centre for Trade", "Centre for Trade", id="no person"),
    ],
)
def test_a_person_is_called_by_the_name_alone(page, resolver, words, name):
    one = page(f"Then {words} spoke.")
    one.person(words)
    [entity] = one.resolve(resolver)["entities"]
    assert entity.entity_name == name


def test_initials_taken_for_a_person_are_a_body(page, resolver):
    one = page("Then BSB spoke.")
    one.person("BSB")
    [entity] = one.resolve(resolver)["entities"]
    assert (entity.entity_name, entity.entity_type) == ("BSB", "other")


@pytest.mark.parametrize(
    ("text", "noun", "lemma"),
    [
        pytest.param("ISIS fled. Militants came.", "Militants", "militant", id="any militants"),
        pytest.param("ISIS fled. The groups came.", "groups", "group", id="several groups"),
        pytest.param("ISIS fled. The group of men came.", "group", "group", id="of others"),
        pytest.param(
            "ISIS fled. The movement of men went on.", "movement", "movement", id="a deed"
        ),
        pytest.param("ISIS fled. The terrorist attack ended.", "terrorist", "terrorist", id="adj"),
        pytest.param(
            'ISIS fled. He blamed the "terrorists".', "terrorists", "terrorist", id="said"
        ),
        pytest.param("ISIS fled. The ministry spoke.", "ministry", "ministry", id="no such body"),
        pytest.param("ISIS fled. The rebels came.", "rebels", "rebel", id="nobody called so"),
        pytest.param(
            "ISIS fled. One. Two. Three. Four. The group came.", "group", "group", id="long ago"
        ),
    ],
)
def test_a_noun_that_names_nobody_here_is_nobody(page, resolver, text, noun, lemma):
    one = page(text)
    one.mention("ISIS")
    mention = one.noun(noun, lemma=lemma)
    assert actor_of(one.resolve(resolver), mention).entity_id is None


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        pytest.param("In Aleppo the army moved.", "syrian_army", id="at home"),
        pytest.param("In Aleppo Russia's army moved.", "russian_army", id="whose it is"),
        pytest.param(
            "In Aleppo the Russian military waited as the army moved.", None, id="another one here"
        ),
        pytest.param("In Aleppo she has no army.", None, id="none at all"),
        pytest.param("In Aleppo they lost their army.", None, id="somebody's"),
    ],
)
def test_the_army_is_the_articles_countrys(page, resolver, text, actor_id):
    one = page(text)
    one.place("Aleppo")
    if "Russian military" in text:
        one.mention("Russian military")
    mention = one.noun("army", lemma="army")
    assert actor_of(one.resolve(resolver), mention).entity_id == actor_id


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("ISIS militants fought. The militants fled.", "caliphate"),
        ("ISIS militants fought. It rained. It rained. It rained. It rained. It rained. "
         "The militants fled.", None),
        ("ISIS militants fought. The militants behind the raid fled.", None),
    ],
    ids=["near", "far", "whoever did it"],
)  # fmt: skip
def test_who_was_called_so_is_meant_near_by_and_by_name(page, resolver, text, actor_id):
    one = page(text)
    one.mention("ISIS militants")
    mention = one.noun("militants", nth=1, lemma="militant")
    assert actor_of(one.resolve(resolver), mention).entity_id == actor_id


@pytest.mark.parametrize(
    ("words", "is_the_body"),
    [
        ("fighters reported a raid.", False),
        ("the fighters had left.", False),
        ("fighters of the coast, fled.", True),
    ],
    ids=["a clause of its own", "with an article", "of the coast"],
)
def test_a_noun_that_does_something_behind_a_comma_describes_nobody(
    page, resolver, words, is_the_body
):
    one = page(f"In a letter to Islamic State, {words}")
    one.mention("Islamic State")
    noun = one.noun("fighters", lemma="fighter")
    row = actor_of(one.resolve(resolver), noun)
    assert (row.resolution_method == "apposition") is is_the_body
