"""How the public event sets are prepared and their figures given an interval."""

from bench.events import with_intervals
from bench.truecasing import Truecaser

KNOWN = ["On Monday the rebels left Varn. The rebels burned the UN depot near Varn."]


def test_upper_case_is_written_as_words_mostly_are():
    written = Truecaser(KNOWN)("THE REBELS BURNED THE UN DEPOT. REBELS LEFT OZMA, NEAR VARN.")
    assert written == "The rebels burned the UN depot. Rebels left Ozma, near Varn."


def test_every_letter_stands_where_it_stood():
    text = 'IT\'S «VARN» -- 8 P.M.\n\nREBELS: "NO" (STRASSE).'
    assert len(Truecaser(KNOWN)(text)) == len(text)


def test_a_figure_has_an_interval_and_what_is_asked_of_it():
    right = [True] * 8 + [False] * 2
    result = with_intervals(
        lambda some: {"share": sum(right[n] for n in some) / len(some), "size": len(some)},
        len(right),
        {"share": 0.9},
    )
    assert result["documents"] == 10
    assert result["share"]["value"] == 0.8
    assert result["share"]["asked"] == 0.9
    low, high = result["share"]["interval"]
    assert 0.3 < low < 0.8 < high <= 1.0
    assert result["size"] == {"value": 10, "interval": [10, 10]}
