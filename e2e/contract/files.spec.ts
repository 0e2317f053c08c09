import { createHash } from "node:crypto"
import type { Street } from "../harness/street.ts"
import { expect, testInTown as test } from "../harness/test.ts"

const ask = ({ server }: Street, path: string, encoding = "identity", headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers: { "Accept-Encoding": encoding, ...headers } })

/** What of the widget or the preview one file names another by. */
const nameIn = async (street: Street, path: string, name: RegExp): Promise<string> => {
  const found = name.exec(await (await ask(street, path)).text())?.[0]
  if (!found) throw new Error(`${path} names nothing like ${name}.`)
  return found
}

const chunkOf = async (street: Street) => `/v1/${await nameIn(street, "/v1/widget.json", /assets\/form\.[\w-]+\.js/)}`

test("the loader is public, small, compressed, and asked for again soon", async ({ street }) => {
  const response = await ask(street, "/v1/widget.js", "br")
  expect(response.status).toBe(200)
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*")
  expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin")
  expect(response.headers.get("Content-Type")).toMatch(/^text\/javascript/)
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff")
  expect(response.headers.get("Cache-Control")).toContain("stale-while-revalidate")
  const again = await ask(street, "/v1/widget.js", "br", { "If-None-Match": response.headers.get("ETag") ?? "" })
  expect(again.status).toBe(304)
})

test("a file goes out as small as the visitor's side says that it takes it, with weights or without", async ({
  street,
}) => {
  const taken = async (encoding: string) =>
    (await ask(street, "/v1/widget.js", encoding)).headers.get("Content-Encoding")
  expect(await taken("gzip, deflate, br, zstd")).toBe("br")
  expect(await taken("br;q=1.0, gzip;q=0.8, *;q=0.1")).toBe("br")
  expect(await taken("gzip;q=1.0, identity;q=0.5")).toBe("gzip")
  expect(await taken("gzip, br;q=0")).toBe("gzip")
  expect(await taken("gzip;q=0, br;q=0")).toBeNull()
})

test("the loader of a release stands under a name of its own for ever, and is what its manifest says", async ({
  street,
}) => {
  const manifest = await ask(street, "/v1/widget.json")
  expect(manifest.headers.get("Access-Control-Allow-Origin")).toBe("*")
  expect(manifest.headers.get("Cache-Control")).toBe("no-cache")
  const { file, integrity, form } = await manifest.json()
  const pinned = await ask(street, `/v1/${file}`, "br")
  expect(pinned.headers.get("Cache-Control")).toContain("immutable")
  expect(pinned.headers.get("Access-Control-Allow-Origin")).toBe("*")
  const content = await pinned.text()
  expect(`sha384-${createHash("sha384").update(content).digest("base64")}`).toBe(integrity)
  expect(content).toBe(await (await ask(street, "/v1/widget.js")).text())
  expect(content).toContain(/assets\/form\.([\w-]+)\.js/.exec(form)?.[1])
  expect((await ask(street, "/v1/widget.000000000000.js")).status).toBe(404)
})

test("a script with code of others names the file that has their licences", async ({ street }) => {
  const [, notices = ""] = /^\/\*! (\S+) \*\//.exec(await (await ask(street, await chunkOf(street))).text()) ?? []
  const response = await ask(street, notices)
  expect(response.headers.get("Content-Type")).toMatch(/^text\/plain/)
  expect(response.headers.get("Cache-Control")).toBe("no-cache")
  expect(await response.text()).toMatch(/^preact [\d.]+ \(MIT\)$/m)
})

test("a chunk is public and kept for ever, since its name is its content's", async ({ street }) => {
  const response = await ask(street, await chunkOf(street), "br")
  expect(response.status).toBe(200)
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*")
  expect(response.headers.get("Content-Type")).toMatch(/^text\/javascript/)
  expect(response.headers.get("Cache-Control")).toContain("immutable")
})

test("a chunk of another release is not found, and nobody keeps that", async ({ street }) => {
  const response = await ask(street, "/v1/assets/form.00000000.js", "br")
  expect(response.status).toBe(404)
  expect(response.headers.get("Cache-Control")).toBe("no-store")
})

test("the preview runs what is its own and nothing else", async ({ street }) => {
  const response = await ask(street, "/preview")
  expect(response.status).toBe(200)
  expect(response.headers.get("Content-Type")).toMatch(/^text\/html/)
  expect(response.headers.get("Cache-Control")).toBe("no-cache")
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'")
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff")
  const script = await nameIn(street, "/preview", /\/preview\/assets\/index-[\w-]+\.js/)
  expect((await ask(street, script)).headers.get("Cache-Control")).toContain("immutable")
})

test("each file comes as it was compressed at the build: once, in what the browser takes", async ({ street }) => {
  for (const path of ["/v1/widget.js", await chunkOf(street), "/preview", "/preview/pages.css"]) {
    const plain = await ask(street, path)
    expect(plain.headers.get("Content-Encoding"), path).toBeNull()
    const text = await plain.text()
    for (const encoding of ["br", "gzip"]) {
      const compressed = await ask(street, path, encoding)
      expect(compressed.headers.get("Content-Encoding"), path).toBe(encoding)
      expect(compressed.headers.get("Vary"), path).toContain("Accept-Encoding")
      expect(await compressed.text(), `${path} in ${encoding}`).toBe(text)
    }
  }
})

test("who asks for the headers alone gets those of the whole file", async ({ street }) => {
  for (const path of ["/v1/widget.js", "/preview", "/preview/pages.css"]) {
    const [whole, head] = await Promise.all(
      ["GET", "HEAD"].map((method) =>
        fetch(street.server.url + path, { method, headers: { "Accept-Encoding": "br" } }),
      ),
    )
    expect(head?.headers.get("ETag"), path).toBeTruthy()
    expect(head?.headers.get("ETag"), path).toBe(whole?.headers.get("ETag"))
    expect([head?.status, await head?.text()], path).toEqual([200, ""])
  }
})
