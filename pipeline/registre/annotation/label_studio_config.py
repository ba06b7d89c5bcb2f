"""The labelling configuration of Label Studio: labels, relation, and the columns of each label."""

import colorsys
from xml.etree import ElementTree as ET

from registre.annotation.kinds import KINDS, PROXY_LINK, Field, Kind

CONTROL, TEXT = "label", "text"
# Not `source`: the tool gives that name to the task as it stores it.
FILE = "file"
RELATION = PROXY_LINK
# The text stays in sight while its columns are corrected beside it.
_SCROLL = "max-height:75vh;overflow:auto"
_SMALL = "font-size:0.85em;margin:0.4em 0 0"
# Of the strong colours, readable as text
_LIGHTNESS = 0.38


def to_config() -> str:
    """Return the configuration, as the settings of a project take it.

    The columns of a mention show when it is selected: those of its label alone.
    """
    view = ET.Element("View")
    ET.SubElement(view, "Header", value=f"${FILE}", size="4")
    ET.SubElement(view, "Header", value="$acts", size="6")
    labels = ET.SubElement(view, "Labels", name=CONTROL, toName=TEXT, showInline="true")
    for kind in KINDS.values():
        ET.SubElement(
            labels, "Label", value=kind.label, hint=kind.title, background=_strong(kind.colour)
        )
    relations = ET.SubElement(view, "Relations")
    ET.SubElement(relations, "Relation", value=RELATION)
    sides = ET.SubElement(view, "View", style="display:flex;gap:1em")
    page = ET.SubElement(sides, "View", style=f"flex:2;{_SCROLL}")
    ET.SubElement(
        page, "Text", name=TEXT, value=f"${TEXT}", granularity="symbol", saveTextResult="yes"
    )
    columns = ET.SubElement(sides, "View", style=f"flex:1;{_SCROLL}")
    for kind in KINDS.values():
        _add_columns(columns, kind)
    ET.indent(view)
    return ET.tostring(view, encoding="unicode") + "\n"


def _strong(tint: str) -> str:
    """Return the strong colour of a tint: the tool writes labels in it, on white.

    Examples
    --------
    >>> _strong("#cfe8ff")
    '#0065c2'
    """
    red, green, blue = (int(tint[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    strong = colorsys.hls_to_rgb(hue, _LIGHTNESS, saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in strong)


def _add_columns(view: ET.Element, kind: Kind) -> None:
    part = ET.SubElement(
        view, "View", visibleWhen="region-selected", whenTagName=CONTROL, whenLabelValue=kind.label
    )
    ET.SubElement(part, "Header", value=kind.title, size="5")
    for field in kind.fields:
        ET.SubElement(part, "Header", value=field.title, size="6", style=_SMALL)
        _add_column(part, kind, field)


def _add_column(part: ET.Element, kind: Kind, field: Field) -> None:
    name = f"{kind.table}-{field.column}"
    shared = {
        "name": name, "toName": TEXT, "perRegion": "true",
        "whenTagName": CONTROL, "whenLabelValue": kind.label,
    }  # fmt: skip
    if not field.choices:
        ET.SubElement(
            part, "TextArea", shared, editable="true", maxSubmissions="1", rows="1",
            placeholder=field.title,
        )  # fmt: skip
        return
    choices = ET.SubElement(part, "Choices", shared, choice="single", showInline="true")
    for choice in field.choices:
        ET.SubElement(choices, "Choice", value=choice)
