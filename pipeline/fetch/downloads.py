"""Downloads of press databases: many articles in one text, each under a block of its facts.

Nexis and Lexis (old text and present documents, with menus in several languages), Factiva (with and
without field codes) and ProQuest. Other texts are left alone.
"""

from pipeline.fetch.factiva import factiva_coded, factiva_plain
from pipeline.fetch.lexis import lexis, nexis
from pipeline.fetch.press_lines import Piece
from pipeline.fetch.proquest import proquest


def find_articles(text: str) -> list[Piece]:
    """Find the articles of a download; none where the text is something else."""
    for find in (lexis, nexis, factiva_coded, factiva_plain, proquest):
        if pieces := list(find(text)):
            return pieces
    return []
