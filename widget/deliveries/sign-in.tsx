import { useEffect, useRef } from "preact/hooks"
import { Brand } from "../preview/brand.tsx"
import { messageOf } from "./fault.tsx"
import { useAction } from "./use-action.ts"

type Props = {
  /** Why a token is asked for once more. */
  why: string | undefined
  /** @throws where the server does not take it, with the reason */
  onToken: (token: string) => Promise<void>
}

/** Asks for the token. A browser's password manager may keep it; the page itself keeps it only while it is open. */
export const SignIn = ({ why, onToken }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, fault, run } = useAction()
  const error = fault === undefined ? why : messageOf(fault)
  const submit = (event: Event) => {
    event.preventDefault()
    run(async () => {
      const token = field.current?.value.trim()
      if (!token) throw new Error("Enter the token.")
      await onToken(token)
    })
  }
  useEffect(() => {
    if (error) field.current?.focus()
  }, [fault])
  return (
    <main class="door">
      <Brand />
      <h1>Deliveries</h1>
      <form onSubmit={submit} noValidate>
        {/* Password managers look for a name beside the password. */}
        <input type="hidden" name="username" autocomplete="username" value="operator" />
        <label for="token">Operator’s token</label>
        <p class="quiet" id="token-help">
          The server’s <code>PORCHLIGHT_ADMIN_TOKEN</code>. It is forgotten when this page is closed.
        </p>
        <input
          ref={field}
          id="token"
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          aria-describedby={error ? "token-help token-error" : "token-help"}
          aria-invalid={Boolean(error)}
        />
        <p id="token-error" class="error" role="alert">
          {error}
        </p>
        <button type="submit" class="main" aria-disabled={isBusy}>
          {isBusy ? "Looking…" : "Open"}
        </button>
      </form>
    </main>
  )
}
