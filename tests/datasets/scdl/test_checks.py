"""Every check of SCDL: a row that conforms passes all, one fault is told once by its check."""

import pytest

from registre.datasets.scdl.checks import CHECKS, find_faults
from registre.datasets.scdl.schema import columns

GOOD = {
    "COLL_NOM": "Ville de Poitiers", "COLL_SIRET": "21860194600013", "DELIB_ID": "1DL15494",
    "DELIB_DATE": "2017-10-15", "DELIB_MATIERE_CODE": "7.10",
    "DELIB_MATIERE_NOM": "finances locales/divers", "DELIB_OBJET": "Remise gracieuse",
    "BUDGET_ANNEE": "2017/2018", "BUDGET_NOM": "Budget annexe déchets", "PREF_ID": "PREF086",
    "PREF_DATE": "2017-10-20", "VOTE_EFFECTIF": "43", "VOTE_REEL": "40", "VOTE_POUR": "25",
    "VOTE_CONTRE": "10", "VOTE_ABSTENTION": "5", "DELIB_URL": "https://exemple.fr/1.pdf",
}  # fmt: skip
NO_VOTE = {name: "" for name in GOOD if name.startswith("VOTE_")}
FAULTS = [
    ("schema", {"COLL_NOM": ""}, "COLL_NOM est vide"),
    ("schema", {"DELIB_OBJET": ""}, "DELIB_OBJET est vide"),
    ("schema", {"COLL_SIRET": "218601946"}, "n'a pas la forme"),
    ("schema", {"DELIB_DATE": "15/10/2017"}, "n'est pas une date"),
    ("schema", {"DELIB_DATE": "2017-02-30"}, "n'est pas une date"),
    ("schema", {"DELIB_MATIERE_CODE": "7"}, "n'a pas la forme"),
    ("schema", {"VOTE_POUR": "vingt"}, "n'est pas un nombre entier"),
    ("siret", {"COLL_SIRET": "21860194600014"}, "clé"),
    ("years", {"BUDGET_ANNEE": "2018/2017"}, "2017 ne suit pas 2018"),
    ("budget", {"BUDGET_NOM": ""}, "BUDGET_NOM manque"),
    ("budget", {"BUDGET_ANNEE": ""}, "BUDGET_ANNEE manque"),
    ("votes", {"VOTE_EFFECTIF": ""}, "VOTE_EFFECTIF manque"),
    ("votes", NO_VOTE | {"VOTE_POUR": "1"}, "VOTE_CONTRE, VOTE_ABSTENTION manque"),
    ("PREF_DATE>=DELIB_DATE", {"PREF_DATE": "2017-10-14"}, "inférieur à DELIB_DATE"),
    ("VOTE_EFFECTIF>=VOTE_REEL", {"VOTE_EFFECTIF": "9"}, "inférieur à VOTE_REEL"),
    ("VOTE_REEL>=VOTE_POUR", {"VOTE_POUR": "41"}, "inférieur à VOTE_POUR"),
    ("VOTE_REEL>=VOTE_CONTRE", {"VOTE_CONTRE": "41"}, "inférieur à VOTE_CONTRE"),
    ("VOTE_REEL>=VOTE_ABSTENTION", {"VOTE_ABSTENTION": "41"}, "inférieur à VOTE_ABSTENTION"),
    ("sum", {"VOTE_REEL": "41"}, "n'est pas la somme 25 + 10 + 5"),
    ("subject", {"DELIB_MATIERE_NOM": "finances locales / divers"}, "nomenclature"),
    ("subject", {"DELIB_MATIERE_NOM": "Vie scolaire/divers"}, "nomenclature"),
    ("subject", {"DELIB_MATIERE_NOM": "finances locales"}, "nomenclature"),
    ("prefecture", {"PREF_ID": "PREF34"}, "PREFnnn"),
    ("prefecture", {"PREF_ID": "SPREF034"}, "PREFnnn"),
]


def test_a_whole_row_conforms() -> None:
    assert list(GOOD) == columns()
    assert find_faults(GOOD) == []


@pytest.mark.parametrize(
    "changes",
    [
        NO_VOTE,
        {"BUDGET_ANNEE": "", "BUDGET_NOM": ""},
        {"BUDGET_ANNEE": "2017"},
        {"PREF_ID": "", "PREF_DATE": "", "DELIB_URL": ""},
        {"PREF_ID": "SPREF02A1"},
        {"PREF_ID": "SGAR971"},
        {"PREF_DATE": "2017-10-15"},
        {"VOTE_REEL": "43", "VOTE_POUR": "43", "VOTE_CONTRE": "0", "VOTE_ABSTENTION": "0"},
        {"DELIB_MATIERE_NOM": "DOMAINES DE COMPETENCES PAR THEMES/voirie"},
        {"DELIB_MATIERE_NOM": "libertés publiques et pourvoirs de police/police municipale"},
    ],
)
def test_what_else_conforms(changes: dict[str, str]) -> None:
    assert find_faults(GOOD | changes) == []


@pytest.mark.parametrize(("check", "changes", "told"), FAULTS)
def test_a_fault_is_told(check: str, changes: dict[str, str], told: str) -> None:
    row = GOOD | changes
    assert [told in fault for fault in CHECKS[check](row)] == [True]
    assert any(told in fault for fault in find_faults(row))


def test_every_check_has_its_fault() -> None:
    assert {check for check, _, _ in FAULTS} == set(CHECKS)
