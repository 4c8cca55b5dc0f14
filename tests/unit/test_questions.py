"""How the page of questions is read and its outputs are laid out."""

import duckdb
import pytest

from pipeline.questions import answer_page, main, queries_of

PAGE = "# Page\n\nWords.\n\n```sql\nselect 1 as one;\n```\n\n```text\nstale\n```\n\nMore words.\n"


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        yield connection


def test_only_outputs_are_written_anew(connection):
    answered = answer_page(PAGE, connection)
    assert queries_of(answered) == [("select 1 as one;\n", "one\n---\n1\n(1 row)\n")]
    assert answered.replace("one\n---\n1\n(1 row)", "stale") == PAGE


def test_a_query_without_output_gets_one(connection):
    page = "```sql\nselect 1 as one;\n```\n\n```sql\nselect 2 as two;\n```\n"
    outputs = [output for _, output in queries_of(answer_page(page, connection))]
    assert outputs == ["one\n---\n1\n(1 row)\n", "two\n---\n2\n(1 row)\n"]


def test_writing_twice_changes_nothing(connection):
    once = answer_page(PAGE, connection)
    assert answer_page(once, connection) == once


@pytest.mark.parametrize(
    ("sql", "cell"),
    [
        ("null", ""),
        ("true", "yes"),
        ("0.6", "0.60"),
        ("2.0::double", "2"),
        ("120000", "120,000"),
        ("date '2017-01-18'", "2017-01-18"),
        ("['a', 'b']", "a; b"),
        ("{'a': 1}", "a=1"),
        ("'two\nlines'", "two lines"),
        ("repeat('x', 200)", "x" * 109 + "…"),
    ],
    ids="null yes share whole thousands date list struct lines long".split(),
)
def test_a_value_is_one_line(connection, sql, cell):
    page = f"```sql\nselect {sql} as c;\n```\n"
    [(_, output)] = queries_of(answer_page(page, connection))
    assert output.splitlines()[2] == cell


def test_a_wrong_query_is_named(connection):
    with pytest.raises(ValueError, match="select nothing"):
        answer_page("```sql\nselect nothing;\n```\n", connection)


def test_check_says_what_is_stale(tmp_path, capsys):
    database, page = tmp_path / "d.duckdb", tmp_path / "page.md"
    duckdb.connect(database).close()
    page.write_text(PAGE, encoding="utf-8")
    options = ["--database", str(database), "--page", str(page)]
    assert main([*options, "--check"]) == 1
    assert "select 1 as one;" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == PAGE
    assert main(options) == 0
    assert main([*options, "--check"]) == 0
