"""The spaCy component ``registre_references``."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction.references.citation import Citation
from registre.extraction.references.find import Finder
from registre.extraction.references.own import OwnActs
from registre.extraction.references.patterns import AND
from registre.extraction.references.read import to_value
from registre.extraction.references.relation import RelationReader
from registre.extraction.references.resolve import resolve
from registre.extraction.references.texts import CitedText, ReadDay, plain_days
from registre.model.dates import PartialDate
from registre.model.reading import Reading
from registre.model.references import Relation
from registre.piping import Component
from registre.spans import DATES, REFERENCES, annotations, mark, mentions


class ReferenceFinder(Component):
    """Write the texts that an act cites to ``doc.spans["references"]``, one span an article."""

    def __call__(self, doc: Doc) -> Doc:
        """Find, resolve and mark."""
        notes = annotations(doc)
        view, acts = notes.view, OwnActs(notes.acts)
        relations = RelationReader(view.folded)
        finder = Finder(view.text, view.folded, _days(doc))
        resolved = list(resolve(finder.find(), acts.starts))
        listed = {title for title in finder.titles if acts.lists(title)}
        resolved += [_listed(title) for title in listed]
        titles = {title.reference.key for title in finder.titles if title not in listed}
        found = []
        last, relation = 0, Relation.CITES
        for citation in resolved:
            reference = to_value(citation)
            if acts.is_own(reference, citation.start) or (acts.single and reference.key in titles):
                continue
            if not (last and AND.fullmatch(view.folded, last, citation.head)):
                relation = relations.read(citation.head, citation.end)
            last = citation.end
            target = acts.target(reference)
            if target or relation is not reference.relation:
                reference = replace(reference, relation=relation, target_act_id=target)
            reading = Reading(reference, citation.problems, citation.repair)
            found.append(view.mention(citation.start, citation.end, reading, citation.rule))
        mark(doc, REFERENCES, found)
        return doc


def _listed(title: CitedText) -> Citation:
    return Citation(
        title.start, title.end, title.reference, "references.listed", title.start, title.problems
    )


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
