import type { Language } from "@porchlight/shared/limits"
import type { FormChunk, MessagesChunk } from "../contract.ts"

/** Addresses of the chunks, relative to the loader's directory: put in by the build, which knows their hashes. */
declare const PORCHLIGHT_CHUNKS: Record<"form" | Language, string>

const importChunk = (base: string, name: "form" | Language, round: number) => {
  const address = new URL(PORCHLIGHT_CHUNKS[name], base)
  // A browser may remember that a module failed: asked for under another address, it is fetched again.
  if (round) address.search = `retry=${round}`
  return import(/* @vite-ignore */ address.href)
}

export const importForm = (base: string, round: number): Promise<FormChunk> => importChunk(base, "form", round)

export const importMessages: (base: string, language: Language, round: number) => Promise<MessagesChunk> = importChunk
