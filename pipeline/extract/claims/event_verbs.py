"""Closed lists by which events are typed beside the curated words."""

# In the list of a row's objects: any object at all, any place by its name, and any object if
# the subject is a force.
ANY, PLACE, FORCE = "@any", "@place", "@force"
# Types that make a preparation for them a threat.
VIOLENT = frozenset({"ASSAULT", "FIGHT", "SEIZE_TERRITORY", "SIEGE"})
# Types that describe how things stand rather than what happened.
STATIVE = frozenset(
    "CONTROL_STATE FORCE_STRENGTH GEOGRAPHY CHARACTERISTIC ANALYSIS FORECAST OTHER".split()
)
# The preposition of who takes what falls.
TAKER_AFTER = {"SEIZE_TERRITORY": frozenset({"to"})}
