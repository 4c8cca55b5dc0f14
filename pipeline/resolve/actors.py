"""Actors of one article: every mention that may stand for one, resolved or openly not.

Names first (curated, then the article's own), then persons by surname, then common nouns and
pronouns, which lean on the names. A place or an adjective of a country is an actor only where
it acts or speaks.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from pipeline.names.alias_scan import Occurrences
from pipeline.names.keys import fold, strip_determiner, strip_possessive
from pipeline.records import (
    Article,
    Attribution,
    Credit,
    Entity,
    Mention,
    Relation,
    StatementArgument,
)
from pipeline.resolve import weights
from pipeline.resolve.actor_index import ActorIndex, NameMatch
from pipeline.resolve.actor_words import (
    NOMINAL_TYPES,
    ActorWords,
)
from pipeline.resolve.article_actors import ActorChoice, ArticleActors
from pipeline.resolve.bylines import Frame
from pipeline.resolve.capitals import Capitals
from pipeline.resolve.covered import Covered
from pipeline.resolve.curated_names import ArticleView, CuratedNames
from pipeline.resolve.name_forms import of_whose_state
from pipeline.resolve.new_names import NewNames
from pipeline.resolve.nominals import NominalResolver, appositive
from pipeline.resolve.place_candidates import CandidateFinder
from pipeline.resolve.place_choice import PlaceChoice
from pipeline.resolve.pronouns import PRONOUNS, PronounResolver

_ACTOR_LABELS = frozenset("PERSON ORG NORP MILITARY_UNIT".split())
_ACTING_ROLES = frozenset("agent recipient supporter".split())
_OFFICES = frozenset({"head_of", "spokesman_for"})  # relations of a person to whom he stands for
_NOMINAL_HEADS = frozenset(NOMINAL_TYPES) | {f"{noun}s" for noun in NOMINAL_TYPES}


class ActorResolver:
    """Resolves the actor mentions of an article.

    Args:
        index: The curated actors by name.
        finder: Knows demonyms and countries.
    """

    def __init__(self, index: ActorIndex, finder: CandidateFinder) -> None:
        self._index = index
        self._finder = finder
        self._curated = CuratedNames(index, finder)
        self._new = NewNames(index, finder)
        self._nominals = NominalResolver(index, self.add_curated)

    def resolve(
        self,
        article: Article,
        mentions: Sequence[Mention],
        arguments: Sequence[StatementArgument],
        places: dict[str, PlaceChoice],
        names: Occurrences,
        *,
        attributions: Sequence[Attribution] = (),
        credits: Sequence[Credit] = (),
        headings: tuple[tuple[int, int], ...] = (),
        relations: Sequence[Relation] = (),
    ) -> ArticleActors:
        """Choose an entity for every mention that is an actor candidate.

        Args:
            article: The article.
            mentions: All its mentions.
            arguments: Who fills which place of its statements.
            places: What its place mentions stand for.
            names: Curated names of several words in its text.
            attributions: Who is cited in it.
            credits: Who stands in its credit lines.
            headings: Where its headline and its headings stand.
            relations: What its text says two mentions are to each other.

        Returns:
            The article's actors, with one choice for each candidate.
        """
        speaking = frozenset(a.source_mention_id for a in attributions if a.source_mention_id)
        acting = frozenset(a.mention_id for a in arguments if a.argument_role in _ACTING_ROLES)
        lines = Covered(headings)
        view = ArticleView(
            article.body_text,
            places,
            names,
            acting,
            speaking,
            headings=lines,
            capitals=Capitals(article.body_text, lines),
        )
        theatre = _place_shares(places, acting | speaking) or _place_shares(places)
        known = ArticleActors(theatre=theatre, speaking=speaking)
        frame = Frame(article, credits, titles=self._index.words.titles)
        candidates, nouns, named, spoken = [], [], [], []
        for mention in sorted(mentions, key=lambda m: (m.start_char, m.end_char)):
            if not self._is_candidate(mention, view):
                continue
            if frame.is_credit(mention):
                known.record(mention, ActorChoice(None, "credit", None))
                continue
            candidates.append(mention)
            if mention.mention_type == "pronoun" and fold(mention.mention_text) in PRONOUNS:
                spoken.append(mention)
            elif mention.mention_type == "nominal" or _is_noun(mention, self._index.words):
                nouns.append(mention)
            elif mention.mention_type == "name" or mention.mention_text.isupper():
                named.append(mention)
        self._resolve_curated(named, view, known)
        self._resolve_new(named, known, view)
        self._resolve_nouns(nouns, named, view, known)
        doing = frozenset(a.mention_id for a in arguments if a.argument_role == "agent")
        pronouns = PronounResolver(article.body_text, known, attributions, doing)
        for mention in sorted(spoken, key=_is_own):
            known.record(mention, pronouns.choose(mention))
        for mention in candidates:
            known.choices.setdefault(mention.mention_id, ActorChoice(None, "no_candidate", None))
        held = {r.object_mention_id for r in relations if r.relation_type in _OFFICES}
        self._resolve_states([m for m in mentions if m.mention_id in held], view, known)
        return known

    def add_curated(self, actor_id: str, article_id: str, known: ArticleActors) -> None:
        """Make a curated actor an entity of the article."""
        row = self._index.actors[actor_id]
        known.conflicts.add(row.conflict)
        known.add(
            Entity(
                entity_id=actor_id,
                article_id=article_id,
                entity_name=row.actor_name,
                entity_type=row.actor_type,
                folded_name=fold(row.actor_name),
                country_code=row.country_code,
                is_curated=True,
            )
        )

    def _is_candidate(self, mention: Mention, view: ArticleView) -> bool:
        if mention.entity_label in _ACTOR_LABELS or mention.mention_type == "pronoun":
            return True
        if mention.mention_type != "name":
            return False
        if view.place_of(mention) is None:  # perhaps an actor that the tagger took for a place
            return self._seems_actor(mention, view)
        if mention.toponym_role == "metonymic" or view.is_doing(mention):
            return self._curated.stands_for_state(mention, view) is not None
        return False

    def _seems_actor(self, mention: Mention, view: ArticleView) -> bool:
        if view.names.around(mention.start_char, mention.end_char) is not None:
            return mention.toponym_role != "affiliation"
        if self._index.name(mention.mention_text) is not None:
            return True
        words = fold(mention.mention_text).split()
        is_body = any(words[-1:] == [noun] for noun in _NOMINAL_HEADS | {"observatory"})
        return is_body or mention.mention_id in view.speaking

    def _resolve_states(
        self, mentions: Sequence[Mention], view: ArticleView, known: ArticleActors
    ) -> None:
        """Let a country whose office somebody holds be its government: "the Syrian president".

        Last of all, since nobody speaks of it as "the government" for that.
        """
        for mention in mentions:
            chosen, place = known.choices.get(mention.mention_id), view.place_of(mention)
            if (chosen and chosen.entity_id) or place is None or place.place is None:
                continue
            country = place.place if (place.place.feature_code or "").startswith("PCL") else None
            actor_id = self._index.government(country.country_code) if country else None
            if actor_id is not None:
                self.add_curated(actor_id, mention.article_id, known)
                score = weights.METONYM_ACTING - weights.METONYM_COUNTRY_LOSS
                known.record(mention, ActorChoice(actor_id, "metonym_country", score))

    # ------------------------------------------------------------ curated names

    def _resolve_curated(
        self, names: Sequence[Mention], view: ArticleView, known: ArticleActors
    ) -> None:
        ambiguous: list[tuple[Mention, NameMatch]] = []
        longer = self._longer_names(names)
        for mention in names:
            found = self._curated.find(mention, view)
            word = fold(strip_possessive(mention.mention_text))
            is_word = not mention.mention_text.isupper()  # initials are nobody's surname
            if is_word and found and any(self._is_other(found, one) for one in longer[word]):
                continue  # short for a longer name of the article
            if found and any(self._is_branch(found, one) for one in longer[word]):
                known.record(mention, ActorChoice(None, "ambiguous", None))
                continue
            if found is not None and len(found.actor_ids) == 1:
                self._record(mention, found, found.actor_ids[0], view, known)
            elif found is not None:
                ambiguous.append((mention, found))
        for mention, found in ambiguous:  # one that the article names otherwise is meant
            inside = [actor_id for actor_id in found.actor_ids if actor_id in known.entities]
            if len(inside) == 1:
                self._record(mention, found, inside[0], view, known)
            else:
                known.record(mention, ActorChoice(None, "ambiguous", None))

    def _longer_names(self, names: Sequence[Mention]) -> dict[str, list[Mention]]:
        """Return the names of several words by their last one."""
        longer: dict[str, list[Mention]] = defaultdict(list)
        for mention in names:
            words = fold(strip_possessive(mention.mention_text)).split()
            if len(words) > 1:
                longer[words[-1]].append(mention)
        return longer

    def _is_other(self, found: NameMatch, longer: Mention) -> bool:
        """Whether a longer name that ends in a curated one is another's: "Dana Wagner"."""
        types = {self._index.actors[actor_id].actor_type for actor_id in found.actor_ids}
        whole = self._index.whole_name(longer.mention_text)
        if whole is not None:
            return types == {"media"} and not set(whole.actor_ids) & set(found.actor_ids)
        return longer.entity_label == "PERSON" and "person" not in types

    def _is_branch(self, found: NameMatch, longer: Mention) -> bool:
        """Whether a longer name is another's of that name in one country: "Pakistani Taliban"."""
        first, _, rest = strip_determiner(longer.mention_text).partition(" ")
        whole = self._index.whole_name(longer.mention_text)
        if whole is None or " " in rest or self._index.country_code(first) is None:
            return False
        return not set(whole.actor_ids) & set(found.actor_ids)

    def _record(
        self,
        mention: Mention,
        found: NameMatch,
        actor_id: str,
        view: ArticleView,
        known: ArticleActors,
    ) -> None:
        self.add_curated(actor_id, mention.article_id, known)
        known.record(mention, ActorChoice(actor_id, found.method, found.score))
        known.introduce(view.text, mention, actor_id)

    # ------------------------------------------------------------ the article's own names

    def _resolve_new(
        self, names: Sequence[Mention], known: ArticleActors, view: ArticleView
    ) -> None:
        """Names that no curated row knows: the article's own acronyms, short forms, persons."""
        left = [m for m in names if m.mention_id not in known.choices]
        # Long names first, so that what is short can be recognised as short for them.
        for mention in sorted(left, key=lambda m: (-len(m.mention_text.split()), m.start_char)):
            choice = self._new.choose(mention, known, view)
            known.record(mention, choice)
            if choice.entity_id is not None:
                known.introduce(view.text, mention, choice.entity_id)

    # ------------------------------------------------------------ nouns

    def _resolve_nouns(
        self,
        nouns: Sequence[Mention],
        named: Sequence[Mention],
        view: ArticleView,
        known: ArticleActors,
    ) -> None:
        """Resolve descriptions, then nouns: twice, since one may lean on a later one."""
        for mention in named:
            if known.choices[mention.mention_id].method == "described":
                beside = appositive(mention, view.text, known)
                if beside is not None:
                    known.record(
                        mention, ActorChoice(beside, "apposition", weights.APPOSITION_OF_NAME)
                    )
        for _ in range(2):
            for mention in nouns:
                earlier = known.choices.get(mention.mention_id)
                if earlier is None or earlier.entity_id is None:
                    known.record(mention, self._nominals.nominal(mention, view, known))


def _is_own(mention: Mention) -> bool:
    """Whether a pronoun means who says it, who may be named, or be "he", only after his words."""
    return mention.mention_text.casefold() == "i"


def _is_noun(mention: Mention, words: ActorWords) -> bool:
    """Whether what was tagged a name is only a loaded noun: "Islamists", "the Militants"."""
    parts = fold(mention.mention_text).split()
    if mention.mention_type != "name" or not parts or mention.toponym_role is not None:
        return False
    if of_whose_state(mention.mention_text, words) != mention.mention_text:
        return True
    adjectives = words.plain_adjectives | words.peoples | words.standing
    return parts[-1] in _NOMINAL_HEADS and adjectives.issuperset(parts[:-1])


def _place_shares(
    places: dict[str, PlaceChoice], acting: Collection[str] = frozenset()
) -> dict[str, float]:
    """Share of each country in the article's places; adjectives and states that act are none."""
    counts = Counter(
        choice.place.country_code
        for mention_id, choice in places.items()
        if choice.place is not None
        and choice.place.country_code
        and choice.method != "demonym"
        and mention_id not in acting
    )
    total = sum(counts.values())
    return {code or "": count / total for code, count in counts.items()} if total else {}
