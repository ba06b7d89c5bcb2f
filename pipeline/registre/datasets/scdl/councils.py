"""Whose act it is: names and SIRET of local authorities, from a list that the user gives."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from registre.datasets.scdl.numbers import is_siren, is_siret
from registre.text.fold import fold

# The columns of the list; others are passed over.
NAME, SIREN, SIRET = "nom", "siren", "siret"
_COLUMNS = {
    "nom": NAME, "coll_nom": NAME, "issuer": NAME, "collectivite": NAME,
    "siren": SIREN, "siret": SIRET, "coll_siret": SIRET,
}  # fmt: skip
# "Ville de", "Commune d'": two ways to name a commune
_COMMUNE = re.compile(r"^(?:commune|ville|mairie) (?:de |du |des |d )(?=\w)")


def name_key(name: str) -> str:
    """Return what two ways to write the name of a local authority have in common.

    Examples
    --------
    >>> name_key("COMMUNE DE SAINT-AUBERT") == name_key("Ville de Saint Aubert")
    True
    >>> name_key("CCAS de Saint-Aubert") == name_key("Ville de Saint-Aubert")
    False
    """
    words = " ".join(re.findall(r"\w+", fold(name)))
    return _COMMUNE.sub("", words)


@dataclass(frozen=True, slots=True)
class Council:
    """A local authority: its name as the list gives it, perhaps empty, and its SIRET."""

    name: str
    siret: str


class Councils:
    """Local authorities by SIREN and by name.

    Raises
    ------
    ValueError
        If two of one SIREN or name have different SIRET.
    """

    def __init__(self, councils: Iterable[Council] = ()) -> None:
        self._by_siren: dict[str, Council] = {}
        self._by_name: dict[str, Council] = {}
        self.listed = list(councils)
        alone = len({council.siret for council in self.listed}) == 1
        self._only = self.listed[0] if alone else None
        for council in self.listed:
            self._put(self._by_siren, council.siret[:9], council)
            if council.name:
                self._put(self._by_name, name_key(council.name), council)

    @staticmethod
    def _put(known: dict[str, Council], key: str, council: Council) -> None:
        if known.setdefault(key, council).siret != council.siret:
            raise ValueError(f"{key} has two SIRET: {known[key].siret}, {council.siret}.")

    def find(self, siren: str, issuer: str) -> Council | None:
        """Return the authority of an act by its SIREN; by the name printed when it has none.

        A list of one authority holds for the acts that tell neither.
        """
        if siren:
            return self._by_siren.get(siren)
        return self._by_name.get(name_key(issuer)) if issuer else self._only


def load_councils(path: Path) -> Councils:
    """Return the authorities of a CSV file with a column ``siret``, and ``nom`` if possible.

    Lines without SIRET are passed over, so that the list of those that are missing can be filled
    in step by step.

    Raises
    ------
    ValueError
        If the column is missing, or a SIRET or a SIREN is not one.
    OSError
        If it cannot be read.
    """
    text = path.read_text(encoding="utf-8-sig")
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    found = []
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    for row in rows:
        cells = {
            _COLUMNS[fold(name).strip()]: "".join((cell or "").split())
            if "sir" in fold(name)
            else (cell or "").strip()
            for name, cell in row.items()
            if isinstance(name, str) and fold(name).strip() in _COLUMNS
        }
        if SIRET not in cells:
            raise ValueError(f"{path}: no column siret; the columns are nom, siren, siret.")
        siret, siren = cells[SIRET], cells.get(SIREN, "")
        if not siret:
            continue
        if not is_siret(siret):
            raise ValueError(f"{path}, line {rows.line_num}: {siret} is no SIRET.")
        if siren and (not is_siren(siren) or siret[:9] != siren):
            raise ValueError(f"{path}, line {rows.line_num}: {siret} is not of SIREN {siren}.")
        found.append(Council(cells.get(NAME, ""), siret))
    return Councils(found)
