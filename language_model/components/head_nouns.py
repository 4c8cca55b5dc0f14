"""Head nouns that tell what kind of place or organisation a phrase names."""

# Something built: FAC.
FACILITIES = frozenset(
    """
    airbase airfield airport apartment bakery barrack barracks base basilica bridge building
    bunker cafe camp cathedral cemetery checkpoint church clinic college compound court
    courthouse crossing dam depot dormitory embassy facility factory field gate headquarters
    highway home hospital hotel house jail junction library mall market mill mine mosque
    motorway museum office outpost palace park pipeline plant port position post prison
    refinery restaurant road roundabout school shelter shop shrine silo site square stadium
    station store street subway temple theater theatre tomb tower tunnel university warehouse
    """.split()
)

# Land, water and parts of places, named or not: LOC.
REGIONS = frozenset(
    """
    africa area asia axis balkans bank basin bay belt border caucasus central coast continent
    corridor countryside desert district donbas east eastern euphrates europe forest front
    frontline globe ground gulf heartland heights here hill island lake land levant line
    location maghreb mediterranean middle mount mountain neighborhood neighbourhood north
    northeast northern northwest ocean outskirt outskirts part peninsula place plain planet
    pocket point quarter region river sahel sea shore side sinai sky soil south southeast
    southern southwest space spot stretch suburb territory there tigris valley west western
    world zone
    """.split()
)

# A numbered or named part of a force: MILITARY_UNIT.
MILITARY_UNITS = frozenset(
    """
    battalion battery brigade brigades corps detachment division fleet garrison legion platoon
    regiment squad squadron
    """.split()
)

# What ends the part of a phrase that holds its head.
PREPOSITIONS = frozenset(
    """
    along around at between by for from in inside near of on outside to under with
    """.split()
)

# re3d holds a few dozen of these; the labeller takes rarer ones for organisations.
VEHICLES = frozenset(
    """
    aircraft airplane bomber bulldozer drone helicopter humvee jet plane ship submarine tank truck
    uav vehicle vessel warplane warship
    """.split()
)
WEAPONS = frozenset(
    """
    airstrike ammunition bomb explosive grenade gun howitzer ied launcher missile mortar munition
    rifle rocket shell vbied warhead weapon
    """.split()
)
