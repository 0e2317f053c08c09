import type { CDPSession, Page } from "playwright"

type Tree = Awaited<ReturnType<typeof readTree>>
type Heard = Tree["nodes"][number]

const readTree = (session: CDPSession) => session.send("Accessibility.getFullAXTree")

/** Roles whose words name something else, and are read there. */
const NAMES_ANOTHER = new Set(["LabelText", "Legend"])

/** Roles that are named by the words inside them. */
const HOLDS_ITS_NAME = new Set(["heading", "link", "button", "StaticText", "textbox"])

/** Roles that no screen reader stops at. */
const SILENT = new Set(["generic", "none", "LineBreak", "ListMarker", ...NAMES_ANOTHER])

/** The states that are read out besides a name. */
const TOLD = new Set(["required", "invalid", "checked", "disabled", "hasPopup", "modal", "live", "level"])

/**
 * Opens an ear on a page: a function that gives what the browser hands to a screen reader, a line for each thing that is read, with
 * its role, its name, its value, its state, and what describes it.
 *
 * It is the browser's own accessibility tree, and nothing that we compute ourselves.
 */
export const openEar = async (page: Page): Promise<() => Promise<string>> => {
  // One session for as long as the page is there: closing one brings a page that is offline back online.
  const session = await page.context().newCDPSession(page)
  return async () => written((await readTree(session)).nodes)
}

const written = (nodes: readonly Heard[]): string => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines: string[] = []
  const read = (node: Heard, depth: number, named: boolean) => {
    const role = `${node.role?.value}`
    const silent = node.ignored || SILENT.has(role) || (named && role === "StaticText")
    if (!silent) lines.push("  ".repeat(depth) + lineOf(node, role))
    for (const id of HOLDS_ITS_NAME.has(role) ? [] : (node.childIds ?? [])) {
      const child = byId.get(id)
      if (child) read(child, silent ? depth : depth + 1, named || NAMES_ANOTHER.has(role))
    }
  }
  const start = nodes.find(({ role }) => role?.value === "dialog") ?? nodes.find(({ role }) => role?.value === "main")
  if (!start) throw new Error("The page has no main part.")
  read(start, 0, false)
  return `${lines.filter((line) => line.trim() !== "“ ”").join("\n")}\n`
}

const lineOf = ({ name, value, description, properties = [] }: Heard, role: string) => {
  const states = properties.flatMap(({ name: state, value: { value: said } }) =>
    !TOLD.has(state) || `${said}` === "false" ? [] : [`${said}` === "true" ? `[${state}]` : `[${state} ${said}]`],
  )
  return [
    ...(role === "StaticText" ? [] : [role]),
    ...(name?.value ? [`“${name.value}”`] : []),
    ...(value?.value ? [`= “${value.value}”`] : []),
    ...states,
    ...(description?.value ? [`(${description.value})`] : []),
  ].join(" ")
}
