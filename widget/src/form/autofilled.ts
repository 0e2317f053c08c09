import { changed, type Model } from "./state.ts"
import type { FieldName, Values } from "./values.ts"

/**
 * The form with what was written into its boxes without an event, as password managers do, and scripts of the page that know its
 * visitor. The next redraw would put back what was there before.
 *
 * @param told what the boxes held when they were last in step with the model
 */
export const autofilled = (model: Model, form: HTMLFormElement, told: Values): Model =>
  [...form.querySelectorAll<HTMLElement & { name: FieldName; value: string }>(".control")]
    // A value that was set otherwise, say by a prefill, and is not drawn yet is newer than what the box holds.
    .filter(({ name, value }) => value !== (told[name] ?? "") && model.values[name] === told[name])
    .reduce((filled, { name, value }) => changed(filled, name, value), model)
