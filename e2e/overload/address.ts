/** Headers that give each request another address, so that it does not run into the limits for one address. */
export const addressHeaders = (address: string) => ({ "X-Forwarded-For": address, "CF-Connecting-IP": address })

/** The n-th of sixteen million. */
export const addressOf = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

/** The same for a request that is written byte by byte. */
export const addressLines = (n: number): string =>
  Object.entries(addressHeaders(addressOf(n)))
    .map(([name, value]) => `${name}: ${value}`)
    .join("\r\n")
