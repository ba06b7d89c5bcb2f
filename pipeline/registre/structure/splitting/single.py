"""Read the number, title and kind of a session that is one act."""

import re
from dataclasses import dataclass

from registre.model.acts import ActType
from registre.structure.layout import Layout, Span, capitals
from registre.structure.splitting import patterns
from registre.structure.splitting.headings import Heading, Style
from registre.structure.splitting.scope import Scope
from registre.structure.splitting.sessions import SessionKind, SessionRange
from registre.structure.splitting.trailing import part_number
from registre.structure.titles import BODY, title_end


@dataclass(frozen=True, slots=True)
class SingleAct:
    """What the header of an act says; spans are in the view."""

    act_type: ActType
    number: str = ""
    title: Span | None = None
    heading: Span | None = None


# The header of an act is not longer, in characters.
_HEADER = 9000
# Extrait du registre des délibérations n° 12 | Numéro : 2022-05 | Acte n° 2023/05
_NUMBER_IN_HEADER = re.compile(
    rf"(?<!par\s)(?<!la\s)(?<!de\s)(?:deliberation|registre|acte|dossier|extrait)s?\b[^\n]{{0,60}}?\b"
    rf"(?:{patterns.NUMERO}|numero\s?:?\s?)"
    rf"(?P<marked>{patterns.CODE})"
)
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
# Procès-verbal du conseil municipal | Compte rendu | Recueil des actes | Convention
_KINDS = (
    (ActType.RECUEIL, re.compile(r"recueil\sdes\sactes")),
    (ActType.DELIBERATION, re.compile(r"\bdeliberation|extrait\sdu\sregistre")),
    (ActType.PROCES_VERBAL, re.compile(r"proces[- ]verbal|compte[- ]rendu")),
    (ActType.CONVENTION, re.compile(r"^\W*(?:convention|avenant|contrat)\b")),
)


def read_single(scope: Scope, session: SessionRange) -> SingleAct:
    """Read an act from its header."""
    if session.kind is SessionKind.ORDER:
        return _order(scope, session)
    layout = scope.layout
    limit = min(scope.end, scope.start + _HEADER)
    numbered = _numbered(scope, limit)
    number = numbered.number if numbered else ""
    title, heading = _title(scope, session, numbered, limit)
    if title:
        title, trailing = part_number(layout, title)
        number = number or trailing
    above = title[0] if title else limit
    if not number and (match := _NUMBER_IN_HEADER.search(layout.folded, scope.start, above)):
        number = layout.text[match.start("marked") : match.end("marked")]
    if session.kind is SessionKind.EXTRACT:
        act_type = ActType.DELIBERATION
    else:
        act_type = _kind(scope, layout.folded[scope.start : above])
    return SingleAct(act_type, number, title, heading)


def _kind(scope: Scope, header: str) -> ActType:
    for act_type, pattern in _KINDS:
        if pattern.search(header):
            return act_type
    if scope.decided(scope.start, scope.end):
        return ActType.DELIBERATION
    return ActType.OTHER


def _numbered(scope: Scope, limit: int) -> Heading | None:
    """Return the first heading of the header that bears a number."""
    for heading in scope.of(Style.NUMBER, Style.CODE):
        if heading.start >= limit or scope.decided(scope.start, heading.start):
            break
        return heading
    return None


def _order(scope: Scope, session: SessionRange) -> SingleAct:
    """Read an arrêté or a decision: "Arrêté n° 12 du 3 mai 2022", then "portant …"."""
    layout = scope.layout
    line = layout.at(session.opening)
    match = patterns.ORDER.match(layout.folded, layout.starts[line], layout.ends[line])
    if match is None:
        return SingleAct(ActType.ARRETE)
    kind = ActType.ARRETE if match["kind"].startswith("arrete") else ActType.DECISION
    which = "marked" if match["marked"] else "bare"
    number = layout.text[match.start(which) : match.end(which)] if match[which] else ""
    below = line + 1
    if not number and below < len(layout):
        match_below = patterns.NUMBERED.match(
            layout.folded, layout.starts[below], layout.ends[below]
        )
        if match_below:
            number = layout.text[match_below.start("marked") : match_below.end("marked")]
            line, match = below, match_below
    start = _after_date(layout, match.end(), layout.ends[line])
    if not any(map(str.isalpha, layout.text[start : layout.ends[line]])):
        line += 1
        if line >= len(layout) or BODY.match(layout.folded, layout.starts[line], layout.ends[line]):
            return SingleAct(kind, number)
        start = layout.starts[line]
    named = patterns.OBJECT.match(layout.folded, start, layout.ends[line])
    start = _skip_blank(layout, named.end()) if named else start
    return SingleAct(kind, number, (start, title_end(layout, start, scope.end)))


# du 31 décembre 2025 | du 18 AVR. 2007 | en date du 3/5/2021
_DATE = re.compile(
    r"\s?,?(?:en\sdate\s)?\s?du\s\d{1,2}(?:er)?[\s/.-]{1,2}(?:[a-z]+\.?|\d+)[\s/.-]{1,2}\d{4}\s?[-:,]?\s?"
)


def _after_date(layout: Layout, start: int, end: int) -> int:
    match = _DATE.match(layout.folded, start, end)
    return match.end() if match else start


def _title(
    scope: Scope, session: SessionRange, numbered: Heading | None, limit: int
) -> tuple[Span | None, Span | None]:
    layout = scope.layout
    for heading in scope.of(Style.OBJECT):
        if heading.start < limit and not scope.decided(scope.start, heading.start):
            start = _skip_blank(layout, heading.after)
            return (start, title_end(layout, start, scope.end)), None
    if numbered is not None:
        rest = layout.text[numbered.after : layout.ends[numbered.line]]
        if sum(map(str.isalpha, rest)) >= 8 and not _NOT_TITLE.match(layout.folded, numbered.after):
            return (numbered.after, title_end(layout, numbered.after, scope.end)), None
        below = _below(scope, numbered)
        if below and numbered.start > session.gathers > scope.start:
            return below, None
    return _above_text(scope, numbered, limit)


def _skip_blank(layout: Layout, position: int) -> int:
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
    first = max(first, _after_names(layout, first, layout.after(limit)))
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


# Présents : | Absents : | ont donné procuration :
_LIST_OPENS = re.compile(
    rf"{patterns.MARKS}(?:[^\n]{{0,40}}\b)?(?:presents?|absents?|excusee?s?|representee?s?|pouvoirs?|procurations?)\b"
    r"[^\n]{0,160}:|[^\n]{0,90}\b(?:collectivites\sterritoriales|procuration|presents?|absents?|excuses?)\s?:\s*$"
)
# Jean DUPONT | DUPONT Jean | Mme Anne-Marie LE GALL, with a surname in capitals
_NAME = (
    r"(?:(?:M|MM|Mr|Mme|Mlle|Mmes)\.?\s)?(?=[^,;&]{0,40}\b[A-ZÀ-Ý]{2})"
    r"(?!Association|Soci|Comit|Commission|Conseil|Festival|Service|Syndicat|Projet|Ville|Ecole)"
    r"[A-ZÀ-Ý][\w'’.-]+(?:\s(?:d[eu]s?\s|l[ae]\s)?[A-ZÀ-Ý][\w'’.-]+){1,2}"
)
_NAMES = re.compile(rf"\W*{_NAME}(?:\s?(?:[,;&]|et)\s?{_NAME})*\W*$")


def _after_names(layout: Layout, first: int, last: int) -> int:
    """Return the line after the last list of names that a header prints before ``last``."""
    after, line = first, first
    while line < last:
        start, end = layout.starts[line], layout.ends[line]
        if patterns.VISA.match(layout.folded, start, end) or patterns.SPEAKS.match(
            layout.folded, start, end
        ):
            break
        if _LIST_OPENS.match(layout.folded, start, end):
            after = line + 1
            listed = layout.text[end - 1] != ":"
            while after < last and _lists_on(layout, after, listed=listed):
                after, listed = after + 1, True
            line = after
        else:
            line += 1
    return after


def _lists_on(layout: Layout, line: int, *, listed: bool) -> bool:
    """Tell whether a line goes on a list of names; ``listed`` when some stand above."""
    text, above = layout.line(line), layout.line(line - 1)
    if text.count(",") > 1 or (listed and above.endswith((",", ";", "-", "&"))):
        return True
    if listed and above.count(",") > 1 and not above.endswith("."):
        return _NAMES.match(text) is not None
    return not listed and _NAMES.match(text) is not None


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
