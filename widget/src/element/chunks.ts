import type { Language } from "@porchlight/shared/limits"
import type { FormChunk, MessagesChunk } from "../contract.ts"

/** Addresses of the chunks, relative to the loader's directory: put in by the build, which knows their hashes. */
declare const PORCHLIGHT_CHUNKS: Record<"form" | Language, string>

const importFrom = (base: string, path: string, round: number) => {
  const address = new URL(path, base)
  // A browser may remember that a module failed: asked for under another address, it is fetched again.
  if (round > 0) address.searchParams.set("retry", String(round))
  return import(/* @vite-ignore */ address.href)
}

export const importForm = (base: string, round: number): Promise<FormChunk> =>
  importFrom(base, PORCHLIGHT_CHUNKS.form, round)

export const importMessages = (base: string, language: Language, round: number): Promise<MessagesChunk> =>
  importFrom(base, PORCHLIGHT_CHUNKS[language], round)
