import type { Group } from "@porchlight/shared/site"
import type { FunctionComponent } from "preact"
import { DetailsGroup } from "../groups/details.tsx"
import { ServiceGroup } from "../groups/service.tsx"
import { WhenGroup } from "../groups/when.tsx"
import { WhereGroup } from "../groups/where.tsx"
import { WhoGroup } from "../groups/who.tsx"
import { ZipFirst } from "../groups/zip-first.tsx"
import type { FormProps } from "../parts.ts"
import { orderOf, textIn } from "../site.ts"
import { Opening } from "./opening.tsx"
import { Sending } from "./sending.tsx"

const GROUPS: Record<Group, FunctionComponent<FormProps>> = {
  service: ServiceGroup,
  details: DetailsGroup,
  preferred: WhenGroup,
  contact: WhoGroup,
  address: WhereGroup,
}

/** The form itself: all on one page, in groups. */
export const RequestScreen = ({ form }: FormProps) => {
  const { site, submission, native } = form
  const order = orderOf(site)
  const groups = order.map((name) => GROUPS[name])
  // Only the choice of a service comes before the ZIP code.
  groups.splice(order[0] === "service" ? 1 : 0, 0, ZipFirst)
  return (
    <form
      ref={form.stand}
      noValidate
      // If the page keeps our handler from running, what was typed must not end up in an address.
      method="dialog"
      {...native?.way}
      aria-labelledby="heading"
      onPointerDown={form.press}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {native?.fields}
      <Opening form={form} />
      {submission?.errorSummary(form)}
      {groups.map((Group) => (
        <Group key={Group} form={form} />
      ))}
      {submission ? <submission.Consent form={form} after={submission.messages} /> : <ConsentRoom form={form} />}
      {submission?.Honeypot && <submission.Honeypot />}
      <Sending form={form} />
    </form>
  )
}

/** Reserves the room of the site's SMS question, so that the button does not move when it comes. */
const ConsentRoom = ({ form: { site, language } }: FormProps) => {
  const { smsConsent } = site
  if (!smsConsent) return null
  const links = smsConsent.privacyUrl || smsConsent.termsUrl
  return <p class={links ? "room linked" : "room"}>{textIn(smsConsent.text, language, site)}</p>
}
