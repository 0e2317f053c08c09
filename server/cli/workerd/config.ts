import { join } from "node:path"
import { COMPATIBILITY_DATE, WORKER_FOLDER, workerModules } from "../../build-worker.ts"

export type WorkerdFiles = {
  /** The widget's build. */
  publicFolder: string
  /** What `toSiteLines` gives. */
  sitesFile: string
  /** Where the objects keep their SQLite files. */
  objectsFolder: string
  /** The small services beside the Worker. */
  besideFile: string
  /** What stands around the Worker, by module name: the first hands on what the Worker exports, and is run in its place. */
  around?: Readonly<Record<string, string>>
}

/**
 * The configuration of a raw workerd: what `wrangler.jsonc` says, in workerd's own words. The rate limits, which only the
 * platform has, and the cron trigger are small services beside the Worker.
 *
 * https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp
 *
 * @param address host and port
 * @param variables names of environment variables that the Worker gets: their values, which may be secret, are in no file
 */
export const workerdConfig = (
  address: string,
  { publicFolder, sitesFile, objectsFolder, besideFile, around = {} }: WorkerdFiles,
  variables: readonly string[],
): string => `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "porchlight", worker = .porchlight),
    (name = "beside", worker = .beside),
    (name = "assets", disk = (path = ${text(publicFolder)})),
    (name = "objects", disk = (path = ${text(objectsFolder)}, writable = true)),
    (name = "internet", network = (allow = ["public", "private", "local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [
    (name = "http", address = ${text(address)}, http = (), service = "porchlight"),
    (name = "cron", address = "127.0.0.1:0", http = (), service = "beside"),
  ],
);

const porchlight :Workerd.Worker = (
  modules = [
${Object.entries(around)
  .map(([name, file]) => `    (name = ${text(name)}, esModule = embed ${text(file)}),`)
  .join("\n")}
${workerModules()
  .map((name) => `    (name = ${text(name)}, esModule = embed ${text(join(WORKER_FOLDER, name))}),`)
  .join("\n")}
    (name = "openapi.txt", text = embed ${text(join(WORKER_FOLDER, "openapi.txt"))}),
    (name = "sites.txt", text = embed ${text(sitesFile)}),
  ],
  compatibilityDate = ${text(COMPATIBILITY_DATE)},
  durableObjectNamespaces = [(className = "SiteObject", uniqueKey = "porchlight-sites", enableSql = true)],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [
    (name = "SITES", durableObjectNamespace = "SiteObject"),
    (name = "ASSETS", service = "assets"),
    (name = "REQUESTS", service = (name = "beside", entrypoint = "Requests")),
    (name = "ACCEPTS", service = (name = "beside", entrypoint = "Accepts")),
${variables.map((name) => `    (name = ${text(name)}, fromEnvironment = ${text(name)}),`).join("\n")}
  ],
);

const beside :Workerd.Worker = (
  modules = [(name = "beside.js", esModule = embed ${text(besideFile)})],
  compatibilityDate = ${text(COMPATIBILITY_DATE)},
  bindings = [(name = "PORCHLIGHT", service = "porchlight")],
);
`

/** As Cap'n Proto quotes a text. */
const text = (value: string) => JSON.stringify(value)
