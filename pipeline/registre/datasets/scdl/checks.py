"""The checks of SCDL Délibérations: those of its schema, then those across columns.

Each takes a row, every cell a text, and yields what is wrong with it, in French.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from registre.datasets.scdl.nomenclature import is_subject_name
from registre.datasets.scdl.numbers import is_siret
from registre.datasets.scdl.schema import fields

Cells = Mapping[str, str]
Check = Callable[[Cells], Iterator[str]]

VOTES = ("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")
_PREFECTURE = re.compile(r"(PREF|SGAR)(\d{3}|02[AB])|SPREF(\d{3}|02[AB])\d")
# Columns of which the first is never less than the second.
_COMPARED = (
    ("PREF_DATE", "DELIB_DATE"),
    ("VOTE_EFFECTIF", "VOTE_REEL"),
    ("VOTE_REEL", "VOTE_POUR"),
    ("VOTE_REEL", "VOTE_CONTRE"),
    ("VOTE_REEL", "VOTE_ABSTENTION"),
)


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_whole(text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]+", text))


_TYPES = {"date": (_is_date, "une date AAAA-MM-JJ"), "integer": (_is_whole, "un nombre entier")}


def check_schema(cells: Cells) -> Iterator[str]:
    """Check what is required, types and patterns."""
    for field in fields():
        name, text, rules = field["name"], cells[field["name"]], field.get("constraints", {})
        if not text:
            if rules.get("required"):
                yield f"{name} est vide"
            continue
        if "pattern" in rules and not re.fullmatch(rules["pattern"], text):
            yield f"{name} : « {text} » n'a pas la forme voulue"
        right, wanted = _TYPES.get(field["type"], (None, ""))
        if right and not right(text):
            yield f"{name} : « {text} » n'est pas {wanted}"


def check_siret(cells: Cells) -> Iterator[str]:
    """Check the key of the SIRET."""
    if cells["COLL_SIRET"] and not is_siret(cells["COLL_SIRET"]):
        yield f"COLL_SIRET : la clé de « {cells['COLL_SIRET']} » est fausse"


def check_years(cells: Cells) -> Iterator[str]:
    """Check that an interval of years goes forward; one year alone is right."""
    first, slash, last = cells["BUDGET_ANNEE"].partition("/")
    if slash and _is_whole(first) and _is_whole(last) and int(last) <= int(first):
        yield f"BUDGET_ANNEE : {last} ne suit pas {first}"


def _together(names: Sequence[str]) -> Check:
    def check(cells: Cells) -> Iterator[str]:
        empty = [name for name in names if not cells[name]]
        if empty and len(empty) < len(names):
            yield f"{', '.join(names)} vont ensemble : {', '.join(empty)} manque"

    return check


def _at_least(larger: str, smaller: str) -> Check:
    def check(cells: Cells) -> Iterator[str]:
        more, less = cells[larger], cells[smaller]
        if _is_date(more) and _is_date(less):
            wrong = more < less
        else:
            wrong = _is_whole(more) and _is_whole(less) and int(more) < int(less)
        if wrong:
            yield f"{larger} ({more}) est inférieur à {smaller} ({less})"

    return check


def check_sum(cells: Cells) -> Iterator[str]:
    """Check that the voters are those for, those against and those who abstain."""
    whole, *parts = (cells[name] for name in VOTES[1:])
    if all(map(_is_whole, (whole, *parts))) and int(whole) != sum(map(int, parts)):
        yield f"VOTE_REEL ({whole}) n'est pas la somme {' + '.join(parts)}"


def check_subject(cells: Cells) -> Iterator[str]:
    """Check that the name of the subject begins with a heading of the nomenclature."""
    name = cells["DELIB_MATIERE_NOM"]
    if name and not is_subject_name(name):
        yield f"DELIB_MATIERE_NOM : « {name} » n'est pas de la nomenclature @CTES"


def check_prefecture(cells: Cells) -> Iterator[str]:
    """Check the identifier of the prefecture, of which the schema only tells the form."""
    if cells["PREF_ID"] and not _PREFECTURE.fullmatch(cells["PREF_ID"]):
        yield f"PREF_ID : « {cells['PREF_ID']} » n'est pas PREFnnn, SPREFnnnm ou SGARnnn"


CHECKS: dict[str, Check] = {
    "schema": check_schema,
    "siret": check_siret,
    "years": check_years,
    "budget": _together(("BUDGET_ANNEE", "BUDGET_NOM")),
    "votes": _together(VOTES),
    **{f"{a}>={b}": _at_least(a, b) for a, b in _COMPARED},
    "sum": check_sum,
    "subject": check_subject,
    "prefecture": check_prefecture,
}


def find_faults(cells: Cells) -> list[str]:
    """Return all that is wrong with a row, in French; nothing for one that conforms."""
    return list(chain.from_iterable(check(cells) for check in CHECKS.values()))
