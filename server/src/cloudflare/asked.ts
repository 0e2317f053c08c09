/**
 * Asks something of what an object has handed out, in the same call, and gives it back once that is answered. Else the object would
 * have to stay awake for it until the whole request is over, and a request may go through thousands of sites.
 *
 * @param handedOut what an object's method returns, not waited for
 *
 * https://developers.cloudflare.com/workers/runtime-apis/rpc/lifecycle/
 */
export const asked = async <Desk, Reply>(
  handedOut: Desk & Partial<Disposable>,
  question: (desk: Desk) => Reply,
): Promise<Awaited<Reply>> => {
  try {
    return await question(handedOut)
  } finally {
    handedOut[Symbol.dispose]?.()
  }
}
