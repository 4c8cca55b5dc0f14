"""The words by which actors are told from each other; general English, lower-case.

What a curator would add to stands in ``actor_words.csv``; what a rule is about stands here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.reference import ActorWordRow

# The types of a body that a word in its name can tell; where two do, the first.
_TYPES_IN_NAMES = (
    *("media", "government", "military", "militia", "armed_group", "political_group"),
    *("international_org", "ngo"),
)


@dataclass(frozen=True)
class ActorWords:
    """The curated words by role, in the forms that texts have."""

    governments: frozenset[str]  # behind a country: "Syrian regime"
    armies: frozenset[str]  # behind a country: "Russian jets"
    acts_of_war: frozenset[str]  # … no names of forces themselves: "Russian shelling"
    materiel: frozenset[str]  # who hits "Russian positions" hits Russia's army
    policies: frozenset[str]  # whose "decision" it is, decides
    groups: frozenset[str]  # under a group's name: "IS militants"
    persons: frozenset[str]  # of a body, who are not the body: "IS spokesman"
    titles: frozenset[str]  # before a person's name
    peoples: frozenset[str]  # who is in a body, not which one it is: "Kurdish YPG"
    plain_adjectives: frozenset[str]  # leave "the group" the group it was
    bodies: frozenset[str]  # cited before, "it" can be one of these
    no_bodies: frozenset[str]  # what has one of these in its name does nothing itself
    no_persons: frozenset[str]  # no person is called so, whatever a model takes the name for
    of_a_land: frozenset[str]  # before the name of a country: "the Gulf Arab nation of Qatar"
    no_names: frozenset[str]  # what every country has: "the National News Agency"
    ships: frozenset[str]  # before the name of a ship
    channels: frozenset[str]  # behind an outlet's name: only that it is one
    own_staff: frozenset[str]  # an outlet's words for its own people
    documents: frozenset[str]  # what is written or recorded, when it is cited
    generic: frozenset[str]  # common nouns taken for names at the head of a sentence
    standing: frozenset[str]  # before a name: how it fights or stands, not whose it is
    fillers: frozenset[str]  # between country and head they change nothing
    quantities: frozenset[str]  # "dozens of Syrian soldiers" are Syrian soldiers
    ranks: frozenset[str]  # "the largest city": one that nobody need have named
    telling_groups: frozenset[str]  # a group that tells rather than fights
    state_nouns: frozenset[str]  # alone they mean a body of the state
    of_a_state: frozenset[str]  # "government troops": a state's without an article
    sites: frozenset[str]  # "Aleppo airport": called after the city
    # In the name of a body nobody knows, with the type that they tell; the first that fits.
    name_types: tuple[tuple[frozenset[str], str], ...]

    @property
    def forces(self) -> frozenset[str]:
        """What, behind a country's adjective, means its armed forces."""
        return self.armies | self.acts_of_war | self.materiel

    @classmethod
    def of(cls, rows: Iterable[ActorWordRow]) -> "ActorWords":
        """Sort the curated rows."""
        roles: dict[str, set[str]] = {}
        for row in rows:
            roles.setdefault(row.word_role, set()).add(row.word_text)

        def words(role: str) -> frozenset[str]:
            return frozenset(roles.get(role, ()))

        return cls(
            governments=words("government"),
            armies=words("army"),
            acts_of_war=words("act_of_war"),
            materiel=words("materiel"),
            policies=words("policy"),
            groups=words("group"),
            persons=words("person"),
            titles=words("title"),
            peoples=words("people"),
            plain_adjectives=words("plain_adjective"),
            bodies=words("body"),
            no_bodies=words("no_body"),
            no_persons=words("no_person"),
            of_a_land=words("of_a_land"),
            no_names=words("no_name"),
            ships=words("ship"),
            channels=words("channel"),
            own_staff=words("own_staff"),
            documents=words("document"),
            generic=words("generic"),
            standing=words("standing"),
            fillers=words("filler"),
            quantities=words("quantity"),
            ranks=words("rank"),
            telling_groups=words("telling_group"),
            state_nouns=words("state_noun"),
            of_a_state=words("of_a_state"),
            sites=words("site"),
            name_types=tuple((words(f"name_{kind}"), kind) for kind in _TYPES_IN_NAMES),
        )


# Participles that join an actor to a describing name: "U.S.-backed forces".
DESCRIBING = r"[\w.’']+[-‑](?:\w+[-‑])?(?:backed|led|allied|aligned|based|supported|held|run|"
DESCRIBING += r"controlled|affiliated|linked|trained|armed|funded|sponsored|dominated|majority)"


# Nominal heads → the actor types they can stand for. "Loaded" heads keep the actor all the same.
_ARMED = frozenset({"armed_group", "militia"})
NOMINAL_TYPES: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "extremist militant terrorist jihadist jihadi islamist insurgent".split(), _ARMED
    ),
    **dict.fromkeys(
        "group movement organisation organization outfit faction network".split(),
        _ARMED | {"political_group", "ngo", "other"},
    ),
    "militia": _ARMED,
    "rebel": _ARMED,
    **dict.fromkeys("regime government administration".split(), frozenset({"government"})),
    **dict.fromkeys("army military".split(), frozenset({"military"})),
    "coalition": frozenset({"military", "international_org", "other", "armed_group"}),
    "alliance": frozenset({"armed_group", "international_org", "military", "political_group"}),
    "agency": frozenset({"media", "ngo", "international_org", "government"}),
    "broadcaster": frozenset({"media"}),
    "newspaper": frozenset({"media"}),
    "channel": frozenset({"media"}),
    "monitor": frozenset({"ngo"}),
    "watchdog": frozenset({"ngo"}),
    "ministry": frozenset({"government"}),
    "party": frozenset({"political_group"}),
}
# Pronouns and words of number that a tagger may take for a name at the head of a sentence.
NO_NAMES = frozenset("others more other both many some several none each all they them we".split())
# Heads that mean a body only where the article, or a curator, calls one so.
NEEDS_NAME = frozenset({"coalition", "alliance", "network", "ministry", "faction"})
# Heads that an "of" makes something else: "the movement of troops", "a group of men".
GROUP_HEADS = frozenset(
    "group movement organisation organization outfit faction network administration".split()
)
CALENDAR_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december ramadan christmas easter".split()
)

# Heads that always judge a non-state armed group; a state's forces are not meant by them.
TERROR_HEADS = frozenset("extremist militant terrorist jihadist jihadi islamist insurgent".split())
LABEL_TYPES = {"PERSON": "person", "MILITARY_UNIT": "military"}

# Common nouns for a body → the words by which an article may have named it before.
BODY_NOUNS: dict[str, frozenset[str]] = {
    noun: frozenset(names.split())
    for noun, names in {
        "coalition": "coalition",
        "alliance": "alliance",
        "army": "army military",
        "military": "military army",
        "government": "government",
        "ministry": "ministry",
        "council": "council",
        "agency": "agency",
        "observatory": "observatory",
        "monitor": "monitor observatory",
        "network": "network",
        "union": "union",
        "party": "party",
        "militia": "militia",
        "brigade": "brigade",
        "group": "group organization organisation monitor observatory network agency watchdog",
    }.items()
}
