import os

import pytest

from pipeline.fetch.files import default_batch_id, file_of, list_files
from pipeline.fetch.metadata import Metadata

SIDECAR = "file,publisher\na.txt,Sample Wire\nsub/b.txt,Sample Daily\n"


def items(listing):
    return [file.item for file in listing.files]


def test_files_of_a_folder_come_sorted_with_those_of_its_subfolders(folder):
    root = folder({"b.txt": "x", "a.txt": "x", "sub/c.md": "x"})
    assert items(list_files([root])) == ["a.txt", "b.txt", "sub/c.md"]


def test_hidden_files_and_sidecars_are_no_items(folder):
    root = folder({".hidden.txt": "x", ".git/a.txt": "x", "a.txt": "x", "meta.csv": SIDECAR})
    assert items(list_files([root])) == ["a.txt"]


def test_sidecar_paths_count_from_its_own_folder(folder):
    root = folder({"a.txt": "x", "sub/b.txt": "x", "sub/a.txt": "x", "meta.csv": SIDECAR})
    publishers = {file.item: file.metadata.publisher for file in list_files([root]).files}
    assert publishers == {"a.txt": "Sample Wire", "sub/a.txt": None, "sub/b.txt": "Sample Daily"}


def test_sidecar_beside_a_named_file_is_heeded_without_its_other_rows(folder):
    root = folder({"a.txt": "x", "meta.csv": SIDECAR})
    listing = list_files([root / "a.txt"])
    assert [file.metadata.publisher for file in listing.files] == ["Sample Wire"]
    assert listing.asides == []


def test_sidecar_row_may_name_its_file_in_any_way_that_stays_in_the_folder(folder):
    root = folder({"a.txt": "x", "b.txt": "x", "sub/c.txt": "x"})
    rows = f"./a.txt,A\n{root}/b.txt,B\nsub/../sub/c.txt,C\n"
    folder({"meta.csv": f"file,publisher\n{rows}"})
    for given in (root, root / "sub" / ".."):
        listing = list_files([given])
        assert [file.metadata.publisher for file in listing.files] == ["A", "B", "C"]
        assert listing.asides == []


@pytest.mark.parametrize("kind", ["link", "pipe", "damaged"])
def test_sidecar_beside_a_named_file_that_cannot_be_read_is_told(folder, kind):
    root = folder({"a.txt": "x", "../meta.csv": SIDECAR})
    if kind == "link":
        (root / "meta.csv").symlink_to("../meta.csv")
    elif kind == "pipe":
        os.mkfifo(root / "meta.csv")
    else:
        folder({"meta.csv": b"file,publisher\na.txt,\xff\x00"})
    listing = list_files([root / "a.txt"])
    assert [file.metadata for file in listing.files] == [Metadata()]
    [(item, notice)] = listing.asides
    assert (item, notice.reason) == ("meta.csv", "sidecar_unreadable")


def test_damaged_sidecar_costs_no_other_file(folder):
    root = folder({"a.txt": "x", "meta.csv": '"file"x,publisher\na.txt,A\n'})
    assert items(list_files([root])) == ["a.txt", "meta.csv"]


def test_folder_that_refuses_is_one_row_though_it_is_met_twice(folder, monkeypatch):
    root = folder({"a.txt": "x", "sub/b.txt": "x"})
    scandir = os.scandir

    def refuse(path):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    listing = list_files([root, root / "sub"])
    assert [(item, refusal.reason) for item, refusal in listing.asides] == [("sub", "unreadable")]


@pytest.mark.parametrize(
    ("item", "file"),
    [("a.csv#2", "a.csv"), ("a#b.txt", "a#b.txt"), ("a#2.csv#31", "a#2.csv"), ("a", "a")],
)
def test_file_of_an_item_is_what_its_record_stands_in(item, file):
    assert file_of(item) == file


def test_file_found_and_gone_again_is_passed_over(folder):
    root = folder({"a.txt": "x"})
    listing = list_files([root / "a.txt", root / "gone.txt"], were_named=False)
    assert items(listing) == ["a.txt"]


def test_csv_with_a_column_text_is_articles_not_a_sidecar(folder):
    root = folder({"a.csv": "file,text\nx.txt,words\n"})
    assert items(list_files([root])) == ["a.csv"]


@pytest.mark.parametrize(
    ("rows", "item", "reason"),
    [
        ("gone.txt,Sample Wire", "meta.csv#2", "sidecar_file_missing"),
        ("a.txt,One\na.txt,Two", "meta.csv#3", "sidecar_row_repeated"),
        (",Sample Wire", "meta.csv#2", "sidecar_row_unreadable"),
        ("a.txt,Sample Wire,too,many", "meta.csv#2", "sidecar_row_unreadable"),
        ("x" * 5000 + ",Sample Wire", "meta.csv#2", "sidecar_file_missing"),
        ("../reports.txt,Sample Wire", "meta.csv#2", "sidecar_outside_folder"),
        ("/etc/passwd,Sample Wire", "meta.csv#2", "sidecar_outside_folder"),
        ("a.txt," + "x" * 5000, "meta.csv#2", "metadata_too_long"),
    ],
    ids=[
        "missing file", "second row", "no file", "too many cells", "name too long", "outside",
        "absolute", "long value",
    ],
)  # fmt: skip
def test_sidecar_row_that_fits_nothing_is_reported_with_its_line(folder, rows, item, reason):
    root = folder({"a.txt": "x", "meta.csv": f"file,publisher\n{rows}\n"})
    [(where, notice)] = list_files([root]).asides
    assert (where, notice.reason) == (item, reason)


def test_first_sidecar_row_of_a_file_counts(folder):
    root = folder({"a.txt": "x", "meta.csv": "file,publisher\na.txt,One\na.txt,Two\n"})
    assert list_files([root]).files[0].metadata == Metadata(publisher="One")


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "LICENSE.txt"])
def test_file_about_the_folder_is_noted_and_not_read(folder, name):
    root = folder({name: "x", "a.txt": "x"})
    listing = list_files([root])
    assert items(listing) == ["a.txt"]
    assert [(item, notice.reason) for item, notice in listing.asides] == [(name, "not_an_article")]


def test_readme_is_read_when_it_is_named_or_listed(folder):
    root = folder({"README.md": "x"})
    assert items(list_files([root / "README.md"])) == ["README.md"]
    folder({"meta.csv": "file,publisher\nREADME.md,Sample Wire\n"})
    assert items(list_files([root])) == ["README.md"]


def test_file_reached_twice_is_listed_once(folder):
    root = folder({"a.txt": "x"})
    assert items(list_files([root, root / "a.txt", root])) == ["a.txt"]


def test_items_of_several_folders_are_told_apart(folder):
    root = folder({"one/a.txt": "x", "two/a.txt": "x"})
    assert items(list_files([root / "one", root / "two"])) == ["one/a.txt", "two/a.txt"]


def test_missing_path_is_an_error_not_an_empty_batch(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        list_files([tmp_path / "nowhere"])


def test_digest_follows_the_bytes_and_the_sidecar_row(folder):
    root = folder({"a.txt": "x", "b.txt": "x", "c.txt": "y", "meta.csv": SIDECAR})
    a, b, c = list_files([root]).files
    assert len({a.digest, b.digest, c.digest}) == 3
    assert list_files([root]).files[1].digest == b.digest
    folder({"meta.csv": SIDECAR.replace("Sample Wire", "Sample Post")})
    assert list_files([root]).files[0].digest != a.digest


@pytest.mark.parametrize(
    ("names", "taken", "batch_id"),
    [
        ([""], (), "reports"),
        (["a.txt"], (), "a"),
        (["a.txt", "b.txt"], (), "reports"),
        (["sub", "a.txt"], (), "reports"),
        (["my press cuttings"], (), "my-press-cuttings"),
        ([""], ("reports", "reports-2"), "reports-3"),
    ],
    ids=["folder", "file", "files", "mixed", "spaces", "taken"],
)
def test_batch_is_named_after_its_folder_or_only_file(folder, names, taken, batch_id):
    root = folder({"a.txt": "x", "b.txt": "x", "sub/c.txt": "x", "my press cuttings/d.txt": "x"})
    assert default_batch_id([root / name for name in names], taken=taken) == batch_id


def test_readme_that_is_named_is_read_though_its_folder_is_given_too(folder):
    root = folder({"README.md": "x"})
    assert items(list_files([root / "README.md", root])) == ["README.md"]
    assert items(list_files([root, root / "README.md"])) == ["README.md"]


def test_batch_of_a_folder_with_a_long_name_can_be_numbered(folder):
    long = "ж" * 127
    name = default_batch_id([folder({f"{long}/a.txt": "x"}) / long], taken=["ж" * 60])
    assert name == "ж" * 60 + "-2"
