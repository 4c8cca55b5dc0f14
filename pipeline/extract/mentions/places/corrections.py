"""Place mentions as the model's spans gave them, mended: parted, renamed, completed."""

from collections.abc import Iterator, Sequence

from pipeline.extract.annotations import MentionAnnotation
from pipeline.extract.mentions.places.evidence import Evidence
from pipeline.extract.mentions.places.occurrences import JOINERS, POSSESSIVES, NameReader
from pipeline.extract.mentions.places.place_names import Weight
from pipeline.extract.mentions.places.words import PLACE_PREPOSITIONS
from pipeline.extract.reading.tree import PLACE_ENTITIES, Parse

_INNER_JOINERS = JOINERS - {"and"}
_SEPARATORS = POSSESSIVES | {",", ";", "--", "—", "–"}


def new_mention(
    parse: Parse, first: int, last: int, label: str, role: str | None
) -> MentionAnnotation:
    """Make the mention of a name, tokens ``first`` to ``last`` (included)."""
    start, end = parse.offsets(first, last)
    return MentionAnnotation(
        start_char=start,
        end_char=end,
        mention_type="name",
        entity_label=label,
        head_lemma=parse.lemma[last] or parse.lower[last],
        label_text=None,
        toponym_role=role,
    )


class Mender:
    """Mends the place mentions of one text.

    Args:
        reader: The text's names.
        evidence: What it says about them.
    """

    def __init__(self, reader: NameReader, evidence: Evidence) -> None:
        self.parse, self.reader, self.evidence = reader.parse, reader, evidence

    def mend(self, mentions: Sequence[MentionAnnotation]) -> list[MentionAnnotation]:
        """Part place mentions that hold several places, and drop those that are none."""
        parse = self.parse
        mended: list[MentionAnnotation] = []
        for mention in (MentionAnnotation(**one) for one in mentions):
            tokens = list(parse.tokens_in(mention["start_char"], mention["end_char"]))
            is_name = mention["mention_type"] == "name"
            is_lone_body = is_name and mention["entity_label"] == "ORG" and len(tokens) == 1
            if is_lone_body and self.evidence.is_person(tokens[0]):
                mention["entity_label"] = "PERSON"
            if mention["entity_label"] not in PLACE_ENTITIES or not is_name:
                mended.append(mention)
                continue
            if not any(self.reader.is_capital(i) for i in tokens):
                mention["mention_type"] = "nominal"  # "sewer main"
            elif len(tokens) == 1 and self.evidence.is_person(tokens[0]):
                mention["entity_label"], mention["toponym_role"] = "PERSON", None
            elif len(tokens) == 1 and self._is_word(tokens[0]):
                mention["mention_type"] = "nominal"
            mended.extend(self._parted(mention, tokens))
        held = {
            i
            for mention in mended
            for i in parse.tokens_in(mention["start_char"], mention["end_char"])
        }
        for first, end, label in set(self.evidence.entity_at.values()):
            if label in PLACE_ENTITIES and held.isdisjoint(range(first, end)):
                mended.extend(self._missed(first, end, label))
        return mended

    def _is_word(self, i: int) -> bool:
        """Whether a lone capital is only that of a sentence or a title: "One", "Officer"."""
        is_word = self.parse.pos[i] not in {"PROPN", "ADJ", "X", "NOUN"}
        is_common = self.parse.lower[i] in self.parse.lexicon.common and (
            i == 0 or self.parse.lower[i - 1] not in PLACE_PREPOSITIONS
        )
        return is_word or is_common

    def _parted(self, mention: MentionAnnotation, tokens: list[int]) -> list[MentionAnnotation]:
        parts: list[list[int]] = [[]]
        for i in tokens:
            if self.parse.lower[i] in _SEPARATORS:
                parts.append([])
            else:
                parts[-1].append(i)
        parts = [part for part in parts if any(self.reader.is_capital(i) for i in part)]
        if len(parts) == 1:
            parts = self._run_together(parts[0])
        if (
            len(parts) < 2
            or self.reader.names.weigh(self.reader.text(mention["start_char"], mention["end_char"]))
            != Weight.NONE
        ):
            return [mention]
        return [self._piece(mention, part) for part in parts]

    def _run_together(self, tokens: list[int]) -> list[list[int]]:
        """Part "Maiduguri Borno State", names in a row that are none together."""
        parts, at = [], 0
        while at < len(tokens):
            name = self.reader.name_at(tokens[at])
            if name is None or name.weight == Weight.DEMONYM or name.last > tokens[-1]:
                return [tokens]
            parts.append(list(range(name.first, name.last + 1)))
            at += len(parts[-1])
        return parts if any(self.reader.is_area(part[0]) for part in parts[1:]) else [tokens]

    def _piece(self, mention: MentionAnnotation, tokens: list[int]) -> MentionAnnotation:
        first = next(i for i in tokens if self.reader.is_capital(i))
        start, end = self.parse.offsets(first, tokens[-1])
        piece = MentionAnnotation(**mention)
        piece["start_char"], piece["end_char"] = start, end
        piece["head_lemma"] = self.parse.lemma[tokens[-1]] or self.parse.lower[tokens[-1]]
        return piece

    def _missed(self, first: int, end: int, label: str) -> Iterator[MentionAnnotation]:
        """Take the capitalised cores of a span: "Akuressa" of "the town of Akuressa"."""
        core: list[int] = []
        for i in range(first, end + 1):
            is_inside = i < end and (
                self.reader.is_capital(i) or (core and self.parse.lower[i] in _INNER_JOINERS)
            )
            if is_inside:
                core.append(i)
                continue
            while core and not self.reader.is_capital(core[-1]):
                core.pop()
            if core:
                yield new_mention(self.parse, core[0], core[-1], label, "literal")
            core = []
