"""The rows of one article's sources while they are collected, each once."""

from dataclasses import replace

from pipeline.ids import make_id
from pipeline.names.keys import fold
from pipeline.records import Article, Entity, Source
from pipeline.resolve.article_actors import ArticleActors
from pipeline.resolve.publishers import entity_source_id, publisher_source_id
from pipeline.resolve.source_knowledge import SourceKnowledge

UNNAMED_PUBLISHER = "unnamed publisher"
_TYPES = {"media": "media", "person": "named_person"}  # actor type → source type


class SourceBook:
    """Sources by id, the article's own publisher first.

    Args:
        article: Whose sources they are.
        known: Its actors; a source that brings in another adds it there.
        knowledge: The curated outlets and organisations.
    """

    def __init__(self, article: Article, known: ArticleActors, knowledge: SourceKnowledge) -> None:
        self.rows: dict[str, Source] = {}
        self._own_reporters: set[str] = set()
        self._article = article
        self._known = known
        self._knowledge = knowledge
        self.own = self._own()
        self.own = self._with_state(self.own)

    def keep(
        self,
        source_id: str,
        name: str,
        source_type: str,
        *,
        entity_id: str | None = None,
        affiliation: str | None = None,
        role_text: str | None = None,
        origin_id: str | None,
        is_anonymous: bool = False,
        replaces: bool = False,
    ) -> Source:
        """Return the row of a source, made now unless there is one."""
        if replaces or source_id not in self.rows:
            self.rows[source_id] = Source(
                source_id=source_id,
                article_id=self._article.article_id,
                source_name=name,
                source_type=source_type,
                entity_id=entity_id,
                affiliation_entity_id=affiliation,
                role_text=role_text,
                origin_id=origin_id,
                is_anonymous=is_anonymous,
            )
            if source_type == "named_person":
                self._own_reporters.discard(source_id)
                if origin_id == self.own.source_id:
                    self._own_reporters.add(source_id)
        return self.rows[source_id]

    def own_reporter(self) -> Source | None:
        """Return the one person so far who speaks for the outlet itself."""
        if len(self._own_reporters) != 1:
            return None
        return self.rows[next(iter(self._own_reporters))]

    def _own(self) -> Source:
        name, publishers = _stated(self._article.publisher_name), self._knowledge.publishers
        row = publishers.named(name)
        if row is not None and row.actor_id is not None:
            self._knowledge.add_curated(row.actor_id, self._article.article_id, self._known)
        if name is None:
            source_id = make_id("src", self._article.article_id, "publisher")
        else:
            source_id = publisher_source_id(publishers.id_of(name))
        return self.keep(
            source_id,
            row.publisher_name if row else name or UNNAMED_PUBLISHER,
            "publisher",
            entity_id=row.actor_id if row else None,
            origin_id=source_id,
            is_anonymous=name is None,
        )

    def is_own(self, entity_id: str | None) -> bool:
        """Whether an entity is the article's publisher."""
        if entity_id is None:
            return False
        if entity_id == self.own.entity_id:
            return True
        name, entity = _stated(self._article.publisher_name), self._known.entities.get(entity_id)
        return bool(name and entity and fold(entity.entity_name) == fold(name))

    def is_outlet(self, entity_id: str | None) -> bool:
        """Whether a person named with this body and no role reports for it: "GG's Jane Doe"."""
        entity = self._known.entities.get(entity_id or "")
        return self.is_own(entity_id) or (entity is not None and entity.entity_type == "media")

    def organisation(self, entity_id: str) -> Source:
        """Return the source that an organisation is; the article's own publisher included."""
        if self.is_own(entity_id):
            return self.own
        if entity_id not in self._known.entities:
            self._knowledge.add_curated(entity_id, self._article.article_id, self._known)
        entity = self._known.entities[entity_id]
        publishers = self._knowledge.publishers
        outlet = publishers.of_actor(entity_id) or publishers.named(entity.entity_name)
        source_id = (
            publisher_source_id(outlet.publisher_id) if outlet else entity_source_id(entity_id)
        )
        source = self.keep(
            source_id,
            outlet.publisher_name if outlet else entity.entity_name,
            "media" if outlet else _TYPES.get(entity.entity_type, "organisation"),
            entity_id=entity_id,
            origin_id=source_id,
        )
        return self._with_state(source)

    def _with_state(self, source: Source) -> Source:
        """Let an outlet that a state runs speak for that state."""
        state = self._knowledge.state_behind(source.entity_id)
        if state is None or source.affiliation_entity_id == state:
            return source
        origin_id = self.organisation(state).source_id
        self.rows[source.source_id] = replace(
            source, affiliation_entity_id=state, origin_id=origin_id
        )
        return self.rows[source.source_id]

    def outlet(self, publisher_id: str, name: str) -> Source:
        """Return the source that an outlet is which is nobody's actor."""
        source_id = publisher_source_id(publisher_id)
        return self.keep(source_id, name, "media", origin_id=source_id)

    def contributor(self, name: str, *, is_staff: bool) -> Source:
        """Return a person in a credit line; one who contributed to the text is the outlet's."""
        entity_id = make_id("ent", "person", fold(name) or name)
        self._known.add(
            Entity(
                entity_id=entity_id,
                article_id=self._article.article_id,
                entity_name=name,
                entity_type="person",
                folded_name=fold(name),
                country_code=None,
                is_curated=False,
            )
        )
        source_id = entity_source_id(entity_id)
        return self.keep(
            source_id,
            name,
            "named_person",
            entity_id=entity_id,
            affiliation=self.own.entity_id if is_staff else None,
            role_text="contributor" if is_staff else None,
            origin_id=self.own.source_id if is_staff else source_id,
        )

    def impersonal(self, words: str) -> Source:
        """Return the source of "it is believed": nobody, and so without an origin."""
        source_id = make_id("src", self._article.article_id, "impersonal", fold(words) or words)
        return self.keep(source_id, words, "unnamed", origin_id=None, is_anonymous=True)


def _stated(name: str | None) -> str | None:
    """Return a publisher's name, or None where it is blank."""
    return name.strip() or None if name else None
