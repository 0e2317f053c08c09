import { useState } from "preact/hooks"
import { type Api, createApi } from "./api.ts"
import { Desk } from "./desk.tsx"
import { SignIn } from "./sign-in.tsx"

/** The operator's page: whoever shows the server's token sees what became of each booking, and can act on it. */
export const Deliveries = () => {
  const [api, setApi] = useState<Api>()
  const [locked, setLocked] = useState<string>()
  const lock = (why?: string) => {
    setApi(undefined)
    setLocked(why)
  }
  const open = (token: string) => {
    setLocked(undefined)
    const found = createApi(token)
    return found.sites().then(() => setApi(found))
  }
  return api ? <Desk api={api} onLock={lock} /> : <SignIn why={locked} onToken={open} />
}
