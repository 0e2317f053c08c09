import { OutLink } from "../out-link.tsx"
import type { AfterProps } from "../parts.ts"
import { consentShown } from "../submission/asked.ts"
import { YES } from "../values.ts"

/**
 * The site's SMS question: a box of its own, never ticked for the visitor, never a condition, and its text word for
 * word, since the office keeps proof of what was agreed to (47 CFR 64.1200(f)(9)).
 */
export const Consent = ({ form, after }: AfterProps) => {
  const { site, language, messages, model, change } = form
  const shown = consentShown(site, language)
  if (!shown) return null
  const privacyUrl = site.smsConsent?.privacyUrl
  const termsUrl = site.smsConsent?.termsUrl
  return (
    <div class="consent">
      <label class="agree">
        <input
          type="checkbox"
          id="smsConsent"
          name="smsConsent"
          checked={model.values.smsConsent === YES}
          onChange={(event) => change("smsConsent", event.currentTarget.checked ? YES : "")}
        />
        <span lang={shown.language}>{shown.text}</span>
      </label>
      {(privacyUrl || termsUrl) && (
        <p class="links">
          {privacyUrl && (
            <OutLink form={form} href={privacyUrl}>
              {messages.privacyLink}
            </OutLink>
          )}
          {termsUrl && (
            <OutLink form={form} href={termsUrl}>
              {after.termsLink}
            </OutLink>
          )}
        </p>
      )}
    </div>
  )
}
