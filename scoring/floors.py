"""A table of scores, and the comparison with what they must not fall below."""

from scoring.measures import WITHOUT_PRECISION
from scoring.score import Score

Floors = dict[str, tuple[float | None, float]]  # measure → least precision, least recall


def table(scores: dict[str, Score]) -> str:
    """The scores as lines of text."""
    lines = [f"{'':20} precision  recall   right labelled found"]
    for name, score in scores.items():
        precision = "" if name in WITHOUT_PRECISION else f"{score.precision:.2f}"
        found = "" if name in WITHOUT_PRECISION else str(score.found)
        lines.append(
            f"{name:20} {precision:>9} {score.recall:7.2f} {score.right:7} "
            f"{score.labelled:8} {found:>5}"
        )
    return "\n".join(lines)


def shortfalls(scores: dict[str, Score], floors: Floors) -> list[str]:
    """What fell below its floor, each with what was missed and what was wrong."""
    problems = []
    for name, (precision, recall) in floors.items():
        score = scores[name]
        if score.recall < recall:
            missed = "\n    ".join(score.missed)
            problems.append(f"{name}: recall {score.recall:.3f} < {recall}; missed:\n    {missed}")
        if precision is not None and score.precision < precision:
            wrong = "\n    ".join(score.wrong)
            problems.append(
                f"{name}: precision {score.precision:.3f} < {precision}; wrong:\n    {wrong}"
            )
    return problems
