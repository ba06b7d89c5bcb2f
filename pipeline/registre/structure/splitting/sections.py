"""Mark the parts of an act: header, visas, dispositif, signature and others."""

import re
from collections.abc import Iterator

from registre.model.acts import SectionKind
from registre.structure.layout import Layout
from registre.structure.splitting import patterns

# Etaient presents | PRESENTS : | Absents excuses : | Procurations
_ATTENDANCE = re.compile(
    rf"{patterns.MARKS}(?:etai(?:en)?t\s|sont\s|membres\s|conseillers\s|elus\s|liste\sdes\s)?"
    r"(?:presents?|absents?|excuses?|representes?|procurations?|pouvoirs?|ont\sdonne|avai(?:en)?t\sdonne)"
    r"(?:\s\w+){0,8}\s?[:;]?"
)
_CONSIDERANT = re.compile(rf"{patterns.MARKS}considerant\b")
# Le conseil municipal, apres en avoir delibere | DECIDE | ARTICLE 1
_DISPOSITIF = re.compile(
    rf"{patterns.MARKS}(?:apres\s(?:en\s)?(?:avoir|en\sav)|le\s(?:conseil|bureau|comite)[^\n]{{0,60}}"
    r"(?:delibere|decide|unanimite|adopte|approuve)|decident?\b|delibere\b|a\sl'unanimite|approuve\b|"
    r"(?:en\sconsequence,?\s)?il\sest\s(?:propose|demande)\sau\s(?:conseil|bureau|comite)|article\s(?:1|premier|i\b|unique))"
)
# Pour extrait conforme | Fait à … le | Ainsi fait et délibéré | Le Maire,
_SIGNATURE = re.compile(
    rf"{patterns.MARKS}(?:pour\s(?:extrait|copie|expedition|ampliation|l[ea]\s(?:maire|president|prefet))|"
    r"fait\s(?:a\s|et\s(?:delibere|clos)|les\sjour)|ainsi\s(?:fait|delibere)|"
    r"l[ea]\s(?:maire|presidente?|prefete?)\s?,?\s*(?:\n|$)|certifi\w+\s(?:executoire|conforme|exact)|"
    r"a\s[a-z' -]{3,30},\sle\s\d|signe\b|ont\ssigne)"
)
_APPEAL = re.compile(
    r"(?:tribunal\sadministratif|recours\s(?:contentieux|gracieux|pour\sexces)|telerecours|"
    r"(?:delais?\set\s)?voies?\s(?:et\sdelais?\s)?de\srecours)"
)
_ANNEX = re.compile(
    rf"{patterns.MARKS}annexes?\b(?:\s?(?:n\s?°\s?)?\d|\s?[:-]|\s*(?:\n|$)|\s[ivx]+\b|\sa\sla\s)"
)

# Each with the first letters of its lines: most lines need no match at all.
_OPENERS = (
    (SectionKind.ATTENDANCE, "esmclpaor", _ATTENDANCE),
    (SectionKind.AGENDA, "ol", patterns.AGENDA),
    (SectionKind.VISAS, "v", patterns.VISA),
    (SectionKind.CONSIDERANTS, "c", _CONSIDERANT),
    (SectionKind.DISPOSITIF, "aldei", _DISPOSITIF),
    (SectionKind.DISPOSITIF, "ad", patterns.ENACTS),
    (SectionKind.SIGNATURE, "pfalcso", _SIGNATURE),
    (SectionKind.ANNEX, "a", _ANNEX),
)
# What may follow what: a part goes back to an earlier one only as told here.
_ORDER = {kind: rank for rank, kind in enumerate(SectionKind)}
_MAY_FOLLOW = {
    SectionKind.ATTENDANCE: {SectionKind.HEADER, SectionKind.ATTENDANCE, SectionKind.AGENDA},
    SectionKind.AGENDA: {SectionKind.HEADER, SectionKind.ATTENDANCE, SectionKind.EXPOSE},
}


def find_parts(
    layout: Layout, start: int, end: int, title: tuple[int, int] | None, *, opens: bool
) -> Iterator[tuple[SectionKind, int, int]]:
    """Return the parts of an act in order; they cover it.

    Parameters
    ----------
    title
        Where its title stands.
    opens
        It opens with a header of its own, not with its title.
    """
    kind, begun = SectionKind.HEADER if opens else SectionKind.TITLE, start
    for line in range(layout.after(start), layout.after(end)):
        position = layout.starts[line]
        new = _opened(layout, line, kind)
        if title and title[0] <= position < title[1]:
            new = SectionKind.TITLE
        elif new is None and kind is SectionKind.TITLE and title and position >= title[1]:
            new = SectionKind.EXPOSE
        if new is None or new is kind:
            continue
        if position > begun:
            yield kind, begun, position
            begun = position
        kind = new
    if end > begun:
        yield kind, begun, end


def _opened(layout: Layout, line: int, current: SectionKind) -> SectionKind | None:
    start, end = layout.starts[line], layout.ends[line]
    folded = layout.folded
    first = start
    while first < end and not folded[first].isalnum():
        first += 1
    sign = folded[first : first + 1]
    for kind, letters, pattern in _OPENERS:
        if sign in letters and sign and pattern.match(folded, start, end) and _may(kind, current):
            return kind
    if current is not SectionKind.APPEAL and _ORDER[current] >= _ORDER[SectionKind.DISPOSITIF]:
        return SectionKind.APPEAL if _APPEAL.search(folded, start, end) else None
    return None


def _may(kind: SectionKind, current: SectionKind) -> bool:
    if kind in _MAY_FOLLOW:
        return current in _MAY_FOLLOW[kind]
    if current in (SectionKind.SIGNATURE, SectionKind.ANNEX, SectionKind.APPEAL):
        return kind in (SectionKind.SIGNATURE, SectionKind.ANNEX)
    return True
