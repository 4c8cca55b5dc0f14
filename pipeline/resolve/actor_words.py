"""The closed lists by which actors are told from each other; general English, lower-case."""

# Words after a country or its adjective that make the whole a name of its government.
GOVERNMENT_HEADS = frozenset(
    "government governments regime regimes authorities administration leadership".split()
)
# … or of its armed forces. Acts of war stand for who carries them out: "Russian airstrikes".
ARMY_HEADS = frozenset(
    "army armies military troops troop forces force soldiers soldier warplanes warplane jets jet"
    " aircraft helicopters helicopter gunships artillery airstrikes airstrike strikes strike"
    " bombers bomber drones drone pilots pilot airpower warships servicemen personnel commanders"
    " planes plane fighter-bomber fighter-bombers airforce".split()
)
# Acts of war that stand for the forces behind them; no names of forces themselves.
ACTS_OF_WAR = frozenset(
    "support power firepower raid raids bombing bombings shelling attack attacks offensive"
    " operation operations intervention assault campaign bombardment".split()
)
# What armies hold and shoot with: who hits "Russian positions" hits Russia's army.
MATERIEL_HEADS = frozenset(
    "positions base bases barracks command convoy convoys depot depots fleet garrison missile"
    " missiles outpost outposts rocket rockets ship ships submarine tank tanks trenches".split()
)
# Single nouns that mean a state's body where no country stands with them.
STATE_NOUNS = frozenset("army military regime government authorities troops".split())
# Words that may stand between country and head and change nothing.
FILLERS = frozenset(
    "government regime state armed military army national security ground air special regular"
    " federal loyalist central".split()
)

# Nouns of statecraft: whose "decision" it is, decides.
POLICY_HEADS = frozenset("decision policy strategy involvement stance".split())

# Adjectives and nouns that leave "the group" the group it was.
PLAIN_ADJECTIVES = frozenset(
    "terror terrorist extremist jihadist jihadi militant radical hardline islamic islamist armed"
    " rebel insurgent monitoring opposition news state official war hard line sunni same".split()
)

# Heads under which a group's members, or the group itself, are meant by its name.
GROUP_HEADS = frozenset(
    "militants militant terrorists terrorist extremists extremist jihadists jihadist jihadis jihadi"
    " islamists islamist insurgents insurgent fighters fighter forces force troops soldiers gunmen"
    " rebels rebel militiamen members member group groups militia militias movement organisation"
    " organization network alliance faction warplanes jets aircraft airstrikes strikes artillery"
    " units unit terror terrorist extremist jihadist militant rebel insurgent armed group's"
    " combatants positions convoys areas territory territories targets vehicles strongholds"
    " hideouts bases attack attacks offensive offensives assault counterattacks".split()
)
# Heads of speech: persons of an organisation, who are not the organisation itself.
PERSON_HEADS = frozenset(
    "official officials spokesman spokeswoman spokesperson leader leaders reporter correspondent"
    " analyst source sources activist activists officer officers commander commanders crew"
    " ambassador diplomat diplomats minister president envoy".split()
)

# Participles that join an actor to a describing name: "U.S.-backed forces".
DESCRIBING = r"[\w.’']+[-‑](?:\w+[-‑])?(?:backed|led|allied|aligned|based|supported|held|run|"
DESCRIBING += r"controlled|affiliated|linked|trained|armed|funded|sponsored|dominated|majority)"

TITLES = frozenset(
    "mr mrs ms dr prof professor sir lord lady colonel col lieutenant lt general gen major maj"
    " captain capt brigadier brig sergeant sgt admiral adm commander marshal president vice prime"
    " deputy foreign defense defence interior minister secretary senator sen representative rep"
    " governor mayor king queen prince princess sheikh sheik ayatollah imam mullah pope"
    " ambassador chancellor premier former acting special envoy spokesman spokeswoman spokesperson"
    " army chief analyst activist".split()
)

# Nominal heads → the actor types they can stand for. "Loaded" heads keep the actor all the same.
_ARMED = frozenset({"armed_group", "militia"})
NOMINAL_TYPES: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "extremist militant terrorist jihadist jihadi islamist insurgent".split(), _ARMED
    ),
    **dict.fromkeys(
        "group movement organisation organization outfit faction militia network".split(),
        _ARMED | {"political_group", "ngo", "international_org"},
    ),
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
# Peoples and faiths in front of a name that say who is in it, not who it is.
PEOPLES = frozenset(
    "kurdish arab sunni shiite shia alawite turkmen druze assyrian christian yazidi muslim islamist"
    " jewish tuareg pashtun tajik hazara uzbek chechen".split()
)
# Common nouns that a tagger may take for a name at the head of a sentence.
GENERIC_NAMES = frozenset(
    "people residents civilians officials activists observers others more allied other locals"
    " villagers refugees families witnesses experts analysts opposition rebels both many some"
    " several none each all they them we".split()
)
# Words before a name that say how it fights or stands, not whose it is.
STANDING_ADJECTIVES = frozenset(
    "additional advancing allied besieged elite fresh heavy local main more nearby regular"
    " remaining retreating rival several some surrounding".split()
)
# Heads that mean a body only where the article, or a curator, calls one so.
NEEDS_NAME = frozenset({"coalition", "alliance", "network"})
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
# Heads that mean one body only when definite ("the group"), and a kind of body otherwise.
NEEDS_DEFINITE = frozenset(NOMINAL_TYPES) - TERROR_HEADS

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
