/** What stands between backticks, or between two stars. */
const MARKED = /(`[^`]+`|\*\*.+?\*\*|\*[^*]+\*)/

/** A sentence with `code` and **names of menus**. */
export const Marked = ({ text }: { text: string }) => <>{text.split(MARKED).map(mark)}</>

const mark = (part: string, index: number) => {
  if (index % 2 === 0) return part
  if (part.startsWith("**"))
    return (
      <strong key={`${index}`}>
        <Marked text={part.slice(2, -2)} />
      </strong>
    )
  const inside = part.slice(1, -1)
  return part.startsWith("*") ? <em key={`${index}`}>{inside}</em> : <code key={`${index}`}>{inside}</code>
}
