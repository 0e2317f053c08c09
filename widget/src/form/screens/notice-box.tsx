import type { ComponentChildren } from "preact"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"

type NoticeBoxProps = FormProps & { title: string; children: string; action?: ComponentChildren }

/**
 * Why the request is not with the office yet, what to do, and the phone for who would rather not wait.
 *
 * Other words are another element: where a browser has translated the page, the text that was drawn is no longer what stands there.
 */
export const NoticeBox = ({ form, title, children, action }: NoticeBoxProps) => (
  <div class="notice">
    <h3 key={title}>{title}</h3>
    <p key={children}>{children}</p>
    {action}
    <p>
      {form.messages.callInstead} <PhoneLink site={form.site} place="notice" lend={form.submission?.lendLink} />
    </p>
  </div>
)
