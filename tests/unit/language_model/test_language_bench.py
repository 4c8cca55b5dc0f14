import pytest

from language_model.benchmark import MOST, WANTED, figure_at, shortfalls


def row(share=0.95, cost=10_000, least=0.5):
    """A model's row with one value for all shares."""
    f1 = {"f1": share}
    return {
        "syntax": {
            name: {key: [100 * share, 90.0, 99.0] for key in ("upos", "las", "sentences")}
            for name in ("gum", "ewt")
        },
        "re3d": {
            "exact": {"micro": f1},
            "overlap": {"micro": f1},
            "bootstrap_95": {"exact micro F1": [0.9, 0.99], "overlap micro F1": [0.9, 0.99]},
        },
        "toponyms": {
            name: {"recognition": {"overlap": f1}, "bootstrap_95": {"overlap F1": [0.9, 0.99]}}
            for name in ("trnews", "geowebnews")
        },
        "attribution": {
            "polnear": {
                "attribution": f1,
                "source_given_content": {"accuracy": share},
                "token": {"content": f1},
                "bootstrap_95": {
                    "attribution F1": [0.9, 0.99],
                    "source|content acc": [0.9, 0.99],
                    "content token F1": [0.9, 0.99],
                },
            }
        },
        "cost": {"words_per_second": cost, "load_seconds": least, "memory_mb": least},
    }


@pytest.mark.parametrize("path", [path for path in WANTED if path[0] != "cost"], ids=" ".join)
def test_figure_is_in_per_cent_with_its_interval(path):
    value, interval = figure_at(row(), path)
    assert value == 95.0
    assert interval == [90.0, 99.0]


def test_good_model_falls_short_of_nothing():
    good = row(share=0.97)
    assert list(shortfalls("en_claimhouse", good)) == []


def test_fast_tier_is_asked_for_less_quality_and_more_speed():
    middling = row(share=0.86, cost=5_000)
    accurate = list(shortfalls("en_claimhouse", middling))
    fast = list(shortfalls("en_claimhouse_fast", middling))
    assert "en_claimhouse: syntax gum upos 86 < 96.5" in accurate
    assert fast == ["en_claimhouse_fast: cost words_per_second 5000 < 7000"]


def test_what_was_not_measured_falls_short():
    without = row(share=0.97)
    del without["attribution"]
    assert len([line for line in shortfalls("m", without) if "was not measured" in line]) == 3


@pytest.mark.parametrize("path", MOST, ids=" ".join)
def test_cost_above_its_limit_falls_short(path):
    assert any(" ".join(path) in line for line in shortfalls("m", row(share=0.97, least=5_000)))
