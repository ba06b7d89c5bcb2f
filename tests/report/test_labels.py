"""The words of the pages: there in every language, for all that is shown."""

import re
from importlib import resources

import pytest

from registre.model.problems import ProblemCode
from registre.report.labels import Labels, load_labels
from registre.report.language import Language
from registre.report.views import SHOWN
from registre.revision.forms import correctable
from registre.tables.constraints import values
from registre.tables.schema import MENTION_TABLES, TABLES

NAMES = [table.name for table in MENTION_TABLES]
every_language = pytest.mark.parametrize("language", Language)


def sources(folder: str) -> dict[str, str]:
    files = resources.files("registre.report").joinpath(folder).iterdir()
    return {file.name: file.read_text(encoding="utf-8") for file in files}


def test_every_label_is_in_every_language() -> None:
    for key, texts in load_labels().items():
        assert set(texts) == set(Language), key
        assert all(text == text.strip() != "" for text in texts.values()), key


def test_templates_ask_for_labels_that_are_there() -> None:
    asked = {
        key
        for text in sources("templates").values()
        for key in re.findall(r"""say\("([a-z_.0-9]+)"\)""", text)
    }
    assert asked
    assert asked <= set(load_labels())


def test_scripts_ask_for_labels_that_are_there() -> None:
    asked = {
        f"js.{key}"
        for text in sources("assets").values()
        for key in re.findall(r"""\bsay\("([a-z.]+)"\)""", text)
    }
    assert asked
    assert asked <= set(load_labels())


def test_no_label_is_left_over() -> None:
    """What is asked for by name is written somewhere; families are made of codes and columns."""
    families = ("column.", "code.", "advice.", "table.", "domain.", "month.", "amount.", "js.")
    package = resources.files("registre.report")
    text = "".join(sources("templates").values())
    text += "".join(
        file.read_text(encoding="utf-8") for file in package.iterdir() if file.name.endswith(".py")
    )
    for key in load_labels():
        prefix, _, rest = key.partition(".")
        written = f'"{key}"' in text or (f'"{prefix}." ~' in text and rest)
        assert key.startswith(families) or written, key


@every_language
def test_every_column_has_a_heading(language: Language) -> None:
    say = Labels(language)
    for table in (*NAMES, "acts"):
        assert say(f"table.{table}")
        for column in {*correctable(table), *SHOWN.get(table, ())}:
            assert say.column(table, column)


def test_every_code_has_a_french_name() -> None:
    say = Labels(Language.fr)
    for table in (*NAMES, "acts"):
        for column in TABLES[table].columns:
            for code in values(TABLES[table], column):
                assert say.value(table, column.name, code) or code == "", (table, column.name)


def test_every_doubt_is_told_in_both_languages() -> None:
    for problem in ProblemCode:
        for language in Language:
            title, advice = Labels(language).doubt(problem.code)
            assert title
            assert advice
        assert load_labels()[f"advice.{problem.code}"][Language.en] == problem.advice


def test_a_code_of_another_version_is_itself() -> None:
    assert Labels(Language.fr).doubt("of-tomorrow") == ("of-tomorrow", "")
