"""Spellings of one name are found alike, and names that differ by a letter that counts are not."""

import pytest
from whowhom.extractors.spellings import SpellingIndex, alike
from whowhom.graph.gazetteer import Row


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mohammed Shtayeh", "Mohammad Shtayyeh"),
        ("Mahmud Ahmadi-Nejad", "Mahmoud Ahmadinejad"),
        ("Moammar Kadafi", "Muammar Gaddafi"),
        ("Muammar al-Qadhafi", "Muammar Gaddafi"),
        ("Aleksandr Lukashenka", "Alexander Lukashenko"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"),
        ("Viktor Yanukovich", "Viktor Yanukovych"),
        ("Bashar el-Asad", "Bashar al-Assad"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Usama bin Ladin", "Osama bin Laden"),
        ("Ayman al-Zawahri", "Ayman al-Zawahiri"),
        ("Abdul Fatah al-Sisi", "Abdel Fattah el-Sissi"),
        ("Evgeny Prigozhin", "Yevgeniy Prigozhin"),
        ("Saddam Husayn", "Saddam Hussein"),
    ],
)
def test_spellings_of_one_name_are_alike(name, other):
    assert [alike(name, other), alike(other, name)] == [True, True]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mohammed Salah", "Mohammed Saleh"),
        ("Ali Khan", "Ali Khamenei"),
        ("George Busch", "George Bush"),
        ("John Major", "John Mayor"),
        ("Bella Clinton", "Bill Clinton"),
        ("Michelle Johnson", "Michael Johnson"),
        ("Maria Lopez", "Mario Lopez"),
        ("Peter Andersen", "Peter Anderson"),
        ("Ali Hassan", "Ali Hussein"),
        ("Hussein Ali", "Hassan Ali"),
        ("Lavrov", "Lavrov"),
    ],
)
def test_spellings_of_two_names_are_not_alike(name, other):
    assert [alike(name, other), alike(other, name)] == [False, False]


def person(id_, *strong):
    return Row(id=id_, kind="person", name=strong[0], strong=strong)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mohammed Shtayeh", "a"),
        ("Mohammad Shtayyeh", "a"),
        # one word is too little, and two people are one too many
        ("Shtayeh", None),
        ("Sergey Halvor", None),
        ("Mohammed Salah", None),
        ("", None),
    ],
)
def test_spellings_lead_to_the_one_row(name, expected):
    rows = [
        person("a", "Mohammad Shtayyeh", "Shtayyeh"),
        person("b", "Sergei Halvor"),
        person("c", "Sergej Hallvor", "Sergeiy Halvor"),
        person("d", "Mohammed Saleh"),
    ]
    row = SpellingIndex(rows).lookup_row(name)
    assert (None if row is None else row.id) == expected
