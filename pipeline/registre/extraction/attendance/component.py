"""The spaCy component: lists of names to persons and proxies."""

from itertools import zip_longest

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.attendance.headings import find_headings
from registre.extraction.attendance.read import Entry, Listing, Pair, read_list
from registre.model.acts import Section, SectionKind
from registre.model.mentions import Mention
from registre.model.persons import Person, Proxy
from registre.model.reading import Reading
from registre.spans import PERSONS, PROXIES, annotations, mark, mentions
from registre.text.view import View

# A list longer than this is not one: a register of voters, an annex.
LONGEST = 20_000


class AttendanceReader:
    """Write who was there to ``doc.spans["persons"]`` and proxies to ``doc.spans["proxies"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the lists, read them, mark persons and proxies."""
        found = annotations(doc)
        view = found.view
        text, folded = view.text, view.folded
        headings = find_headings(text, folded)
        persons: list[Mention[Person]] = list(mentions(doc, PERSONS))
        proxies: list[Mention[Proxy]] = list(mentions(doc, PROXIES))
        sections = []
        for heading, following in zip_longest(headings, headings[1:]):
            limit = len(text) if following is None else following.start
            if heading.end <= view.body_end:
                limit = min(limit, view.body_end)
            listing = read_list(
                text, folded, heading.end, min(limit, heading.end + LONGEST), heading.role
            )
            if not listing.entries:
                continue
            persons += [_person(view, entry, "attendance.list") for entry in listing.entries]
            proxies += [_proxy(view, pair) for pair in listing.pairs]
            sections.append(_section(view, heading.start, listing))
        for zone in found.zones:
            listing = read_list(text, folded, zone.view_start, zone.view_end, zone.role)
            persons += [_person(view, entry, "attendance.zone") for entry in listing.entries]
        mark(doc, PERSONS, persons)
        mark(doc, PROXIES, proxies)
        found.sections = (*found.sections, *sections)
        return doc


def _person(view: View, entry: Entry, rule: str) -> Mention[Person]:
    person = Person(
        entry.name, entry.role, entry.civility, entry.capacity, entry.from_item, entry.until_item
    )
    return view.mention(entry.start, entry.end, Reading(person, entry.problems, entry.repair), rule)


def _proxy(view: View, pair: Pair) -> Mention[Proxy]:
    ends = [pair.giver, pair.holder] if pair.holder else [pair.giver]
    proxy = Proxy(
        pair.giver.name, pair.holder.name if pair.holder else None, pair.from_item, pair.until_item
    )
    start, end = min(e.start for e in ends), max(e.end for e in ends)
    return view.mention(start, end, Reading(proxy), "attendance.proxy")


def _section(view: View, start: int, listing: Listing) -> Section:
    first, last = view.to_raw(start, listing.end)
    return Section(SectionKind.ATTENDANCE, start, listing.end, first, last)


@Language.factory("registre_attendance", assigns=["doc.spans"])
def create_attendance(nlp: Language, name: str) -> AttendanceReader:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return AttendanceReader()
