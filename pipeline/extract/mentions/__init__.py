"""Words that may stand for an actor or a place, where they begin and end, and of which kind.

Who or what is meant is decided in ``pipeline.resolve``.
"""
