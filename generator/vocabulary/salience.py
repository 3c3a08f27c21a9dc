"""The shape of `salience.yml`: the words by which reduce tells what an analyst keeps."""

from __future__ import annotations

from generator.vocabulary.noun import Noun, Words


class Salience(Noun):
    """`subject`: words of the subject (trade in what is scarce), beside which a number counts for more; `acts`: words for what
    governments do about it; `sources`: nouns of people who are counted only as a reporter's sources; `sittings`: what a number of
    days is spent on by those who met; `leans`: words that open a sentence which leans on the one before; `small`: words that
    carry no meaning of their own; `abstract`: nouns whose number says nothing ("two key issues");
    `beside_dates`: words that stand beside any date, by which two dates are not in one matter."""

    subject: tuple[str, ...]
    acts: tuple[str, ...]
    sources: tuple[str, ...]
    sittings: tuple[str, ...]
    leans: tuple[str, ...]
    small: Words
    abstract: tuple[str, ...]
    beside_dates: Words
