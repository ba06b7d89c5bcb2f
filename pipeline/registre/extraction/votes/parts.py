"""What a vote is made of."""

from enum import StrEnum


class Part(StrEnum):
    """What a word or a figure says in a vote."""

    UNANIMITY = "unanimity"
    MAJORITY = "majority"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    POSTPONED = "postponed"
    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTENTION = "abstention"
    NOT_PARTICIPATING = "not_participating"
    # the voices of the winner of a ballot
    BALLOT = "ballot"
    # "apres en avoir delibere, decide": an adoption that no other word tells
    DELIBERATED = "deliberated"


FIGURES = frozenset({Part.IN_FAVOUR, Part.AGAINST, Part.ABSTENTION, Part.NOT_PARTICIPATING})
HOW = frozenset({Part.UNANIMITY, Part.MAJORITY})
# what an item became without being adopted
FATES = frozenset({Part.REJECTED, Part.NOTED, Part.POSTPONED})
