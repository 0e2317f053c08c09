import { onDemoStreet } from "../browser/demo-street.ts"
import { buildPage, served } from "./build.ts"
import type { PagePeer } from "./contestants.ts"
import { contractorPage, photograph } from "./contractor.ts"
import { porchlightPage, porchlightTag, porchlightTagAhead } from "./porchlight.ts"
import { serveFiles } from "./serve.ts"

const READY = { event: "porchlight:ready" }

const HTML = "text/html; charset=utf-8"

/** A page that is served, and what has to be there before its form can be used. */
export type Contestant = { name: string; url: string; wish: { needs?: string; event?: string } }

/** The built pages of some peers, and ours, all served alike; our script comes from the built server, another origin. */
export type Pages = {
  ours: Contestant
  /** With all that the form needs fetched at once. */
  oursAhead: Contestant
  peers: readonly Contestant[]
  /** A contractor's page that nobody waits on, without our form and with it. */
  contractor: { without: string; withOurs: string }
}

/** Gives the pages of these peers and ours for as long as the work takes. */
export const onPages = async <Result>(
  peers: readonly PagePeer[],
  work: (pages: Pages) => Promise<Result>,
): Promise<Result> => {
  const files = new Map((await Promise.all(peers.map(buildPage))).flatMap((built) => [...built]))
  const site = await serveFiles(files)
  const at = (folder: string) => `${site.origin}/${folder}/`
  try {
    return await onDemoStreet(async ({ server }) => {
      files.set("/ours/", await served(HTML, porchlightPage(porchlightTag(server.url))))
      files.set("/ours-ahead/", await served(HTML, porchlightPage(await porchlightTagAhead(server.url))))
      files.set("/photo.bmp", await photograph())
      files.set("/contractor/", await served(HTML, contractorPage("/photo.bmp", "")))
      files.set("/contractor-with-ours/", await served(HTML, contractorPage("/photo.bmp", porchlightTag(server.url))))
      return work({
        contractor: { without: at("contractor"), withOurs: at("contractor-with-ours") },
        ours: { name: "Porchlight", url: at("ours"), wish: READY },
        oursAhead: { name: "Porchlight, all fetched ahead", url: at("ours-ahead"), wish: READY },
        peers: peers.map(({ folder, name, needs }) => ({ name, url: at(folder), wish: needs ? { needs } : {} })),
      })
    }, site.origin)
  } finally {
    site.close()
  }
}
