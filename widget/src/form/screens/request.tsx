import { TextArea } from "../fields/text-area.tsx"
import { Consent } from "../groups/consent.tsx"
import { ServiceGroup } from "../groups/service.tsx"
import { WhenGroup } from "../groups/when.tsx"
import { WhereGroup } from "../groups/where.tsx"
import { WhoGroup } from "../groups/who.tsx"
import type { FormProps } from "../parts.ts"
import { Opening } from "./opening.tsx"
import { Sending } from "./sending.tsx"

/** The form itself: all on one page, in groups. */
export const RequestScreen = ({ form }: FormProps) => {
  const { site, messages, submission } = form
  const { details } = site.fields
  return (
    <form
      noValidate
      aria-labelledby="heading"
      onPointerDown={form.press}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <Opening form={form} />
      {submission && <submission.ErrorSummary form={form} after={submission.messages} />}
      <ServiceGroup form={form} />
      {details !== "off" && (
        <TextArea
          form={form}
          name="details"
          label={messages.details}
          help={messages.detailsHelp}
          required={details === "required"}
        />
      )}
      <WhenGroup form={form} />
      <WhoGroup form={form} />
      <WhereGroup form={form} />
      <Consent form={form} />
      <Sending form={form} />
    </form>
  )
}
