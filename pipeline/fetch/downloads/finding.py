"""Tell whose download a text is."""

from pipeline.fetch.downloads.factiva import find_coded, find_plain
from pipeline.fetch.downloads.lexis import find_lexis, find_nexis
from pipeline.fetch.downloads.pieces import Piece
from pipeline.fetch.downloads.proquest import find_proquest


def find_articles(text: str) -> list[Piece]:
    """Find the articles of a download; none where the text is something else."""
    for find in (find_lexis, find_nexis, find_coded, find_plain, find_proquest):
        if pieces := list(find(text)):
            return pieces
    return []
