"""What the lists of one meeting tell of one another."""

from collections import Counter
from itertools import pairwise, zip_longest

from registre.extraction.attendance.listing import Entry, Listing
from registre.model.persons import PersonName, Role
from registre.text.names import name_key

_AWAY = frozenset((Role.ABSENT, Role.EXCUSED))


def part_columns(text: str, lists: list[Listing]) -> None:
    """Give two headings of one line, "PRÉSENTS   ABSENTS", the names of their own columns."""
    for left, right in pairwise(lists):
        between = text[left.end : right.start]
        if left.entries or "\n" in between or between.strip():
            continue
        if any(entry.beside for entry in right.entries):
            for entry in right.entries:
                if not entry.beside and entry.role is right.role:
                    entry.role = left.role


def drop_repeated(lists: list[Listing]) -> None:
    """Take who gave a proxy out of the absent and excused of the same meeting."""
    meeting: list[Listing] = []
    for listing, following in zip_longest(lists, lists[1:]):
        meeting.append(listing)
        if following is None or following.role is Role.PRESENT:
            _drop_givers(meeting)
            meeting = []


def _drop_givers(meeting: list[Listing]) -> None:
    entries = [entry for listing in meeting for entry in listing.entries]
    gave = {name_key(entry.name) for entry in entries if entry.role is Role.REPRESENTED}
    bearers = Counter(entry.name.surname for entry in entries if entry.role in _AWAY)

    def is_giver(entry: Entry) -> bool:
        if entry.role not in _AWAY:
            return False
        if name_key(entry.name) in gave:
            return True
        # "Procurations : ROUX à LEROY" speaks of the one ROUX among the absent
        single = bearers[entry.name.surname] == 1
        return single and name_key(PersonName(entry.name.surname)) in gave

    if not gave:
        return
    for listing in meeting:
        listing.entries = [entry for entry in listing.entries if not is_giver(entry)]
