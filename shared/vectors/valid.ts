import { MAX_LENGTH } from "../src/limits.ts"
import { acme, oakStreet, type Vector, vector } from "./vector.ts"

const canadian = { ...acme, country: "Canada" }
const german = { ...acme, country: "Germany" }

const full = {
  name: "José Álvarez",
  phone: "(512) 555-0143",
  email: "jose@example.com",
  address: { ...oakStreet, unit: "B", country: "USA" },
  service: "no-heat",
  details: "Furnace clicks, no flame.",
  preferred: { date: "2026-12-01", window: "morning" },
  customerType: "residential",
  returning: false,
  smsConsent: { granted: true, textVersion: "0123456789abcdef" },
  locale: "en",
  attribution: {
    landingPage: "https://www.acme.example/heating?utm_source=google",
    referrer: "https://www.google.com/",
    utm_source: "google",
    utm_medium: "cpc",
    utm_campaign: "winter",
    utm_term: "furnace repair",
    utm_content: "ad 1",
    utm_id: "7",
    gclid: "Cj0KCQ-_x",
    gbraid: "g",
    wbraid: "w",
    msclkid: "m",
    fbclid: "f",
  },
}

const named = (name: string) => vector(`the name ${name} is taken`, { name }, "valid")
const reachedAt = (phone: string) => vector(`the phone ${phone} is taken`, { phone }, "valid")
const writtenTo = (email: string) => vector(`the email ${email} is taken`, { phone: undefined, email }, "valid")

export const valid: readonly Vector[] = [
  vector("a name and a phone are enough", {}, "valid"),
  vector("a name and an email are enough", { phone: undefined, email: "ada@example.com" }, "valid"),
  vector("a name and an address are enough", { phone: undefined, address: oakStreet }, "valid"),
  vector("everything at once", full, "valid"),

  named("J"),
  named("Renée O'Connor-Smith Jr."),
  named("Renée O’Connor"),
  named("Zoe\u0308 Kravitz"),
  named("Nguyễn Thị Minh Khai"),
  named("Łukasz Żółć"),
  named("Kaʻiulani"),
  named("Ελένη Παπαδοπούλου"),
  named("Алёна Ґалаґан"),
  named("محمد الأمين"),
  named("יעל כהן"),
  named("अनुष्का शर्मा"),
  named("சுப்பிரமணியன்"),
  named("ณัฐวุฒิ สกิดใจ"),
  named("王小明"),
  named("𠮷野家 太郎"),
  named("김민준"),
  named("نسترن می\u200cخواهد"),
  named("👩‍🔧 Sam"),
  vector("a name of 100 characters is taken", { name: "n".repeat(MAX_LENGTH.name) }, "valid"),
  vector("a name with blanks around it is taken", { name: "  Ada Byron \t" }, "valid"),

  reachedAt("5125550143"),
  reachedAt("512.555.0143"),
  reachedAt("512-555-0143 ext. 12"),
  reachedAt("512 555 0143 x7"),
  reachedAt("(512) 555-0143 #4411"),
  reachedAt("+1 (512) 555-0143"),
  reachedAt("+44 20 7946 0958"),
  reachedAt("001 44 20 7946 0958"),
  reachedAt("512\u00a0555\u00a00143"),
  reachedAt("512\u2011555\u20110143"),
  reachedAt("512·555·0143"),
  reachedAt("٥١٢٥٥٥٠١٤٣"),
  reachedAt("५१२ ५५५ ०१४३"),
  reachedAt("（５１２）５５５－０１４３"),
  reachedAt("＋１ ５１２．５５５．０１４３"),
  reachedAt("５１２ー５５５ー０１４３"),
  reachedAt("512−555−0143"),

  writtenTo("ada+furnace@example.com"),
  writtenTo("o'connor@example.ie"),
  writtenTo("a@b.co"),
  writtenTo("first.last@sub.domain.example"),
  writtenTo("ada@bücher.example"),
  writtenTo("ada@xn--bcher-kva.example"),
  writtenTo("почта@пример.рф"),
  writtenTo("!#$%&*/=?^_`{|}~-@example.com"),
  writtenTo("ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
  vector("an email of 254 characters is taken", { email: `a@${longDomain(252)}` }, "valid"),

  vector("a ZIP+4 is taken", { address: { ...oakStreet, zip: "78701-1234" } }, "valid"),
  vector("a ZIP+4 with a blank in it is taken", { address: { ...oakStreet, zip: "78701 1234" } }, "valid"),
  ...["７８７０１", "７８７０１－１２３４", "٧٨٧٠١", "۷۸۷۰۱"].map((zip) =>
    vector(
      `the ZIP ${zip} is taken, as keyboards of other scripts write it`,
      { address: { ...oakStreet, zip } },
      "valid",
    ),
  ),
  vector(
    "a short phone is taken where we do not know the country's numbers",
    { phone: "40 12 34 56" },
    "valid",
    german,
  ),
  vector("a Canadian postal code is taken where the address says Canada", canadianAddress("Canada"), "valid"),
  vector("a Canadian postal code is taken where the site is Canadian", canadianAddress(), "valid", canadian),
  vector(
    "a postal code of a country that we do not know is taken",
    { address: { ...oakStreet, zip: "SW1A 1AA" } },
    "valid",
    german,
  ),
  vector(
    "a country that is named like a part of every object is taken",
    { address: { ...oakStreet, country: "constructor" } },
    "valid",
  ),
  vector("an address line of 200 characters is taken", { address: { ...oakStreet, street: "s".repeat(200) } }, "valid"),

  vector("a leap day is taken", { preferred: { date: "2028-02-29" } }, "valid"),
  vector("a part of the day without a day is taken", { preferred: { window: "afternoon" } }, "valid"),
  vector("any time of a day is taken", { preferred: { date: "2026-12-01", window: "any" } }, "valid"),

  vector("details of several lines are taken", { details: "No heat.\r\n\tSince Monday.\n" }, "valid"),
  vector(
    "details with the line breaks of a word processor are taken: nobody would see what is wrong",
    { details: "No heat.\u000bSince Monday.\u000cThe pilot is out.\u0085Please call." },
    "valid",
  ),
  vector("details of 2,000 characters are taken", { details: "d".repeat(MAX_LENGTH.details) }, "valid"),
  vector(
    "details of 2,000 characters of which each takes two code units are taken",
    { details: "\u{1f525}".repeat(MAX_LENGTH.details) },
    "valid",
  ),
  vector("empty details are taken: the field was left blank", { details: "" }, "valid"),
  vector(
    "so are an empty email, unit and country",
    { email: "", address: { ...oakStreet, unit: "", country: " " } },
    "valid",
  ),
  vector("and an empty phone beside an email", { phone: " ", email: "ada@example.com" }, "valid"),
  vector("a refusal of text messages is taken", { smsConsent: { granted: false, textVersion: "v1" } }, "valid"),
  vector(
    "consent with the page that it was given on is taken",
    { smsConsent: { granted: true, textVersion: "v1", page: "https://acme.example/contact" } },
    "valid",
  ),
  vector("a regional language is taken", { locale: "es-419" }, "valid"),
  vector("no attribution at all is taken", { attribution: {} }, "valid"),
  vector("a returning customer with a business is taken", { returning: true, customerType: "commercial" }, "valid"),
]

function canadianAddress(country?: string) {
  return { address: { street: "1 Rue Principale", city: "Montréal", state: "QC", zip: "H2X 1Y4", country } }
}

/** A host name of a given length, of labels as long as DNS lets them be. */
function longDomain(length: number) {
  return `${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(63)}.`
    .padEnd(length - 4, "d")
    .concat(".com")
    .slice(-length)
}
