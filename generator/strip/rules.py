"""The rules in their order. Each looks at what the ones before it left, cuts blocks with a reason, and knows of no other rule."""

from __future__ import annotations

from collections.abc import Callable

from generator.strip.adverts import adverts
from generator.strip.boxes import boxes, head_lines
from generator.strip.cards import sentences_after_the_end, writers
from generator.strip.contents import contents
from generator.strip.dense import dense_end
from generator.strip.endless import endless_lines
from generator.strip.entries import entry_stamps
from generator.strip.filed import points_at_the_end, tags_under_their_label
from generator.strip.foot import end_cards, footnotes, led_on, under_the_rights
from generator.strip.foreign import closing_sections, foreign_headlines, islands
from generator.strip.grouped import grouped_lines, labelled_captions, pictures
from generator.strip.head import above_the_title, bylines_and_dates, repeated_title
from generator.strip.interface import interface_lines, kickers
from generator.strip.letters import greetings
from generator.strip.lines import captions, highlights, noise_lines, repeated_sentences
from generator.strip.mail import mail_head
from generator.strip.markup import hidden_matter, linked_lines, markup_matter, outside_the_article
from generator.strip.notes import author_notes
from generator.strip.page import Page
from generator.strip.pictured import credited_lines, described_pictures, unlabelled_captions
from generator.strip.points import bracketed_lead, points
from generator.strip.promos import marked_adverts, promos, site_talk
from generator.strip.pulled import pull_quotes
from generator.strip.readers import answered_entries, chosen_comment, entries_of_another_shape, entries_of_readers, titled_comments
from generator.strip.shapes import orphan_labels, shaped_lines
from generator.strip.tail import after_the_end, headings, labelled_ends, neighbouring_stories, signatures
from generator.strip.title import find_title
from generator.strip.weighing import orphan_headings, page_talk
from generator.strip.widgets import clips, inside_a_sentence, players, shown_twice

RULES: tuple[Callable[[Page], None], ...] = (
    hidden_matter,
    endless_lines,
    markup_matter,
    mail_head,
    find_title,
    outside_the_article,
    above_the_title,
    titled_comments,
    chosen_comment,
    repeated_title,
    captions,
    labelled_captions,
    entry_stamps,
    labelled_ends,
    entries_of_readers,
    answered_entries,
    entries_of_another_shape,
    neighbouring_stories,
    bylines_and_dates,
    linked_lines,
    adverts,
    highlights,
    points,
    bracketed_lead,
    contents,
    inside_a_sentence,
    players,
    shown_twice,
    noise_lines,
    clips,
    greetings,
    interface_lines,
    kickers,
    shaped_lines,
    marked_adverts,
    promos,
    site_talk,
    pictures,
    credited_lines,
    unlabelled_captions,
    described_pictures,
    led_on,
    foreign_headlines,
    author_notes,
    pull_quotes,
    repeated_sentences,
    signatures,
    page_talk,
    orphan_headings,
    grouped_lines,
    head_lines,
    boxes,
    orphan_headings,
    writers,
    tags_under_their_label,
    points_at_the_end,
    dense_end,
    sentences_after_the_end,
    under_the_rights,
    after_the_end,
    footnotes,
    end_cards,
    closing_sections,
    after_the_end,
    islands,
    orphan_labels,
    headings,
)
