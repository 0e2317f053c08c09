import { WebField } from "../web-field.tsx"
import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = { value: string; onInput: (text: string) => void; address: URL | undefined; fault: string | undefined }

/** The page's own address, and the way to let the widget report from there. */
export const AddressField = ({ value, onInput, address, fault }: Props) => {
  const words = useWords(WORDS)
  return (
    <WebField
      id="check-address"
      label={words.address.label}
      help={words.address.help}
      fault={fault}
      placeholder="https://www.acme.example/"
      value={value}
      onInput={onInput}
    >
      {address && (
        <p class="from-inside">
          {words.inside.before}
          <a href={withCheck(address)} target="_blank" rel="noreferrer">
            {words.inside.link}
          </a>
          {words.inside.after}
        </p>
      )}
    </WebField>
  )
}

const withCheck = (address: URL) => {
  const asked = new URL(address)
  asked.search += `${asked.search ? "&" : "?"}porchlight-check`
  return asked.href
}
