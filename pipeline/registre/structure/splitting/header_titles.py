"""Find the title of an act that has a header of its own."""

import re

from registre.structure.layout import Layout, Span, capitals
from registre.structure.splitting import patterns
from registre.structure.splitting.heading import Heading, Style
from registre.structure.splitting.names import after_names
from registre.structure.splitting.scope import Scope
from registre.structure.splitting.sessions import SessionRange
from registre.structure.titles import title_end

# Monsieur le Maire rapporte : | Madame X, adjointe, expose | Vu | Le conseil municipal,
_TEXT_OPENS = re.compile(
    rf"{patterns.MARKS}[\"«]?\s?(?:(?:m\.|mme|monsieur|madame|l[ea]\s(?:maire|presidente?|rapporteur)|messieurs|mesdames)"
    r"[^\n]{0,90}?(?:rapport|expos|inform|rappel|present|propos|donn|indiqu|fait|fai[ts]\s|precis|soumet|explique|demand|lit|"
    r"souhaite|s'exprime|invite|:|,)|rapporteur\b|vus?\s?:?\s|considerant|sur\s(?:proposition|rapport|le\srapport)|"
    r"le\s(?:conseil|bureau|comite)\b[^\n]{0,40}[,:]|entendu|expose\b|rapport\s(?:de|du)|dans\sle\scadre|il\sest\s|"
    r"par\s(?:deliberation|courrier)|l'assemblee|conformement|en\sapplication|afin\s|apres\s)"
)
# What stands above a title without being one: dates, counts, names of offices
_NOT_TITLE = re.compile(
    rf"{patterns.MARKS}(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s?\d{{1,2}}(?:er)?\s[a-z]+\s\d{{4}}\W*$|"
    r"seance|date|nombre|nbre|membres|secretaire|le\squorum|la\sseance|presents?\b|absents?\b|excuses?\b|etai|pouvoirs?\b|"
    r"procuration|convocation|affich|publi|deliberation(?!\s(?:portant|fixant|relati|sur\s|concern|autoris|modifi|instit))|extrait|commune\sd|ville\sd|communaute\s|departement|arrondissement|"
    r"republique|objet\s?$|votants?|quorum|mairie|canton|l'an\s|conseil(?:lers)?\s(?:municip|commun)|le\sconseil|"
    r"service|direction|nomenclature|matiere|rapporteur|acte\b|n\s?°|m\.\s|mme\s|monsieur|madame|le\spresident|le\smaire|"
    r"a\sete\s|est\s(?:elu|nomme|designe)|\d+\W*$)|[^\n]*\b(?:secretaire|presidence|convoqu|procuration|pouvoir\sa)\b"
)


def find_title(
    scope: Scope, session: SessionRange, numbered: Heading | None, limit: int
) -> tuple[Span | None, Span | None]:
    """Return where the title of an act stands, and the domain printed above it.

    Parameters
    ----------
    numbered
        The heading that bears the act's number, if any.
    limit
        Where its header ends at the latest.
    """
    layout = scope.layout
    for heading in scope.of(Style.OBJECT):
        if heading.start < limit and not scope.decided(scope.start, heading.start):
            start = skip_blank(layout, heading.after)
            return (start, title_end(layout, start, scope.end)), None
    if numbered is not None:
        rest = layout.text[numbered.after : layout.ends[numbered.line]]
        if sum(map(str.isalpha, rest)) >= 8 and not _NOT_TITLE.match(layout.folded, numbered.after):
            return (numbered.after, title_end(layout, numbered.after, scope.end)), None
        below = _below(scope, numbered)
        if below and numbered.start > session.gathers > scope.start:
            return below, None
    return _above_text(scope, numbered, limit)


def skip_blank(layout: Layout, position: int) -> int:
    """Return the start of the next line when nothing else stands on this one."""
    line = layout.at(position)
    if position >= layout.ends[line] and line + 1 < len(layout):
        return layout.starts[line + 1]
    return position


def _above_text(
    scope: Scope, numbered: Heading | None, limit: int
) -> tuple[Span | None, Span | None]:
    """Return the paragraph just above where the text opens, and the heading above it."""
    layout = scope.layout
    first = layout.after(numbered.start) + 1 if numbered else layout.after(scope.start)
    first = max(first, after_names(layout, first, layout.after(limit)))
    for line in range(first, layout.after(limit)):
        span = layout.starts[line], layout.ends[line]
        speaks = patterns.SPEAKS.match(layout.folded, *span)
        if not speaks and not _TEXT_OPENS.match(layout.folded, *span):
            continue
        top = _paragraph_top(layout, line, first)
        if top is None:
            if speaks:
                break
            continue
        title = layout.starts[top], layout.ends[line - 1]
        return title, _heading_above(layout, top, first)
    return _below(scope, numbered) if numbered else None, None


def _below(scope: Scope, numbered: Heading) -> Span | None:
    """Return the lines under a number, unless the text opens there."""
    layout, line = scope.layout, numbered.line + 1
    if line >= len(layout) or _refused(layout, line):
        return None
    span = layout.starts[line], layout.ends[line]
    if span[0] >= scope.end or _TEXT_OPENS.match(layout.folded, *span):
        return None
    return span[0], title_end(layout, span[0], scope.end)


# A title of more lines than this is a paragraph.
_MOST_LINES = 6


def _paragraph_top(layout: Layout, line: int, first: int) -> int | None:
    """Return the first line of the title that ends above ``line``, if there is one."""
    top = line
    while top > first and line - top < _MOST_LINES and not _refused(layout, top - 1):
        top -= 1
        if layout.spaced(top):
            break
    if top == line or not any(map(str.isalpha, layout.line(top))):
        return None
    if layout.line(top)[0].islower() and not layout.spaced(top):
        return None  # the end of a sentence: "a été désigné secrétaire / de séance."
    return None if layout.line(line - 1).endswith((",", ";")) else top


def _refused(layout: Layout, line: int) -> bool:
    return _NOT_TITLE.match(layout.folded, layout.starts[line], layout.ends[line]) is not None


def _heading_above(layout: Layout, top: int, first: int) -> Span | None:
    """Return the printed domain above a title: one short line in capitals."""
    line = top - 1
    if line < first or _refused(layout, line) or not layout.spaced(line):
        return None
    text = layout.line(line)
    if capitals(text) < 0.75 or len(text) > 70 or sum(map(str.isalpha, text)) < 5:
        return None
    return layout.starts[line], layout.ends[line]
