"""Who is elected or appointed, when the names stand in a list under the formula."""

import re
from collections.abc import Iterator

from registre.extraction.persons.patterns import BETWEEN, CIVILITY
from registre.extraction.persons.run import Run, read_run

# "Ont été élus :" | "désigne les délégués suivants :" | "sont désignés, pour la commission :"
_LITERALS = ("elu", "design", "nomm", "elit", "elire", "proclam", "install", "suivants", "composee")
_FORMULA = re.compile(
    r"(?:elu|designe|nomme|proclame|installe)[a-z()]*[^:.;]{0,160}?:"
    r"|(?:designer|nommer|elire|elit)\b[^:.;]{0,160}?:|suivants? ?:|composee? (?:comme suit|de) ?:"
)
_VERB = re.compile(
    r"\b(?:elu|elus|elue|elues|elire|elit|design[a-z]+|nomm(?:e|ent|er|ee|es|ees)|proclam[a-z]+"
    r"|install[a-z]+)\b"
)
# "Titulaires :" | "- Présidente :" | "Pour la commission des finances :" | "1."
_LABEL = re.compile(r"[ *_]*(?:[-•–▪✓>o] ?)?[^:\n]{0,80}:(?= *$)")
_LEAD = re.compile(
    r"[ *_|]*(?:(?:[-•–▪✓>]|\d{1,2} ?[.)°-]|o(?= )|[a-z]\)) *)*(?:(?:titulaires?|suppleante?s?"
    r"|presidente?|membres?|delegue?e?s?)[^:\n]{0,40}: *)?"
)
# What may stand after a name that fills its line
_END = re.compile(r"[ *_]*(?:[,;.(–-]|\n|$)")
_MOST_LINES = 60


def find_appointed(text: str, folded: str) -> Iterator[Run]:
    r"""Find the names listed under a formula of election or appointment.

    Examples
    --------
    >>> from registre.text.fold import fold
    >>> view = "Ont été élus :\nTitulaires :\n- Paul DURAND\n- Mme Odile LE GOFF\n"
    >>> [str(run.reading) for run in find_appointed(view, fold(view))]
    ['DURAND Paul', 'LE GOFF Odile']
    """
    seen = -1
    for at in sorted(_places(folded)):
        if at < seen:
            continue
        formula = _FORMULA.match(folded, at)
        if formula is None or not _appoints(folded, formula):
            continue
        for run in _read_list(text, folded, formula.end()):
            seen = run.end
            yield run


def _places(folded: str) -> Iterator[int]:
    for literal in _LITERALS:
        at = folded.find(literal)
        while at >= 0:
            yield at
            at = folded.find(literal, at + 1)


def _appoints(folded: str, formula: re.Match[str]) -> bool:
    said = folded[max(0, formula.start() - 160) : formula.end()]
    said = said[max(said.rfind("."), said.rfind(";"), said.rfind("\n\n")) + 1 :]
    return _VERB.search(said) is not None and "secretaire" not in said


def _read_list(text: str, folded: str, at: int) -> Iterator[Run]:
    for _ in range(_MOST_LINES):
        end = folded.find("\n", at)
        end = len(folded) if end < 0 else end
        if not folded[at:end].strip(" *_-•–▪✓>|") or _LABEL.fullmatch(folded, at, end):
            at = end + 1
            if at >= len(folded):
                return
            continue
        runs, last = _read_line(text, folded, at, end)
        if not runs:
            return
        yield from runs
        at = folded.find("\n", last) + 1
        if at == 0:
            return


def _read_line(text: str, folded: str, at: int, end: int) -> tuple[list[Run], int]:
    """Read the names that fill a line; none when anything else stands first."""
    runs: list[Run] = []
    lead = _LEAD.match(folded, at, end)
    at = lead.end() if lead else at
    while at < end:
        civility = CIVILITY.match(folded, at)
        start = civility.end() if civility else at
        run = read_run(text, start, introduced=True)
        if run is None or not (civility or _is_sure(folded, run)):
            break
        runs.append(run)
        at = run.end
        if at > end:  # a name was broken at the end of the line
            end = folded.find("\n", at)
            end = len(folded) if end < 0 else end
        between = BETWEEN.match(folded, at)
        if between is None or between.end() > end:
            break
        at = between.end()
    return runs, at


def _is_sure(folded: str, run: Run) -> bool:
    """Tell whether a name is one by its first name, or fills its line."""
    return run.full and (run.known or _END.match(folded, run.end) is not None)
