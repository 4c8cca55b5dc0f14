"""Words beside a name that tell a place from a person or a body."""

# Prepositions of place; what follows them is where something is.
PLACE_PREPOSITIONS = frozenset(
    "in near outside around at throughout across downtown inside via between".split()
)
# They lead to places as well as to persons, so that the name must be known better.
MOTION_PREPOSITIONS = frozenset("to from of into toward towards through over for".split())

# A name in front of one of these is the name of a place, whoever is spoken of.
ROLES = frozenset(
    """president minister senator sen gov governor mayor judge archbishop bishop king queen prince
    princess prime foreign defense defence interior finance police attorney secretary ambassador
    chief general colonel army navy air parliament state city county district court council
    embassy government ministry department university school college high hospital republic
    democratic national federal supreme premier chancellor magistrate sheriff fire public airport
    coach superintendent commissioner congressman republican democrat chamber board office bureau
    community regional central municipal metropolitan province river park valley area region
    legislature assembly house institute center centre museum cathedral church post times
    tribune herald gazette news star journal planning security rep
    commission agency authority command force forces association league union club company bank
    group foundation fund network society exchange""".split()
)
# A person's name stands behind one of these.
PERSON_TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord dame prof sister brother saint st".split()
)
# Countries and divisions that are given names or surnames as often.
PERSONAL = frozenset(
    """jordan georgia chad virginia carolina israel kenya asia china india jersey montana dakota
    washington victoria ireland holland england france maryland tennessee""".split()
)
# Words written with a capital at the start of a sentence or in a headline that are towns too.
COMMON_WORDS = frozenset(
    """reading mobile nice bath police march may august sunday monday tuesday wednesday thursday
    friday saturday january february april june july september october november december most many
    same best of the man male normal orange enterprise independence liberty hope commerce union
    central university center centre summit deal date battle ford lincoln church home page young
    price hall bell wells lane rose grace faith eagle bay fire house senate congress court school
    street avenue road park north south east west northeast northwest southeast southwest northern
    southern eastern western justice christian winter spring summer fall green brown white black
    gray silver gold general major section box media solar sale force born along about one two
    three four five six seven eight nine ten first second third fourth fifth officer vice marine
    marines liberal hospital children easter christmas gay deck wing
    republic valley crescent peninsula village bank operation""".split()
)
# A name in front of one of these is a street's.
STREETS = frozenset(
    "street st avenue ave road rd drive dr lane boulevard blvd parkway highway court way".split()
)
