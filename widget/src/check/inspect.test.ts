import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aheadTo, csp, inspect, kindsOf, page, release, SERVER, TAG } from "../../test/inspect-page.ts"
import { adviceForEach } from "./advice.ts"
import type { Kind } from "./findings.ts"
import { en } from "./words/en.ts"
import { es } from "./words/es.ts"

describe("a page on which all is well", () => {
  test.each([
    ["the tag", TAG],
    [
      "a box, with the script in the footer",
      `<div data-porchlight-site="acme"></div><script async src="${SERVER}/v1/widget.js"></script>`,
    ],
    ["the address of a tag manager", `<script async src="${SERVER}/v1/widget.js?site=acme&amp;mode=button"></script>`],
    [
      "a pinned tag",
      `<script async crossorigin src="${SERVER}/v1/${release.file}" integrity="${release.integrity}" data-site="acme"></script>`,
    ],
    [
      "links that open the dialog",
      `${TAG.replace("data-site", 'data-mode="none" data-site')}<a href="#" data-porchlight-open>Book</a>`,
    ],
    [
      "a tag that Rocket Loader leaves alone",
      `<script src="/cdn-cgi/rocket-loader.min.js"></script>${TAG.replace("async", 'async data-cfasync="false"')}`,
    ],
    [
      "the form of this page, and the button that all pages share",
      TAG + TAG.replace("data-site", 'data-mode="button" data-site'),
    ],
    [
      "the form of this page, below the tag that all pages share for their links",
      TAG.replace("data-site", 'data-mode="none" data-site') + TAG,
    ],
    ["all that the form needs fetched at once", TAG + aheadTo(release.ahead.form.file)],
    [
      "what the widget has put up",
      `<div data-porchlight-site="acme"><porchlight-booking site="acme"></porchlight-booking></div>${TAG}`,
    ],
  ])("has no findings: %s", (_, body) => {
    expect(inspect(page(body))).toEqual([])
  })

  test("may name the script as a minifier does on Porchlight's own host", () => {
    const tag = "<script async src=v1/widget.js data-site=acme></script>"
    expect(inspect(page(tag), { address: new URL(SERVER) })).toEqual([])
  })

  test("may have a strict policy that knows Porchlight", () => {
    expect(inspect(page(TAG), csp(`default-src 'none'; script-src ${SERVER}; connect-src ${SERVER}`))).toEqual([])
  })
})

describe("what keeps the tag from a page", () => {
  test.each<[Kind, string]>([
    ["no_tag", "<p>Welcome</p>"],
    ["no_script", '<div data-porchlight-site="acme"></div>'],
    ["tag_as_text", "&lt;script async src=&quot;https://book.example/v1/widget.js&quot;&gt;&lt;/script&gt;"],
    ["tag_in_comment", `<!-- ${TAG} -->`],
    ["tag_in_noscript", `<noscript>${TAG}</noscript>`],
    ["copied", '<script src="/cache/porchlight-widget.js" data-site="acme"></script>'],
    ["copied", '<script>console.warn("No Porchlight tag")</script>'],
    ["other_server", TAG.replace("book.example", "old.example")],
    ["no_site", TAG.replace(' data-site="acme"', "")],
    ["other_site", TAG.replace("acme", "acme-plumbing")],
    ["unknown_service", TAG.replace("data-site", 'data-service="roof" data-site')],
    ["twice", TAG + TAG],
    ["twice", TAG.replace("data-site", 'data-mode="button" data-site').repeat(2)],
    ["twice", TAG + TAG + TAG.replace("data-site", 'data-mode="button" data-site')],
    ["several_forms", `${'<div data-porchlight-site="acme"></div>'.repeat(2)}${TAG}`],
    ["nothing_opens", TAG.replace("data-site", 'data-mode="none" data-site')],
    ["insecure", TAG.replace("https:", "http:")],
    ["old_release", TAG.replace("widget.js", "widget.aaaaaaaaaaaa.js")],
    ["old_ahead", TAG + aheadTo("assets/form.aaaaa.js")],
    ["wrong_hash", TAG.replace("widget.js", release.file).replace("data-site", 'integrity="sha384-xyz" data-site')],
    [
      "hash_without_crossorigin",
      TAG.replace(" crossorigin", "").replace("data-site", 'integrity="sha384-abc" data-site'),
    ],
    ["waits_for_consent", TAG.replace("async", 'type="text/plain" data-cookieconsent="marketing"')],
  ])("is found: %s", (kind, body) => {
    expect(kindsOf(page(body))).toContain(kind)
  })

  test("is found in the form's own tag too, where the button's that all pages share comes before it", () => {
    const button = TAG.replace("data-site", 'data-mode="button" data-site')
    expect(kindsOf(page(button + TAG.replace("widget.js", "widget.aaaaaaaaaaaa.js")))).toEqual(["old_release"])
  })

  test("is told once of both tags", () => {
    const insecure = TAG.replace("https:", "http:")
    expect(kindsOf(page(insecure + insecure.replace("data-site", 'data-mode="button" data-site')))).toEqual(
      kindsOf(page(insecure)),
    )
  })

  test("is not called a delay if it is the visitor's consent", () => {
    const waiting = TAG.replace("async", 'type="text/plain" data-cookieconsent="marketing"')
    expect(kindsOf(page(waiting))).toEqual(["waits_for_consent"])
  })

  test("may be that a tag manager adds it later", () => {
    const gtm = '<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>'
    expect(inspect(page(gtm))).toEqual([{ kind: "no_tag", bringer: "manager" }])
  })

  test("may be that it stands in the head, if the whole page was pasted: a piece of a page has none", () => {
    expect(kindsOf(page("", TAG))).toEqual(["in_head"])
    expect(kindsOf(TAG, { isWhole: false })).toEqual([])
    expect(kindsOf(page('<div data-porchlight-site="acme"></div>', TAG))).toEqual([])
    expect(kindsOf(page("", TAG.replace("data-site", 'data-mode="button" data-site')))).toEqual([])
  })
})

describe("what holds the script back", () => {
  test.each([
    ["Cloudflare Rocket Loader", TAG.replace("async", 'type="3e1a4c0f2b9d8e7f6a5b4c3d-text/javascript"')],
    ["Cloudflare Rocket Loader", `<script src="https://x.example/rocket-loader.min.js"></script>${TAG}`],
    ["WP Rocket", TAG.replace(" src=", ' type="rocketlazyloadscript" data-rocket-src=')],
    ["LiteSpeed Cache", TAG.replace(" src=", ' type="litespeed/javascript" data-src=')],
    ["Perfmatters", TAG.replace(" src=", ' type="pmdelayedscript" src=')],
    ["Flying Scripts", TAG.replace(" src=", ' data-type="lazy" data-src=')],
    [undefined, TAG.replace(" src=", " data-src=")],
  ])("is told by its name where we know it: %s", (by, body) => {
    expect(inspect(page(body))).toEqual([expect.objectContaining({ kind: "delayed", by })])
  })
})

test("each finding has words in both languages, with what to do", () => {
  const findings = inspect(page(TAG + TAG, TAG.replace("https:", "http:")), csp("default-src 'none'"))
  for (const words of [en, es])
    for (const { says, todo } of adviceForEach(words, findings)) {
      expect(says).toMatch(/[.]$/)
      expect(todo.length).toBeGreaterThan(10)
    }
})

test("whatever somebody pastes, there is an answer", () => {
  const pieces = fc.constantFrom(
    TAG,
    "<!--",
    "-->",
    "<noscript>",
    "</div>",
    "<script",
    'content="',
    "'self'",
    ";",
    ":",
    "*",
    "//",
    "\n",
  )
  const text = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(""))
  fc.assert(
    fc.property(text, text, (html, headers) => {
      const findings = inspect(html, csp(headers))
      for (const words of [en, es]) expect(adviceForEach(words, findings)).toHaveLength(findings.length)
    }),
  )
})
