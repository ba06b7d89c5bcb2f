"""The spaCy component ``registre_references``."""

from bisect import bisect_right
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.references.find import Finder
from registre.extraction.references.patterns import AND
from registre.extraction.references.read import to_value
from registre.extraction.references.relation import RelationReader
from registre.extraction.references.resolve import resolve
from registre.extraction.references.texts import ReadDay, plain_days
from registre.model.acts import Act
from registre.model.dates import PartialDate
from registre.model.reading import Reading
from registre.model.references import Reference, Relation
from registre.spans import DATES, REFERENCES, annotations, mark, mentions


class ReferenceFinder:
    """Write the texts that an act cites to ``doc.spans["references"]``, one span an article."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, resolve and mark."""
        notes = annotations(doc)
        view, acts = notes.view, _Acts(notes.acts)
        relations = RelationReader(view.folded)
        finder = Finder(view.text, view.folded, _days(doc))
        resolved = list(resolve(finder.find(), acts.starts))
        titles = set() if len(notes.acts) > 1 else {title.reference.key for title in finder.titles}
        found = []
        last, relation = 0, Relation.CITES
        for citation in resolved:
            reference = to_value(citation)
            if reference.key in titles or acts.is_own(reference, citation.start):
                continue
            if not (last and AND.fullmatch(view.folded, last, citation.head)):
                relation = relations.read(citation.head, citation.end)
            last = citation.end
            target = acts.target(reference)
            reference = replace(reference, relation=relation, target_act_id=target)
            reading = Reading(reference, citation.problems)
            found.append(view.mention(citation.start, citation.end, reading, citation.rule))
        mark(doc, REFERENCES, found)
        return doc


class _Acts:
    """The acts of a document, by place and by number."""

    def __init__(self, acts: tuple[Act, ...]) -> None:
        self._acts = acts
        self.starts = [act.view_start for act in acts]
        self._ids: dict[tuple[str, str], list[str]] = {}
        for act in acts:
            if act.number:
                self._ids.setdefault((act.act_type, _bare(act.number)), []).append(act.act_id)

    def is_own(self, reference: Reference, position: int) -> bool:
        """Tell whether a reference is the act that it stands in, by number or else by date."""
        index = bisect_right(self.starts, position) - 1
        if index < 0 or position >= self._acts[index].view_end:
            return False
        act = self._acts[index]
        if str(reference.type) != act.act_type:
            return False
        if reference.number:
            return _bare(reference.number) == _bare(act.number)
        return bool(reference.date) and reference.date in (act.session_date, act.signed_date)

    def target(self, reference: Reference) -> str:
        """Return the act of the document that a reference is, when there is one only."""
        ids = self._ids.get((str(reference.type), _bare(reference.number)), [])
        return ids[0] if len(ids) == 1 and not reference.article else ""


def _bare(number: str) -> str:
    return "".join(char for char in number.lower() if char.isalnum())


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
