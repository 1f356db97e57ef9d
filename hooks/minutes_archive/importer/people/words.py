"""Words that stand beside names: capacities, titles, organisations, parties, a form's labels.

They are told by form (how a word ends) wherever the language allows it, so that a title or an
office that nobody thought of is known as well.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from minutes_archive.importer.letters import dotless, without_dots

LETTER = r"[^\W\d_]"


PARTIES = MappingProxyType(
    {name.casefold(): name for name in ("S", "M", "SD", "C", "V", "KD", "L", "FP", "MP")}
)
"""Letters of the parties that may stand without brackets."""

PARTY_NAMES = re.compile(
    r"(?:(?P<S>(?:Arbetarepartiet[ ])?Socialdemokrat(?:erna|iska\ arbetarepartiet|er))"
    r"|(?P<M>(?:Nya\ )?Moderaterna|Moderata\ samlingspartiet|Moderater)"
    r"|(?P<SD>Sverigedemokrat(?:erna|er))"
    r"|(?P<C>Center(?:partiet|partister))"
    r"|(?P<V>Vänster(?:partiet|partister))"
    r"|(?P<KD>Kristdemokrat(?:erna|er))"
    r"|(?P<FP>Folkpartiet(?:\ liberalerna)?)"
    r"|(?P<L>Liberalerna)"
    r"|(?P<MP>Miljöpartiet(?:\ de\ gröna)?)"
    r"|(?P<local>[^\W\d_]{3,30}partiet))(?![^\W_])",
    re.IGNORECASE,
)

FAMILY_END = re.compile(
    r".{2,}(?:sson|son|sen|berg|bergh|gren|[qk]vist|quist|ström|lund|lundh|dahl|mark|st[eä]dt?|"
    r"ell|elius|ling|[vw]all|holm|strand|borg|fors|l[öo]f|feldt|hult|sjö|vik|gård|bäck|by|"
    r"stad|zon|ovic|ić|vić|dal|blad|löv|man|hed|rot|skog|stam|osson)"
)
"""How Swedish family names tend to end; only weighs where a flattened list is cut."""

FAMILY_ONLY = re.compile(
    r".{2,}(?:sson|gren|[qk]vist|quist|ström|lund|dahl|st[eä]dt|l[öo]f|feldt|strand|holm|berg|"
    r"mark|gård|blad|torp|hammar)"
)
"""Ends that first names hardly have."""

TITLE_PREFIX = (
    r"(?:ek\.|"
    r"bitr(?:\.|ädande)?|tf\.?|t\.?\ ?f\.?|f\.?\ ?d\.?|v\.|vik(?:\.|arierande)?|stf\.?|stv\.?|"
    r"ställföreträdande|tillförordnad|adm(?:\.|in\.?|inistrativ)?|ekonomisk|teknisk|verkställande|"
    r"medicinskt?|ansvarig|operativ|strategisk|extern|intern|kommunal|facklig[at]?|yttre|inre|förste|"
    r"förs?ta|1:[ea]|andre|verksam|juridisk|politiska?|social|pedagogisk|regional|avgående|"
    r"tidigare|nytillträdd|tillträdande|senior|särskild|auktoriserad|godkänd|lokal)"
)

TITLE_HEAD = dotless(
    r"(?:(?:[^\W\d_]{2,30}-|vård|barn|kultur|miljö|kost|skola|mark|plan|bygg|fritid|stöd|omsorg|hälsa|"
    r"ekonomi|teknik)[ ](?:och|o|&|samt)[ ])?"
    r"(?:[^\W\d_-]{1,30}-)?[^\W\d_]{0,30}?"
    r"(?:chef|direktör|sekreterare|sekr\.|strateg|ledare|ekonom|sköterska|lärare|ingenjör|"
    r"handläggare|rektor|konsult|konsulent|utredare|samordnare|jurist|controller|arkitekt|"
    r"planerare|utvecklare|inspektör|assistent|pedagog|registrator|kanslist|ombudsman|ombud|"
    r"revisor|kurator|psykolog|läkare|tekniker|administratör|informatör|kommunikatör|"
    r"kommunalråd|regionråd|landstingsråd|oppositionsråd|borgarråd|förvaltare|analytiker|"
    r"specialist|expert|koordinator|coach|producent|intendent|antikvarie|bibliotekarie|arkivarie|"
    r"kyrkoherde|komminister|vaktmästare|kamrer|kamrerare|kassör|advokat|notarie|representant|"
    r"företrädare|praktikant|föredragande|lantmätare|geolog|biolog|ekolog|statistiker|kommissarie|"
    r"mästare|entreprenör|undersköterska|barnmorska|dietist|terapeut|tandläkare|veterinär|"
    r"vägledare|ansvarig|tolk|journalist|redaktör|upphandlare|inköpare|besiktningsman|"
    r"stadsjurist|ålderspresident|adjungerad|insynsplats|revisorssuppleant|"
    r"ersättarrepresentant|byggmästare|verksamhetsutvecklare|rådgivare|sakkunnig|"
    r"myndighetsutövare|protokollskrivare|kontorist|skolledare|ordningsman|forskare|"
    r"professor|docent|student|elev|manager|officer|trainee|stabschef|handledare|operatör|"
    r"sekreterarbiträde|receptionist|kontaktperson|generalist|befäl|brandman|beredare|projektör|geograf|miljövetare)"
    r"(?:n|en)?(?![^\W_])"
)

TITLE_WHOLE = r"(?:VD|vd|HR|MAS|MAR|SAS|GIS)(?![^\W_])"

ORG_HEAD = re.compile(
    r"(?:[^\W\d_]{2,40}-)?[^\W\d_]{0,40}?"
    r"(?:förvaltning(?:en|s|arna)?|förv\.?|nämnd(?:en|er)?|styrelse[nr]?|kontor(?:et)?|kommun(?:en)?"
    r"|landsting(?:et)?|region(?:en)?|bolag(?:et)?|förening(?:en)?|förbund(?:et)?|rådet|enhet(?:en)?"
    r"|avdelning(?:en)?|avd\.?|tjänst(?:en)?|skola[n]?|gymnasi(?:et|um)|verk(?:et)?|muse(?:um|et)"
    r"|byrå[n]?|universitet(?:et)?|församling(?:en)?|pastorat(?:et)?|stiftelse[n]?|kår(?:en)?"
    r"|klubb(?:en)?|centrum|centralen|hemmet|sektor(?:n)?|omsorg(?:en)?|skydd(?:et)?|polis(?:en)?"
    r"|myndighet(?:en)?|koncern(?:en)?|organisation(?:en)?|distrikt(?:et)?|sällskap(?:et)?|förlag"
    r"|utskott(?:et)?|kansli(?:et)?|verksamhet(?:en)?|institut(?:et)?|grupp(?:en)?|team(?:et)?"
    r"|bostäder|fastigheter|energi|service|företag(?:et|arna|are)?|samfällighet(?:en)?|partnerskap"
    r"|kooperativ(?:et)?|kommunförbund|avfall|vatten|hamnen|(?<![^\W_])hamn|teater[n]?|bibliotek(?:et)?"
    r"|stadsdel(?:en)?|stab(?:en)?|ledning(?:en)?|rörelse[n]?|revision(?:en)?|socken)"
    r"s?(?![^\W_])|(?:AB|HB|stads?|Kommunal|Vision|Ledarna)(?![^\W_])",
    re.IGNORECASE,
)
"""The last word of an organisation's name, or its only one."""

UNIONS = frozenset("saco tco lo lr ssr dik ofr sktf vision kommunal ledarna".split())  # noqa: SIM905
"""Unions whose letters or name stand where others have a party."""

_FORM_WORDS = (  # a text reads better than 200 quoted words
    """
    plats tid datum klockan sida sid bilaga bilagor paragraf paragrafer underskrift
    underskrifter justering justerare justerande justerandes justerat justeras utses utsedda
    anslag bevis organ dnr diarienummer ärende ärenden ärendelista beslut beslutande ledamot
    ledamöter ledamotsrösten ersättare suppleant suppleanter närvarande närvaro närvarolista
    frånvarande förhindrade förhinder övriga övrig deltagare deltagande tjänstgörande tjänstemän
    tjänsteman presidium ordförande ordf sekreterare sekr vice ordinarie vakant parti partier namn
    roll funktion sign signatur utdragsbestyrkande protokoll protokollet sammanträde
    sammanträdesprotokoll sammanträdesdatum sammanträdesdag minnesanteckningar anteckningar kommun
    kommunen stad staden region regionen landsting kommunfullmäktige kommunstyrelsen fullmäktige
    styrelsen nämnden utskottet rådet ankom utgick kallade inbjudna gäster gäst samtliga alla se
    enligt under från till efter vid som den det de detta och samt ej inte kl ingen paus lunch
    ajournering mötet möte mötets dagordning val januari februari mars april juni juli augusti
    september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag måndagen
    tisdagen onsdagen torsdagen fredagen lördagen söndagen ja nej avstår summa totalt antal
    föredragande information teams zoom digitalt distans länk endast även dessutom upprop nr punkt
    handlingar kallelse fortsättning forts innehåll innehållsförteckning stadshuset kommunhuset
    rådhuset förvaltningshuset folkets medborgarhuset konferensrum sammanträdesrum sal salen rum
    föreningar pensionärsorganisationer personalföreträdare fackliga allmänheten åhörare media
    adress telefon postadress e-post webb org förslag yrkande reservation omröstning
    omedelbar omedelbart sekretess delges expedieras handläggare respektive båda ledig anmäld
    ordningsnummer invald mandat valkrets förtroendevalda förtroendevald gruppledare
    plenum handling motion motioner interpellation interpellationer avsägelse fråga
    enkel rapport huvudvotering votering betänkandet promemorian
    parentation beslutsgång godkänd revidering utvärdering uppföljning granskning
    kartläggning representanterna representanter yrkanden reservationer överenskommelse anser
    valdes valda omvaldes nyvaldes utsågs
    växel fax norra södra östra västra mellersta nya gamla stora lilla övre
    nedre sankt notering ärendet ärendena tjänstgör ersätter
    """.split()  # noqa: SIM905
)
NOT_NAMES = frozenset({*_FORM_WORDS, *map(without_dots, _FORM_WORDS)})
"""Words of forms and of running text that may begin with a capital and are no names."""

NOT_NAME_END = re.compile(
    dotless(
        r".{2,}(?:förvaltningen|nämnden|nämnd|styrelsen|utskottet|utskott|sammanträde|sammanträdet|"
        r"protokoll|protokollet|kontoret|huset|salen|rummet|lokalen|hotellet|gymnasiet|biblioteket|"
        r"nummer|datum|demokraterna|partiet|mötet|tiden|listan|förteckning|nämndens|styrelsens|"
        r"utskottets|ledamöter|ersättare|kommunens|verket|myndigheten|föreningen|förbundet|bolaget|"
        r"beslut|.{3}(?:ningen|ningar|ingarna|ansökan)|departementet|domstolen|domstol|"
        r"betänkandet|promemorian|rapport|rapporten|program|programmet|anteckning|förslag|"
        r"förslaget|yttrande|yttrandet|svar|handling|samverkan|listorna|arnas|ernas|gruppens|"
        r"ärenden|handlingar|gården|skolan|gatan|vägen|torget|bygden|hallen|platsen|stationen|"
        r"centralen|terminalen|hamnen|parken|banan|sjukhuset|slottet|enheten|avdelningen|"
        r"gruppen|teamet|kyrkan|museet|verkstaden|logen|stugan|lagret)"
    )
)

PARTICLES = frozenset(
    "von af de la van der den ben bin el al da di le zu dos del ten ter ibn".split()  # noqa: SIM905
)
"""Lower-case words inside a family name."""

VERB = re.compile(
    r"(?:är|var|har|hade|kan|ska|skall|får|om|att|som|inte|i|på|av|med|vid|under|hälsar|anser|"
    r"utses?|väljs|valdes|valde|väljer|lämnar?|deltar|deltog|tackar|öppnar|.{2,}erar|.{2,}erade|"
    r".{2,}ades|.{2,}ade|.{2,}er[as]|.{3,}sar|.{2,}ldes|finns|fanns|begär|yrkar|föreslår|"
    r"anmäler|informerar|föredrar|medverkar|befanns|förklarar|beslutar|meddelar)",
    re.IGNORECASE,
)
"""Words that make a line a sentence."""
