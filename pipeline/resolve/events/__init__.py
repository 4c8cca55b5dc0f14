"""Which statements of an article tell of one event, where and when it was.

``told`` reads what one statement says by itself, ``reader`` puts statements together, ``carried``
says what a statement may take over from the others of its event.
"""
