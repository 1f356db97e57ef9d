"""The verbs that say how a decision went."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_archive.importer.sections.bodies import BODY, NAMED, THUS, WHOLE
from minutes_archive.importer.sections.caseless import caseless
from minutes_archive.importer.sections.hints import has_any
from minutes_archive.importer.sections.taking_note import ACCOUNT
from minutes_archive.model import Outcome

_STEMS = (
    "bordl uppskj skjut sköts flytta tas_upp_",
    "åter",
    "avsl ogilla utan_bifall neka _ned _ner nedröst negativ ställas bakom",
    "utse utså välj vald valt till_val_bifall justera förrätt förordn förtroende",
    (
        "bif godkän anta antog faststäl bevilj medg accept bakom tillstyrk ansvarsfrihet _ge_"
        " lov tillstånd besked dispens entledig"
        " behörig beslutsför beslutför beslutsmäss stadgeenlig _sätta"
    ),
    "lov tillstånd besked dispens",
    (
        "anteckna noter handlingarna protokollet besvara färdigbehandla tacka del_av informationen"
        " rapporten"
    ),
    (
        "uppdr översän överläm revider ändra fullgjor upph inrätta avsätt utök förläng bifallen"
        " ställas framställ deleger _ge_ _ger_ _gav_ anta anslå anvisa avg förklar lämna"
        " genomför teckna ingå upplåt förvärv inför fördela anordna adjunger höj sänk köp beställ"
        " hyr anlita lån bind betala utbetala sälj sål ansök bygg bjud balansera budgetera"
        " sammanträd disponera överför arrendera skänk bekosta tillsätt tillsatt bilda"
        " starta ordna arrangera uppför finansier renovera anslog tilldela avskriv avskrev begära"
        " ingår säg sades namn uppdrag borgen positiv skjut deltar kronor bidrag firma"
        " öppna etablera"
    ),
)
_PERMIT = r"(?:\w{0,30}(?:lov|tillstånd|dispens)|(?:förhands|start|slut|plan)besked)"
_IN_ORDER = r"(?:behörig|stadgeenlig|beslutsför|beslutför|beslutsmässig)\w{0,4}"
"""What a meeting finds itself to be, or to have been called."""
_SUM = r"(?= [^.;]{0,60}\b(?:\d[\d ]{0,12} (?:kr|kronor|tkr|mkr)\b|fordring|fordran|skuld|lån))"
"""What is written off, where it is money and no motion."""
_ANSWER = r"(?:[\w-]{1,30} ){0,4}(?:yttrande|remissvar|svar|synpunkter)(?:t|et|na)?\b"
_MONEY = r"(?:på|om|med) \d"
_IS_THUS = r"är (?:därmed|härmed|således|alltså)"
_HAS_THUS = r"har (?:därmed|härmed|således|alltså|sålunda)"
_NOT = r"(?:inte|ej|icke)\b"
_FORMS: tuple[tuple[Outcome, str, str, str], ...] = (
    (
        Outcome.TABLED,
        (
            r"bordlägg(?:s|es|as)|bordlades|uppskjut(?:s|as)|skjut(?:s|as) upp|sköts upp"
            r"|(?:flyttas|hänskjuts) till [^.]{0,40}(?:sammanträde|möte)"
            r"|flyttas för behandling (?:vid|på) (?:ett )?(?:nästa|kommande|senare)"
            r" \w{0,30}(?:sammanträde|möte)"
            r"|tas upp (?:igen |på nytt )?(?:på|vid) (?:nästa|kommande) (?:sammanträde|möte)"
        ),
        r"bordlägger|bordlade|(?:beslutar|beslutade|beslöt)(?: enhälligt)? om bordläggning",
        (
            r"bordlägga|uppskjuta|skjuta upp|(?:flytta|hänskjuta) (?:ärendet|frågan|punkten"
            r"|beslutet|behandlingen)\b"
            r"(?=[^.]{0,40} till (?:nästa|kommande|ett senare) (?:sammanträde|möte))"
        ),
    ),
    (
        Outcome.REFERRED_BACK,
        (
            r"(?:minoritets)?återremitter(?:as|ades)|återförvisas|visa(?:s|des) åter"
            rf"|{_IS_THUS} återremitterat"
        ),
        (
            r"återremitter(?:ar|ade)|återförvisar|visa(?:r|de) (?:ärendet|frågan) åter"
            r"|(?:beslutar|beslutade|beslöt)(?: enhälligt)? om återremiss"
        ),
        r"(?:minoritets)?återremittera|återförvisa|visa (?:(?:ärendet|frågan) )?åter",
    ),
    (
        Outcome.REJECTED,
        (
            r"avsl(?:ås|ogs)|ogillas|lämnas utan bifall|nekas|nekades|röstas ne[dr]|röstades ne[dr]"
            r"|(?:blev|blir) (?:avslag(?:en|et|na)|nekade?|nedröstad\w?)"
            rf"|{_IS_THUS} avslag(?:en|et|na)|får (?:inte|ej) (?:fram)?ställas"
            r"|negativt \w{0,10}besked(?: [\w-]{1,30}){0,3} (?:ges|lämnas|meddelas)"
        ),
        (
            rf"avsl(?:år|og)|ogillar|{_HAS_THUS} avslagit|ställ(?:er|de) sig (?:(?:inte|ej) bakom"
            r"|negativ)|(?:lämna|meddela)(?:r|de)(?= (?:ett )?negativt \w{0,10}besked)"
        ),
        (
            r"avslå|ogilla|lämna\b(?=[^.;]{1,90}\butan bifall)"
            r"|(?:lämna|meddela|ge)(?= (?:ett )?negativt \w{0,10}besked)"
        ),
    ),
    (
        Outcome.ELECTED,
        (
            r"ut(?:ses|sågs)|(?:om|ny|fyllnads)?väljs|välj(?:es|as)|(?:om|ny)?valdes"
            r"|förslagen till val bifall(?:e?s)|uppdras(?: åt)?(?=[^.]{1,90}\bjustera\b)"
            r"|(?:blev|blir) (?:vald|valda|utsedd|utsedda)|fick förnyat förtroende"
            r"|förordna(?:s|des)(?= [^.;]{1,120} som\b)"
            r"|val förrätta(?:s|des)(?! (?:vid|på|den|under|senare|i)\b)"
        ),
        (
            r"ut(?:ser|såg)|(?:om|ny)?väljer|(?:om|ny)?valde"
            r"|förordna(?:r|de)(?= [^.;]{1,120} (?:som|till)\b)"
            rf"|{_HAS_THUS} (?:valt|utsett)|förrätta(?:r|de)(?= [^.;:]{{0,40}}val\b)"
        ),
        (
            r"utse|välja|omvälja|nyvälja|förrätta(?= [^.;:]{0,40}val\b)"
            r"|förordna(?= [^.;]{1,120} (?:som|till)\b)"
        ),
    ),
    (
        Outcome.APPROVED,
        (
            r"bifall(?:s|es|as)|bifölls|godkän(?:na?s|nes|n?des)|ant(?:as|ages|ogs)|fastställ(?:a?s|es|des)"
            r"|bevilj(?:as|ades)|medges|accepter(?:as|ades)|(?:får|fick) ansvarsfrihet"
            r"|entledig(?:as|ades)|(?:blev|blir) (?:godkänd|godkända|godkänt|antagen|antaget"
            r"|fastställd|beviljad|beviljat|bifallen|bifallna)|attsats\w{0,5} godkän[dt]a?"
            rf"|förklara(?:s|des)(?: \w+){{0,4}} {_IN_ORDER}"
            rf"|{_IS_THUS} (?:bifall|antag|fastställ|godkän)(?:en|et|na|d|t|da)"
        ),
        (
            r"bif(?:aller|öll)|godkän(?:ner|de)|ant(?:ar|og)|fastställ(?:er|de)|bevilj(?:ar|ade)"
            r"|medg(?:er|av)"
            r"|ställer sig bakom|ställde sig bakom|tillstyrk(?:er|te)"
            rf"|entledigar|entledigade|{_HAS_THUS} (?:bifallit|antagit|godkänt|beviljat)"
        ),
        (
            "bifalla|godkänna|anta|fastställa|bevilja|medge|ställa sig bakom|tillstyrka|ge"
            rf"|entlediga|anse(?= (?:\w{{1,30}} ){{1,6}}{_IN_ORDER})"
            r"|sätta(?= (?:en|ett) \w{0,20}(?:gräns|begränsning|tak)\b)"
        ),
    ),
    (
        # Permits are apart: their words may begin with anything, and take long to look for.
        Outcome.APPROVED,
        rf"{_PERMIT} (?:ges|lämnas|meddelas|utfärdas)",
        rf"(?:meddela|lämna|utfärda)(?:r|de)(?= (?:[\w&-]{{1,40}} ){{0,5}}{_PERMIT}\b)",
        rf"(?:meddela|utfärda|lämna)(?= (?:[\w&-]{{1,40}} ){{0,5}}{_PERMIT}\b)",
    ),
    (
        Outcome.NOTED,
        (
            r"anteckn(?:as|ades)|noter(?:as|ades)|till handlingarna"
            r"|(?:tas|togs|läggs|lades) till protokollet"
            r"|(?:anses|ansågs|är|förklaras|förklarades)"
            r" (?:därmed |härmed |vara |delvis |redan ){0,2}(?:besvara[dt]e?|färdigbehandla[dt]e?)"
            r"|(?:anses|ansågs|är|förklaras|förklarades)(?= (?:interpellationen|frågan|motionen"
            r"|medborgarförslaget) (?:därmed |härmed |vara ){0,2}besvara[dt])"
        ),
        (
            r"anteckn(?:ar|ade)|noter(?:ar|ade)"
            r"|(?:lägger|lade)\b(?=[^.]{1,200}till (?:handlingarna|protokollet))"
            rf"|tack(?:ar|ade) för|tack(?:ar|ade)(?= [^.]{{2,60}} för (?:\w+ ){{0,3}}{ACCOUNT}\b)"
            r"|tar del av|tog del av|har tagit del av"
            r"|tar informationen|tar rapporten"
            r"|(?:anser|förklara(?:r|de))\b(?=[^.]{1,150}\bbesvara[dt])"
        ),
        (
            r"anteckna|notera|lägga\b(?=[^.]{1,200}till handlingarna)|(?:ta|ha tagit) del av"
            r"|tacka för|ta informationen|(?:anse|förklara)\b(?=[^.]{1,150}\bbesvara[dt])"
        ),
    ),
    (
        Outcome.APPROVED,
        (
            r"(?:får|ges|får också|lämnas) i uppdrag|uppdras(?: åt)?|översänds|överlämnas som"
            r"|revideras|ändras"
            r"|förklaras? fullgjor[dt]a?|upphör att gälla|upphävs|inrättas|avsätts|utökas|förlängs"
            r"|fördelas|förklaras bifallen"
            r"|får framställas|får ställas|delegeras"
            rf"|(?:höj(?:s|des)|sänk(?:s|tes))(?!\s{_NOT})|inköp(?:s|tes)"
            r"|(?:för)?(?:säljs|såldes)|överför(?:s|des)|tillsätts|tillsattes|adjungera(?:s|des)"
            r"|tilldela(?:s|des)|ansl(?:ås|ogs)|anvisa(?:s|des)|bilda(?:s|des)"
            r"|säg(?:s|es) upp|sades upp|namnges|namngavs|(?:får|ges|gavs) namnet|hyr(?:s|des) ut"
            r"|uppdrag (?:ges|lämnas)(?= (?:till|åt)\b)|firma(?: [^.;]{1,80})? tecknas"
            rf"|får (?=[^.;]{{1,40}}\bkronor\b[^.;]{{0,20}} bidrag|bidrag {_MONEY})"
        ),
        (
            r"uppdrar åt|uppdrog åt|ger|gav|översänder|översände|antar|upphäver|inrättar|avsätter"
            r"|anslår|delegerar"
            r"|ingår (?=\w{0,20}avtal)|förvärva(?:r|de)|(?:med)?finansiera(?:r|de)"
            r"|går i(?: \w{1,20})? borgen"
            r"|gick i(?: \w{1,20})? borgen|ställ(?:er|de) sig positiv|tillskjuter|skjuter till"
            r"|deltar(?= i (?:projekt|samarbet|satsning|kampanj))"
            r"|avger|avgav|förklarar|adjungera(?:r|de)|köp(?:er|te)|beställ(?:er|de)|anlita(?:r|de)"
            rf"|avskr(?:iver|ev){_SUM}"
        ),
        (
            rf"överlämna(?= {_ANSWER})|uppdra åt|översända|upphäva|inrätta|avsätta|anslå|delegera"
            r"|avge|ge|förklara|revidera"
            r"|anvisa|lämna(?![^.;]{0,90}\butan (?:åtgärd|bifall|avseende))"
            "|förlänga|utöka|genomföra|teckna|ingå|upplåta|förvärva|införa|fördela|anordna"
            "|adjungera|höja|sänka|köpa|beställa|hyra|anlita|låna|ta upp (?=[^.]{0,30}lån)|binda"
            "|betala ut|utbetala|betala|sälja|ansöka|bygga|bjuda in|inköpa|försälja|balansera"
            "|ombudgetera|omdisponera|disponera|omfördela|överföra|arrendera|skänka|bekosta"
            "|tillsätta|sammanträda|bilda|starta|ordna|arrangera|uppföra|finansiera|renovera"
            r"|öppna(?! \w{0,20}(?:mötet|sammanträdet|stämman)\b)|etablera"
            rf"|avskriva{_SUM}"
            r"|begära(?= (?:[\w-]{1,30} ){0,2}\w{0,20}(?:anslag|medel|bidrag)\b)"
        ),
    ),
)
_FIRST = r" \W{0,4}(?:och |samt |dels )?(?:att )?(?:(?:jämte|tillsammans med) ordföranden? )?"
_WITHIN = (
    rf"\W(?:(?:beslut(?:ar|ade|at|as|ades|a)|beslöts?)(?: enhälligt)?(?: {NAMED})?"
    rf"(?: enhälligt| också| dels| {THUS}| med acklamation"
    r"| (?:efter|med|i enlighet|enligt|på|utan)\s(?:(?!\satt\s)[^.;:]){2,140}?(?<!\bom)"
    r"(?=\satt\s))?"
    r"(?: att)?:? "
    r"(?:jämte ordföranden? )?"
    r"|(?:beslutar|beslutade|beslöt): (?:[\w-]{1,40} ){1,6}att "
    r"|(?:och|samt|dels) att |(?<=[,;:]) att )"
)
_MEANS = (
    r"(?:(?:i övrigt|även|också|därutöver|dessutom|vidare)\s)?"
    r"(?:(?:med|i enlighet med|enligt|på|till|för|från|under|såsom för egen skuld|som|efter)\s"
    r"(?:(?:(?!\satt\s)(?:[^.;:]|(?<=kap)\.)){2,140}?\s)?)?"
)
_BODIES = (
    "nämnd", "styrelse", "utskott", "beredning", "rådet", "fullmäktige", "stämma", "mötet",
    "förening", "delegation", "kommitté", "direktion", "presidi", "sammanträdet", "ordföranden",
    "landstinget", "regionen", "församlingen", "kommun",
    " de ", " den ",
)  # fmt: skip
"""Pieces of which a text has one if it names a body, or somebody else who decides."""

_OPENERS = (
    "beslut", "beslöt", "och att ", "samt att ", "dels att ", ", att ", "; att ", ": att ",
)  # fmt: skip
"""Pieces of which a text has one if an infinitive may follow what opens a decision within it."""


@dataclass(frozen=True, slots=True)
class Active:
    """Forms whose subject is who decides, as patterns for a text that `led` gives.

    Args:
        forms: The forms alone.
        of_body: After a body or somebody else who decides.
        within: After "beslutar", and "att" in the middle of a text.
        first: Where a text begins.
    """

    forms: re.Pattern[str]
    of_body: re.Pattern[str]
    within: re.Pattern[str]
    first: re.Pattern[str]

    def stands_in(self, low: str) -> bool:
        """Say whether a text has any of the forms.

        Args:
            low: The text as `led` gives it.
        """
        return (
            self.first.match(low) is not None
            or (has_any(low, _OPENERS) and self.within.search(low) is not None)
            or (
                self.forms.search(low) is not None
                and has_any(low, _BODIES)
                and self.of_body.search(low) is not None
            )
        )


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of the verbs that mean an outcome, as patterns for a text that `led` gives.

    Args:
        outcome: What they mean.
        passive: Forms whose subject is the matter: "motionen avslås".
        active: Forms whose subject is who decides: "nämnden avslår", "att avslå".
        stems: Beginnings of words of which a text has one if it has any of the forms.
    """

    outcome: Outcome
    passive: re.Pattern[str]
    active: Active
    stems: tuple[str, ...]


def _passive(forms: str, *, negated: bool) -> re.Pattern[str]:
    """Build the pattern of forms whose subject is the matter itself."""
    if negated:
        return caseless(rf"\W(?:(?:{forms})\b\s{_NOT}|{_NOT} (?:{forms})\b)")
    return caseless(rf"\W(?<!\binte.)(?<!\bej.)(?<!\bicke.)(?:{forms})\b(?!\s{_NOT})")


def _active(active: str, infinitive: str, *, negated: bool) -> Active:
    """Build the patterns of forms that follow who decides, or "att"."""
    before = rf"{_NOT} " if negated else ""
    after = rf"\s{_NOT}" if negated else rf"(?!\s{_NOT})"
    forms = rf"\W(?:{active})\b"
    of_body = (
        rf"\W(?:(?:{BODY}|{WHOLE}|kommun(?:en)?|ordföranden|de|den)(?: \w+){{0,2}}"
        rf" (?:{active})\b{after}"
        r"|(?<=^ )(?:Till|Att|På förslag|Efter|Vid|Med|Enligt|I enlighet|Därefter|Härefter"
        r"|Slutligen)\b"
        rf"[^.;:]{{2,160}}? (?:{active})(?: enhälligt)?"
        rf" (?:{BODY}|{WHOLE}\b){after})"
    )
    within = rf"{_WITHIN}{_MEANS}{before}(?:{infinitive})\b"
    first = rf"{_FIRST}{_MEANS}{before}(?:{infinitive})\b| \W{{0,4}}(?:{active})\b{after}"
    return Active(*map(caseless, (forms, of_body, within, first)))


VERBS = tuple(
    Verb(
        outcome,
        _passive(passive, negated=False),
        _active(active, infinitive, negated=False),
        tuple(stem.replace("_", " ") for stem in stems.split()),
    )
    for (outcome, passive, active, infinitive), stems in zip(_FORMS, _STEMS, strict=True)
)
"""The verbs, those first that say most."""
REFUSALS = tuple(
    (_passive(passive, negated=True), _active(active, infinitive, negated=True))
    for outcome, passive, active, infinitive in _FORMS
    if outcome is Outcome.APPROVED
)
"""Approving verbs with a negation: "beviljas inte"."""
