import type { FormProps } from "../parts.ts"
import { NoticeBox } from "./notice-box.tsx"

/** All that is known is that the request was not sent. */
export const Unsent = ({ form }: FormProps) => (
  <NoticeBox form={form} title={form.messages.unsentTitle}>
    {form.messages.unsent}
  </NoticeBox>
)
