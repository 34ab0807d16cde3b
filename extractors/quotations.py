"""Quotations: placeholder while the stage is being written."""


def find_quotations(sentences, mentions, text, *, wording):
    return ()


def voices_at(quotations, position):
    return ()
