import type { PublicService } from "@porchlight/shared/site"
import type { FormProps } from "../../src/form/parts.ts"
import { UrgentCall } from "../../src/form/submission/about-service.tsx"
import { formFor } from "./form-for.ts"

/** Whether there is anything to say or to ask about a service. */
export const hasAbout = ({ urgent, questions = [] }: PublicService): boolean => urgent || questions.length > 0

/**
 * The class of whatever is about one service: see `styles.ts`.
 *
 * @param after something else that is
 */
const classOf = ({ id }: PublicService, after = false) => `about about-${id}${after ? " after" : ""}`

/**
 * What there is to say and to ask about each service. All of it is in the page, and the page's styles show what is about the one
 * that is chosen: so it is there without scripts, too.
 */
export const AboutServices = ({ form }: FormProps) => {
  const { site, submission } = form
  const urgent = site.services.filter((service) => service.urgent)
  const asking = site.services.filter(({ questions = [] }) => questions.length > 0)
  return (
    <div class="abouts">
      <div role="status">
        {urgent.map((service) => (
          <div key={service.id} class={classOf(service)}>
            <UrgentCall form={formFor(form, service)} />
          </div>
        ))}
      </div>
      {submission &&
        asking.map((service) => (
          <div key={service.id} class={classOf(service, service.urgent)}>
            <submission.Questions form={formFor(form, service)} after={submission.messages} />
          </div>
        ))}
    </div>
  )
}
