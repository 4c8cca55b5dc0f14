"""Whose home it is: the user's own, or the demo's inside it."""

from pathlib import Path

import pytest

from pipeline.settings import PROJECT_DIR, Settings

OWN = Settings(home=Path("/somewhere"), model_name="en_claimhouse")


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    for name in ("CLAIMHOUSE_HOME", "CLAIMHOUSE_DEMO", "CLAIMHOUSE_SPACY_MODEL"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_the_default_home_is_no_demo():
    settings = Settings.from_environment()
    assert settings == Settings(home=PROJECT_DIR / "data", model_name="en_claimhouse")
    assert not settings.is_demo


@pytest.mark.parametrize(("value", "is_demo"), [("1", True), ("0", False), ("", False)])
def test_the_demo_is_chosen_by_the_environment(environment, value, is_demo):
    environment.setenv("CLAIMHOUSE_DEMO", value)
    environment.setenv("CLAIMHOUSE_HOME", "/somewhere")
    settings = Settings.from_environment()
    assert settings.is_demo is is_demo
    assert settings.home == Path("/somewhere/demo" if is_demo else "/somewhere")


@pytest.mark.parametrize("settings", [OWN, OWN.demo], ids=["own", "demo"])
def test_a_child_reads_the_same_settings(environment, settings):
    environment.setenv("CLAIMHOUSE_DEMO", "0" if settings.is_demo else "1")
    for name, value in settings.environment.items():
        environment.setenv(name, value)
    assert Settings.from_environment() == settings


def test_the_demo_of_a_demo_is_itself():
    assert OWN.demo.demo == OWN.demo
