import { Option } from 'commander'

export interface TextOrJson {
  readonly output: 'text' | 'json'
}
/** How what is wrong in files is told. */
const validationForms = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const
export interface ValidationForm {
  readonly output: (typeof validationForms)[number]
}
/** How a plan is drawn. */
const planForms = ['text', 'json', 'markdown', 'html', 'junit'] as const
export interface PlanForm {
  readonly output: (typeof planForms)[number]
}
/** How a comparison is drawn. */
const diffForms = ['text', 'json', 'markdown', 'html'] as const
export interface DiffForm {
  readonly output: (typeof diffForms)[number]
}

const oneOf = (forms: readonly string[], usual = 'text') =>
  new Option('-o, --output <form>', 'form of the output').choices(forms).default(usual)

export const textOrJson = () => oneOf(['text', 'json'])
export const validationForm = () => oneOf(validationForms)
export const planForm = () => oneOf(planForms)
export const diffForm = () => oneOf(diffForms)
export const resourceForm = () => oneOf(['table', 'yaml', 'json'], 'table')
