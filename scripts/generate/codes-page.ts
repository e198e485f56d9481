import { codeGroups } from '../../src/cli/reference/codes/index.ts'

/** Every diagnostic code, for people: `netloom explain CODE` as a page. */
export const codesPage = (): string => `<!-- Made by scripts/generate.ts; do not edit. -->

# Codes

Every message of netloom has a code, \`stage/word\`: in \`error[decode/unknown-key]\`, and as \`code\` in JSON. Codes are stable, so scripts may look for
them; the words of a message may change. \`netloom explain CODE\` says the same in a terminal.
${codeGroups
  .map(
    ({ title, codes }) => `
## ${title}

| code | what it means | what to do |
|---|---|---|
${Object.entries(codes)
  .map(([code, [means, help]]) => `| \`${code}\` | ${cell(means)} | ${cell(help)} |`)
  .join('\n')}
`,
  )
  .join('')}`

const cell = (text: string): string => text.replaceAll('|', '\\|')
