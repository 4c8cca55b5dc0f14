"""What day "today" is to the outlet that says so."""

from datetime import date

import pytest

from pipeline.fetch.dates import read_date
from pipeline.fetch.local_days import local_day

LATE = "2024-03-14T23:30:00Z"


@pytest.mark.parametrize(
    ("text", "country", "day", "is_open"),
    [
        pytest.param("2024-03-14T23:30:00-05:00", None, 14, False, id="stated zone"),
        pytest.param("2024-03-15T01:30:00+03:00", "US", 15, False, id="stated zone before country"),
        pytest.param("Thu, 14 Mar 2024 23:30:00 -0500", None, 14, False, id="as mail writes it"),
        pytest.param("2024-03-14 23:30 EST", None, 14, False, id="name of a zone"),
        pytest.param("2024-03-14 23:30 America/New_York", None, 14, False, id="place of a zone"),
        pytest.param("Thu, 14 Mar 2024 23:30:00 GMT", "IN", 15, False, id="GMT is a feed's"),
        pytest.param(LATE, "UA", 15, False, id="country of one zone"),
        pytest.param(LATE, "DE", 15, False, id="zones that agree"),
        pytest.param("2024-03-14T15:00:00Z", "US", 14, False, id="many zones that agree"),
        pytest.param("2024-03-15T06:00:00Z", "US", 15, True, id="zones that do not"),
        pytest.param(LATE, None, 14, False, id="no country"),
        pytest.param(LATE, "ZZ", 14, False, id="no such country"),
        pytest.param("2024-03-14", "NZ", 14, False, id="a day is a day"),
        pytest.param("2024-03", "NZ", 1, False, id="a month"),
    ],
)
def test_day_is_that_of_the_stated_zone_else_of_the_country(text, country, day, is_open):
    stated = read_date(text)
    assert stated is not None
    assert local_day(stated, country) == (date(2024, 3, day), is_open)
