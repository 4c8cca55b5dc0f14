"""A lemma as an edit of its word form, so that a labeller can choose among some hundred edits."""

from functools import lru_cache

_CASES = {"l": str.lower, "k": str, "t": str.capitalize}


def lemma_rule(form: str, lemma: str) -> str:
    """Give the shortest edit that turns a form into its lemma.

    The form is lowered (``l``), kept (``k``) or capitalised (``t``), loses some characters at its
    end and gets others.

    >>> lemma_rule("Cities", "city")
    'l3y'
    >>> lemma_rule("went", "go")
    'l4go'
    """
    rules = []
    for case, change in _CASES.items():
        base = change(form)
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        rules.append((len(base) - shared, f"{case}{len(base) - shared}{lemma[shared:]}"))
    return min(rules, key=lambda rule: (rule[0], len(rule[1])))[1]


@lru_cache(maxsize=200_000)
def apply_lemma_rule(form: str, rule: str) -> str:
    """Give the lemma; a rule that would cut away more than the form leaves the form as it is.

    >>> apply_lemma_rule("Bodies", "l3y")
    'body'
    """
    base = _CASES[rule[0]](form)
    digits = 1
    while digits < len(rule) and rule[digits].isdigit():
        digits += 1
    cut = int(rule[1:digits])
    if cut > len(base):
        return form
    return base[: len(base) - cut] + rule[digits:] or form
