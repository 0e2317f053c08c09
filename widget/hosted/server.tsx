import type { Language } from "@porchlight/shared/limits"
import { renderToString } from "preact-render-to-string"
import { BookingForm } from "../src/form/booking-form.tsx"
import { Consent } from "../src/form/extras/consent.tsx"
import { filledIn } from "../src/form/extras/prefill.ts"
import { questions } from "../src/form/extras/questions.ts"
import { faultsShown } from "../src/form/faults/shown.tsx"
import type { Model, Phase } from "../src/form/state.ts"
import { toBody } from "../src/form/submission/body.ts"
import { findFaults } from "../src/form/submission/rules.ts"
import { shown } from "../src/form/submission/shown.ts"
import { EMPTY } from "../src/form/values.ts"
import { shownHere } from "./about/shown-here.tsx"
import { aboutStyles } from "./about/styles.ts"
import { ASSETS } from "./assets.ts"
import { circumstancesOf } from "./circumstances.ts"
import type { Hidden, HostedForm, Page, Values } from "./contract.ts"
import "./first-focus.ts"
import { HiddenFields } from "./hidden-fields.tsx"
import { modelOf } from "./model.ts"
import { AnotherRequest, FormPlace, HostedPage } from "./page.tsx"
import { FORM_ID, STATE_ID } from "./places.ts"
import { sentTo } from "./sent-to.ts"
import { siteFor } from "./site-for.ts"
import { stateScript } from "./state.ts"
import { stillForm } from "./still-form.ts"
import { type Texts, textsOf } from "./texts.ts"
import { themeStyles } from "./theme.ts"
import { typedIn } from "./typed.ts"
import * as en from "./words/en.ts"
import * as es from "./words/es.ts"
import * as fr from "./words/fr.ts"
import { WORDS } from "./words/words.ts"

const TEXTS: Record<Language, Texts> = { en, es, fr }

const circumstances = ({ address }: Page, { lang, referrer }: Hidden) =>
  circumstancesOf({ language: lang, address, referrer })

/** The form of the widget as a server draws it. The entry of what is built for the server; see `contract.ts`. */
export const hostedForm: HostedForm = {
  begin: ({ site, address, now }) => {
    const service = new URL(address).searchParams.get("service")
    const offered = site.services.find(({ id }) => id === service)
    return filledIn({ ...EMPTY, service: offered?.id ?? "" }, address, site, now)
  },
  read: ({ site }, sent) => typedIn(site, sent),
  findFaults: (page, values, hidden) => findFaults(values, page.site, circumstances(page, hidden), page.now),
  compose: (page, values, hidden) => toBody(values, page.site, circumstances(page, hidden)),
  stylesOf: ({ theme }) => ({ stylesheet: ASSETS.stylesheet, styles: themeStyles(theme) }),
  drawForm: (page, { values, hidden, trouble, isAnswer = false }) => {
    const { site, language, now } = page
    const state = stateScript({
      site: siteFor(site, language),
      language,
      values: beyondEmpty(values),
      trouble,
      isAnswer,
      now: now.getTime(),
    })
    return {
      ...chrome(page),
      modules: [ASSETS.script, ASSETS.texts[language]],
      body: `${draw(page, modelOf(values, hidden.key, trouble), hidden)}
<script type="application/json" id="${STATE_ID}">${state}</script>`,
    }
  },
  drawReceipt: (page, { reference, earlier }) => {
    const model = modelOf(EMPTY, "", undefined)
    const phase: Phase = { kind: "sent", values: undefined, reference, earlier }
    return { ...chrome(page), modules: [], body: draw(page, { ...model, phase }) }
  },
}

const beyondEmpty = (values: Values): Partial<Values> => {
  const empty: Partial<Record<string, string>> = EMPTY
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== (empty[name] ?? "")))
}

const chrome = ({ site }: Page) => ({
  stylesheet: ASSETS.stylesheet,
  styles: themeStyles(site.theme) + aboutStyles(site),
})

const draw = (page: Page, model: Model, hidden?: Hidden): string => {
  const { site, language, now } = page
  const { messages, after } = textsOf(TEXTS[language], site, language)
  const form = stillForm({
    site,
    language,
    messages,
    now: () => now,
    native: hidden && {
      way: { method: "post", action: sentTo(page), id: FORM_ID },
      fields: <HiddenFields hidden={hidden} leaveEmpty={WORDS[language].leaveEmpty} />,
    },
    model,
    shown: shownHere(shown(after, { Consent, ...questions }, faultsShown(after))),
  })
  return renderToString(
    <HostedPage page={page} hasForm={hidden !== undefined}>
      <FormPlace language={language}>
        <BookingForm form={form} />
        {model.phase.kind === "sent" && <AnotherRequest language={language} text={after.another} />}
      </FormPlace>
    </HostedPage>,
  )
}
