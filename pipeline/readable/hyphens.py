"""Words broken by a hyphen: which hyphens are part of the word, and which a typesetter's."""

import re

from pipeline.readable.layers import Edit

# What stands before a hyphen that belongs to the word.
_FIRST_PARTS = frozenset(
    """al el as ad ar an at ash az el ez es ul ed abu bin ibn umm bani ben deir tel tal ain wadi
    anti pro non ex co self well ill long short high low so post pre mid semi quasi half all
    cross pan neo vice then two three four five six seven eight nine ten eleven
    twelve twenty thirty forty fifty sixty seventy eighty ninety one first second third large small
    full part hard soft left right north south east west far near old new state home hand air
    sea land car door man woman war peace cease""".split()
)
_STATES = frozenset("UN US EU UK".split())  # in small letters they are no more than syllables
# What stands behind one.
_LAST_PARTS = frozenset(
    """old year-old backed led based held controlled run owned affiliated aligned linked made born
    armed allied funded supported supplied occupied administered brokered speaking wide general
    elect scale range term time called level ranking profile known style type chief minister
    president commander in-chief day week month year hour mile kilometre kilometer strong
    majority""".split()
)
# How whole words go on that begin or end as the above do: at-tack, pro-vince, Satur-day. None is
# also what follows such a hyphen ("protest", but "pro-te…" never).
_WHOLE = re.compile(
    r"anal[oy]|angr|arch[ai]|armame|coming|exas|preach|precar|predec|preser|prob(?:ab|e$|l)|propon"
    r"|al(?:arm|ert|ien|ive|most|one|ong|ready|so$|ter|though|titude|ways)"
    r"|all(?:eg(?:at|ed|es|i)|evi|ian|ie[ds]|oc|ow)|an(?:c[eh]|ger|gry|imal|nex|niv|nou|nual)"
    r"|an(?:onym|other|swer|tic|xi|y)|ad(?:apt|d(?:ed|ing|it|ress|s)|equ|jac|just|mi[nrst]|opt|ult)"
    r"|ad(?:vanc|vant|ver|vi[sc]|voc)|ar(?:eas?$|gu|is[ei]|m(?:ed|ies|ist|ou?r|s|y)|ound|ran|ray|rest)"
    r"|ar(?:riv|sen|son|tic|tif|till|tist)|as(?:ham|ide|k(?:ed|ing|s)|leep|pect|pir|sail|sas|sault)"
    r"|as(?:sembl|ser|sess|set|sign|sist|soc|sum|sur|ton|ylum)|at(?:mos|om|roc|tac|tain|temp|ten)"
    r"|at(?:tit|torn|trac|trib)|el(?:abor|der|ect|em|ev|igib|im|ite|se)|es(?:cap|cal|cort|pec|pion)"
    r"|es(?:sen|tab|tat|tim)|ed(?:ge|it|uc)|ul(?:tim|tra)|ben(?:ch|d|ea|ef)|bind|tal(?:k|l|ent)"
    r"|tel(?:e|l(?:ing|s))|anti(?:cip|que)|non(?:e$|ethe|sense)"
    r"|pro(?:ce|duc|fes|fit|found|gr|hib|ject|long|min|mis|mot|mpt|noun|of|pag|per|por|pos|sec|spe)"
    r"|pro(?:te[cs]|toc|v[eio]|x)|pre(?:c[ei]|dic|dom|fer|gn|lim|mi|par|sen|sid|ss|stig|sum|ten|v)"
    r"|ex(?:act|agg|am|c[ehlu]|ec|emp|erc|ert|ha|hib|ile|is|it|pan|pat|pe[cdlnr]|pir|pla|pli|plo)"
    r"|ex(?:por|pos|press|pul|tens?|tend|tent|tern|termin|tin|tor|tra|trem)"
    r"|co(?:al|ast|in|ll|lo[nur]|m[befmp]|n|ol|p(?:y|ies)|r[dnpr]|st(?:s|ly)|uld|un|up|ur|us|v|wa)"
    r"|ill(?:eg|ici|nes|um|us)|long(?:er|est)|short(?:ag|com|en|er|fall|ly)|high(?:er|est|l[aiy]|wa)"
    r"|low(?:er|est|land)|so(?:ci|ld|li|lu|me|on|u)|post(?:al|ed|er|pon|s$)|mid(?:dl|st)"
    r"|cross(?:e[ds]|ing|road)|pan(?:el|ic)|(?:six|seven|four|eigh|nine)(?:t?een|t?y$|th)"
    r"|ten(?:ant|der|fold|s|t)|firstly|second(?:ar|s$)|thirdly|large(?:ly|r$|st)|small(?:er|est)"
    r"|full(?:er|est|y)|part(?:i[aces]|ly|ne|s$|y$)|hard(?:en|er|est|ly|sh|war)|soft(?:en|er|war)"
    r"|left(?:ist|over)|right(?:eous|ful|s$)|(?:north|south|east|west)(?:er|ward)"
    r"|far(?:m|ther)|near(?:by|er|est|ing|ly)|old(?:er|est)|new(?:com|er|est|ly|s$|sle|spa|sro)"
    r"|state(?:d$|hood|less|men|s$)|home(?:land|less|s$|town)|hand(?:cuf|ed|ful|gun|l[ei]|over|s$)"
    r"|air(?:base|bor|craf|fiel|lif|lin|m[ae]n|port|s$|spac|stri)|sea(?:l|m|por|rch|son|t)"
    r"|land(?:ed|ing|mar|min|s$|sca|sli)|car(?:av|bon|d|e|go|na|r|tel)|door(?:step|way)"
    r"|man(?:ag|date|hunt|ife|kind|ner|oeu|pow|slau|ual|ufac)|peace(?:ful)|cease(?:d|less)"
    r"|war(?:eh|fa|h|lor|n|plan|rant|ring|rio|shi|tim)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun|holi|birth|yester|every)day|(?:some|life|mean)time"
    r"|(?:cal|cancel|control|expel|fil|fuel|hand|instal|kil|label|pul|rol|settl|shel|signal|travel)led"
    r"|(?:up|with)held|stubborn|armstrong|mischief|(?:ar|o)range|unknown|overrun|prototype"
)
# Hyphens that hang: "pre- and post-war".
_SUSPENDED = r"(?:and|or|to|nor|und|et|y|as|but)\b"
_BROKEN = re.compile(rf"(?<![\w-])([^\W\d_]{{1,14}})- (?!{_SUSPENDED})([a-z]{{2,}})(?![\w])")
_FUNCTION_WORDS = frozenset(
    """the a an and or but who which that this these those he she it they we you i his her its
    their our is are was were be been has have had will would said says say in on at of for from
    with by as to into after before when while where because if not no also then than there here
    all some many most both about over under between during since until""".split()
)
_FEWEST = 2  # breaks inside lines that a text must have: a single one may be a sloppy dash


def is_hyphen_kept(before: str, after: str) -> bool:
    """Whether the hyphen at a line's end belongs to the word.

    Args:
        before: What stands before it on the line, back to white space.
        after: The next line's first word, with what is joined to it.
    """
    written = re.sub(r"^\W+", "", before)
    first = written.rsplit("-", 1)[-1].lower()
    last = re.sub(r"\W+$", "", after).lower()
    if not after[:1].islower() or "-" in last:  # four-/year-old, state-/of-the-art
        return True
    if _WHOLE.match(first + last) and written not in _STATES:
        return False
    return first in _FIRST_PARTS or last in _LAST_PARTS or written in _STATES


def find_hyphen_edits(text: str) -> list[Edit]:
    """Edits by which words that were broken over lines, and whose lines are gone, are whole."""
    if "- " not in text:
        return []
    edits: list[Edit] = []
    for match in _BROKEN.finditer(text):
        first, last = match.group(1), match.group(2)
        if last in _FUNCTION_WORDS:
            return []  # here a hyphen with a space is a dash
        kept = is_hyphen_kept(first, last)
        edits.append((match.end(1) + kept, match.start(2), ""))
    return edits if len(edits) >= _FEWEST else []
