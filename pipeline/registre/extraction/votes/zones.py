"""Find where only the names of those who dissented or did not vote stand."""

import re
from collections.abc import Iterable, Iterator

from registre.extraction.votes import figure_patterns as p
from registre.extraction.votes.labels import Label, occurrences
from registre.extraction.votes.parts import Part
from registre.model.persons import Role

_CIVILITY = (
    r"(?:MM?\.?|Mrs?|Mmes?\.?|Mlles?|MME?S?\.?|Messieurs|Mesdames|Monsieur|Madame|Mademoiselle|"
    r"messieurs|mesdames|monsieur|madame|Dr|Me)(?![\w'])"
)
_PARTICLE = r"(?:de|du|des|la|le|les|van|von|der|ben|el|da|dos|d['’]|l['’])"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_NAME = (
    rf"(?:{_CIVILITY}\s+)?(?:{_PARTICLE}\s?)*{_CAPITAL}(?:\s+(?:{_PARTICLE}\s?)*{_CAPITAL}){{0,4}}"
)
_JOIN = r"\s*(?:,|;|/|\bet\b|&|\n?\s*[-•])\s*(?:et\s+)?"
# M. Jean DURIEU, Mme Le Gall et Paul ROC
NAMES = re.compile(rf"{_NAME}(?:{_JOIN}{_NAME}){{0,60}}")
# (2 abstentions : X et Y) | Contre : 2 (X) | Abstention : Mme X | 1 contre - M. X
_SIGN = re.compile(
    rf"\s?[:(]\s{{0,3}}(?:\d{{1,3}}\s?[:(-]\s?)?|[ \n]{{0,2}}[-–,]?[ \n]{{1,2}}(?={_CIVILITY})",
)
# (groupe Écologie et Solidarités : Mme Roc
_GROUP = re.compile(r"(?:[ÉEé]lus du )?(?i:groupes?|liste)\b[^:()\n]{0,60}\n?[^:()\n]{0,20}:\s*")
# words that open what follows a vote, never a name
_NOT_NAMES = re.compile(
    r"(?:Les?|La|Pour|Contre|Abst\w*|Votes?|Voix|Article|Adopt\w*|Approuv\w*|Unanim\w*|N[eéÉ]ant|"
    r"POUR|CONTRE|ABST\w*|VOTES?|VOIX|ADOPT\w*|APPROUV\w*|DIT|D[EÉ]CID\w*|NUL|BLANCS?|Nul|Blancs?|"
    r"Conseil\w*|CONSEIL\w*|Groupe|GROUPE|Total|TOTAL)\b",
)
# M. DURIEU (ne prend pas part au vote) | (Mme Roc) s'abstient
_SUBJECT = re.compile(
    rf"(?:\A|[\n.;:(,–-])\s*(?P<names>(?={_CIVILITY}){_NAME}(?:{_JOIN}{_NAME}){{0,12}})"
    r",?\s(?:[a-zé]{4,12},?\s)?(?:qui\s)?\Z",
)
# (Monsieur Roc) se retire | quitte la salle
_LEAVES = re.compile(
    r"(?:s'(?:est|etant|etait) retiree?s?|se (?:sont )?retire(?:nt|s)?|"
    r"(?:a |ont )?(?:quittee?(?:nt)?|sort(?:ent|i)?) (?:de )?la salle)\b",
)
_ROLES = {
    Part.AGAINST: Role.VOTED_AGAINST,
    Part.ABSTENTION: Role.ABSTAINED,
    Part.NOT_PARTICIPATING: Role.NOT_VOTING,
}
# How far before a verb its subject starts, in code points.
_BEFORE = 160

_TOLD = frozenset(":(")

Zone = tuple[int, int, Role]


def find_zones(text: str, folded: str, labels: Iterable[Label]) -> list[Zone]:
    """Return where the names of dissenters and of those who did not vote stand.

    Parameters
    ----------
    text
        With case and accents, which tell a name.
    folded
        The same, folded.
    labels
        Where votes are labelled in it.

    Examples
    --------
    >>> text = "à la majorité (2 abstentions : Mme ROC et M. Pim)"
    >>> from registre.extraction.votes.labels import find_labels
    >>> ((start, end, role),) = find_zones(text, text, find_labels(text))
    >>> text[start:end], str(role)
    ('Mme ROC et M. Pim', 'abstained')
    """
    found: dict[int, Zone] = {}
    for label in (*labels, *_leaves(folded)):
        if label.part in _ROLES:
            for start, end in _around(text, folded, label):
                found.setdefault(start, (start, end, _ROLES[label.part]))
    return sorted(found.values(), key=lambda zone: zone[0])


def _leaves(folded: str) -> Iterator[Label]:
    """Yield where someone leaves the room, and so does not vote."""
    for letters in ("retire", "la salle"):
        for at in occurrences(folded, letters):
            for match in _LEAVES.finditer(folded, max(0, at - 30), at + 20):
                if match.start() <= at < match.end():
                    yield Label(*match.span(), Part.NOT_PARTICIPATING, is_verb=True)


def _around(text: str, folded: str, label: Label) -> Iterator[tuple[int, int]]:
    """Yield the names after a label or a verb, and those of its subject."""
    figure = p.FIGURE_AFTER.match(folded, label.end)
    after = figure.end() if figure is not None else label.end
    sign = _SIGN.match(text, after)
    # after a verb only a sign gives names: "M. Roc se retire, Mme Pim preside" names two parts
    if sign is not None and (sign[0].strip() in _TOLD or not label.is_verb):
        group = _GROUP.match(text, sign.end())
        start = group.end() if group is not None else sign.end()
        names = NAMES.match(text, start)
        if names is not None and not _NOT_NAMES.match(text, start):
            yield names.span()
    low = max(0, label.start - _BEFORE)
    subject = _SUBJECT.search(text[low : label.start])
    if subject is not None:
        yield low + subject.start("names"), low + subject.end("names")
