"""What the site needs beside MkDocs: the model card, the icon, and no links out of `docs/`."""

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

_DOCS = Path(__file__).parent
_CARD = _DOCS.parent / "language_model" / "MODEL_CARD.md"
_ICON = _DOCS.parent / "pipeline" / "explore" / "static" / "icon.svg"
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, *, config: Any) -> Files:
    """Add the model card, which lies with the model, and the icon, which lies with the pages."""
    files.append(File.generated(config, "model.md", content=_CARD.read_text(encoding="utf-8")))
    files.append(File.generated(config, "icon.svg", content=_ICON.read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """Unlink what lies outside the site: code, seeds, licences."""
    folder = (_DOCS / page.file.src_uri).parent if page.file.src_uri != "model.md" else _CARD.parent

    def words_or_link(match: re.Match[str]) -> str:
        inside = (folder / match[2]).resolve().is_relative_to(_DOCS)
        return match[0] if inside else match[1]

    return _LINK.sub(words_or_link, markdown)
