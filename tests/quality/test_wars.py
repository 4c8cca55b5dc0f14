"""Reports of other wars: what is read out of them must not get worse."""

import pytest

from scoring.floors import Floors, shortfalls, table
from scoring.labels import find_span
from scoring.score import Score
from scoring.wars import WAR_MEASURES, labelled_wars

# A little under what was measured; see test_samples.
FLOORS: Floors = {
    "attributions": (0.92, 0.93),
    "claims": (None, 0.88),
    "claim_event_types": (None, 0.70),
    "claim_polarity": (None, 0.97),
    "claim_certainty": (None, 0.96),
    "claim_agents": (None, 0.91),
    "figures": (0.95, 0.94),
    "figure_measures": (None, 0.94),
    "times": (0.95, 0.95),
    "decoys": (None, 0.99),
}


@pytest.mark.parametrize("number", range(len(labelled_wars())))
def test_every_label_stands_in_its_report(number):
    article, label = labelled_wars()[number]
    snippets = [fact["text"] for name in ("figures", "times", "decoys") for fact in label[name]]
    snippets += [claim["predicate"] for claim in label["claims"]]
    snippets += [words for one in label["attributions"] for words in one["content"]]
    for snippet in snippets + label["optional_spans"]:
        find_span(article.body_text, snippet)


@pytest.fixture(scope="module")
def scores(reader):
    labelled = labelled_wars()
    totals = {name: Score() for name in WAR_MEASURES}
    readings = reader.read([article for article, _ in labelled])
    for reading, (_, label) in zip(readings, labelled, strict=True):
        for name, measure in WAR_MEASURES.items():
            totals[name].add(measure(reading, label))
    print("\n" + table(totals))  # noqa: T201 - what a person runs it for (pytest -s)
    return totals


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOORS)
def test_reports_of_other_wars_are_read_as_well_as_before(scores, name):
    problems = shortfalls(scores, {name: FLOORS[name]})
    assert not problems, "\n".join(problems)


@pytest.mark.slow
def test_every_measure_has_a_floor(scores):
    assert set(FLOORS) == set(scores)
