"""Checks that an act allows on itself: its figures and its dates against each other.

``figures`` compares members, voters and votes, ``calendar`` the dates; ``component`` writes what
they doubt to the act.
"""
