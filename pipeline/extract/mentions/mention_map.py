"""Which mention stands at a token, and which ones a noun phrase is about."""

from collections.abc import Collection

from pipeline.extract.annotations import MentionAnnotation
from pipeline.extract.reading.tree import PLACE_ENTITIES, Parse

OWNERS = frozenset("nmod:poss compound amod nmod:desc flat".split())
# Cases of who stands inside a longer name or description of somebody else.
_OPPOSED = frozenset({"against", "between", "from", "with"})
# Relations of a name to the noun before it, as parsers have them.
_CALLING = ("appos", "flat", "compound")


class MentionMap:
    """Which mention stands at a token.

    Args:
        parse: The parsed text.
        mentions: Its mentions.
        countries: What countries and their people are called, in lower case.
    """

    def __init__(
        self,
        parse: Parse,
        mentions: list[MentionAnnotation],
        *,
        countries: Collection[str] = (),
    ) -> None:
        self.parse = parse
        self.countries = countries
        self.mentions = mentions
        self.heads: list[int] = []
        self.at: dict[int, int] = {}
        self.by_head: dict[int, int] = {}
        self.ending_at: dict[int, list[tuple[int, int]]] = {}  # end → length and index
        self._in_phrase: dict[tuple[int, bool], list[int]] = {}
        sizes: list[int] = []  # tokens of each
        for index, mention in enumerate(mentions):
            tokens = parse.tokens_in(mention["start_char"], mention["end_char"])
            head = parse.head_among(tokens)
            length = mention["end_char"] - mention["start_char"]
            self.ending_at.setdefault(mention["end_char"], []).append((length, index))
            sizes.append(len(tokens))
            self.heads.append(-1 if head is None else head)
            if head is not None:
                self.by_head.setdefault(head, index)
            for token in tokens:
                held = self.at.get(token)
                # The inner of two nested mentions is an affiliation and stands for itself only.
                if held is None or len(tokens) > sizes[held]:
                    self.at[token] = index

    def is_place(self, index: int) -> bool:
        """Whether the mention is a place and means the place."""
        mention = self.mentions[index]
        return mention["entity_label"] in PLACE_ENTITIES and mention["toponym_role"] == "literal"

    def are_unnamed_places(self, index: int) -> bool:
        """Whether a mention is of several places that nothing in it tells: "mountain villages".

        "Ruritanian towns" are at least in Ruritania.
        """
        parse, mention, head = self.parse, self.mentions[index], self.heads[index]
        if head < 0 or parse.pos[head] != "NOUN" or not parse.has_morph(head, "Number=Plur"):
            return False
        tokens = parse.tokens_in(mention["start_char"], mention["end_char"])
        is_named = any(parse.pos[i] == "PROPN" or parse.lower[i] in self.countries for i in tokens)
        return tokens[-1] == head and not is_named

    def is_actor(self, index: int) -> bool:
        """Whether the mention can act; a pronoun cannot until it is resolved."""
        mention = self.mentions[index]
        if mention["mention_type"] == "pronoun":
            return False
        return not self.is_place(index)

    def in_phrase(self, head: int, *, actors: bool = True) -> list[int]:
        """Mentions that a noun phrase is about: its coordinated heads, else its owners.

        Args:
            head: Head of the phrase.
            actors: Whether places are left out.
        """
        known = self._in_phrase.get((head, actors))
        if known is None:
            nouns = self.parse.conjuncts(head)
            known = self._in_phrase[head, actors] = self._read(nouns, actors=actors, states=False)
        return list(known)

    def at_word(self, noun: int) -> list[int]:
        """Actors that a word is about, whatever is coordinated with it; a state may be one."""
        return self._read([noun], actors=True, states=True)

    def _read(self, nouns: list[int], *, actors: bool, states: bool) -> list[int]:
        found: list[int] = []
        for noun in nouns:
            direct = self.by_head.get(noun, self.at.get(noun))
            is_inside = direct is not None and noun not in self.by_head
            if is_inside and self.parse.case(noun) in _OPPOSED:
                continue  # "the coalition against rebels" is not the rebels
            if direct is not None and (self.is_actor(direct) if actors else True):
                found.extend(self._beside(noun, direct))
                found.extend(self._named(noun, direct))
                continue
            called = self._called_otherwise(noun) if direct is None and actors else []
            if called:
                found.extend(called)
                continue
            owners = self._owners(noun) if direct is None or actors else []
            found.extend(owners)
            is_town = direct is not None and self._has_region(noun)
            if (
                direct is not None
                and states
                and not owners
                and not is_town
                and self.is_state(direct)
            ):
                found.append(direct)
        return unique(found)

    def _has_region(self, noun: int) -> bool:
        """Whether a place is told by its region, and so is no state: "Moscow, Idaho"."""
        indexes = [self.by_head.get(kid) for kid in self.parse.children(noun, "appos")]
        return any(index is not None and self.is_place(index) for index in indexes)

    def _named(self, noun: int, direct: int) -> list[int]:
        """Prefer the names behind a role, "its chief, General Dagalo", and who is counted."""
        if self.mentions[direct]["mention_type"] != "nominal":
            return [direct]
        if self.parse.lemma[noun] in self.parse.lexicon.counting_actors:
            for kid in self.parse.children(noun, "nmod"):
                index = self.by_head.get(kid) if self.parse.case(kid) == "of" else None
                if index is not None and self.is_actor(index):
                    return [index]
        names, is_all = self._called(noun)
        return names if names and is_all else [*names, direct]

    def _called_otherwise(self, noun: int) -> list[int]:
        """Find the names of who is told by a word that is no mention.

        "Two of its envoys, Reyes and Lind, …" by a number, "Reyes, an envoy who …" behind them.
        """
        parse = self.parse
        names, _ = self._called(noun)
        if not names and parse.pos[noun] == "NUM":
            of = [k for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
            names = [i for k in of for i in self._called(k)[0]]
        if not names and parse.dep[noun] == "appos" and parse.lemma[noun] in parse.lexicon.persons:
            before = parse.head[noun]
            is_plural = parse.has_morph(noun, "Number=Plur")
            row = parse.conjuncts(before) if is_plural else [before]
            indexes = [self.by_head.get(k) for k in row]
            names = [i for i in indexes if i is not None and self._is_named_actor(i)]
        return names

    def _called(self, noun: int) -> tuple[list[int], bool]:
        """Find what a noun is called behind it, and whether all of it is.

        "Its envoys Dana Reyes and Tom Lind", "two of its envoys, …"; in "the fishermen, Olin Vance
        and one other" not all have a name.
        """
        parse = self.parse
        for kid in (k for k in parse.children(noun, *_CALLING) if k > noun):
            row = parse.conjuncts(kid)
            indexes = [self.by_head.get(k) for k in row]
            found = [i for i in indexes if i is not None and self._is_named_actor(i)]
            if found:
                return found, len(found) == len(row)
        return [], False

    def _is_named_actor(self, index: int) -> bool:
        return self.is_actor(index) and self.mentions[index]["mention_type"] == "name"

    def is_named_body(self, index: int) -> bool:
        """Whether a mention is the name of a body, whoever belongs to it."""
        mention, parse = self.mentions[index], self.parse
        if mention["entity_label"] not in {"ORG", "MILITARY_UNIT"}:
            return False
        tokens = parse.tokens_in(mention["start_char"], mention["end_char"])
        return self._is_named_actor(index) and any(parse.pos[i] == "PROPN" for i in tokens)

    def _beside(self, noun: int, direct: int) -> list[int]:
        """Find "Syrian" of "Syrian and Russian warplanes", whose mention holds one of the two."""
        found: list[int] = []
        for kid in self.parse.children(noun, "amod", "compound"):
            parts = self.parse.conjuncts(kid)
            indexes = [self.at[part] for part in parts if part in self.at] if parts[1:] else []
            found.extend(i for i in indexes if i != direct and self.is_actor(i))
        return found

    def _owners(self, noun: int) -> list[int]:
        """Find "IS" in "IS positions", "Syria" in "positions of Syria's army"."""
        parse = self.parse
        owners = [k for k in parse.kids[noun] if parse.dep[k] in OWNERS]
        # "Government air strikes": the owner hangs on the first of two nouns.
        nouns = [k for k in owners if k not in self.at and parse.pos[k] == "NOUN"]
        owners += [below for k in nouns for below in parse.children(k, "compound")]
        # "The Minsk talks" were held there; "the US-Iran talks" are those of two states.
        is_named_after = parse.lemma[noun] in parse.lexicon.named_after_places and not any(
            parse.conjuncts(k)[1:] for k in owners
        )
        places = [k for k in owners if k in self.at and self.is_place(self.at[k])]
        is_named_after = is_named_after and len(places) < 2
        kids = [(k, not is_named_after) for k in sorted(owners)]
        kids += [
            (k, parse.lemma[noun] not in parse.lexicon.around_places)
            for k in parse.children(noun, "nmod")
            if parse.case(k) in {"of", "by"}
        ]
        found = []
        for kid, may_be_state in kids:
            for part in parse.conjuncts(kid):
                index = self.at.get(part)
                if index is None:
                    continue
                if self.is_actor(index) or (may_be_state and self.is_state(index)):
                    found.append(index)
        return found

    def is_state(self, index: int) -> bool:
        """Whether a place in front of "troops" or "strikes" can only be the state."""
        mention = self.mentions[index]
        if mention["entity_label"] != "GPE":
            return False
        is_named = mention["mention_type"] == "name"
        return is_named or mention["head_lemma"] in self.parse.lexicon.state_nouns


def unique(items: list[int]) -> list[int]:
    """Each of them once, in their order."""
    return list(dict.fromkeys(items))
