"""Read the text that a list of articles belongs to, where it is printed after the list."""

from dataclasses import dataclass

from registre.extraction.references.named import read_named
from registre.extraction.references.patterns import APPOSED, BACK_AFTER, CONNECT, MODIFIERS
from registre.extraction.references.texts import TextReader
from registre.extraction.references.triggers import (
    KINDS,
    NUMBERED_ONLY,
    TRIGGER,
    read_word,
    singular,
)
from registre.model.problems import ProblemCode
from registre.model.references import Reference, ReferenceType


@dataclass(slots=True)
class Target:
    """The text of articles, and where its citation ends.

    Parameters
    ----------
    reference
        ``None`` for a text that is no reference: the act itself, a convention without number.
    back
        See :class:`~registre.extraction.references.find.Citation`.
    """

    end: int
    reference: Reference | None
    back: str = ""
    problems: tuple[ProblemCode, ...] = ()
    repair: str = ""


def read_target(texts: TextReader, position: int) -> Target | None:
    """Return the text named right after a list of articles; ``None`` when none is.

    Reads "du CGCT", "(CGCT)", "du même code", "de la loi n° 84-53 du 26 janvier 1984", "du présent
    arrêté".
    """
    text, folded = texts.text, texts.folded
    connect = CONNECT.match(folded, position)
    gap = connect or APPOSED.match(folded, position)
    if gap is None:
        return None
    modifiers = MODIFIERS.match(folded, gap.end()) if connect else None
    start = modifiers.end() if modifiers else gap.end()
    word = TRIGGER.match(folded, start)
    name, end = (read_word(word[0]), word.end()) if word else ("", start)
    named = read_named(text, folded, name, (start, end), beside_article=True)
    if named is not None:
        closed = "(" in gap[0][-2:] and folded.startswith(")", named[0])
        return Target(named[0] + closed, named[1])
    if connect is None or word is None:
        return None
    if modifiers and modifiers["self"]:
        return Target(end, None)
    after = BACK_AFTER.match(folded, end)
    stop = after.end() if after else end
    if name in ("code", "codes"):
        return Target(stop, Reference(ReferenceType.CODE), "code")
    kind = KINDS.get(singular(name))
    if kind is None:
        return None
    cited = texts.read(kind, start, end, plural=False, numbered=singular(name) in NUMBERED_ONLY)
    if cited:
        one = cited[0]
        return Target(one.end, one.reference, problems=one.problems, repair=one.repair)
    if after or "dit" in connect[0] or (modifiers and modifiers["back"]):
        return Target(stop, Reference(kind), str(kind))
    return Target(end, None)
