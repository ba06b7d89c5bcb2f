"""Where the pipeline keeps what it found on a spaCy ``Doc``.

The only module that declares or sets extensions. Components read the cleaned view of a document
with :func:`view`, look at what others found with :func:`mentions`, and write with :func:`mark`.

A kind of mention has a span group (``doc.spans["amounts"]``), a label (``AMOUNT``) and an extension
(``span._.amount``, the value; ``span._.mention``, the value with its exact offsets and doubts).
spaCy spans end at token borders; the exact offsets are those of the mention.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from spacy.tokens import Doc, Span

from registre.model.acts import Act, Section, Session
from registre.model.amounts import Amount
from registre.model.dates import ActDate
from registre.model.entities import Entity
from registre.model.mentions import Mention
from registre.model.persons import Person, Proxy, Role
from registre.model.references import Reference
from registre.model.stamps import Stamp
from registre.model.votes import Decision, Vote
from registre.text.view import View

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of mention: its span group, span label and span extension."""

    group: str
    label: str
    extension: str


AMOUNTS: Kind[Amount] = Kind("amounts", "AMOUNT", "amount")
DATES: Kind[ActDate] = Kind("dates", "DATE", "date")
REFERENCES: Kind[Reference] = Kind("references", "REFERENCE", "reference")
PERSONS: Kind[Person] = Kind("persons", "PERSON", "person")
PROXIES: Kind[Proxy] = Kind("proxies", "PROXY", "proxy")
VOTES: Kind[Vote] = Kind("votes", "VOTE", "vote")
DECISIONS: Kind[Decision] = Kind("decisions", "DECISION", "decision")
STAMPS: Kind[Stamp] = Kind("stamps", "STAMP", "stamp")
ENTITIES: Kind[Entity] = Kind("entities", "ENTITY", "entity")
KINDS: tuple[Kind[Any], ...] = (
    AMOUNTS, DATES, REFERENCES, PERSONS, PROXIES, VOTES, DECISIONS, STAMPS, ENTITIES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameZone:
    """A place of the view where only names stand, and the role of those named there."""

    view_start: int
    view_end: int
    role: Role


@dataclass(slots=True)
class Annotations:
    """Everything found in one document. ``acts`` are in the order of the document."""

    view: View
    sections: tuple[Section, ...] = ()
    acts: tuple[Act, ...] = ()
    sessions: tuple[Session, ...] = ()
    zones: list[NameZone] = field(default_factory=list)
    titled: list[Mention[Person]] = field(default_factory=list)  # "le Maire expose": no name yet
    groups: dict[str, list[Mention[Any]]] = field(default_factory=dict)


_NAME = "registre"
# Where spaCy keeps ``doc._.registre``; read there, it costs a tenth.
_PLACE: Any = ("._.", _NAME, None, None)
_PLACES = attrgetter("start", "end")


def _value(span: Span) -> Any:  # noqa: ANN401 (a span of any kind)
    mention = _mention(span)
    return None if mention is None else mention.value


def _mention(span: Span) -> Mention[Any] | None:
    for kind in KINDS:
        if kind.label == span.label_ and span.id_.isdigit():
            found = annotations(span.doc).groups.get(kind.group, [])
            index = int(span.id_)
            return found[index] if index < len(found) else None
    return None


def declare() -> None:
    """Declare the extensions; calling it again changes nothing."""
    if Doc.has_extension(_NAME):
        return
    Doc.set_extension(_NAME, default=None)
    Span.set_extension("mention", getter=_mention)
    for kind in KINDS:
        Span.set_extension(kind.extension, getter=_value)


def annotations(doc: Doc) -> Annotations:
    """Return what was found in the document so far, with its view.

    A document that no cleaning component saw gets a plain view.
    """
    found = doc.user_data.get(_PLACE)
    if found is None:
        declare()
        found = doc._.get(_NAME) or Annotations(View.plain(doc.text))
        doc._.set(_NAME, found)
    return cast("Annotations", found)


def set_view(doc: Doc, cleaned: View) -> None:
    """Give the document its cleaned view; what was found before is forgotten."""
    declare()
    doc._.set(_NAME, Annotations(cleaned))


def view(doc: Doc) -> View:
    """Return the cleaned view of the document."""
    return annotations(doc).view


def mentions(doc: Doc, kind: Kind[T]) -> list[Mention[T]]:
    """Return the mentions of a kind, in the order of the document."""
    return annotations(doc).groups.get(kind.group, [])


def mark(doc: Doc, kind: Kind[T], found: Iterable[Mention[T]]) -> None:
    """Write the mentions of a kind to the document, replacing those there.

    Raises
    ------
    ValueError
        If a mention lies outside the document.
    """
    ordered = sorted(found, key=_PLACES)
    groups = annotations(doc).groups
    before = groups.get(kind.group, [])
    groups[kind.group] = ordered
    if kind.group in doc.spans and list(map(_PLACES, before)) == list(map(_PLACES, ordered)):
        return  # new values at the same places: spans hold places alone
    spans = []
    label = doc.vocab.strings.add(kind.label)
    for index, mention in enumerate(ordered):
        # Written by position, as there are many: label, knowledge base, vector, mode, identifier
        span = doc.char_span(mention.start, mention.end, label, 0, None, "expand", str(index))
        if span is None:
            raise ValueError(f"no tokens at {mention.start}:{mention.end} for {mention.text!r}")
        spans.append(span)
    doc.spans[kind.group] = spans
