"""What is rewritten in a parse before any rule reads it, in this order and nowhere else."""

from collections.abc import Callable, Collection

from spacy.tokens import Doc

from pipeline.extract.reading.lexicon import NO_WORDS, Lexicon
from pipeline.extract.reading.mending.passives import (
    name_active_subject,
    name_doer,
    name_verb_called_adjective,
)
from pipeline.extract.reading.mending.relabel import (
    free_marker,
    hang_part_on_its_measure,
    join_clause,
    name_adverb,
    name_complement,
    name_oblique,
    name_preposition_according,
    name_verb_called_participle,
)
from pipeline.extract.reading.mending.tags import (
    mend_lemma,
    name_islamic_state,
    name_verb_behind_to,
    name_verb_called_noun,
)
from pipeline.extract.reading.mending.word_order import (
    hang_object,
    name_infinitive,
    name_particle,
    name_root,
    name_subject,
    part_at_semicolon,
    take_speaker_before,
)
from pipeline.extract.reading.tree import Parse

# Each goes over all tokens, and sees what those before it have left.
REWRITES: tuple[Callable[[Parse, int], None], ...] = (
    name_verb_behind_to,
    name_islamic_state,
    mend_lemma,
    name_verb_called_noun,
    name_verb_called_adjective,
    name_doer,
    name_active_subject,
    name_preposition_according,
    name_adverb,
    name_verb_called_participle,
    name_oblique,
    hang_part_on_its_measure,
    join_clause,
    free_marker,
    name_complement,
    name_subject,
    hang_object,
    take_speaker_before,
    part_at_semicolon,
    name_root,
    name_particle,
    name_infinitive,
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
