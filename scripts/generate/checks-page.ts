import { acrossChecks } from '../../src/checks/across/index.ts'
import { afterChecks } from '../../src/checks/after/index.ts'

/** What is asked before and after each change, for people. */
export const checksPage = (): string => `<!-- Made by scripts/generate.ts; do not edit. -->

# Checks after a change

Each is asked from the node before the first step, under its lock, and again before the change is confirmed, as far as it has to do with what
the change is about. What worked before and does not work then takes the change back (\`verify/check-failed\`, exit 4). What did not work before blocks
nothing; what is new and does not work is told (\`verify/check-noted\`). What cannot be asked is *not checked*, with the reason, and never counts as passed.
How they are asked, and why so: [decisions/checks-after.md](../decisions/checks-after.md).

| check | a pass means | what it does not show |
|---|---|---|
${afterChecks.map(({ id, proves, limits = '' }) => `| \`${id}\` | ${cell(proves)} | ${cell(limits)} |`).join('\n')}

Of nodes that change together or not at all ([guides/rollouts.md](../guides/rollouts.md)) this is asked too, once all are applied and none is confirmed; where it did not
hold before the first step it blocks nothing. Who does not reach another has all of them taken back (\`rollout/with-others\`, exit 4).

| check | a pass means | what it does not show |
|---|---|---|
${acrossChecks.map(({ id, proves, limits }) => `| \`${id}\` | ${cell(proves)} | ${cell(limits)} |`).join('\n')}

Besides, from the machine that runs netloom: the change is looked at and confirmed over a new connection, and nodes of the cluster that are reached through this one are logged into before and after.
From another node: where a node is silent, whether that one reaches its SSH server, to tell a dead node from a broken way (\`apply/second-vantage\`).
`

const cell = (text: string): string => text.replaceAll('|', '\\|')
