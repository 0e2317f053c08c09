import { expect, test } from "vitest"
import { adviceForEach } from "../../src/check/advice.ts"
import type { Kind } from "../../src/check/findings.ts"
import { en } from "../../src/check/words/en.ts"
import { es } from "../../src/check/words/es.ts"
import { type Asked, checkPage, type Pasted } from "./check-page.ts"

const SERVER = "https://book.example"
const TAG = `<script async crossorigin src="${SERVER}/v1/widget.js" data-site="acme" data-phone="(512) 555-0100"></script>`
const PLACE = '<div data-porchlight-site="acme"></div>'
const release = {
  file: "widget.N3qRwZS7lkc3.js",
  integrity: "sha384-abc",
  ahead: { form: { file: "assets/form.lsswo.js" } },
}

/** As a content system sends it: with much around the tag, and a head that is full of other things. */
const page = (body: string, head = "") => `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><title>Heating &#8211; Acme</title>
<link rel='stylesheet' href='https://www.acme.example/wp-content/themes/acme/style.css?ver=6.7' media='all' />
<script src="https://www.googletagmanager.com/gtag/js?id=G-1" async></script>${head}</head>
<body class="page-template-default page"><div id="content"><h1>Book a visit</h1>${body}</div>
<footer><script src="https://www.acme.example/wp-includes/js/jquery/jquery.min.js?ver=3.7.1"></script></footer></body></html>`

const check = (html: string, more: Partial<Pasted> = {}, asked: Partial<Asked> = {}) =>
  checkPage(
    { html, headers: "", address: new URL("https://www.acme.example/book/"), ...more },
    { id: "acme", services: [] },
    SERVER,
    { release, allowed: true, ...asked },
  )

/** Pages as they are met, each with what has to be told of it: all of it, and nothing else. */
const BROKEN: readonly [what: string, told: Kind[], ...wish: Parameters<typeof check>][] = [
  [
    "a policy in the page itself",
    ["blocks_script", "blocks_connect"],
    page(
      TAG,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self' https://www.googletagmanager.com">`,
    ),
  ],
  [
    "a policy in the headers, as Chrome's developer tools copy them",
    ["blocks_connect"],
    page(TAG),
    { headers: `cache-control\nmax-age=600\ncontent-security-policy\nconnect-src 'self'\nserver\nnginx` },
  ],
  [
    "a policy in the headers, as curl shows them, without a blank",
    ["blocks_script"],
    page(TAG),
    { headers: "HTTP/2 200\r\ncontent-security-policy:script-src 'self'\r\nserver: nginx\r\n" },
  ],
  ["two tags: in the page, and in the footer of all pages", ["twice"], page(TAG + TAG)],
  ["another site's tag", ["other_site"], page(TAG.replace('"acme"', '"acme-plumbing"'))],
  ["a tag that somebody has commented out", ["tag_in_comment"], page(`<!-- old: ${TAG} -->`)],
  [
    "a tag that the editor has escaped",
    ["tag_as_text"],
    page(`<p>${TAG.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`),
  ],
  [
    "a tag in a code block, with quotes made typographic",
    ["tag_as_text"],
    page(`<pre>&lt;script src=&#8221;${SERVER}/v1/widget.js&#8221;&gt;&lt;/script&gt;</pre>`),
  ],
  ["typographic quotes around the address", ["wrong_quotes"], page(TAG.replaceAll('"', "”"))],
  [
    "typographic quotes, on a page whose address nobody gave",
    ["wrong_quotes"],
    page(TAG.replaceAll('"', "“")),
    { address: undefined },
  ],
  ["typographic quotes around the site alone", ["wrong_quotes"], page(TAG.replace('"acme"', "«acme»"))],
  [
    "typographic quotes at the form's place",
    ["wrong_quotes"],
    page(PLACE.replaceAll('"', "”") + TAG.replace(' data-site="acme"', "")),
  ],
  ["quotes that were escaped once too often", ["wrong_quotes"], page(TAG.replaceAll('"', "&quot;"))],
  [
    "Rocket Loader",
    ["delayed"],
    page(
      TAG.replace("async", 'type="5f1c0a9d8e7b6a5c4d3e2f10-text/javascript" async'),
      '<script src="/cdn-cgi/scripts/7d0fa10a/cloudflare-static/rocket-loader.min.js" data-cf-settings="5f1c0a9d8e7b6a5c4d3e2f10-|49" defer></script>',
    ),
  ],
  [
    "WP Rocket, which delays",
    ["delayed"],
    page(
      TAG.replace(
        "async crossorigin src=",
        'type="rocketlazyloadscript" data-rocket-type="text/javascript" async crossorigin data-rocket-src=',
      ),
    ),
  ],
  [
    "WP Rocket, which keeps a copy",
    ["copied"],
    page(TAG.replace(SERVER, "https://www.acme.example/wp-content/cache/min/1").replace(".js", ".js?ver=1732290000")),
  ],
  [
    "LiteSpeed Cache, which delays",
    ["delayed"],
    page(TAG.replace("async crossorigin src=", 'data-optimized="1" type="litespeed/javascript" data-src=')),
  ],
  [
    "LiteSpeed Cache, which keeps a copy",
    ["copied"],
    page(TAG.replace(`${SERVER}/v1/`, "https://www.acme.example/wp-content/litespeed/localres/v1/")),
  ],
  [
    "attributes that Tag Manager has stripped, in the page as it became",
    ["no_site"],
    page(
      `<script async src="${SERVER}/v1/widget.js"></script>`,
      '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>',
    ),
  ],
  ["a tag over http on a page over https", ["insecure"], page(TAG.replace("https:", "http:"))],
  [
    "an old copy, pinned",
    ["old_release"],
    page(TAG.replace("widget.js", "widget.aaaaaaaaaaaa.js").replace("data-site", 'integrity="sha384-old" data-site')),
  ],
  [
    "files of an earlier release, fetched ahead",
    ["old_ahead"],
    page(`${TAG}<link rel="modulepreload" crossorigin href="${SERVER}/v1/assets/form.aaaaa.js">`),
  ],
  [
    "a tag in a frame of the editor",
    ["tag_in_frame"],
    page(`<iframe srcdoc="${TAG.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`),
  ],
  ["a tag in XHTML's way, which swallows the page", ["not_closed"], page(TAG.replace("></script>", " />"))],
  ["a tag without its end", ["not_closed"], page(TAG.replace("</script>", ""))],
  ["an address that was typed by hand", ["wrong_address"], page(TAG.replace("/v1/widget.js", "/widget.js"))],
  ["an address with a slash too many", ["wrong_address"], page(TAG.replace("widget.js", "widget.js/"))],
  ["a mode that there is none of", ["unknown_mode"], page(TAG.replace("data-site", 'data-mode="popup" data-site'))],
  ["the booking page in a frame", ["page_in_frame"], page(`<iframe src="${SERVER}/book/acme?lang=es"></iframe>`)],
  [
    "a script that puts the tag into the page",
    ["no_tag"],
    page(
      `<script>var s=document.createElement("script");s.src="${SERVER}/v1/widget.js";document.head.append(s)</script>`,
    ),
  ],
  [
    "a tag in a frame that is an address",
    ["tag_in_frame"],
    page(`<iframe src="data:text/html,${encodeURIComponent(TAG)}"></iframe>`),
  ],
]

test.each(BROKEN)("%s: the check says what is wrong and what to do, in both languages", (_, told, ...wish) => {
  const findings = check(...wish)
  expect(findings.map(({ kind }) => kind)).toEqual(told)
  for (const words of [en, es])
    for (const { says, todo } of adviceForEach(words, findings)) {
      expect(says).toMatch(/\.$/)
      expect(todo.length).toBeGreaterThan(20)
    }
})

test("a page whose tag comes from a script or a tag manager is to be opened with the report", () => {
  const todo = (html: string) => adviceForEach(en, check(html)).map((advice) => advice.todo)
  const script = `<script>load("${SERVER}/v1/widget.js")</script>`
  expect(todo(page(script))).toEqual([expect.stringMatching(/a script that names it.*\?porchlight-check/)])
  const manager = '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>'
  expect(todo(page("", manager))).toEqual([expect.stringMatching(/a tag manager.*\?porchlight-check/)])
})

test("a page on which all is well has no findings", () => {
  expect(check(page(TAG))).toEqual([])
  expect(check(page(TAG.replace('src="', 'src=" ').replace('.js"', '.js "')))).toEqual([])
  expect(check(page(PLACE + TAG), { headers: "content-security-policy-report-only\ndefault-src 'none'" })).toEqual([])
})
