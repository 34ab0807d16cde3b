"""Merging: which of two records' values stands, whichever came first."""

import pytest
from whowhom.graph.merging import merge_actors, merge_places, merge_readings
from whowhom.graph.records import Actor, LeftOut, Mention, Place, Quotation, Reader, Span, Voice

LULA = Actor(id="lula", name="Lula", kind="person")


def either_way(merge, one, other):
    """The merged record, once it is sure that order does not matter."""
    merged = merge(one, other)
    assert merge(other, one) == merged
    return merged


def test_merging_shows_the_longer_name_and_keeps_the_other_as_an_alias():
    longer = LULA.model_copy(update={"name": "Luiz Inácio Lula da Silva", "aliases": ("Lula da Silva",)})
    merged = either_way(merge_actors, LULA, longer)
    assert (merged.name, merged.aliases) == ("Luiz Inácio Lula da Silva", ("Lula", "Lula da Silva"))


def test_merging_settles_names_of_one_length_by_the_alphabet():
    merged = either_way(merge_actors, LULA, LULA.model_copy(update={"name": "Luis"}))
    assert (merged.name, merged.aliases) == ("Lula", ("Luis",))


def test_merging_does_not_list_the_shown_name_among_the_aliases():
    longer = Actor(id="lula", name="Lula da Silva", kind="person")
    known = LULA.model_copy(update={"aliases": ("Lula da Silva",)})
    assert either_way(merge_actors, known, longer).aliases == ("Lula",)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("other", "person", "person"), ("company", "other", "company"), ("other", "other", "other")],
)
def test_merging_prefers_a_known_kind(one, other, expected):
    records = (LULA.model_copy(update={"kind": kind}) for kind in (one, other))
    assert either_way(merge_actors, *records).kind == expected


@pytest.mark.parametrize("field", ["country", "parent", "wikipedia", "wikidata"])
def test_merging_keeps_what_only_one_record_knows(field):
    known = LULA.model_copy(update={field: "BRA"})
    assert getattr(either_way(merge_actors, LULA, known), field) == "BRA"


def test_merging_joins_the_sectors():
    one, other = (LULA.model_copy(update={"sectors": sectors}) for sectors in (("GOV", "ELI"), ("OPP", "GOV")))
    assert either_way(merge_actors, one, other).sectors == ("ELI", "GOV", "OPP")


def test_merging_lists_each_mention_once_in_the_order_of_the_text():
    late, early = Mention(start=100, end=104, form="name"), Mention(start=9, end=13, form="name")
    one, other = (LULA.model_copy(update={"mentions": mentions}) for mentions in ((late, early), (late,)))
    assert either_way(merge_actors, one, other).mentions == (early, late)


def test_merging_places_shows_the_longer_name_and_keeps_what_one_knows():
    one = Place(id="geneva", name="Geneva", country="CHE")
    other = Place(id="geneva", name="City of Geneva", wikidata="Q71")
    expected = Place(id="geneva", name="City of Geneva", country="CHE", wikidata="Q71")
    assert either_way(merge_places, one, other) == expected


def test_merging_keeps_the_surer_of_two_tellings(reading, relation):
    unsure, sure = (reading(relation("iran", "ASSAULT", "hamas", confidence=value)) for value in (0.4, 0.9))
    assert [each.confidence for each in either_way(merge_readings, unsure, sure).relations] == [0.9]


def test_merging_keeps_statements_with_ids_of_their_own(reading, relation):
    one, other = reading(relation("iran", "ASSAULT", "hamas")), reading(relation("hamas", "ASSAULT", "iran"))
    ids = {each.id for each in either_way(merge_readings, one, other).relations}
    assert ids == {"iran-ASSAULT-hamas", "hamas-ASSAULT-iran"}


def test_merging_lists_statements_as_they_stand_in_the_text(reading, relation):
    first, later = relation("iran", "ASSAULT", "hamas"), relation("hamas", "AID", "iran")
    later = later.model_copy(update={"evidence": later.evidence.model_copy(update={"start": 40, "end": 45})})
    titled = relation("russia", "AID", "iran")
    titled = titled.model_copy(update={"evidence": titled.evidence.model_copy(update={"field": "title"})})
    merged = either_way(merge_readings, reading(later, titled), reading(first))
    assert merged.relations == (first, later, titled)


def test_merging_keeps_the_fuller_record_of_the_article(reading):
    plain, dated = reading(), reading(published="2024-02-19", outlet="The Gazette")
    assert either_way(merge_readings, plain, dated).article == dated.article


def test_merging_keeps_one_reader(reading):
    readers = [Reader(version=version, model="m", seeds="s") for version in ("1.0", "1.0.1")]
    one, other = (reading().model_copy(update={"reader": reader}) for reader in readers)
    assert either_way(merge_readings, one, other).reader == readers[1]


def test_merging_repeats_no_quotation_and_nothing_left_out(reading):
    said = Quotation(voices=(Voice(actor="iran"),), content=Span(start=3, end=9), direct=True)
    byline = LeftOut(start=0, end=3, reason="byline")
    caption = LeftOut(start=20, end=30, reason="caption")
    one = reading(quotations=(said,), left_out=(caption,))
    other = reading(quotations=(said,), left_out=(caption, byline))
    merged = either_way(merge_readings, one, other)
    assert (merged.quotations, merged.left_out) == ((said,), (byline, caption))


def test_merging_a_reading_with_itself_changes_nothing(reading, relation):
    told = reading(relation("iran", "ASSAULT", "hamas"))
    assert merge_readings(told, told) == told
