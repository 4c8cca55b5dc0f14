import pytest

from pipeline.resources import fingerprints
from pipeline.resources.fingerprints import hash_code, hash_files


@pytest.fixture
def code(tmp_path, monkeypatch):
    """A package with rooms, in place of ours."""
    monkeypatch.setattr(fingerprints, "_CODE", tmp_path)
    for room in ("times", "figures"):
        (tmp_path / "extract" / room).mkdir(parents=True)
        (tmp_path / "extract" / room / "component.py").write_text(f"ROOM = {room!r}\n")
    return tmp_path / "extract"


@pytest.fixture(autouse=True)
def nothing_remembered():
    hash_code.cache_clear()
    yield
    hash_code.cache_clear()


def hash_anew(package: str) -> str:
    hash_code.cache_clear()
    return hash_code(package)


def test_code_in_a_room_counts(code):
    before = hash_anew("extract")
    (code / "figures" / "component.py").write_text("ROOM = 'other'\n")
    assert hash_anew("extract") != before


def test_code_that_moves_between_rooms_counts(code):
    before = hash_anew("extract")
    one, other = (code / room / "component.py" for room in ("times", "figures"))
    words, others = one.read_text(), other.read_text()
    one.write_text(others)
    other.write_text(words)
    assert hash_anew("extract") != before


def test_a_package_that_is_not_there_is_refused(code):
    with pytest.raises(ValueError, match="no code in pipeline/extrakt"):
        hash_code("extrakt")


def test_files_of_one_name_count_each(tmp_path):
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "model")
        paths[-1].write_text(folder)
    whole = hash_files(paths, root=tmp_path)
    paths[0].write_text("c")
    assert hash_files(paths, root=tmp_path) != whole
