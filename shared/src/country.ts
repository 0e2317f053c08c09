/** `US` or `CA` for the names these countries go by; undefined for all others. */
export const countryCode = (name: string): "US" | "CA" | undefined => {
  const plain = name.trim().toLowerCase().replace(/\./g, "")
  if (/^(?:usa?|united states(?: of america)?)$/.test(plain)) return "US"
  return /^ca(?:n|nada)?$/.test(plain) ? "CA" : undefined
}
