/** Lets whatever else there is to do have its turn: on Node a query answers without anybody else having had one. */
export const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve))
