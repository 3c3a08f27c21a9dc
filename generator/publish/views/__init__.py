"""Edition -> views: frozen records in which every fact is already worded for people. Templates only lay them out.

pages           home, article, topics (round, element, actor), figures, quotes, agreement, timeline, sources, explore, method
their parts     rows, claims, articles, dated, changes, licences, tariffs, tiles, months, stretches and marking (what is marked in
                a sentence)
words           wording, labels
all of them     lookup (everything by its id), paging
"""
