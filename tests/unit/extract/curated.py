"""The curated kinds of words, for tests on hand-made parses."""

from dataclasses import asdict

from pipeline.extract.reading.lexicon import Lexicon
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR

LEXICON = Lexicon.of(
    asdict(row) for row in read_reference(PROJECT_DIR / "seeds" / "reference").word_kinds
)
