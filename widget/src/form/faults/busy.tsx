import { fill } from "../../messages/fill.ts"
import type { FaultMessages } from "../../messages/messages.ts"
import type { FormProps } from "../parts.ts"
import { NoticeBox } from "../screens/notice-box.tsx"
import type { Phase } from "../state.ts"

type BusyProps = FormProps & { words: FaultMessages; phase: Phase & { kind: "busy" } }

/** Tells that the server was too busy to take the request, and when to try again. */
export const BusyNotice = ({ form, words, phase }: BusyProps) => (
  <NoticeBox form={form} title={form.messages.unsentTitle}>
    {fill(words.busy, { wait: waitPhrase(words, phase.retryAfter) })}
  </NoticeBox>
)

/** Nobody keeps a form open for longer than this; and a proxy in front of the server may name any time. */
const AN_HOUR = 3600

const waitPhrase = (words: FaultMessages, seconds: number) => {
  if (seconds < 30) return words.waitMoment
  if (seconds <= 60) return words.waitMinute
  return seconds > AN_HOUR ? words.waitLater : fill(words.waitMinutes, { minutes: Math.ceil(seconds / 60) })
}
