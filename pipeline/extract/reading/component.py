"""The ``mended_parse`` component: reads a Doc's parse once, for all rule layers.

Reading and mending a parse costs as much as a rule layer itself, so the layers share one. It is
kept beside the Doc, not on it: what is on a Doc is plain data that a round trip keeps, and a
parse is only another view of what the Doc holds. It lives as long as its Doc does.
"""

from collections.abc import Iterable
from typing import Any
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.reading.lexicon import NO_WORDS, Lexicon
from pipeline.extract.reading.mending.rewrites import mended_parse
from pipeline.extract.reading.tree import Parse

# Universal Dependencies v2, without subtypes; a label of no token is empty.
_RELATIONS = frozenset(
    {
        *"nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod".split(),
        *"discourse aux cop mark nmod appos nummod acl amod det clf case conj cc fixed".split(),
        *("flat list parataxis compound orphan goeswith reparandum punct root dep".split()),
        "",
    }
)

_parses: WeakKeyDictionary[Doc, Parse] = WeakKeyDictionary()


def parse_of(doc: Doc, component: str) -> Parse:
    """Give the mended parse of ``doc`` that ``mended_parse`` left.

    Args:
        doc: A parsed Doc.
        component: Who asks, for the message.

    Raises:
        ValueError: If the Doc has not been parsed, or its parse not been mended. Read as the
            parser left it, a text would silently give other rows.
    """
    _require_parse(doc, component)
    kept = _parses.get(doc)
    if kept is None:
        raise ValueError(f"{component} needs the mended parse; put mended_parse before it")
    return kept


def _require_parse(doc: Doc, component: str) -> None:
    if len(doc) and not doc.has_annotation("DEP"):
        raise ValueError(
            f"{component} needs a dependency parse; add a parser before it, or name a spaCy "
            "pipeline that has one in CLAIMHOUSE_SPACY_MODEL"
        )


def _require_universal(parse: Parse, component: str) -> None:
    strange = {dep.partition(":")[0] for dep in set(parse.dep)} - _RELATIONS
    if strange:
        raise ValueError(
            f"{component} needs Universal Dependencies, which have no "
            f"{', '.join(sorted(strange))}; name a spaCy pipeline that gives them in "
            "CLAIMHOUSE_SPACY_MODEL"
        )


@Language.factory(
    "mended_parse",
    default_config={"known_verbs": [], "word_kinds": []},
    requires=["token.dep", "token.head", "token.pos", "token.lemma"],
)
def make_parse_reader(
    nlp: Language, name: str, known_verbs: list[str], word_kinds: list[dict[str, Any]]
) -> "ParseReader":
    """Build the component from pipeline config."""
    return ParseReader(name, known_verbs=known_verbs, lexicon=Lexicon.of(word_kinds))


class ParseReader:
    """Reads and mends the parse that ``parse_of`` gives to the layers behind it."""

    def __init__(
        self, name: str, *, known_verbs: Iterable[str], lexicon: Lexicon = NO_WORDS
    ) -> None:
        self.name = name
        self.known_verbs = frozenset(known_verbs) | lexicon.known_verbs
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` anew, whatever was read of it before.

        Raises:
            ValueError: If the Doc has not been parsed, or by a parser with other labels.
        """
        _require_parse(doc, self.name)
        parse = mended_parse(doc, known_verbs=self.known_verbs, lexicon=self.lexicon)
        _require_universal(parse, self.name)
        _parses[doc] = parse
        return doc
