import type { Outcome } from "../../contract.ts"
import type { Conversation, Tools } from "../parts.ts"
import { heldBack } from "../state.ts"
import { FIELD_NAMES, type Values } from "../values.ts"
import { isAnswer } from "./field-names.ts"
import { answered, refused, sentOff } from "./settle.ts"

/**
 * Sends what is in the form, if nothing in it is wrong, and shows what became of it.
 *
 * A request keeps its key and its body, byte for byte, through every try until it is accepted, so that the server recognizes it.
 * It is saved before it is sent, so that a page which is closed meanwhile still has it when it is opened again.
 */
export const attemptSubmission = async (conversation: Conversation, tools: Tools): Promise<void> => {
  const { site, emit, isOnline, current, become, signal } = conversation
  const { values, attempt, phase } = current()
  // Offline too: a request that is to be sent later, by itself, has to be complete.
  const errors = tools.findFaults(values)
  if (errors.length > 0) return become(refused(current(), errors))
  // Browsers are sometimes wrong about this: whoever presses again is believed.
  if (!isOnline() && phase.kind !== "offline") {
    become(heldBack({ ...current(), errors, told: errors }, { kind: "offline", waiting: false }))
    return emit("failed", { reason: "offline" })
  }

  const key = attempt?.key ?? tools.newKey()
  const before = attempt?.unsettled
  const sent = before && same(before.values, values) ? before : { body: tools.compose(values), values }
  become(sentOff(current(), { key, unsettled: sent }))
  emit("submitted", {})
  const outcome = await tools.send({ site: site.id, key, body: sent.body, signal })
  if (signal.aborted) return
  become(answered(current(), outcome))
  tell(emit, outcome)
}

const tell = (emit: Conversation["emit"], outcome: Outcome) => {
  if (outcome.kind === "accepted") emit("accepted", { reference: outcome.reference })
  else if (outcome.kind !== "already_received") emit("failed", { reason: outcome.kind })
}

const same = (one: Values, other: Values) =>
  [...FIELD_NAMES, ...Object.keys({ ...one, ...other }).filter(isAnswer)].every((name) => one[name] === other[name])
