"""Lists of authorities as people keep them, and the act found in them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.datasets.scdl.councils import Council, Councils, load_councils
from registre.datasets.scdl.numbers import is_siren, is_siret

SIRET = "21860194600013"
OTHER = "35600000000048"


def councils(tmp_path: Path, text: str, encoding: str = "utf-8") -> Councils:
    """Return the authorities of a list."""
    path = tmp_path / "collectivites.csv"
    path.write_text(text, encoding=encoding)
    return load_councils(path)


@pytest.mark.parametrize(
    "text",
    [
        f"nom,siren,siret\nSaint-Aubert,218601946,{SIRET}\n",
        "siret;nom\r\n218 601 946 00013;Saint-Aubert\r\n",
        f"COLL_SIRET\tCOLL_NOM\tautre\n{SIRET}\tSaint-Aubert\tx\n",
        f"nom,siren,siret,actes\nAutre,,,3\nSaint-Aubert,,{SIRET},1\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_list(tmp_path: Path, text: str, encoding: str) -> None:
    found = councils(tmp_path, text, encoding)
    council = Council("Saint-Aubert", SIRET)
    assert found.find("218601946", "") == council
    assert found.find("", "COMMUNE DE SAINT AUBERT") == council
    assert found.find("", "") == council  # the list has no other
    assert found.find("", "Autre") is None


def test_of_two_none_is_guessed() -> None:
    found = Councils([Council("Saint-Aubert", SIRET), Council("Postes", OTHER)])
    assert found.find("", "") is None
    assert found.find("", "Saint-Aubert") == Council("Saint-Aubert", SIRET)


def test_a_siren_decides_over_a_name() -> None:
    found = Councils([Council("Saint-Aubert", SIRET)])
    assert found.find("356000000", "Saint-Aubert") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nom,siren\nA,218601946\n", "no column siret"),
        ("nom,siret\nA,21860194600014\n", "line 2: 21860194600014 is no SIRET"),
        (f"nom,siren,siret\nA,356000000,{SIRET}\n", "is not of SIREN 356000000"),
        (f"nom,siret\nA,{SIRET}\nA,{OTHER}\n", "a has two SIRET"),
    ],
)
def test_a_wrong_list_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        councils(tmp_path, text)


@given(st.text())
def test_no_text_is_a_number_by_accident(text: str) -> None:
    assert not is_siren(text) or (len(text) == 9 and text.isdecimal())
    assert not is_siret(text) or (len(text) == 14 and text.isdecimal())


@given(st.from_regex(r"[0-9]{8}", fullmatch=True), st.integers(0, 7))
def test_a_digit_misread_is_seen(body: str, place: int) -> None:
    [siren] = [body + key for key in "0123456789" if is_siren(body + key)]
    wrong = str((int(siren[place]) + 1) % 10)
    assert not is_siren(siren[:place] + wrong + siren[place + 1 :])
