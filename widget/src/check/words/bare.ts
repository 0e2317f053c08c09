/** An origin as people say it: without `https://`. */
export const bare = (origin: string) => origin.replace(/^https?:\/\//, "")
