/** A piece of code in a document. */
type Fence = { language: string; code: string; line: number }

const FENCE = /^( *)```(\w+)\n([\s\S]*?)^\1```$/gm

/** Every piece of code of a document in Markdown that says which language it is in. */
export const fencesIn = (markdown: string): Fence[] =>
  [...markdown.matchAll(FENCE)].map(({ 1: indent = "", 2: language = "", 3: code = "", index }) => ({
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, "gm"), "").trimEnd(),
    line: markdown.slice(0, index).split("\n").length,
  }))

const SCRIPT = /<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g

/** What runs of a piece of HTML without being fetched. */
export const scriptsIn = (html: string): string[] =>
  [...html.matchAll(SCRIPT)].flatMap(({ 1: code = "" }) => (code.trim() ? code : []))
