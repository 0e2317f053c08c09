import type { AfterProps, Shown } from "../../src/form/parts.ts"
import { chosenService } from "../../src/form/site.ts"
import { AboutServices } from "./about-services.tsx"
import { formFor } from "./form-for.ts"

/** What the form shows on the hosted page, where every service's questions stand, each under a name of its own. */
export const shownHere = <Given extends Shown>({ ErrorSummary, ...shown }: Given) => ({
  ...shown,
  AboutService: AboutServices,
  ErrorSummary: ({ form, after }: AfterProps) => {
    const chosen = chosenService(form.site, form.model.values)
    return <ErrorSummary form={chosen ? formFor(form, chosen) : form} after={after} />
  },
})
