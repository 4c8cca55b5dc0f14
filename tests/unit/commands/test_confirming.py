"""``forget`` says what will go, and goes on only if somebody says that it is meant."""

import io
import sys

import pytest

from pipeline.commands.confirming import NotConfirmedError, confirm_forgetting
from pipeline.commands.consoles import plain_console
from pipeline.commands.forgetting import NoSuchArticleError
from pipeline.resources.arrivals import take_in
from pipeline.resources.inputs import inputs_from_paths
from pipeline.resources.lake import Lake


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def lake(tmp_path) -> Lake:
    folder = tmp_path / "north"
    folder.mkdir()
    (folder / "a.txt").write_text("Bread [is] sold again\n\nTwo bakeries opened.\n")
    (folder / "b.txt").write_text("Water flows again\n\nThe pumps were mended.\n")
    lake = Lake(tmp_path / "lake")
    [given] = inputs_from_paths([folder])
    take_in(lake, given, version="1")
    return lake


@pytest.fixture
def ask(lake, monkeypatch):
    def call(typed: str | None = None, **wanted) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO() if typed is None else Terminal(typed))
        shown = io.StringIO()
        options = {"article": None, "batch": None, "yes": False, **wanted}
        confirm_forgetting(lake, **options, console=plain_console(file=shown))
        return shown.getvalue()

    return call


@pytest.mark.parametrize("typed", ["y\n", "YES\n"])
def test_a_yes_goes_on_after_saying_what_will_go(ask, typed):
    shown = ask(typed, article="bread")
    assert "“Bread [is] sold again” of batch north" in shown
    assert "batch north with its 2 article(s)" in ask(typed, batch="north")


@pytest.mark.parametrize("typed", ["n\n", "\n", "", "maybe\n"], ids="no nothing end other".split())
def test_anything_else_forgets_nothing(ask, typed):
    with pytest.raises(NotConfirmedError, match="nothing is forgotten"):
        ask(typed, article="bread")


def test_without_a_terminal_it_is_refused_unless_it_is_said_to_be_meant(ask):
    with pytest.raises(NotConfirmedError, match=r"2 article\(s\).*--yes"):
        ask(batch="north")
    assert ask(batch="north", yes=True) == ""


@pytest.mark.parametrize("wanted", [{"article": "no such"}, {"batch": "south"}])
def test_what_is_not_there_is_said_before_anything_is_asked(ask, wanted):
    with pytest.raises(NoSuchArticleError):
        ask("y\n", **wanted)
