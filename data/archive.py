"""Write the archive of two invented councils: three years of acts, and the right values of each.

    python data/archive.py

The same every time. The acts go to ``data/archive``; the tests hold the pipeline to the right
values. Acts are made with tags round what is to be found, which are then taken out:
``<amount 12500>12 500 €</amount>``.
"""

import datetime as dt
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from councils import COUNCILS, Council, Matter, Member, Sitting, load_matters, sit

TARGET = Path(__file__).parent / "archive"
SEED = 1884
TAG = re.compile(r"<(date|amount|key) ([^>]+)>|</(?:date|amount|key)>")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
YEARS = {2021: "vingt et un", 2022: "vingt-deux", 2023: "vingt-trois"}


def day(date: dt.date, *, capitals: bool = False) -> str:
    """Return a day in words, tagged."""
    month = MONTHS[date.month - 1]
    written = f"{'1er' if date.day == 1 else date.day} {month.upper() if capitals else month}"
    return f"<date {date}>{written} {date.year}</date>"


def figures(date: dt.date) -> str:
    """Return a day in figures, tagged."""
    return f"<date {date}>{date:%d/%m/%Y}</date>"


def euros(sum_: str) -> str:
    """Return a sum as acts print it, tagged: ``1250.50 € HT`` is ``1 250,50 € HT``."""
    value, rest = sum_.split(" ", 1)
    whole, _, cents = value.partition(".")
    printed = f"{int(whole):,}".replace(",", " ") + (f",{cents}" if cents else "")
    return f"<amount {value}>{printed} {rest}</amount>"


def tagged(line: str, cited: dict[str, str]) -> str:
    """Return a line of ``councils.txt`` with its braces as tags."""

    def fill(match: re.Match[str]) -> str:
        inside = match[1]
        if inside.startswith("#"):
            return cited[inside[1:]]
        if inside.startswith("@"):
            value = inside[1:]
            whole = len(value) > len("2021")
            return day(dt.date.fromisoformat(value)) if whole else f"<date {value}>{value}</date>"
        if "|" in inside:
            key, words = inside.split("|")
            return f"<key {key}>{words}</key>"
        return euros(inside)

    # the innermost braces first: a cited law holds its date
    while (line_ := re.sub(r"\{([^{}]*)\}", fill, line)) != line:
        line = line_
    return line


def voted(matter: Matter, council: Council, sitting: Sitting) -> tuple[str, dict[str, Any]]:
    """Return how the vote is printed, and its right values."""
    if matter.vote == "noted":
        return "prend acte du débat", {"vote_outcome": "noted"}
    here = [*sitting.present, *sitting.proxies]
    others = [m for m in council.members if m in here and m.minority]
    if matter.vote == "unanimous" or not others:
        whole = "" if council.kind == "commune" else " des membres présents et représentés"
        return f"à l'unanimité{whole}", {"vote_outcome": "unanimity"}
    count, against = len(others), matter.vote == "against"
    values = {
        "vote_outcome": "majority",
        "votes_for": sitting.voters - count,
        "votes_against": count if against else None,
        "votes_abstention": None if against else count,
    }
    names = " et ".join(", ".join(m.printed for m in others).rsplit(", ", 1))
    what = "contre" if against else f"abstention{'s' if count > 1 else ''}"
    return f"par {values['votes_for']} voix pour et {count} {what} ({names})", values


def identifier(number: str, meets: dt.date) -> str:
    """Return the identifier of an act that the communauté de communes transmitted."""
    return f"099-249900283-{meets:%Y%m%d}-{number.replace('-', '_')}-DE"


def municipal(matter: Matter, number: str, council: Council, sitting: Sitting, text: str) -> str:
    """Return an act in the layout of the commune."""
    mayor, meets = council.members[0], matter.day
    called, sent = meets - dt.timedelta(6), meets + dt.timedelta(4)
    gave = ", ".join(f"{g.printed} à {h.printed}" for g, h in sitting.proxies.items())
    parts = [
        "DÉPARTEMENT DE LA HAUTE-MEURANCE",
        council.issuer,
        "",
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL",
        "",
        f"Délibération n° {number}",
        "",
        "Nombre de conseillers en exercice : 15",
        f"Nombre de conseillers présents : {len(sitting.present)}",
        f"Nombre de votants : {sitting.voters}",
        f"Date de la convocation : {figures(called)}",
        "",
        (
            f"<date {meets}>L'an deux mille {YEARS[meets.year]}, le {meets.day} "
            f"{MONTHS[meets.month - 1]} à 20 h 30</date>, le Conseil municipal de Valcendre, "
            "dûment convoqué, s'est réuni à la mairie sous la présidence de "
            f"{mayor.printed}, Maire."
        ),
        "",
        f"Présents : {', '.join(m.printed for m in sitting.present)}.",
    ]
    if gave:
        parts.append(f"Absents ayant donné pouvoir : {gave}.")
    if missing := ", ".join(m.printed for m in sitting.excused):
        parts.append(f"Absents excusés : {missing}.")
    parts += [
        f"Secrétaire de séance : {sitting.secretary.printed}.",
        "",
        f"Objet : {text}",
        "",
        "Pour extrait certifié conforme,",
        "Le Maire,",
        f"{mayor.given} {mayor.surname}",
        "",
        (
            f"Acte rendu exécutoire après dépôt en préfecture le {figures(sent)} et publication le "
            f"{figures(sent + dt.timedelta(1))}."
        ),
    ]
    return "\n".join(parts) + "\n"


def community(matter: Matter, number: str, council: Council, sitting: Sitting, text: str) -> str:
    """Return an act in the layout of the communauté de communes."""
    head, meets = council.members[0], matter.day
    called, sent = meets - dt.timedelta(7), meets + dt.timedelta(5)
    parts = [
        council.issuer,
        "",
        f"CONSEIL COMMUNAUTAIRE DU {day(meets, capitals=True)}",
        "",
        f"DÉLIBÉRATION N° {number}",
        "",
        (
            f"<date {meets}>Le {WEEKDAYS[meets.weekday()]} {meets.day} {MONTHS[meets.month - 1]} "
            f"{meets.year} à 18 heures</date>, les membres du conseil communautaire se sont réunis "
            f"au siège de la communauté de communes, sur convocation du {day(called)}, sous la "
            f"présidence de {head.printed}."
        ),
        "",
        (
            f"Délégués en exercice : 17    Présents : {len(sitting.present)}    "
            f"Pouvoirs : {len(sitting.proxies)}    Votants : {sitting.voters}"
        ),
        "",
        "Étaient présents :",
    ]
    for commune in dict.fromkeys(m.group for m in council.members):
        there = [m.listed for m in sitting.present if m.group == commune]
        parts += [f"{commune.upper()} : {', '.join(there)}"] if there else []
    if sitting.proxies:
        parts += ["", "Avaient donné pouvoir :"]
        parts += [f"{g.listed} à {h.listed}" for g, h in sitting.proxies.items()]
    if sitting.excused:
        parts += ["", f"Excusés : {', '.join(m.listed for m in sitting.excused)}"]
    chosen = "désigné" if sitting.secretary.civility == "M." else "désignée"
    parts += [
        "",
        f"{sitting.secretary.listed} est {chosen} secrétaire de séance.",
        "",
        f"Objet : {text}",
        "",
        "Le Président,",
        f"{head.given} {head.surname}",
        "",
        "Accusé de réception en préfecture",
        identifier(number, meets),
        f"Date de télétransmission : {figures(sent)}",
        f"Date de réception préfecture : {figures(sent)}",
    ]
    return "\n".join(parts) + "\n"


def decided(matter: Matter, council: Council, sitting: Sitting, cited: dict[str, str]) -> str:
    """Return title, visas, vote and clauses, tagged."""
    lines = [tagged(line, cited) for line in (matter.title, *matter.lines)]
    first = next((at for at, line in enumerate(lines) if line.startswith("- ")), len(lines))
    vote, _ = voted(matter, council, sitting)
    who = "le Conseil municipal" if council.kind == "commune" else "le conseil communautaire"
    colon = " :" if lines[first:] else "."
    return "\n".join(
        [lines[0], "", *lines[1:first], "", f"Après en avoir délibéré, {who}, {vote}{colon}",
         *lines[first:]]
    )  # fmt: skip


def people(council: Council, sitting: Sitting) -> list[dict[str, Any]]:
    """Return the right values of persons."""
    roles: dict[Member, list[str]] = {m: ["present"] for m in sitting.present}
    roles |= {m: ["represented"] for m in sitting.proxies}
    roles |= {m: ["excused"] for m in sitting.excused}
    roles[council.members[0]] += ["president", "signatory"]
    roles[sitting.secretary].append("secretary")
    return [{"name": member.name, "roles": held} for member, held in roles.items()]


def right_values(
    matter: Matter, number: str, council: Council, sitting: Sitting, act: str
) -> dict[str, Any]:
    """Return the right values of a tagged act, in the form that ``registre evaluate`` reads."""
    found: dict[str, list[str]] = {"date": [], "amount": [], "key": []}
    for match in TAG.finditer(act):
        if match[1]:
            found[match[1]].append(match[2])
    municipal_ = council.kind == "commune"
    sent = matter.day + dt.timedelta(4 if municipal_ else 5)
    return {
        "session": {
            "issuer_type": council.kind,
            "session_date": str(matter.day),
            "session_time": council.hour,
            "convocation_date": str(matter.day - dt.timedelta(6 if municipal_ else 7)),
            "president": council.members[0].name,
            "secretary": sitting.secretary.name,
            "members_in_office": 15 if municipal_ else 17,
            "members_present": len(sitting.present),
            "members_represented": None if municipal_ else len(sitting.proxies),
            "members_voting": sitting.voters,
            "received_date": str(sent),
            "published_date": str(sent + dt.timedelta(1)) if municipal_ else None,
        },
        "acts": [
            {
                "act_type": "deliberation",
                "number": number,
                "transmission_id": None if municipal_ else identifier(number, matter.day),
                **voted(matter, council, sitting)[1],
            }
        ],
        "persons": people(council, sitting),
        "proxies": [{"giver": g.name, "holder": h.name} for g, h in sitting.proxies.items()],
        "amounts": [{"value": value, "currency": "EUR"} for value in found["amount"]],
        "dates": [{"value": value} for value in found["date"]],
        "references": [{"key": key} for key in found["key"]],
    }


def write_acts() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the name, the text and the right values of every act, as ``councils.txt`` has them."""
    dice = random.Random(SEED)  # noqa: S311 (an invented life, not a secret)
    sittings: dict[tuple[str, dt.date], Sitting] = {}
    cited: dict[str, str] = {}
    counts: dict[tuple[str, int], int] = {}
    for matter in load_matters():
        council = COUNCILS[matter.council]
        meeting, year = (matter.council, matter.day), (matter.council, matter.day.year)
        if meeting not in sittings:
            sittings[meeting] = sit(council, matter.day, dice)
        counts[year] = counts.get(year, 0) + 1
        number = f"{council.prefix}{matter.day.year}-{counts[year]:03d}"
        layout = municipal if council.kind == "commune" else community
        text = decided(matter, council, sittings[meeting], cited)
        act = layout(matter, number, council, sittings[meeting], text)
        words = f"délibération n° {number} du {day(matter.day)}"
        cited[matter.name] = f"<key deliberation:{number}>{words}</key>"
        values = right_values(matter, number, council, sittings[meeting], act)
        yield f"{matter.council}-{matter.day:%Y-%m}-{number[-3:]}", TAG.sub("", act), values


def main() -> None:
    """Write the acts, and take away those that are no more."""
    TARGET.mkdir(exist_ok=True)
    for path in TARGET.glob("*.txt"):
        path.unlink()
    for name, text, _ in write_acts():
        (TARGET / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
