import type { Attribution, Touch } from "@porchlight/shared"

/** What brought the visitor, last and first. As it came: an address on the web with its dashes mended would lead elsewhere. */
export const whereFrom = ({ first, ...last }: Attribution = {}): string[] => [
  ...touchLines(last, { page: "Page", from: "Came from", campaign: "Campaign" }),
  ...touchLines(first ?? {}, { page: "First page", from: "First came from", campaign: "First campaign" }),
]

type Labels = { page: string; from: string; campaign: string }

const touchLines = ({ landingPage, referrer, ...tags }: Touch, { page, from, campaign }: Labels): string[] => {
  const told = Object.entries(tags).map(([tag, value]) => `${tag}=${value}`)
  return [
    ...(landingPage ? [`${page}: ${landingPage}`] : []),
    ...(referrer ? [`${from}: ${referrer}`] : []),
    ...(told.length > 0 ? [`${campaign}: ${told.join(", ")}`] : []),
  ]
}
