"""The @CTES nomenclature of subjects, levels 1 and 2, and how SCDL writes them."""

from functools import cache
from importlib import resources

from registre.text.fold import fold


@cache
def labels() -> dict[str, str]:
    """Return the label of every code: ``7``, ``7.10``."""
    text = resources.files(__package__).joinpath("matieres.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return dict(lines)


@cache
def _headings() -> frozenset[str]:
    headings = {fold(label) for code, label in labels().items() if "." not in code}
    # The nomenclature was published with a misprint, and files follow it.
    return frozenset(headings | {h.replace("pouvoirs de", "pourvoirs de") for h in headings})


def subject_name(code: str) -> str:
    """Return the labels of a code of level 2; empty for any other.

    Examples
    --------
    >>> subject_name("7.10"), subject_name("7.1"), subject_name("7")
    ('finances locales/divers', 'finances locales/décisions budgétaires', '')
    """
    head, point, _ = code.partition(".")
    found = labels()
    return f"{found[head]}/{found[code]}" if point and code in found else ""


def is_subject_name(name: str) -> bool:
    """Tell whether a text is a heading of level 1, a slash without spaces, and more.

    Accents and capitals do not count.

    Examples
    --------
    >>> is_subject_name("Finances Locales/Divers"), is_subject_name("finances locales / divers")
    (True, False)
    """
    head, slash, tail = name.partition("/")
    bare = head == head.strip() and tail == tail.strip()
    return bool(slash and tail and bare) and fold(head) in _headings()
