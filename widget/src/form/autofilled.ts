import { changed, type Model } from "./state.ts"
import type { FieldName, Values } from "./values.ts"

/**
 * The form with what was written into its boxes without an event, as password managers do, and scripts of the page that know its
 * visitor. The next redraw would put back what was there before.
 *
 * @param told what the boxes held when they were last in step with the model
 */
export const autofilled = (model: Model, form: HTMLFormElement, told: Values): Model => {
  // Not by `reduce`: that of an old Prototype (before 1.6.1) is another function of that name.
  for (const { name, value } of form.querySelectorAll<HTMLElement & { name: FieldName; value: string }>(".control")) {
    // A value that was set otherwise, say by a prefill, and is not drawn yet is newer than what the box holds.
    if (value !== (told[name] ?? "") && model.values[name] === told[name]) model = changed(model, name, value)
  }
  return model
}
