import type { Form } from "./parts.ts"
import { RequestScreen } from "./screens/request.tsx"

/** The whole form, in whichever state it is. */
export const BookingForm = ({ form }: { form: Form }) => {
  const { model, submission } = form
  const { phase } = model
  // Without its second half nothing was sent.
  if (phase.kind === "sent" && submission?.Receipt) {
    return <submission.Receipt form={form} after={submission.messages} sent={phase} />
  }
  if (phase.kind === "gone" && submission) return submission.goneScreen(form)
  return <RequestScreen form={form} />
}
