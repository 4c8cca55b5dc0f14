"""The curator's queue: what is asked, and the row that each answer writes."""

import io
from datetime import date

import pytest
from rich.console import Console

from pipeline.commands.reviewing import OtherVersionError, Review

FORMS = [
    ("actor", "red armee", "Red Armee", 9, [("red", "Red Army", 0.95), ("blue", "Blue Army", 0.9)]),
    ("actor", "photo desk", "Photo Desk", 5, []),
    ("location", "mount sample", "Mount Sample", 2, [("geo_7", "Sample Hill", 0.91)]),
]


@pytest.fixture
def review(published, reference_dir):
    for kind, folded, text, count, near in FORMS:
        candidates = [
            {"candidate_id": key, "candidate_name": name, "similarity_score": score}
            for key, name, score in near
        ]
        published.execute(
            "insert into analysis.unresolved_mentions values (?, ?, ?, 'no_candidate', ?, ?, ?, 1)",
            [kind, folded, text, [f"One saw {text} there."], candidates, count],
        )

    def walk(typed: str, *, kinds=("actors", "locations", "pairs"), limit=None):
        shown = io.StringIO()
        done = Review(
            published,
            reference_dir,
            console=Console(file=shown, width=100),
            answers=io.StringIO(typed).readline,
            decided_by="me",
            on=date(2026, 1, 2),
        )
        done.run(kinds, limit=limit)
        return done, shown.getvalue()

    return walk


def test_the_most_used_is_asked_first_with_sentence_and_candidates(review):
    _, shown = review("q\n")
    assert shown.startswith("1 of 4  actor “Red Armee”: 9 mention(s)")
    assert "One saw Red Armee there." in shown
    assert "1  Red Army  red  0.95" in shown
    assert "2 of 4" not in shown


@pytest.mark.parametrize(
    ("typed", "table", "row"),
    [
        pytest.param("1\nq\n", "actor_aliases", ["Red Armee", "red", "spelling"], id="a-candidate"),
        pytest.param(
            "a green\nq\n", "actor_aliases", ["Red Armee", "green", "spelling"], id="another-id"
        ),
        pytest.param(
            "n\nq\n", "alias_rejections", ["Red Armee", "actor", "", "me", "2026-01-02"], id="none"
        ),
        pytest.param(
            "n 1\nq\n",
            "alias_rejections",
            ["Red Armee", "actor", "red", "me", "2026-01-02"],
            id="not-this-candidate",
        ),
        pytest.param(
            "s\n\n1\nq\n", "location_aliases", ["Mount Sample", "geo_7"], id="a-place-after-skips"
        ),
        pytest.param(
            "s\ns\ns\ny\n",
            "actor_judgements",
            ["ent_1", "ent_2", "positive", "me", "2026-01-02"],
            id="a-pair-that-is-one",
        ),
        pytest.param(
            "s\ns\ns\nn\n",
            "actor_judgements",
            ["ent_1", "ent_2", "negative", "me", "2026-01-02"],
            id="a-pair-that-is-two",
        ),
    ],
)
def test_an_answer_is_a_row_at_once(review, reference_dir, typed, table, row, read_rows):
    done, _ = review(typed)
    assert dict(done.written) == {table: 1}
    assert row in [standing[: len(row)] for standing in read_rows(table)]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="no-input"),
        pytest.param("q\n1\n", id="quit"),
        pytest.param("s\ns\ns\ns\n", id="skips"),
        pytest.param("3\n0\nx\na \ny\n", id="what-is-no-answer"),
        pytest.param("a nobody\n", id="an-unknown-id"),
        pytest.param("s\n1\n", id="a-candidate-where-there-is-none"),
    ],
)
def test_nothing_is_written_without_a_clear_answer(review, reference_dir, typed):
    before = {path: path.read_bytes() for path in reference_dir.iterdir()}
    done, _ = review(typed)
    assert not done.written
    assert {path: path.read_bytes() for path in reference_dir.iterdir()} == before


def test_the_question_stands_after_a_wrong_answer_and_after_one_wrong_candidate(review):
    done, shown = review("9\nn 1\n2\nq\n")
    assert "no candidate 9; there are 2" in shown
    assert dict(done.written) == {"alias_rejections": 1, "actor_aliases": 1}


def test_what_was_answered_is_not_asked_again_before_the_next_run(review):
    review("1\nn\ns\ny\n")
    _, shown = review("q\n")
    assert shown.startswith("1 of 1  location “Mount Sample”")


def test_kinds_and_limit_narrow_the_walk(review):
    assert review("q\n", kinds=["pairs"])[1].startswith("1 of 1  one actor or two?")
    assert review("q\n", kinds=["actors"], limit=1)[1].startswith("1 of 1  actor “Red Armee”")


def test_a_file_that_another_version_published_is_refused_with_what_to_do(review, published):
    published.execute("alter table analysis.unresolved_mentions drop column example_sentences")
    with pytest.raises(OtherVersionError, match="claimhouse run"):
        review("q\n")
