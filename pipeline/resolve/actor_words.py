"""The words by which actors are told from each other; general English, lower-case.

What a curator would add to stands in ``actor_words.csv``; what a rule is about stands here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.reference import ActorWordRow


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
        )


# Single nouns that mean a state's body where no country stands with them.
STATE_NOUNS = frozenset("army military regime government authorities troops".split())
# Words that may stand between country and head and change nothing.
FILLERS = frozenset(
    "government regime state armed military army national security ground air special regular"
    " federal loyalist central".split()
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
# Common nouns that a tagger may take for a name at the head of a sentence.
GENERIC_NAMES = frozenset(
    "people media residents civilians officials activists observers others more allied other locals"
    " villagers refugees families witnesses experts analysts opposition rebels both many some"
    " several none each all they them we".split()
)
# Words before a name that say how it fights or stands, not whose it is.
STANDING_ADJECTIVES = frozenset(
    "additional advancing allied besieged elite fresh heavy local main more nearby regular"
    " remaining retreating rival several some surrounding".split()
)
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
# "Dozens of Syrian soldiers" are Syrian soldiers.
QUANTITIES = frozenset(
    "dozens hundreds thousands tens scores group groups number members fighters part remnants"
    " elements units bands handful convoy convoys".split()
)

# Heads that always judge a non-state armed group; a state's forces are not meant by them.
TERROR_HEADS = frozenset("extremist militant terrorist jihadist jihadi islamist insurgent".split())
# Words in a name that tell what kind of actor an unknown one is; the first that fits.
NAME_TYPES: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset("news agency tv television radio times post journal daily press newspaper".split()),
     "media"),
    (frozenset("ministry government cabinet parliament department presidency council".split()),
     "government"),
    (frozenset("army brigade battalion regiment division corps navy command".split()), "military"),
    (frozenset("militia brigades".split()), "militia"),
    (frozenset("front liwa jaish jaysh harakat katibat saraya forces".split()), "armed_group"),
    (frozenset("party union movement".split()), "political_group"),
    (frozenset("nations organization league committee commission".split()), "international_org"),
    (frozenset("observatory watch network foundation institute centre center rights".split()),
     "ngo"),
)  # fmt: skip
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
