"""The civilities of a list: of one name, or of a group that a plural opens."""

import re

from registre.extraction.attendance.listing import Entry
from registre.extraction.attendance.signs import Kind, Sign
from registre.text.fold import fold
from registre.text.name_words import split_civility

PLURALS = frozenset(("mm", "mmes", "mrs", "mesdames", "messieurs", "mlles", "mesdemoiselles"))

# Endings of first names of women; the few men that bear one lose a civility, no more.
_FEMININE = re.compile(
    r"(?!jean)(?:.*(?:ine|ette|elle|anne|ane|onne|enne|ence|ance|oise|ise|ie|a|ere|yse|ande)"
    r"|.*\bmarie\b.*)"
)


class Civilities:
    """The civility that the next name bears, and the group that it is of."""

    def __init__(self) -> None:
        self.group = 0
        self.plural = False
        self.usual = False  # whether the names of the list have civilities
        self._civility = ""
        self._borne = True  # whether a name followed the last civility

    def look(self, signs: list[Sign]) -> None:
        """See in the whole list whether names have civilities."""
        runs = sum(sign.kind is Kind.RUN for sign in signs)
        self.usual = sum(sign.kind is Kind.CIVILITY for sign in signs) * 2 > runs

    def open(self, printed: str, before: Sign | None) -> None:
        """Open a group; two civilities in a row ("Mesdames et Messieurs") tell nothing."""
        civility = split_civility(printed)[0]
        mixed = not self._borne and before is not None and civility != self._civility
        self._civility = "" if mixed else civility
        self.plural = fold(printed).rstrip(".") in PLURALS
        self.group += 1
        self._borne = False

    def take(self) -> str:
        """Return the civility of a name; a singular one is of this name alone."""
        civility = self._civility
        if not self.plural:
            self._civility = ""
        self._borne = True
        return civility

    def drop(self) -> None:
        """Forget the civility of a title: "Mesdames et Messieurs les conseillers A, B"."""
        self._civility, self._borne = "", True

    def part(self) -> None:
        """End a sentence or a line: a singular civility goes no further."""
        if not self.plural:
            self._civility = ""

    def doubt(self, entries: list[Entry]) -> None:
        """Take away "MM." before a list of men and women: it tells nothing."""
        if any(entry.civility == "Mme" for entry in entries):
            return
        for group in {entry.group for entry in entries if entry.plural}:
            named = [entry for entry in entries if entry.group == group]
            if any(_FEMININE.fullmatch(fold(entry.name.given)) for entry in named):
                for entry in named:
                    entry.civility = ""
