"""What a person reads of a run: plain lines, none of Dagster's detail, but never a silent wait."""

import logging

import dagster as dg
import pytest

from pipeline.resources.logger import plain_logger


@pytest.fixture(params=[True, False], ids=["terminal", "file"])
def is_terminal(request) -> bool:
    return request.param


@pytest.fixture
def log(is_terminal, capsys):
    def write(level: int, text: str) -> str:
        context = dg.build_init_logger_context(logger_config={"terminal": is_terminal})
        plain_logger.logger_fn(context).log(level, text)
        return capsys.readouterr().err

    return write


def test_a_wait_for_the_warehouse_is_always_said(log):
    for words in ("Step blocked by limit", "Step still blocked by limit"):
        assert "waiting for another run" in log(logging.DEBUG, f"{words} for pool warehouse")


def test_detail_is_left_out(log, is_terminal):
    assert log(logging.DEBUG, "Started execution of step") == ""
    assert ("8 kept" in log(logging.INFO, "8 kept")) is not is_terminal
    assert "WARNING odd" in log(logging.WARNING, "odd")
