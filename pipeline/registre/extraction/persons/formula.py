"""Formulas written as they read, compiled to match the folded view."""

import re

# What stands for blanks in a formula; marks of emphasis count as blanks.
_BLANKS = {
    "~~": r"[ \n*_]*",  # none or more, over lines
    "~": r"[ *_]*",  # none or more, on one line
    "·": r"[ *_]+",  # one or more, on one line
    " ": r"[ \n*_]+",  # one or more, over lines
}
_BLANK = re.compile("~~|[~· ]")


def compile_formula(formula: str) -> re.Pattern[str]:
    r"""Return the expression of a formula, with its blanks spelt out.

    Examples
    --------
    >>> compile_formula("secretaire~:~~").fullmatch("secretaire : \n**") is not None
    True
    """
    return re.compile(_BLANK.sub(lambda match: _BLANKS[match[0]], formula))
