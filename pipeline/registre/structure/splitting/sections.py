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
    rf"{patterns.MARKS}(?:apres\s(?:en\s)?(?:avoir\s)?(?:\w+\s)?deliber|"
    r"apres\savoir\s(?:entendu|ouï|oui|procede)|"
    r"le\s(?:conseil|bureau|comite)[^\n]{0,60}(?:delibere|decide|unanimite|adopte|approuve)|"
    r"(?:decide|delibere|approuve|autorise|sollicite|fixe|donne|charge|valide|accepte|adopte|emet)"
    r"(?:nt)?\b|prend\sacte|a\sl'unanimite|a\sla\smajorite|"
    r"(?:en\sconsequence,?\s)?il\sest\s(?:propose|demande)\sau\s(?:conseil|bureau|comite)|"
    r"article\s(?:\d|premier|i\b|unique))"
)
# Pour extrait conforme | Fait à … le | Ainsi fait et délibéré | Le Maire,
_SIGNATURE = re.compile(
    rf"{patterns.MARKS}(?:pour\s(?:extrait|copie|expedition|ampliation|l[ea]\s(?:maire|president|prefet))|"
    r"fait\s(?:a\s|et\s(?:delibere|clos)|les\sjour)|ainsi\s(?:fait|delibere)|"
    r"l[ea]\s(?:maire|presidente?|prefete?)\s?,?\s*(?:\n|$)|certifi\w+\s(?:executoire|conforme|exact)|"
    r"a\s[a-z' -]{3,30},\sle\s\d|signe\b|ont\ssigne)"
)
# Port-Ligneur, le 2 août 2024, alone on its line
_PLACE_DATE = re.compile(
    r"[a-z][a-z' -]{2,40},\s?le\s:?\s?"
    r"(?:\d{1,2}(?:er)?\s[a-z]{3,9}\.?\s\d{4}|\d\d?[/.-]\d\d?[/.-]\d{2,4})\W*$"
)
_APPEAL = re.compile(
    r"(?:tribunal\sadministratif|recours\s(?:contentieux|gracieux|pour\sexces)|telerecours|"
    r"(?:delais?\set\s)?voies?\s(?:et\sdelais?\s)?de\srecours)"
)
_ANNEX = re.compile(
    rf"{patterns.MARKS}annexes?\b(?:\s?(?:n\s?°\s?)?\d|\s?[:-]|\s*(?:\n|$)|\s[ivx]+\b|\sa\sla\s)"
)

# Rapporteur : | Exposé des motifs | Rapport de
_EXPOSE = re.compile(rf"{patterns.MARKS}(?:rapporteur|expose\b|rapport\s(?:de|du)\b)")
# Each with the first two letters of its lines: most lines need no match at all.
_FIRST = (
    (SectionKind.EXPOSE, "m.|mm|mo|ma|me|le|la", patterns.SPEAKS),
    (SectionKind.EXPOSE, "ra|ex", _EXPOSE),
    (SectionKind.ATTENDANCE, "et|so|me|co|el|li|pr|ab|ex|re|po|on|av", _ATTENDANCE),
    (SectionKind.AGENDA, "or|l'", patterns.AGENDA),
    (SectionKind.VISAS, "vu", patterns.VISA),
    (SectionKind.CONSIDERANTS, "co", _CONSIDERANT),
    (SectionKind.DISPOSITIF, "ap|le|de|au|so|fi|do|ch|va|ac|ad|em|pr|a |en|il|ar", _DISPOSITIF),
    (SectionKind.DISPOSITIF, "ar|de", patterns.ENACTS),
    (SectionKind.SIGNATURE, "po|fa|ai|le|la|ce|a |si|on", _SIGNATURE),
    (SectionKind.ANNEX, "an", _ANNEX),
)
_OPENERS: dict[str, list[tuple[SectionKind, re.Pattern[str]]]] = {}
for _kind, _letters, _pattern in _FIRST:
    for _pair in _letters.split("|"):
        _OPENERS.setdefault(_pair, []).append((_kind, _pattern))
# Parts after which an appeal is told, and the words that tell one
_LATE = frozenset((SectionKind.DISPOSITIF, SectionKind.SIGNATURE, SectionKind.ANNEX))
_APPEAL_WORDS = ("recours", "tribunal")
# What may follow what: a part goes back to an earlier one only as told here.
_EARLY = frozenset((SectionKind.HEADER, SectionKind.ATTENDANCE, SectionKind.AGENDA))
_MAY_FOLLOW = {
    SectionKind.ATTENDANCE: _EARLY,
    SectionKind.AGENDA: _EARLY,
    SectionKind.EXPOSE: _EARLY | {SectionKind.TITLE},
}
_CLOSING = frozenset((SectionKind.SIGNATURE, SectionKind.ANNEX))
_CLOSED = _CLOSING | {SectionKind.APPEAL}


def find_parts(
    layout: Layout,
    start: int,
    end: int,
    title: tuple[int, int] | None = None,
    *,
    opens: bool,
    preamble: bool = False,
    gathers: int = 0,
) -> Iterator[tuple[SectionKind, int, int]]:
    """Return the parts of an act in order; they cover it.

    Parameters
    ----------
    title
        Where its title stands.
    opens
        It opens with a header of its own, not with its title.
    preamble
        It is the opening of a session: nobody decides there.
    gathers
        Where the session opens ("L'an deux mille …"): a title above it stands in the header.
    """
    kind, begun = SectionKind.HEADER if opens else SectionKind.TITLE, start
    title_start, title_end = title or (end, end)
    if title:
        # the whole of its first line, with "Objet :" and its number
        title_start = layout.starts[layout.at(title_start)]
    text, folded = layout.text, layout.folded
    appeals = _appeals(layout, start, end)
    for line in range(layout.after(start), layout.after(end)):
        position = layout.starts[line]
        # a line in small letters goes on a sentence and opens nothing
        runs_on = text[position].islower() and not folded.startswith("vu", position)
        if title_start <= position < title_end:
            new: SectionKind | None = SectionKind.TITLE
        else:
            new = None if runs_on else _opened(layout, line, kind)
            if new is None and kind is SectionKind.DISPOSITIF and not runs_on:
                dated = _PLACE_DATE.match(folded, position, layout.ends[line])
                new = SectionKind.SIGNATURE if dated else None
            if new is None and line in appeals and kind in _LATE:
                new = SectionKind.APPEAL
            elif new is None and kind is SectionKind.TITLE and position >= title_end:
                new = SectionKind.EXPOSE if position > gathers else SectionKind.HEADER
        if new is None or new is kind or (preamble and new not in _EARLY):
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
    first = start if folded[start].isalnum() else layout.sign(start, end)
    for kind, pattern in _OPENERS.get(folded[first : first + 2], ()):
        if _may(kind, current) and pattern.match(folded, start, end):
            return kind
    return None


def _appeals(layout: Layout, start: int, end: int) -> set[int]:
    """Return the lines that speak of an appeal."""
    lines = set()
    for word in _APPEAL_WORDS:
        at = layout.folded.find(word, start, end)
        while at >= 0:
            line = layout.at(at)
            if _APPEAL.search(layout.folded, layout.starts[line], layout.ends[line]):
                lines.add(line)
            at = layout.folded.find(word, at + 1, end)
    return lines


def _may(kind: SectionKind, current: SectionKind) -> bool:
    if kind in _MAY_FOLLOW:
        return current in _MAY_FOLLOW[kind]
    if current is SectionKind.APPEAL and kind is SectionKind.DISPOSITIF:
        return True  # the article after the one that tells the appeal
    return kind in _CLOSING if current in _CLOSED else kind is not current
