"""Read the number and title of an arrêté or a decision."""

import re

from registre.model.acts import ActType
from registre.structure.layout import Layout
from registre.structure.splitting import patterns
from registre.structure.splitting.header_titles import skip_blank
from registre.structure.splitting.scope import Scope, SingleAct
from registre.structure.splitting.sessions import SessionRange
from registre.structure.titles import BODY, title_end

# How many lines under its heading the number of an order may stand
_BELOW = 4
# The most letters that a crest is read as on a line
_CREST = 10
_STROKES = re.compile(r"[^\w\s]{1,3}\s+")


def read_order(scope: Scope, session: SessionRange) -> SingleAct:
    """Read an arrêté or a decision: "Arrêté n° 12 du 3 mai 2022", then "portant …"."""
    layout = scope.layout
    line = layout.at(session.opening)
    match = patterns.ORDER.match(layout.folded, layout.starts[line], layout.ends[line])
    if match is None:
        return SingleAct(ActType.ARRETE)
    kind = ActType.ARRETE if match["kind"].startswith("arrete") else ActType.DECISION
    which = "marked" if match["marked"] else "bare"
    number = layout.text[match.start(which) : match.end(which)] if match[which] else ""
    below = None if number else _numbered_below(layout, line)
    if below is not None:
        number = layout.text[below.start("marked") : below.end("marked")]
        rest = _after_aside(layout, match.end(), layout.ends[line])
        titled = any(map(str.isalpha, layout.text[rest : layout.ends[line]]))
        if layout.at(below.start()) == line + 1 and not titled:
            line, match = line + 1, below
    start = _after_aside(layout, match.end(), layout.ends[line])
    if not any(map(str.isalpha, layout.text[start : layout.ends[line]])):
        line += 1
        if line >= len(layout) or BODY.match(layout.folded, layout.starts[line], layout.ends[line]):
            return SingleAct(kind, number)
        start = layout.starts[line]
    line, start = _after_crest(layout, line, start)
    named = patterns.OBJECT.match(layout.folded, start, layout.ends[line])
    start = skip_blank(layout, named.end()) if named else start
    end = title_end(layout, start, scope.end)
    if below is not None and start < below.start() < end:
        end = layout.starts[layout.at(below.start())] - 1
    return SingleAct(kind, number, (start, end))


def _after_crest(layout: Layout, line: int, start: int) -> tuple[int, int]:
    """Pass over what a scan reads of a crest beside the heading: a few letters, then "portant"."""
    if patterns.PURPOSE.match(layout.folded, start, layout.ends[line]):
        return line, start
    for below in range(line + 1, min(line + 1 + _BELOW, len(layout))):
        first, end = layout.starts[below - 1], layout.ends[below - 1]
        if sum(map(str.isalpha, layout.text[max(first, start) : end])) > _CREST:
            break
        # "& portant", the last stroke of the crest before it
        bare = _STROKES.match(layout.folded, layout.starts[below], layout.ends[below])
        at = bare.end() if bare else layout.starts[below]
        if patterns.PURPOSE.match(layout.folded, at, layout.ends[below]):
            return below, at
    return line, start


def _numbered_below(layout: Layout, line: int) -> re.Match[str] | None:
    """Find the number printed on a line of its own under a heading without one."""
    for below in range(line + 1, min(line + 1 + _BELOW, len(layout))):
        start, end = layout.starts[below], layout.ends[below]
        found = patterns.NUMBERED.match(layout.folded, start, end) or patterns.ALONE.fullmatch(
            layout.folded, start, end
        )
        if found is not None:
            return found
        if BODY.match(layout.folded, start, end) or patterns.AUTHOR.match(
            layout.folded, start, end
        ):
            return None
    return None


# du 3 0 DEC. 205, a stamp misread
# du 31 décembre 2025 | du   18 AVR. 2007 | en date du 3/5/2021 | du directeur
_ASIDE = re.compile(
    r"\s?,?(?:en\sdate\s)?\s?"
    r"(?:du\W{1,4}\d{1,2}(?:er)?[\s/.,-]{1,2}(?:[a-z]+\.?|\d+)[\s/.,-]{1,2}\d{4}"
    r"|du\W{1,4}\d[\w\s/.,«»;-]{2,20}(?=\n|$)"
    r"|(?:du|de\sla)\s(?:maire|presidente?|bureau|directeur|directrice|prefete?)\b)\s?[-:,]?\s?"
)


def _after_aside(layout: Layout, start: int, end: int) -> int:
    match = _ASIDE.match(layout.folded, start, end)
    return match.end() if match else start
