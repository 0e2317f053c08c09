import { stepInWords } from "@porchlight/shared/operator/steps"
import type { AttemptView, BookingDetail } from "@porchlight/shared/operator/views"
import { Time } from "../time.tsx"

/** Each attempt to deliver it, the newest first. */
export const Attempts = ({ attempts, sentAt }: Pick<BookingDetail, "attempts" | "sentAt">) => (
  <section class="attempts" aria-labelledby="attempts-name">
    <h3 id="attempts-name">Attempts</h3>
    {attempts.length === 0 ? (
      // A try is written down once it has come to its end, which one that a crash cut off never does.
      <p class="quiet">
        {sentAt ? "It may have been sent, but no try has come to its end." : "It has not been tried."}
      </p>
    ) : (
      <ol>
        {attempts.map((attempt) => (
          <Attempt key={attempt.at + attempt.step} attempt={attempt} />
        ))}
      </ol>
    )}
  </section>
)

const Attempt = ({ attempt: { at, step, status, why, fields, nextAt } }: { attempt: AttemptView }) => (
  <li>
    <p>
      <b>{stepInWords(step)}</b>
      {status !== undefined && <code>{status}</code>}
      <Time at={at} />
    </p>
    <p>
      {why}
      {fields.length > 0 && ` It named: ${fields.join(", ")}.`}
    </p>
    {nextAt && (
      <p class="quiet">
        Next try <Time at={nextAt} />
      </p>
    )}
  </li>
)
