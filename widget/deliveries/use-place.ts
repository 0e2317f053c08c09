import { useEffect, useState } from "preact/hooks"
import { type Place, placeIn } from "./place.ts"

/** Where the page is, by its fragment: links lead there, and Back leads back. */
export const usePlace = (): Place => {
  const [place, setPlace] = useState(() => placeIn(location.hash))
  useEffect(() => {
    const look = () => setPlace(placeIn(location.hash))
    addEventListener("hashchange", look)
    return () => removeEventListener("hashchange", look)
  }, [])
  return place
}
