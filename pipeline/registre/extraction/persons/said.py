"""What is said of a person right after the name and the function.

The first that fits is the part.
"""

import re

from registre.extraction.persons.formula import compile_formula
from registre.model.persons import Role

_PAST = r"(?:e|s|es|\(e\)|\(s\)|\(es\)|\(e\)s)?"
_OTHER_SECRETARY = (
    r"(?! (?:generale?|d'etat|de mairie|de direction|du syndicat|d(?:e la|e|es) commissions?"
    r"|comptable"
    r"|administrati|adjointe?|perpetuel|du bureau|departementale?)|[^.\n]{0,22}?:)"
)

_SAID: tuple[tuple[Role, str], ...] = (
    # est élu Secrétaire | ont été désignés en qualité de secrétaires | , secrétaire de séance
    (
        Role.SECRETARY,
        (
            rf"(?:(?:est|sont|a ete|ont ete|etait|fut|ete|ayant ete|se propose|a)(?: donc)? )?"
            r"(?:(?:elu|nomme|designe|choisi"
            rf"|propose){_PAST}(?: a l'unanimite)?(?: par le conseil)?,? )?"
            r"(?:(?:comme|en (?:sa )?qualite de|en tant que|pour|pour etre|aux fonctions de"
            r"|a la fonction de"
            r"|pour (?:remplir|assurer|exercer|assumer) (?:les|la) (?:fonctions?|role) de) )?"
            rf"(?:l[ae] )?secretaires?{_OTHER_SECRETARY}\b"
        ),
    ),
    # assure le secrétariat | accepte de remplir les fonctions de secrétaire
    (
        Role.SECRETARY,
        (
            rf"(?:a |est |accepte (?:de )?)?(?:(?:designe|nomme|elu){_PAST} pour )?"
            r"(?:rempli|assur|assum|exerc|accept)[a-z]* (?:de )?(?:les |la |le )(?:fonctions? de "
            r"|role de )?"
            r"secreta(?:ire|riat)\b"
        ),
    ),
    # préside la séance | ouvre la séance | , président de séance
    (
        Role.PRESIDENT,
        (
            r"(?:a |qui )?(?:preside(?! (?:la |une |cette )commission)|presidant"
            r"|ouvre la (?:presente )?seance"
            r"|ouvert la (?:presente )?seance|declare la seance ouverte"
            r"|declare ouverte la (?:presente )?seance"
            r"|accueille les (?:participants|membres|elus|conseillers)|souhaite la bienvenue"
            r"|pr(?:end|is) la presidence|assure la presidence|presidente? (?:de la |de )seance)\b"
        ),
    ),
    # ne prend pas part au vote | n'a pas participé au vote | s'étant retiré | quitte la salle
    (
        Role.NOT_VOTING,
        (
            r"(?:n'(?:a|ont|ayant)|ne) (?:pren[a-z]+ (?:pas |ni )?part|pas pris part"
            r"|particip[a-z]+ (?:pas|ni|plus)"
            r"|pas particip[a-z]+|vot[a-z]+ pas|pas vote|prend(?:ra|ront) pas part"
            r"|pouvant (?:pas )?prendre part)"
        ),
    ),
    (
        Role.NOT_VOTING,
        (
            r"(?:se retire(?:nt)?|s'(?:est|sont|etant) (?:retire|absente)|s'absente|s'absentent"
            r"|se retirant|etant sortie?"
            rf"|sor(?:t|tent|tant) de la salle|(?:est |sont )?sorti{_PAST} de la salle"
            r"|absente?s? (?:au moment du|lors du|pour (?:le|ce)) vote|(?:quitte(?:nt)?|quittant"
            r"|ayant quitte|a quitte|ont quitte) la salle)"
        ),
    ),
    (
        Role.ABSTAINED,
        (
            r"(?:s'abst(?:ient|iennent|enant)|s'(?:est|etant|sont) abstenu"
            r"|(?:declare|souhaite|desire)(?:nt)? s'abstenir)"
        ),
    ),
    (Role.VOTED_AGAINST, r"(?:a |ont |ayant )?vot(?:e|ent|ant) contre\b"),
    # arrive à 19h10 | rejoint la séance | quitte la séance
    (
        Role.PRESENT,
        (
            r"(?:est |sont )?(?:arriv(?:e|ent|ant|ee|es|ees) (?:en (?:cours de )?seance|a \d"
            r"|au (?:point|cours)"
            r"|avant|apres|pour|lors)|rejoi(?:nt|gnent|gnant) (?:la (?:seance|salle)|l'assemblee"
            r"|le conseil)"
            r"|entr(?:e|ent|ant) en seance|(?:quitt(?:e|ent|ant)|(?:a|ont"
            r"|ayant) quitte) (?:definitivement )?la seance)"
        ),
    ),
    # rapporte | donne lecture du rapport | présente le projet | rapporteur
    (
        Role.RAPPORTEUR,
        (
            r"(?:qui )?(?:rapporte(?:nt)?\b|expose(?:nt)?\b|a expose\b|rapporteure?\b|est rapporteu"
            r"|presente(?:nt)? (?:l[ae] |l'|les |au |aux |ce |cette |ses |une? |son |sa |ensuite "
            r"|a )"
            r"|(?:donne|donnent|donnant|fait|a donne) (?:la )?lecture|donne connaissance"
            r"|rend compte"
            r"|fait (?:le |son )?(?:rapport|expose)|lit le rapport)"
        ),
    ),
    # est désigné délégué | a été proclamé maire | en qualité de délégué titulaire
    (
        Role.APPOINTED,
        (
            r"(?:est|sont|a ete|ont ete)(?: ainsi| donc)? (?:elu|designe|nomme|proclame|installe"
            rf"|reelu){_PAST}(?![a-z])"
        ),
    ),
    (
        Role.APPOINTED,
        (
            r"(?:en qualite de|comme|en tant que) (?:delegue|representant|membre|titulaire"
            r"|suppleant|referent|correspondant)"
        ),
    ),
)
SAID = re.compile(
    "|".join(
        f"(?P<{role}_{rank}>{compile_formula(text).pattern})"
        for rank, (role, text) in enumerate(_SAID)
    )
)
# "a été désigné pour remplir ces fonctions", where the secretary was spoken of before
THESE_DUTIES = compile_formula(
    rf"(?:ayant obtenu [^.;]{{0,60}}?,? )?(?:a|ont|ayant) ete (?:designe|nomme|elu|choisi){_PAST}"
    r" (?:pour (?:remplir|assurer|exercer) )?(?:a )?(?:ces|cette|les|la) fonctions?"
)
# "est désigné à l'unanimité." under the heading of the election of the secretary
DESIGNATED = compile_formula(
    r"(?:est|a ete|sont|ont ete)(?: donc)? (?:designe|elu"
    rf"|nomme){_PAST}(?: a l'unanimite)?~(?=[.;\n]|$)"
)
# Staff attend a session; their secretary is another: "Assistaient à la séance : Mme X, secrétaire"
ASSIST, ASSIST_REACH = "assist", 250
# How far back the secretary was spoken of, in characters.
DUTIES_REACH, HEADING_REACH = 400, 140
# Under or beside another signature, a title alone is that of the next one: "La secrétaire,"
NEXT_TITLE = re.compile(r"(?:l[ae] )?secretaires?")
TITLE_APART = re.compile(r"\n[ *_]*\n|[ ]{3,}")
TITLE_BELOW = re.compile(r"(?: de (?:la )?seance)?[ *_]*[,:]")
# What is said opens the next line, and is of the names after its colon
LABEL = compile_formula(r"(?: (?:au|aux|a la) (?:votes?|deliberations?|debats?))*~:")
# Between a name and its verb: ", directement intéressé à l'affaire," | "qui"
ASIDE = re.compile(r"[ *_]*,[^,.;:]{1,90},")
THEN = re.compile(r"[ *_]*\n?[ *_]*(?:[,)]|qui |et )?[ *_]*\n?[ *_]*(?:qui |et )?")

# à partir de la question 12 | avant le point 5 | après le vote de la délibération n° 3
ITEM = compile_formula(
    r"(?P<when>a partir d[eu]|des|avant|apres|au|a|lors d[eu]|pendant|jusqu'(?:a|au)|pour)"
    r" (?:l'examen d[eu] )?(?:le vote d[eu] )?(?:l[ae] |l'|les )?"
    r"(?:points?|questions?|deliberations?|affaires?|dossiers?|rapports?|item|objet)~(?:n°|no"
    r"|numero)?~"
    r"(?P<item>\d{1,3})\b"
)
# How far before and after a name the item is looked for, in characters.
ITEM_BEFORE, ITEM_AFTER = 40, 90
LEAVING = re.compile(r"depart|quitt")
