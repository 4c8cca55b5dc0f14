"""Any text through the trained model, the rules and the resolution: no exception, words kept."""

import pytest
from hypothesis import assume, given, settings

from pipeline.records import EXTRACTED
from scoring.articles import article_of
from tests.unit.extract.test_phenomena_any_text import texts
from tests.unit.extract.verbatim import misplaced

pytestmark = pytest.mark.slow


@settings(max_examples=60, deadline=None)
@given(text=texts)
def test_any_text_is_read_to_rows_that_keep_to_it(reader, text):
    assume(text)  # an empty one is a unit test
    [reading] = reader.read([article_of(text)])
    assert misplaced({name: reading.rows[name] for name in EXTRACTED}, text) == []
