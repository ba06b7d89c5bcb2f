"""What an act says of itself: who, when, where, how many, and under which numbers.

- ``issuer``, ``opening``, ``counts``, ``appeal``: read in the words of the act
- ``found``: dates, persons, votes and stamps that other components marked, by place
- ``read``: what a session says once and what each act says of itself, put together
- ``identity``: identifiers that stay the same
- ``component``: the spaCy component ``registre_facts``
"""
