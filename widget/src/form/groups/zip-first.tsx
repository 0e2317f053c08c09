import { ZipField } from "../fields/zip-field.tsx"
import type { FormProps } from "../parts.ts"
import { asksZipFirst, needsAddress } from "../site.ts"

/** The ZIP code by itself, where it decides whether the rest is worth anybody's while. */
export const ZipFirst = ({ form }: FormProps) => {
  const { site, messages, model } = form
  if (!asksZipFirst(site)) return null
  return <ZipField form={form} required={needsAddress(site, model.values)} heading help={messages.zipHelp} />
}
