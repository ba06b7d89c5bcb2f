"""The card of a dataset: what it is, how sure it is, how to cite it; in French, then in English."""

from typing import Any

from registre.datasets.about import About
from registre.datasets.tally import Tally
from registre.tables.french import code_meanings, table_meaning
from registre.tables.schema import TABLES

NAME = "DATASET.md"
_FACTS = {
    "title": ("objet", "title"),
    "number": ("numéro", "number"),
    "date": ("date", "date"),
    "issuer": ("collectivité", "issuer"),
    "matiere_code": ("matière @CTES", "@CTES subject"),
    "policy_domain": ("domaine d'action publique", "policy domain"),
}


def _share(part: int, whole: int) -> str:
    """Return a share as whole percents, never 100 when something is missing.

    Examples
    --------
    >>> _share(1999, 2000), _share(0, 0)
    ('99', '0')
    """
    return str(100 * part // whole) if whole else "0"


def _span(tally: Tally) -> str:
    return f"{tally.first} – {tally.last}" if tally.first else "?"


def _cited(about: About, tally: Tally, note: dict[str, Any]) -> str:
    made = f"registre {note.get('settings', {}).get('registre', '')}".rstrip()
    when = f" ({about.created})" if about.created else ""
    return f"> {about.title}{when}. {made}. sha256:{tally.inputs.hexdigest()}"


def _licence(about: About, missing: str) -> str:
    licence = about.licensed
    if licence is None:
        return missing
    named = licence.title or licence.name
    return f"[{named}]({licence.path})" if licence.path else named


def _settings(note: dict[str, Any]) -> list[str]:
    return [f"| {name} | {value} |" for name, value in note.get("settings", {}).items()]


def _french(about: About, tally: Tally) -> list[str]:
    statuses = code_meanings("documents", "status")
    doubts = code_meanings("problems", "code")
    acts = tally.rows["acts"]
    types = code_meanings("acts", "act_type")
    lines = [
        f"Fichiers : {tally.rows['documents']}. Actes : {acts}. Dates : {_span(tally)}.",
        "",
        (
            "Ces tables ont été extraites par un programme, [registre](run.json). Une valeur "
            "absente est vide, jamais devinée ; un doute est un code, listé dans `problems`."
        ),
        "",
        f"Licence : {_licence(about, 'non précisée')}.",
        "",
        *[line for source in about.sources for line in (f"Source : {source}.", "")],
        "### Contenu",
        "",
        "| table | une ligne est | lignes |",
        "|---|---|---:|",
        *[f"| `{n}` | {table_meaning(n)} | {tally.rows[n]} |" for n in TABLES],
        "",
        "| nature | actes |",
        "|---|---:|",
        *[f"| {types[t]} | {tally.types[t]} |" for t in types if tally.types[t]],
        "",
        "### Qualité connue",
        "",
        "| fichiers | nombre |",
        "|---|---:|",
        *[f"| {told} | {tally.statuses[s]} |" for s, told in statuses.items()],
        "",
        "| renseigné dans les actes | % |",
        "|---|---:|",
        *[f"| {told} | {_share(tally.filled[f], acts)} |" for f, (told, _) in _FACTS.items()],
        "",
        f"Pages lues par OCR : {tally.read_by_ocr}, dont {tally.doubtful} peu sûres.",
    ]
    if tally.doubts:
        lines += ["", "| doute | nombre |", "|---|---:|"]
        lines += [f"| {t} (`{c}`) | {tally.doubts[c]} |" for c, t in doubts.items()
                  if tally.doubts[c]]  # fmt: skip
    return lines


def _english(about: About, tally: Tally) -> list[str]:
    acts = tally.rows["acts"]
    filled = ", ".join(f"{told} {_share(tally.filled[f], acts)} %" for f, (_, told) in
                       _FACTS.items())  # fmt: skip
    fates = ", ".join(f"{count} {status}" for status, count in sorted(tally.statuses.items()))
    return [
        (
            f"French administrative acts, read into tables by a program. Files: "
            f"{tally.rows['documents']} ({fates}). Acts: {acts}. Dates: {_span(tally)}. Unknown "
            "is empty, never a guess; a doubt is a code, listed in the table `problems`."
        ),
        "",
        f"Licence: {_licence(about, 'not told')}.",
        "",
        (
            f"Acts with a value: {filled}. Doubts: {tally.doubts.total()}. Pages read by OCR: "
            f"{tally.read_by_ocr}, of which {tally.doubtful} below the confidence that is trusted."
        ),
    ]


def to_card(about: About, tally: Tally, note: dict[str, Any]) -> str:
    """Return the text of the card.

    Parameters
    ----------
    note
        How the tables were made, as ``registre extract`` noted it; may be empty.
    """
    lines = [
        f"# {about.title}",
        "",
        "## Français",
        "",
        *_french(about, tally),
        "",
        "## English",
        "",
        *_english(about, tally),
        "",
        "## Citer · Cite",
        "",
        _cited(about, tally, note),
        "",
        (
            "`run.json` : versions, réglages, empreintes des entrées et des fichiers · versions, "
            "settings, digests of inputs and files."
        ),
    ]
    if settings := _settings(note):
        lines += ["", "| réglage · setting | |", "|---|---|", *settings]
    return "\n".join(lines) + "\n"
