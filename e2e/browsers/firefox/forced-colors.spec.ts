import { test } from "../../harness/test.ts"
import { forcedColors } from "../../journeys/conditions/forced-colors.ts"
import { firefoxWishing } from "./wishing.ts"

// Pages' own colours are never used.
test.use(firefoxWishing({ "browser.display.document_color_use": 2 }))

test.describe("in Firefox", () => forcedColors(test))
