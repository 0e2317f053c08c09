import type { FormState } from "../live/forms.ts"

/** The words around what was found, for whoever looks at their own page. */
type ReportWords = {
  title: string
  looking: string
  note: string
  fine: string
  wrong: (count: number) => string
  close: string
  again: string
  copy: string
  copied: string
  rows: Record<"version" | "site" | "form" | "came" | "allowed", string>
  version: (running: string, newest: string | undefined) => string
  states: Record<FormState["state"], string>
  none: string
  seconds: (ms: number) => string
  yes: string
}

const seconds = (language: string) => (ms: number) =>
  (ms / 1000).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })

const en: ReportWords = {
  title: "Porchlight on this page",
  looking: "Looking …",
  note: "Only you see this, since the address says ?\u2060porchlight-check.",
  fine: "All is well.",
  wrong: (count) => (count === 1 ? "One thing needs a look." : `${count} things need a look.`),
  close: "Close",
  again: "Look again",
  copy: "Copy the report",
  copied: "Copied",
  rows: {
    version: "Version",
    site: "Site",
    form: "Form",
    came: "Ready after",
    allowed: "Allowed on this page",
  },
  version: (running, newest) => (newest && newest !== running ? `${running}; the server has ${newest}` : running),
  states: {
    stands: "stands in the page",
    waits: "comes when it is opened",
    missing: "did not come",
  },
  none: "There is none on this page yet.",
  seconds: (ms) => `${seconds("en")(ms)} s`,
  yes: "yes",
}

const es: ReportWords = {
  title: "Porchlight en esta página",
  looking: "Mirando …",
  note: "Solo lo ve usted, porque la dirección dice ?\u2060porchlight-check.",
  fine: "Todo está bien.",
  wrong: (count) => (count === 1 ? "Hay una cosa por mirar." : `Hay ${count} cosas por mirar.`),
  close: "Cerrar",
  again: "Mirar otra vez",
  copy: "Copiar el informe",
  copied: "Copiado",
  rows: {
    version: "Versión",
    site: "Sitio",
    form: "Formulario",
    came: "Llegó a los",
    allowed: "Permitido en esta página",
  },
  version: (running, newest) => (newest && newest !== running ? `${running}; el servidor tiene la ${newest}` : running),
  states: {
    stands: "está en la página",
    waits: "llega cuando se abre",
    missing: "no llegó",
  },
  none: "Todavía no hay ninguno en esta página.",
  seconds: (ms) => `${seconds("es")(ms)} s`,
  yes: "sí",
}

/** The report's own words, in the languages of its findings. */
export const REPORT_WORDS = { en, es }
