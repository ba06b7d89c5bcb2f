"""Attendance: who was there, who was not, and who voted for whom, from lists of names.

Reading guide, in the order of the work:

- ``headings`` finds where lists begin and the role they give (``vocabulary``, ``words``), and
  ``sentences`` the proxies that running text gives;
- ``cutting`` turns a list into ``signs``, with the ``phrases`` between names (``patterns``);
  ``initials`` gives back the "M." that is a first name's;
- ``ending`` tells where the list is over, by what words look like (``likeness``);
- ``lists`` and ``runs`` part what no sign parts: lines, columns, glued names;
- ``walk`` goes over the signs and makes a ``listing`` of them, with ``giving`` for proxies and
  ``civility`` for "MM." and its like;
- ``read`` does this for a document, whose lists tell the order of its names together, and
  ``meeting`` for what the lists of one meeting tell of one another;
- ``table`` reads tables of presence, whose columns tell the role;
- ``component`` is the spaCy skin.
"""
