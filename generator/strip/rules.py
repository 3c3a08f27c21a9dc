"""The rules in their order."""

from __future__ import annotations

from generator.strip.page import Page


def repeated_title(page: Page) -> None:
    seen: set[str] = set()
    for i in page.kept():
        if page.title is not None and i > page.title and page.simple[i] == page.simple[page.title]:
            page.cut(i, "repeated title")
    del seen


def labels_and_lines(page: Page) -> None:
    body = 0
    for i in page.kept():
        label = page.matcher.label(page.simple[i])
        if label and label.opens == "tail" and body >= 50:
            for j in page.kept(i):
                page.cut(j, label.pattern.reason)
            return
        if label:
            page.cut(i, label.pattern.reason)
        elif reason := page.matcher.line(page.simple[i]):
            page.cut(i, reason)
        elif page.is_prose(i):
            body += page.words(i)


def captions(page: Page) -> None:
    for i in page.kept():
        if page.matcher.captions.matches(page.simple[i]) and page.words(i) < 60:
            page.captions[i] = "caption"


def find_title(page: Page) -> None:
    for i in page.kept():
        if page.is_prose(i):
            return
        if page.is_headline(i) and page.words(i) >= 4:
            page.title = i
            for j in range(i):
                page.cut(j, "image text")
            return


def repeats(page: Page) -> None:
    from generator.strip.phrases import simple

    for i in page.kept():
        if page.words(i) >= 6 and any(
            j != i and len(page.simple[j]) > len(page.simple[i]) and page.simple[i] in page.simple[j] for j in page.kept()
        ):
            page.cut(i, "repeats the body")
    del simple


def headings(page: Page) -> None:
    kept = list(page.kept())
    for i, j in zip(kept, kept[1:], strict=False):
        if i != page.title and page.is_headline(i) and page.is_prose(j):
            page.headings.add(i)


RULES = (find_title, repeated_title, captions, labels_and_lines, repeats, headings)
