"""Who stands in the words of a source, and the body that a source belongs to."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.names.keys import fold
from pipeline.records import Attribution, Entity, Mention
from pipeline.resolve import weights
from pipeline.resolve.actor_words import BODY_NOUNS
from pipeline.resolve.article_actors import ArticleActors
from pipeline.resolve.nominals import BODY_TYPES
from pipeline.resolve.source_knowledge import SourceKnowledge
from pipeline.resolve.source_text import bodies_meant

# "The charity (MSF), which": mentions looked through, and characters between.
_NEAR, _REACH = 4, 3
# Why a name that several bear is nobody's.
_LEFT_OPEN = frozenset({"ambiguous", "unsure"})
# No body that a source could speak for.
_NO_BODIES = frozenset({"person", "civilians"})


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a source is cited, for the salience of those it may mean."""

    start_char: int
    sentence_index: int


class SourceMentions:
    """The mentions of one article, asked for by source.

    Args:
        article_id: The article.
        mentions: All its mentions.
        known: Its resolved actors; curated organisations met only in a role are added.
        knowledge: The curated outlets, roles and organisations.
    """

    def __init__(
        self,
        article_id: str,
        mentions: Sequence[Mention],
        known: ArticleActors,
        knowledge: SourceKnowledge,
    ) -> None:
        self._article_id = article_id
        self._mentions = {mention.mention_id: mention for mention in mentions}
        self._ordered = sorted(mentions, key=lambda m: m.start_char)
        self._starts = [mention.start_char for mention in self._ordered]
        self._known = known
        self._knowledge = knowledge

    def inside(self, attribution: Attribution) -> list[Mention]:
        """Return the mentions in a source's span, or the one it is said to be."""
        start, end = attribution.source_start_char, attribution.source_end_char
        found: list[Mention] = []
        if start is not None and end is not None:
            low, high = (bisect_left(self._starts, position) for position in (start, end))
            found = [m for m in self._ordered[low:high] if m.end_char <= end]
        mention = self.meant(attribution)
        return found or ([mention] if mention else [])

    def meant(self, attribution: Attribution) -> Mention | None:
        """Return the mention that a source is said to be."""
        return self._mentions.get(attribution.source_mention_id or "")

    def before(self, attribution: Attribution) -> Mention | None:
        """Return who a relative pronoun stands for: as the tree has it, else who ends before it."""
        start = attribution.source_start_char
        meant = self.meant(attribution)
        if meant is not None or start is None:
            return meant
        near = self._ordered[: bisect_left(self._starts, start)][-_NEAR:]
        ending = [m for m in near if 0 < start - m.end_char <= _REACH]
        return max(ending, key=lambda mention: mention.end_char, default=None)

    def entity_of(self, mention: Mention) -> Entity | None:
        """Return who a mention stands for; nobody if that is any civilians."""
        choice = self._known.choices.get(mention.mention_id)
        if choice is None or choice.entity_id is None:
            return None
        entity = self._known.entities[choice.entity_id]
        return None if entity.entity_type == "civilians" else entity

    def is_anybody(self, mention: Mention) -> bool:
        """Whether a mention is an actor's, or may be one of several."""
        choice = self._known.choices.get(mention.mention_id)
        is_open = choice is not None and choice.method in _LEFT_OPEN
        return is_open or self.entity_of(mention) is not None

    def affiliation(self, attribution: Attribution, *, besides: str | None) -> str | None:
        """Return the first body named in the source's words, else in its role."""
        for mention in self.inside(attribution):
            entity = self.entity_of(mention)
            if entity and entity.entity_id != besides and entity.entity_type != "person":
                return entity.entity_id
        words = f"{attribution.role_text or ''} {attribution.source_text or ''}"
        for entity in self._known.named_in(fold(words)):
            if entity.entity_type not in _NO_BODIES and entity.entity_id != besides:
                return entity.entity_id
        actor_id = self._knowledge.organisation_in(words)
        if actor_id is not None:
            self._knowledge.add_curated(actor_id, self._article_id, self._known)
        return actor_id or self._body_called(attribution, besides=besides)

    def _body_called(self, attribution: Attribution, *, besides: str | None) -> str | None:
        """Return the article's own body that a common noun means: "a coalition spokesman"."""
        text = attribution.source_text or ""
        spot = _Spot(attribution.source_start_char or 0, attribution.sentence_index)
        for noun in bodies_meant(text):
            found = self._known.most_salient_called(spot, BODY_TYPES, BODY_NOUNS[noun])
            if found is not None and found.entity_id not in (None, besides):
                return found.entity_id
        if fold(text).split()[:1] in (["its"], ["their"]):
            return self._known.last_before(spot, BODY_TYPES, within=weights.BODY_REACH)
        return None
