from bench.growth import by_article
from bench.peers import overlapping


def test_the_fixed_cost_is_taken_off_and_the_rest_told_by_article():
    found = by_article(
        {
            1000: {"cpu_s": 22.0, "peak_mb": 500},
            10_000: {"cpu_s": 40.0, "peak_mb": 600},
            100_000: {"cpu_s": 220.0, "peak_mb": 660},
        }
    )
    assert found["fixed_cpu_s"] == 20.0
    assert found["ms_an_article"] == {1000: 2.0, 10_000: 2.0, 100_000: 2.0}
    assert found["ms_an_article_between"] == {"1000 to 10000": 2.0, "10000 to 100000": 2.0}
    assert found["peak_to_the_size_before"]["10000 to 100000"] == 1.1


def test_spans_agree_where_they_share_a_character():
    assert overlapping([[(0, 5), (9, 12)], []], [[(4, 6)], [(0, 9)]]) == 1
    assert overlapping([[(0, 5)]], [[(5, 9)]]) == 0
