"""What a publisher says of a dataset; the rest is read from the tables."""

import datetime as dt
import re
from dataclasses import dataclass

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
# Licences of open data in France; another one is told by its name alone.
_LICENCES = {
    "etalab-2.0": (
        "Licence Ouverte / Open Licence 2.0",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    ),
    "ODbL-1.0": (
        "Open Data Commons Open Database License 1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
    "CC-BY-4.0": (
        "Creative Commons Attribution 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
}


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its identifier, and its title and address when it is a usual one."""

    name: str
    title: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a publisher says of a dataset.

    Parameters
    ----------
    name
        Short identifier: lower case letters, figures, ``.``, ``_`` and ``-``.
    licence
        ``etalab-2.0``, ``ODbL-1.0``, ``CC-BY-4.0``, or any other identifier; empty when undecided.
    sources
        Where the acts come from, one sentence each.
    created
        ISO date. It is never taken from the clock, so that equal tables give equal files.

    Raises
    ------
    ValueError
        If the name or the date is not one.
    """

    name: str = "registre"
    title: str = "Actes administratifs"
    licence: str = ""
    sources: tuple[str, ...] = ()
    created: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"no name {self.name!r}: take a-z, 0-9, '.', '_' and '-'.")
        if self.created:
            dt.date.fromisoformat(self.created)

    @property
    def licensed(self) -> Licence | None:
        """The licence, if there is one.

        Examples
        --------
        >>> About(licence="etalab-2.0").licensed.title
        'Licence Ouverte / Open Licence 2.0'
        """
        return Licence(self.licence, *_LICENCES.get(self.licence, ())) if self.licence else None
