import { configure } from "@testing-library/preact"
import { vi } from "vitest"

/** A busy machine is slow, and no defect: by themselves these give up after one second. */
const PATIENCE_MS = 40_000

configure({ asyncUtilTimeout: PATIENCE_MS })

const { waitFor } = vi
vi.waitFor = (callback, options = PATIENCE_MS) => waitFor(callback, options)
