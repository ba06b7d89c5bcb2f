"""Who signs: the name that stands alone under a function at the end of an act."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.persons.functions import FUNCTION
from registre.extraction.persons.run import Run, read_run

# "Pour extrait conforme, Monsieur " | "**Pour " | "Par délégation du Président, ", then a function
_OPENING = (
    r"[ *_#>|]*(?:(?:fait|pour|par|vu|certifie|signe|a) [^\n]{0,70}?[ ,:])?"
    r"(?:et par delegation,? )?(?:monsieur |madame |m\. |mme |p/ ?|pour )?"
    rf"(?=(?:l[ae] |l'){FUNCTION})"
)
_FIRST_LINE = re.compile(_OPENING)
_LINE = re.compile(rf"\n{_OPENING}")
# The rest of the line: a function of which nothing is said
_TITLE = re.compile(
    rf"(?:l[ae] |l')(?P<title>{FUNCTION}[^\n:;.]{{0,90}}?)(?P<after>[ *_]*[,:]?[ *_]*)(?=\n)"
)
# "Le Maire, Paul DURAND" on one line
_INLINE = re.compile(rf"(?:l[ae] |l')(?P<title>{FUNCTION}[^\n:;.,]{{0,60}}),[ *_]*(?=[a-z])")
# Lines that may stand between a function and its signer
_FILLER = re.compile(
    r"[ *_#>|]*(?:$|(?:pour|par|p/|le|la|l'|les|monsieur|madame|certifi|compte tenu"
    r"|sous-prefecture|prefecture|et de la"
    r"|et publi|publi|affich|signe|signature|document|cachet|date|recu|accuse|transmis|en date"
    r"|![\[]|#|[(\[]|[\d ./:hH-]+$|acte)[^\n]*)"
)
_MOST_LINES = 40
_MOST_FILLERS = 8
_RUNS_ON = (
    " de",
    " du",
    " par",
    " a",
    " que",
    " et",
    " avec",
    " d'",
    " sur",
    " pour",
    " dont",
    " ou",
)
# "Le Maire,        Le secrétaire de séance,"
_COLUMNS = re.compile(r",? {2,}(?:l[ae] |l')?|, l[ae] (?=secretaire)")
_SECRETARY = re.compile(r"secretaire(?: de (?:la )?seance)?")


@dataclass(frozen=True, slots=True)
class Signature:
    """A signer, with where the function is printed in the view."""

    run: Run
    title_start: int
    title_end: int
    secretary: bool = False


def find_signatures(text: str, folded: str) -> Iterator[Signature]:
    r"""Find the signers of the acts in a view.

    Examples
    --------
    >>> view = "Pour extrait conforme,\nLe Maire,\n\nPaul DURAND\n"
    >>> from registre.text.fold import fold
    >>> [str(signature.run.reading) for signature in find_signatures(view, fold(view))]
    ['DURAND Paul']
    """
    seen = -1
    first = _FIRST_LINE.match(folded)
    for opening in (*([first] if first else []), *_LINE.finditer(folded)):
        if opening.start() < seen or _runs_on(folded, opening.start()):
            continue
        for signature in _read(text, folded, opening.end()):
            seen = signature.run.end
            yield signature


def _runs_on(folded: str, line: int) -> bool:
    """Tell whether the line continues the sentence of the one before."""
    return folded[max(0, line - 60) : line].rstrip(" \n*_").endswith(_RUNS_ON)


def _read(text: str, folded: str, at: int) -> Iterator[Signature]:
    if (inline := _INLINE.match(folded, at)) and (run := _whole_line(text, folded, inline.end())):
        yield _signature(inline, folded, run)
        return
    title = _TITLE.match(folded, at)
    if title is None:
        return
    line, fillers = title.end() + 1, 0
    for _ in range(_MOST_LINES):
        if line >= len(text):
            return
        end = folded.find("\n", line)
        end = len(text) if end < 0 else end
        start = line
        while start < end and folded[start] in " *_#>|\t":
            start += 1
        if run := _whole_line(text, folded, start):
            yield _signature(title, folded, run)
            second = _second(text, folded, run.end, end)
            if second is not None:
                yield _signature(title, folded, second, column=1)
            return
        if not _FILLER.fullmatch(folded, line, end):
            return
        fillers += start < end
        if fillers > _MOST_FILLERS:
            return
        line = end + 1


def _signature(title: re.Match[str], folded: str, run: Run, column: int = 0) -> Signature:
    columns = _COLUMNS.split(folded[title.start("title") : title.end("title")])
    own = columns[min(column, len(columns) - 1)]
    start = folded.index(own, title.start("title"))
    return Signature(run, start, start + len(own), _SECRETARY.fullmatch(own) is not None)


def _whole_line(text: str, folded: str, at: int) -> Run | None:
    """Read a full name that fills its line, or leaves a column's width before a second."""
    run = read_run(text, at)
    if run is None or not run.full:
        return None
    end = folded.find("\n", run.end)
    rest = folded[run.end : len(folded) if end < 0 else end]
    if rest.strip(" *_.,|") and not rest.startswith("   "):
        return None
    return run


def _second(text: str, folded: str, at: int, end: int) -> Run | None:
    while at < end and folded[at] in " *_|":
        at += 1
    return _whole_line(text, folded, at) if at < end else None
