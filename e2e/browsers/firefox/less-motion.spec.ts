import { test } from "../../harness/test.ts"
import { lessMotion } from "../../journeys/conditions/less-motion.ts"
import { firefoxWishing } from "./wishing.ts"

test.use(firefoxWishing({ "ui.prefersReducedMotion": 1 }))

test.describe("in Firefox", () => lessMotion(test))
