import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = { value: string; onInput: (text: string) => void; address: URL | undefined; fault: string | undefined }

/** The page's own address, and the way to let the widget report from there. */
export const AddressField = ({ value, onInput, address, fault }: Props) => {
  const words = useWords(WORDS)
  return (
    <div class="field">
      <label for="check-address">{words.address.label}</label>
      <p id="check-address-help" class={fault ? "help error" : "help"}>
        {fault ?? words.address.help}
      </p>
      <input
        id="check-address"
        class="wide"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder="https://www.acme.example/"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        aria-describedby="check-address-help"
        aria-invalid={fault !== undefined}
      />
      {address && (
        <p class="from-inside">
          {words.inside.before}
          <a href={withCheck(address)} target="_blank" rel="noreferrer">
            {words.inside.link}
          </a>
          {words.inside.after}
        </p>
      )}
    </div>
  )
}

const withCheck = (address: URL) => {
  const asked = new URL(address)
  asked.search += `${asked.search ? "&" : "?"}porchlight-check`
  return asked.href
}
