import type { Language, Question } from "@porchlight/shared"
import type { SiteConfig } from "./config.ts"
import { toLocalized } from "./localized.ts"
import type { Service } from "./site.ts"
import { isUrgent } from "./urgent.ts"

type ServiceConfig = SiteConfig["services"][number]
type QuestionConfig = NonNullable<ServiceConfig["questions"]>[number]

/** A service of the file, each of its texts by language. */
export const toService = (config: ServiceConfig, language: Language): Service => {
  const { id, label, safety, questions, priority, jobTypeId, businessUnitId } = config
  return {
    id,
    label: toLocalized(label, language),
    urgent: isUrgent(config),
    ...(safety && { safety: toLocalized(safety, language) }),
    ...(questions && { questions: questions.map((question) => toQuestion(question, language)) }),
    ...(priority && { priority }),
    ...(jobTypeId && businessUnitId && { office: { jobTypeId, businessUnitId } }),
  }
}

const toQuestion = ({ id, label, kind, required, options }: QuestionConfig, language: Language): Question => ({
  id,
  label: toLocalized(label, language),
  kind,
  ...(required && { required }),
  ...(options && { options: options.map((option) => ({ id: option.id, label: toLocalized(option.label, language) })) }),
})
