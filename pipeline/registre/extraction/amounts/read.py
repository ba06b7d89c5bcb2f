"""Read one sum of money."""

from registre.extraction.amounts.find import find_amounts
from registre.model.amounts import Amount
from registre.model.reading import Reading
from registre.text.fold import fold


def read_amount(text: str) -> Reading[Amount]:
    """Read a sum of money as the act writes it.

    Parameters
    ----------
    text
        The sum, perhaps with the words round it that tell its sign, its tax, its rate or its
        bound.

    Returns
    -------
    Reading[Amount]
        The value is ``None`` when the text holds no sum, or more than one.

    Examples
    --------
    >>> str(read_amount("12 500,50 €"))
    '12500.50 EUR'
    >>> str(read_amount("jusqu'à 3,5 millions d'euros HT par an"))
    '3500000 EUR HT /P1Y max'
    >>> str(read_amount("douze mille trois cents euros (12 300 €)"))
    '12300 EUR'
    >>> str(read_amount("12 300 € (douze mille deux cents euros)"))
    '12300 EUR !amount-words-disagree'
    >>> str(read_amount("– 1’697€")), str(read_amount("soit – 1’697 €"))
    ('1697 EUR', '-1697 EUR')
    >>> read_amount("12 500 habitants").value is None
    True
    """
    found = find_amounts(text, fold(text))
    return found[0].reading if len(found) == 1 else Reading(None)
