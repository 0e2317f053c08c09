import { inspectPage } from "../src/check/inspect.ts"
import { parsePolicies } from "../src/check/policy.ts"
import type { Surroundings } from "../src/check/surroundings.ts"

/** Where Porchlight is in these tests. */
export const SERVER = "https://book.example"

/** The tag as the preview writes it. */
export const TAG = `<script async crossorigin src="${SERVER}/v1/widget.js" data-site="acme"></script>`

/** What the server runs. */
export const release = {
  file: "widget.N3qRwZS7lkc3.js",
  integrity: "sha384-abc",
  ahead: { form: { file: "assets/form.lsswo.js" } },
}

/** What stands behind a tag that fetches everything at once, as the preview writes it. */
export const aheadTo = (form: string) => `<link rel="modulepreload" crossorigin href="${SERVER}/v1/${form}">`

/** What is found on a page of the contractor's website. */
export const inspect = (html: string, around: Partial<Surroundings> = {}) =>
  inspectPage(new DOMParser().parseFromString(html, "text/html"), {
    server: SERVER,
    site: { id: "acme", services: [{ id: "no-heat" }] },
    release,
    address: new URL("https://www.acme.example/heating"),
    policies: [],
    isWhole: true,
    ...around,
  })

/** A whole page with this in it. */
export const page = (body: string, head = "") => `<!doctype html><head>${head}</head><body>${body}</body>`

/** The kinds of what is found. */
export const kindsOf = (...wish: Parameters<typeof inspect>) => inspect(...wish).map(({ kind }) => kind)

/** A page that comes with this policy, or with these headers. */
export const csp = (policy: string) => ({ policies: parsePolicies(policy) })
