"""What every annotation tool holds, whatever its format: a text, its regions, their links."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class AnnotationError(Exception):
    """A file of a tool that does not fit the tables, with the file and the place in it."""


@dataclass(frozen=True, slots=True)
class Region:
    """A mention as a tool holds it.

    Parameters
    ----------
    key
        What names the region in its file.
    table
        The mention table that its label stands for.
    start, end
        Code points of the document's text, end exclusive.
    values
        Columns that the format carries, as text; empty text is an unknown value.
    notes
        Told to the annotator, not read back: the rule, the doubts.
    mention_id
        The mention, in a format that names regions in its own way.
    """

    key: str
    table: str
    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)
    notes: str = ""
    mention_id: str = ""

    @property
    def identity(self) -> str:
        """The mention that it was, if the tool kept that."""
        return self.mention_id or self.key


@dataclass(frozen=True, slots=True)
class Link:
    """A proxy between two persons: the keys of the regions of its giver and its holder."""

    key: str
    giver: str
    holder: str


@dataclass(frozen=True, slots=True)
class ActPlace:
    """An act of the document, told to the annotator and not read back."""

    act_id: str
    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Task:
    """One document of an annotation campaign.

    Parameters
    ----------
    source
        The file it was read from, as the tables name it; empty when the tool lost it.
    tables
        The mention tables that the campaign is about; empty when the tool lost them.
    links
        ``None`` in a format without relations, where a proxy is a region like others.
    acts
        Its acts, in order.
    where
        File and place that it was read from, for messages.
    reviewed
        Whether someone looked at it, as far as the tool tells.
    """

    source: str
    text: str
    regions: tuple[Region, ...]
    links: tuple[Link, ...] | None = None
    tables: tuple[str, ...] = ()
    acts: tuple[ActPlace, ...] = ()
    where: str = ""
    reviewed: bool = True

    @property
    def unrelated(self) -> tuple[Region, ...]:
        """The regions without the proxies that are relations."""
        related = {link.key for link in self.links or ()}
        return tuple(region for region in self.regions if region.key not in related)
