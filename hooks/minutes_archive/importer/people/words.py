"""Words that stand beside names: capacities, titles, organisations, parties, a form's labels.

They are told by form (how a word ends) wherever the language allows it, so that a title or an
office that nobody thought of is known as well.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from minutes_archive.importer.letters import dotless, without_dots
from minutes_archive.importer.people.tails import tails

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

PARTY_TAILS = tails(("erna", "ter", "iet"))
"""How the names of parties end that are one word."""

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
    r"hr|pa|it|va|gis|ikt|"
    r"bitr(?:\.|ädande)?|tf\.?|t\.?\ ?f\.?|f\.?\ ?d\.?|v\.|vik(?:\.|arierande)?|stf\.?|stv\.?|"
    r"ställföreträdande|tillförordnad|adm(?:\.|in\.?|inistrativ)?|ekonomisk|teknisk|verkställande|"
    r"medicinskt?|ansvarig|operativ|strategisk|extern|intern|kommunal|facklig[at]?|yttre|inre|förste|"
    r"förs?ta|1:[ea]|andre|verksam|juridisk|politiska?|social|pedagogisk|regional|avgående|"
    r"tidigare|nytillträdd|tillträdande|senior|särskild|auktoriserad|godkänd|kvalificerad|lokal)"
)

_TITLE_WORDS = tuple(
    """
    chef direktör sekreterare sekr. strateg ledare ekonom sköterska lärare ingenjör handläggare
    rektor konsult konsulent utredare samordnare jurist controller arkitekt planerare utvecklare
    inspektör assistent pedagog registrator kanslist ombudsman ombud revisor kurator psykolog
    läkare tekniker administratör informatör kommunikatör kommunalråd regionråd landstingsråd
    oppositionsråd borgarråd förvaltare analytiker specialist expert koordinator coach producent
    intendent antikvarie bibliotekarie arkivarie kyrkoherde komminister vaktmästare kamrer
    kamrerare kassör advokat notarie representant företrädare praktikant föredragande lantmätare
    geolog biolog ekolog statistiker kommissarie mästare entreprenör undersköterska barnmorska
    dietist terapeut tandläkare veterinär vägledare ansvarig tolk journalist redaktör
    upphandlare inköpare besiktningsman stadsjurist ålderspresident adjungerad insynsplats
    revisorssuppleant ersättarrepresentant byggmästare verksamhetsutvecklare rådgivare sakkunnig
    myndighetsutövare protokollskrivare kontorist skolledare ordningsman forskare professor
    docent student elev manager officer trainee stabschef handledare operatör sekreterarbiträde
    receptionist kontaktperson generalist befäl brandman beredare projektör geograf miljövetare
    chefer rektorer ekonomer strateger arkitekter ingenjörer inspektörer jurister konsulenter
    direktörer behandlare stödjare kommunordförande gruppordförande klubbordförande partiordförande
    """.split()  # noqa: SIM905
)
"""What the last word of a title ends with."""

TITLE_HEAD = dotless(
    r"(?:(?:[^\W\d_]{2,30}-|vård|barn|kultur|miljö|kost|skola|mark|plan|bygg|fritid|stöd|omsorg|hälsa|"
    r"ekonomi|teknik)[ ](?:och|o|&|samt)[ ]|[a-zåäö]{3,20}och[ ])?"
    r"(?:[^\W\d_-]{1,30}-)?[^\W\d_]{0,30}?"
    rf"(?:{'|'.join(map(re.escape, _TITLE_WORDS))})"
    r"(?:n|en)?(?![^\W_])"
)
TITLE_TAILS = tails(f"{word}{end}" for word in _TITLE_WORDS for end in ("", "n", "en"))

_TITLES_WHOLE = ("VD", "vd", "HR", "MAS", "MAR", "SAS", "GIS")
TITLE_WHOLE = rf"(?:{'|'.join(_TITLES_WHOLE)})(?![^\W_])"
ANY_TITLE_TAILS = TITLE_TAILS | tails(_TITLES_WHOLE)

_ORG_WORDS = tuple(
    """
    förvaltning-en-s-arna förv-. nämnd-en-er styrelse-n-r kontor-et kommun-en landsting-et
    region-en bolag-et förening-en förbund-et rådet enhet-en avdelning-en avd-. tjänst-en
    skola-n gymnasiet gymnasium verk-et museum museet byrå-n universitet-et församling-en
    pastorat-et stiftelse-n kår-en klubb-en centrum centralen hemmet sektor-n omsorg-en skydd-et
    polis-en myndighet-en koncern-en organisation-en distrikt-et sällskap-et förlag utskott-et
    kansli-et verksamhet-en institut-et grupp-en team-et bostäder fastigheter energi service
    företag-et-arna-are samfällighet-en partnerskap kooperativ-et kommunförbund avfall vatten
    hamnen teater-n bibliotek-et stadsdel-en stab-en ledning-en rörelse-n revision-en socken korset
    jour-en
    """.split()  # noqa: SIM905
)
"""Words for an organisation, each with the ends that it may have."""
_ORG_NAMES = ("AB", "HB", "stad", "stads", "Kommunal", "Vision", "Ledarna")
_ORG_LAST = "|".join(
    f"{stem}(?:{'|'.join(map(re.escape, ends))})?" if ends else stem
    for stem, *ends in (word.split("-") for word in _ORG_WORDS)
)
ORG_HEAD = re.compile(
    rf"(?:[^\W\d_]{{2,40}}-)?[^\W\d_]{{0,40}}?(?:{_ORG_LAST}|(?<![^\W_])hamn)s?(?![^\W_])"
    rf"|(?:{'|'.join(_ORG_NAMES)})(?![^\W_])",
    re.IGNORECASE,
)
"""The last word of an organisation's name, or its only one."""
ORG_TAILS = tails(
    f"{stem}{end}{genitive}"
    for stem, *ends in (word.split("-") for word in (*_ORG_WORDS, *_ORG_NAMES, "hamn"))
    for end in ("", *ends)
    for genitive in ("", "s")
)

UNIONS = frozenset("saco tco lo lr ssr dik ofr sktf vision kommunal ledarna".split())  # noqa: SIM905
"""Unions whose letters or name stand where others have a party."""

_FORM_WORDS = (  # a text reads better than 200 quoted words
    """
    plats tid datum klockan sida sid bilaga bilagor paragraf paragrafer underskrift
    underskrifter justering justerare justerande justerandes justerat justeras utses utsedda
    anslag bevis organ dnr diarienummer ärende ärenden ärendelista beslut beslutande ledamot
    ledamöter ledamotsrösten ersättare suppleant suppleanter närvarande närvaro närvarolista
    första andra tredje
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
    nedre sankt förnamn efternamn partibeteckning närv frånv notering ärendet ärendena
    tjänstgör ersätter
    """.split()  # noqa: SIM905
)
NOT_NAMES = frozenset({*_FORM_WORDS, *map(without_dots, _FORM_WORDS)})
"""Words of forms and of running text that may begin with a capital and are no names."""

_NOT_NAME_ENDS = tuple(
    """
    förvaltningen nämnden nämnd styrelsen utskottet utskott sammanträde sammanträdet protokoll
    protokollet kontoret huset salen rummet lokalen hotellet gymnasiet biblioteket nummer datum
    demokraterna partiet mötet tiden listan förteckning nämndens styrelsens utskottets ledamöter
    ersättare kommunens verket myndigheten föreningen förbundet bolaget beslut departementet
    domstolen domstol betänkandet promemorian rapport rapporten program programmet anteckning
    förslag förslaget yttrande yttrandet svar handling samverkan listorna arnas ernas gruppens
    ärenden handlingar gården skolan gatan vägen torget bygden hallen platsen stationen
    centralen terminalen hamnen parken banan sjukhuset slottet enheten avdelningen gruppen
    teamet kyrkan museet verkstaden logen stugan lagret
    """.split()  # noqa: SIM905
)
"""How words end that are no names, though they may begin with a capital."""
_NOT_NAME_ENDS_FAR = ("ningen", "ningar", "ingarna", "ansökan")
NOT_NAME_END = re.compile(
    dotless(rf".{{2,}}(?:{'|'.join(_NOT_NAME_ENDS)}|.{{3}}(?:{'|'.join(_NOT_NAME_ENDS_FAR)}))")
)
NOT_NAME_TAILS = tails((*_NOT_NAME_ENDS, *_NOT_NAME_ENDS_FAR))

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
