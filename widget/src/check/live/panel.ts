import { adviceFor, adviceForEach } from "../advice.ts"
import { severityOf } from "../findings.ts"
import { en } from "../words/en.ts"
import { es } from "../words/es.ts"
import { REPORT_WORDS } from "../words/report.ts"
import type { Look } from "./look.ts"
import { make } from "./make.ts"
import css from "./panel.css?inline"
import { rowsOf } from "./rows.ts"

const FINDING_WORDS = { en, es }

/** A panel above the page, in a shadow root of its own, so that neither changes the other. */
export const createPanel = (language: "en" | "es", onAgain: () => void) => {
  const words = REPORT_WORDS[language]
  const host = make("div", { lang: language })
  host.setAttribute("popover", "manual")
  const body = make("div", { className: "body" })
  body.setAttribute("aria-live", "polite")
  const close = () => host.remove()

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const root = host.attachShadow({ mode: "open" })
  root.adoptedStyleSheets = [sheet]
  const title = make("h2", { id: "title", textContent: words.title, tabIndex: -1 })
  const panel = make(
    "section",
    {},
    make("header", {}, title, make("button", { type: "button", textContent: words.close, onclick: close })),
    body,
    make("p", { className: "quiet", textContent: words.note }),
  )
  panel.setAttribute("aria-labelledby", "title")
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && close())
  root.append(panel)

  return {
    /** Puts it above whatever the page shows, and the focus to where reading begins. */
    show: () => {
      document.documentElement.append(host)
      host.showPopover?.()
      title.focus()
    },
    showLooking: () => body.replaceChildren(make("p", { textContent: words.looking })),
    showLook: (look: Look) => {
      const copied = make("span", { className: "quiet" })
      const copy = async () => {
        await navigator.clipboard.writeText(asText(look, language))
        copied.textContent = words.copied
      }
      body.replaceChildren(
        ...verdict(look, language),
        make("dl", {}, ...rowsOf(look, words).map(([name, value]) => row(name, value))),
        make(
          "footer",
          {},
          make("button", { type: "button", textContent: words.again, onclick: onAgain }),
          make("button", { type: "button", textContent: words.copy, onclick: () => void copy().catch(console.warn) }),
          copied,
        ),
      )
    },
  }
}

const row = (name: string, value: string) =>
  make("div", {}, make("dt", { textContent: name }), make("dd", { textContent: value }))

const verdict = ({ findings }: Look, language: "en" | "es") => {
  const words = REPORT_WORDS[language]
  if (findings.length === 0) return [make("p", { className: "fine", textContent: words.fine })]
  const items = findings.map((finding) => {
    const { says, todo, code } = adviceFor(FINDING_WORDS[language], finding)
    const line = code ? [make("code", { textContent: code })] : []
    return make("li", { className: severityOf(finding) }, make("strong", { textContent: says }), " ", todo, ...line)
  })
  const worst = findings.some((finding) => severityOf(finding) === "wrong") ? "wrong" : "look"
  return [make("p", { className: worst, textContent: words.wrong(findings.length) }), make("ul", {}, ...items)]
}

/** The report as plain text, for whoever helps. The page's address goes without its query, which may name somebody. */
const asText = (look: Look, language: "en" | "es") =>
  [
    location.origin + location.pathname,
    ...rowsOf(look, REPORT_WORDS[language]).map((parts) => parts.join(": ")),
    ...adviceForEach(FINDING_WORDS[language], look.findings).map(({ says, todo, code }) =>
      ["-", says, todo, code].filter(Boolean).join(" "),
    ),
  ].join("\n")
