"""Place names that the model left inside other names, mislabelled or did not see.

What stands in a description of an actor ("the Manila archbishop", "Dublin City Council") becomes
a mention inside that one, as affiliation, so that nothing happens there. A place that the model
took for a person or a body becomes one.
"""

from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import MentionAnnotation, register_extensions
from pipeline.extract.mentions.places.corrections import Mender, new_mention
from pipeline.extract.mentions.places.evidence import Entity, Evidence
from pipeline.extract.mentions.places.occurrences import Name, NameReader
from pipeline.extract.mentions.places.place_names import NameWeigher, PlaceNames, Weight
from pipeline.extract.mentions.spans import Candidate
from pipeline.extract.mentions.types import toponym_role_of
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.tree import Parse
from pipeline.names.keys import fold


def add_toponyms(
    parse: Parse,
    mentions: Sequence[MentionAnnotation],
    entities: Sequence[Entity],
    *,
    names: PlaceNames,
    speech_lemmas: frozenset[str] = frozenset(),
) -> list[MentionAnnotation]:
    """Add the place names that ``mentions`` lacks; correct the label of those it has.

    Args:
        parse: The parsed text.
        mentions: What was found so far.
        entities: The model's entities.
        names: What places are called.
        speech_lemmas: Verbs that make a place in front of them a speaker.

    Returns:
        All mentions in text order, an outer one before those inside it.
    """
    return _PlaceFinder(parse, mentions, entities, names, speech_lemmas).find()


class _PlaceFinder:
    """One text's names, looked at twice: what is a place once is one everywhere."""

    def __init__(
        self,
        parse: Parse,
        mentions: Sequence[MentionAnnotation],
        entities: Sequence[Entity],
        names: PlaceNames,
        speech_lemmas: frozenset[str],
    ) -> None:
        self.parse, self.speech = parse, speech_lemmas
        self.reader = NameReader(parse, names)
        self.evidence = Evidence(self.reader, entities, speech_lemmas)
        self.mentions = Mender(self.reader, self.evidence).mend(mentions)
        self.mention_at: dict[int, int] = {}
        for index, mention in enumerate(self.mentions):
            for i in parse.tokens_in(mention["start_char"], mention["end_char"]):
                held = self.mention_at.get(i)
                if held is None or _length(mention) > _length(self.mentions[held]):
                    self.mention_at[i] = index
        self.evidence.add_known(
            {
                fold(parse.text[one["start_char"] : one["end_char"]])
                for one in self.mentions
                if one["toponym_role"] is not None and one["mention_type"] == "name"
            }
        )

    def find(self) -> list[MentionAnnotation]:
        found = self.reader.all
        accepted = [name for name in found if self.evidence.is_place(name)]
        self.evidence.add_known({self.reader.folded(name) for name in accepted})
        sure = {id(name) for name in accepted}
        again = [name for name in found if id(name) in sure or self.evidence.is_place(name)]
        for name in again:
            self._take(name)
        # One mention a stretch: widening two pieces of a name would make it twice.
        kept = {(one["start_char"], one["end_char"]): one for one in reversed(self.mentions)}
        return sorted(kept.values(), key=lambda m: (m["start_char"], -m["end_char"]))

    def _take(self, name: Name) -> None:
        parse = self.parse
        start, end = parse.offsets(name.first, name.last)
        index = self.mention_at.get(name.first, self.mention_at.get(name.last))
        outer = None if index is None else self.mentions[index]
        if outer is not None and self._stands_for(outer, name):
            self._relabel(outer, name)
            return
        if outer is not None and start <= outer["start_char"] and outer["end_char"] <= end:
            outer["start_char"], outer["end_char"] = start, end  # "Moines" of "Des Moines"
            self._relabel(outer, name)
            return
        if self._crosses(name):
            return
        is_name = outer is not None and outer["mention_type"] == "name"
        if outer is not None and is_name and outer["toponym_role"] not in (None, "demonym"):
            if name.weight != Weight.DEMONYM or self._has_other_name(outer, name):
                return  # a place already, by a longer name
            outer["mention_type"] = "nominal"  # "the Syrian capital": the noun means it
        is_inside = outer is not None
        label = "GPE" if is_inside or name.weight != Weight.DEMONYM else "NORP"
        one = Candidate(name.first, name.last, self._head(name), label, is_nested=is_inside)
        is_demonym = name.weight == Weight.DEMONYM
        role = "demonym" if is_demonym else self._role(one)
        if outer is not None and outer["toponym_role"] is not None and not is_demonym:
            role = "literal"  # "the provinces of X and Y": places all the same
        self.mentions.append(new_mention(self.parse, name.first, name.last, label, role))

    def _crosses(self, name: Name) -> bool:
        """Whether a mention begins outside the name and ends in it, or the other way round."""
        start, end = self.parse.offsets(name.first, name.last)
        indexes = {self.mention_at.get(i) for i in range(name.first, name.last + 1)} - {None}
        held = [self.mentions[index] for index in indexes if index is not None]
        return any(not (one["start_char"] <= start and end <= one["end_char"]) for one in held)

    def _role(self, one: Candidate) -> str | None:
        """As for any place; "a deal between X and Y" is one of states, a border is not."""
        parse, head = self.parse, one.head
        if parse.dep[head] == "conj":
            head = parse.head[head]
        above = parse.head[head]
        is_party = parse.case(head) in {"between", "with"} and (
            parse.pos[above] == "VERB" or parse.lemma[above] not in parse.lexicon.places
        )
        role = toponym_role_of(parse, one, self.speech)
        return "metonymic" if role == "literal" and is_party else role

    def _head(self, name: Name) -> int:
        inside = range(name.first, name.last + 1)
        return next((i for i in inside if self.parse.head[i] not in inside), name.last)

    def _stands_for(self, outer: MentionAnnotation, name: Name) -> bool:
        """Whether the mention is the name itself, give or take its punctuation."""
        text = fold(self.reader.text(outer["start_char"], outer["end_char"]))
        return text == self.reader.folded(name)

    def _has_other_name(self, outer: MentionAnnotation, name: Name) -> bool:
        """Whether the mention has a capital besides the name's."""
        tokens = self.parse.tokens_in(outer["start_char"], outer["end_char"])
        return any(self.reader.is_capital(i) for i in tokens if not name.first <= i <= name.last)

    def _relabel(self, mention: MentionAnnotation, name: Name) -> None:
        """Name a place that the model took for something else."""
        is_demonym = name.weight == Weight.DEMONYM
        if mention["toponym_role"] is not None and not is_demonym:
            return
        label = "NORP" if name.weight == Weight.DEMONYM else "GPE"
        one = Candidate(name.first, name.last, self._head(name), label)
        mention["entity_label"] = label
        mention["mention_type"] = "name"
        mention["label_text"] = None
        mention["toponym_role"] = self._role(one)


def _keep_bodies(
    text: str, mentions: list[MentionAnnotation], bodies: Mapping[str, str]
) -> list[MentionAnnotation]:
    """Let curated names of actors be actors: "Hamas" is no hamlet, "RSF" nobody's surname."""
    for mention in mentions:
        label = bodies.get(text[mention["start_char"] : mention["end_char"]])
        if label is not None and mention["entity_label"] != label:
            mention["entity_label"], mention["toponym_role"] = label, None
            mention["mention_type"] = "name"
    return mentions


def _length(mention: MentionAnnotation) -> int:
    return mention["end_char"] - mention["start_char"]


@Language.factory(
    "toponyms",
    default_config={
        "areas": [],
        "sites": [],
        "demonyms": [],
        "bodies": {},
        "speech_lemmas": [],
    },
    requires=["token.dep", "token.pos", "doc._.mentions"],
    assigns=["doc._.mentions"],
)
def make_toponym_finder(
    nlp: Language,
    name: str,
    areas: list[str],
    sites: list[str],
    demonyms: list[str],
    bodies: dict[str, str],
    speech_lemmas: list[str],
) -> "ToponymFinder":
    """Build the component from pipeline config; its gazetteer is set afterwards."""
    return ToponymFinder(
        name,
        names=PlaceNames.of(areas=areas, sites=sites, demonyms=demonyms),
        bodies=bodies,
        speech_lemmas=frozenset(speech_lemmas),
    )


class ToponymFinder:
    """Completes ``doc._.mentions`` with place names."""

    def __init__(
        self,
        name: str,
        *,
        names: PlaceNames,
        bodies: Mapping[str, str],
        speech_lemmas: frozenset[str],
    ) -> None:
        register_extensions()
        self.name = name
        self.names = names
        self.bodies = bodies
        self.speech_lemmas = speech_lemmas

    def use_gazetteer(self, gazetteer: NameWeigher) -> None:
        """Ask ``gazetteer`` for names that the curated tables lack."""
        self.names = PlaceNames(
            areas=self.names.areas,
            sites=self.names.sites,
            abbreviations=self.names.abbreviations,
            demonyms=self.names.demonyms,
            gazetteer=gazetteer,
        )

    def __call__(self, doc: Doc) -> Doc:
        """Add the place names of ``doc`` that its mentions lack.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        parse = parse_of(doc, self.name)
        mentions = add_toponyms(
            parse,
            doc._.mentions,
            [(span.start, span.end, span.label_) for span in doc.ents],
            names=self.names,
            speech_lemmas=self.speech_lemmas,
        )
        doc._.mentions = _keep_bodies(parse.text, mentions, self.bodies)
        return doc
