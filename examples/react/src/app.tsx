import { useState } from "react"
import { BookingForm } from "./booking-form.tsx"

/** A site of two pages, without a router to keep it short. */
export const App = () => {
  const [page, setPage] = useState<"book" | "about">("book")
  const [reference, setReference] = useState<string>()

  return (
    <main>
      <nav>
        <button type="button" onClick={() => setPage("book")}>
          Book a visit
        </button>
        <button type="button" onClick={() => setPage("about")}>
          About us
        </button>
      </nav>
      {page === "book" ? <BookingForm onAccepted={setReference} /> : <p>Furnaces and heat pumps since 1988.</p>}
      {reference && <p>Your last request: {reference}</p>}
    </main>
  )
}
