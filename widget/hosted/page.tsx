import type { ComponentChildren } from "preact"
import type { Page } from "./contract.ts"
import { openingLines } from "./hours.ts"
import { Languages } from "./languages.tsx"
import { FORM_PLACE } from "./places.ts"
import { WORDS } from "./words/words.ts"

type HostedPageProps = { page: Page; hasForm: boolean; children: ComponentChildren }

/** The page around the form: whose it is, where to call, when the office is open. */
export const HostedPage = ({ page, hasForm, children }: HostedPageProps) => {
  const { site, language, website } = page
  return (
    <div class="page">
      <header>
        <h1>{website ? <a href={website}>{site.name}</a> : site.name}</h1>
        <a class="call" href={`tel:${site.phone}`}>
          {site.phoneDisplay}
        </a>
      </header>
      <main>
        {children}
        <OfficeHours page={page} />
      </main>
      <footer>
        {site.languages.length > 1 && <Languages page={page} hasForm={hasForm} />}
        {site.sandbox && <p>{WORDS[language].sandbox}</p>}
      </footer>
    </div>
  )
}

/** Where the form stands, as the widget's own element would hold it. */
export const FormPlace = ({ language, children }: { language: string; children: ComponentChildren }) => (
  <div id={FORM_PLACE} class="porchlight" lang={language} dir="ltr">
    {children}
  </div>
)

/** Below a receipt: the same page, empty. */
export const AnotherRequest = ({ language, text }: { language: string; text: string }) => (
  <p class="another">
    <a class="other" href={`?lang=${language}`}>
      {text}
    </a>
  </p>
)

const OfficeHours = ({ page: { site, language } }: { page: Page }) =>
  Object.keys(site.hours).length === 0 ? null : (
    <aside>
      <h2>{WORDS[language].hours}</h2>
      <dl>
        {openingLines(site.hours, language).map(({ days, times }) => (
          <div key={days}>
            <dt>{days}</dt>
            <dd>{times}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
