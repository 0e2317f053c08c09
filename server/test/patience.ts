/**
 * How long a test waits for what is to come: a busy machine is slow, and no defect. Shorter than the 45 seconds after which a doubtful
 * step is looked up, so that nothing which was in doubt passes for what went well.
 */
export const PATIENCE = { timeout: 40_000 }
