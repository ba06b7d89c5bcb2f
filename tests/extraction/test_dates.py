"""Dates: our sentences, every day in every written form, and laws that hold for any text."""

import datetime as dt
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from registre import spans
from registre.extraction.dates.read import find_dates, read_date
from registre.extraction.dates.republican import MONTHS, NEW_YEAR, to_common
from registre.extraction.dates.surroundings import YEAR_WORDS
from registre.model.dates import Calendar, DateRole
from registre.text.fold import fold
from registre.text.months import full_year
from tagged import Example, examples, found
from written import write_number

EXAMPLES = examples("dates")
NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
SHORT = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

Pipelines = Callable[[str], Language]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.where)
def test_dates(alone: Pipelines, example: Example) -> None:
    """Each sentence gives the dates of its tags and no other."""
    assert found(alone("registre_dates")(example.text), spans.DATES) == example.expected


# --- every day ---------------------------------------------------------------------------------


def written_forms(date: dt.date) -> list[str]:
    """Write a day in the forms of the acts."""
    day = "1er" if date.day == 1 else str(date.day)
    month, year = NAMES[date.month - 1], date.year
    day_words = "premier" if date.day == 1 else write_number(date.day)
    year_words = write_number(year)
    capitals = "".join(c for c in unicodedata.normalize("NFD", month.upper()) if c.isascii())
    return [
        f"{day} {month} {year}",
        f"{date:%d/%m/%Y}",
        f"{date.day}.{date.month}.{year}",
        f"{WEEKDAYS[date.weekday()]} {day} {month} {year}",
        f"{date:%Y-%m-%d}",
        f"{day} {SHORT[date.month - 1]} {year}",
        f"{day_words} {month} {year_words}",
        f"L'an {year_words.replace('mille', 'mil')}, le {day_words} {month}",
        f"L'an {year_words} et le {day} {month}",
        f"{date.day:02d} {capitals} {year}",
        f"{day_words} du mois de {month} {year}",
        f"{date:%d-%m-%Y}",
        f"{day_words.replace('-', ' ')}\n{month} {year_words.replace('-', ' ')}",
    ]


def test_every_day_reads_back() -> None:
    """Every day of 1789 to 2035, in one form after another.

    The forms are thirteen, so each day of the year meets each form many times over the years.
    """
    first, last = dt.date(1789, 1, 1).toordinal(), dt.date(2035, 12, 31).toordinal()
    wrong = []
    for day in range(first, last + 1):
        date = dt.date.fromordinal(day)
        forms = written_forms(date)
        form = forms[day % len(forms)]
        if str(read_date(form)) != date.isoformat():
            wrong.append((form, str(read_date(form))))
    assert not wrong[:10]


def test_every_form_of_a_leap_year() -> None:
    """Every form of every day of one year."""
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=count) for count in range(366)]
    wrong = [
        (form, str(read_date(form)))
        for date in days
        for form in written_forms(date)
        if str(read_date(form)) != date.isoformat()
    ]
    assert not wrong[:10]


def test_every_republican_day() -> None:
    """The days of the Republican calendar are those of the common one, in order."""
    date = NEW_YEAR[1]
    romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV".split()  # noqa: SIM905
    for year in range(1, 15):
        for month, name in enumerate((*MONTHS, "jours complémentaires"), 1):
            length = 30 if month <= 12 else (NEW_YEAR[year + 1] - NEW_YEAR[year]).days - 360
            for day in range(1, length + 1):
                assert to_common(year, month, day) == date
                if day % 7 == 0 or length < 30:
                    form = f"{day} {name} an {romans[year - 1]}"
                    assert str(read_date(form)) == date.isoformat(), form
                date += dt.timedelta(days=1)
            assert to_common(year, month, length + 1) is None


@pytest.mark.parametrize("hour", range(24))
def test_every_clock_time(hour: int) -> None:
    """Hours in figures and words, with and without minutes."""
    for minute in (0, 5, 15, 30, 45, 59):
        value = f"2021-06-04T{hour:02d}:{minute:02d}"
        words = f"{write_number(hour)} heures"
        forms = [f"{hour}h{minute:02d}", f"{hour} H {minute:02d}", f"{hour:02d}:{minute:02d}",
                 f"{hour} heures {minute:02d}"]  # fmt: skip
        if minute:
            forms.append(f"{words} {write_number(minute)}")
        else:
            forms += [words, f"{hour}h", f"{hour} heures"]
        for form in forms:
            assert str(read_date(f"le 4 juin 2021 à {form}")) == value, form


@pytest.mark.parametrize("word", sorted(YEAR_WORDS))
def test_every_word_that_introduces_a_year(word: str) -> None:
    """Each makes a year of the number after it, and none of a quantity of euros."""
    assert values(f"{word} 2021, la suite") == ["2021/NoneT"]
    assert values(f"{word} 2021 €") == []


# --- partial knowledge ---------------------------------------------------------------------------


def test_two_figures_of_a_year() -> None:
    """One written rule: 1950 to 2049."""
    assert [full_year(two) for two in range(100)] == [*range(2000, 2050), *range(1950, 2000)]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Séance du 4 juin 2021\nLa fête du 18 juin", "2021-06-18"),
        ("Séance du 4 juin 2021\nLe 18 juin dernier", "2020-06-18"),
        ("Séance du 4 juin 2021\nLe 18 mai prochain", "2022-05-18"),
        ("Séance du 20 décembre 2021\nLes vœux du 7 janvier", "2022-01-07"),
        ("Séance du 10 janvier 2022\nLe dépôt du 20 décembre", "2021-12-20"),
        ("Séance du 4 juin 2021\nVote en avril dernier", "2021-04"),
        ("Séance du 4 juin 2021\nLa mi-février fut froide", "2021-02"),
        ("Séance du 4 juin 2021\nOuvert du 15 juin au 12 septembre", "2021-06-15/2021-09-12"),
        ("Séance du 4 juin 2021\nOuvert de novembre à avril", "2021-11/2022-04"),
        ("Séance du 4 juin 2021\nLe 29 février", "2020-02-29"),
        ("Séance du 4 juin 2021\nRelevé de ce jour", "2021-06-04"),
        ("Séance du 4 juin 2021\nFait les jour, mois et an que dessus", "2021-06-04"),
        ("Séance du 4 juin 2021\nLe budget de l'an prochain", "2022"),
        ("Séance du 4 juin 2021\nLe loyer de l'année dernière", "2020"),
        ("Séance du 4 janvier 2021\nVu le mois dernier", "2020-12"),
        ("Vu l'arrêté du 3 mai 2019 modifié le 5 juin", "2019-06-05"),
        ("Séance du 4 juin 2020\nRien.\n\nSéance du 9 mai 2021\nLe 12 mai", "2021-05-12"),
    ],
)
def test_resolved(alone: Pipelines, text: str, resolved: str) -> None:
    """A missing year comes from the act, on the side that the words say."""
    last = spans.mentions(alone("registre_dates")(text), spans.DATES)[-1]
    assert last.value is not None
    assert last.value.resolved == Calendar.parse(resolved)


def test_every_year_resolves_to_none(alone: Pipelines) -> None:
    """A day of each year is of no year."""
    text = "Séance du 4 juin 2021\nLe loyer est dû au 1er janvier de chaque année"
    last = spans.mentions(alone("registre_dates")(text), spans.DATES)[-1]
    assert last.value is not None
    assert last.value.resolved is None


def test_nothing_to_resolve_from(alone: Pipelines) -> None:
    """A year that nothing tells stays unknown."""
    (mention,) = spans.mentions(alone("registre_dates")("La fête du 18 juin"), spans.DATES)
    assert mention.value is not None
    assert mention.value.resolved is None
    assert str(mention.value) == f"XXXX-06-18 {DateRole.OTHER}"


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("l5 juillet 2020", "l5>15"),
        ("15 juillet 2O23", "2o23>2023"),
        ("1°' janvier 2020", "1°'>1er"),
        ("29 septernbre 2020", "septernbre>septembre"),
        ("12 d é c e m b r e 2020", "d e c e m b r e>decembre"),
        ("12 mars 2 0 2 2", "2 0 2 2>2022"),
        ("le 1 5 juillet 2020", "1 5>15"),
        ("l2/04/2021", "l>1"),
        ("15 juillet 2020", ""),
        ("1er janvier 2020", ""),
    ],
)
def test_repair_is_told(text: str, repair: str) -> None:
    """What was mended to read a date is kept with it."""
    assert read_date(text).repair == repair


@pytest.mark.parametrize("text", ["", "le maire", "5 mars 2020, 6 avril 2021", "20h30", "45"])
def test_read_date_wants_one_date(text: str) -> None:
    """No date and two dates have no value."""
    assert read_date(text).value is None


# --- laws ----------------------------------------------------------------------------------------


def values(text: str) -> list[str]:
    """Return the values found in a text."""
    return [f"{one.when}/{one.until}T{one.time}" for one in find_dates(fold(text))]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace("'", "’"),
        lambda text: text.replace("-", "–"),
        str.upper,
    ],
    ids=["nfd", "crlf", "no-break", "thin", "curly", "dash", "capitals"],
)
def test_typography_changes_nothing(change: Callable[[str], str]) -> None:
    """The same dates are found however the text is typed."""
    texts = [example.text for example in EXAMPLES]
    differing = [text for text in texts if values(change(text)) != values(text)]
    assert not differing[:5]


PIECES = st.sampled_from(
    ["1er", "12", "l5", "31", "2O23", "2021", "21", "/", "-", ".", " ", "\n", "mars", "février",
     "an", "l'", "deux mil", "vingt et un", "de", "à", "au", "du", "et", ",", "lundi", "18h30",
     "heures", "n°", "en", "budget", "ce jour", "du même mois", "premier", "trimestre", "brumaire",
     "VIII", "\x00", "\f", "dernier", "entre", "les", "d é c e m b r e", "€", "mi-", "e\u0301"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text())
def test_any_text(alone: Pipelines, text: str) -> None:
    """No text crashes; mentions are in order, lie in the text, and their values read back."""
    mentions = spans.mentions(alone("registre_dates")(text), spans.DATES)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        if mention.value is None:
            assert mention.problems
        else:
            assert Calendar.parse(str(mention.value.value)) == mention.value.value


@given(st.lists(PIECES, max_size=30).map("".join))
def test_dates_do_not_overlap(text: str) -> None:
    """Each is found once."""
    ends = [0]
    for one in find_dates(fold(text)):
        assert one.start >= ends[-1]
        ends.append(one.end)


def test_no_text_is_slow() -> None:
    """Long runs that almost match take a time in proportion to their length."""
    for run in (
        "deux mil ",
        "1 ",
        "12/",
        "et ",
        "l'an ",
        " le 12,",
        "mars ",
        "2021, ",
        "\n ",
        "- ",
    ):
        find_dates(run * 20_000)
