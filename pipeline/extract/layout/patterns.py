"""What pages print around running text: closed lists and patterns, all of bounded length."""

import re

NAVIGATION = frozenset(
    """accessibility links|breaking news|share|share this|share this article|print|print this page
    |email|e-mail|comments|comment|no comments|leave a comment|add comment|read more|more|see also
    |see more|related|related articles|related stories|related content|more on this story|more news
    |most read|most popular|editor's picks|recommended|follow us|follow us on twitter|sign up
    |subscribe|newsletter|advertisement|advertising|sponsored|skip to content|skip to main content
    |skip to navigation|search|menu|home|back to top|top stories|latest news|latest|news|world
    |world news|middle east|europe|asia|africa|americas|opinion|video|videos|photos|gallery
    |photo gallery|live|watch|listen|listen now|download|embed|embed code|copy link|link copied
    |copied|facebook|twitter|tweet|whatsapp|telegram|linkedin|reddit|pinterest|save|bookmark
    |close|continue reading|continue reading the main story|view comments|view more|load more
    |previous|next|next story|previous story|cookies|privacy policy|terms of use|contact us|about us
    |log in|login|sign in|register|jump to navigation|jump to content|site map|sitemap|feedback
    |auto|no media source currently available|direct link|pop-out player""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
# A lead to another story, or an offer of the site, on a line of its own.
ELSEWHERE = re.compile(
    r"(?:(?:read|see|watch|listen)(?: more| also| next| now)?|also read|also on \w+"
    r"|related(?: stor(?:y|ies)| articles?| news| coverage)?|more (?:on|from) [\w' ]{2,30}"
    r"|in pictures|explainer|opinion|live updates|don't miss) ?[:|»>].{1,140}"
    r"|(?:sign up|subscribe|click here|follow us|join us on|download (?:our|the) app)\b"
    r"[^.!?]{0,100}[.!]?"
    r"|\[[^\[\]]{10,140}\]",
    re.IGNORECASE,
)
# An offer of the site in whole sentences: newsletters, terms of use, whose the text is.
OFFER = re.compile(
    r"\b(?:delivered|sent|straight|direct(?:ly)?)(?: straight| directly)? to your (?:inbox|e-?mail)"
    r"|\bsign(?:ing)? up (?:for|to) (?:our|the|this)\b.{0,60}(?:newsletter|alert|e-?mail|briefing)"
    r"|\byou (?:agree to (?:our|the)|accept our|consent to our)\b|\ball rights reserved\b"
    r"|\bget the [\w ]{2,30} app\b"
    r"|^(?:copyright|©|\(c\))(?: ?(?:©|\(c\)))?,? (?:\d{4}|[A-Z])|^recommended stories\b",
    re.IGNORECASE,
)
BULLET = re.compile(r"[-–—•*·▪◦] ?(?=\S)")
STAMP = re.compile(
    r"(?:we |(?:this|the) (?:post|article|story|page|report) (?:was|has been) )?"
    r"(?:most recently |last |first )?"
    r"(?:updated|published|posted|modified|issued)\b.{0,60}"
    r"|\d+ (?:shares|comments)"
    r"|\d{1,3} min(?:ute)?s? read|\d{1,3} (?:minutes|hours|days) ago",
    re.IGNORECASE,
)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WRITTEN_DAY = rf"{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH}(?:,? \d{{4}})?"
DATE_LINE = re.compile(
    rf"(?:\w{{3,9}}day,? )?(?:{WRITTEN_DAY}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    r"(?:[ ,|-]{1,4}(?:at )?\d{1,2}[:.]\d\d.{0,20})?",
)
CAPTION_START = re.compile(
    r"(?:FILE(?: PHOTO| PHOTOGRAPH| IMAGE| PICTURE)?\b ?[-–—:.]"
    r"|(?:PHOTO|IMAGE|PICTURE|CAPTION)\b ?[-–—:]"
    r"|Media playback is (?:un|not )supported on (?:your|this) device"
    r"|(?:Image|Media) (?:source|copyright)\b.{1,60}?\b(?:Image|Media) caption\b"
    r"|(?:File |Handout |Archive |Still )?(?:photo|image|picture|caption|photograph) ?: |Pictured:"
    r"|In this (?:\w+\W+){0,6}?(?:photo|photograph|image|picture|still|frame grab|screenshot)\b"
    r"|(?:An? |This )(?:\w+ ){0,3}?"
    r"(?:photo|photograph|image|picture|frame grab|screen ?shot|video grab|map)\b"
    r"[^.]{0,80}?\b(?:shows?|showing|taken|released|posted|provided|depicts)\b)",
    re.IGNORECASE,
)
# ", Aug. 12, 2017." closes a caption; "on March 15, 2011." closes a sentence of the story.
CAPTION_DATE = re.compile(rf", (?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})\.?$")
IMAGE_CREDIT = re.compile(
    r"(?:[(\[]?\b(?:Photo(?:graph)?s?|Picture|Image|Courtesy|Credit)"
    r"(?: credit)?(?: by| courtesy of|:| /)"
    r" ?(?P<by>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4}(?:/[\w ]{2,30})?(?:, [\w ]{2,20})?)"
    r"|[(\[](?P<slash>[\w. -]{2,40}(?: Photo)?/[\w. -]{2,40})[)\]]"
    r"|(?P<agency>\b(?:REUTERS|AFP|EPA|AP Photo)/[\w. -]{2,40})"
    r"|© ?(?P<copyright>[A-Z][\w. /-]{1,40})"
    r"|(?P<stock>\b(?:Getty Images|Shutterstock|Anadolu Images)))[)\]]?\.?$"
)
AGENCY_NAME = (
    r"(?:The )?(?:Associated Press|Agence France-Presse|Reuters|AFP|AP|UPI|DPA|dpa|EFE|ANSA|EPA"
    r"|PA Media|Interfax(?:-Ukraine)?|TASS|ITAR-TASS|RIA(?: Novosti)?|Xinhua|Anadolu(?: Agency)?"
    r"|Kyodo(?: News)?|Bloomberg(?: News)?|Ukrinform|UNIAN|IRNA|SANA|Press Association"
    r"|Sputnik|CNN|BBC)"
)
AGENCY = re.compile(rf"(?<!\w){AGENCY_NAME}(?!\w)")
NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|(?:al|el|de|van|von|bin|ibn|der)(?!\w))){0,4}"
_NAMES = rf"{NAME}(?:(?:, and |,? and |, |; | & ){NAME}){{0,8}}"
_PLACE = r"(?: (?:in|from|at|of|for) [\w.,' -]{2,60}?)?"
STAFF = (
    r"(?:reporter|correspondent|journalist|stringer|freelancer|producer|researcher|writer|editor"
    r"|staff|staffer|contributor|employee|bureau|team|colleague|photographer|translator"
    r"|assistant)s?"
)
# Contributors without a name: "A second reporter", "Our Beirut staff".
_UNNAMED = (
    r"(?:(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Oo]ur|[Tt]he|[Oo]ther|[Aa]nother|[Ss]ome) )?"
    rf"(?:[\w'’.-]+ ){{0,3}}?(?i:{STAFF})(?: (?:writer|reporter|member)s?)?"
)
_WORK = r"(?:article|report|story|piece|dispatch|coverage|account)"
_CONTRIBUTED = (
    r" (?:also )?contributed(?:(?: additional)? (?:reporting|research)"
    rf"(?: (?:to|for) (?:this|the) {_WORK})?| to (?:this|the) {_WORK})?"
    r"(?:,? (?:from|in) [A-Z][\w.,' -]{1,60})?"
)
_ALSO = rf"(?:,? (?:and|with) (?:{_NAMES}|{_UNNAMED}){_PLACE})?"
CONTRIBUTION = re.compile(
    rf"[(\[]?(?:(?P<who>{_NAMES}|{_UNNAMED}){_PLACE}{_ALSO}{_CONTRIBUTED}"
    r"|(?:additional |with )?"
    r"(?:reporting|writing|editing|edited|written|compiled|translated|reported)"
    rf"(?: and (?:additional )?\w+)? (?:by|from our):? (?P<by>{_NAMES}|{_UNNAMED})(?!\w).{{0,300}}"
    rf"|with contributions (?:by|from):? (?:{_NAMES}|{_UNNAMED}).{{0,160}}"
    rf"|{_NAMES} reported from [A-Z](?:(?! (?:that|who|where|when|said)\b)[\w .,'’-]){{1,160}}"
    rf"|[Tt]his {_WORK} was (?:compiled|written|edited|produced) by .{{0,80}}"
    r"|[Ff]rom (?:staff|wire|news|agency)(?: and (?:staff|wire|news|agency))?"
    r" (?:reports|dispatches|services)"
    rf"|(?:By|BY) (?P<line>{_NAMES})(?:, .{{0,60}}| \|.{{0,60}})?)[)\].]{{0,2}}",
)
CREDIT_START = re.compile(
    r"^(?:additional|with|reporting|writing|edit|written|compiled|translated|reported)", re.I
)
WIRE = re.compile(
    r"[(\[]?(?:(?:with (?:additional |some )?(?:reporting|material|information|files)"
    r"|based on reporting|(?:some|parts? of the) (?:material|information)\b.{0,60}?"
    r"|(?:this|the) (?:report|story|article)\b.{0,40}?|source|sources|compiled|copyright|©)"
    r"\b ?:?(?: ?\(?c\)?)?(?: \d{4})?"
    rf"(?: (?:by|from|provided by|of|was provided by|came from|includes|used)){{0,2}} ?)?"
    rf"{AGENCY_NAME}(?:(?:, and |,? and |, |/| & ){AGENCY_NAME}){{0,5}}"
    r"(?: (?:contributed to|was used in|were used in|for|in) this (?:report|story|article))?"
    r"[)\].]{0,2}",
    re.IGNORECASE,
)
DATELINE = re.compile(rf"^[A-Z][\w.,'’ /-]{{1,60}}? \((?P<agency>{AGENCY_NAME})\) ?[-–—]")
FINAL = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}$")
WORD = re.compile(r"\w[\w.'’-]*")
LABEL_SMALL = frozenset("of the al el and in de bin ibn near ez ad as ar".split())
