"""The words that first pages are laid out with."""

from __future__ import annotations

from enum import StrEnum, auto
from types import MappingProxyType


class Label(StrEnum):
    """What a form's own words ask for."""

    PLACE_TIME = auto()
    PLACE = auto()
    TIME = auto()
    DATE = auto()
    MEETING_DATE = auto()
    ADJOURNMENT = auto()
    MEMBERS = auto()
    SERVING = auto()
    SUBSTITUTES = auto()
    OFFICIALS = auto()
    OTHERS = auto()
    GUESTS = auto()
    """Those who may be there or speak, without a seat."""
    COLUMNS = auto()
    """Members and substitutes in two columns that ran together; no words of its own."""
    PARTICIPANTS = auto()
    CALLED = auto()
    """Those who were called, some of whom came: who did stands under another label."""
    ABSENT = auto()
    ABSENCE_TABLE = auto()
    """A table of absent members beside the substitutes called in: its columns mix in"
    " extraction."""
    PRESIDIUM = auto()
    CHAIR = auto()
    VICE_CHAIR = auto()
    SECRETARY = auto()
    ADJUSTERS = auto()
    """Those chosen to adjust the minutes."""
    SIGNED_BY = auto()
    """Those who adjusted them; in some forms, those chosen."""
    ADJUSTMENT = auto()
    """Place and time of the adjustment."""
    ADJUSTED_ON = auto()
    ADJUSTING = auto()
    """"Justering" alone: which of the adjustment's labels it is shows in what follows."""
    PARAGRAPHS = auto()
    SIGNATURES = auto()
    NOTICE = auto()
    BODY = auto()
    POSTED = auto()
    REMOVED = auto()
    KEPT_AT = auto()
    SIGNATURE = auto()
    APPEAL = auto()
    SECRECY = auto()
    CASE = auto()
    NUMBER = auto()
    PAGE = auto()
    CONTENTS = auto()
    TITLE = auto()
    LETTERHEAD = auto()


_ADJUST = r"(?:protokolls?)?just(?:e|re)ring(?:en|ens)?(?: av protokollet)?"
_POST = r"ansla(?:g|gs|get|gets|git)"
_WHEN = r"(?:datum (?:för (?=när|då))?(?:då|när|för|att)? ?|(?:då|när|för|att) ?)?"
_SERVE = r"(?:tjänstgörande|tjänstg\.?|tjg\.?|tj(?:\.|(?=[ -]{1,2}ers)))"
_THERE = r"närv(?:arande|\.|(?= ))"
_WHOSE = r"(?:[a-zåäö]+s (?-i:(?=[a-zåäö])))?"
"""A body in the genitive: "Nämndens ersättare", but not the name before "Ersättare"."""
_DAY_NEXT = r"(?=:?\s{0,40}(?:[a-zåäö]{3,4}dagen )?(?:den )?\d)"
_STAND_IN = r"(?:ersättare|suppleanter|ers(?:\.|(?![^\W_])))"
_AND_OTHERS = r"(?: och| samt|,) (?:övriga|tjänstemän|tjänstepersoner)"

WORDS = MappingProxyType(
    {
        Label.ADJUSTMENT: (
            rf"(?:plats(?: och|,) (?:tid|datum)|tid(?: och|,) plats|datum(?: och"
            rf"|,) plats) för(?! (?:sammanträd|möte))(?: {_ADJUST})?"
            rf"|{_ADJUST}s? (?:plats|tid|datum)(?:(?: och|,| o| &| /|/) ?(?:plats|tid|datum))*"
            r"|justeringstid|justeringsplats|tid(?:punkt)? för justering(?:en)?"
        ),
        Label.ADJUSTED_ON: (
            r"justeringsdag|justeringsdatum|justerings datum|datum för justering(?:en)?"
            "|justerat(?: den)?"
            r"|justerad den|(?:protokollet )?(?:har )?justera(?:t|ts|des)(?: den)?"
            r"|protokollet är justerat(?: den)?(?=:?\s{0,3}(?:\d|$))"
            "|dag för justering"
        ),
        Label.PLACE_TIME: (
            r"(?:(?:mötes|sammanträdes)?(?:plats(?:,| och| o| &|/| /| (?=datum och)) ?"
            r"(?:datum och |dag och |sammanträdes|mötes)?tid"
            r"|tid(?:,| och| o| &|/) ?plats))(?: för (?:sammanträdet|mötet))?"
            r"|tid(?: och|,) (?:lokal|rum)|plats(?: och|,) datum|datum(?:,"
            "| och) (?:tid och )?plats"
            r"(?: för (?:sammanträdet|mötet))?|plats(?: och|,) sammanträdestid"
            "|tidpunkt och plats|dag,? tid och plats"
        ),
        Label.MEETING_DATE: (
            r"(?:organ(?:,| och) )?sammanträdes(?:datum|dag|dagen)|organ(?:,| och) datum"
            "|sammanträdets datum|mötesdatum|mötesdag"
            r"|datum för sammanträdet|protokollsdatum"
        ),
        Label.ADJOURNMENT: r"ajournering(?:ar)?(?: för [a-zåäö]{3,12})?|paus(?:er)?",
        Label.SUBSTITUTES: (
            rf"(?:{_THERE},? )?(?:men )?(?:ej|icke|inte)[ -]{{1,2}}(?:{_SERVE}"
            rf"|beslutande) (?:{_STAND_IN}|ers\b)"
            rf"|(?:{_THERE},? )?(?:men )?(?:ej|icke|inte)[ -]{{1,2}}(?:{_SERVE}|beslutande)"
            rf"|{_STAND_IN} (?:ej|icke|inte) {_SERVE}"
            rf"|övriga (?:närvarande )?{_STAND_IN}"
            rf"|{_THERE} {_STAND_IN}(?!{_AND_OTHERS})"
            rf"|{_WHOSE}{_STAND_IN}(?!{_AND_OTHERS})(?: \(ej tjänstgörande\))?"
        ),
        Label.SERVING: (
            rf"(?:beslutande|närvarande )?{_SERVE} {_STAND_IN}"
            rf"|beslutande {_STAND_IN}(?! (?:ej|icke|inte) )"
            rf"|{_STAND_IN} som tjänstgör|inkallade {_STAND_IN}"
        ),
        Label.MEMBERS: (
            r"(?:(?:övriga )?(?:beslutande|ordinarie)|närvarande|tjänstgörande"
            "|valda|övriga) ledamöter(?: och (?:tjänstgörande )?ersättare)?"
            rf"|beslutande|{_WHOSE}ledamöter(?: och ersättare|,? närvarande(?! ersättare))?"
            r"|ledamot(?=\s{1,40}(?:parti|namn|närv|kommun|tjänstgörande ersättare))"
            r"|ledamöter|tjänstgörande|styrelse(?=:)|ande ledamöter|ande(?= [A-ZÅÄÖ])"
        ),
        Label.OFFICIALS: (
            r"(?:närvarande |övriga )?tjänste(?:män|man|personer|person)"
            r"|från (?:förvaltningen|(?:kommunen|staden|regionen|kontoret|bolaget|förbundet"
            r"|kansliet|sekretariatet|stiftelsen)(?= ?(?::|$)))"
            "|förvaltning(?=:)"
            r"|sekretariat(?:et)?|föredragande"
        ),
        Label.OTHERS: (
            rf"(?=[ens])(?:{_THERE} )?{_STAND_IN}{_AND_OTHERS}"
            r"(?: närvarande| deltagare| deltagande)?|(?![ens])(?:"
            r"(?:övriga|andra) (?:närvarande|deltagare|deltagande|deltar|medverkande|inbjudna)"
            r"(?: på (?:mötet|sammanträdet))?|övriga(?! medlemmar)|(?:fackliga|personal)[ -]?"
            r"(?:organisationer|företrädare|representanter)"
            r"|arbetstagarrepresentanter(?! ?:)|fackliga"
            r"|inbjudna(?! (?:[a-zåäö]{3,15} ){0,3}revisorer)(?: gäster)?"
            "|gäster"
            r"|revisorer|dessutom(?: närvar(?:ande|ade)|(?=:))"
            "|även närvarande"
            r"|övriga (?:ej beslutande|förtroendevalda))"
        ),
        Label.CALLED: "kallade",
        Label.GUESTS: (
            r"närvarorätt|yttranderätt|(?:led(?:amot|amöter) med )?insynsplats(?:er)?"
            r"|insynsledamöter|insyn(?=:|\s{2}|\s?$)"
            "|adjungerade?"
            r"|(?-i:(?=[A-ZÅÄÖ]))(?:kommunal|borgar|region|landstings|oppositions)råd(?=\s?(?::|$))"
            r"|inbjudna (?:[a-zåäö]{3,15} ){0,3}revisorer(?:na)?"
        ),
        Label.PARTICIPANTS: (
            r"vid (?:dagens )?(?:sammanträdet|mötet) "
            r"(?:närvarade|deltog|var(?: följande)? närvarande)"
            r"(?: följande(?: personer)?)?(?=:)"
            r"|närvarande (?:medlemmar|på mötet|(?:[a-zåäö]{2,20} ?){1,4}(?=:))"
            r"|närvarande(?: med rösträtt)?|deltagare|deltagande|närvaro(?:lista)?|mötesdeltagare"
            r"|(?:övriga|styrelse) ?medlemmar|attend(?:ance|ees)|participants|present(?=:)"
            r"|(?:för )?arbets(?:givar|tagar)(?:en|na|parten|representanter|e)(?=:)|politiker(?=:)"
            r"|(?:organisations|förenings|brukar)(?:företrädare|representanter)(?=:)"
        ),
        Label.ABSENCE_TABLE: (
            r"förhindrad(?:e)? ledam(?:ot|öter),? (?:inkallad(?:e)?|tjänstgörande) ersättare"
        ),
        Label.ABSENT: (
            r"(?:ej|icke|inte) närvarande(?: ledamöter)?"
            r"|frånvar(?:ande|nade|nde)(?: (?:styrelse|nämnds?)?ledamöter)?|frånvaro"
            "|förhindrade?"
            r"|(?:anmält|anmälda|meddelat) (?:förhinder|frånvaro)|förhinder"
            "|förhindrade? ledam(?:ot|öter)|absent(?=:)"
        ),
        Label.PRESIDIUM: r"presidi(?:um|et)",
        Label.VICE_CHAIR: (
            r"(?:förs?te|förs?ta|1:[ea]|andr[ea]|2:[ea]|tredje|3:[ea])?\.? ?(?:vice"
            r"|v\.) ?ordf(?:örande|\.)?"
        ),
        Label.CHAIR: r"(?:mötes|tjänstgörande )?ordföran(?:de|den)|ordf\.?"
        r"|(?:president|chair(?:man|person)?)(?=:)",
        Label.SECRETARY: (
            r"(?:mötes|protokolls|nämnd)?sekreterare|sekr\."
            r"|vid (?:protokollet|anteckningarna|pennan)"
            "|protokollförare|protokoll(?:et)? fört av|antecknat av|antecknare|secretary(?=:)"
        ),
        Label.ADJUSTERS: (
            r"(?:att )?(?:utse[sd]d?a?|vald[ae]?"
            "|väljs)(?: till)?(?: att)? justera(?:re)?(?: protokollet)?"
            r"|att (?:(?:jämte|tillsammans med) ordf(?:örande(?:n)?|\.)? )?justera"
            r"(?: (?:dagens )?protokoll(?:et)?)?|protokollsjusterare|protokolljusterare"
            "|till justerare(?: utse[sd]d?a?)?"
        ),
        Label.SIGNED_BY: (
            r"justerare|justerande|justeringsm[aä]n|justeringsperson(?:er)?|justeras"
            r"(?: av(?=\s?:|\s?$|\s{2}|(?-i:\s[A-ZÅÄÖ])))?|justerat av"
            r"|adjust[eo]rs?(?=:)"
        ),
        Label.PARAGRAPHS: (
            r"(?:justerade |protokollets |avser )?paragraf(?:er|en)?(?: nr)?|justerade §§?"
            r"|omfattning"
            r"|protokollet omfattar(?=\s?(?:$|[§:\d]|\s{2}))"
            "|omfattar §§?"
        ),
        Label.SIGNATURES: (
            r"(?:protokollet (?:är|har) )?(?:digitalt|elektroniskt)"
            r" (?:signera(?:t|ts)|undertecknats?|justera(?:t|ts)) av"
            r"|underskrifter|under ?- ?skrifter|namnteckningar|signaturer"
        ),
        Label.ADJUSTING: (
            r"justeringens(?= ?$|  )|justering(?: och sekreterare)?(?! har )"
            r"|justeringen(?! har )"
        ),
        Label.BODY: (
            r"organ(?=\s|:|$)|forum(?!,)|beslutsinstans|instans|beslutande organ|nämnd(?: /styrelse"
            "|/styrelse)?|styrelse/nämnd"
        ),
        Label.REMOVED: (
            rf"{_WHEN}{_POST} ?(?:har )?(?:tas ?ned|tas ?ner|tagits ?ned|nedtas|nedtogs|ned"
            "|nedtagande|nedtagning|nedtages|nedtagen|tas ?bort|borttas|borttagande"
            "|avpublicera(?:s|t|des|ts)?)"
            "(?: efter| tidigast)?(?: den)?"
            r"|för anslags nedtagande|anslaget tas ne[dr](?: efter)?|nedtagande av anslag"
            r"|datum för (?:nedtagning av anslag|nedtag(?:ande|ning)(?! av))"
            "|protokollet anslås till och med"
            r"|nedtagande|nedtagning|nedtas|avanslås|avpubliceras|tas ned(?: den)?"
            r"|anslag(?:et|stid(?:en)?) (?:slut|upphör)|anslaget till och med"
            r"|anslås t\.?o\.?m\.?"
        ),
        Label.POSTED: (
            rf"{_WHEN}{_POST} ?(?:har )?(?:sätts ?upp|sattes ?upp|satts ?upp|satt ?upp"
            "|är uppsatt|upp|uppsättande|upprättande|uppsättning|uppsättes|uppsätts|uppsatt|anslås"
            "|publicera(?:s|t|des|ts)?)(?: den)?"
            "|uppsättande|uppsättning"
            r"|för anslags uppsättande|uppsättande av anslag"
            r"|datum för (?:uppsättning av anslag|uppsätt(?:ande|ning)(?! av))"
            rf"|(?:(?:datum|tid) för anslag(?:et)?|anslagstid(?:en)?){_DAY_NEXT}"
            r"|anslag(?:et)?(?=:?\s{1,3}(?:19|20)\d\d-)"
            rf"|publicera(?:t|s|d|des)(?: den)?{_DAY_NEXT}"
            rf"|(?:protokollets |tillkännagivande om )?{_ADJUST}(?: av (?:detta|dagens) protokoll)?"
            r" har (?:tillkännagivits|anslagits|anslagits och tillkännagivits) (?:genom|på|via)"
            rf"(?: (?-i:[a-zåäö]{{3,20}})){{1,4}}(?: den)?{_DAY_NEXT}"
            "|anslagsdatum|anslagsdag|sätts upp(?: den)?|protokollet anslås|anslaget den"
            "|anslås(?: från)?|protokollet är anslaget"
            r"|protokollet tillkännag(?:es|avs)(?: den)?"
        ),
        Label.NOTICE: (
            r"anslag ?/ ?bevis|bevis(?: om)?(?: /)? anslag(?:sdag)?|anslagsbevis|bevis ?/ ?anslag"
            "|bevis om justering"
            r"|tillkännagivande av protokollsjustering|anslag(?!et|s)|bevis|anslagibevis"
            "|anslagsinformation|datum (?:då|när|för) anslag(?:et|s)(?= ?$)"
        ),
        Label.KEPT_AT: (
            r"(?:protokollets )?förvaringsplats(?: för"
            "| av)?(?: det)?(?: justerade)?(?: protokoll(?:et)?)?"
            r"|protokollet (?:finns(?: tillgängligt)?|förvaras)(?: hos| på| vid| i)?"
            "|protokollets förvaring|förvaring av protokollet|förvaring(?=:)"
        ),
        Label.SIGNATURE: r"underskrift(?: av tjänsteman)?|namnförtydligande|namnteckning",
        Label.APPEAL: (
            r"sista (?:datum|dag)(?:en)? (?:för|att) (?:överklagan(?:de)?|överklaga)"
            "|överklagandetid(?:en)?|överklagan kan ske till(?: och med)?"
        ),
        Label.SECRECY: r"sekretess",
        Label.CASE: r"diarienummer|diarienr|dnr\.?",
        Label.NUMBER: (
            r"löpnummer|(?:protokolls?|mötes|sammanträdes)nummer|nummer(?=:)|nr(?=:)"
            r"|(?:protokoll|möte|sammanträde) nr(?=:|$)"
        ),
        Label.PAGE: r"sidan?(?: nr)?|sid\.?|blad",
        Label.CONTENTS: (
            r"innehålls?förteckning|innehåll|(?:beslutad )?ärendelista|ärendeförteckning"
            "|föredragningslista"
            r"|dagordning|förteckning över .{3,40}?ärenden"
        ),
        Label.TITLE: (
            r"(?:sammanträdes|mötes|styrelse|årsmötes|års|beslut(?:s)?|stämmo)?protokoll"
            "|minnesanteckningar|mötesanteckningar"
            r"|protokollsutdrag|utdrag ur protokoll"
            r"|sign(?:atur|\.)? ?(?:ordföranden?|sekreterare|justera(?:re|nde))|signatur|sign"
            r"|justerandes? sign(?:atur(?:er)?)?\.?|justerandes signaturer"
            r"|justerar(?:es|nas|s)? ?sign\w{0,12}|utdragsbestyrkande|utdraget bestyrkes"
            "|justering utdraget bestyrkes"
        ),
        Label.LETTERHEAD: (
            r"postadress|besöksadress|telefon(?:nummer)?|tel|växel|fax|telefax"
            "|e-?post(?:adress)?|hemsida|webbplats"
            r"|organisations?nummer|organisationsnr|org\.? ?nr\.?|bankgiro|plusgiro|postgiro"
            "|internet|adress"
        ),
        Label.PLACE: (
            r"sammanträdesplats|sammanträdeslokal|mötesplats|plats|lokal|(?:place|location)(?=:)"
        ),
        Label.TIME: (
            r"(?:datum|dag) och tid|tid och (?:datum|dag)|sammanträdestid|mötestid|tidpunkt|tid"
            "|klockan|kl"
        ),
        Label.DATE: r"datum",
    }
)
"""The words of each label, as patterns; a space stands for any space."""

BEGINS = MappingProxyType(
    {
        Label.ADJUSTMENT: "djpt",
        Label.ADJUSTED_ON: "dhjp",
        Label.PLACE_TIME: "dmpst",
        Label.MEETING_DATE: "dmops",
        Label.ADJOURNMENT: "ap",
        Label.SERVING: "beinst",
        Label.OFFICIALS: "fnostö",
        Label.OTHERS: "adefginoprsäö",
        Label.CALLED: "k",
        Label.GUESTS: "abiklnory",
        Label.PARTICIPANTS: "abdfmnopsvö",
        Label.ABSENCE_TABLE: "f",
        Label.ABSENT: "aefim",
        Label.PRESIDIUM: "p",
        Label.VICE_CHAIR: r"123aftv.\s",
        Label.CHAIR: "cmopt",
        Label.SECRETARY: "amnpsv",
        Label.ADJUSTERS: "aptuv",
        Label.SIGNED_BY: "aj",
        Label.PARAGRAPHS: "ajop",
        Label.SIGNATURES: "denpsu",
        Label.ADJUSTING: "j",
        Label.BODY: "bfinos",
        Label.REMOVED: "adfnpt",
        Label.POSTED: "adfjnpstu",
        Label.NOTICE: "abdt",
        Label.KEPT_AT: "fp",
        Label.SIGNATURE: "nu",
        Label.APPEAL: "osö",
        Label.SECRECY: "s",
        Label.CASE: "d",
        Label.NUMBER: "lmnps",
        Label.PAGE: "bs",
        Label.CONTENTS: "abdfiä",
        Label.TITLE: "abjmpsuå",
        Label.LETTERHEAD: "abefhioptvw",
        Label.PLACE: "lmps",
        Label.TIME: "dkmst",
        Label.DATE: "d",
    }
)
"""What the words of a label begin with, where that is not any letter: a cheap look before them."""

GROUPS = frozenset(
    {
        Label.MEMBERS,
        Label.SERVING,
        Label.SUBSTITUTES,
        Label.OFFICIALS,
        Label.OTHERS,
        Label.GUESTS,
        Label.COLUMNS,
        Label.PARTICIPANTS,
        Label.CALLED,
        Label.ABSENT,
        Label.PRESIDIUM,
    }
)
"""Labels with a list of people under them."""

SIGNERS = frozenset(
    {Label.CHAIR, Label.VICE_CHAIR, Label.SECRETARY, Label.SIGNED_BY, Label.ADJUSTERS}
)
"""Labels of those who sign."""

PUBLISHED = frozenset(
    {
        Label.NOTICE,
        Label.BODY,
        Label.POSTED,
        Label.REMOVED,
        Label.KEPT_AT,
        Label.SIGNATURE,
        Label.APPEAL,
    }
)
"""Labels of the notice of adjustment."""
