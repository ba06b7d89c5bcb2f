"""A document as one piece of HTML: no script, no network, everything escaped."""

from html import escape

from registre.display.highlights import COLOURS, Run, runs
from registre.model.documents import PAGE_BREAK
from registre.model.extraction import Extraction

# A notebook cell of a whole register would freeze the browser.
LONGEST = 60_000

_TEXT = "white-space:pre-wrap;font-family:serif;line-height:1.7"


def _style(groups: list[str]) -> str:
    """Stack one underline for each group under a background for the last."""
    lines = ", ".join(
        f"inset 0 -{2 * (rank + 1)}px 0 {COLOURS[group]}" for rank, group in enumerate(groups)
    )
    return f"background:{COLOURS[groups[-1]]};box-shadow:{lines}"


def _run(run: Run) -> str:
    text = escape(run.text).replace(PAGE_BREAK, "<hr>")
    if not run.covers:
        return text
    groups = [group for group, _ in run.covers]
    title = " · ".join(f"{group}: {value}" for group, value in run.covers)
    return f'<mark title="{escape(title)}" style="{_style(groups)}">{text}</mark>'


def to_html(extraction: Extraction) -> str:
    """Return the text of a document with its mentions highlighted; hover for the values."""
    counts = {group: len(extraction.mentions.get(group, ())) for group in COLOURS}
    legend = " ".join(
        f'<mark style="background:{COLOURS[group]}">{group} {count}</mark>'
        for group, count in counts.items()
    )
    body, length = [], 0
    for run in runs(extraction):
        body.append(_run(run))
        length += len(run.text)
        if length > LONGEST:
            body.append(f"<p><em>… {len(extraction.source.text) - length} characters more</em></p>")
            break
    title = f"{extraction.source.name} — {len(extraction.acts)} act(s), {extraction.status}"
    return (
        f"<div><p><strong>{escape(title)}</strong></p><p>{legend}</p>"
        f'<div style="{_TEXT}">{"".join(body)}</div></div>'
    )
