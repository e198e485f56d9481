import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inProcess } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'netloom-forms-'))
writeFileSync(
  join(folder, 'cluster.yaml'),
  'name: demo\nnodes:\n  - { name: n1, address: 192.0.2.1, config: [n1.yaml] }\n',
)
writeFileSync(join(folder, 'n1.yaml'), 'apiVersion: v1alpha1\nkind: BridgeConfig\nname: br0\nmtuu: 9000\n')
const summary = join(folder, 'summary.md')
writeFileSync(summary, 'before\n')

const validate = (form: string) =>
  inProcess(['validate', '-C', folder, '-o', form], {
    home: folder,
    env: { GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: summary },
  })

it('names files from the root of the checkout, as forges do', async () => {
  const { code, out } = await validate('sarif')
  const [result] = JSON.parse(out).runs[0].results
  expect(code).toBe(1)
  expect(result).toMatchObject({
    ruleId: 'decode/unknown-key',
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'n1.yaml' }, region: { startLine: 4, startColumn: 1 } } },
    ],
  })
  expect(JSON.parse((await validate('gitlab')).out)[0].location).toEqual({ path: 'n1.yaml', lines: { begin: 4 } })
  expect((await validate('junit')).out).toContain('<testcase name="n1.yaml" classname="netloom validate">')
})

it('annotates on GitHub, and adds to the summary of the job', async () => {
  const { code, out } = await validate('github')
  expect(code).toBe(1)
  expect(out).toMatch(
    /^::error file=n1\.yaml,line=4,col=1,endLine=4,endColumn=5,title=decode\/unknown-key::.*mtuu.*\n$/,
  )
  const written = readFileSync(summary, 'utf8')
  expect(written).toMatch(/^before\n## netloom validate: 1 error\n\n```text\n/)
  expect(written).toContain('error[decode/unknown-key]')
})
