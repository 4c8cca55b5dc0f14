"""The one view of English that all rooms share: the tree of a text and what can be read off it.

Nothing here looks for a fact: an actor, a figure or a claim is found in the room of its name.
"""
