"""The names of those who stay named, to be known in other printings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from registre.model.mentions import Mention
from registre.model.persons import PersonName, Proxy
from registre.privacy.letters import key
from registre.privacy.names import Names, Strength
from registre.text.names import read_name

# Two surnames beside one first name are one from here on; shorter halves are too common
_ALIKE, _SHORTEST = 0.85, 3


class Staying:
    """The names of those who stay."""

    def __init__(self, names: Iterable[PersonName]) -> None:
        self._given: dict[str, set[str]] = {}
        self._surnames: dict[str, set[str]] = {}
        self.index = Names()
        for name in names:
            surname, given = key(name.surname), key(name.given)
            self._given.setdefault(surname, set()).add(given)
            if given:
                parts = {key(part) for part in name.surname.split("-")} | {surname}
                self._surnames.setdefault(given, set()).update(parts)
            for letters in (surname + given, given + surname) if surname and given else ():
                self.index.add_letters(letters, Strength.FULL)

    def bears(self, surname: str) -> bool:
        """Tell whether one of them bears a surname."""
        return key(surname) in self._given

    def has(self, name: PersonName) -> bool:
        """Tell whether a name is one of theirs, in full, by its surname or with initials."""
        known = self._given.get(key(name.surname))
        if known is None:
            # "ODILE LE GOFF", whose order nothing tells
            whole = key(name.surname) + key(name.given)
            return whole in self.index or self._misread(name)
        given = key(name.given)
        return not given or any(
            other.startswith(given) or (other and given.startswith(other)) for other in known
        )

    def _misread(self, name: PersonName) -> bool:
        """Tell whether a name is one of theirs but for some letters, or for half a surname."""
        surname = key(name.surname)
        parts = {key(part) for part in name.surname.split("-")} | {surname}
        return any(
            (other in parts and len(other) > _SHORTEST)
            or (other[:1] == surname[:1] and SequenceMatcher(None, surname, other).ratio() > _ALIKE)
            for other in self._surnames.get(key(name.given), ())
        )


def names_of_staying(
    mentions: Mapping[str, Sequence[Mention[Any]]], ids: frozenset[str]
) -> Iterator[PersonName]:
    """Yield the names of those who stay: as linked, as printed, and in proxies."""
    texts: set[str] = set()
    for mention in mentions.get("persons", ()):
        if mention.value and mention.value.person_id in ids:
            yield mention.value.name
            texts.add(mention.text)
    # "Odile LE GOFF-MARTIN", completed by linking, is printed otherwise
    for text in sorted(texts):
        if printed := read_name(text).value:
            yield printed
    for mention in mentions.get("proxies", ()):
        proxy: Proxy | None = mention.value
        sides = (proxy.giver, proxy.holder) if proxy else ()
        # "M. LE GOFF", completed by linking with another's first name, is no other's
        shown = key(mention.text)
        yield from (side for side in sides if side and key(side.given) in shown)
