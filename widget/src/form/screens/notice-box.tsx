import type { ComponentChildren } from "preact"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"

type NoticeBoxProps = FormProps & { title: string; children: string; action?: ComponentChildren }

/**
 * Why the request is not with the office yet, what to do, and the number for those who would rather not wait.
 *
 * Words that change get a new element, by their `key`: in a page that the browser has translated, the text that was drawn is gone
 * and cannot be updated.
 */
export const NoticeBox = ({ form, title, children, action }: NoticeBoxProps) => (
  // One thing to a live region: of several that come at once, Orca says the last one alone, which is the number.
  // biome-ignore lint/a11y/useSemanticElements: it asks nothing
  <div role="group" class="notice">
    <h3 key={title}>{title}</h3>
    <p key={children}>{children}</p>
    {action}
    <p>
      {form.messages.callInstead} <PhoneLink site={form.site} place="notice" lend={form.submission?.lendLink} />
    </p>
  </div>
)
