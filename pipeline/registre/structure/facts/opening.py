"""Read when and where a session opens."""

import re

from registre.text.numerals import NUMBER_WORDS, read_number

# 17 H 30 | 20h36 | 18:00 | 20 heures
_FIGURES = r"(?P<hour>[01]?\d|2[0-4])\s?(?:h(?:eures?)?|:)\s?(?P<minute>[0-5]\d)?(?!\d)"
# vingt heures trente | dix-huit heures et quart
_WORDS = (
    rf"(?P<hours>{NUMBER_WORDS})\s(?:heures?|h)\b"
    rf"(?:\s(?:et\s)?(?P<minutes>demie|quart|{NUMBER_WORDS}))?"
)
# the hour of an opening, not of a late arrival
_TIME = re.compile(rf"(?:\b(?:a|heure|de)\s?|:\s?)(?:{_FIGURES}|{_WORDS})")
_OPENS = re.compile(
    r"ouv(?:re|erte?|erture)[^.]{0,60}|(?:reuni|assembl|convoqu|tenue?)[^.]{0,200}|"
    r"l'an [^.]{0,120}|seance[^.]{0,80}|\b20\d\d[^.\n]{0,25}"
)
# how far the minutes may stand behind the hour, in characters
_MINUTES = 15
# s'est réuni … | tenue … | Lieu :
_GATHERS = re.compile(r"\b(?:reunis?|reunies?|assembles?|tenue?s?)\b|\blieu\s?:")
_WITHIN = 220
# dans la salle des fêtes | à la mairie | en l'Hôtel | au siège, to the next comma
_TO = r"\s{1,3}"
_WHERE = re.compile(
    rf"(?<![\w'])(?:dans{_TO}(?:la{_TO}|le{_TO}|les{_TO}|l')|a{_TO}la{_TO}|a{_TO}l'|au{_TO}|"
    rf"en{_TO}(?:la{_TO}|l')?|(?P<town>a{_TO}))"
    r"(?P<place>[a-z][^,.;:\n]*(?:\n[^,.;:\n]+)?"
    r"(?:,\s{1,3}(?:salle|hotel|espace|maison)\b[^,.;:\n]*(?:\n[^,.;:\n]+)?)?)"
)
_NO_PLACE = re.compile(
    r"(?:seance|session|nombre|date|exercice|application|vertu|son\b|suite|convocation|majorite|complet|"
    r"conditions|formes|delais?|annee|presence|cours\b|titre|vue\b|visio|tant\b|cette|absence)"
)
# what ends the name of a place in its sentence
_CUT = re.compile(
    r"\s(?:sous\sla|le\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d)|apres\s|sur\s(?:la\s)?convocation|"
    r"en\s(?:seance|session)|a\s(?:\d|\w+\sheures|\w+-\w+\sheures)|conformement|suivant|etant)"
)


def read_time(folded: str) -> str:
    """Read the time a session opens, ``17:30``; empty when not printed.

    Examples
    --------
    >>> read_time("le 12 mars 2020 a vingt heures trente, le conseil s'est reuni")
    '20:30'
    >>> read_time("le maire ouvre la seance a 18h05.")
    '18:05'
    """
    for opening in _OPENS.finditer(folded):
        match = _TIME.search(folded, opening.start(), opening.end() + _MINUTES)
        if match:
            return _clock(match)
    return ""


def _clock(match: re.Match[str]) -> str:
    if match["hour"]:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
    else:
        read = read_number(match["hours"])
        hour = 24 if read is None else read
        minute = {"demie": 30, "quart": 15}.get(match["minutes"] or "") or (
            read_number(match["minutes"]) or 0 if match["minutes"] else 0
        )
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


def read_place(text: str, folded: str) -> str:
    """Read where a session is held, as printed; empty when not printed.

    Examples
    --------
    >>> text = "le conseil municipal s'est réuni dans la salle Hugo, sous la présidence"
    >>> read_place(text, "le conseil municipal s'est reuni dans la salle hugo, sous la presidence")
    'salle Hugo'
    """
    for gathers in _GATHERS.finditer(folded):
        at = gathers.end()
        stop = folded.find(".", at, at + _WITHIN)
        end_of_sentence = at + _WITHIN if stop < 0 else stop
        while match := _WHERE.search(folded, at, end_of_sentence):
            start, end = match.span("place")
            at = start
            # "à Sorneville", not "à dix heures"
            if _NO_PLACE.match(folded, start) or (match["town"] and text[start].islower()):
                continue
            cut = _CUT.search(folded, start, end)
            return " ".join(text[start : cut.start() if cut else end].split()).strip(" ,:-")
    return ""
