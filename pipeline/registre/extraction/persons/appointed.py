"""Who is elected or appointed, when the names stand in a list under the formula."""

import re
from collections.abc import Iterator

from registre.extraction.persons.patterns import BETWEEN, CIVILITY
from registre.extraction.persons.run import Run, read_run

# Before a colon: "Ont été élus :" | "désigne les délégués suivants :"
_VERB = re.compile(
    r"\b(?:elu|elus|elue|elues|elire|elit|design[a-z]+|nomm(?:e|ent|er|ee|es|ees)|proclam[a-z]+"
    r"|install[a-z]+)\b"
)
# How far before the colon the verb may stand, in characters.
_REACH = 180
# What may stand between the colon and the first capital
_BEFORE_NAMES = " \n*_-•–▪✓>|"
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
    seen, at = -1, folded.find(":")
    while at >= 0:
        if at > seen and _opens_list(text, folded, at + 1) and _appoints(folded, at):
            for run in _read_list(text, folded, at + 1):
                seen = run.end
                yield run
        at = folded.find(":", at + 1)


def _opens_list(text: str, folded: str, at: int) -> bool:
    while at < len(text) and folded[at] in _BEFORE_NAMES:
        at += 1
    return at < len(text) and (text[at].isupper() or text[at].isdigit() or text[at] == "m")


def _appoints(folded: str, colon: int) -> bool:
    said = folded[max(0, colon - _REACH) : colon]
    said = said[max(map(said.rfind, (".", ";", ":", "\n\n"))) + 1 :]
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
