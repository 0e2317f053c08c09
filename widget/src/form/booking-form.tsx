import type { Form } from "./parts.ts"
import { RequestScreen } from "./screens/request.tsx"

/** The whole form, in whatever state it is. */
export const BookingForm = ({ form }: { form: Form }) => {
  const { model, submission } = form
  const { phase } = model
  // Nothing can have been sent without the second half.
  if (phase.kind === "sent" && submission?.Receipt) {
    return <submission.Receipt form={form} after={submission.messages} sent={phase} />
  }
  if (phase.kind === "gone" && submission) return submission.goneScreen(form)
  return <RequestScreen form={form} />
}
