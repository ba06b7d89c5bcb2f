"""The spaCy component that finds dates."""

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.extraction.dates.read import find_dates, to_reading
from registre.model.dates import ActDate
from registre.model.reading import Reading


class DateFinder:
    """Write calendar expressions to ``doc.spans["dates"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, read and mark."""
        view = spans.view(doc)
        marked = []
        for found in find_dates(view.folded):
            reading = to_reading(found)
            value = None if reading.value is None else ActDate(reading.value)
            dated = Reading(value, reading.problems, reading.repair)
            marked.append(view.mention(found.start, found.end, dated, found.rule))
        spans.mark(doc, spans.DATES, marked)
        return doc


@Language.factory("registre_dates", assigns=["doc.spans"])
def create_dates(nlp: Language, name: str) -> DateFinder:  # noqa: ARG001 (what spaCy calls with)
    """Return the component."""
    return DateFinder()
