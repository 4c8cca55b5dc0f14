"""The page of how good it is says what the benchmarks kept."""

import pytest

from bench import quality_page


def test_the_page_is_that_of_the_results():
    assert quality_page.main(["--check"]) == 0


def test_a_stale_page_is_told_and_written_anew(tmp_path, capsys):
    path = tmp_path / "quality.md"
    path.write_text("99 %", encoding="utf-8")
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{quality_page.BEGIN}{quality_page.END}after\n", encoding="utf-8")
    assert quality_page.main(["--check"], path=path, readme=readme) == 1
    assert capsys.readouterr().err.count("make docs") == 2
    assert quality_page.main([], path=path, readme=readme) == 0
    assert quality_page.main(["--check"], path=path, readme=readme) == 0
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert text.endswith("after\n")


def test_a_readme_without_marks_is_told():
    with pytest.raises(ValueError, match="measured"):
        quality_page.with_summary("no marks")


def test_a_result_that_is_missing_names_its_benchmark(tmp_path, monkeypatch):
    monkeypatch.setattr(quality_page, "RESULTS", tmp_path)
    with pytest.raises(SystemExit, match="make bench-readings"):
        quality_page.page()


def test_a_share_stands_with_its_interval_and_counts():
    row = {"judged": 40, "right": 30, "precision": 0.75, "interval": [0.6, 0.857]}
    assert quality_page._judged(row) == "75 % (60 % to 86 %), 30 of 40"
    assert quality_page._judged({"judged": 0}) == "not judged"
