"""Read the lists of names of a document: attendance, and the zones where only names stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from registre.extraction.attendance.cutting import read_signs
from registre.extraction.attendance.ending import cut_list
from registre.extraction.attendance.headings import Heading, find_headings
from registre.extraction.attendance.initials import mend_initials
from registre.extraction.attendance.listing import Listing
from registre.extraction.attendance.lists import by_lines, names_of
from registre.extraction.attendance.meeting import drop_repeated, part_columns
from registre.extraction.attendance.sentences import find_givings
from registre.extraction.attendance.signs import Sign
from registre.extraction.attendance.table import read_tables
from registre.extraction.attendance.walk import Walker
from registre.model.persons import Role
from registre.text.first_names import is_given
from registre.text.name_words import UPPER, is_initial
from registre.text.names import NameOrder, infer_order

# A list longer than this is none: an electoral register, an annex.
LONGEST = 20_000
# Fewer names than this do not tell their order against the rest of the document.
FEW = 3
# The first names of a list tell its order; more would tell the same.
TELLING = 24

_CAPITAL = re.compile(f"[{UPPER}]")


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list cut into signs, before the order of its names is known."""

    heading: Heading
    signs: list[Sign]
    names: list[str]
    lines: bool
    small: bool


def read_lists(
    text: str, folded: str, body_end: int, zones: Iterable[Heading] = ()
) -> tuple[list[Listing], list[Listing]]:
    """Read every attendance list of a document, and the given zones.

    Parameters
    ----------
    text, folded
        The view, with and without case and accents; both have one length.
    body_end
        Where the body ends: no list runs over it.
    zones
        Places where only names stand, with the role of those named.

    Returns
    -------
    tuple
        The lists under headings, and those of the zones.

    Examples
    --------
    >>> text = "Présents : LEMAIRE Anne, ROUX Paul. Excusé : Leroy Thomas (pouvoir à Anne Lemaire)"
    >>> from registre.text.fold import fold
    >>> lists, _ = read_lists(text, fold(text), len(text))
    >>> [f"{entry.name} {entry.role}" for listing in lists for entry in listing.entries]
    ['LEMAIRE Anne present', 'ROUX Paul present', 'LEROY Thomas represented']
    """
    opened: list[OpenList] = []
    tables = read_tables(text, folded, body_end)
    headings = [
        heading
        for heading in find_headings(text, folded)
        if not any(table.start <= heading.start < table.end for table in tables)
    ]
    for heading, following in zip_longest(headings, headings[1:]):
        limit = len(text) if following is None else following.start
        opened.append(_open(text, folded, heading, min(limit, heading.end + LONGEST), body_end))
    inside = [_open(text, folded, zone, zone.until, body_end) for zone in zones]
    taken = [(one.heading.start, one.signs[-1].end) for one in opened if one.signs]
    taken = sorted([*taken, *((table.start, table.end) for table in tables)])
    opened += [
        _open(text, folded, one, one.until, body_end) for one in find_givings(text, folded, taken)
    ]
    opened.sort(key=lambda one: one.heading.start)
    whole = infer_order(name for one in (*opened, *inside) for name in one.names)
    lists = [_read(text, folded, one, whole) for one in opened]
    lists = sorted((*tables, *lists), key=lambda one: one.start)
    named = [_read(text, folded, one, whole) for one in inside]
    _keep_evident([*lists, *named], whole)
    part_columns(text, lists)
    drop_repeated(lists)
    return [listing for listing in lists if listing.entries], named


def _open(text: str, folded: str, heading: Heading, end: int, body_end: int) -> OpenList:
    if heading.end <= body_end:
        end = min(end, body_end)
    small = not _CAPITAL.search(text, heading.end, end)
    pairs = heading.role in (Role.ABSENT, Role.EXCUSED, Role.REPRESENTED)
    signs = read_signs(text, folded, heading.end, end, pairs=pairs, small=small)
    signs = cut_list(mend_initials(text, signs))
    lines = by_lines(signs)
    return OpenList(heading, signs, names_of(signs, lines=lines)[:TELLING], lines, small)


def _read(text: str, folded: str, one: OpenList, whole: NameOrder) -> Listing:
    """Read a list in its own order, or in the document's when it is too short to tell."""
    order = infer_order(one.names)
    few = len(one.names) < FEW and order in (NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST)
    if (few or order is NameOrder.UNKNOWN) and whole in (
        NameOrder.GIVEN_FIRST,
        NameOrder.SURNAME_FIRST,
    ):
        order = whole
    walker = Walker(text, folded, one.heading.role, order, lines=one.lines)
    walker.walk(one.signs)
    end = one.signs[-1].end if one.signs else one.heading.end
    listing = walker.close(one.heading.start, end, columns=one.heading.columns)
    listing.headed = not one.heading.sentence
    if one.heading.sentence:
        listing.pairs = [pair for pair in listing.pairs if pair.holder is not None]
        listing.entries = [pair.giver for pair in listing.pairs]
    if one.small and not _known(listing):
        return Listing(one.heading.start, one.heading.end, one.heading.role)
    return listing


def _keep_evident(lists: list[Listing], whole: NameOrder) -> None:
    """Keep what something tells to be names; where nothing does, those that other lists hold."""
    evident = [_is_evident(listing) for listing in lists]
    surnames = {
        entry.name.surname
        for listing, sure in zip(lists, evident, strict=True)
        if sure
        for entry in listing.entries
    }
    for listing, sure in zip(lists, evident, strict=True):
        if not sure and whole is not NameOrder.SURNAME_ONLY:
            listing.entries = [one for one in listing.entries if one.name.surname in surnames]
            listing.pairs = [one for one in listing.pairs if one.giver in listing.entries]


def _is_evident(listing: Listing) -> bool:
    """Whether a civility, a first name, a proxy, or their number tells that these are names."""
    if len(listing.entries) > 2 or any(pair.holder for pair in listing.pairs):
        return True
    firsts = [entry.name.given.split()[0] for entry in listing.entries if entry.name.given]
    return any(is_initial(first) or is_given(first) for first in firsts) or any(
        entry.civility for entry in listing.entries
    )


def _known(listing: Listing) -> bool:
    """Whether words without capitals are names: most of them hold a known first name."""
    given = [entry.name.given.split()[0] for entry in listing.entries if entry.name.given]
    return len(listing.entries) > 1 and sum(map(is_given, given)) * 2 > len(listing.entries)
