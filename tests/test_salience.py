"""Salience: the cues that speak for a candidate, each by its name."""

import pytest
from whowhom.extractors import pronouns
from whowhom.extractors.salience import find_cues, shares


@pytest.fixture
def cues(read_article, monkeypatch):
    """The cues of each candidate for the last pronoun of a text, by the candidate's key."""
    seen: dict[str, object] = {}

    def spy(candidates, word, sentence, *, memory, sort, weights):
        seen.clear()
        found = find_cues(candidates, word, sentence, memory=memory, sort=sort)
        seen.update(zip([each.key for each in candidates], found, strict=True))
        return shares(candidates, word, sentence, memory=memory, sort=sort, weights=weights)

    monkeypatch.setattr(pronouns, "shares", spy)

    def of(text):
        read_article(text)
        return dict(seen)

    return of


@pytest.mark.parametrize(
    ("text", "candidate", "cue"),
    [
        ("Anna Weber took her bag.", "anna-weber", "owner: clause subject"),
        ("Anna Weber came and took her bag.", "anna-weber", "owner: clause subject"),
        ("Anna Weber said she would leave.", "anna-weber", "subject: governing subject"),
        ("Boris Petrov asked Anna Weber whether she lied.", "anna-weber", "subject: governing object"),
        ("In her speech, Anna Weber lied.", "anna-weber", "owner: following subject"),
        ("Anna Weber left. She smiled.", "anna-weber", "subject: last main subject"),
        ("Anna Weber left. She smiled.", "anna-weber", "subject: parallel, last"),
        ("Anna Weber left. She smiled.", "anna-weber", "nearest, last"),
        ("Anna Weber left. She smiled. She sang.", "anna-weber", "chain, last"),
        ("Boris Petrov met Anna Weber. She smiled.", "anna-weber", "subject: last object"),
        ("Anna Weber and her son left.", "anna-weber", "owner: noun above"),
        ("Anna Weber left. A woman sang. She smiled.", "a woman", "nameless"),
    ],
)
def test_salience_names_where_a_candidate_stands(cues, text, candidate, cue):
    assert cue in cues(text)[candidate]


@pytest.mark.parametrize(
    ("text", "candidate", "cue"),
    [
        # a verb between has a subject of its own
        ("Anna Weber said Boris Petrov took her bag.", "anna-weber", "owner: clause subject"),
        ("Boris Petrov met Anna Weber. She smiled.", "anna-weber", "subject: last main subject"),
        ("Anna Weber left. She smiled.", "anna-weber", "chain, last"),
    ],
)
def test_salience_leaves_out_cues_that_do_not_hold(cues, text, candidate, cue):
    assert cue not in cues(text)[candidate]
