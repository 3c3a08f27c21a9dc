"""What stands beside a negotiation in the news of trade and is none of its outcomes, as patterns: what firms build, what a
government spends at home, what moved, what waits in an office, what an older text says. See find/outcomes/against."""

from __future__ import annotations

from generator.find.outcomes.gates import Cue, any_case, keys_of
from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

_MOVED = frozenset("halved fell rose dropped doubled tripled climbed grew shrank slid plunged jumped slumped dipped".split())


def beside(o: Outcomes) -> dict[str, Cue]:
    """Each class of words by its name."""
    return {
        # "Before the two sides met, the ministry said that it had granted some licences"
        "before they met": Cue(
            any_case(
                r"^(?:Before|Ahead of|Prior to|In the run-up to|On the eve of|Days before|Hours before|Weeks before)\b[^,;.]{0,80}?"
                r"\b(?:met|sat down|talks|meetings?|rounds?|session|summit|negotiations|consultations|got together)\b[^,;.]{0,60},"
            ),
            (frozenset("before ahead prior run eve".split()),),
        ),
        # "The economist does not rule out that", "Nor would he exclude": whose thoughts they are
        "one who thinks": Cue(
            any_case(
                r"^(?:The|An?|One|Some|Many|Most|Several|Few) (?:(?!of |on )[\w’'-]+ ){0,2}?(?:economist|analyst|strategist|trader"
                r"|professor"
                r"|lawyer|researcher|fellow|consultant|critic|observer|expert|historian|author|columnist)s?\b(?![’'])"
                r"|^(?:But |And |Yet )?[Nn]or (?:did|does|do|would|could|can|will|was|is) (?:he|she|I)\b"
                r"|^(?:But |And |Yet )?(?:he|she|I) (?:(?:did|does|do|would|could|can|will|was|is)(?: not|n[’']t)"
                r"|declined|refused)\b"
                r"|^(?:Experts|Analysts|Economists|Critics|Lawyers|Scientists|Traders|Brokers|Campaigners|Farmers|Growers)\b"
            ),
        ),
        # "A saga that has run for decades", "a critical leverage point": what it all means, told by the reporter
        "what it means": Cue(
            any_case(
                r"\b(?:decades|long-running|saga|increasingly|supremacy|rivalry|dominance|monopoly|leverage|pattern|geopolitical"
                r"|chokepoint"
                r"|(?:latest|another|new) chapter in|era|is seen as|are seen as|signal of|sign of how|strategies)\b"
            ),
        ),
        # "The text will be confirmed in a call": how it goes on its way, not what is in it
        "on its way": Cue(
            any_case(
                rf"^(?:The|That|This|It) (?:[\w-]+ )?(?:{either(o.deals)})? ?(?:is to be|will be|would be|is expected to be"
                r"|is due to be) (?:formally |then |finally |only |also )?"
                r"(?:confirmed|approved|ratified|presented|finali[sz]ed|made public|submitted|voted)\b"
                rf"|^(?:But |And |Yet )?(?:The|That|This|It|Its|Their|All|Every) ?(?:[\w-]+ )?(?:{either(o.deals)}|outline"
                rf"|details)? ?"
                r"(?:(?:still )?(?:must|has to|have to|needs? to)|will have to|(?:is|are) (?:now |still )?to|will) (?:first "
                r"|still |now |yet "
                r"|then )?be "
                r"(?:put (?:to|before)|submitted|signed off|approved|confirmed|ratified|endorsed|blessed|adopted|voted on"
                r"|cleared|sealed)\b"
                r"|^Both (?:sides |governments )?(?:will|would|must|are to) (?:now )?(?:take|submit|present|put)"
                r" the (?:text|deal|draft)\b"
            ),
        ),
        # "The truce was in jeopardy after …", "the quarrel flared up again": how it went between two meetings
        "friction since": Cue(
            any_case(
                r"\b(?:renewed|fresh|new) (?:friction|tensions?|quarrels?|acrimony)\b"
                r"|\b(?:quarrels?|tensions?|disputes?|rows?|frictions?|feud)\b[^.;]{0,30}?\b(?:flared|escalated|boiled|worsened"
                r"|erupted|broke out)\b"
                r"|^(?!.*\b(?:patched|repaired|restored|saved|revived|extended)\b).*?\b(?:truce|deal|accord|agreement"
                r"|pact) (?:\w+ )?"
                r"(?:frayed|unravell?ed|came apart|soured|crumbled|wobbled|faltered)\b"
                r"|\bhad (?:appeared|seemed|looked)\b[^.;]{0,40}?\b(?:jeopardy|danger|doubt|peril|collapse|unravel\w*|shaky)\b"
            ),
        ),
        # "Fremont Alloys, a smelter in Ohio, has put off a furnace"
        "a firm by name": Cue(
            late(
                rf"^[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|of|and|&|de)){{0,4}}, (?:an?|the|one of the) "
                rf"(?:[\w’'-]+ ){{0,4}}?(?:{either(o.others)})\b[^,;:]{{0,60}}, "
                r"|^(?:[A-Z][\w-]+ ){0,2}(?:based )?"
                rf"(?:{either(o.others)}) [A-Z]\w+(?: [A-Z]\w+)*,? (?:said|has|had|will|plans|is|was)\b",
            ),
            (keys_of(o.others),),
        ),
        "money at home": Cue(
            any_case(
                r"\b(?:pledged|promised|committed|announced|approved) (?:up to |some |about |another )?(?:US|C|A)?[€$£¥]\d"
                r"[^.;]{0,60}?"
                r"\b(?:to (?:speed|support|help|subsidi[sz]e)|in (?:aid|grants|subsidies|loans)|for (?:its|domestic|local))\b"
            ),
            (frozenset(("pledged", "promised", "committed", "announced", "approved")),),
        ),
        "since then": Cue(
            any_case(
                r"\b(?:has|have) since (?:\w+ )?(?:approved|issued|granted|received|processed|bought|shipped|paid|delivered)\b"
            ),
            (frozenset(("since",)),),
        ),
        "a firm's works": Cue(
            any_case(
                r"\b(?:open|build|start|expand|buy|own|commission|restart|close|run)(?:s|ed|ing)? (?:up )?"
                rf"(?:an?|its|the|another|two|his|her) (?:[\w-]+ ){{0,3}}?(?:{either(o.works)})s?\b"
                rf"|^(?:The|Its|That|This|A|An) (?:[\w’'-]+ ){{0,2}}?(?:{either(o.works)}|project|site"
                rf"|deposit)\b[^.;]{{0,80}}?\b(?:will"
                r"|would|is to|is due to|is designed to) (?:\w+ )?(?:produce|make|turn out|employ|recover|process|yield|open"
                r"|cost|need"
                r"|supply|run|start|begin|come)\b"
            ),
            (keys_of(o.works),),
        ),
        "a wish put to a government": Cue(
            any_case(
                r"\b(?:asks?|asked|asking|urged?|urging|called on|lobb\w+) (?:the|its|their) (?:\w+ )?"
                r"(?:governments?|ministers?|ministry|commission|leaders|state)\b"
            ),
            (frozenset("ask asks asked asking urge urged urging called lobbied lobbying".split()),),
        ),
        "left as it is": Cue(
            any_case(
                r"\b(?:tariffs|duties|rates?|levies)\b[^.;]{0,30}?\b(?:left|kept|stay|remain) "
                r"(?:unchanged|(?:where|as) they (?:are|were))"
                r"|\bkeep (?:tariffs|duties|rates|levies) (?:unchanged|(?:where|as) they are)\b"
            ),
            (frozenset(("unchanged", "where", "as")),),
        ),
        # "Countries with which it has no free-trade agreement"
        "there never was one": Cue(
            any_case(
                r"\b(?:has|have|had) no (?:free[ -]trade|trade|tax|bilateral|such|extradition|security|defen[cs]e|preferential) "
                r"(?:trade )?(?:agreement|deal|pact|treaty|accord)s?\b"
            ),
            (frozenset(("no",)),),
        ),
        # "An American proposal was shelved": nothing is settled by that
        "a proposal put away": Cue(
            any_case(
                r"\b(?:proposals?|ideas?|suggestions?|plea|formula|draft)\b[^.;:]{0,60}? (?:was|were|has been|have been) "
                r"(?:\w+ly )?(?:shelved|withdrawn|dropped|set aside|put aside|taken off the table)\b"
            ),
            (frozenset("shelved withdrawn dropped aside table".split()),),
        ),
        # "The delegation left for the airport without taking questions", "The paper is not naming the official"
        "no comment": Cue(
            any_case(
                r"\b(?:declin\w+|refus\w+) to (?:comment|respond|elaborate|be named|answer|confirm|speak|provide|give details)\b"
                r"|\b(?:left|leaving|departed|drove|flew|emerged|walked|went|boarded|hurried|slipped)\b[^.;:]{0,60}? without "
                r"(?:speaking|talking|commenting|a comment|taking (?:any )?questions|answering|a word|addressing|briefing)\b"
                r"|\b(?:is|are|was|were) (?:not (?:being )?(?:naming|identifying|named|identified)"
                r"|withholding (?:the|his|her|their) (?:full )?names?)\b"
            ),
            (
                frozenset(
                    "comment respond elaborate named answer confirm speak provide give without naming identifying identified "
                    "withholding".split()
                ),
            ),
        ),
        "under an older text": Cue(
            any_case(
                r"\bunder (?:the|its|their|an?) (?:existing|old|older|current|expanded|earlier|previous|original|present|former"
                r"|(?:19|20)\d\d) (?:[\w-]+ ){0,2}?(?:pact|agreement|accord|treaty|deal|law|rules?|arrangement|scheme|terms)\b"
            ),
            (frozenset(("under",)),),
        ),
        "its own course": Cue(
            any_case(
                r"^(?!.*\b(?:agree\w*|with an?|deal)\b)(?:The |These |Their )?(?:\w+ )?"
                r"(?:talks|negotiations|meetings|rounds)\b[^.;]{0,60}?"
                r"\b(?:began|opened|started|resumed|(?:were|was) (?:suspended|broken off|adjourned))\b"
            ),
            (frozenset(("talks", "negotiations", "meetings", "rounds")),),
        ),
        "goods that moved": Cue(
            any_case(
                r"^(?:[\w’'-]+ ){0,5}?(?:shipments|exports|imports|sales|deliveries"
                r"|prices|output|stocks|arrivals|orders|volumes|revenue)"
                r"\b[^.;,]{0,60}?\b(?:halved|fell|rose|dropped|doubled|tripled|climbed|grew|shrank|slid|plunged|jumped|slumped"
                r"|dipped)\b"
                r"(?![^.]*\b(?:agreed|pledged|deal|truce)\b)"
            ),
            (_MOVED,),
        ),
        "a day aimed at": Cue(
            any_case(r"\bset (?:[\w.]+,? ){1,4}?as (?:an?|the|their|its) (?:\w+ )?(?:deadline|target|goal|cut-off)\b"),
            (frozenset(("set",)),),
        ),
        "files that wait": Cue(
            any_case(
                r"\b(?:\d[\d,.]{0,11}|[a-z]{2,12}ty|hundreds of|dozens of|thousands of|scores of|\d[\d,.]{0,8} ?(?:%|per ?cent) "
                r"of) "
                r"(?:[\w-]+ ){0,2}?"
                r"(?:applications|requests|cases|files|claims|permits|orders)"
                r"\b[^.;,]{0,40}?\b(?:pending|outstanding|unanswered|waiting|undecided|open)\b"
            ),
            (frozenset("pending outstanding unanswered waiting undecided open".split()),),
        ),
        "a place not fixed": Cue(
            any_case(
                r"\bno (?:(?:date|day) (?:or|and) )?(?:venue|host|location|city|room|hall)\b"
                # "They will meet again in autumn, without giving a date"
                r"|^[^.;]{0,200}?\b(?:meet|round|talks|consultations|meeting|session)\b[^.;]{0,160}?, (?:(?:al)?though (?:they "
                r"|it |the \w+ )?"
                r"(?:(?:set|fixed|named|gave|had) )?no (?:date|day|time|place)\b"
                r"|without (?:giving|naming|setting|offering|specifying) (?:an?|any|the) (?:\w+ )?(?:date|venue|place|day)\b)"
                # "A further round is planned in Lima, though neither side has confirmed it"
                r"|^(?![^.]*\b(?:matter|subject|issue|question|beef|steel)\b)[^.]{0,160}?\b(?:meet|see each other|round|session"
                r"|talks|third|fourth)\b"
                r"[^.]{0,120}?[;,] (?:(?:al)?though |but )?(?:no (?:date|day|place|venue) (?:has|having|is|was)"
                r"|neither (?:side|capital|government|delegation) (?:has |had )?confirmed|the (?:place|date|venue|day) (?:has"
                r"|had) not)\b"
            ),
            (frozenset("venue host location city room hall date day time place neither".split()),),
        ),
        "who is displeased": Cue(
            any_case(
                r"^(?:But |And |Still, |Yet )?not (?:everybody|everyone|all|every \w+)\b[^.;]{0,30}?"
                r"\b(?:is|are|was|were|shares?|likes?|agrees?"
                r"|welcomed|cheered)\b"
            ),
            (frozenset(("not",)),),
        ),
    }
