"""Invented prose of reports to a council: what real acts hold between their figures and names."""

import random

THEMES = (
    "la voirie communale", "le groupe scolaire", "la salle des fêtes", "le service de l'eau",
    "l'éclairage public", "la médiathèque", "le marché hebdomadaire", "le centre de loisirs",
    "le cimetière", "la zone artisanale", "le réseau de chaleur", "le gymnase", "le dispensaire",
    "le plan de circulation", "la collecte des déchets", "le camping", "le patrimoine bâti",
    "la restauration collective", "les espaces verts", "le stationnement du centre",
)  # fmt: skip
OPENINGS = (
    "Il est rappelé que", "Le rapporteur expose que", "La commission a constaté que",
    "Il ressort de l'étude remise aux élus que", "Les habitants ont fait savoir que",
    "Au terme d'une longue concertation, il apparaît que", "Le bureau d'études souligne que",
    "Il convient d'observer que", "Les services ont indiqué que", "Chacun a pu mesurer combien",
)  # fmt: skip
SUBJECTS = (
    "l'état de", "l'entretien de", "le fonctionnement de", "l'accès à", "l'avenir de",
    "la fréquentation de", "la modernisation de", "la gestion quotidienne de",
)  # fmt: skip
VERBS = (
    "demande une attention soutenue", "ne répond plus aux attentes des familles",
    "s'est nettement amélioré au fil des saisons", "reste une préoccupation constante",
    "mobilise chaque semaine plusieurs agents", "suppose une organisation nouvelle",
    "dépend du concours de plusieurs partenaires", "a donné lieu à des échanges nourris",
    "appelle des travaux par tranches successives", "contribue à l'attrait du territoire",
)  # fmt: skip
ENDINGS = (
    "et que les solutions provisoires ont montré leurs limites",
    "alors même que les usages évoluent rapidement",
    "ce que confirment les relevés effectués par le service technique",
    "sans que la qualité du service rendu en soit affectée",
    "dans le respect des règles d'accessibilité et de sécurité",
    "compte tenu de la configuration des lieux et de leur ancienneté",
    "et qu'une réflexion d'ensemble avec les communes voisines s'impose",
    "de sorte que le programme a été ajusté aux besoins réellement exprimés",
    "afin de préserver le cadre de vie des riverains",
    "tout en maîtrisant les charges qui en résultent pour la collectivité",
)  # fmt: skip


def _sentence(chance: random.Random) -> str:
    theme = chance.choice(THEMES)
    subject = chance.choice(SUBJECTS)
    joined = f"{subject} {theme}".replace("de le ", "du ").replace("de les ", "des ")
    joined = joined.replace("à le ", "au ").replace("à les ", "aux ")
    opening, verb, ending = (chance.choice(part) for part in (OPENINGS, VERBS, ENDINGS))
    return f"{opening} {joined} {verb}, {ending}."


def paragraphs(chance: random.Random, count: int) -> str:
    """Return paragraphs of four to six sentences each, some hundred characters a sentence."""
    return "\n\n".join(
        " ".join(_sentence(chance) for _ in range(chance.randint(4, 6))) for _ in range(count)
    )
