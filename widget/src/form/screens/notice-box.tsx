import type { ComponentChildren } from "preact"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"

type NoticeBoxProps = FormProps & { title: string; children: ComponentChildren; action?: ComponentChildren }

/** Why the request is not with the office yet, what to do, and the phone for who would rather not wait. */
export const NoticeBox = ({ form, title, children, action }: NoticeBoxProps) => (
  <div class="notice">
    <h3>{title}</h3>
    <p>{children}</p>
    {action}
    <p>
      {form.messages.callInstead} <PhoneLink site={form.site} place="notice" lend={form.submission?.lendLink} />
    </p>
  </div>
)
