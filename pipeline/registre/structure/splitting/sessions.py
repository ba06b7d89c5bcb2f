"""Find where the sessions of a document begin: meetings, and acts that stand alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from registre.structure.evidence import Decisions
from registre.structure.layout import Layout
from registre.structure.splitting import patterns


class SessionKind(Enum):
    """What a session is written as."""

    MINUTES = auto()  # a register, a procès-verbal, a single act without a form of its own
    EXTRACT = auto()  # one deliberation, with its own header
    ORDER = auto()  # one arrêté or decision


@dataclass(frozen=True, slots=True)
class SessionRange:
    """A session as a range of the view, end exclusive.

    ``opening`` is the line that opens it: the heading of an arrêté, else its first header line;
    ``gathers`` where its last header line stands ("L'an deux mille …").
    """

    kind: SessionKind
    start: int
    end: int
    opening: int
    gathers: int


@dataclass(frozen=True, slots=True, order=True)
class _Anchor:
    position: int
    kind: SessionKind
    last: int = 0


# How far the attendance list may stand after the opening of a session, in characters
_HEADER_REACH = 3000
# How far the enacting word may stand after the heading of an arrêté
_ENACTING_REACH = 30000
# How many lines of letterhead may stand above the opening of a session
_LETTERHEAD = 25
# What ends the act before a letterhead
_TAIL = re.compile(
    r"pour (?:extrait|copie|expedition|ampliation)|certifi|signature|fait (?:a |et |les )|delibere|"
    r"www\.|https?:|telerecours|recours|prefecture le|affiche|publie|signe|tribunal|\bles jour|"
    r"^pour l[ea] |^l'adjointe?\b|"
    r"^l[ea]s? (?:maire|presidente?|prefete?|secretaire|adjointe?|directeur|directrice)\b"
)
# Anne SORBIER, under "La secrétaire générale,"
_SIGNED_BY = re.compile(r"(?:[A-ZÀ-Ý][\w'’.-]+\s?){2,4}")


def find_sessions(layout: Layout, decisions: Decisions) -> list[SessionRange]:
    """Return the sessions of a document, which cover it; one when it has no form.

    A header printed again on each page of an act opens nothing: something is decided between
    two sessions.
    """
    anchors = sorted([*_meetings(layout), *_orders(layout)], key=lambda anchor: anchor.position)
    opened: list[_Anchor] = []
    for anchor in anchors:
        if not opened:
            opened.append(anchor)
            continue
        last = opened[-1]
        if last.kind is SessionKind.ORDER or decisions.decided(last.position, anchor.position):
            opened.append(anchor)
        else:
            extract = SessionKind.EXTRACT in (anchor.kind, last.kind)
            kind = SessionKind.EXTRACT if extract else last.kind
            opened[-1] = _Anchor(last.position, kind, max(anchor.position, anchor.last))
    if not opened:
        return [SessionRange(SessionKind.MINUTES, 0, layout.end, 0, 0)]
    starts = [0]
    kept = opened[:1]
    for before, anchor in pairwise(opened):
        start = _letterhead(layout, before.position, anchor.position)
        # two headers on one line are one
        if start > starts[-1]:
            starts.append(start)
            kept.append(anchor)
    return [
        SessionRange(anchor.kind, start, end, anchor.position, max(anchor.position, anchor.last))
        for anchor, start, end in zip(kept, starts, [*starts[1:], layout.end], strict=True)
    ]


def _meetings(layout: Layout) -> Iterator[_Anchor]:
    folded = layout.folded
    at = folded.find("extrait")
    while at >= 0:
        opens = layout.starts and not folded[layout.starts[layout.at(at)] : at].strip(" #*_>")
        # "Département EXTRAIT DU REGISTRE": a column stands before it
        shouted = layout.text[at : at + 7].isupper()
        if (opens or shouted) and patterns.EXTRACT.match(folded, at):
            yield _Anchor(at, SessionKind.EXTRACT)
        at = folded.find("extrait", at + 7)
    at = folded.find("l'an ")
    while at >= 0:
        line = layout.starts[layout.at(at)] if layout.starts else at
        if patterns.YEAR_OPENING.match(folded, line) and at - line < 12:
            yield _Anchor(line, SessionKind.MINUTES)
        at = folded.find("l'an ", at + 5)
    for gathered in patterns.GATHERED:
        at = folded.find(gathered)
        while at >= 0:
            if _convenes(layout, at):
                yield _Anchor(_paragraph(layout, at), SessionKind.MINUTES, at)
            at = folded.find(gathered, at + len(gathered))


def _convenes(layout: Layout, at: int) -> bool:
    folded = layout.folded
    around = max(0, at - 400), at + 400
    return (
        patterns.COUNCIL.search(folded, max(0, at - 250), at) is not None
        and patterns.CONVENED.search(folded, *around) is not None
        and patterns.ATTENDANCE.search(folded, at, at + _HEADER_REACH) is not None
    )


def _paragraph(layout: Layout, at: int) -> int:
    """Return where the paragraph that holds a position starts, a few lines above at most."""
    line = layout.at(at)
    lowest = max(0, line - 5)
    while line > lowest and not layout.spaced(line):
        line -= 1
    return layout.starts[line]


def _orders(layout: Layout) -> Iterator[_Anchor]:
    """Find the headings of arrêtés: visas and the enacting word follow, before the next one."""
    lines: list[int] = []
    last = ""
    for line in range(len(layout)):
        if not layout.folded.startswith(("arr", "dec"), layout.starts[line]):
            continue
        match = _order_heading(layout, line)
        if match is not None:
            number = match["marked"] or match["bare"] or ""
            if not number or number != last:
                lines.append(line)
            last = number or last
    enacted = -1
    for line, following in pairwise([*lines, len(layout)]):
        if line <= enacted:
            continue  # the enacting word itself, printed like a title
        found = _enacting(layout, line, following)
        if found is not None:
            enacted = found
            yield _Anchor(layout.starts[line], SessionKind.ORDER)


def _order_heading(layout: Layout, line: int) -> re.Match[str] | None:
    start, end = layout.starts[line], layout.ends[line]
    match = patterns.ORDER.match(layout.folded, start, end)
    if match is None or layout.text[match.start("kind")].islower():
        return None
    if match.end() == match.end("kind") and patterns.ENACTS.match(layout.folded, start, end):
        return match if _is_noun(layout, line, match.start("kind")) else None
    above = layout.bare(line - 1) if line and not layout.spaced(line) else ""
    return None if patterns.CITING.search(above) else match


def _is_noun(layout: Layout, line: int, start: int) -> bool:
    """Tell "ARRÊTÉ", a title, from "ARRÊTE", which enacts; without accents, what follows tells."""
    word = layout.text[start : start + 6].upper()
    if word in ("ARRÊTÉ", "ARRÊTE"):
        return word.endswith("É")
    if line + 1 == len(layout):
        return False
    following = layout.starts[line + 1], layout.ends[line + 1]
    return any(
        pattern.match(layout.folded, *following)
        for pattern in (patterns.NUMBERED, patterns.PURPOSE, patterns.VISA, patterns.AUTHOR)
    )


def _enacting(layout: Layout, line: int, following: int) -> int | None:
    """Return the line that enacts, after visas; it may look like the next heading."""
    visa = False
    limit = layout.starts[line] + _ENACTING_REACH
    for index in range(line + 1, min(following + 1, len(layout))):
        start, end = layout.starts[index], layout.ends[index]
        if start > limit:
            break
        article = patterns.ARTICLE.match(layout.folded, start, end)
        if visa and (article or patterns.ENACTS.match(layout.folded, start, end)):
            return index
        # an article before any visa: the heading was the enacting word itself
        if article:
            break
        visa = visa or patterns.MOTIVE.match(layout.folded, start, end) is not None
    return None


def _letterhead(layout: Layout, lowest: int, position: int) -> int:
    """Return where the letterhead above the opening of a session starts."""
    opening = line = layout.at(position)
    for _ in range(_LETTERHEAD):
        if line == 0 or layout.turned(line) or layout.starts[line - 1] <= lowest:
            break
        above = layout.bare(line - 1)
        if len(above) > 90 or above.endswith((".", ";", ",")) or _TAIL.search(above):
            # the name under the office of who signed the act above
            signed = above.endswith(",") and _SIGNED_BY.fullmatch(layout.line(line))
            line += 1 if signed and line < opening else 0
            break
        line -= 1
    return layout.starts[line]
