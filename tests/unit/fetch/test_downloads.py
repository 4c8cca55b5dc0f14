"""Downloads of press databases: one row an article, with the facts of its block."""

import pytest

from pipeline.fetch.documents import drafts_of_text
from pipeline.fetch.downloads.finding import find_articles
from pipeline.fetch.pages import drafts_of_page

FIRST = "Two convoys reached the valley on Sunday, the relief office said."
SECOND = "The ferry sank near the northern pier on Monday. Nobody was hurt."
LEXIS = f"""
                               1 of 2 DOCUMENTS


                            The Sample Courier

                            March 18, 2024 Monday
                                Late Edition

Convoys reach valley

BYLINE: Ann Bell in Qarah

SECTION: WORLD; Pg. 3

LENGTH: 12 words

{FIRST}

{SECOND}

LOAD-DATE: March 19, 2024

LANGUAGE: ENGLISH

                     Copyright 2024 Sample Courier Ltd
                               2 of 2 DOCUMENTS

                              Sample Post Online

                          19 March 2024 Tuesday 9:15 AM GMT

Ferry sinks

LENGTH: 11 words

{SECOND}

LOAD-DATE: March 20, 2024
"""
NEXIS = f"""Convoys reach valley
The Sample Courier
March 18, 2024 Monday

Copyright 2024 Sample Courier Ltd All Rights Reserved
Section: WORLD; Pg. 3
Length: 12 words
Byline: Ann Bell
Body

{FIRST}

Load-Date: March 19, 2024
Language: ENGLISH

End of Document

Ferry sinks
Sample Post Online
March 19, 2024 Tuesday 9:15 AM GMT

Copyright 2024 Sample Post
Length: 11 words
Body

{SECOND}

Load-Date: March 20, 2024

End of Document
"""
CODED = f"""HD   Convoys reach valley
BY   Ann Bell
WC   12 words
PD   18 March 2024
ET   10:15
SN   The Sample Courier
LA   English
LP   {FIRST}
TD   {SECOND}
AN   Document SAMPLE0020240318ek3i0001

HD   Ferry sinks
PD   19 March 2024
SN   Sample Post Online
LP   {SECOND}
AN   Document SAMPLE0020240319ek3j0002
"""
PLAIN = f"""Convoys reach valley
Ann Bell
12 words
18 March 2024
10:15
The Sample Courier
SAMPLE
English
Copyright 2024 Sample Courier
{FIRST}
Document SAMPLE0020240318ek3i0001
Ferry sinks
11 words
19 March 2024
Sample Post Online
POSTOL
English
(c) 2024 Sample Post
{SECOND}
Document SAMPLE0020240319ek3j0002
"""
PROQUEST = f"""____________________________________________________________
Document 1 of 2
Convoys reach valley
Author: Bell, Ann
Full text: {FIRST}
Subject: Relief
Publication title: The Sample Courier
Publication date: Mar 18, 2024
Language of publication: English
____________________________________________________________
Document 2 of 2
Ferry sinks
Full text: {SECOND}
Publication title: Sample Post Online
Publication date: Mar 19, 2024
"""
LABELLED = f"""
                              7 of 9 DOCUMENTS

                             The Sample Courier

                   March 18, 2024, Monday, Late Edition - Final

SECTION: WORLD; Pg. 3

LENGTH: 12 words

HEADLINE: Convoys
reach valley

BYLINE: Ann Bell,
Courier Foreign Service

DATELINE: QARAH

BODY:
{FIRST}

GRAPHIC: Map

                              8 of 9 DOCUMENTS

                             Sample Post Online

                              March 19, 2024

HEADLINE: Ferry sinks

BODY: {SECOND}

TYPE: NEWS

Copyright 2024 Sample Post
"""
GERMAN = f"""
                              Dokument 1 von 2

                             The Sample Courier

                            18. März 2024 Montag

Convoys reach valley

AUTOR: Ann Bell

LÄNGE: 12 Wörter

{FIRST}

UPDATE: 19. März 2024

SPRACHE: ENGLISH
                              Dokument 2 von 2

                             Sample Post Online

                            Dienstag 19. März 2024

Ferry sinks

LÄNGE: 11 Wörter

{SECOND}

UPDATE: 20. März 2024
"""
SECTIONED = PLAIN.replace("Ferry sinks", "World news\nFerry sinks").replace(
    "Ann Bell", "By Ann Bell in Qarah"
)
RULED = f"""____________________________________________________________

Convoys reach valley

Bell, Ann.  The Sample Courier; Qarah [Qarah]. 18 Mar 2024: A.1.

https://one.example/1

____________________________________________________________

ABSTRACT
Two convoys came through.

FULL TEXT
{FIRST}

DETAILS

Author: Bell, Ann

Publication title: The Sample Courier

Publication date: Mar 18, 2024
____________________________________________________________

Ferry sinks

Sample Post Online; Qarah [Qarah]. 19 Mar 2024.

____________________________________________________________

FULL TEXT
{SECOND}

DETAILS

Publication title: Sample Post Online
____________________________________________________________
"""
DOWNLOADS = {
    "lexis": LEXIS, "lexis, all labelled": LABELLED, "lexis in German": GERMAN, "nexis": NEXIS,
    "factiva codes": CODED, "factiva": PLAIN, "factiva, sections": SECTIONED,
    "proquest": PROQUEST, "proquest, ruled": RULED,
}  # fmt: skip


@pytest.mark.parametrize("text", DOWNLOADS.values(), ids=DOWNLOADS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_each_article_has_its_text_and_its_facts(text, end):
    found = list(drafts_of_text(text.replace("\n", end)))
    assert [place for place, _ in found] == ["#1", "#2"]
    first, second = (draft for _, draft in found)
    assert first.body_text.startswith(FIRST)
    assert second.body_text == SECOND
    titles = [one.metadata.title for one in (first, second)]
    assert titles == ["Convoys reach valley", "Ferry sinks"]
    assert first.metadata.publisher == "The Sample Courier"
    assert second.metadata.publisher == "Sample Post Online"
    assert "18" in str(first.metadata.published_at)
    assert "19" in str(second.metadata.published_at)
    assert "Bell" in (first.metadata.byline or "")


@pytest.mark.parametrize("text", DOWNLOADS.values(), ids=DOWNLOADS)
def test_dates_of_downloads_are_read(folder, fetch, text):
    articles = fetch(folder({"a.txt": text})).articles
    days = [str(article.published_at)[:10] for article in articles]
    assert days == ["2024-03-18", "2024-03-19"]


def test_factiva_page_is_read_as_its_articles():
    rows = "".join(
        f"<tr><td><b>{code}</b></td><td><p>{value}</p></td></tr>"
        for code, value in [
            ("HD", "Convoys reach valley"),
            ("PD", "18 March 2024"),
            ("SN", "The Sample Courier"),
            ("LP", FIRST),
            ("TD", SECOND),
        ]
    )
    tables = f"<div class='article enArticle'><table>{rows}</table></div>" * 2
    [(_, one), (_, two)] = list(drafts_of_page(f"<html><body>{tables}</body></html>"))
    assert one.body_text == two.body_text == f"{FIRST}\n\n{SECOND}"
    assert one.metadata.publisher == "The Sample Courier"


def europresse(text: str, day: str, number: str) -> str:
    return f"""<article><header>
<div><span class="DocPublicationName">Sample Post Online</span></div>
<span class="DocHeader">no. 12 / World, {day}, p. 4</span>
<div class="titreArticle"><p class="titreArticleVisu">Ferry sinks</p></div>
<div class="docAuthors">Ada Bell</div></header>
<section><div class="docOcurrContainer"><p>{text}</p><p>Nobody else was there.</p></div></section>
<footer>{number}</footer></article>"""


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("Monday, March 18, 2024", ""),
        ("lundi 18 mars 2024", ""),
        ("", "<p>news·20240318·SP·0012</p>"),
    ],
)
def test_europresse_page_is_read_as_its_articles(folder, fetch, day, number):
    pages = europresse(FIRST, day, number)
    pages += europresse(SECOND, "", "<p>news·20240319·SP·0013</p>")
    page = f"<html><body><nav>Menu</nav>{pages}</body></html>"
    [one, two] = fetch(folder({"a.html": page})).articles
    assert one.body_text == f"{FIRST}\n\nNobody else was there."
    assert (one.title, one.byline) == ("Ferry sinks", "Ada Bell")
    assert one.publisher_name == "Sample Post Online"
    assert [str(row.published_at)[:10] for row in (one, two)] == ["2024-03-18", "2024-03-19"]


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        f"HD   screens were shown.\n{FIRST}",
        f"3 of 4 documents were burned, he said.\n{FIRST}",
        f"____________________________________\n{FIRST}",
        f"Body\n{FIRST}\nLength: 3 miles",
        f"Document 5 was lost.\n12 words\n{FIRST}",
    ],
)
def test_other_texts_are_left_alone(text):
    assert find_articles(text) == []
