"""The fields that a mail program puts over a text."""

from __future__ import annotations

import re

from generator.strip.page import Page

REASON = "mail header"
_FIELD = re.compile(r"(?:from|sent|to|date|subject|cc|bcc|reply-to|importance|attachments)\s?:\s?\S", re.IGNORECASE)
# Over the first field stand at most a line of a forwarded message and a greeting.
_FIRST = 6
_FIELDS = 2
_FORWARDED = 3  # heads of a mail that was forwarded, each with a line or two of whoever did


def mail_head(page: Page) -> None:
    """The fields at the head of a mail: at least two lines on end that are "From: …", "Sent: …"."""
    for _ in range(_FORWARDED):
        kept = list(page.kept())
        first = next((n for n, i in enumerate(kept[:_FIRST]) if _FIELD.match(page.blocks[i].text)), None)
        if first is None:
            return
        last = first
        while last < len(kept) and _FIELD.match(page.blocks[kept[last]].text):
            last += 1
        if last - first < _FIELDS:
            return
        for i in kept[:last]:
            page.cut(i, REASON)
