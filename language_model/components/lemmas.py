"""Lemmas of common words are lower case, also at a sentence's start and in headlines."""

from spacy.tokens import Doc

# Adjectives are left alone: Universal Dependencies keeps "Syrian". So are pronouns ("I").
COMMON = frozenset({"NOUN", "VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ", "DET", "PART"})


def lower_common_lemmas(doc: Doc) -> Doc:
    """Lower the lemma of each capitalised common word; "UAV" and proper nouns keep theirs."""
    for token in doc:
        if token.pos_ in COMMON and token.lemma_.istitle():
            token.lemma_ = token.lemma_.lower()
    return doc
