"""Findings -> Brief: which sentences and facts are key, with score and reasons; what the page carries of the article.

corrections     the editor's word: corrections_values, corrections_names, corrections_new (facts that are added)
facts           which facts are key
sentences       what a sentence scores
summary         which sentences stay, and the budget of words
"""

from __future__ import annotations

from dataclasses import replace

from generator.records import Article, Brief, Findings
from generator.reduce.corrections import correct, keep_marked
from generator.reduce.facts import judge_facts
from generator.reduce.sentences import score_sentences
from generator.reduce.summary import choose
from generator.vocabulary import Vocabulary


def reduce(article: Article, findings: Findings, vocabulary: Vocabulary) -> Brief:
    """The editor's corrections first, then keys, sentences and a summary; all within the budget of `choose`."""
    findings, unwanted, faults = correct(article, findings)
    article = replace(article, problems=(*article.problems, *faults)) if faults else article
    findings = keep_marked(judge_facts(article, findings, vocabulary), unwanted)
    scores = score_sentences(article, findings, vocabulary)
    return choose(article, findings, scores, vocabulary)
