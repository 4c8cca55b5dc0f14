"""Words beside a name that tell a place from a person or a body."""

# Prepositions of place; what follows them is where something is.
PLACE_PREPOSITIONS = frozenset(
    "in near outside around at throughout across downtown inside via between".split()
)
# They lead to places as well as to persons, so that the name must be known better.
MOTION_PREPOSITIONS = frozenset("to from of into toward towards through over for".split())
