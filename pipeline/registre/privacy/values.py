"""Mask what tables say in words of their own: titles, functions, labels, clauses."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from registre.model.acts import Act
from registre.model.amounts import Amount
from registre.model.dates import ActDate
from registre.model.entities import Entity
from registre.model.maskings import MASK, Masking
from registre.model.mentions import Mention
from registre.model.persons import Person, PersonName, Proxy
from registre.model.references import Reference
from registre.model.votes import Decision
from registre.privacy.letters import Letters, key
from registre.privacy.persons import Persons

# How many letters from its mention the words of a value may stand.
_REACH = 20_000
# Shorter passages are found by their place alone.
_SHORTEST = 6
_WORDS = (
    "number", "title", "heading", "issuer", "body", "session_place", "president", "secretary",
    "court",
)  # fmt: skip


class Values:
    """Masks the values of one document.

    Parameters
    ----------
    letters
        The letters of the text as it was.
    public
        The text, masked; of the same length.
    """

    def __init__(
        self, letters: Letters, public: str, maskings: Sequence[Masking], persons: Persons
    ) -> None:
        self._letters, self._public = letters, public
        self._starts = [masking.start for masking in maskings]
        self._ends = [masking.end for masking in maskings]
        self._persons = persons
        raw = letters.raw
        self._passages = {
            letters_of
            for masking in maskings
            if len(letters_of := key(raw[masking.start : masking.end])) >= _SHORTEST
        }
        self._change: dict[str, Callable[[Mention[Any]], Any]] = {
            "persons": self._person,
            "amounts": self._amount,
            "dates": self._date,
            "references": self._reference,
            "decisions": self._decision,
            "entities": self._entity,
            "proxies": self._proxy,
        }

    def _touched(self, start: int, end: int) -> bool:
        rank = bisect_left(self._starts, end) - 1
        return rank >= 0 and self._ends[rank] > start

    def act(self, act: Act) -> Act:
        """Return an act with its words masked."""
        words: dict[str, Any] = {name: self.words(getattr(act, name), act.start) for name in _WORDS}
        return replace(act, **words)

    def mentions(self, group: str, found: Sequence[Mention[Any]]) -> tuple[Mention[Any], ...]:
        """Return the mentions of a group with their text and their values masked."""
        change = self._change.get(group)
        return tuple(self._mention(mention, change) for mention in found)

    def _mention(
        self, mention: Mention[Any], change: Callable[[Mention[Any]], Any] | None
    ) -> Mention[Any]:
        value = change(mention) if change and mention.value is not None else mention.value
        touched = self._touched(mention.start, mention.end)
        if value is mention.value and not touched:
            return mention
        return replace(
            mention,
            text=self._public[mention.start : mention.end],
            value=value,
            repair="" if touched else mention.repair,
        )

    def words(self, text: str, near: int) -> str:
        """Return words that were taken from the text, masked where the text is.

        They are looked for near a place of the text, letter by letter; words that stand nowhere
        as they are lose the names and the passages that are masked elsewhere.
        """
        if not text or not self._starts:
            return text
        own = Letters(text)
        at = self._find(own.text, near)
        hidden: set[int] = set()
        if at is not None:
            first = self._letters.origin(at)
            last = self._letters.origin(at + len(own.text) - 1) + 1
            if self._touched(first, last):
                hidden = {
                    own.origin(rank)
                    for rank in range(len(own.text))
                    if self._public[self._letters.origin(at + rank)] == MASK
                }
        for name in self._persons.names.find(own):
            hidden.update(range(name.start, name.end))
        if at is None:
            hidden.update(self._passages_in(own))
        if not hidden:
            return text
        return "".join(
            MASK if place in hidden and char.isalnum() else char for place, char in enumerate(text)
        )

    def _find(self, letters: str, near: int) -> int | None:
        """Return the rank of the nearest place where some letters stand."""
        if not letters:
            return None
        rank = self._letters.rank(near)
        after = self._letters.text.find(letters, rank, rank + _REACH)
        start = max(0, rank - _REACH)
        before = self._letters.text.rfind(letters, start, rank + len(letters) - 1)
        places = [place for place in (after, before) if place >= 0]
        return min(places, key=lambda place: abs(place - rank)) if places else None

    def _passages_in(self, own: Letters) -> set[int]:
        hidden: set[int] = set()
        for passage in self._passages:
            at = own.text.find(passage)
            while at >= 0:
                hidden.update(range(*own.place(at, at + len(passage))))
                at = own.text.find(passage, at + 1)
        return hidden

    def _person(self, mention: Mention[Person]) -> Person | None:
        person = mention.value
        if person is None:
            return None
        identity = person.person_id or key(str(person.name))
        pseudonym = self._persons.pseudonyms.get(identity)
        capacity = self.words(person.capacity, mention.start)
        if pseudonym is not None:
            alias = pseudonym.lower().replace(" ", "-")
            return replace(person, name=PersonName(pseudonym), capacity=capacity, person_id=alias)
        return person if capacity == person.capacity else replace(person, capacity=capacity)

    def _proxy(self, mention: Mention[Proxy]) -> Proxy | None:
        proxy = mention.value
        if proxy is None:
            return None
        giver = self._side(proxy.giver, mention)
        holder = self._side(proxy.holder, mention) if proxy.holder else None
        same = (giver, holder) == (proxy.giver, proxy.holder)
        return proxy if same else replace(proxy, giver=giver, holder=holder)

    def _side(self, name: PersonName, mention: Mention[Proxy]) -> PersonName:
        """Return a side of a proxy without a first name that linking took from a masked person."""
        taken = name.given and key(name.given) not in key(mention.text)
        masked = key(name.surname) + key(name.given) in self._persons.names
        return PersonName(name.surname) if taken and masked else name

    def _amount(self, mention: Mention[Amount]) -> Amount | None:
        amount = mention.value
        if amount is None or self._touched(mention.start, mention.end):
            return None
        label = self.words(amount.label, mention.start)
        return amount if label == amount.label else replace(amount, label=label)

    def _date(self, mention: Mention[ActDate]) -> ActDate | None:
        return None if self._touched(mention.start, mention.end) else mention.value

    def _reference(self, mention: Mention[Reference]) -> Reference | None:
        reference = mention.value
        if reference is None:
            return None
        title = self.words(reference.title, mention.start)
        authority = self.words(reference.authority, mention.start)
        if self._touched(mention.start, mention.end):
            number = self.words(reference.number, mention.start)
            return replace(reference, title=title, authority=authority, number=number)
        if (title, authority) == (reference.title, reference.authority):
            return reference
        return replace(reference, title=title, authority=authority)

    def _decision(self, mention: Mention[Decision]) -> Decision | None:
        decision = mention.value
        if decision is None or not self._touched(mention.start, mention.end):
            return decision
        return replace(decision, text=self.words(decision.text, mention.start))

    def _entity(self, mention: Mention[Entity]) -> Entity | None:
        entity = mention.value
        if entity is None or not self._touched(mention.start, mention.end):
            return entity
        return replace(entity, name=self.words(entity.name, mention.start))
