"""What was read against what is right: labels, measures, and the corpora's own scorers.

Tests set floors on these scores, ``bench`` and ``language_model`` print them.
"""
