"""Closed lists of general English by which events are typed beside the curated words."""

# Verbs that say little beside the event noun they govern.
LIGHT_VERBS = frozenset(
    "launch make carry conduct wage stage mount suffer take hold lay give have begin start continue"
    " resume see face undergo perform do stop halt end keep step pursue repeat open intensify run"
    " bring put lead experience sustain witness inflict spark trigger provoke cause renew declare"
    " cease finish complete impose escalate expand establish enter set endure come remain be"
    " receive get".split()
)
# In the list of a row's objects: any object at all, any place by its name, and any object if
# the subject is a force.
ANY, PLACE, FORCE = "@any", "@place", "@force"
FORCES = frozenset(
    "troop troops force forces army fighter militant soldier militia rebel jihadist brigade"
    " battalion convoy column unit insurgent".split()
)
# Verbs by which deaths and the like are counted rather than done.
COUNTING_VERBS = frozenset(
    "count record report confirm acknowledge document put estimate register".split()
)
# Verbs whose subject undergoes the event noun behind "under" or "in".
UNDERGOING = frozenset("come remain live be go fall stay find".split())
# Verbs that only say of an event noun in front of them that it happens.
HAPPEN_VERBS = frozenset(
    "come occur happen take erupt break continue begin start intensify rage unfold follow resume"
    " reach arrive subside escalate ensue persist last go end stop be remain flare start mount"
    " spread launch carry conduct wage stage report surge soar increase rise decline worsen double"
    " triple ease grow drag expand drop".split()
)
# Types that make a preparation for them a threat.
VIOLENT = frozenset({"ASSAULT", "FIGHT", "SEIZE_TERRITORY", "SIEGE"})
# Types that describe how things stand rather than what happened.
STATIVE = frozenset(
    "CONTROL_STATE FORCE_STRENGTH GEOGRAPHY CHARACTERISTIC ANALYSIS FORECAST OTHER".split()
)
# The preposition of who takes what falls.
TAKER_AFTER = {"SEIZE_TERRITORY": frozenset({"to"})}
