"""What the pages say, in the language of the reader: one table for all of it."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from registre.model.problems import ProblemCode
from registre.report.language import Language
from registre.tables.constraints import values
from registre.tables.french import code_meanings
from registre.tables.schema import TABLES, Column


@cache
def load_labels() -> Mapping[str, Mapping[Language, str]]:
    """Return every text of the interface by its key, in all languages.

    Raises
    ------
    ValueError
        If a key comes twice or a language is missing.
    """
    text = resources.files(__package__).joinpath("labels.tsv").read_text(encoding="utf-8")
    labels: dict[str, Mapping[Language, str]] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        key, *cells = line.split("\t")
        if key in labels or len(cells) != len(Language) or not all(cells):
            raise ValueError(f"labels.tsv: {line!r}")
        labels[key] = dict(zip(Language, cells, strict=True))
    return labels


class Labels:
    """The texts of one language.

    Examples
    --------
    >>> say = Labels(Language.fr)
    >>> say("search"), say.value("persons", "role", "present")
    ('Recherche', 'présent')
    >>> say.number(12500)
    '12\u202f500'
    >>> say.date("2024-03-01")
    '1er mars 2024'
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts = {key: texts[language] for key, texts in load_labels().items()}
        self._codes: dict[tuple[str, str], Mapping[str, str]] = {}

    def __call__(self, key: str) -> str:
        """Return a text; a key that is not there is an error of the template."""
        return self._texts[key]

    def column(self, table: str, column: str) -> str:
        """Return the heading of a column."""
        return self._texts.get(f"column.{table}.{column}") or self._texts[f"column.{column}"]

    def value(self, table: str, column: str, code: str) -> str:
        """Return what a code of a closed column is called; any other value is itself."""
        if (table, column) not in self._codes:
            self._codes[table, column] = self._meanings(table, column)
        return self._codes[table, column].get(code, code)

    def _meanings(self, table: str, column: str) -> Mapping[str, str]:
        if column == "policy_domain":
            return {code: self(f"domain.{code}") for code in "012345678"}
        if self.language is Language.fr:
            short = {
                code: self._texts[key]
                for code in code_meanings(table, column)
                if (key := f"code.{table}.{column}.{code}") in self._texts
            }
            return {**code_meanings(table, column), **short}
        codes = values(TABLES[table], Column(column, "")) if table in TABLES else ()
        return {code: code.replace("_", " ") for code in codes if code.islower()}

    def doubt(self, code: str) -> tuple[str, str]:
        """Return what a doubt is and what to do about it."""
        problem = _PROBLEMS.get(code)
        if problem is None:
            return code, ""
        if self.language is Language.fr:
            title = code_meanings("problems", "code").get(code, problem.title)
            return _capital(title), self._texts.get(f"advice.{code}", problem.advice)
        return _capital(problem.title), problem.advice

    def number(self, value: int) -> str:
        """Return a whole number with its digits grouped."""
        return f"{value:,}".replace(",", "\u202f" if self.language is Language.fr else ",")

    def date(self, iso: str) -> str:
        """Return a day as one writes it; what is no ISO day stays as it is."""
        year, _, rest = iso.partition("-")
        month, _, day = rest.partition("-")
        if not (month.isdecimal() and day.isdecimal() and f"month.{int(month)}" in self._texts):
            return iso
        first = "1er" if self.language is Language.fr and day == "01" else str(int(day))
        return f"{first} {self(f'month.{int(month)}')} {year}"

    def texts(self, prefix: str) -> dict[str, str]:
        """Return the texts that begin with a prefix, without it: what a script is given."""
        return {
            key.removeprefix(prefix): text
            for key, text in self._texts.items()
            if key.startswith(prefix)
        }


_PROBLEMS = {problem.code: problem for problem in ProblemCode}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
