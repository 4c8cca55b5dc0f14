"""Which names are places: what is taken at its word, what needs evidence, what is none."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.annotations import register_extensions
from pipeline.extract.mentions.places.component import ToponymFinder, add_toponyms
from pipeline.extract.mentions.places.place_names import PlaceNames, Weight
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON

_TOWNS = {
    "paris": Weight.CITY,
    "manila": Weight.CITY,
    "washington": Weight.CITY,
    "reading": Weight.TOWN,
    "nice": Weight.CITY,
    "mobile": Weight.TOWN,
    "dublin": Weight.TOWN,
    "bellmore": Weight.TOWN,
    "kelly": Weight.VILLAGE,
    "cromwell": Weight.VILLAGE,
    "des moines": Weight.TOWN,
    "moines": Weight.VILLAGE,
    "sana": Weight.TOWN,
    "castle": Weight.TOWN,
    "venice": Weight.CITY,
}


def parse_of(doc):
    return Parse(doc, lexicon=LEXICON)


_NO_SPACE_BEFORE = {",", ".", "'s", ")", "-"}
_NO_SPACE_AFTER = {"(", "-"}


class _Towns:
    def weight(self, folded: str) -> int:
        return _TOWNS.get(folded, Weight.NONE)


NAMES = PlaceNames.of(
    areas=["Syria", "Jordan", "Texas", "U.S.", "US", "Ky.", "Georgia", "Borno State", "Borno"],
    sites=["Tiyas air base"],
    demonyms=["Syrian", "French", "Sri Lankan", "Polish"],
    gazetteer=_Towns(),
)


def doc_of(tagged: str) -> Doc:
    """Build a Doc of "word/POS" tokens that all hang on the first verb."""
    register_extensions()
    words, tags = zip(*(token.rsplit("/", 1) for token in tagged.split()), strict=True)
    spaces = [
        word not in _NO_SPACE_AFTER and after not in _NO_SPACE_BEFORE
        for word, after in zip(words, [*words[1:], "."], strict=True)
    ]
    root = tags.index("VERB") if "VERB" in tags else 0
    return Doc(
        Vocab(),
        words=list(words),
        spaces=spaces,
        pos=list(tags),
        lemmas=[word.lower() for word in words],
        deps=["ROOT" if i == root else "dep" for i in range(len(words))],
        heads=[root] * len(words),
        sent_starts=[i == 0 for i in range(len(words))],
    )


def mention_of(text, name, label):
    start = text.index(name)
    return {
        "start_char": start,
        "end_char": start + len(name),
        "mention_type": "name",
        "entity_label": label,
        "head_lemma": name.split()[-1].lower(),
        "label_text": None,
        "toponym_role": "literal" if label in {"GPE", "LOC", "FAC"} else None,
    }


def mentions_in(tagged, entities=()):
    """Return what was found: text → label and role."""
    doc = doc_of(tagged)
    spans = []
    for name, label in entities:
        start = doc.text.index(name)
        span = doc.char_span(start, start + len(name))
        spans.append((span.start, span.end, label))
    found = add_toponyms(
        parse_of(doc),
        [mention_of(doc.text, name, label) for name, label in entities],
        spans,
        names=NAMES,
        speech_lemmas=frozenset({"said"}),
    )
    return {doc.text[one["start_char"] : one["end_char"]]: one for one in found}


def places_in(tagged, entities=()):
    found = mentions_in(tagged, entities)
    return {
        text for text, one in found.items() if one["toponym_role"] and one["mention_type"] == "name"
    }


@pytest.mark.parametrize(
    ("tagged", "entities", "place"),
    [
        ("They/PRON fled/VERB Syria/PROPN ./PUNCT", [], "Syria"),
        ("Talks/NOUN with/ADP the/DET U.S./PROPN failed/VERB", [], "U.S."),
        ("GEORGETOWN/PROPN ,/PUNCT Ky./PROPN he/PRON fled/VERB", [], "Ky."),
        ("They/PRON lived/VERB in/ADP Cromwell/PROPN ./PUNCT", [], "Cromwell"),
        ("Cromwell/PROPN ,/PUNCT Texas/PROPN burned/VERB", [], "Cromwell"),
        ("CROMWELL/PROPN -/PUNCT A/DET man/NOUN fled/VERB", [("CROMWELL", "PERSON")], "CROMWELL"),
        ("They/PRON came/VERB to/ADP Bellmore/PROPN ./PUNCT", [], "Bellmore"),
        ("Ottawa/PROPN and/CCONJ Syria/PROPN talked/VERB", [("Syria", "ORG")], "Syria"),
        ("They/PRON left/VERB Kanawha/PROPN County/PROPN", [], "Kanawha County"),
        ("the/DET town/NOUN of/ADP Akuressa/PROPN fell/VERB", [], "Akuressa"),
        ("It/PRON hit/VERB Des/PROPN Moines/PROPN", [("Moines", "GPE")], "Des Moines"),
    ],
    ids=[
        "country", "abbreviation", "state-behind-comma", "preposition", "container", "dateline",
        "motion", "country-taken-for-a-body", "county-unknown", "town-of", "span-cut-short",
    ],
)  # fmt: skip
def test_place_is_found(tagged, entities, place):
    assert place in places_in(tagged, entities)


@pytest.mark.parametrize(
    ("tagged", "entities", "name"),
    [
        ("Paris/PROPN Hilton/PROPN left/VERB", [("Paris Hilton", "PERSON")], "Paris"),
        ("They/PRON met/VERB Paris/PROPN Hilton/PROPN", [], "Paris"),
        ("Jordan/PROPN left/VERB", [("Jordan", "PERSON")], "Jordan"),
        ("Jordan/PROPN Smith/PROPN left/VERB", [("Jordan Smith", "PERSON")], "Jordan"),
        ("Reading/VERB a/DET book/NOUN helps/VERB", [], "Reading"),
        ("Nice/ADJ weather/NOUN helped/VERB", [], "Nice"),
        ("Mobile/ADJ phones/NOUN rang/VERB", [], "Mobile"),
        ("D./PROPN Washington/PROPN left/VERB", [("D. Washington", "PERSON")], "Washington"),
        ("Mr./PROPN Washington/PROPN left/VERB", [], "Washington"),
        ("John/PROPN Kelly/PROPN met/VERB Kelly/PROPN", [("John Kelly", "PERSON")], "Kelly"),
        ("Kelly/PROPN 's/PART house/NOUN burned/VERB", [], "Kelly"),
        ("He/PRON left/VERB Castle/PROPN Bank/PROPN", [], "Castle"),
        ("He/PRON told/VERB SANA/PROPN", [], "SANA"),
        ("Islamic/PROPN State/PROPN fled/VERB", [], "Islamic State"),
        ("They/PRON closed/VERB Dublin/PROPN Road/PROPN", [], "Dublin"),
        ("Polish/VERB your/PRON shoes/NOUN", [], "Polish"),
        ("Jean/PROPN French/PROPN left/VERB", [("Jean French", "PERSON")], "French"),
        ("He/PRON paid/VERB Man./PROPN", [], "Man."),
    ],
    ids=[
        "person", "person-unlabelled", "given-name", "given-name-first", "verb", "adjective",
        "common-adjective", "surname", "title", "named-in-full-elsewhere", "village-alone",
        "body-unlabelled", "acronym", "group", "street", "verb-like-an-adjective",
        "surname-like-an-adjective", "abbreviation-without-comma",
    ],
)  # fmt: skip
def test_no_place_is_made_up(tagged, entities, name):
    assert name not in places_in(tagged, entities)


@pytest.mark.parametrize(
    ("tagged", "entity", "label", "inner", "role"),
    [
        ("the/DET Syrian/ADJ president/NOUN left/VERB", "Syrian president", "PERSON",
         "Syrian", "demonym"),
        ("Manila/PROPN Archbishop/PROPN Tagle/PROPN left/VERB", "Manila Archbishop Tagle",
         "PERSON", "Manila", "affiliation"),
        ("Dublin/PROPN City/PROPN Council/PROPN voted/VERB", "Dublin City Council", "ORG",
         "Dublin", "affiliation"),
        ("Syria/PROPN 's/PART Bashar/PROPN left/VERB", "Syria's Bashar", "PERSON",
         "Syria", "affiliation"),
        ("Jodi/PROPN Mahler/PROPN of/ADP Bellmore/PROPN left/VERB", "Jodi Mahler of Bellmore",
         "PERSON", "Bellmore", "affiliation"),
        ("a/DET Texas/PROPN court/NOUN ruled/VERB", "Texas court", "ORG", "Texas", "affiliation"),
    ],
    ids=["adjective", "archbishop", "council", "possessor", "of", "court"],
)  # fmt: skip
def test_place_in_the_description_of_an_actor_is_no_place_of_events(
    tagged, entity, label, inner, role
):
    found = mentions_in(tagged, [(entity, label)])
    assert found[inner]["toponym_role"] == role
    assert (found[entity]["entity_label"], found[entity]["toponym_role"]) == (label, None)


def test_adjective_of_a_common_noun_leaves_the_noun_a_description():
    found = mentions_in(
        "They/PRON crossed/VERB the/DET Syrian/ADJ border/NOUN", [("Syrian border", "LOC")]
    )
    assert found["Syrian border"]["mention_type"] == "nominal"
    assert found["Syrian"]["toponym_role"] == "demonym"


def test_places_joined_in_one_span_are_parted():
    tagged = "They/PRON took/VERB Maiduguri/PROPN ,/PUNCT Borno/PROPN State/PROPN"
    found = mentions_in(tagged, [("Maiduguri, Borno State", "GPE")])
    assert set(found) == {"Maiduguri", "Borno State"}


def test_lone_name_of_a_person_named_in_full_is_a_person():
    tagged = "John/PROPN Kelly/PROPN left/VERB and/CCONJ Kelly/PROPN slept/VERB"
    doc = doc_of(tagged)
    late = doc.text.rindex("Kelly")
    one = mention_of(doc.text, "Kelly", "GPE") | {"start_char": late, "end_char": late + 5}
    found = add_toponyms(parse_of(doc), [one], [(0, 2, "PERSON"), (4, 5, "GPE")], names=NAMES)
    assert [(m["entity_label"], m["toponym_role"]) for m in found] == [("PERSON", None)]


def test_place_known_by_its_surroundings_is_one_everywhere():
    tagged = "They/PRON lived/VERB in/ADP Cromwell/PROPN and/CCONJ Cromwell/PROPN burned/VERB"
    doc = doc_of(tagged)
    found = add_toponyms(parse_of(doc), [], [], names=NAMES)
    assert [doc.text[m["start_char"] : m["end_char"]] for m in found] == ["Cromwell"] * 2


def test_no_two_mentions_share_a_stretch_and_none_cross():
    tagged = "They/PRON hit/VERB Des/PROPN Moines/PROPN in/ADP Syria/PROPN"
    doc = doc_of(tagged)
    mentions = [mention_of(doc.text, "Des", "GPE"), mention_of(doc.text, "Moines", "GPE")]
    found = add_toponyms(parse_of(doc), mentions, [(2, 3, "GPE"), (3, 4, "GPE")], names=NAMES)
    spans = [(m["start_char"], m["end_char"]) for m in found]
    assert len(spans) == len(set(spans))
    assert not [(a, b) for a in spans for b in spans if a[0] < b[0] < a[1] < b[1]]


def test_without_a_gazetteer_only_curated_names_are_places():
    names = PlaceNames.of(areas=["Syria"], sites=[], demonyms=[])
    doc = doc_of("They/PRON lived/VERB in/ADP Dublin/PROPN and/CCONJ Syria/PROPN")
    found = add_toponyms(parse_of(doc), [], [], names=names)
    assert [doc.text[m["start_char"] : m["end_char"]] for m in found] == ["Syria"]


def test_component_refuses_a_doc_without_a_parse():
    doc = Doc(Vocab(), words=["Syria"])
    with pytest.raises(ValueError, match="dependency parse"):
        ToponymFinder("toponyms", names=NAMES, bodies={}, speech_lemmas=frozenset())(doc)
