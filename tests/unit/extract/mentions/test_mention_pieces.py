"""Where a span that a model let run on is cut."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.mentions.component import find_mentions
from pipeline.extract.mentions.spans import entity_candidate, left_edge, name_pieces, role_pieces
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.whole import read


def pieces(words: str, pos: str) -> list[str]:
    """Cut a span of ``words`` with the given tags: N(OUN), P(ROPN), and so on."""
    names = {
        "N": "NOUN", "P": "PROPN", "A": "ADJ", "D": "DET", "I": "ADP", ",": "PUNCT",
        "R": "PRON", "X": "AUX", "V": "VERB",
    }  # fmt: skip
    tokens = words.split()
    doc = Doc(
        Vocab(),
        words=tokens,
        pos=[names[tag] for tag in pos.split()],
        heads=[0] * len(tokens),
        deps=["ROOT", *["dep"] * (len(tokens) - 1)],
        lemmas=[token.lower() for token in tokens],
    )
    parse = Parse(doc, lexicon=LEXICON)
    found = name_pieces(parse, 0, len(tokens))
    return [" ".join(tokens[low:high]) for low, high in found]


@pytest.mark.parametrize(
    ("words", "pos", "wanted"),
    [
        ("Dana Reyes", "P P", ["Dana Reyes"]),
        ("Dana Reyes , a river analyst", "P P , D N N", ["Dana Reyes"]),
        (
            "Dana Reyes , head of the network Valley24",
            "P P , N I D N P",
            ["Dana Reyes", "Valley24"],
        ),
        ("SRF , Ruritania government", "P , P N", ["SRF", "Ruritania government"]),
        ("River Front ( RF , once the Band )", "P P , P , A D P ,", None),
        ("he was in touch with relatives", "R X I N I N", []),
        ("River alliance fighting the SRF", "P N V D P", ["River alliance", "SRF"]),
        ("alliance against SRF", "N I P", ["alliance", "SRF"]),
        ("Coalition Against Hunger", "P I P", None),
        ("alliance fighting in the north", "N V I D N", ["alliance"]),
    ],
    ids=[
        *("a name", "described", "named in the description", "two bodies", "brackets", "a clause"),
        *("whom it fights", "whom it is against", "a title", "where it fights"),
    ],
)
def test_span_is_cut_where_a_description_begins(words, pos, wanted):
    assert pieces(words, pos) == (wanted if wanted is not None else [words])


def acronyms(words: str, pos: str) -> list[str]:
    """Find the mentions in words that no model has labelled."""
    tokens = words.split()
    doc = Doc(
        Vocab(),
        words=tokens,
        pos=pos.split(),
        heads=[0] * len(tokens),
        deps=["ROOT", *["obj"] * (len(tokens) - 1)],
        lemmas=[token.lower() for token in tokens],
    )
    found = find_mentions(Parse(doc, lexicon=LEXICON), [], speech_lemmas=frozenset())
    return [doc.text[one["start_char"] : one["end_char"]] for one in found]


@pytest.mark.parametrize(
    ("words", "pos", "wanted"),
    [
        ("told RNA yesterday", "VERB PROPN ADV", ["RNA"]),
        ("see MAP AND LIST", "VERB PROPN PROPN PROPN", []),
        ("fled PANICKED again", "VERB PROPN ADV", []),
        ("saw T34 there", "VERB PROPN ADV", []),
    ],
    ids=["an agency", "a shouted line", "a long word", "a designation"],
)
def test_initials_without_a_label_are_a_mention(words, pos, wanted):
    assert acronyms(words, pos) == wanted


def test_name_that_goes_on_behind_the_span_is_no_piece():
    doc = Doc(
        Vocab(),
        words=["Reyes", ",", "voice", "of", "U.S.", "-", "led", "forces"],
        pos=["PROPN", "PUNCT", "NOUN", "ADP", "PROPN", "PUNCT", "VERB", "NOUN"],
        heads=[0] * 8,
        deps=["ROOT", *["dep"] * 7],
    )
    assert name_pieces(Parse(doc, lexicon=LEXICON), 0, 5) == [(0, 1)]


@pytest.mark.parametrize(
    ("words", "pos", "head", "wanted"),
    [
        ("coalition spokesman", "NOUN NOUN", 1, ["spokesman", "coalition"]),
        ("Valley Nations officials", "PROPN PROPN NOUN", 2, ["officials", "Valley Nations"]),
        ("SRF spokesman", "PROPN NOUN", 1, ["spokesman", "SRF"]),
        ("spokesman for the SRF", "NOUN ADP DET PROPN", 0, ["spokesman", "the SRF"]),
        ("Syrian official", "ADJ NOUN", 1, []),
        ("spokesman for a rebel band", "NOUN ADP DET NOUN NOUN", 0, []),
        ("Dana Reyes", "PROPN PROPN", 0, []),
    ],
)
def test_role_is_parted_from_the_body_it_is_held_in(words, pos, head, wanted):
    tokens = words.split()
    doc = Doc(
        Vocab(),
        words=tokens,
        pos=pos.split(),
        heads=[head] * len(tokens),
        deps=["ROOT" if i == head else "dep" for i in range(len(tokens))],
        lemmas=[token.lower().removesuffix("s") for token in tokens],
    )
    found = role_pieces(Parse(doc, lexicon=LEXICON), 0, len(tokens))
    assert [" ".join(tokens[low:high]) for low, high, _ in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "He met union leader Dana Reyes, who was killed by gunmen.",
            [("union leader", "nominal"), ("Dana Reyes", "name")],
            id="the name behind what its bearer is",
        ),
        pytest.param(
            "The ambassador to Ruritania was killed.",
            [("ambassador", "nominal")],
            id="no name of a person",
        ),
    ],
)
def test_a_person_is_mentioned_by_name_behind_the_role(text, wanted):
    rows = read(text)["mentions"]
    found = [(one.mention_text, one.mention_type) for one in rows if one.entity_label == "PERSON"]
    assert [one for one in found if one[1] != "pronoun" and one[0] != "gunmen"] == wanted


def named(words: str, pos: str, deps: str, heads: list[int]) -> Parse:
    tokens = words.split()
    doc = Doc(Vocab(), words=tokens, pos=pos.split(), heads=heads, deps=deps.split())
    return Parse(doc, lexicon=LEXICON)


@pytest.mark.parametrize(("last", "wanted"), [("Wednesday", 1), ("Lund", 2)])
def test_when_it_was_is_no_part_of_who(last, wanted):
    parse = named(f"Dana Reyes {last}", "PROPN PROPN PROPN", "ROOT flat flat", [0, 0, 0])
    found = entity_candidate(parse, 0, 3, "PERSON")
    assert found is not None
    assert found.last == wanted


@pytest.mark.parametrize(
    ("month", "noun", "first"),
    [
        pytest.param("June", "troops", 1, id="when it was"),
        pytest.param("June", "Front", 0, id="a name"),
        pytest.param("Telva", "troops", 0, id="whose they are"),
    ],
)
def test_month_before_common_nouns_is_when_it_was(month, noun, first):
    parse = named(f"{month} border {noun}", "PROPN NOUN NOUN", "compound compound ROOT", [2, 2, 2])
    if noun.istitle():
        parse = named(f"{month} Border {noun}", "PROPN PROPN PROPN", "flat flat ROOT", [2, 2, 2])
    assert left_edge(parse, 2, -1) == first
