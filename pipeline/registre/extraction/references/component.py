"""The spaCy component ``registre_references``."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.references.find import Finder
from registre.extraction.references.read import to_value
from registre.extraction.references.relation import RelationReader
from registre.extraction.references.resolve import resolve
from registre.extraction.references.texts import ReadDay, plain_days
from registre.model.acts import Act
from registre.model.dates import PartialDate
from registre.model.reading import Reading
from registre.model.references import Reference
from registre.spans import DATES, REFERENCES, annotations, mark, mentions


class ReferenceFinder:
    """Write the texts that an act cites to ``doc.spans["references"]``, one span an article."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, resolve and mark."""
        notes = annotations(doc)
        view, acts = notes.view, notes.acts
        relations = RelationReader(view.folded)
        finder = Finder(view.text, view.folded, _days(doc))
        resolved = list(resolve(finder.find(), [act.view_start for act in acts]))
        titles = {title.reference.key for title in finder.titles} if len(acts) <= 1 else set()
        found = []
        for citation in resolved:
            reference = to_value(citation)
            own = _act_at(acts, citation.start)
            if reference.key in titles or (own is not None and is_own(reference, own)):
                continue
            reference = replace(
                reference,
                relation=relations.read(citation.head, citation.end),
                target_act_id=_target(reference, acts),
            )
            reading = Reading(reference, citation.problems)
            found.append(view.mention(citation.start, citation.end, reading, citation.rule))
        mark(doc, REFERENCES, found)
        return doc


def is_own(reference: Reference, act: Act) -> bool:
    """Tell whether a reference is the act that it stands in, by its number or else its date."""
    if str(reference.type) != act.act_type:
        return False
    if reference.number:
        return _bare(reference.number) == _bare(act.number)
    return bool(reference.date) and reference.date in (act.session_date, act.signed_date)


def _bare(number: str) -> str:
    return "".join(char for char in number.lower() if char.isalnum())


def _act_at(acts: tuple[Act, ...], position: int) -> Act | None:
    return next((act for act in acts if act.view_start <= position < act.view_end), None)


def _target(reference: Reference, acts: tuple[Act, ...]) -> str:
    same = [act.act_id for act in acts if reference.number and is_own(reference, act)]
    return same[0] if len(same) == 1 else ""


def _days(doc: Doc) -> ReadDay:
    """Return a reader of days: the plain ones, then what the dates component found."""
    view = annotations(doc).view
    plain = plain_days(view.folded)
    by_start = {mention.start: mention for mention in mentions(doc, DATES)}

    def read(position: int) -> tuple[int, PartialDate] | None:
        day = plain(position)
        if day is not None and day[1].year is not None:
            return day
        if not by_start or position >= len(view.text):
            return day
        mention = by_start.get(view.to_raw(position, position + 1)[0])
        if mention is None or mention.value is None:
            return day
        value = mention.value.resolved or mention.value.value
        if value.end is not None or value.start.day is None:
            return day
        end = position + 1
        while end < len(view.text) and view.to_raw(position, end)[1] < mention.end:
            end += 1
        return end, value.start

    return read


@Language.factory("registre_references")
def create_reference_finder(nlp: Language, name: str) -> ReferenceFinder:
    """Return the component for a pipeline."""
    del nlp, name
    return ReferenceFinder()
