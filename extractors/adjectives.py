"""Adjectives: countries that a noun is merely described by.

"The French decision" is France's and "the French president" is held in France; but "French
cooking", "the Spanish Inquisition" and "a Belgian painter" mention neither France, Spain nor
Belgium as somebody who acts or is dealt with. The noun decides.
Of places that cannot act no adjective says anything: "African water".
"""

from collections.abc import Collection, Iterable, Iterator

from .mentions import Mention

DESCRIBING = {"amod", "compound", "nmod:desc", "nmod"}


def drop_mere_adjectives(
    mentions: Iterable[Mention], *, bearing: Collection[str], endings: tuple[str, ...]
) -> Iterator[Mention]:
    """Yield the mentions without those demonyms that only describe.

    `bearing` are the nouns by which a country before them is concerned: acts, offices, what states have
    and who acts for them ("attack", "minister", "border", "troops"); `endings` those of nouns for what is
    done or held ("decision").
    """
    for mention in mentions:
        # the adjective of a people is its name: "the Yazidi faith"
        is_land = mention.referent.kind in ("country", "place")
        if mention.form != "demonym" or not is_land or not _describes(mention, bearing, endings):
            yield mention


def _describes(mention: Mention, bearing: Collection[str], endings: tuple[str, ...]) -> bool:
    head = mention.head
    noun = head.head
    if head.dep not in DESCRIBING or noun is None or noun.i < head.i or noun.pos not in ("NOUN", "PROPN"):
        return False
    between = mention.sentence.words[head.i + 1 : noun.i + 1]
    # "Russian-backed", "the Danish prime minister Anna Brekke"
    if between[0].text == "-":
        return False
    if mention.referent.kind == "place":
        return True  # "African water", "the Scottish referendum": a place neither acts nor is dealt with
    # "the French decision", and not "a French fiction film"
    return not noun.lemma.endswith(endings) and not any(
        word.lemma in bearing or word.lower in bearing for word in between
    )
