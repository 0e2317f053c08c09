import type { Form, Shown } from "../../src/form/parts.ts"
import { chosenService } from "../../src/form/site.ts"
import { AboutServices } from "./about-services.tsx"
import { formFor } from "./form-for.ts"

/** What the form shows on the hosted page, where every service's questions stand, each under a name of its own. */
export const shownHere = <Given extends Shown>({ errorSummary, ...shown }: Given) => ({
  ...shown,
  AboutService: AboutServices,
  errorSummary: (form: Form) => {
    const chosen = chosenService(form.site, form.model.values)
    return errorSummary(chosen ? formFor(form, chosen) : form)
  },
})
