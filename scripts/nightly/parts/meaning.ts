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
  text: (sample) => {
    const { config, codes } = read(textOf(sample))
    const differences = config ? compared(config, sample.links, codes).differences : []
    return [
      textOf(sample),
      ...(sample.links.length > 0 ? [`# links seen: ${JSON.stringify(sample.links)}\n`] : []),
      ...differences.flatMap(({ thing, field, specs, plan }) => [
        `# ${thing}: ${field}\n#   specs: ${JSON.stringify(specs)}\n#   plan:  ${JSON.stringify(plan)}\n`,
      ]),
    ].join('')
  },
  all: everything,
})
