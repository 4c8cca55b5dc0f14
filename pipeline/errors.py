"""The errors that a person can do something about; any other is a bug and keeps its traceback."""


class MendableError(RuntimeError):
    """Something a person can mend; the message says what is wrong and what to do."""
