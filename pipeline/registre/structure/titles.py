"""Find the title of an act: its object, in one line."""

import re

from registre.structure.layout import Layout, capitals

# what opens the text of an act, after its title: "Monsieur le Maire expose", "Vu", "Rapporteur :"
BODY = re.compile(
    r"[#*_>\s✓•▪\"«-]{0,8}(?:"
    r"(?:m|mm|mme|mmes|mlle|dr|me)\.?\s\w|messieurs|mesdames|"
    r"(?:monsieur|madame)\b(?![^\n]{0,40}\s-\s)|"
    r"l[ea]s?\s(?:maire|president|presidente|prefet|prefete|rapporteur|conseil|bureau|comite|parole|"
    r"directeur|premier|1er|secretaire|seance|quorum|commission|convocation|compte|projet|presente?)\b|"
    r"l'(?:assemblee|an|adjoint|article)\b|"
    r"vus?\b(?:\s?:|\s|$)|v\su\b|considerant|entendu|apres|sur\s(?:proposition|rapport|le\srapport|l'expose)|"
    r"rapport(?:eur|euse)s?\b|expose\b|presents?\s?:|etaient|nombre\b|membres\b|il\s(?:est|a|y|convient|rappelle|precise)\b|"
    r"conformement|dans\sle\scadre|par\s(?:deliberation|courrier|arrete|delegation)|afin\s|suite\sa|"
    r"en\s(?:application|vertu|vue|date)\b|cette\s|ce\s|ces\s|depuis|lors\sd|pour\s(?:memoire|rappel|mettre)|"
    r"comme\s|aux\stermes|au\scours|a\sl'unanimite|compte\stenu|par\sailleurs|attendu|nous\s|je\s|"
    r"article\s|vote\b|(?:nom|code)\s|date\s|seance\sdu|service\s|direction\b|nomenclature|annexe|"
    r"rappel\b|pour\s?:|madame|la\spresente|les\s(?:membres|conseillers|statuts)|"
    r"n\s?°\s?[\w-]*\d|officier|chevalier|commandeur|departement|republique|extrait|convocation"
    r")"
)
# A title is not longer than this, in lines and in characters.
MAX_LINES, MAX_LENGTH = 8, 700
_BLANKS = re.compile(r"\s+")
_MARKS = ' \t\n*_#:;,.-–—=•✓▪▫►➢➤❖●○◦■□♦⇒→>"«»'
# (plan en annexe) | Rapporteur : M. X, on the title's own line
_ASIDE = re.compile(
    r"\s*(?:\((?:plan|annexe|cf|voir|document)[^)]*\)|rapporteur\w*\s?:.*)\W*$", re.IGNORECASE
)


def title_end(layout: Layout, start: int, limit: int) -> int:
    """Return where a title that starts at ``start`` ends.

    A title goes on over a line that is full, or in capitals under a line in capitals, or that
    starts in lower case; it stops at a blank line, at a full stop and where the text opens.
    """
    line = layout.at(start)
    end = layout.ends[line]
    loud = capitals(layout.text[start:end]) > _LOUD
    for following in range(line + 1, min(line + MAX_LINES, len(layout))):
        if layout.starts[following] >= limit or end - start > MAX_LENGTH:
            break
        if not _goes_on(layout, following, start, loud=loud):
            break
        end = layout.ends[following]
    return min(end, limit)


_LOUD = 0.75
# a line of a title that is followed by another fills this share of the width
_FULL = 0.66


# dans le | relatif à la | au titre de l', at the end of a line that the next one completes
_HANGING = re.compile(r"(?<![a-z])(?:(?:l[ae]s?|d[eu]s?|aux?|dans|sur|pour|par|en)|[dl]')\Z")


def _goes_on(layout: Layout, line: int, start: int, *, loud: bool) -> bool:
    opens = BODY.match(layout.folded, layout.starts[line], layout.ends[line])
    if layout.spaced(line) or (opens and not _HANGING.search(layout.bare(line - 1))):
        return False
    above = layout.text[max(start, layout.starts[line - 1]) : layout.ends[line - 1]]
    text = layout.line(line)
    if loud:
        return capitals(text) > _LOUD and (text[:1].isalpha() or text[:1] in '(«"-–')
    if above.endswith((".", ";", ":")):
        return False
    first = text[:1]
    full = len(layout.line(line - 1)) >= _FULL * max(layout.width, 60)
    return first.islower() or (full and (first.isalnum() or first in "(«\"'’"))


def tidy(text: str) -> str:
    r"""Return a title in one line, without marks and asides around it.

    Examples
    --------
    >>> tidy("** VOIRIE –\n  TRAVAUX  (plan en annexe) : **")
    'VOIRIE – TRAVAUX'
    """
    line = _BLANKS.sub(" ", text.replace("**", " ")).strip(_MARKS)
    bare = _ASIDE.sub("", line).strip(_MARKS)
    opened = (bare or line).count("«") - (bare or line).count("»")
    return (bare or line) + " »" * max(0, opened) if opened > 0 else (bare or line)
