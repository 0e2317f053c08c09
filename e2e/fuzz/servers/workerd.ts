import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { startWorkerdProcess } from "../../../server/cli/workerd/process.ts"
import { toSiteLines } from "../../../server/src/cloudflare/site-lines.ts"
import { checkSites } from "../../../server/src/sites/load.ts"
import { CANARIES } from "../../harness/canaries.ts"
import { readLedgerFile } from "../../harness/ledger-rows.ts"
import { configOf } from "../../harness/site.ts"
import { objectLedgers } from "../../harness/targets/object-ledgers.ts"
import { startStandIn } from "../../load/stand-in.ts"
import type { IsByRuntime } from "../judge.ts"
import { type OpenServer, ORIGIN } from "./server.ts"

/** The built Worker on a raw workerd. */
export const openWorkerdServer: OpenServer = async (folder) => {
  const standIn = await startStandIn()
  const log: Record<string, unknown>[] = []
  let complaints = ""
  let pid = 0
  const { url, end } = await startWorkerdProcess({
    dataFolder: folder,
    siteLines: toSiteLines(checkSites(JSON.stringify(configOf(standIn.url, [ORIGIN])))),
    env: { ...CANARIES, PORCHLIGHT_ALERT_URL: "http://127.0.0.1:9" },
    port: 0,
    onLine: (line) => {
      if (line.startsWith("{")) log.push(JSON.parse(line))
      else complaints += `${line}\n`
    },
    onComplaint: (line) => {
      complaints += `${line}\n`
    },
    onSpawn: (id) => {
      pid = id
    },
  })

  return {
    url,
    town: { origin: ORIGIN, host: new URL(url).host, token: CANARIES.PORCHLIGHT_ADMIN_TOKEN },
    written: () => JSON.stringify(log) + complaints,
    failures: () => log.filter(({ event }) => event === "request_failed"),
    isByRuntime: refusedByWorkerd,
    memory: async () => ({ rss: await residentOf(pid) }),
    references: () =>
      new Set(
        objectLedgers(folder)
          .flatMap(readLedgerFile)
          .map(({ reference }) => reference),
      ),
    close: async () => {
      await end("SIGTERM")
      await standIn.end("SIGKILL")
      return 0
    },
  }
}

/**
 * workerd refuses methods that it does not know, and headers and addresses that it cannot read. It fails by itself where host and
 * address together are no URL, and asked for a tunnel. In the cloud none of these come as far as that.
 */
const refusedByWorkerd: IsByRuntime = (shot, { status, body }) => {
  // Of bytes, the body is all that came, head and all.
  const says = (text: string) => body === text || (shot.kind === "bytes" && body.endsWith(`\r\n\r\n${text}`))
  if (status === 501) return says("ERROR: Unrecognized request method.")
  if (status === 500) return says("Internal Server Error") && shot.kind === "bytes" && !asksWorker(shot.bytes)
  return status === 400 && (says("invalid HTTP header parsed") || says("invalid URI"))
}

/** Whether what was sent as bytes is for the Worker: whether its address and host make a URL, and it wants no tunnel. */
const asksWorker = (bytes: Buffer): boolean => {
  const text = bytes.toString("latin1")
  const [, method = "", target = ""] = /^([^ ]*) ([^ ]*)/.exec(text) ?? []
  // Two of them come together as one, with a comma.
  const hosts = Array.from(text.matchAll(/\r?\nhost:[ \t]*([^\r\n]*)/gi), ([, host]) => host)
  return method !== "CONNECT" && URL.canParse(`http://${hosts.join(", ")}${target}`)
}

const residentOf = async (pid: number): Promise<number> => {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)])
  return Number(stdout) * 1024
}
