"""The labelling configuration of Label Studio: labels, relation, and the columns of each label."""

from xml.etree import ElementTree as ET

from registre.annotation.kinds import KINDS, PROXY_LINK, Field, Kind

CONTROL, TEXT = "label", "text"
RELATION = PROXY_LINK


def to_config() -> str:
    """Return the configuration, as the settings of a project take it.

    The columns of a mention show when it is selected: those of its label alone.
    """
    view = ET.Element("View")
    ET.SubElement(view, "Header", value="$source", size="4")
    ET.SubElement(view, "Header", value="$acts", size="6")
    labels = ET.SubElement(view, "Labels", name=CONTROL, toName=TEXT, showInline="true")
    for kind in KINDS.values():
        ET.SubElement(labels, "Label", value=kind.label, hint=kind.title, background=kind.colour)
    relations = ET.SubElement(view, "Relations")
    ET.SubElement(relations, "Relation", value=RELATION)
    for kind in KINDS.values():
        _add_columns(view, kind)
    ET.SubElement(view, "Text", name=TEXT, value=f"${TEXT}", granularity="symbol",
                   saveTextResult="yes")  # fmt: skip
    ET.indent(view)
    return ET.tostring(view, encoding="unicode") + "\n"


def _add_columns(view: ET.Element, kind: Kind) -> None:
    part = ET.SubElement(
        view, "View", visibleWhen="region-selected", whenTagName=CONTROL, whenLabelValue=kind.label
    )
    ET.SubElement(part, "Header", value=kind.title, size="5")
    for field in kind.fields:
        ET.SubElement(part, "Header", value=field.title, size="6")
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
