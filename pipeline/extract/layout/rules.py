"""Tell headline, captions, navigation and credit lines from running text, by general signals.

Pure: text in, offsets out. Nothing here knows an outlet; a line is judged by its length, its
final stop, its letters, its place on the page and a closed list of what pages print around text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extract.layout import patterns
from pipeline.extract.layout.datelines import IsCity, dateline_end
from pipeline.extract.layout.lines import Line, find_lines

MAX_HEADLINE_WORDS = 22
MAX_HEADING_WORDS = 10
MAX_LABEL_WORDS = 6
MAX_DATELINE_WORDS = 15  # of one that has a line for itself
MAX_LEAD_WORDS = 24  # of a line that leads to another story
MAX_OFFER_WORDS = 50
MAX_CREDIT_LINE_WORDS = 40
MAX_CREDIT_LINE_CHARS = 400
LEADS = 2  # paragraphs at the top: one of them may be a headline
SAME_WORDS = 4  # with which a cut caption begins as the full one does


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph or line with its layout kind; ``paragraph`` is running text."""

    start_char: int
    end_char: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class CreditSpan:
    """A name in a credit, with the role it is credited in."""

    credit_type: str
    start_char: int
    end_char: int


def find_layout(
    text: str, *, title: str | None = None, is_city: IsCity | None = None
) -> tuple[list[Block], list[CreditSpan]]:
    """Cut a page's text into blocks and say what each is.

    Args:
        text: The article's whole text, headline included.
        title: The title as metadata gave it; a line near the top that equals it is the headline.
        is_city: Tells cities in capitals from other words; see ``dateline_end``.

    Returns:
        The blocks in text order, none overlapping and none starting or ending in white space;
        and the credited names in text order.
    """
    lines = find_lines(text)
    kinds = [_kind_alone(line.text) for line in lines]
    _mark_top(lines, kinds, title=title)
    _mark_short_lines(lines, kinds)
    _mark_links(lines, kinds)
    _mark_repeats(lines, kinds)
    return list(_blocks(lines, kinds, is_city)), list(_credits(lines, kinds))


def _blocks(lines: list[Line], kinds: list[str | None], is_city: IsCity | None) -> Iterator[Block]:
    """Cut the datelines off the paragraphs that they open."""
    n_paragraphs = 0
    for line, kind in zip(lines, kinds, strict=True):
        start = line.start
        if kind in (None, "label"):
            is_lead = n_paragraphs < LEADS
            end = dateline_end(line.text, is_lead=is_lead, is_city=is_city)
            n_paragraphs += 1
            if end is not None:
                head = len(line.text[:end].rstrip())
                yield Block(start_char=start, end_char=start + head, kind="dateline")
                start, kind = start + end, None
        if start < line.end:
            yield Block(start_char=start, end_char=line.end, kind=kind or "paragraph")


def normalised(text: str) -> str:
    """Fold case, spacing and punctuation, so that two prints of one line are equal."""
    return " ".join(patterns.WORD.findall(text.casefold()))


def looks_final(text: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return patterns.FINAL.search(text[-6:]) is not None


def _kind_alone(text: str) -> str | None:
    """Give the kind that a line's own words give away, or None."""
    n_words = len(text.split(None, MAX_CREDIT_LINE_WORDS * 2))
    folded = text.strip(" .:»›>|•-–—").casefold()
    if folded in patterns.NAVIGATION or (n_words <= 10 and patterns.STAMP.fullmatch(text)):
        return "navigation"
    if n_words <= MAX_LEAD_WORDS and patterns.ELSEWHERE.fullmatch(text):
        return "navigation"
    if n_words <= MAX_OFFER_WORDS and patterns.OFFER.search(text):
        return "navigation"
    if n_words <= 10 and patterns.DATE_LINE.fullmatch(text):
        return "label"
    if n_words <= MAX_DATELINE_WORDS and dateline_end(text, is_lead=False) == len(text):
        return "dateline"
    if n_words <= MAX_CREDIT_LINE_WORDS and len(text) <= MAX_CREDIT_LINE_CHARS:
        if patterns.WIRE.fullmatch(text) and patterns.AGENCY.search(text):
            return "wire_line"
        if patterns.CONTRIBUTION.fullmatch(text[:1].upper() + text[1:]) or _is_lower_credit(text):
            return "contribution_line"
    return "caption" if _is_caption(text, n_words=n_words) else None


def _is_lower_credit(text: str) -> bool:
    """Credit lines in other cases: ``(Reporting by …)``, ``Additional reporting by …``."""
    bare = text.lstrip("([")
    if not patterns.CREDIT_START.match(bare):
        return False
    return patterns.CONTRIBUTION.fullmatch(bare[:1].lower() + bare[1:]) is not None


def _is_caption(text: str, *, n_words: int) -> bool:
    """Say whether a line starts or ends as captions do; long ones are paragraphs."""
    if n_words > 80 or len(text) > 800:
        return False
    if text.isupper() and n_words <= 2:
        return False
    if patterns.CAPTION_START.match(text) or patterns.IMAGE_CREDIT.search(text[-90:]):
        return True
    return (
        n_words <= 60 and '"' not in text and patterns.CAPTION_DATE.search(text[-40:]) is not None
    )


def _mark_top(lines: list[Line], kinds: list[str | None], *, title: str | None) -> None:
    """Find the headline in the run of short lines before the first paragraph."""
    wanted = normalised(title) if title else None
    for index, line in enumerate(lines[:12]):
        if wanted and kinds[index] in (None, "navigation") and normalised(line.text) == wanted:
            kinds[index] = "headline"
            _mark_above(lines, kinds, headline=index)
            return
    run = []
    for index, line in enumerate(lines[:12]):
        if kinds[index] is None and (looks_final(line.text) or line.n_words > MAX_HEADLINE_WORDS):
            break
        run.append(index)
    else:
        return  # a page of short lines only: nothing shows which of them is the headline
    candidates = [i for i in run if kinds[i] is None and lines[i].n_words >= 3]
    first_caption = next((i for i in run if kinds[i] == "caption"), len(lines))
    candidates = [i for i in candidates if i < first_caption] or candidates
    if not candidates:
        return
    headline = max(candidates, key=lambda i: (min(lines[i].n_words, 8), -i))
    kinds[headline] = "headline"
    _mark_above(lines, kinds, headline=headline)


def _mark_above(lines: list[Line], kinds: list[str | None], *, headline: int) -> None:
    """Short lines above a headline are the page's navigation."""
    for index in range(headline):
        if kinds[index] is None and lines[index].n_words <= 4:
            kinds[index] = "navigation"


def _mark_short_lines(lines: list[Line], kinds: list[str | None]) -> None:
    """Mark what is left of short lines without a final stop as heading or label."""
    has_text = any(
        kind is None and looks_final(line.text) for line, kind in zip(lines, kinds, strict=True)
    )
    for index, line in enumerate(lines):
        if kinds[index] is not None or looks_final(line.text) or not has_text:
            continue
        if line.n_words <= MAX_LABEL_WORDS and _is_label(line.text):
            kinds[index] = "label"
        elif line.n_words <= MAX_HEADING_WORDS and not line.text.startswith(
            ('"', "“", "-", "•", "*")
        ):
            kinds[index] = "heading"


def _mark_links(lines: list[Line], kinds: list[str | None]) -> None:
    """Mark leads to other stories between paragraphs: lines in capitals, and lists of links.

    Points under the headline sum up the story itself, and a list behind a colon is part of it.
    """
    stops = [
        kind is None and looks_final(line.text) for line, kind in zip(lines, kinds, strict=True)
    ]
    has_small = any(
        stop and not line.text.isupper() for line, stop in zip(lines, stops, strict=True)
    )
    links = [
        kinds[index] in (None, "heading")
        and not looks_final(line.text)
        and patterns.BULLET.match(line.text) is not None
        for index, line in enumerate(lines)
    ]
    first = next((index for index, stop in enumerate(stops) if stop), len(lines))
    start = 0  # of the list that a line is in
    for index, line in enumerate(lines):
        start = start if index and links[index - 1] else index
        if index < first:
            continue
        is_shouted = has_small and line.text.isupper() and not looks_final(line.text)
        if is_shouted and kinds[index] is None and line.text[0].isalnum():
            kinds[index] = "heading"
        is_told = start > 0 and lines[start - 1].text.endswith(":")
        is_listed = start < index or (index + 1 < len(lines) and links[index + 1])
        if links[index] and is_listed and not is_told and start > first:
            kinds[index] = "navigation"


def _is_label(text: str) -> bool:
    """Say whether a line is of capitalised words with a comma, as a place and its country are."""
    words = patterns.WORD.findall(text)
    return all(_is_name_word(word) for word in words) and bool(re.search(r"\w, [A-Z]", text))


def _is_name_word(word: str) -> bool:
    """Say whether a word can stand in a place name: a capital, or a particle as in ``ez-Zor``."""
    return word[0].isupper() or word.split("-")[0].lower() in patterns.LABEL_SMALL


def _mark_repeats(lines: list[Line], kinds: list[str | None]) -> None:
    """Mark what was printed before, and a cut caption beside the whole one."""
    seen: dict[str, str | None] = {}
    for index, line in enumerate(lines):
        key = normalised(line.text)
        if key in seen and line.n_words >= 5:
            kinds[index] = "caption_repeat"
        seen.setdefault(key, kinds[index])
    for index, line in enumerate(lines):
        if (
            kinds[index] not in (None, "heading", "label")
            or looks_final(line.text)
            or line.n_words < SAME_WORDS
        ):
            continue
        opening = _opening(line.text)
        for beside in (index - 1, index + 1):
            is_caption = 0 <= beside < len(lines) and kinds[beside] == "caption"
            if is_caption and _opening(lines[beside].text) == opening:
                kinds[index] = "caption_repeat"


def _opening(text: str) -> list[str]:
    return text.casefold().split(None, SAME_WORDS)[:SAME_WORDS]


def _credits(lines: list[Line], kinds: list[str | None]) -> Iterator[CreditSpan]:
    """Names in credit lines, captions' image credits and the agency of a dateline."""
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == "wire_line":
            yield from _named(patterns.AGENCY.finditer(line.text), line, "wire_credit")
        elif kind == "contribution_line":
            yield from _contributors(line)
        elif kind in ("caption", "caption_repeat"):
            if match := patterns.IMAGE_CREDIT.search(line.text):
                group = next(name for name, value in match.groupdict().items() if value)
                yield CreditSpan(
                    credit_type="image_credit",
                    start_char=line.start + match.start(group),
                    end_char=line.start + match.start(group) + len(match.group(group).rstrip(" .")),
                )
        elif kind is None and index < 8 and (match := patterns.DATELINE.match(line.text[:100])):
            yield replace(
                CreditSpan(credit_type="wire_credit", start_char=0, end_char=0),
                start_char=line.start + match.start("agency"),
                end_char=line.start + match.end("agency"),
            )


def _named(matches: Iterator[re.Match[str]], line: Line, credit_type: str) -> Iterator[CreditSpan]:
    for match in matches:
        start = match.start() + (4 if match.group().lower().startswith("the ") else 0)
        yield CreditSpan(
            credit_type=credit_type,
            start_char=line.start + start,
            end_char=line.start + match.end(),
        )


def _contributors(line: Line) -> Iterator[CreditSpan]:
    """Every name of a contribution line; agencies among them are wire credits."""
    for match in re.finditer(patterns.NAME, line.text):
        name, start = match.group(), match.start()
        lead = re.match(
            r"(?:Additional |With )?(?:[A-Z]\w+(?:ing|ed|ten) by |By |BY )", line.text[start:]
        )
        if lead:
            continue
        first = re.match(
            r"(?:By|BY|Reporting|Additional|Writing|Editing|Edited|With|Written|Compiled|The|An?|Our"
            r"|One|Two|Three|Several|Another|Some|Other|This|From|Freelance)\b ?",
            name,
        )
        offset = first.end() if first else 0
        name = name[offset:].rstrip(".'’")
        before = line.text[: start + offset]
        if len(name) < 2 or re.search(r"\b(?:in|(?<!contributions )from|at|to) $", before):
            continue
        behind = line.text[start + offset + len(name) :]
        if re.match(rf"(?:['’]s)? {patterns.STAFF}\b", behind):
            continue  # whom a contributor without a name works for
        if re.search(rf"\b{patterns.STAFF}$", name, re.IGNORECASE):
            continue
        agency = patterns.AGENCY.fullmatch(name)
        if " " not in name and not agency:
            continue
        yield CreditSpan(
            credit_type="wire_credit" if agency else "contributor",
            start_char=line.start + start + offset,
            end_char=line.start + start + offset + len(name),
        )
