"""The table of @CTES subjects is complete, and its names are those that SCDL takes."""

import re

from registre.datasets.scdl.nomenclature import is_subject_name, labels, subject_name

# How many subjects of level 2 each heading has.
SIZES = {1: 7, 2: 3, 3: 6, 4: 5, 5: 8, 6: 5, 7: 10, 8: 9, 9: 4}


def test_every_subject_is_there() -> None:
    wanted = [str(head) for head in SIZES]
    wanted += [f"{head}.{rank}" for head, size in SIZES.items() for rank in range(1, size + 1)]
    assert sorted(labels()) == sorted(wanted)


def test_every_name_conforms() -> None:
    for code, label in labels().items():
        assert not re.search(r"[,()/]|  |^ | $", label)
        assert label == label.lower()
        assert is_subject_name(subject_name(code)) == ("." in code)


def test_codes_are_no_numbers() -> None:
    assert subject_name("7.1") != subject_name("7.10") != ""
    assert subject_name("7.11") == subject_name("0.0") == subject_name("") == ""
