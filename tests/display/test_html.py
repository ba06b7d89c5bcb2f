"""The picture of a document holds its text, escaped, and its values."""

import html
import re
from decimal import Decimal

from registre.display.html import to_html
from registre.model.amounts import Amount
from registre.model.documents import Source
from registre.model.extraction import Extraction
from registre.model.mentions import Mention

TEXT = "<b>Subvention</b> de 500 € & 2 %."


def extraction(*mentions: Mention[Amount]) -> Extraction:
    """Return an extraction with these amounts."""
    return Extraction(Source("acte.txt", TEXT), mentions={"amounts": mentions})


def test_text_is_whole_and_escaped() -> None:
    page = to_html(extraction(Mention(21, 26, "500 €", Amount(Decimal(500)), "test")))
    assert "<b>" not in page
    assert TEXT in html.unescape(re.sub(r"<[^>]+>", "", page))


def test_value_is_in_the_title() -> None:
    page = to_html(extraction(Mention(21, 26, "500 €", Amount(Decimal(500)), "test")))
    assert 'title="amounts: 500 EUR"' in page


def test_overlaps_do_not_break_the_text() -> None:
    wide = Mention(18, 32, TEXT[18:32], Amount(Decimal(1)), "test")
    narrow = Mention(21, 26, TEXT[21:26], Amount(Decimal(2)), "test")
    page = to_html(extraction(wide, narrow))
    assert TEXT in html.unescape(re.sub(r"<[^>]+>", "", page))
