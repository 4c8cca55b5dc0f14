"""What the curated tables know about whoever can be cited."""

import re

from pipeline.reference import Reference
from pipeline.resolve import weights
from pipeline.resolve.actor_index import ActorIndex
from pipeline.resolve.actors import ActorResolver
from pipeline.resolve.article_actors import ArticleActors
from pipeline.resolve.publishers import Publishers
from pipeline.resolve.source_text import RoleWords

_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")  # "VOA's reporter" is of VOA


class SourceKnowledge:
    """Outlets, roles, organisations and whom a known person speaks for.

    Args:
        actors: Adds curated actors to an article where a source brings them in.
        index: Finds organisations by name.
        reference: Publishers, role words and the curated actors' parents.
    """

    def __init__(self, actors: ActorResolver, index: ActorIndex, reference: Reference) -> None:
        self._actors = actors
        self._index = index
        self.publishers = Publishers(reference)
        self.words = index.words
        self.roles = RoleWords({row.role_text: row.speaks_for_it for row in reference.role_words})

    def is_document(self, head: str) -> bool:
        """Whether a source's head is something written or recorded."""
        return head in self.words.documents

    def parent_of(self, entity_id: str) -> str | None:
        """Return whom a curated person leads or speaks for."""
        row = self._index.actors.get(entity_id)
        return row.parent_actor_id if row and row.actor_type == "person" else None

    def state_behind(self, entity_id: str | None) -> str | None:
        """Return the government that runs an outlet, if one does."""
        row = self._index.actors.get(entity_id or "")
        parent = self._index.actors.get(row.parent_actor_id or "") if row else None
        is_state_media = row is not None and row.actor_type == "media"
        if not is_state_media or parent is None or parent.actor_type != "government":
            return None
        return parent.actor_id

    def organisation_named(self, name: str) -> str | None:
        """Return the one curated actor of that very name."""
        found = self._index.name(name)
        return found.actor_ids[0] if found and len(found.actor_ids) == 1 else None

    def organisation_in(self, words: str) -> str | None:
        """Return the curated organisation whose name stands in a text, the longest first."""
        tokens = _POSSESSIVE.sub(" ", words.replace(",", " ")).split()
        for length in range(min(weights.ROLE_NAME_WORDS, len(tokens)), 0, -1):
            for start in range(len(tokens) - length + 1):
                name = " ".join(tokens[start : start + length])
                if name[:1].isupper() and (found := self._index.curated_name(name)):
                    return found
        return None

    def add_curated(self, actor_id: str, article_id: str, known: ArticleActors) -> None:
        """Make a curated actor an entity of the article."""
        self._actors.add_curated(actor_id, article_id, known)
