"""Article text, names of batches and paths are printed as they are, whatever prints them."""

import ast
import io
from pathlib import Path

import pytest

from pipeline.commands.consoles import plain_console
from pipeline.commands.explained import Explained, FoundSpan, FoundTable
from pipeline.commands.explaining import print_explained
from pipeline.commands.progress import progress_on
from pipeline.resources.progress import tell
from pipeline.settings import PROJECT_DIR

BRACKETS = "[the regime] fell [/x] :warning:"


@pytest.fixture
def shown() -> io.StringIO:
    return io.StringIO()


@pytest.mark.parametrize("width", [40, 80])
def test_an_explained_article_keeps_its_brackets(shown, width):
    columns = ["source", "[claim]", *(f"c{n}" for n in range(8))]
    explained = Explained(
        article_id="art_1",
        title=BRACKETS,
        heading=f"{BRACKETS} · Sample Wire",
        body_text=f"{BRACKETS}\nand more.",
        spans=[FoundSpan("cue", 0, 3, "states", "say")],
        tables=[FoundTable("Claims", columns, [tuple([BRACKETS] * len(columns))])],
    )
    print_explained(explained, plain_console(file=shown, width=width))
    text = " ".join(shown.getvalue().split())
    assert f"art_1 {BRACKETS} · Sample Wire" in text
    assert f"{BRACKETS} and more." in text
    assert "…" not in text


def test_a_bar_names_a_batch_with_brackets(shown):
    console = plain_console(file=shown, force_terminal=True, width=120)
    with progress_on(console):
        tell("extract [/north]", 1, 2)
    assert "[/north]" in shown.getvalue()


def test_no_other_console_and_no_markup_is_made():
    made = {
        f"{path.relative_to(PROJECT_DIR)}: {name}"
        for path in Path(PROJECT_DIR, "pipeline").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and (name := ast.unparse(node.func).rsplit(".")[-1]) in ("Console", "from_markup")
    }
    assert made == {"pipeline/commands/consoles.py: Console"}
