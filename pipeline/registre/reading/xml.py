"""XML of unknown hands, read without what XML can be misused for.

Entities that a document declares are refused, so that none can grow without end or name a file;
nothing outside the document is ever fetched, and nesting has a limit.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from registre.model.errors import DocumentError

DEEPEST = 200
REFUSED = "Export it again, or give the document as PDF."


@dataclass(slots=True)
class Node:
    """An element: its name and attributes without namespace, its children and text in order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list["Node | str"] = field(default_factory=list)

    @property
    def children(self) -> Iterator["Node"]:
        """The elements right inside."""
        return (child for child in self.content if isinstance(child, Node))

    def all(self, *names: str) -> Iterator["Node"]:
        """Yield the elements of these names at any depth, in the order of the document."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.all(*names)

    def first(self, name: str) -> "Node | None":
        """Return the first element of a name right inside, or nothing."""
        return next((child for child in self.children if child.name == name), None)

    def number(self, name: str) -> float | None:
        """Return an attribute as a number; ``None`` when it is missing or none."""
        try:
            return float(self.attributes[name])
        except (KeyError, ValueError):
            return None

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)


def parse(data: bytes) -> Node:
    """Return the root of an XML document.

    Raises
    ------
    DocumentError
        If it is not well formed, declares entities, or is nested too deep.

    Examples
    --------
    >>> parse(b'<a x="1">Vu <b>le</b> code</a>').text
    'Vu le code'
    """
    top = Node("")
    open_nodes = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_nodes) > DEEPEST:
            raise DocumentError("The XML is nested too deep.", REFUSED)
        node = Node(_local(name), {_local(key): value for key, value in attributes.items()})
        open_nodes[-1].content.append(node)
        open_nodes.append(node)

    def end(_: str) -> None:
        open_nodes.pop()

    def characters(text: str) -> None:
        open_nodes[-1].content.append(text)

    def entity(*_: object) -> None:
        raise DocumentError("The XML declares entities, which are not read.", REFUSED)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(data, True)  # noqa: FBT003 (expat takes no keyword)
    except expat.ExpatError as error:
        raise DocumentError(f"The XML is damaged: {error}.", REFUSED) from error
    return next(top.children)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
