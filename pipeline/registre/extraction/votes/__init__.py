"""Votes: what came of a vote, and its figures as printed.

``patterns`` holds the words, ``atoms`` finds them, ``read`` puts together those of one vote,
``outcome`` holds the rule that names what came of it, ``zones`` finds the names of dissenters.
"""
