import pytest

from tests.unit.resolve.conftest import actor_of


def resolved(page, resolver, text, words, *, label="ORG", nth=0, **options):
    one = page(text)
    mention = one.mention(words, label, nth=nth, **options)
    return actor_of(one.resolve(resolver), mention)


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [
        ("IS", "caliphate"),
        ("ISIS", "caliphate"),
        ("Islamic State", "caliphate"),
        ("Daesh", "caliphate"),
        ("Islamic State group", "caliphate"),
        ("IS militants", "caliphate"),
        ("Islamic State fighters", "caliphate"),
        ("terrorist Islamic State", "caliphate"),
        ("Russia's Defence Ministry", "russian_ministry"),
        ("Ministry of Defense of Russia", "russian_ministry"),
        ("Syrian government", "syrian_government"),
        ("Syrian regime", "syrian_government"),
        ("Syrian government forces", "syrian_army"),
        ("Syrian regime forces", "syrian_army"),
        ("Syria's air force", "syrian_army"),
        ("Russian warplanes", "russian_army"),
        ("U.S.-backed Syrian Democratic Forces", "sdf"),
        ("Syrian Democratic Forces (SDF)", "sdf"),
        ("U.S.-led coalition", "coalition"),
        ("ISIS/ISIL) militants", "caliphate"),
        ("ISIS, Syria's government", "caliphate"),
        ("Office of the Syrian Democratic Forces", "sdf"),
    ],
)
def test_name_finds_its_curated_actor(page, resolver, words, actor_id):
    row = resolved(page, resolver, f"Then {words} moved.", words)
    assert row.entity_id == actor_id
    assert 0.5 < row.resolution_score <= 1.0


@pytest.mark.parametrize(
    "words",
    ["us", "is", "U.S.-backed forces", "Syrian opposition fighters", "Syrian residents"],
    ids=["pronoun", "verb", "backed by is not being", "other side of a country", "people"],
)
def test_words_that_only_resemble_an_actor_are_not_it(page, resolver, words):
    row = resolved(page, resolver, f"Then {words} moved.", words, noun=words.split()[-1])
    assert row.entity_id is None


def test_a_name_behind_many_plain_words_is_looked_up_once_for_each(page, resolver):
    words = " ".join(["small"] * 25 + ["IS", "militants"])
    assert resolved(page, resolver, f"Then {words} moved.", words).entity_id == "caliphate"


def test_a_text_longer_than_any_name_is_nobodys(page, resolver):
    words = " ".join(["small"] * 2_000)
    one = page(f"Then {words} moved.")
    one.cites(words, mention=one.mention(words))
    rows = one.resolve(resolver)
    assert rows["resolved_actors"] == rows["resolved_locations"] == []
    assert [row.resolution_method for row in rows["resolved_attributions"]] == ["unnamed"]


def test_monitor_and_reporter_of_similar_name_stay_apart(page, resolver):
    one = page("Ramiz Abdelhamid runs the monitor. Raji Abdulhamit reported this.")
    head = one.person("Ramiz Abdelhamid")
    reporter = one.person("Raji Abdulhamit")
    rows = one.resolve(resolver)
    assert actor_of(rows, head).entity_id == "monitor_head"
    assert actor_of(rows, reporter).entity_id.startswith("ent_")


def test_network_named_after_a_city_is_not_the_city(page, resolver):
    one = page("Deir ez-Zor News Network said so.")
    mention = one.mention("Deir ez-Zor News Network")
    rows = one.resolve(resolver)
    assert actor_of(rows, mention).entity_id.startswith("ent_")
    [entity] = [e for e in rows["entities"] if not e.is_curated]
    assert entity.entity_name == "Deir ez-Zor News Network"
    assert rows["resolved_locations"] == []


@pytest.mark.parametrize(("role", "actor_id"), [("metonymic", "us_government"), ("literal", None)])
def test_capital_is_an_actor_where_it_speaks_and_a_place_where_it_lies(
    page, resolver, role, actor_id
):
    one = page("Washington held talks.")
    mention = one.place("Washington", role=role)
    rows = one.resolve(resolver)
    found = [r.entity_id for r in rows["resolved_actors"] if r.mention_id == mention.mention_id]
    assert found == ([actor_id] if actor_id else [])
    assert rows["resolved_locations"][0].location_id == "geo_9"


def test_country_that_acts_is_its_government(page, resolver):
    one = page("Syria and Iraq signed.")
    syria, iraq = one.place("Syria"), one.place("Iraq")
    one.acts(syria)
    rows = one.resolve(resolver)
    assert actor_of(rows, syria).entity_id == "syrian_government"
    assert iraq.mention_id not in {row.mention_id for row in rows["resolved_actors"]}


@pytest.mark.parametrize(
    ("text", "words", "actor_id", "method"),
    [
        ("Heavy Russian airstrikes hit.", "Russian", "russian_army", "demonym_forces"),
        ("A Russian Sukhoi Su-34 bomber flew.", "Russian", "russian_army", "demonym_forces"),
        ("A Russian command post burned.", "Russian", "russian_army", "demonym_forces"),
        ("An American decision came.", "American", "us_government", "demonym_government"),
        ("The Syrian border is long.", "Syrian", None, "demonym_alone"),
        ("Russian border, forces nearby.", "Russian", None, "demonym_alone"),
        ("Syrian opposition forces left.", "Syrian", None, "demonym_alone"),
    ],
    ids=[
        "act of war",
        "equipment between",
        "what it holds",
        "policy",
        "place",
        "comma between",
        "opposition",
    ],
)
def test_demonym_is_an_actor_only_by_what_it_stands_before(
    page, resolver, text, words, actor_id, method
):
    row = resolved(page, resolver, text, words, label="NORP", role="demonym")
    assert (row.entity_id, row.resolution_method) == (actor_id, method)


def test_a_people_is_not_its_government(page, resolver):
    one = page("The Russians withdrew. Syrians mourned.")
    russians = one.mention("Russians", "NORP", role="demonym")
    syrians = one.mention("Syrians", "NORP", role="demonym")
    one.acts(russians)
    rows = one.resolve(resolver)
    assert actor_of(rows, russians).entity_id is None
    assert actor_of(rows, syrians).entity_id is None


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("The Badia Shield Brigade (BSB) left. Later BSB came back.", "Badia Shield Brigade",
         "BSB"),
        ("The River Watch Bureau spoke. The Bureau had counted.", "River Watch Bureau", "Bureau"),
        ("The Bureau spoke. It is the Bureau of River Watch.", "Bureau of River Watch", "Bureau"),
    ],
    ids=["introduced acronym", "head at the end", "head before of, named later"],
)  # fmt: skip
def test_short_form_is_the_longer_name_of_the_article(page, resolver, text, long, short):
    one = page(text)
    whole = one.mention(long)
    nth = 1 if text.index(short) >= text.index(long) and short in long else 0
    part = one.mention(short, nth=nth)
    rows = one.resolve(resolver)
    assert actor_of(rows, part).entity_id == actor_of(rows, whole).entity_id
    assert actor_of(rows, whole).entity_id.startswith("ent_")


def test_short_form_of_two_names_is_not_guessed(page, resolver):
    one = page("The River Bureau and the Coast Bureau met. The Bureau won.")
    one.mention("River Bureau")
    one.mention("Coast Bureau")
    row_of = one.mention("Bureau", nth=2)
    rows = one.resolve(resolver)
    whole = {actor_of(rows, m).entity_id for m in one.mentions[:2]}
    assert actor_of(rows, row_of).entity_id not in whole


@pytest.mark.parametrize("first", ["Colonel Dana Reyes", "Dana Reyes", "Col. Dana Reyes"])
def test_surname_is_the_person_named_in_full(page, resolver, first):
    one = page(f"{first} spoke. Later Reyes left.")
    full = one.person(first)
    short = one.person("Reyes", nth=1)
    rows = one.resolve(resolver)
    assert actor_of(rows, short).entity_id == actor_of(rows, full).entity_id
    assert actor_of(rows, short).resolution_method == "surname"


def test_title_is_no_part_of_a_persons_identity(page, resolver):
    ids = set()
    for name in ("Colonel Dana Reyes", "Dana Reyes", "Dana Reyes's"):
        ids.add(resolved(page, resolver, f"{name} spoke.", name, label="PERSON").entity_id)
    assert len(ids) == 1


def test_surname_of_two_persons_is_ambiguous(page, resolver):
    one = page("Dana Reyes met Omar Reyes. Later Reyes left.")
    one.person("Dana Reyes")
    one.person("Omar Reyes")
    short = one.person("Reyes", nth=2)
    row = actor_of(one.resolve(resolver), short)
    assert (row.entity_id, row.resolution_method) == (None, "ambiguous")


@pytest.mark.parametrize(
    ("text", "name", "noun", "actor_id"),
    [
        ("ISIS took a hill. The group fled.", "ISIS", "group", "caliphate"),
        ("ISIS took a hill. The extremists fled.", "ISIS", "extremists", "caliphate"),
        ("ISIS took a hill. The terror group fled.", "ISIS", "terror group", "caliphate"),
        ("The U.S.-led coalition flew. The coalition left.", "U.S.-led coalition", "coalition",
         "coalition"),
        ("The Syrian government spoke. The regime paid.", "Syrian government", "regime",
         "syrian_government"),
        ("The Syrian government spoke. The army moved.", "Syrian government", "army",
         "syrian_army"),
        ("The Syrian army moved. Some government forces fled.", "Syrian army",
         "government forces", "syrian_army"),
    ],
    ids=["group", "loaded", "loaded adjective", "coalition", "regime", "army", "government forces"],
)  # fmt: skip
def test_common_noun_is_the_actor_the_article_speaks_of(page, resolver, text, name, noun, actor_id):
    one = page(text)
    one.mention(name)
    nth = 1 if noun in name else 0
    lemma = noun.split()[-1].removesuffix("s")
    mention = one.noun(noun, nth=nth, lemma=lemma)
    assert actor_of(one.resolve(resolver), mention).entity_id == actor_id


@pytest.mark.parametrize(
    ("text", "names", "noun", "method"),
    [
        ("The group fled.", [], "group", "no_candidate"),
        ("ISIS fought. A group of women fled.", ["ISIS"], "group", "nominal_indefinite"),
        ("ISIS fought. Local tribal militia fled.", ["ISIS"], "Local tribal militia", "described"),
        ("ISIS fought the Syrian Democratic Forces. The group fled.",
         ["ISIS", "Syrian Democratic Forces"], "group", "ambiguous"),
        ("ISIS fought. The residents fled.", ["ISIS"], "residents", "nominal_generic"),
    ],
    ids=["nobody named", "indefinite", "described otherwise", "two as likely", "not an actor noun"],
)  # fmt: skip
def test_common_noun_without_a_clear_actor_stays_open(page, resolver, text, names, noun, method):
    one = page(text)
    for name in names:
        one.mention(name)
    mention = one.noun(noun, lemma=noun.split()[-1])
    row = actor_of(one.resolve(resolver), mention)
    assert (row.entity_id, row.resolution_method) == (None, method)


def test_the_army_is_of_the_country_the_article_is_about(page, resolver):
    text = "In Syria, near Deir ez-Zor, Russian jets and the Russian military flew over Syria. "
    one = page(text + "The Syrian army waited. Russian airstrikes went on. The army moved.")
    for name, nth in (("Syria", 0), ("Deir ez-Zor", 0), ("Syria", 1)):
        one.place(name, nth)
    one.mention("Russian jets")
    one.mention("Russian military")
    one.mention("Syrian army")
    one.mention("Russian", "NORP", nth=2, role="demonym")
    mention = one.noun("army", nth=1, lemma="army")
    assert actor_of(one.resolve(resolver), mention).entity_id == "syrian_army"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Free Valley Host", id="the name"),
        pytest.param("Free Valley Host (FVH", id="cut inside its brackets"),
        pytest.param("Free Valley Host (FVH)", id="with its brackets"),
    ],
)
def test_description_beside_a_name_is_that_name(page, resolver, name):
    one = page("ISIS met the Free Valley Host (FVH), a rebel group of farmers.")
    one.mention("ISIS")
    host = one.mention(name)
    noun = one.noun("rebel group", lemma="group")
    rows = one.resolve(resolver)
    assert actor_of(rows, noun).entity_id == actor_of(rows, host).entity_id


def test_alias_of_two_actors_needs_the_article_to_name_one(page, resolver):
    row = resolved(page, resolver, "The Liberation Front left.", "Liberation Front")
    assert (row.entity_id, row.resolution_method) == (None, "ambiguous")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Dana Reyes spoke. He left.", "Dana Reyes"),
        ("ISIS fought. He left.", None),
        ("Dana Reyes spoke. ISIS fought. It rained. More rain. More still. He left.", None),
    ],
    ids=["last person", "a group is no he", "too far back"],
)
def test_pronoun_is_the_last_person_near_by(page, resolver, text, actor):
    one = page(text)
    if "Reyes" in text:
        one.person("Dana Reyes")
    if "ISIS" in text:
        one.mention("ISIS")
    he = one.mention("He", "PERSON", "pronoun")
    rows = one.resolve(resolver)
    wanted = actor_of(rows, one.mentions[0]).entity_id if actor else None
    assert actor_of(rows, he).entity_id == wanted


def test_no_actor_candidate_is_dropped(page, resolver):
    one = page("Dana Reyes of Kolvex met some officials, Kurdish elders and others.")
    one.person("Dana Reyes")
    one.mention("Kolvex")
    one.noun("officials", lemma="official", label="PERSON")
    one.mention("Kurdish", "NORP", role="demonym")
    rows = one.resolve(resolver)
    assert len(rows["resolved_actors"]) == 4
    assert all(row.resolution_method for row in rows["resolved_actors"])


def test_every_entity_referred_to_is_a_row(page, resolver):
    one = page("ISIS met Dana Reyes and Kolvex. The army left Syria.")
    one.mention("ISIS")
    one.person("Dana Reyes")
    one.mention("Kolvex")
    rows = one.resolve(resolver)
    known = {entity.entity_id for entity in rows["entities"]}
    assert {row.entity_id for row in rows["resolved_actors"]} <= known | {None}


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        ("Dozens of Syrian soldiers left.", "Dozens of Syrian soldiers", "syrian_army"),
        ("The mostly Kurdish Syrian Democratic Forces won.",
         "mostly Kurdish Syrian Democratic Forces", "sdf"),
        ("An activist network Islamic State.", "activist network Islamic State", "caliphate"),
        ("The spokesman for the Syrian Democratic Forces.",
         "spokesman for the Syrian Democratic Forces", None),
    ],
    ids=["number of", "people in front", "role as adjective", "role is not the body"],
)  # fmt: skip
def test_span_with_too_much_in_it_is_still_read(page, resolver, text, words, actor_id):
    row = resolved(page, resolver, text, words, kind="nominal", lemma=words.split()[0])
    assert row.entity_id == actor_id


def test_span_that_lost_its_name_is_mended(page, resolver):
    one = page("Then ISIS fighters left. Some fighters stayed.")
    mended = one.noun("fighters", label="PERSON")
    plain = one.noun("fighters", nth=1, label="PERSON")
    rows = one.resolve(resolver)
    assert actor_of(rows, mended).entity_id == "caliphate"
    assert actor_of(rows, plain).entity_id is None


def test_name_cut_in_two_is_found_in_the_text(page, resolver):
    one = page("The River Observatory for Human Rights said so.")
    first = one.place("River Observatory")
    second = one.mention("Human Rights")
    rows = one.resolve(resolver)
    assert actor_of(rows, first).entity_id == "monitor"
    assert actor_of(rows, second).entity_id == "monitor"
    assert [r.location_id for r in rows["resolved_locations"]] == [None]


def test_place_taken_for_a_person_mints_nobody(page, resolver):
    one = page("Deir ez-Zor fell. In Deir Ezzour many wept.")
    one.place("Deir ez-Zor")
    wrong = one.person("Deir Ezzour")
    rows = one.resolve(resolver)
    assert actor_of(rows, wrong).entity_id is None
    assert rows["entities"] == []
    [place] = [r for r in rows["resolved_locations"] if r.mention_id == wrong.mention_id]
    assert place.alternative_location_id == "geo_1"


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [("Syrian soldiers", "syrian_army"), ("Iraqi soldiers", "iraqi_government")],
    ids=["the state's own", "the state, where no army of its own is known"],
)
def test_soldiers_of_a_country_are_its_states(page, resolver, words, actor_id):
    row = resolved(page, resolver, f"{words} left.", words, noun="soldiers")
    assert row.entity_id == actor_id


def test_place_taken_for_a_body_mints_nobody(page, resolver):
    row = resolved(page, resolver, "The road to Moscow.", "Moscow")
    assert (row.entity_id, row.resolution_method) == (None, "place_name")


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        pytest.param("MOSCOW, Russia - It rained.", "MOSCOW", None, id="dateline"),
        pytest.param(
            "Moscow, an old power, paid.", "Moscow", "russian_government", id="apposition"
        ),
        pytest.param("East Damascus slept.", "East Damascus", None, id="part of a town"),
    ],
)
def test_a_place_that_does_something_is_its_government_unless_it_only_lies_there(
    page, resolver, text, words, actor_id
):
    one = page(text)
    mention = one.place(words)
    one.acts(mention)
    rows = one.resolve(resolver)
    found = [r.entity_id for r in rows["resolved_actors"] if r.mention_id == mention.mention_id]
    assert found in ([actor_id], [] if actor_id is None else [actor_id])


@pytest.mark.parametrize(("does", "actor_id"), [(True, "us_government"), (False, None)])
def test_a_capital_taken_for_a_person_is_its_government_where_it_acts(
    page, resolver, does, actor_id
):
    one = page("Then Washington urged calm.")
    mention = one.person("Washington")
    if does:
        one.acts(mention)
    assert actor_of(one.resolve(resolver), mention).entity_id == actor_id


@pytest.mark.parametrize(
    ("text", "words", "label", "actor_id"),
    [
        pytest.param("The Valley militant group ISIS left.", "Valley militant group ISIS", "ORG",
                     "caliphate", id="behind what it is"),
        pytest.param("A faction of ISIS left.", "faction of ISIS", "ORG", None, id="a part of it"),
        pytest.param("Dana ISIS left.", "Dana ISIS", "PERSON", "ent_", id="a person"),
    ],
)  # fmt: skip
def test_a_name_behind_other_words_is_it_only_where_they_say_so(
    page, resolver, text, words, label, actor_id
):
    found = resolved(page, resolver, text, words, label=label).entity_id
    assert found == actor_id or (actor_id == "ent_" and found.startswith("ent_"))


@pytest.mark.parametrize(
    ("text", "role", "actor_id"),
    [
        pytest.param("Moscow denied it.", "metonymic", "russian_government", id="speaks"),
        pytest.param("He told them in Moscow that.", "metonymic", None, id="where it is told"),
        pytest.param("The capital, Moscow, denied it.", "metonymic", None, id="what it is"),
        pytest.param("Moscow's largest mill burned.", "literal", None, id="what lies there"),
        pytest.param("Moscow plunged into night.", "literal", None, id="no deed"),
    ],
)
def test_a_place_is_its_government_only_where_that_acts(page, resolver, text, role, actor_id):
    one = page(text)
    mention = one.place("Moscow", role=role)
    one.acts(mention)
    found = {row.mention_id: row.entity_id for row in one.resolve(resolver)["resolved_actors"]}
    assert found.get(mention.mention_id) == actor_id


@pytest.mark.parametrize(
    ("text", "role", "actor_id"),
    [
        pytest.param("Dune House denied it.", "metonymic", "dune_house", id="who is in it"),
        pytest.param("Shells fell on Dune House.", "literal", None, id="the house alone"),
    ],
)
def test_a_house_is_who_is_in_it_only_where_that_acts(page, resolver, text, role, actor_id):
    one = page(text)
    mention = one.place("Dune House", role=role)
    rows = one.resolve(resolver)
    found = {row.mention_id: row.entity_id for row in rows["resolved_actors"]}
    assert found.get(mention.mention_id) == actor_id
    assert rows["resolved_locations"][0].location_id == "dune_building"


def test_a_title_before_a_curated_person_is_not_he(page, resolver):
    one = page("ISIS said: Free Army Colonel Dana Reyes left.")
    one.mention("ISIS")
    mention = one.mention("Free", "ORG")
    assert actor_of(one.resolve(resolver), mention).entity_id is None


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        pytest.param(
            "Iraq's paramilitary Desert Host left.",
            "Iraq's paramilitary Desert Host",
            "host",
            id="whose and what",
        ),
        pytest.param(
            "The Kurdish-led Desert Host in Syria left.",
            "Kurdish-led Desert Host in Syria",
            "host",
            id="led by whom, and where",
        ),
        pytest.param(
            "The Brigade of the Desert Host left.", "Brigade of the Desert Host", None, id="a part"
        ),
        pytest.param(
            "The Dana Reyes Desert Host left.", "Dana Reyes Desert Host", None, id="another's name"
        ),
    ],
)
def test_words_before_a_name_that_only_describe_leave_it_the_name(
    page, resolver, text, words, actor_id
):
    one = page(text)
    mention = one.mention(words)
    found = actor_of(one.resolve(resolver), mention).entity_id
    assert found == actor_id if actor_id else found != "host"


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [
        pytest.param("Syria's paramilitary ISIS", "caliphate", id="whose, and what"),
        pytest.param("Syria's feared armed ISIS", "caliphate", id="how"),
        pytest.param("Reyes Paramilitary ISIS", None, id="another's name"),
        pytest.param("Syria's branch of ISIS", None, id="a part"),
        pytest.param("Syria's paramilitary Isis", None, id="no letters"),
        pytest.param("Islamist militant group the Daesh", "caliphate", id="what kind of body"),
        pytest.param("rebel group al-Isis", None, id="another's"),
    ],
)
def test_letters_behind_a_description_are_who_is_called_so(page, resolver, words, actor_id):
    one = page(f"{words} left.")
    mention = one.mention(words)
    found = actor_of(one.resolve(resolver), mention).entity_id
    assert found == actor_id if actor_id else found != "caliphate"


@pytest.mark.parametrize(
    "name",
    ["MV Desert Star", "USS Desert Star", "National News Agency", "Civil Defence",
     "Guard on the Harbour Committee"],
)  # fmt: skip
def test_ships_and_what_every_country_has_are_no_new_bodies(page, resolver, name):
    row = resolved(page, resolver, f"The {name} said so.", name)
    assert row.entity_id is None


@pytest.mark.parametrize("name", ["Desert Star Company", "Harbour News Agency"])
def test_a_name_beside_such_words_is_a_new_body(page, resolver, name):
    row = resolved(page, resolver, f"The {name} said so.", name)
    assert row.resolution_method == "new_name"


@pytest.mark.parametrize(
    ("text", "words", "is_outlet"),
    [
        pytest.param("Then The Hill said so.", "Hill", True, id="its article"),
        pytest.param("Then Hill said so.", "Hill", False, id="a bare word"),
        pytest.param("Then GG said so.", "GG", True, id="letters need none"),
        pytest.param("The Hill militants said so.", "Hill", False, id="before a group"),
        pytest.param("The Hill nationalist militia said so.", "Hill", False, id="further before"),
        pytest.param("The Hill newspaper said so.", "Hill", True, id="before what it is"),
        pytest.param("They left the hill alone.", "hill", False, id="a common noun"),
    ],
)
def test_a_plain_word_is_an_outlet_only_behind_its_article(page, resolver, text, words, is_outlet):
    one = page(text)
    mention = one.mention(words)
    found = actor_of(one.resolve(resolver), mention).entity_id
    assert (found == "gazette_outlet") == is_outlet


@pytest.mark.parametrize(
    ("text", "is_he"),
    [
        ('General Ramiz "Falcon" Abdelhamid left.', True),
        ('General Ramiz "Falcon" Reyes left.', False),
        ("General Ramiz left. Abdelhamid stayed.", False),
    ],
    ids=["his surname", "another surname", "no nickname"],
)
def test_a_name_that_its_nickname_cuts_in_two_is_one(page, resolver, text, is_he):
    one = page(text)
    mention = one.person("General Ramiz")
    found = actor_of(one.resolve(resolver), mention).entity_id
    assert (found == "monitor_head") == is_he


@pytest.mark.parametrize(
    ("words", "entity"), [("SAR soldiers", "syrian_army"), ("sar soldiers", None)]
)
def test_a_country_is_written_with_a_capital(page, resolver, words, entity):
    """A "car bomber" is no bomber of the CAR."""
    row = resolved(page, resolver, f"The {words} came.", words, kind="nominal", lemma="soldier")
    assert row.entity_id == entity


@pytest.mark.parametrize(
    ("words", "kind", "role", "expected"),
    [
        pytest.param("Syrian", "head_of", "demonym", "syrian_government", id="whose president"),
        pytest.param("Syrian", "spokesman_for", "demonym", "syrian_government", id="whose envoy"),
        pytest.param("Syrian", "based_in", "demonym", None, id="who only lives there"),
        pytest.param("Aleppo", "head_of", "affiliation", None, id="a town has no government"),
    ],
)
def test_a_country_whose_office_somebody_holds_is_its_government(
    page, resolver, words, kind, role, expected
):
    one = page(f"The {words} president Dana Reyes left.")
    country = one.place(words, role=role)
    one.relates(one.person("Dana Reyes"), country, kind)
    found = [
        r for r in one.resolve(resolver)["resolved_actors"] if r.mention_id == country.mention_id
    ]
    assert [r.entity_id for r in found] == ([expected] if expected else [])
