import type { Fault, RulesInWords } from '../../model/config/document-type.ts'
import { formatted } from '../vocabulary.ts'
import { linkName } from './link.ts'
import { linkNameRule } from './link-name.ts'

/** What documents of shared addresses have. */
export const vip = {
  name: formatted('address', 'The shared address, which is also the document’s name.'),
  link: linkName('The link that holds it.'),
}

export const vipInWords: RulesInWords = { link: ['A link that no document sets up: a warning.'] }

export const vipRules = ({ link }: { readonly link: string }): Fault[] => linkNameRule(link, ['link'])
