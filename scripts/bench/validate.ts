import { execa } from 'execa'
import { atMost, type Figure, inTurns } from './rounds.ts'

/** `netloom validate` of one file, as built and installed, against the start of Node itself. */
export async function validateAgainstNode(): Promise<Figure[]> {
  const file = 'examples/clusters/edge/firewall.yaml'
  const { figure, reference } = await inTurns(15, {
    figure: () => execa('node', ['dist/bin/netloom.js', 'validate', file]),
    reference: () => execa('node', ['-e', '0']),
  })
  return [atMost('validate one file', figure, reference, 3, '(node -e 0)')]
}
