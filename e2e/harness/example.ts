import { extname, join } from "node:path"
import { build } from "vite"
import { ROOT } from "../run/command.ts"
import { serve } from "./serve.ts"

/** Where the examples say that Porchlight is. */
const DOCUMENTED = "https://book.example"

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" }

/**
 * Builds an example as its developer sees it, and serves it from an origin of its own, with the server under test in the
 * place of the documented one.
 */
export const serveExample = async (name: string, serverUrl: string) => {
  const files = await developersBuild(join(ROOT, "examples", name))
  return serve(({ url = "/" }, response) => {
    const file = url === "/" ? "index.html" : url.slice(1)
    const text = files.get(file)
    if (text === undefined) return response.writeHead(404).end()
    response
      .writeHead(200, { "Content-Type": `${TYPES[extname(file)] ?? "text/plain"}; charset=utf-8` })
      .end(text.replaceAll(DOCUMENTED, serverUrl))
  })
}

/** Only in a developer's build does React's strict mode do everything twice. */
const developersBuild = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const built = await build({
    root,
    mode: "development",
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"development"' },
    build: { write: false, minify: false },
  })
  if (!("output" in built)) throw new Error(`Vite built something else than one output of ${root}.`)
  return new Map(
    built.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source.toString()]),
  )
}
