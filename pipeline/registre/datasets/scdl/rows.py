"""From an act to a row of SCDL: its cells, what is left out of it, why it cannot be published."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from registre.datasets.scdl.checks import VOTES, check_prefecture, find_faults
from registre.datasets.scdl.councils import Councils, name_key
from registre.datasets.scdl.nomenclature import subject_name
from registre.datasets.scdl.numbers import is_siren
from registre.datasets.scdl.schema import columns
from registre.datasets.scdl.votes import Ballot, read_ballot
from registre.tables.column import Row

# 034-218601946-20231212-2023_136-DE: département, SIREN, date, number, nature
_IDENTIFIER = re.compile(
    r"(?P<departement>\d{3}|02[AB])-(?P<siren>\d{9})-(?P<date>\d{8})-(?P<number>.+)-[A-Z]{2}"
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the acts do not say.

    Parameters
    ----------
    councils
        Names and SIRET.
    prefecture
        Identifier for all acts, ``PREF034``; else that of the département in the @CTES identifier.
    files
        Address that the path of a file is joined to; no address is given without it.

    Raises
    ------
    ValueError
        If the prefecture or the address is not one.
    """

    councils: Councils = field(default_factory=Councils)
    prefecture: str = ""
    files: str = ""

    def __post_init__(self) -> None:
        for fault in check_prefecture({"PREF_ID": self.prefecture}):
            raise ValueError(fault)
        if self.files and not urlsplit(self.files).netloc:
            raise ValueError(f"{self.files} is no address: write https:// first.")


@dataclass(frozen=True, slots=True)
class Identifier:
    """What an @CTES identifier says; nothing when it is not one."""

    departement: str = ""
    siren: str = ""
    date: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Deliberation:
    """A row of SCDL.

    Parameters
    ----------
    omitted
        Optional cells that are left empty though the act says something, each with the reason.
    faults
        Why the row does not conform; none for a row to publish.
    siren
        Whose act it is, as far as the acts of the file tell.
    """

    act: Row
    cells: Mapping[str, str]
    omitted: Sequence[tuple[str, str]]
    faults: Sequence[str]
    siren: str


def read_identifier(text: str) -> Identifier:
    """Return the parts of an @CTES identifier.

    Examples
    --------
    >>> read_identifier("086-218601946-20231212-2023_136-DE").date
    '2023-12-12'
    >>> read_identifier("086-218601947-20231212-2023_136-DE").siren  # the key is wrong
    ''
    """
    match = _IDENTIFIER.fullmatch(text)
    if match is None or not is_siren(match["siren"]):
        return Identifier()
    date = match["date"]
    return Identifier(
        match["departement"], match["siren"], f"{date[:4]}-{date[4:6]}-{date[6:]}", match["number"]
    )


def read_sirens(acts: Sequence[Row]) -> dict[str, str]:
    """Return the SIREN of the issuers of a file whose acts agree on one, by key of their name."""
    found: dict[str, set[str]] = {}
    for act in acts:
        siren = read_identifier(act["transmission_id"]).siren
        if siren and act["issuer"]:
            found.setdefault(name_key(act["issuer"]), set()).add(siren)
    return {key: sirens.pop() for key, sirens in found.items() if len(sirens) == 1}


def read_deliberation(act: Row, sirens: Mapping[str, str], settings: Settings) -> Deliberation:
    """Return the row of an act.

    Parameters
    ----------
    sirens
        What :func:`read_sirens` gives for its file, for an act without identifier of its own.
    """
    told = read_identifier(act["transmission_id"])
    siren = told.siren or sirens.get(name_key(act["issuer"]), "")
    council = settings.councils.find(siren, act["issuer"])
    subject = subject_name(act["matiere_code"])
    cells = dict.fromkeys(columns(), "") | {
        "COLL_NOM": (council.name if council else "") or act["issuer"],
        "COLL_SIRET": council.siret if council else "",
        "DELIB_ID": act["number"] or told.number,
        "DELIB_DATE": act["session_date"] or act["signed_date"] or told.date,
        "DELIB_MATIERE_CODE": act["matiere_code"] if subject else "",
        "DELIB_MATIERE_NOM": subject,
        "DELIB_OBJET": " ".join(act["title"].split()),
        "PREF_ID": settings.prefecture or (told.departement and f"PREF{told.departement}"),
        "PREF_DATE": act["received_date"],
        "DELIB_URL": settings.files and f"{settings.files.rstrip('/')}/{quote(act['source'])}",
    }
    omitted = []
    if cells["PREF_DATE"] and cells["PREF_DATE"] < cells["DELIB_DATE"]:
        omitted.append(("PREF_DATE", f"{cells['PREF_DATE']} précède la délibération"))
        cells["PREF_DATE"] = ""
    ballot = read_ballot(act)
    if isinstance(ballot, Ballot):
        figures = (
            ballot.seats, ballot.voters, ballot.in_favour, ballot.against, ballot.abstention
        )  # fmt: skip
        cells |= dict(zip(VOTES, map(str, figures), strict=True))
    elif ballot:
        omitted.append(("VOTE_*", ballot))
    why = _unknown(act["matiere_code"], siren)
    faults = [why.get(fault, fault) for fault in find_faults(cells)]
    return Deliberation(act, cells, omitted, [fault for fault in faults if fault], siren)


def _unknown(subject: str, siren: str) -> dict[str, str]:
    """Return what is said of cells that are empty; of some nothing, another one tells it."""
    told = {
        "COLL_NOM": "collectivité inconnue",
        "COLL_SIRET": f"SIRET inconnu, à donner par --collectivites (SIREN {siren or 'inconnu'})",
        "DELIB_ID": "numéro inconnu",
        "DELIB_DATE": "date inconnue",
        "DELIB_MATIERE_CODE": f"matière connue au niveau 1 seulement ({subject})"
        if subject
        else "matière inconnue",
        "DELIB_MATIERE_NOM": "",
        "DELIB_OBJET": "objet inconnu",
    }
    return {f"{column} est vide": why for column, why in told.items()}
