"""Where an archive keeps what was scanned: what a citation of a page needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

# A line of the whole file.
WHOLE = 0
# ark:/12148/btv1b8449691v/f29, alone, in an address, or without its slash as ARKs are written now
_ARK = re.compile(
    r"(?:https?://\S+?/)?ark:/?(?P<naan>[0-9b-df-hj-np-tv-z]{5,})/(?P<name>[^\s/?#][^\s?#]*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """What an archivist says of a file, or of one of its pages; empty when not told.

    Parameters
    ----------
    page
        The page, from 1; :data:`WHOLE` for the file.
    cote
        The shelfmark: ``2 O 1234``, ``1 D 12``.
    ark
        ``ark:/NAAN/name``.
    folder
        The folder, bundle or volume.
    view
        The number of the view in the archive's own count.
    notice
        What other columns of the table say, as a JSON object by their headings.
    """

    page: int = WHOLE
    cote: str = ""
    ark: str = ""
    folder: str = ""
    view: str = ""
    notice: str = ""


COLUMNS = tuple(field.name for field in fields(Shelfmark))[1:]


def read_ark(text: str) -> str:
    """Return an ARK in its normal form, empty when it is none.

    Examples
    --------
    >>> read_ark("https://archives.example.fr/ark:/12345/a0111x7/daogrp/0/12")
    'ark:/12345/a0111x7/daogrp/0/12'
    >>> read_ark("ark:12345/a0111x7")
    'ark:/12345/a0111x7'
    >>> read_ark("ark:/12/a0111x7")
    ''
    """
    match = _ARK.fullmatch(text.strip())
    return f"ark:/{match['naan'].lower()}/{match['name']}" if match else ""


def settle(marks: Sequence[Shelfmark], pages: int) -> tuple[Sequence[Shelfmark], list[int]]:
    """Return the lines that hold for a file of so many pages, and the pages that it has not.

    A file that is one view of a volume has one page, whatever the number of the view.

    Examples
    --------
    >>> settle([Shelfmark(123, "1 D 12")], 1)[0][0].page
    0
    >>> settle([Shelfmark(1, "1 D 12"), Shelfmark(3, "1 D 13")], 2)[1]
    [3]
    """
    numbered = [mark for mark in marks if mark.page != WHOLE]
    if pages == 1 and len(numbered) == 1 and numbered[0].page > 1:
        one = numbered[0]
        file = next((mark for mark in marks if mark.page == WHOLE), Shelfmark())
        return [_filled(one, file)], []
    return marks, sorted(mark.page for mark in numbered if mark.page > pages)


def _filled(mark: Shelfmark, file: Shelfmark) -> Shelfmark:
    return Shelfmark(
        WHOLE,
        mark.cote or file.cote,
        mark.ark or file.ark,
        mark.folder or file.folder,
        mark.view or file.view,
        mark.notice or file.notice,
    )


def of_page(marks: Sequence[Shelfmark], page: int) -> Shelfmark:
    """Return what is told of a page, and where that is silent of its file.

    Examples
    --------
    >>> of_page([Shelfmark(0, "1 D 12"), Shelfmark(2, ark="ark:/12345/a2")], 2)
    Shelfmark(page=0, cote='1 D 12', ark='ark:/12345/a2', folder='', view='', notice='')
    """
    told = {mark.page: mark for mark in marks}
    file = told.get(WHOLE, Shelfmark())
    return _filled(told.get(page, file), file)


def of_file(marks: Sequence[Shelfmark]) -> Shelfmark:
    """Return what is told of a file, and where that is silent what all its lines say alike.

    Examples
    --------
    >>> of_file([Shelfmark(1, "1 D 12", view="7"), Shelfmark(2, "1 D 12", view="8")])
    Shelfmark(page=0, cote='1 D 12', ark='', folder='', view='', notice='')
    """
    file = next((mark for mark in marks if mark.page == WHOLE), Shelfmark())
    said = [{getattr(mark, column) for mark in marks} for column in COLUMNS]
    alike = (values.pop() if len(values) == 1 else "" for values in said)
    return _filled(file, Shelfmark(WHOLE, *alike))
