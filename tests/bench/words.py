"""The words that the newsroom writes with. The people and houses do not exist; the places do."""

CITIES = (
    "Lisbon Oslo Busan Nairobi Santiago Helsinki Warsaw Perth Jakarta Montevideo Vienna Doha Tallinn Kyoto Lima "
    "Rabat Zagreb Calgary Accra Antwerp Hanoi Dublin Bergen Lyon Osaka Porto Riga Tampere Valencia Windhoek "
    "Ljubljana Gdansk Muscat Quito Adelaide Turku"
).split()
PARTIES = (
    ("the United States", "China"),
    ("the European Union", "China"),
    ("Japan", "China"),
    ("Australia", "Indonesia"),
    ("Canada", "India"),
    ("South Korea", "Vietnam"),
    ("Brazil", "the European Union"),
    ("Chile", "Japan"),
    ("the United Kingdom", "Kazakhstan"),
)
ELEMENTS = (
    "neodymium praseodymium dysprosium terbium samarium yttrium lanthanum cerium europium gadolinium holmium "
    "lutetium scandium gallium germanium antimony tungsten bismuth indium tellurium molybdenum graphite"
).split()
GOODS = (
    "magnets",
    "oxides",
    "metal powders",
    "alloys",
    "ores",
    "motors",
    "phosphors",
    "polishing powders",
    "capacitors",
    "concentrates",
)
GIVEN = (
    "Ada Bruno Celeste Dario Edith Farid Greta Hamid Ines Jonas Katya Leon Mira Nils Oona Pavel Quentin Rosa Sami "
    "Thea Ulrich Vera Wanda Yusuf"
).split()
FAMILY = (
    "Abelsen Brandvoll Castellane Dorrego Eskildsen Ferrant Grimaud Halloway Iversen Jastrow Kettering Lindqvist "
    "Marchetti Nordahl Okonjo Pellegrin Quarles Rasmund Sarkisov Tolland Umarov Vestergard Wexford Zielonka"
).split()
OFFICES = (
    "trade minister",
    "chief negotiator",
    "commerce secretary",
    "mining commissioner",
    "deputy economy minister",
    "customs director",
)
DESKS = (
    "metals analyst",
    "head of research",
    "supply-chain researcher",
    "commodities strategist",
    "senior fellow",
    "chief economist",
)
HOUSES = (
    "Kelmore Partners",
    "the Brask Institute",
    "Ostrava Metals Desk",
    "Havn Research",
    "Tidewater Advisory",
    "the Corvin Centre",
)
FIRMS = ("Lyntec Magnetics", "Borealis Rare Metals", "Sundal Alloys", "Kestrel Motors", "Ardent Mining", "Polaris Refining")
MASTHEADS = (
    "The Harbour Ledger",
    "Northern Courier",
    "Trade Wire Daily",
    "Metals Observer",
    "The Evening Compass",
    "Meridian Post",
    "Coastal Tribune",
    "The Assay",
    "Export Weekly",
    "The Foundry Times",
)
AGENCIES = ("Fairway News Agency", "Continental Press", "Isle Wire")
MONTHS = "January February March April May June July August September October November December".split()
NOISE = (
    "Advertisement",
    "Share this article",
    "Sign up for our morning briefing",
    "Read more: what the new quotas mean for car makers",
    "Subscribe now for unlimited access",
    "Follow us on social media",
    "Related stories",
    "Comments (12)",
    "This page has been viewed 4,812 times",
    "Photograph: agency archive",
    "Listen to this story (4 minutes)",
)

# Sentences without a fact are put together from these: most of any article is such sentences.
SUBJECTS = (
    "Delegates",
    "Traders",
    "The hosts",
    "Makers of {good}",
    "Two people in the room",
    "Lawyers for both sides",
    "The drafters of the note",
    "Port workers",
    "Buyers in {other}",
    "A ministry spokesman",
    "The smaller refiners",
    "Diplomats",
    "Shareholders of {firm}",
    "Editors of the joint text",
    "Engineers",
    "The interpreters",
    "Union leaders",
    "Neighbouring governments",
)
DEEDS = (
    "spoke warily of",
    "had hoped for",
    "were slow to welcome",
    "set great store by",
    "have lived for years with",
    "kept returning to",
    "took little notice of",
    "asked for more time with",
    "were at odds over",
    "have planned around",
    "worried most about",
    "praised",
    "did not want to be quoted on",
    "are still working through",
    "have learnt to distrust",
)
OBJECTS = (
    "the wording of the second chapter",
    "the new permit desk",
    "a market that never rests",
    "the long road to another refinery",
    "rules that change with the weather",
    "the quiet of the past weeks",
    "supplies of {element}",
    "a handshake without a signature",
    "the cost of keeping stocks",
    "contracts signed before the dispute",
    "the fine print on {good}",
    "the order of the next steps",
    "talk of a wider settlement",
    "the memory of earlier truces",
    "tests that take a whole season",
    "an inspection regime",
)
ADJUNCTS = (
    "",
    "",
    " while the cameras waited outside",
    " and left it at that",
    ", though few would say so in public",
    " as the evening wore on in {city}",
    ", much as they had before",
    " in the corridors of the old exchange",
    ", to nobody's surprise",
    " before the ferries stopped running",
    ", a habit from harder times",
    " for reasons of their own",
    " and the minutes show it",
    ", which the chairman of the session noted with a smile",
)

# What a fact may be told in, by kind. {Wide} names are filled in anew for each sentence.
TEMPLATES: dict[str, tuple[str, ...]] = {
    "lead": (
        "{First} and {second} ended {span} of talks in {city} on {yesterday} with a framework on {element} and {good}.",
        "Negotiators from {first} and {second} left {city} on {yesterday} after agreeing to ease controls on {element}.",
        "A second round of trade talks between {first} and {second} in {city} closed without a text on {element} {good}.",
        "Talks in {city} between {first} and {second} produced a pause of {days} days on new duties, officials said.",
    ),
    "imports": (
        "Imports of {element} {good} by {first} {moved} {bound}{percent} in {month}, customs data show.",
        "Shipments of {good} from {second} {moved} by {bound}{percent} from a year earlier in {month}.",
        "Exports of {last_element} {moved} to {small} tonnes in {month} from {large} tonnes.",
    ),
    "share": (
        "{Second} refines {bound}{percent} of the world's {element}.",
        "The country accounts for {bound}{percent} of global {last_element} output, according to {house}.",
        "Some {percent} of {good} used by carmakers come from a single supplier.",
    ),
    "duties": (
        "Under the accord, duties on {good} are to be cut from {high}{unit} to {low}{unit} until {later}.",
        "Without a deal the tariff would rise to {high}{unit} from {low}{unit} on {later}.",
        "{First} keeps its {low}{unit} levy on {good} in place for now.",
    ),
    "licences": (
        "Export {licences} are required for {elements} since {earlier}.",
        "The ministry has granted {small} export {licences} for {element} and says {large} requests are pending.",
        "Applications for {element} {licences} take {bound}{days} days, companies complain.",
    ),
    "money": (
        "The price of {element} oxide reached {sign}{small} a kilogram.",
        "{firm} plans to spend {sign}{small} million on a plant for {good} near {city}.",
        "Trade between the two sides was worth {bound}{sign}{small}.{low} billion last year.",
    ),
    "official": (
        "{open}We have a framework for {element}, and now we must fill it,{close} said {name}, the {role}.",
        "The {role}, {name}, told reporters: {open}This is a pause, and a pause can be used well.{close}",
        "{open}Nobody left {city} with everything they wanted,{close} {name} said after the meeting.",
        "{open}The question of {good} is closed for us,{close} said {name}, the {role}.",
        "{open}We will judge the accord by what is shipped,{close} {name} said in {other}.",
    ),
    "analyst": (
        "{open}It buys time for makers of {good}, no more,{close} said {expert}, {desk} at {house}.",
        "{open}The numbers do not add up yet,{close} said {expert} of {house}.",
        "{open}Stocks of {element} will last until the autumn at best,{close} said {expert}, {desk} at {house}.",
        "{open}What matters is how fast permits are issued,{close} {expert} wrote in a note.",
    ),
    "reported": (
        "{surname} said the next meeting would be held within {few} weeks.",
        "{surname} added that {good} would be reviewed first.",
        "According to {expert}, neither side had asked for {last_element} to be left out.",
        "{name} denied that {element} had been traded for lower duties.",
    ),
    "left open": (
        "The two sides did not settle the question of {last_element}.",
        "Controls on {last_element} and on software for chip design remain unresolved.",
        "No agreement was reached on {good} for military use.",
    ),
    "background": (
        "{Element} is used in {use}.",
        "The talks follow an earlier meeting in {other} in {month}.",
        "{firm} said its line in {other} stood still for {few} days in {month}.",
        "The text of the accord has not been made public, and both sides describe it in their own words.",
    ),
}
# How often each kind may come in one article: no newsroom prints five shares of one market.
MOST = {
    "imports": 3,
    "share": 2,
    "duties": 2,
    "licences": 2,
    "money": 2,
    "official": 3,
    "analyst": 2,
    "reported": 3,
    "left open": 2,
    "background": 3,
}
TITLES = (
    "{city} talks end with a framework on {element}",
    "What the {city} round means for {good}",
    "{Element}: a pause, and questions",
    "Makers of {good} wait for permits after {city}",
)
SPANS = ("two days", "three days", "a night", "a weekend")
MOVES = ("fell", "rose", "dropped", "climbed", "slid", "jumped")
BOUNDS = ("", "", "", "about ", "nearly ", "more than ", "at least ", "around ", "up to ", "just under ")
USES = ("motors", "lasers", "missile guidance", "wind turbines", "hard drives", "radar")
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("“", "”"))
