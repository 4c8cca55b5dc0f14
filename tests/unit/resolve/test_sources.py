from dataclasses import replace

import pytest

from pipeline import records
from pipeline.resolve.publishers import entity_source_id, publisher_source_id
from pipeline.resolve.source_text import read_source


def sources_of(rows):
    return {row.source_id: row for row in rows["sources"]}


def cited(rows, number=0):
    """The source of an attribution."""
    [row] = [r for r in rows["resolved_attributions"] if r.attribution_id == f"att_{number}"]
    return sources_of(rows)[row.source_id]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a spokesman for the coalition", "a spokesman"),
        ("Dana Reyes, head of the monitor", "Dana Reyes"),
        ("two officials close to the talks", "two officials"),
        ("the coalition fighting the group", "the coalition"),
        ("the Observatory", "the Observatory"),
    ],
)
def test_head_phrase_ends_where_the_description_begins(text, phrase):
    words = read_source(text)
    assert words.head_phrase == phrase
    assert text[: words.head_end] == phrase


@pytest.mark.parametrize("name", ["Gulf Gazette", "gulf gazette", "GG"])
def test_publisher_is_the_first_source_whatever_its_spelling(page, resolver, name):
    rows = page("Rain fell.", publisher_name=name).resolve(resolver)
    [own] = rows["sources"]
    assert own.source_id == own.origin_id == publisher_source_id("pub_gazette")
    assert (own.source_type, own.entity_id, own.is_anonymous) == (
        "publisher", "gazette_outlet", False,
    )  # fmt: skip


def test_outlet_that_a_state_runs_speaks_for_the_state(page, resolver):
    one = page("Valley Radio said so. The Government of Syria said more.")
    one.cites("Valley Radio", mention=one.mention("Valley Radio"))
    state = one.mention("Government of Syria")
    one.cites("The Government of Syria", mention=state)
    rows = one.resolve(resolver)
    outlet, government = cited(rows, 0), cited(rows, 1)
    assert (outlet.source_type, outlet.affiliation_entity_id) == ("media", "syrian_government")
    assert outlet.origin_id == government.origin_id == government.source_id


def test_publisher_that_a_state_runs_speaks_for_it_as_one_that_is_cited_does(page, resolver):
    rows = page("Rain fell.", publisher_name="Valley Radio").resolve(resolver)
    own, state = rows["sources"]
    assert (own.source_type, own.origin_id) == ("publisher", state.source_id)
    assert (state.entity_id, state.origin_id) == ("syrian_government", state.source_id)


def test_outlet_of_its_own_speaks_for_itself(page, resolver):
    one = page("Gulf Gazette Newspaper said so.")
    one.cites("Gulf Gazette Newspaper", mention=one.mention("Gulf Gazette Newspaper"))
    outlet = cited(one.resolve(resolver))
    assert outlet.origin_id == outlet.source_id


def test_article_without_publisher_has_an_unnamed_source_of_its_own(page, resolver):
    [own] = page("Rain fell.").resolve(resolver)["sources"]
    assert (own.source_type, own.is_anonymous) == ("publisher", True)
    assert own.source_id != publisher_source_id("pub_gazette")


@pytest.mark.parametrize(
    ("source", "person"),
    [
        ("Ramiz Abdelhamid, head of the River Observatory for Human Rights", "Ramiz Abdelhamid"),
        ("Ramiz Abdelhamid", "Ramiz Abdelhamid"),
    ],
    ids=["by the words", "by the curated parent"],
)
def test_head_of_a_monitor_and_the_monitor_are_one_origin(page, resolver, source, person):
    one = page(f"{source} said so. Later the River Observatory for Human Rights said more.")
    one.person(person)
    last = 1 if source != person else 0
    monitor = one.mention("River Observatory for Human Rights", nth=last)
    if last:
        one.mention("River Observatory for Human Rights")
    one.cites(source)
    one.cites("the River Observatory for Human Rights", nth=last, mention=monitor)
    rows = one.resolve(resolver)
    head, body = cited(rows, 0), cited(rows, 1)
    assert head.source_id != body.source_id
    assert head.origin_id == body.origin_id == body.source_id
    assert (head.source_type, body.source_type) == ("named_person", "organisation")


@pytest.mark.parametrize(
    "text",
    [
        "a spokesman for the Syrian Democratic Forces",
        "an official of the Syrian Democratic Forces",
        "Syrian Democratic Forces officials",
    ],
)
def test_unnamed_voice_of_an_organisation_has_it_as_origin(page, resolver, text):
    one = page(f"Today {text} said so.")
    one.mention("Syrian Democratic Forces")
    one.cites(text)
    rows = one.resolve(resolver)
    source = cited(rows)
    assert (source.source_type, source.is_anonymous) == ("unnamed", True)
    assert source.affiliation_entity_id == "sdf"
    assert source.origin_id == entity_source_id("sdf")
    assert source.origin_id in sources_of(rows)


@pytest.mark.parametrize(
    ("before", "name", "cites"),
    [
        ("The Northern Coalition met.", "Northern Coalition", "a coalition spokesman"),
        ("The Northern Coalition met.", "Northern Coalition", "the coalition spokesman"),
        ("The Northern Coalition met.", "Northern Coalition", "a spokesman for the coalition"),
        ("The Northern Coalition met.", "Northern Coalition", "its spokesman"),
        ("The Syrian army moved.", "Syrian army", "an army spokesman"),
    ],
)
def test_role_under_a_common_noun_speaks_for_the_body_named_before(
    page, resolver, before, name, cites
):
    one = page(f"{before} Then {cites} said so.")
    one.mention(name)
    one.cites(cites)
    rows = one.resolve(resolver)
    body = next(r.entity_id for r in rows["resolved_actors"] if r.entity_id)
    assert cited(rows).affiliation_entity_id == body
    assert cited(rows).origin_id == entity_source_id(body)


@pytest.mark.parametrize(
    "cites",
    ["a spokesman for a coalition", "a resident who watched the coalition", "a party guest"],
)
def test_role_beside_an_unknown_body_speaks_for_nobody(page, resolver, cites):
    one = page(f"The Northern Party met. Then {cites} said so.")
    one.mention("Northern Party")
    one.cites(cites)
    source = cited(one.resolve(resolver))
    assert source.origin_id == source.source_id


def test_a_body_called_like_a_role_is_a_body(page, resolver):
    one = page("The Valley Rights Monitor said so. Later a monitor said more.")
    one.mention("Valley Rights Monitor")
    one.cites("The Valley Rights Monitor")
    one.cites("a monitor")
    rows = one.resolve(resolver)
    assert (cited(rows).source_type, cited(rows).is_anonymous) == ("organisation", False)
    assert cited(rows, 1).source_type == "unnamed"


@pytest.mark.parametrize("again", ["The group", "The same group", "the organization"])
def test_the_group_that_tells_is_the_one_that_told_before(page, resolver, again):
    one = page(
        f"The River Observatory for Human Rights said so. Islamic State hit. {again} said more."
    )
    one.mention("River Observatory for Human Rights")
    one.mention("Islamic State")
    one.cites("The River Observatory for Human Rights")
    one.cites(again)
    rows = one.resolve(resolver)
    assert cited(rows, 0) == cited(rows, 1)


def test_the_group_is_nobody_where_none_has_told_anything(page, resolver):
    one = page("Islamic State attacked. The group said more.")
    one.mention("Islamic State")
    one.cites("The group")
    assert cited(one.resolve(resolver)).source_type == "unnamed"


def test_commanders_of_an_army_are_unnamed_persons_of_it(page, resolver):
    one = page("Syrian commanders said so.")
    one.mention("Syrian commanders", noun="commanders")
    one.cites("Syrian commanders")
    source = cited(one.resolve(resolver))
    assert (source.source_type, source.affiliation_entity_id) == ("unnamed", "syrian_army")
    assert source.origin_id == entity_source_id("syrian_army")


@pytest.mark.parametrize(
    ("text", "is_the_person"),
    [
        pytest.param("a spokesman for President Dana Reyes", False, id="who speaks for him"),
        pytest.param("forces loyal to Dana Reyes", False, id="who is loyal to him"),
        pytest.param("an ally of Dana Reyes", False, id="whose he is"),
        pytest.param("the head of the council Dana Reyes", True, id="his own role"),
        pytest.param("a spokesman for the force, Dana Reyes", True, id="behind a comma"),
        pytest.param("spokesman Dana Reyes", True, id="with his role"),
        pytest.param("a letter from Dana Reyes", True, id="who wrote it"),
    ],
)
def test_who_only_stands_behind_a_source_does_not_speak(page, resolver, text, is_the_person):
    one = page(f"Today {text} said so.")
    one.person("Dana Reyes")
    one.cites(text)
    assert (cited(one.resolve(resolver)).source_name == "Dana Reyes") == is_the_person


def test_which_is_who_is_named_right_before_it(page, resolver):
    one = page("It was backed by the Syrian Democratic Forces (SDF), which said so.")
    one.mention("Syrian Democratic Forces")
    one.mention("SDF")
    one.cites("which")
    assert cited(one.resolve(resolver)).entity_id == "sdf"


def test_which_is_nobody_where_nobody_is_named_right_before_it(page, resolver):
    one = page("The Syrian Democratic Forces watched a group of men, which said so.")
    one.mention("Syrian Democratic Forces")
    one.cites("which")
    assert cited(one.resolve(resolver)).entity_id is None


def test_own_publisher_cited_by_name_is_the_own_source(page, resolver):
    one = page("Somewhere Post learned so.", publisher_name="Somewhere Post")
    mention = one.mention("Somewhere Post")
    one.cites("Somewhere Post", mention=mention)
    rows = one.resolve(resolver)
    assert cited(rows) == rows["sources"][0]
    assert len(rows["sources"]) == 1


def test_official_in_a_ministry_named_only_in_the_words_is_affiliated(page, resolver):
    one = page("An official in the Russian Defense Ministry said so.")
    one.cites("An official in the Russian Defense Ministry")
    rows = one.resolve(resolver)
    assert cited(rows).affiliation_entity_id == "russian_ministry"
    assert "russian_ministry" in {entity.entity_id for entity in rows["entities"]}


@pytest.mark.parametrize(
    "text",
    ["a former spokesman for the Syrian Democratic Forces", "a resident of the Islamic State area"],
    ids=["former", "not speaking for it"],
)
def test_who_does_not_speak_for_a_body_is_an_origin_of_its_own(page, resolver, text):
    one = page(f"Today {text} said so.")
    name = "Syrian Democratic Forces" if "Forces" in text else "Islamic State"
    one.mention(name)
    one.cites(text)
    source = cited(one.resolve(resolver))
    assert source.origin_id == source.source_id


@pytest.mark.parametrize(
    "text", ["Gulf Gazette's Lena Ortiz", "the Gulf Gazette crew", "our correspondent"]
)
def test_outlets_own_people_have_the_publisher_as_origin(page, resolver, text):
    one = page(f"Yesterday {text} saw smoke.", publisher_name="Gulf Gazette")
    if "Gulf" in text:
        one.mention("Gulf Gazette")
    if "Ortiz" in text:
        one.person("Lena Ortiz")
    one.cites(text)
    source = cited(one.resolve(resolver))
    assert source.origin_id == publisher_source_id("pub_gazette")
    assert source.source_id != source.origin_id


def test_our_reporter_is_the_one_reporter_named_before(page, resolver):
    text = "Gulf Gazette's Lena Ortiz saw smoke. Gulf Gazette's reporter left."
    one = page(text, publisher_name="Gulf Gazette")
    one.mention("Gulf Gazette")
    one.person("Lena Ortiz")
    one.mention("Gulf Gazette", nth=1)
    one.cites("Gulf Gazette's Lena Ortiz")
    one.cites("Gulf Gazette's reporter")
    rows = one.resolve(resolver)
    assert cited(rows, 0) == cited(rows, 1)


def test_outlet_cited_elsewhere_is_its_publisher_source(page, resolver):
    one = page("Then Gulf Gazette reported it.", publisher_name="Somewhere Post")
    mention = one.mention("Gulf Gazette")
    one.cites("Gulf Gazette", mention=mention)
    source = cited(one.resolve(resolver))
    assert (source.source_id, source.source_type) == (publisher_source_id("pub_gazette"), "media")


def test_same_unnamed_words_are_one_source_in_an_article_and_never_in_two(page, resolver):
    ids = []
    for name in ("Gulf Gazette", "Somewhere Post"):
        one = page("An aid worker said so. The aid worker said more.", publisher_name=name)
        one.article = type(one.article)(**{**one.article.__dict__, "article_id": f"art_{len(ids)}"})
        one.cites("An aid worker")
        one.cites("The aid worker")
        rows = one.resolve(resolver)
        assert cited(rows, 0) == cited(rows, 1)
        ids.append(cited(rows).source_id)
    assert ids[0] != ids[1]


def test_what_a_clause_tells_of_a_source_is_not_its_name(page, resolver):
    one = page("Two guards, who had seen it, said so.")
    one.cites("Two guards, who had seen it")
    assert cited(one.resolve(resolver)).source_name == "Two guards"


def test_impersonal_source_has_no_origin(page, resolver):
    one = page("It is believed so.")
    one.cites(None, impersonal=True)
    source = cited(one.resolve(resolver))
    assert (source.source_type, source.origin_id, source.is_anonymous) == ("unnamed", None, True)


def test_document_is_no_person(page, resolver):
    one = page("A statement by the Syrian Democratic Forces said so.")
    one.mention("Syrian Democratic Forces")
    one.cites("A statement by the Syrian Democratic Forces")
    source = cited(one.resolve(resolver))
    assert (source.source_type, source.is_anonymous) == ("document", False)
    assert source.origin_id == entity_source_id("sdf")


def test_pronoun_without_an_actor_is_the_previous_person_cited(page, resolver):
    one = page("A teacher said so. She wept.")
    one.cites("A teacher")
    one.cites("She")
    rows = one.resolve(resolver)
    assert cited(rows, 0) == cited(rows, 1)


def test_they_are_not_the_one_person_cited_before(page, resolver):
    one = page("Dana Reyes said so. They wept.")
    one.cites("Dana Reyes", mention=one.person("Dana Reyes"))
    one.cites("They")
    rows = one.resolve(resolver)
    assert cited(rows, 0) != cited(rows, 1)


@pytest.mark.parametrize(
    ("first", "then", "is_same"),
    [
        pytest.param("Two teachers", "They", True, id="several"),
        pytest.param("The police", "They", True, id="a body of several"),
        pytest.param("A militant group", "They", True, id="a body"),
        pytest.param("The defence minister", "They", False, id="one is not they"),
        pytest.param("Two teachers", "She", False, id="several are not she"),
        pytest.param("A militant group", "He", False, id="a body is not he"),
        pytest.param("I", "They", False, id="who speaks is not they"),
        pytest.param("We", "They", False, id="those who speak are not they"),
        pytest.param("you", "She", False, id="who is spoken to is not she"),
    ],
)
def test_pronoun_fits_whom_it_stands_for(page, resolver, first, then, is_same):
    one = page(f"Then {first} said so. {then} wept.")
    one.cites(first)
    one.cites(then)
    rows = one.resolve(resolver)
    assert (cited(rows, 0) == cited(rows, 1)) is is_same


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("A rebel group, the Lower Tarn Council", "Lower Tarn Council", id="a group"),
        pytest.param("The news agency, Tarn Press Board", "Tarn Press Board", id="an agency"),
    ],
)
def test_body_is_whom_its_common_noun_is_called(page, resolver, words, name):
    one = page(f"{words}, said so.")
    one.mention(name)
    one.cites(words)
    source = cited(one.resolve(resolver))
    assert (source.source_name, source.is_anonymous) == (name, False)


def test_teacher_who_speaks_before_a_body_is_not_the_body(page, resolver):
    one = page("A teacher, the Lower Tarn Council, said so.")
    one.mention("Lower Tarn Council")
    one.cites("A teacher, the Lower Tarn Council")
    assert cited(one.resolve(resolver)).source_type == "unnamed"


def test_group_of_a_person_is_not_the_person(page, resolver):
    one = page("Dana Reyes's group said so. Dana Reyes left.")
    one.person("Dana Reyes")
    one.cites("Dana Reyes's group")
    assert cited(one.resolve(resolver)).source_type == "unnamed"


def test_it_is_the_body_cited_before(page, resolver):
    one = page("The Observatory said so. It said more. More fell, it said.")
    one.cites("The Observatory")
    one.cites("It")
    one.cites("it")
    rows = one.resolve(resolver)
    assert cited(rows, 0) == cited(rows, 1) == cited(rows, 2)


@pytest.mark.parametrize(
    "text",
    ["A teacher said so. It said more.", "The figures said so. It said more."],
    ids=["a person", "more than one"],
)
def test_it_is_no_person_and_not_many(page, resolver, text):
    one = page(text)
    one.cites(text.split(" said")[0])
    one.cites("It")
    rows = one.resolve(resolver)
    assert cited(rows, 0) != cited(rows, 1)


def test_it_within_a_sentence_may_be_another(page, resolver):
    one = page("The Observatory said so. Rebels showed men it said had fled.")
    one.cites("The Observatory")
    told = one.cites("it")
    start = told.source_end_char
    spans = [records.Span(start_char=start, end_char=start + 9)]
    one.attributions[1] = replace(told, content_spans=spans)
    rows = one.resolve(resolver)
    assert cited(rows, 0) != cited(rows, 1)


def test_who_claims_it_need_not_be_the_body_cited_before(page, resolver):
    one = page("The Observatory said so. It claimed the raid.")
    one.cites("The Observatory")
    one.attributions.append(replace(one.cites("It"), cue_lemma="claim"))
    del one.attributions[1]
    rows = one.resolve(resolver)
    assert cited(rows, 0) != cited(rows, 1)


def test_government_that_speaks_by_its_capital_is_an_organisation(page, resolver):
    one = page("Washington said so.")
    mention = one.place("Washington", role="metonymic")
    one.cites("Washington", mention=mention)
    source = cited(one.resolve(resolver))
    assert (source.source_type, source.entity_id) == ("organisation", "us_government")


@pytest.mark.parametrize(
    ("kind", "name", "source_type", "origin"),
    [
        ("wire_credit", "Sample Wire", "media", publisher_source_id("pub_wire")),
        ("wire_credit", "SW", "media", publisher_source_id("pub_wire")),
        ("image_credit", "Russian Defense Ministry", "organisation",
         entity_source_id("russian_ministry")),
        ("contributor", "Lena Ortiz", "named_person", publisher_source_id("pub_gazette")),
    ],
    ids=["wire", "wire by alias", "image", "contributor speaks for the outlet"],
)  # fmt: skip
def test_credit_names_a_source(page, resolver, kind, name, source_type, origin):
    one = page(f"Rain fell.\n{name}", publisher_name="Gulf Gazette")
    one.credit(kind, name)
    rows = one.resolve(resolver)
    [row] = rows["resolved_attributions"]
    source = sources_of(rows)[row.source_id]
    assert (row.attribution_id, row.credit_id is not None) == (None, True)
    assert (source.source_type, source.origin_id) == (source_type, origin)


def test_every_attribution_is_resolved_and_every_origin_is_a_row(page, resolver):
    one = page("A spokesman for Kolvex, Dana Reyes, a nurse and Gulf Gazette spoke of it.")
    one.mention("Kolvex")
    one.person("Dana Reyes")
    mention = one.mention("Gulf Gazette")
    for words in ("A spokesman for Kolvex", "Dana Reyes", "a nurse"):
        one.cites(words)
    one.cites("Gulf Gazette", mention=mention)
    one.cites(None)
    rows = one.resolve(resolver)
    known = sources_of(rows)
    assert len(rows["resolved_attributions"]) == 5
    assert {row.source_id for row in rows["resolved_attributions"]} <= set(known)
    assert {row.origin_id for row in known.values()} <= set(known) | {None}
    assert len(known) == len(rows["sources"])


@pytest.mark.parametrize(
    ("text", "words", "label", "role", "expected"),
    [
        pytest.param(
            "The Islamic State group said so.", "Islamic State group", "ORG", None, "caliphate",
            id="a group is a body and no persons of it",
        ),
        pytest.param(
            "The Syrian Democratic Forces said so.", "Syrian Democratic Forces", "FAC", "literal",
            "sdf", id="where a house is taken for a place",
        ),
        pytest.param(
            "Valley Radio station said so.", "Valley Radio", "ORG", None, "valley_radio",
            id="a station",
        ),
        pytest.param(
            "Fighters of Islamic State said so.", "Islamic State", "ORG", None, None,
            id="fighters are persons of it",
        ),
    ],
)  # fmt: skip
def test_a_body_that_is_cited_by_its_name_is_the_source(
    page, resolver, text, words, label, role, expected
):
    one = page(text)
    one.mention(words, label, role=role)
    one.cites(text.removesuffix(" said so."))
    source = cited(one.resolve(resolver))
    assert source.entity_id == expected


@pytest.mark.parametrize(
    ("words", "is_anonymous"),
    [
        ("Foreign Secretary Dana Reyes", False),
        ("the Hill Street Hospital in the city", False),
        ("Officials", True),
        ("Officials who fled", True),
        ("Ruritania’s Spokesman", True),
        ("both Dorlan and Ostra officials", True),
        ("officials on Monday", True),
        ("Many Dorlanese", True),
    ],
)
def test_a_name_that_nothing_is_known_of_is_a_name_all_the_same(
    page, resolver, words, is_anonymous
):
    one = page(f"{words} said so.")
    one.cites(words)
    source = cited(one.resolve(resolver))
    assert (source.source_type, source.is_anonymous) == ("unnamed", is_anonymous)


@pytest.mark.parametrize(("again", "is_same"), [("The group", False), ("The agency", True)])
def test_an_outlet_is_no_group(page, resolver, again, is_same):
    one = page(f"Valley Radio said so. Islamic State hit. {again} said more.")
    one.mention("Valley Radio")
    one.mention("Islamic State")
    one.cites("Valley Radio")
    one.cites(again)
    rows = one.resolve(resolver)
    assert (cited(rows, 0) == cited(rows, 1)) is is_same
