"""What is rewritten in a parse before any rule reads it, in this order and nowhere else."""

from collections.abc import Callable, Collection

from spacy.tokens import Doc

from pipeline.extract.reading.lexicon import NO_WORDS, Lexicon
from pipeline.extract.reading.mending.relabel import (
    free_marker,
    hang_result,
    name_attack,
    name_complement,
    name_doer_of_row,
    name_preposition_according,
)
from pipeline.extract.reading.mending.tags import (
    mend_lemma,
    name_islamic_state,
)
from pipeline.extract.reading.mending.word_order import (
    hang_apposition,
    hang_object,
    name_subject,
    part_names,
)
from pipeline.extract.reading.tree import Parse

# Each goes over all tokens, and sees what those before it have left.
REWRITES: tuple[Callable[[Parse, int], None], ...] = (
    name_islamic_state,
    mend_lemma,
    name_preposition_according,
    free_marker,
    name_complement,
    hang_apposition,
    name_subject,
    hang_object,
    hang_result,
    name_attack,
    name_doer_of_row,
    part_names,
)


def mended_parse(
    doc: Doc, *, known_verbs: Collection[str] = (), lexicon: Lexicon = NO_WORDS
) -> Parse:
    """Read ``doc`` and rewrite what a parser is known to get wrong.

    Args:
        doc: A parsed Doc.
        known_verbs: Verbs that the curated tables list.
        lexicon: Their kinds of words, for the rules that read the parse.
    """
    parse = Parse(doc, known_verbs=known_verbs, lexicon=lexicon)
    for rewrite in REWRITES:
        for i in range(len(parse)):
            rewrite(parse, i)
        parse.forget_phrases()
    return parse
