import pytest

from pipeline.extract.attributions.component import AttributionFinder
from pipeline.extract.attributions.speech import continued_quotes, cut_out, pass_on, quote_type
from pipeline.extract.attributions.words import ReportingWords
from tests.unit.extract.parsed import REPORTING, doc_of, processed, with_parse, words_at


def read(text, entities=()):
    doc = processed(text, entities=entities)
    return doc, doc._.attributions


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        pytest.param(
            "The mayor said that rebels had entered the town.",
            "The mayor",
            "said",
            "that rebels had entered the town",
            id="that-clause",
        ),
        pytest.param(
            "The army shelled the village, a medic said.",
            "a medic",
            "said",
            "The army shelled the village",
            id="cue after the clause",
        ),
        pytest.param(
            '"We have lost the bridge," said a rebel commander.',
            "a rebel commander",
            "said",
            '"We have lost the bridge,"',
            id="inverted direct quote",
        ),
        pytest.param(
            "According to the ministry, 12 soldiers died.",
            "the ministry",
            "According to",
            "12 soldiers died",
            id="according to, in front",
        ),
        pytest.param(
            "Rebels seized the airport, according to the army.",
            "the army",
            "according to",
            "Rebels seized the airport",
            id="according to, behind",
        ),
        pytest.param(
            "A commander told reporters that the road was closed.",
            "A commander",
            "told",
            "that the road was closed",
            id="told somebody",
        ),
        pytest.param(
            "The coalition said it struck the depot.",
            "The coalition",
            "said",
            "it struck the depot",
            id="no that",
        ),
        pytest.param(
            "The ministry accused the rebels of shelling the market.",
            "The ministry",
            "accused",
            "of shelling the market",
            id="accused of",
        ),
        pytest.param(
            "The general vowed to retake the city.",
            "The general",
            "vowed",
            "to retake the city",
            id="vow",
        ),
    ],
)
def test_source_cue_and_content_are_read(text, source, cue, content):
    doc, [one] = read(text)
    assert words_at(doc, one["source"]) == source
    assert words_at(doc, one["cue"]) == cue
    assert [words_at(doc, piece) for piece in one["content"]] == [content]


def test_addressee_is_kept_apart_from_the_source():
    _, [one] = read("A commander told reporters that the road was closed.")
    assert one["addressee_text"] == "reporters"


def test_joint_sources_give_a_row_each_with_one_content():
    doc, found = read("The army and the rebels said the truce had ended.")
    assert [words_at(doc, one["source"]) for one in found] == ["The army", "the rebels"]
    assert found[0]["content"] == found[1]["content"]


@pytest.mark.parametrize(
    "text",
    [
        "It is believed that the militia holds the dam.",
        "The convoy reportedly reached the camp.",
        "The militia is thought to control the dam.",
        "The announcement that troops had left surprised nobody.",
    ],
)
def test_impersonal_report_has_no_source(text):
    _, [one] = read(text)
    assert one["source"] is None
    assert one["is_impersonal"]


def test_raised_subject_belongs_to_what_is_thought():
    doc, [one] = read("The militia is thought to control the dam.")
    content = " ".join(words_at(doc, piece) for piece in one["content"])
    assert "The militia" in content
    assert "to control the dam" in content


def test_nested_report_points_to_the_outlet_that_relays_it():
    doc, found = read("The commander claimed that the rebels had fled, the newspaper reported.")
    by_source = {words_at(doc, one["source"]): one for one in found}
    outer = found.index(by_source["the newspaper"])
    assert by_source["The commander"]["parent_index"] == outer
    assert by_source["the newspaper"]["parent_index"] is None


@pytest.mark.parametrize(
    "text",
    [
        "The army captured the port and shelled the town.",
        "Moscow announced a truce.",
        "The commander did not disclose a date for the assault.",
        "Residents fled the town.",
    ],
)
def test_a_sentence_that_reports_no_words_gives_no_attribution(text):
    assert read(text)[1] == []


def test_labelled_link_is_kept_and_gets_its_missing_source_from_the_rules():
    doc = doc_of("The mayor said that rebels had entered the town.")
    doc._.attribution_links = [{"source": [], "cue": [[10, 14]], "content": [[20, 47]]}]
    words = ReportingWords.from_rows(
        [
            {
                "verb_lemma": "say",
                "part_of_speech": "verb",
                "stance": "states",
                "certainty": "certain",
                "polarity": "positive",
            }
        ]
    )
    [one] = AttributionFinder("attributions", words=words)(with_parse(doc))._.attributions
    assert one["method"] == "labeller"
    assert words_at(doc, one["source"]) == "The mayor"
    assert one["content"] == [[20, 47]]


def test_sentence_before_the_cues_own_is_not_what_a_speaker_said():
    text = "The spokesman said the army had left. He added that it would return."
    doc = doc_of(text)
    doc._.attribution_links = [
        {"source": [[38, 40]], "cue": [[41, 46]], "content": [[19, 36], [47, 67]]}
    ]
    words = ReportingWords.from_rows(REPORTING)
    [_, one] = AttributionFinder("attributions", words=words)(with_parse(doc))._.attributions
    assert one["content"] == [[47, 67]]


def test_it_of_a_belief_is_nobody_though_the_labeller_takes_it_for_a_source():
    doc = doc_of("It is believed that the militia holds the dam.")
    doc._.attribution_links = [{"source": [[0, 2]], "cue": [[3, 14]], "content": [[20, 45]]}]
    words = ReportingWords.from_rows(REPORTING)
    [one] = AttributionFinder("attributions", words=words)(with_parse(doc))._.attributions
    assert one["method"] == "labeller"
    assert one["source"] is None
    assert one["is_impersonal"]


def test_weak_rules_add_nothing_to_a_labelled_text():
    doc = doc_of("Officials fear that the dam may collapse.")
    doc._.attribution_links = [{"source": [], "cue": [], "content": [[0, 26]]}]
    words = ReportingWords.from_rows(REPORTING)
    [one] = AttributionFinder("attributions", words=words)(with_parse(doc))._.attributions
    assert one["method"] == "labeller"


def test_doc_without_a_parse_is_refused():
    doc = doc_of("Residents fled the town.")
    bare = doc.from_array(["ORTH"], doc.to_array(["ORTH"]))
    for token in bare:
        token.dep_ = ""
    finder = AttributionFinder("attributions", words=ReportingWords.from_rows([]))
    with pytest.raises(ValueError, match="add a parser"):
        finder(bare)


# ---------------------------------------------------------------- quotation marks


def test_cue_is_cut_out_of_the_content():
    text = "They left, he said, and came back."
    assert cut_out([[0, 33]], [[11, 13], [14, 18]], text) == [[0, 9], [20, 33]]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ([[0, 20]], "direct"),
        ([[0, 40]], "mixed"),
        ([[22, 40]], "indirect"),
    ],
)
def test_quote_type_is_the_share_in_quotation_marks(content, expected):
    text = '"We will come back." and nothing is quoted'
    assert quote_type(text, content, [(0, 20)]) == expected


def attribution(content, source=(0, 1)):
    return {
        "source": list(source),
        "cue": None,
        "content": content,
        "cue_lemma": "say",
        "quote_type": "direct",
        "is_impersonal": False,
        "parent_index": None,
        "role_text": None,
        "addressee_text": None,
        "method": "rule",
    }


def test_quotation_after_the_cue_is_more_of_the_same():
    text = '"We left." Ann said. "We will come back soon."'
    found = [attribution([[0, 10]], source=(11, 14))]
    continued_quotes(text, found, [(0, 10), (21, 46)])
    assert found[0]["content"] == [[0, 10], [21, 46]]


def test_quotation_goes_on_with_who_is_quoted_and_not_only_with_who_passes_it_on():
    text = '"We left," Ann said, VOA reports. "We will come back soon."'
    quoted = attribution([[0, 10]], source=(11, 14)) | {"cue": [15, 19]}
    passed_on = attribution([[0, 19]], source=(21, 24)) | {"cue": [25, 32]}
    found = [quoted, passed_on]
    continued_quotes(text, found, [(0, 10), (34, 59)])
    assert [one["content"] for one in found] == [[[0, 10], [34, 59]], [[0, 19], [34, 59]]]


def test_quotation_behind_an_outlet_is_of_whom_it_passes_on():
    text = '"We left," Ann said by phone, VOA reports. "We will come back soon."'
    quoted = attribution([[0, 10]], source=(11, 14)) | {"cue": [15, 19]}
    outlet = attribution([[43, 68]], source=(30, 33)) | {"cue": [34, 41]}
    found = [quoted, outlet]
    pass_on(text, found)
    assert [one["content"] for one in found] == [[[0, 10], [43, 68]], [[0, 19], [43, 68]]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"We left," Ann said. VOA reports. "We will come back soon."', [34, 59]),
        ('"We left," Ann said, VOA reports. They will come back soon.', [34, 59]),
    ],
    ids=["in another sentence", "in the outlet's words"],
)
def test_outlet_that_tells_by_itself_passes_nobody_on(text, content):
    quoted = attribution([[0, 10]], source=(11, 14)) | {"cue": [15, 19]}
    outlet = attribution([content], source=(21, 24)) | {"cue": [25, 32]}
    pass_on(text, [quoted, outlet])
    assert outlet["content"] == [content]


def test_quotation_paragraph_inherits_its_speaker():
    text = '"We left," said Ann.\n\n"And we will come back soon."'
    found = [attribution([[0, 10]], source=(16, 19))]
    continued_quotes(text, found, [(0, 10), (22, 52)])
    assert [one["method"] for one in found] == ["rule", "continued"]
    assert found[1]["source"] == [16, 19]
    assert found[1]["cue"] is None


def test_quotation_far_from_any_speaker_stays_without_one():
    text = (
        '"We left," said Ann.\n\nThe road was wet.\n\nIt rained.\n\n'
        'Some say "this is the end of it" there.'
    )
    found = [attribution([[0, 10]], source=(16, 19))]
    low = text.index('"this')
    continued_quotes(text, found, [(0, 10), (low, low + 24)])
    assert len(found) == 1
