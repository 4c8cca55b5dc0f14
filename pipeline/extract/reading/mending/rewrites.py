"""What is rewritten in a parse before any rule reads it, in this order and nowhere else."""

from collections.abc import Callable, Collection

from spacy.tokens import Doc

from pipeline.extract.reading.mending.crossing import lift_crossing_branches
from pipeline.extract.reading.mending.passives import (
    make_verb_of_adjective,
    name_active_subject,
    name_doer,
)
from pipeline.extract.reading.mending.relabel import (
    free_marker,
    hang_condition_on_what_follows,
    hang_part_on_its_measure,
    join_clause,
    make_preposition_of_according,
    make_verb_of_participle,
    name_adverb,
    name_complement,
    name_oblique,
)
from pipeline.extract.reading.mending.tags import (
    make_name_of_verb,
    make_verb_behind_to,
    make_verb_of_noun,
    mend_lemma,
)
from pipeline.extract.reading.mending.word_order import (
    make_object,
    make_root,
    make_subject,
    name_infinitive,
    name_particle,
    part_at_semicolon,
    take_speaker_before,
)
from pipeline.extract.reading.tree import Parse

# Each goes over all tokens, and sees what those before it have left.
REWRITES: tuple[Callable[[Parse, int], None], ...] = (
    make_verb_behind_to,
    lift_crossing_branches,
    make_name_of_verb,
    mend_lemma,
    make_verb_of_noun,
    make_verb_of_adjective,
    name_doer,
    name_active_subject,
    make_preposition_of_according,
    name_adverb,
    make_verb_of_participle,
    name_oblique,
    hang_part_on_its_measure,
    hang_condition_on_what_follows,
    join_clause,
    free_marker,
    name_complement,
    make_subject,
    make_object,
    take_speaker_before,
    part_at_semicolon,
    make_root,
    name_particle,
    name_infinitive,
)


def mended_parse(doc: Doc, *, known_verbs: Collection[str] = ()) -> Parse:
    """Read ``doc`` and rewrite what a parser is known to get wrong.

    Args:
        doc: A parsed Doc.
        known_verbs: Verbs that the curated tables list.
    """
    parse = Parse(doc, known_verbs=known_verbs)
    for rewrite in REWRITES:
        for i in range(len(parse)):
            rewrite(parse, i)
        parse.forget_phrases()
    return parse
