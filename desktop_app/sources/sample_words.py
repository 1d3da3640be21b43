"""Made-up names, places and people for the sample book; nothing here is a real company or person."""

from typing import NamedTuple


class Place(NamedTuple):
    """Where a sample client sits, and the currency it pays in."""

    country: str
    city: str
    currency: str


# Name, the part of its web address before `.example`, and its industry.
COMPANIES = (
    ("Aldermoor Dental Group", "aldermoor", "Medical practice"),
    ("Brightwater Logistics", "brightwater", "Logistics"),
    ("Cobalt & Finch", "cobaltfinch", "Design"),
    ("Dunmore Robotics", "dunmore", "Machinery"),
    ("Eastvale Credit Union", "eastvale", "Banking"),
    ("Fennel Street Foods", "fennelstreet", "Food production"),
    ("Gantry Works", "gantryworks", "Construction"),
    ("Harrow & Lyle Legal", "harrowlyle", "Law practice"),
    ("Inverness Solar", "invernesssolar", "Renewables"),
    ("Juniper Health Partners", "juniperhp", "Hospital and health care"),
    ("Kestrel Outdoor", "kestrel", "Sporting goods"),
    ("Lindenthal Wärmeplanung und Energieversorgung Gesellschaft für Dienste mbH", "lindenthal-waerme", "Utilities"),
    ("Marrowfield Orchards", "marrowfield", "Farming"),
    ("Nørrevind Rederi", "norrevind", "Maritime"),
    ("Oakhollow Academy", "oakhollow", "Education"),
    ("Pemberley Print House", "pemberleyprint", "Printing"),
    ("Quillon Software", "quillon", "Computer software"),
    ("Rüdesberg Präzisionsgetriebe", "ruedesberg", "Machinery"),
    ("Saltmarsh Veterinary", "saltmarsh", "Veterinary"),
    ("Thistledown Textiles", "thistledown", "Textiles"),
    ("Umberline Architects", "umberline", "Architecture"),
    ("Velvet Anchor Hotels", "velvetanchor", "Hospitality"),
    ("Wexcombe Packaging", "wexcombe", "Packaging"),
    ("Xanthe Optics", "xantheoptics", "Medical devices"),
    ("Yarrow & Moss Interiors", "yarrowmoss", "Furniture"),
    ("Zephyr Lane Bicycles", "zephyrlane", "Retail"),
    ("Ashgrove Insurance Brokers", "ashgrove", "Insurance"),
    ("Bramblewick Publishing", "bramblewick", "Publishing"),
    ("Corriedale Wool Exchange", "corriedale-wool", "Wholesale"),
    ("Drumlin Peak Analytics", "drumlinpeak", "Information services"),
    ("Ellery Fields Recruiting", "elleryfields", "Staffing"),
    ("Foxglove Biolabs", "foxglove-bio", "Biotechnology"),
    ("Greywether Security", "greywether", "Security"),
    ("Hollin Brook Dairy", "hollinbrook", "Dairy"),
    ("Ironbark Timber", "ironbark-timber", "Building materials"),
    ("Jasper Quay Marine", "jasperquay", "Shipbuilding"),
    ("Kingsmere Facilities", "kingsmere", "Facilities services"),
    ("Larkrise Childcare", "larkrise-care", "Education"),
    ("مؤسسة منارة السنونو الفضي", "silver-swallow", "Trading"),
    ("Northfold Cycling Tours", "northfold", "Leisure and travel"),
    ("Ostermeer Küchenbau", "ostermeer", "Furniture"),
    ("Plover Hill Energy", "ploverhill", "Renewables"),
    ("Quarry Lane Ceramics", "quarrylane", "Glass and ceramics"),
    ("Rookery Games", "rookerygames", "Computer games"),
    ("Silverbirch Advisory", "silverbirch-advisory", "Management consulting"),
    ("Tamarind Kitchenware", "tamarind-kitchen", "Consumer goods"),
    ("מגדלור הפורפיר הצף", "floating-porphyry", "Event services"),
    ("Underhill Spirits", "underhill-spirits", "Wine and spirits"),
    ("Vantage Fen Surveying", "vantagefen", "Civil engineering"),
    ("Willowmere Care Homes", "willowmere", "Hospital and health care"),
    ("Étoile du Marais Cosmétiques", "etoile-marais", "Cosmetics"),
    ("Yellowhammer Freight", "yellowhammer", "Logistics"),
    ("Zinnia Event Studio", "zinnia-events", "Event services"),
    ("Amberley Glassworks", "amberley-glass", "Glass and ceramics"),
    ("Birchgate Property", "birchgate", "Real estate"),
    ("Copperbeck Instruments", "copperbeck", "Electronics"),
    ("Dovetail Joinery", "dovetail-joinery", "Construction"),
    ("Elmfield Water Services", "elmfield-water", "Utilities"),
    ("Farrow Hall Events", "farrowhall", "Event services"),
    ("Gorsebank Coffee Roasters", "gorsebank", "Food production"),
)  # fmt: skip

_DOLLARS = (
    Place("United States", "Portland", "USD"),
    Place("United States", "Columbus", "USD"),
    Place("United States", "Raleigh", "USD"),
    Place("United States", "Denver", "USD"),
    Place("Canada", "Halifax", "USD"),
    Place("United States", "Madison", "USD"),
)
_EUROS = (Place("Germany", "Bremen", "EUR"), Place("Ireland", "Cork", "EUR"), Place("France", "Nantes", "EUR"))
_POUNDS = (Place("United Kingdom", "Leeds", "GBP"), Place("United Kingdom", "Bristol", "GBP"))

# Most clients pay in dollars; the others are spread evenly.
PLACES = (*_DOLLARS, _EUROS[0], *_DOLLARS[:4], _POUNDS[0], *_DOLLARS, _EUROS[1], *_DOLLARS[2:], _POUNDS[1], _EUROS[2])

FIRST_NAMES = (
    "Mara", "Idris", "Anneke", "Tobias", "Priya", "Callum", "Noor", "Sven", "Lucía", "Dele", "Ingrid", "Mateus",
    "Hanne", "Farid", "Odile", "Kenji", "Zofia", "Elias", "Amara", "Björn", "Leonie", "Tariq", "Saoirse",
)  # fmt: skip
LAST_NAMES = (
    "Ellison", "Varga", "Okonjo", "Brandt", "Raman", "Fairweather", "Haddad", "Lindqvist", "Moreno", "Adeyemi",
    "Solheim", "Carvalho", "Weiß", "Nazari", "Lefèvre", "Mori", "Kowalczyk", "Hartmann", "Eze", "Åkesson", "Quinn",
)  # fmt: skip
OWNERS = ("Jo Whitlock", "Sam Deering", "Renée Castell")

# App → the product it belongs to; the last four do not count towards median app usage.
APPS = (
    ("CRM", "Sales Hub"),
    ("Contacts", "Sales Hub"),
    ("Email", "Marketing Hub"),
    ("Lists", "Marketing Hub"),
    ("Forms", "Marketing Hub"),
    ("Landing pages", "Marketing Hub"),
    ("Workflows", "Marketing Hub"),
    ("CTAs", "Marketing Hub"),
    ("Contacts report", "Sales Hub"),
    ("Social publishing", "Marketing Hub"),
    ("Ads", "Marketing Hub"),
    ("Website pages", "CMS Hub"),
    ("Sources report", "Marketing Hub"),
    ("Social monitoring", "Marketing Hub"),
    ("Pages report", "CMS Hub"),
    ("Reporting add-on", "Operations Hub"),
    ("Quotes", "Sales Hub"),
    ("Help desk", "Service Hub"),
    ("Knowledge base", "Service Hub"),
    ("Data sync", "Operations Hub"),
)
COUNTED = 16
ENGAGEMENT_CATEGORIES = ("Contacts and CRM", "Marketing", "Sales", "Service", "Reporting")
