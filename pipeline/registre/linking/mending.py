"""Names restored in documents that a scanner damaged, before persons are told apart."""

from collections.abc import Iterable
from dataclasses import replace

from registre.linking.spelling import key_of
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy
from registre.text.damage import is_damaged
from registre.text.restoring import restore_name


class Damage:
    """What a document shows of a scanner's faults, looked for when a repair waits for it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._doubts = 0

    def shown(self, doubts: int) -> bool:
        """Tell whether the document is damaged, so many more of its names being doubtful."""
        self._doubts += doubts
        return is_damaged(self._text, self._doubts)


def restore_names(
    persons: list[Mention[Person]], proxies: list[Mention[Proxy]], damage: Damage
) -> tuple[list[Mention[Person]], list[Mention[Proxy]]]:
    """Return the mentions with their names restored, and the repair told.

    Names that are known already cost a look each; whether the document is damaged is asked where
    a name could be restored, and nothing changes without it.
    """
    restored = {
        name: right
        for name in {*_names(persons), *_sides(proxies)}
        if (right := restore_name(name)) is not name and right != name
    }
    if not restored:
        return persons, proxies
    mended = {mention.value.name for mention in persons if mention.value and mention.repair}
    if not damage.shown(len(mended.union(restored))):
        return persons, proxies
    return (
        [_with_name(mention, restored) for mention in persons],
        [_with_sides(mention, restored) for mention in proxies],
    )


def told(repair: str, printed: PersonName, name: PersonName) -> str:
    """Return what was repaired of a name, after an earlier repair.

    Examples
    --------
    >>> told("", PersonName("LY", "Nodia"), PersonName("LY", "Nadia"))
    'ly nodia>ly nadia'
    >>> told("ly n0dia>ly nodia", PersonName("LY", "Nodia"), PersonName("LY", "Nadia"))
    'ly n0dia>ly nadia'
    """
    before = repair.partition(">")[0] or key_of(printed)
    return repair if key_of(printed) == key_of(name) else f"{before}>{key_of(name)}"


def _names(persons: Iterable[Mention[Person]]) -> Iterable[PersonName]:
    return (mention.value.name for mention in persons if mention.value)


def _sides(proxies: Iterable[Mention[Proxy]]) -> Iterable[PersonName]:
    for mention in proxies:
        if mention.value:
            yield mention.value.giver
            if mention.value.holder:
                yield mention.value.holder


def _with_name(mention: Mention[Person], restored: dict[PersonName, PersonName]) -> Mention[Person]:
    person = mention.value
    if person is None or person.name not in restored:
        return mention
    name = restored[person.name]
    repair = told(mention.repair, person.name, name)
    return replace(mention, value=replace(person, name=name), repair=repair)


def _with_sides(mention: Mention[Proxy], restored: dict[PersonName, PersonName]) -> Mention[Proxy]:
    proxy = mention.value
    if proxy is None:
        return mention
    giver = restored.get(proxy.giver, proxy.giver)
    return with_sides(mention, giver, proxy.holder and restored.get(proxy.holder, proxy.holder))


def with_sides(
    mention: Mention[Proxy], giver: PersonName, holder: PersonName | None
) -> Mention[Proxy]:
    """Return the mention of a proxy between two names."""
    proxy = mention.value
    if proxy is None or (giver, holder) == (proxy.giver, proxy.holder):
        return mention
    return replace(mention, value=replace(proxy, giver=giver, holder=holder))
