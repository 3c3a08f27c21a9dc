"""Findings -> Brief: which sentences and facts are key, with score and reasons; what the page carries of the article."""

from __future__ import annotations

from generator.records import Article, Brief, Findings
from generator.reduce.facts import judge_facts
from generator.reduce.sentences import score_sentences
from generator.reduce.summary import choose
from generator.vocabulary import Vocabulary


def reduce(article: Article, findings: Findings, vocabulary: Vocabulary) -> Brief:
    """Keys first, then sentences, then a summary; all within the budget of `choose`."""
    findings = judge_facts(article, findings, vocabulary)
    scores = score_sentences(article, findings, vocabulary)
    return choose(article, findings, scores, vocabulary)
