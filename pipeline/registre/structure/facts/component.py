"""The spaCy component that fills in the facts of each act."""

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc

from registre import spans
from registre.model.acts import Act, Session
from registre.piping import Component
from registre.structure.facts.found import ByPlace
from registre.structure.facts.identity import identify, slug
from registre.structure.facts.read import Known, read_facts

_START = attrgetter("start")


class FactFinder(Component):
    """Fill in the acts that ``registre_structure`` found with what the other components read."""

    def __call__(self, doc: Doc) -> Doc:
        """Read and write."""
        found = spans.annotations(doc)
        known = Known(
            found.view,
            found.sections,
            ByPlace(spans.mentions(doc, spans.DATES)),
            ByPlace(spans.mentions(doc, spans.PERSONS)),
            ByPlace(spans.mentions(doc, spans.VOTES)),
            ByPlace(spans.mentions(doc, spans.STAMPS)),
        )
        sessions: list[Session] = []
        taken: set[str] = set()
        acts: list[tuple[Act, str]] = []
        for session in found.sessions:
            first, last = (
                bisect_left(found.acts, at, key=_START) for at in (session.start, session.end)
            )
            filled = read_facts(known, session, found.acts[first:last])
            session_id = _session_id(session, filled, taken)
            taken.add(session_id)
            sessions.append(replace(session, session_id=session_id))
            acts += [(act, session_id) for act in filled]
        found.sessions = tuple(sessions)
        found.acts = tuple(identify(acts))
        return doc


def _session_id(session: Session, acts: list[Act], taken: set[str]) -> str:
    """Name a session by its date, or by its rank; two sessions of a day differ by their rank."""
    date = acts[0].session_date or acts[0].signed_date if acts else ""
    name = slug(f"s-{date}") if date else f"s{session.ordinal:03d}"
    return name if name not in taken else f"{name}-{session.ordinal:03d}"


@Language.factory("registre_facts")
def create_facts(nlp: Language, name: str) -> FactFinder:  # noqa: ARG001 (spaCy's signature)
    """Return the component; it has no settings."""
    return FactFinder()
