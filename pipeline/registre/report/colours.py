"""The style sheet of highlights, from the one table of colours."""

import colorsys
from collections.abc import Iterator

from registre.display.highlights import COLOURS
from registre.report.marks import LINES

# Entities are shown here alone.
TINTS = {**COLOURS, "entities": "#ece0cf"}
# Lightness of a line under a light tint, and of both on a dark page.
LINE, DARK, DARK_LINE = 0.52, 0.19, 0.58


def to_css() -> str:
    """Return the rules of every table: tint, lines for highlights around, boxes on pictures."""
    return "\n".join([*_rules(), ""])


def _rules() -> Iterator[str]:
    yield ":root {"
    for table, tint in TINTS.items():
        yield f"  --t-{table}: {tint};"
        yield f"  --l-{table}: {_toned(tint, LINE, 0.55)};"
    yield "}"
    yield "@media screen and (prefers-color-scheme: dark) {\n  :root {"
    for table, tint in TINTS.items():
        yield f"    --t-{table}: {_toned(tint, DARK, 0.45)};"
        yield f"    --l-{table}: {_toned(tint, DARK_LINE, 0.5)};"
    yield "  }\n}"
    for table in TINTS:
        yield f".t-{table} {{ background: var(--t-{table}); --u0: var(--l-{table}); }}"
        for rank in range(1, LINES + 1):
            yield f".u{rank}-{table} {{ --u{rank}: var(--l-{table}); }}"
        yield f".k-{table} {{ --tint: var(--t-{table}); --line: var(--l-{table}); }}"
        yield f".b-{table} {{ fill: var(--l-{table}); stroke: var(--l-{table}); }}"
        # a table whose highlights are switched off
        yield f".off-{table} .t-{table} {{ background: none; --u0: transparent; }}"
        for rank in range(1, LINES + 1):
            yield f".off-{table} .u{rank}-{table} {{ --u{rank}: transparent; }}"


def _toned(tint: str, lightness: float, saturation: float) -> str:
    red, green, blue = (int(tint[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, _, vivid = colorsys.rgb_to_hls(red, green, blue)
    toned = colorsys.hls_to_rgb(hue, lightness, min(vivid, saturation))
    return "#" + "".join(f"{round(part * 255):02x}" for part in toned)
