import { porchlight } from "@porchlight/widget"

document.querySelector("porchlight-booking")?.addEventListener("porchlight:step", ({ detail }) => {
  console.log(detail.instance, detail.group === "contact")
})
window.addEventListener("porchlight:failed", ({ detail }) => console.log(detail.site, detail.reason === "busy"))

const off: () => void = porchlight.on("accepted", ({ reference }) => console.log(reference))
porchlight.push(["consent", true], ["open", { service: "no-heat" }])
porchlight.prefill({ name: "José", address: { zip: "78701" } })
// As a page does that may know of no address: also where a missing value and `undefined` are told apart.
const known: { address?: { zip: string } } = {}
porchlight.prefill({ name: undefined, address: known.address, preferred: undefined })
off()

window.Porchlight ??= []
window.Porchlight.push(["on", "accepted", ({ reference }) => console.log(reference)])

// @ts-expect-error it may be no more than a list yet
window.Porchlight.open()
// @ts-expect-error a reference comes with what was accepted
porchlight.on("failed", ({ reference }) => console.log(reference))
// @ts-expect-error there is no such command
porchlight.push(["vanish"])
