"""The configuration of a BRAT collection: what can be annotated, and how it is drawn."""

from collections.abc import Sequence

from registre.annotation.kinds import KINDS, PROXY_LINK


def annotation_conf(tables: Sequence[str]) -> str:
    """Return ``annotation.conf``: labels of the tables, the relation of proxies, attributes."""
    kinds = [KINDS[table] for table in tables]
    lines = ["[entities]", *(kind.label for kind in kinds), "", "[relations]"]
    if {"persons", "proxies"} <= set(tables):
        person = KINDS["persons"].label
        lines.append(f"{PROXY_LINK} Arg1:{person}, Arg2:{person}")
    lines += ["<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", ""]
    lines.append("[attributes]")
    lines += [
        f"{kind.label}_{field.column} Arg:{kind.label}, Value:{'|'.join(field.choices)}"
        for kind in kinds
        for field in kind.fields
        if field.choices
    ]
    return "\n".join(lines) + "\n"


def visual_conf(tables: Sequence[str]) -> str:
    """Return ``visual.conf``: French names and the colours of the tables."""
    kinds = [KINDS[table] for table in tables]
    lines = ["[labels]", *(f"{kind.label} | {kind.title}" for kind in kinds)]
    lines += [f"{PROXY_LINK} | donne pouvoir à", "", "[drawing]"]
    lines += ["SPAN_DEFAULT fgColor:black, bgColor:lightgrey, borderColor:darken"]
    lines += ["ARC_DEFAULT color:black, arrowHead:triangle-5"]
    lines += [f"{kind.label} bgColor:{kind.colour}" for kind in kinds]
    return "\n".join(lines) + "\n"
