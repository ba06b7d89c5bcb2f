"""What is written can be read: contrast of text on every ground, as WCAG 2.2 measures it."""

import re
from importlib import resources

import pytest

from registre.report.colours import to_css

ENOUGH = 4.5
BASE = resources.files("registre.report").joinpath("assets/base.css").read_text(encoding="utf-8")


def variables(css: str, *, dark: bool) -> dict[str, str]:
    """Return the colours of a style sheet; the second block is that of dark pages."""
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    found = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", blocks[0]))
    return found | (dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", blocks[1])) if dark else {})


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_text_is_readable(*, dark: bool) -> None:
    base = variables(BASE, dark=dark)
    grounds = {
        name: colour
        for name, colour in variables(to_css(), dark=dark).items()
        if name.startswith("t-")
    }
    grounds |= {name: base[name] for name in ("paper", "sheet", "warn-tint")}
    for name, ground in grounds.items():
        assert contrast(base["ink"], ground) >= ENOUGH, name
        assert contrast(base["soft"], ground) >= ENOUGH, name
    for ground in ("paper", "sheet"):
        for text in ("soft", "accent", "current", "warn"):
            assert contrast(base[text], base[ground]) >= ENOUGH, (text, ground)
    assert contrast(base["on-accent"], base["accent"]) >= ENOUGH
