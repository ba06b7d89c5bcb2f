"""The spaCy component that finds dates."""

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.extraction.dates.read import find_dates, to_reading
from registre.extraction.dates.relative import find_relative
from registre.extraction.dates.resolve import Anchors, resolve
from registre.extraction.dates.roles import read_roles
from registre.model.dates import ActDate, DateRole
from registre.model.reading import Reading
from registre.piping import Component


class DateFinder(Component):
    """Write calendar expressions to ``doc.spans["dates"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        view = spans.view(doc)
        text = view.folded
        found = find_dates(text)
        roles = read_roles(text, found)
        anchors = Anchors(found, roles)
        dated = [
            (one, role, resolve(text, one, anchors.at(one.start)))
            for one, role in zip(found, roles, strict=True)
        ]
        dated += [
            (one, DateRole.OTHER, resolved) for one, resolved in find_relative(text, found, anchors)
        ]
        marked = []
        for one, role, resolved in dated:
            reading = to_reading(one)
            value = None if reading.value is None else ActDate(reading.value, role, resolved)
            marked.append(
                view.mention(
                    one.start, one.end, Reading(value, reading.problems, reading.repair), one.rule
                )
            )
        spans.mark(doc, spans.DATES, marked)
        return doc


@Language.factory("registre_dates", assigns=["doc.spans"])
def create_dates(nlp: Language, name: str) -> DateFinder:  # noqa: ARG001 (what spaCy calls with)
    """Return the component."""
    return DateFinder()
