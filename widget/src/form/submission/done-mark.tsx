/** Stands above words that say the same. */
export const DoneMark = () => (
  <svg class="done" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
    <circle cx="24" cy="24" r="24" class="disc" />
    <path d="m15 24.5 6.5 6.5L34 18" class="tick" />
  </svg>
)
