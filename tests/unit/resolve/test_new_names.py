"""Names that no row knows: which become actors of their own, and which words must not."""

import pytest

from pipeline.records import TextSpan
from pipeline.resolve.bylines import headings_of
from tests.unit.resolve.conftest import VERSION, actor_of


def minted(page, resolver, text, words, *, label="ORG", nth=0, byline=None, acts=False):
    one = page(text)
    mention = one.mention(words, label, nth=nth)
    if acts:
        one.acts(mention)
    if byline:
        one.article = one.article.__class__(**{**one.article.__dict__, "byline": byline})
    return actor_of(one.resolve(resolver), mention)


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        pytest.param("Smoke rose over the hill.", "Smoke", "ORG", id="first word of the text"),
        pytest.param("It fell. Truce ended.", "Truce", "ORG", id="first word of a sentence"),
        pytest.param("FILE - Smoke rose there.", "Smoke", "ORG", id="first word of a caption"),
        pytest.param("Most of them fled.", "Most of them", "ORG", id="several plain words"),
        pytest.param("He spoke on Tuesday.", "Tuesday", "PERSON", id="weekday"),
        pytest.param("They met in March.", "March", "ORG", id="month"),
    ],
)
def test_a_capital_owed_to_its_place_makes_no_actor(page, resolver, text, words, label):
    row = minted(page, resolver, text, words, label=label)
    assert (row.entity_id, row.resolution_method) == (None, "no_candidate")


@pytest.mark.parametrize(
    ("letters", "entity_id"), [("ISIS", "caliphate"), ("KLX", None)], ids=["known", "unknown"]
)
def test_letters_behind_a_name_say_whose_it_is(page, resolver, letters, entity_id):
    one = page(f"{letters} left. The Far Host ({letters}) came.")
    one.mention(letters)
    mention = one.mention("Far Host")
    found = actor_of(one.resolve(resolver), mention).entity_id
    assert found == entity_id if entity_id else found not in (None, "caliphate")


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        pytest.param("Kolvex left. Then Kolvex came.", "Kolvex", "ORG", id="again inside"),
        pytest.param("KLX left.", "KLX", "ORG", id="initials"),
        pytest.param("Free Valley Host left.", "Free Valley Host", "ORG", id="more capitals"),
        pytest.param("On Monday Kolvex left.", "Kolvex", "ORG", id="inside a sentence"),
        pytest.param("May Reyes left.", "May Reyes", "PERSON", id="a month for a first name"),
    ],
)
def test_a_capital_of_its_own_makes_an_actor(page, resolver, text, words, label):
    row = minted(page, resolver, text, words, label=label, acts=True)
    assert row.resolution_method == "new_name"


@pytest.mark.parametrize("label", ["ORG", "PERSON"])
def test_one_word_that_does_nothing_could_be_anything(page, resolver, label):
    row = minted(page, resolver, "They fired Kolvex at it.", "Kolvex", label=label)
    assert (row.entity_id, row.resolution_method) == (None, "no_candidate")


@pytest.mark.parametrize(
    ("text", "is_actor"),
    [
        pytest.param("Kolvex missiles hit it.", False, id="missiles"),
        pytest.param("Kolvex air-to-surface missiles hit it.", False, id="of a kind"),
        pytest.param("Kolvex 651 detectors hit it.", False, id="of a number"),
        pytest.param("They said Kolvex hit missiles.", True, id="who hits missiles"),
    ],
)
def test_a_word_for_a_weapon_is_no_actor(page, resolver, text, is_actor):
    row = minted(page, resolver, f"{text} So Kolvex ended.", "Kolvex", acts=True)
    assert (row.entity_id is not None) == is_actor


def test_a_first_name_is_the_one_person_who_bears_it(page, resolver):
    one = page("Dana Reyes left. They praised Dana.")
    full = one.person("Dana Reyes")
    first = one.person("Dana", nth=1)
    rows = one.resolve(resolver)
    assert actor_of(rows, first).entity_id == actor_of(rows, full).entity_id


@pytest.mark.parametrize(
    ("text", "short", "is_same"),
    [
        pytest.param("Ramon Ibarra Solis fell ill. Ibarra left.", "Ibarra", True, id="family name"),
        pytest.param(
            "Ramon Ibarra Solis fell ill. Ramon Ibarra left.", "Ramon Ibarra", True, id="both"
        ),
        pytest.param(
            "Ramon Ibarra Solis met Eva Ibarra Vega. Ibarra left.",
            "Ibarra",
            False,
            id="two bear it",
        ),
        pytest.param(
            "Ramon Ibarra Solis fell ill. Eva Ibarra left.", "Eva Ibarra", False, id="a relative"
        ),
    ],
)
def test_a_family_name_need_not_be_the_last(page, resolver, text, short, is_same):
    one = page(text)
    full = one.person("Ramon Ibarra Solis")
    if "Vega" in text:
        one.person("Eva Ibarra Vega")
    called = one.person(short, nth=text.count(short) - 1)
    rows = one.resolve(resolver)
    assert (actor_of(rows, called).entity_id == actor_of(rows, full).entity_id) == is_same


def test_a_name_of_a_headline_alone_is_none(page, resolver):
    one = page("Council Watches Harbour\nFree Valley Host Leaves\nThe Free Valley Host left.")
    invented, real = one.mention("Council Watches"), one.mention("Free Valley Host")
    headlines = [
        TextSpan(
            article_id=one.article.article_id,
            start_char=start,
            end_char=end,
            span_kind="headline",
            ordinal=0,
            extractor_version=VERSION,
        )
        for start, end in ((0, 23), (24, 47))
    ]
    assert headings_of(headlines) == ((0, 23), (24, 47))
    rows = resolver.resolve_article(
        one.article, {"mentions": one.mentions, "text_spans": headlines}
    )
    assert actor_of(rows, invented).entity_id is None
    assert actor_of(rows, real).entity_id is not None


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        pytest.param("By Dana Reyes\nThe army left.", None, id="line of its own"),
        pytest.param("Reporting by Dana Reyes in Paris\nIt fell.", None, id="with a place"),
        pytest.param("It fell. Dana Reyes was there.", "Dana Reyes, Sample Wire", id="metadata"),
        pytest.param("It fell. Reporting by Dana Reyes; editing by Jo Doe", None, id="sign-off"),
        pytest.param("It fell. (Writing by Jo Doe; editing by Dana Reyes)", None, id="its end"),
    ],
)
def test_who_wrote_an_article_is_no_actor_of_its_news(page, resolver, text, byline):
    row = minted(page, resolver, text, "Dana Reyes", label="PERSON", byline=byline)
    assert (row.entity_id, row.resolution_method) == (None, "credit")


def test_a_name_in_a_credit_line_is_no_actor_even_a_known_one(page, resolver):
    one = page("The Gulf Gazette was there. Dana Reyes and the Gulf Gazette contributed to this.")
    cited, reporter = one.mention("Gulf Gazette"), one.person("Dana Reyes")
    helper = one.mention("Gulf Gazette", nth=1)
    for words in ("Dana Reyes", "Gulf Gazette contributed"):
        one.credit("contributor", words)
    rows = one.resolve(resolver)
    assert actor_of(rows, cited).entity_id == "gazette_outlet"
    assert [actor_of(rows, m).resolution_method for m in (reporter, helper)] == ["credit"] * 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Signed by Dana Reyes", id="signed by"),
        pytest.param("By Dana Reyes they were led to the hill.", id="a sentence"),
        pytest.param("It was led by\nDana Reyes\n", id="a line broken off"),
        pytest.param("It fell, said reporting by Dana Reyes.", id="cited for it"),
    ],
)
def test_who_did_something_is_an_actor_although_by_stands_before(page, resolver, text):
    assert minted(page, resolver, text, "Dana Reyes", label="PERSON").entity_id is not None


@pytest.mark.parametrize(
    ("words", "label"),
    [
        pytest.param("Harbour Treaty", "ORG", id="an agreement"),
        pytest.param("Operation Heron", "ORG", id="an operation"),
        pytest.param("Valley allies", "ORG", id="ends as no name does"),
        pytest.param("Syria and others", "ORG", id="a list"),
        pytest.param("one Russian", "ORG", id="a people"),
        pytest.param("anti-Reyes", "ORG", id="against a name"),
        pytest.param("LIST OF FALLEN TOWNS", "ORG", id="a line in capitals"),
        pytest.param("Senior Policy Fellow", "PERSON", id="a role"),
        pytest.param("Valley Rights Chief", "ORG", id="whoever has an office"),
        pytest.param("Syrian Kurds", "ORG", id="a people of a country"),
        pytest.param("and western Reyes", "ORG", id="a part of a list"),
        pytest.param("Spokesman for the valley force", "PERSON", id="ends as no person does"),
        pytest.param("Envoy for Syria", "PERSON", id="a role for somewhere"),
        pytest.param("Secretary of Defense", "PERSON", id="an office of a title's word"),
        pytest.param("Head of State", "PERSON", id="an office of something"),
        pytest.param("Hero of Valoria", "ORG", id="an honour"),
        pytest.param("Valley Board President-elect", "ORG", id="an office not yet held"),
        pytest.param("Deputy Ministers", "ORG", id="several in an office"),
        pytest.param("Insurgents in Lower Tarn", "ORG", id="some who are somewhere"),
        pytest.param("NGOs", "ORG", id="several of a kind, in initials"),
        pytest.param("Foreign PMCs", "ORG", id="several of a kind, described"),
    ],
)
def test_what_is_no_body_makes_no_actor(page, resolver, words, label):
    row = minted(page, resolver, f"Then the {words} came.", words, label=label)
    assert row.entity_id is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("Information Minister Dana Reyes", "Dana Reyes", id="a minister"),
        pytest.param("U.S. Ambassador to Syria Dana Reyes", "Dana Reyes", id="to somewhere"),
        pytest.param("Envoy for Human Rights Dana van Reyes", "Dana van Reyes", id="for something"),
        pytest.param("Sen. Dana Reyes of Georgia", "Dana Reyes", id="of somewhere"),
        pytest.param("Dana King", "Dana King", id="a title for a surname"),
        pytest.param("Major-General Dana Reyes", "Dana Reyes", id="a hyphened rank"),
        pytest.param("Board Secretary-General Dana Reyes", "Dana Reyes", id="a hyphened office"),
        pytest.param("President Dana Reyes in Tarn", "Dana Reyes", id="where somebody is"),
        pytest.param("Syrian President Dana Reyes in Tarn", "Dana Reyes", id="of a people"),
        pytest.param("Brig. Gen. Dana Reyes of the Army", "Dana Reyes", id="of a force"),
        pytest.param("Private Dana Omar Reyes", "Dana Omar Reyes", id="a low rank"),
    ],
)
def test_titles_come_off_names(page, resolver, words, name):
    one = page(f"Then {words} spoke.")
    one.person(words)
    [entity] = one.resolve(resolver)["entities"]
    assert (entity.entity_name, entity.entity_type) == (name, "person")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Villagers of Upper Tarn left.", "Villagers of Upper Tarn"),
        ("Fighting went on. Rebels near Tarn left.", "Rebels near Tarn"),
    ],
)
def test_plain_people_at_the_head_of_a_sentence_are_no_body(page, resolver, text, words):
    assert minted(page, resolver, text, words, acts=True).entity_id is None


@pytest.mark.parametrize(
    "words", ["Council of Ministers", "Doctors of the World", "Movement of Free Tarn", "TMS"]
)
def test_bodies_may_be_named_after_people(page, resolver, words):
    row = minted(page, resolver, f"On Monday the {words} left.", words, acts=True)
    assert row.resolution_method == "new_name"


def test_a_lone_word_behind_the_is_no_person(page, resolver):
    one = page("The Valley Observatory spoke. Later the Observatory left.")
    whole = one.mention("Valley Observatory")
    short = one.mention("Observatory", "PERSON", nth=1)
    rows = one.resolve(resolver)
    assert actor_of(rows, short).entity_id == actor_of(rows, whole).entity_id


@pytest.mark.parametrize(
    ("words", "label", "method"),
    [
        ("Board of Aid (VAB", "ORG", "new_name"),
        ("VAB) Group", "ORG", "no_candidate"),
        ("Syria-Iraq", "ORG", "no_candidate"),
        ("Syrian-IS", "ORG", "no_candidate"),
        ("Iraqi and Syrian Democratic Forces", "ORG", "no_candidate"),
        ("Shiite-led Iraq", "ORG", "place_name"),
        ("Kurdish northern Iraq", "ORG", "place_name"),
        ("Gulf Arab nation of Iraq", "ORG", "place_name"),
        ("Latakia", "ORG", None),
        ("Damascus", "ORG", "place_name"),
        ("Valley Peace Prize", "PERSON", "no_candidate"),
        ("May God", "PERSON", "no_candidate"),
        ("Bank of Iraq", "ORG", "new_name"),
        ("Al-Nur", "ORG", "new_name"),
        ("Aid Board (VAB)", "ORG", "new_name"),
    ],
)
def test_what_only_looks_like_the_name_of_somebody(page, resolver, words, label, method):
    row = minted(page, resolver, f"On Monday {words} spoke there.", words, label=label, acts=True)
    assert method is None or row.resolution_method == method


def test_a_bracket_that_stays_open_is_no_part_of_a_name(page, resolver):
    one = page("On Monday the Board of Aid (VAB) spoke. Then the Board of Aid left.")
    cut, full = one.mention("Board of Aid (VAB"), one.mention("Board of Aid", nth=1)
    rows = one.resolve(resolver)
    assert actor_of(rows, cut).entity_id == actor_of(rows, full).entity_id
    assert "Board of Aid" in {entity.entity_name for entity in rows["entities"]}
