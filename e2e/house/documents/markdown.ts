/** What of a document is read as text: its pieces of code are not. */
const prose = (markdown: string) => markdown.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, "")

/** Where the links of a document lead, those to the web left out. */
export const linksIn = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to).filter((to) => !/^[a-z]+:/.test(to))

/** The anchors of a document's headings, as GitHub makes them. */
export const anchorsIn = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  )

/** The test files that a document cites, as it writes them: with their folders or without. */
export const testsCitedIn = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map(([, file = ""]) => file)
