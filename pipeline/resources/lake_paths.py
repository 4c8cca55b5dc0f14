"""Where everything in the lake is."""

from pathlib import Path


class LakePaths:
    """Makes the paths under one root folder; ``lake`` says what lies there."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def part_path(self, table: str, batch_id: str, part: int) -> Path:
        """Where a part is, or would be."""
        return self.folder(table, batch_id) / f"part-{part:05d}.parquet"

    def part_paths(self, table: str, batch_id: str) -> list[Path]:
        """List the parts that exist, in order."""
        return sorted(self.folder(table, batch_id).glob("part-*.parquet"))

    def batch_file(self, batch_id: str, name: str) -> Path:
        """Name a small file kept beside a batch's manifests."""
        return self.batch_dir(batch_id) / name

    def part_note(self, batch_id: str, stage: str, part: int) -> Path:
        """Name the note that a part of an open stage is done (see ``parts``)."""
        return self.notes_dir(batch_id, stage) / f"{part:05d}.json"

    def unread_note(self, batch_id: str, part: int) -> Path:
        """Name the note on articles of a part that could not be read, while extraction is open."""
        return self.notes_dir(batch_id, "extracted") / f"{part:05d}.unread.json"

    def lake_file(self, name: str) -> Path:
        """Name a small file about the lake as a whole."""
        return self.root / "_lake" / name

    @property
    def forgotten_file(self) -> Path:
        """Where the articles are listed that were taken down."""
        return self.lake_file("forgotten.json")

    @property
    def aside_dir(self) -> Path:
        """Where damaged batches lie that are read again."""
        return self.root / "_set_aside"

    def manifest_path(self, batch_id: str, stage: str) -> Path:
        """Where the manifest of a stage is, or would be."""
        return self.batch_dir(batch_id) / f"{stage}.json"

    def batch_dirs(self) -> list[Path]:
        """List the folders of manifests."""
        folder = self.root / "_batches"
        return sorted(folder.iterdir()) if folder.is_dir() else []

    def batch_dir(self, batch_id: str) -> Path:
        """Where a batch's manifests are."""
        return self.root / "_batches" / batch_id

    def notes_dir(self, batch_id: str, stage: str) -> Path:
        """Where the notes of an open stage's parts are."""
        return self.batch_dir(batch_id) / f"{stage}.parts"

    def folder(self, table: str, batch_id: str) -> Path:
        """Where a batch's parts of a table are."""
        return self.root / table / batch_id
