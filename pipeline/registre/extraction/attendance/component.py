"""The spaCy component: lists of names to persons and proxies."""

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.attendance.headings import Heading
from registre.extraction.attendance.listing import Entry, Listing, Pair
from registre.extraction.attendance.read import read_lists
from registre.model.acts import Section, SectionKind
from registre.model.mentions import Mention
from registre.model.persons import Person, Proxy
from registre.model.reading import Reading
from registre.piping import Component
from registre.spans import PERSONS, PROXIES, annotations, mark, mentions
from registre.text.view import View


class AttendanceReader(Component):
    """Write who was there to ``doc.spans["persons"]`` and proxies to ``doc.spans["proxies"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the lists, read them, mark persons and proxies."""
        found = annotations(doc)
        view = found.view
        zones = [
            Heading(zone.view_start, zone.view_start, zone.role, until=zone.view_end)
            for zone in found.zones
        ]
        lists, inside = read_lists(view.text, view.folded, view.body_end, zones)
        persons = list(mentions(doc, PERSONS))
        for rule, listings in (("attendance.list", lists), ("attendance.zone", inside)):
            persons += [_person(view, entry, rule) for one in listings for entry in one.entries]
        proxies = [_proxy(view, pair) for one in lists for pair in one.pairs]
        mark(doc, PERSONS, persons)
        mark(doc, PROXIES, [*mentions(doc, PROXIES), *proxies])
        found.sections = (*found.sections, *(_section(view, one) for one in lists if one.headed))
        return doc


def _person(view: View, entry: Entry, rule: str) -> Mention[Person]:
    person = Person(
        entry.name, entry.role, entry.civility, entry.capacity, entry.from_item, entry.until_item
    )
    return view.mention(entry.start, entry.end, Reading(person, entry.problems, entry.repair), rule)


def _proxy(view: View, pair: Pair) -> Mention[Proxy]:
    ends = [pair.giver, pair.holder] if pair.holder else [pair.giver]
    proxy = Proxy(
        pair.giver.name,
        pair.holder.name if pair.holder else None,
        pair.from_item,
        pair.until_item,
        pair.title,
    )
    start, end = min(e.start for e in ends), max(e.end for e in ends)
    return view.mention(start, end, Reading(proxy), "attendance.proxy")


def _section(view: View, listing: Listing) -> Section:
    first, last = view.to_raw(listing.start, listing.end)
    return Section(SectionKind.ATTENDANCE, listing.start, listing.end, first, last)


@Language.factory("registre_attendance", assigns=["doc.spans"])
def create_attendance(nlp: Language, name: str) -> AttendanceReader:  # noqa: ARG001 (spaCy's signature)
    """Return the component."""
    return AttendanceReader()
