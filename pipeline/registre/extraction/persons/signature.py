"""Who signs: the name that stands alone under a function at the end of an act."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.persons import signing as s
from registre.extraction.persons.patterns import CIVILITY
from registre.extraction.persons.run import Run, read_run

_MARKS = " *_#>|"


@dataclass(slots=True)
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
    >>> from registre.text.fold import fold
    >>> view = "Pour le Maire,\nL'adjoint délégué,\n\nPaul DURAND\n"
    >>> for signature in find_signatures(view, fold(view)):
    ...     print(signature.run.reading, view[signature.title_start : signature.title_end])
    DURAND Paul adjoint délégué
    """
    seen = -1
    first = s.FIRST_LINE.match(folded)
    for opening in (*([first] if first else []), *s.LINE.finditer(folded)):
        if opening.start() < seen or _runs_on(folded, opening.start()):
            continue
        for signature in _read(text, folded, opening.end()):
            seen = signature.run.end
            yield signature
    yield from _find_inverted(text, folded)
    yield from _find_bare(text, folded)


def _runs_on(folded: str, line: int) -> bool:
    """Tell whether the line continues the sentence of the one before."""
    return folded[max(0, line - 60) : line].rstrip(" \n*_").endswith(s.RUNS_ON)


def _read(text: str, folded: str, at: int) -> Iterator[Signature]:
    for pattern in s.INLINE:
        inline = pattern.match(folded, at)
        run = _whole_line(text, folded, inline.end()) if inline else None
        if inline and run is None:
            run = _alone(text, folded, at, inline.end())
        if inline and run and not s.LIST_GOES_ON.match(folded, run.end):
            yield _signature(folded, inline.span("title"), run)
            if column := s.NEXT_COLUMN.match(folded, run.end):
                yield from _read(text, folded, column.end())
            return
    title = s.TITLE.match(folded, at) or s.TITLE_BESIDE.match(folded, at)
    if title is None:
        return
    within = s.WITHIN.search(folded, *title.span())
    place = (within.end(), title.end("title")) if within else title.span("title")
    line, fillers = _line_end(folded, title.end()) + 1, 0
    for _ in range(s.MOST_LINES):
        if line >= len(text):
            return
        end = _line_end(folded, line)
        start = _skip(folded, line, end)
        if run := _whole_line(text, folded, start):
            if s.LIST_GOES_ON.match(folded, run.end):
                return
            yield _signature(folded, place, run)
            rank = 1
            beside = _skip(folded, run.end, end)
            if s.OFFICE.match(folded, beside, end):
                # "Anne LEBRAS          Le Vice-président, Paul DURAND"
                yield from _read(text, folded, beside)
                return
            while beside < end and (other := _whole_line(text, folded, beside)):
                yield _signature(folded, place, other, rank)
                rank += 1
                beside = _skip(folded, other.end, end)
            return
        if not s.FILLER.fullmatch(folded, line, end):
            return
        if nearer := s.NEARER.match(folded, line, end):
            place = nearer.span("title")
        fillers += start < end
        if fillers > s.MOST_FILLERS:
            return
        line = end + 1


def _find_bare(text: str, folded: str) -> Iterator[Signature]:
    """Find the name that stands alone under the place and day of an act: "Fait à Dol, le 3 mai"."""
    for made in s.MADE.finditer(folded):
        line = made.end() + 1
        for _ in range(s.BARE_LINES):
            end = _line_end(folded, line)
            start = _skip(folded, line, end)
            if start < end:
                run = _whole_line(text, folded, start)
                if run and not folded[run.end : end].strip(_MARKS):
                    yield Signature(run, run.start, run.start)
                break
            line = end + 1


def _find_inverted(text: str, folded: str) -> Iterator[Signature]:
    """Find the names that stand over their function, after the words that close an act."""
    for closing in s.CLOSINGS:
        at = folded.find(closing)
        while at >= 0:
            line = _line_end(folded, at) + 1
            for _ in range(s.CLOSING_LINES):
                if line >= len(text):
                    break
                end = _line_end(folded, line)
                run = read_run(text, _skip(folded, line, end), introduced=False)
                if run and (below := s.FUNCTION_BELOW.match(folded, run.end)):
                    yield _signature(folded, below.span("title"), run)
                    break
                line = end + 1
            at = folded.find(closing, at + 1)


def _signature(folded: str, title: tuple[int, int], run: Run, column: int = 0) -> Signature:
    columns = s.COLUMNS.split(folded[title[0] : title[1]])
    own = columns[min(column, len(columns) - 1)]
    start = folded.index(own, title[0])
    return Signature(run, start, start + len(own), s.SECRETARY.fullmatch(own) is not None)


def _whole_line(text: str, folded: str, at: int) -> Run | None:
    """Read a full name that fills its line, or leaves a column's width before a second."""
    civility = CIVILITY.match(folded, at)
    run = read_run(text, civility.end() if civility else at)
    if run is None or not run.full or not (run.known or _has_two_cases(text[run.start : run.end])):
        return None
    rest = folded[run.end : _line_end(folded, run.end)]
    return None if rest.strip(" *_.,|-") and not rest.startswith(("  ", " |", "|")) else run


def _alone(text: str, folded: str, line: int, at: int) -> Run | None:
    """Read a surname alone in capitals that ends its line, after "Pour copie conforme"."""
    if not s.ALONE_AFTER.search(folded, max(0, line - s.ALONE_REACH), line):
        return None
    run = read_run(text, at)
    if run is None or run.full or not text[run.start : run.end].isupper():
        return None
    return None if folded[run.end : _line_end(folded, run.end)].strip(" *_.,") else run


def _line_end(folded: str, at: int) -> int:
    end = folded.find("\n", at)
    return len(folded) if end < 0 else end


def _skip(folded: str, at: int, end: int) -> int:
    while at < end and folded[at] in _MARKS:
        at += 1
    return at


def _has_two_cases(name: str) -> bool:
    """Tell whether capitals part the surname from the first name, or initials do."""
    return not name.isupper() or "." in name
