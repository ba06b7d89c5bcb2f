"""The component writes to acts, and leaves alone what has none."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from registre import spans
from registre.classification.table import classify_file, classify_table
from registre.cli import main
from registre.model.errors import ExitCode

ACT = """COMMUNE DE VALBRUNE
EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL
Séance du 12 mars 2024
Objet : Tarifs du restaurant scolaire
Le conseil municipal, après en avoir délibéré, à l'unanimité,
DECIDE de fixer le prix du repas à 3,50 €.
"""


def test_act(nlp: Language) -> None:
    act = spans.annotations(nlp(ACT)).acts[0]
    assert (act.policy_domain, act.matiere_code) == ("2", "7.1")
    assert act.policy_domain_score is not None
    assert act.policy_domain_score > 0.5


def test_without_acts(alone: Callable[[str], Language]) -> None:
    doc = alone("registre_domain")(ACT)
    assert spans.annotations(doc).acts == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text())
def test_any_text(nlp: Language, text: str) -> None:
    for act in spans.annotations(nlp(text)).acts:
        assert (act.policy_domain == "") == (act.policy_domain_score is None)


def test_table_keeps_its_columns() -> None:
    out = StringIO()
    lines = ["id;objet\n", '1;"Tarifs; cantine"\n', "2;\n"]
    assert classify_table(lines, out, "objet", explained=False) == 2
    header, first, second = out.getvalue().splitlines()
    assert header == "id;objet;matiere_code;matiere_score;policy_domain;policy_domain_score"
    assert first.startswith('1;"Tarifs; cantine";7.1;0.')
    assert second == "2;;;;;"


def test_table_explained() -> None:
    out = StringIO()
    classify_table(["objet\n", "Tarifs de la cantine\n"], out, "objet", explained=True)
    assert "[cantine*] +" in out.getvalue()


def test_table_without_the_column() -> None:
    with pytest.raises(ValueError, match="no column 'titre': there are objet"):
        classify_table(["objet\n"], StringIO(), "titre", explained=False)


def test_table_is_classified_again(tmp_path: Path) -> None:
    """Columns of an earlier run are replaced, not doubled."""
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    (tmp_path / "titles.csv").write_text("objet\nCFU\n", encoding="utf-8")
    classify_file(tmp_path / "titles.csv", first, "objet", explained=False)
    classify_file(first, second, "objet", explained=False)
    assert first.read_text(encoding="utf-8") == second.read_text(encoding="utf-8")


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    titles = tmp_path / "titles.csv"
    titles.write_text("\ufeffobjet\nDIA\n", encoding="utf-8")
    assert main(["classify", str(titles), "--column", "objet"]) is ExitCode.OK
    assert "DIA,2.3," in capsys.readouterr().out
    assert main(["classify", str(titles), "--column", "titre"]) is ExitCode.USAGE
    assert main(["classify", str(tmp_path / "absent.csv")]) is ExitCode.UNREADABLE
