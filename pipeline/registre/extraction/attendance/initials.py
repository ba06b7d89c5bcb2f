"""Tell the initial "M." from the civility: "J. ROUX, M. LEROY, A. ROY", "LEROY M., ROUX J."."""

from registre.extraction.attendance.signs import SEPARATORS, Kind, Sign, Word
from registre.text.name_words import is_initial


def mend_initials(text: str, signs: list[Sign]) -> list[Sign]:
    """Give back to the names the initial "M." that was taken for a civility.

    After a name and before no other it is always one, and after another civility; before a name
    it is one where the others of the list have initials and none a civility but "M.".
    """
    printed = {text[sign.start : sign.end] for sign in signs if sign.kind is Kind.CIVILITY}
    if "M." not in printed:
        return signs
    lone = printed == {"M."} and _prints_initials(signs)
    mended: list[Sign] = []
    for index, sign in enumerate(signs):
        following = signs[index + 1] if index + 1 < len(signs) else None
        last = mended[-1] if mended and mended[-1].kind is Kind.RUN else None
        if sign.kind is Kind.CIVILITY and text[sign.start : sign.end] == "M.":
            named = following is not None and following.kind in (Kind.RUN, Kind.TITLE)
            word = Word(sign.start, sign.end, "M.", sign.line)
            ends = following is None or following.kind in SEPARATORS or not sign.line
            if last is not None and not named and ends:
                last.words.append(word)
                last.end = sign.end
                continue
            doubled = bool(mended) and mended[-1].kind is Kind.CIVILITY  # "Mme M. LEROY"
            if named and (doubled or (lone and not _has_initial(following))):
                mended.append(Sign(Kind.RUN, sign.start, sign.end, [word], line=sign.line))
                continue
        elif sign.kind is Kind.RUN and last is not None:
            last.words += sign.words
            last.end = sign.end
            continue
        mended.append(sign)
    return mended


def _prints_initials(signs: list[Sign]) -> bool:
    """Whether the names without "M." before them have initials, and are half of the list."""
    after = [before.kind is Kind.CIVILITY for before in signs]
    runs = [
        (titled, _has_initial(sign))
        for titled, sign in zip([False, *after], signs, strict=False)
        if sign.kind is Kind.RUN
    ]
    bare = [initial for titled, initial in runs if not titled]
    return len(bare) > 1 and all(bare) and len(bare) * 2 >= len(runs)


def _has_initial(sign: Sign | None) -> bool:
    return sign is not None and any(is_initial(word.text) for word in sign.words)
