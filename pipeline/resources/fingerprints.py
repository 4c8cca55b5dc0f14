"""What a stage's results depend on besides its input, as short hashes."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.settings import PROJECT_DIR

SHORT = 10  # hex digits: a clash among a million versions is one in a million


def hash_files(paths: Iterable[Path]) -> str:
    """Hash names and contents of files, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        digest.update(f"{path.name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def hash_code(*modules: str) -> str:
    """Hash the source of modules and packages of ours, such as ``resolve``; once a process."""
    paths: list[Path] = []
    for module in modules:
        path = PROJECT_DIR / "pipeline" / module
        paths += path.glob("*.py") if path.is_dir() else [path.with_suffix(".py")]
    return hash_files(paths)
