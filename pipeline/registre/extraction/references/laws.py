"""Laws by the name that everyone calls them: NOTRe, MAPTAM, "loi 1901", the finance laws."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from registre.text.fold import fold


@dataclass(frozen=True, slots=True)
class Law:
    """A law; ``number`` is empty for those from before the numbers."""

    number: str
    date: str
    title: str


def _rows(name: str) -> list[list[str]]:
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))


@cache
def table() -> dict[str, Law]:
    """Read ``laws.tsv``, once: the laws by their folded names."""
    return {
        _plain(name): Law(number, date, title) for name, number, date, title in _rows("laws.tsv")
    }


@cache
def finance() -> dict[tuple[str, str], Law]:
    """Read ``finance_laws.tsv``, once: the finance laws by kind and year of the budget.

    Amending laws are there for the years that had one only.
    """
    return {
        (kind, year): Law(number, date, f"finances pour {year}")
        for year, kind, number, date in _rows("finance_laws.tsv")
    }


_NAMES = "|".join(
    re.sub(r" ", r"[\\s',-]{1,3}", name) for name in sorted(table(), key=len, reverse=True)
)
# loi NOTRe | loi dite « Climat et Résilience » | loi de transformation de la fonction publique
_NAME = re.compile(
    r"\s+(?:(?:dite|du nom de|denommee|portant|relative|sur|pour)\s+)?"
    r"(?:(?:loi|de|d|a|la|le|l|sur|pour)[\s']+){0,3}(?P<open>[\"(]\s?)?"
    rf"(?P<name>{_NAMES})(?![a-z0-9]|-[a-z0-9])(?(open)(?:\s?[\")])?)(?:\s?\([a-z0-9 ]{{2,12}}\))?"
)
# loi de finances pour 2013 | loi de finances rectificative pour l'annee 2015 | loi de finances 2024
_FINANCE = re.compile(
    r"\s+de\s+finances?(?P<amending>\s+rectificative)?(?:\s+initiale)?"
    r"\s+(?:pour\s+)?(?:l'(?:annee|exercice)\s+)?(?P<year>(?:19|20)\d\d)(?!\d|-)"
)


def find_name(folded: str, start: int) -> tuple[int, Law] | None:
    """Return the end and the law of the name that follows "loi", which ends at ``start``.

    Examples
    --------
    >>> find_name("loi notre du 7 aout 2015", 3)[1].number
    '2015-991'
    >>> find_name("loi de finances pour 2013", 3)[1].number
    '2012-1509'
    """
    match = _FINANCE.match(folded, start)
    if match is not None:
        law = finance().get(("amending" if match["amending"] else "initial", match["year"]))
        return None if law is None else (match.end(), law)
    match = _NAME.match(folded, start)
    return None if match is None else (match.end(), table()[_plain(match["name"])])
