"""What makes a passage worth a statistical reading. All match the view, case kept."""

import re

from registre.text.name_words import HYPHENS, LOWER, UPPER

_TITLED = rf"[{UPPER}][{LOWER}]+(?:[{HYPHENS}][{UPPER}][{LOWER}]+)*"
# Odile Kervadec | Jean-Marc de la Tour: no capitals tell the surname, so no rule is sure
NAME_LIKE = re.compile(
    rf"[{UPPER}](?<![{UPPER}{LOWER}\d'’][{UPPER}])"
    rf"(?P<rest>[{LOWER}]+(?:[{HYPHENS}][{UPPER}][{LOWER}]+)*)(?: [{UPPER}]\.)?[ \n]"
    rf"(?:[Dd][eu]s? (?:l[ae] )?|[dDl]['’]|L[ea] )?(?={_TITLED})"
)
# l'association Les Amis | la société Durand | l'entreprise Martin
BODY_LIKE = re.compile(
    r"(?:ssociation|ociété|ntreprise|abinet|ondation|yndicat|ompagnie|lub)s? [«“\"]? ?"
    rf"(?=[{UPPER}])"
)
# A civility or a function before a name: rules read it.
INTRODUCED = re.compile(
    r"(?:\b(?:m|mr|mme|mmes|mlle|mm|me|dr)\.?|monsieur|madame|messieurs|mesdames|maitre|docteur)"
    r"[ \n]+\Z"
)
INTRODUCED_REACH = 14
# Where a passage ends: a sign of the end, an empty line
END = re.compile(r"[.;!?](?=\s)|\n[ \t]*\n")
# A passage holds at most this much on each side of what makes it worth reading, in characters.
REACH = 200
# Share of a document that the model may read, and what it may always read, in characters. It reads
# at a twentieth of the speed of everything else.
SHARE = 0.15
ALWAYS = 400
# Words that open a sentence or a heading, which the model takes for names.
NO_NAME = frozenset((
    "vu", "considerant", "article", "articles", "monsieur", "madame", "m", "mme", "le", "la", "les",
    "conseil", "etat", "code", "objet", "arrete", "deliberation", "decide", "maire", "president",
    "prefet", "adjoint", "commune", "ville", "departement", "region", "republique", "francaise",
))  # fmt: skip
