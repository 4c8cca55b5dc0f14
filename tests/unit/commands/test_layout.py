"""Rows as plain text: nothing cut, nothing left out."""

import pytest

from pipeline.commands.layout import layout_rows


def test_rows_that_fit_are_a_table():
    text = layout_rows(["name", "n"], [["north", "1"], ["", "12"]], width=9)
    assert text == "name   n\n-----  --\nnorth  1\n       12\n(2 rows)"


def test_rows_that_do_not_fit_are_one_value_a_line():
    text = layout_rows(["first", "second"], [["x" * 100, "y" * 100]], width=168)
    assert text == f"first   {'x' * 100}\nsecond  {'y' * 100}\n\n(1 row)"


def test_a_value_with_lines_keeps_them():
    text = layout_rows(["a", "body"], [["1", "one\n\ntwo"], ["2", ""]], width=80)
    assert text == "a     1\nbody  one\n\n      two\n\na     2\nbody\n\n(2 rows)"


def test_wide_characters_take_the_place_that_they_take():
    text = layout_rows(["a", "b"], [["東京", "1"], ["x", "2"]], width=80)
    assert text.splitlines()[2:4] == ["東京  1", "x     2"]


@pytest.mark.parametrize("width", [1, 80])
def test_no_rows_are_said_to_be_none(width):
    assert layout_rows(["a", "b"], [], width=width) == "a  b\n-  -\n(0 rows)"
