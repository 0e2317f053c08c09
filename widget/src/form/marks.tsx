/** The few signs that the form draws. Each stands beside words that say the same. */
export const ErrorMark = () => (
  <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="8" cy="8" r="8" fill="currentColor" />
    <path d="M8 4v5M8 11.2v.8" class="cut" />
  </svg>
)

export const DoneMark = () => (
  <svg class="done" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
    <circle cx="24" cy="24" r="24" class="disc" />
    <path d="m15 24.5 6.5 6.5L34 18" class="tick" />
  </svg>
)
