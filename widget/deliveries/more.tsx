type Props = { isAsking: boolean; error: string | undefined; more: (() => void) | undefined }

/** The end of a list that goes on. */
export const More = ({ isAsking, error, more }: Props) => (
  <>
    {error && (
      <p class="error" role="alert">
        {error}
      </p>
    )}
    {more && (
      <button type="button" aria-disabled={isAsking} onClick={more}>
        {isAsking ? "Looking…" : "Show more"}
      </button>
    )}
  </>
)
