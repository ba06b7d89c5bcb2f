"""What links titles to their holders."""

import re

# Maire | maire de Valfroy; not maire délégué, maire adjoint, maire honoraire
MAIRE = re.compile(r"(?:l[ae] )?maire\b(?! ?-?(?:adjoint|delegue|honoraire|d'arrondissement))")
# Président | Présidente de la Communauté; not président de la commission, de séance
PRESIDENT = re.compile(
    r"(?:l[ae] )?presidente?\b(?! (?:de|du|d')(?: la| l')? ?(?:commission|seance|comite|groupe"
    r"|club|association))"
)
TITLES = {"maire": MAIRE, "president": PRESIDENT}
