import type { FormProps } from "../parts.ts"
import { NoticeBox } from "./notice-box.tsx"

/** Tells that the request was not sent, where nothing more is known. */
export const Unsent = ({ form }: FormProps) => (
  <NoticeBox form={form} title={form.messages.unsentTitle}>
    {form.messages.unsent}
  </NoticeBox>
)
