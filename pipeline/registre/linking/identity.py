"""Which mentions of a document name one person, and under which name.

A name printed in full is a person. A surname alone, or with initials, is completed when the
document leaves one person to bear it; of two namesakes the civility, the function, then the last
one named in full decide. Two spellings one misread letter apart are one person, unless a single
list prints both.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from registre.linking.bearers import Bearer, Naming, Surnames, disagree, gather, merge
from registre.linking.choosing import choose_spellings
from registre.linking.spelling import bears, initials_of, key_of, same_function, surname_keys
from registre.model.persons import PersonName


def resolve_names(
    namings: Sequence[Naming], damaged: Callable[[int], bool] = bool
) -> list[PersonName]:
    """Return the canonical name of each naming, in their order.

    Parameters
    ----------
    damaged
        Whether a scanner damaged the document, so many names being printed in two spellings;
        asked only where the answer matters. Without it, any such name tells that it did.

    Examples
    --------
    >>> known = Naming(PersonName("DURAND", "Paul"), "M.")
    >>> alone, other = Naming(PersonName("DURAND")), Naming(PersonName("LEBRAS"))
    >>> [str(name) for name in resolve_names([known, alone, other])]
    ['DURAND Paul', 'DURAND Paul', 'LEBRAS']
    """
    bearers = gather(namings)
    bearers = merge(bearers)
    choose_spellings(bearers, damaged)
    by_form = {form: bearer for bearer in bearers for form in bearer.forms}
    by_form |= _by_words(namings, by_form)
    partial = _resolve_partial(namings, by_form, Surnames(bearers))
    names = {form: bearer.name for form, bearer in by_form.items()}
    return [
        names[naming.name] if naming.name in names else partial[rank]
        for rank, naming in enumerate(namings)
    ]


def _by_words(
    namings: Sequence[Naming], by_form: dict[PersonName, Bearer]
) -> dict[PersonName, Bearer]:
    """Bearers of the names whose words nothing parts in surname and first name: "ODILE LE GOFF"."""
    whole = {
        naming.name
        for naming in namings
        if not naming.name.given and " " in naming.name.surname and naming.name not in by_form
    }
    if not whole:
        return {}
    full = {_words(form): bearer for form, bearer in by_form.items()}
    return {name: full[_words(name)] for name in whole if _words(name) in full}


def _words(name: PersonName) -> tuple[str, ...]:
    return tuple(sorted(key_of(name).split()))


def _resolve_partial(
    namings: Sequence[Naming],
    by_form: dict[PersonName, Bearer],
    surnames: Surnames,
) -> dict[int, PersonName]:
    """Complete the names that lack a first name, in the order of the document."""
    found: dict[int, PersonName] = {}
    listed: dict[int, dict[str, PersonName]] = defaultdict(dict)
    for naming in namings:
        if naming.listed and not naming.name.given:
            listed[naming.session][surname_keys(naming.name.surname)[0]] = naming.name
    open_: list[int] = []
    chosen: dict[tuple[int, str], set[int]] = defaultdict(set)
    last: dict[tuple[int, str], Bearer] = {}
    for rank, naming in enumerate(namings):
        keys = surname_keys(naming.name.surname)
        if naming.name in by_form:
            if not naming.listed:
                last[naming.act, keys[0]] = by_form[naming.name]
            continue
        bearers = _fitting(naming, surnames.find(naming.name.surname))
        if len(bearers) > 1 and naming.capacity:
            bearers = _by_function(naming, bearers) or bearers
        before = last.get((naming.act, keys[0]))
        if len(bearers) > 1 and before is not None and before in bearers:
            bearers = [before]
        if len(bearers) == 1:
            found[rank] = bearers[0].name
            chosen[naming.session, keys[0]].add(id(bearers[0]))
            last.setdefault((naming.act, keys[0]), bearers[0])
        else:
            found[rank] = naming.name
            if bearers:
                open_.append(rank)
            elif not naming.listed and (member := _member(naming, listed[naming.session])):
                found[rank] = member
    for rank in open_:  # a surname that always meant one person of a session means them again
        naming = namings[rank]
        keys = surname_keys(naming.name.surname)
        one = chosen[naming.session, keys[0]]
        fitting = [b for b in _fitting(naming, surnames.find(naming.name.surname)) if id(b) in one]
        if len(fitting) == 1 and len(one) == 1:
            found[rank] = fitting[0].name
    return found


def _member(naming: Naming, members: dict[str, PersonName]) -> PersonName | None:
    """Return the member listed by surname alone whose name a misread one is."""
    key = surname_keys(naming.name.surname)[0]
    if naming.name.given or key in members:
        return None
    near = [name for other, name in members.items() if bears(other, key, bold=True)]
    return near[0] if len(near) == 1 else None


def _fitting(naming: Naming, bearers: list[Bearer]) -> list[Bearer]:
    """Bearers that the initials and the civility allow, those of the session first."""
    initials = initials_of(naming.name.given)
    if naming.name.given and not initials:
        return []
    fitting = [
        bearer
        for bearer in bearers
        if (not initials or initials_of(bearer.name.given, full=True).startswith(initials))
        and not disagree({naming.civility} - {""}, bearer.civilities)
    ]
    if not fitting and not initials and naming.civility == "M.":
        # "(R. CHABERT, M. SILVESTRE)": the initial of Mireille
        fitting = [b for b in bearers if initials_of(b.name.given, full=True).startswith("m")]
    here = [bearer for bearer in fitting if naming.session in bearer.sessions]
    return here or fitting


def _by_function(naming: Naming, bearers: list[Bearer]) -> list[Bearer]:
    return [
        bearer
        for bearer in bearers
        if any(same_function(naming.capacity, capacity) for capacity in bearer.capacities)
    ]
