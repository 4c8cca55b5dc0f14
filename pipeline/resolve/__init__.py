"""From a mention to a known actor, place or source, with a score and a method.

Everything here is pure: rows and curated tables in, rows out. What finds mentions in text
belongs in ``extract``; what opens files belongs in the resources.
"""
