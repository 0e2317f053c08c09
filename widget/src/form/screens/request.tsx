import { useBookingControl } from "../field.ts"
import { TextArea } from "../fields/text-area.tsx"
import { Consent } from "../groups/consent.tsx"
import { ServiceGroup } from "../groups/service.tsx"
import { WhenGroup } from "../groups/when.tsx"
import { WhereGroup } from "../groups/where.tsx"
import { WhoGroup } from "../groups/who.tsx"
import { useParts } from "../parts.ts"
import { ErrorSummary } from "./error-summary.tsx"
import { Opening } from "./opening.tsx"
import { Sending } from "./sending.tsx"

/** The form itself: all on one page, in groups. */
export const RequestScreen = () => {
  const { site, messages } = useParts()
  const { submit, prepare } = useBookingControl()
  const { details } = site.fields
  return (
    <form
      noValidate
      aria-labelledby="heading"
      onFocusIn={prepare}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Opening />
      <ErrorSummary />
      <ServiceGroup />
      {details !== "off" && (
        <TextArea
          name="details"
          label={messages.details}
          help={messages.detailsHelp}
          required={details === "required"}
        />
      )}
      <WhenGroup />
      <WhoGroup />
      <WhereGroup />
      <Consent />
      <Sending />
    </form>
  )
}
