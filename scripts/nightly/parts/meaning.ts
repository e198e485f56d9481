import fc from 'fast-check'
import { compared, kindOf } from '../../../test/meaning/differences.ts'
import { read } from '../../../test/meaning/wants.ts'
import { configs, type Sample, smallerSamples, textOf } from '../../../test/support/meaning/configs.ts'
import { everything, reachedBy } from '../../../test/support/meaning/reach.ts'
import { definePart } from '../part.ts'

export const meaning = definePart<Sample>({
  name: 'meaning',
  about: 'what a plan wants is what specs say of its config',
  sample: (seed, numRuns) => fc.sample(configs(), { numRuns, seed }),
  try: (sample) => {
    const { config, codes } = read(textOf(sample))
    if (!config) return { faults: [], reached: ['refused'] }
    const { differences, kinds, leftOut } = compared(config, sample.links, codes)
    return {
      faults: [...new Set(differences.map(kindOf))],
      reached: [...reachedBy(sample), ...kinds.map((kind) => `wants a ${kind}`), ...(leftOut ? [leftOut] : [])],
    }
  },
  smaller: smallerSamples,
  text: (sample) => [textOf(sample), ...linksOf(sample), ...differencesOf(sample)].join(''),
  all: everything,
})

const linksOf = ({ links }: Sample): string[] => (links.length > 0 ? [`# links seen: ${JSON.stringify(links)}\n`] : [])

function differencesOf(sample: Sample): string[] {
  try {
    const { config, codes } = read(textOf(sample))
    return (config ? compared(config, sample.links, codes).differences : []).map(
      ({ thing, field, specs, plan }) =>
        `# ${thing}: ${field}\n#   specs: ${JSON.stringify(specs)}\n#   plan:  ${JSON.stringify(plan)}\n`,
    )
  } catch (error) {
    return [`# ${String(error)}\n`]
  }
}
