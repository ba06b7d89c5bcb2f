"""What an archivist told of files and pages, in the rows that can be cited by it."""

from collections.abc import Mapping, Sequence

from registre.model.shelfmarks import COLUMNS, Shelfmark, of_file, of_page
from registre.tables.column import Column, Row

SHELFMARK = (
    Column("cote", "shelfmark in the archive, from `--sidecar`"),
    Column("ark", "ark:/NAAN/name, from `--sidecar`"),
    Column("folder", "folder, bundle or volume, from `--sidecar`"),
    Column("view", "number of the view in the archive, from `--sidecar`"),
    Column("notice", "other columns of `--sidecar`, a JSON object by their headings"),
)
# Their cells in a row until they are told.
UNTOLD = dict.fromkeys(COLUMNS, "")
# The column with the page of a row; a document has none.
CITED = {"documents": "", "pages": "page", "acts": "page_first"}


def cite(tables: Mapping[str, list[Row]], marks: Sequence[Shelfmark]) -> None:
    """Fill the shelfmarks of ``documents``, ``pages`` and ``acts``: an act's is of its first page.

    Parameters
    ----------
    tables
        The rows of one file.
    marks
        Lines that hold for it; see :func:`~registre.model.shelfmarks.settle`.
    """
    for table, page in CITED.items():
        for row in tables.get(table, ()):
            told = of_page(marks, int(row[page])) if page else of_file(marks)
            row.update({column: getattr(told, column) for column in COLUMNS})
