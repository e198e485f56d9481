import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatYaml } from '../../src/config/yaml/format.ts'
import { sourceOf } from '../../src/config/yaml/source.ts'
import { inProcess } from './in-process.ts'

const laid = (text: string) => {
  const result = formatYaml(sourceOf('f.yaml', text))
  return 'text' in result ? result.text : result.faults.map(({ code }) => code)
}

describe('YAML laid out in one way', () => {
  it('keeps comments, blank lines, anchors, quotes and documents', () => {
    const text = [
      ...[
        '# of the file',
        'a:   1   # of a',
        '',
        '',
        'list:',
        '- x',
        '-   y: "1"',
        "    z: 'two'",
        'flow: {a: [1,2],b: c}',
      ],
      ...['---', '# of the second', 'base: &b', '    k: v', 'copy: *b', 'text: |', '    one', '      two', ''],
    ].join('\n')
    expect(laid(text)).toBe(
      [
        ...[
          '# of the file',
          'a: 1 # of a',
          '',
          'list:',
          '  - x',
          '  - y: "1"',
          "    z: 'two'",
          'flow: { a: [1, 2], b: c }',
        ],
        ...['---', '# of the second', 'base: &b', '  k: v', 'copy: *b', 'text: |', '  one', '    two', ''],
      ].join('\n'),
    )
  })

  it.each([
    'a: 1\n',
    `a: \${A}\nb: $\${node.x}-\${node.y}\n`,
    '{}\n',
    '- a\n- b: {}\n',
    '? a\n: b\n',
    'a: >-\n  b\n  c\n',
  ])('is laid out when it was once: %j', (text) => {
    const once = laid(text)
    expect(typeof once === 'string' ? laid(once) : once).toBe(once)
  })

  it('is not touched where it is broken, or written by SOPS', () => {
    expect(laid('a: [1\n')).toContain('decode/yaml')
    expect(laid('a: {{ if }}\n')).not.toEqual(expect.any(String))
    const sops = 'a:    ENC[x]\nsops:\n    mac:   y\n'
    expect(laid(sops)).toBe(sops)
  })
})

describe('netloom fmt', () => {
  let home = ''
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'netloom-fmt-'))
    await writeFile(join(home, 'cluster.yaml'), 'nodes:\n- {name: a, config: [a.yaml]}\n')
    await writeFile(join(home, 'a.yaml'), `apiVersion: v1alpha1\nkind:   HostnameConfig\nhostname: \${node.name}\n`)
    await writeFile(join(home, 'other.yaml'), 'mine:    stays\n')
  })
  afterEach(() => rm(home, { recursive: true, force: true }))
  const text = (file: string) => readFile(join(home, file), 'utf8')
  const fmt = (...words: string[]) => inProcess(['fmt', '-C', home, ...words], { home })

  it('lays out what the cluster is made of, and nothing beside it', async () => {
    await chmod(join(home, 'a.yaml'), 0o640)
    const names = ['a.yaml', 'cluster.yaml'].map((file) => `${join(home, file)}\n`).join('')
    expect(await fmt()).toEqual({ code: 0, out: names, err: '' })
    expect(await text('cluster.yaml')).toBe('nodes:\n  - { name: a, config: [a.yaml] }\n')
    expect(await text('a.yaml')).toContain('\nkind: HostnameConfig\n')
    expect((await stat(join(home, 'a.yaml'))).mode & 0o777).toBe(0o640)
    expect(await text('other.yaml')).toBe('mine:    stays\n')
    expect(await fmt()).toEqual({ code: 0, out: '', err: '' })
  })

  it('with --check changes nothing, names the files and ends with 1', async () => {
    const before = await text('a.yaml')
    expect(await fmt('--check', join(home, 'a.yaml'))).toEqual({ code: 1, out: `${join(home, 'a.yaml')}\n`, err: '' })
    expect(await text('a.yaml')).toBe(before)
    await fmt()
    expect(await fmt('--check')).toEqual({ code: 0, out: '', err: '' })
  })

  it('says what it cannot lay out, and goes on with the others', async () => {
    await writeFile(join(home, 'cluster.yaml'), 'config: [{file: bad.yaml}]\nnodes: [{name: a, config: [a.yaml]}]\n')
    await writeFile(join(home, 'bad.yaml'), 'a: [1\n')
    const { code, out, err } = await fmt()
    expect({ code, out: out.split('\n').length }).toEqual({ code: 1, out: 3 })
    expect(err).toContain('bad.yaml:2:1')
    expect(await text('bad.yaml')).toBe('a: [1\n')
    expect((await fmt(join(home, 'none.yaml'))).err).toContain('there is no file')
  })

  it('writes through no link that leads out', async () => {
    const outside = `${home}-outside.yaml`
    try {
      await writeFile(outside, 'a:    1\n')
      await symlink(outside, join(home, 'link.yaml'))
      await writeFile(join(home, 'cluster.yaml'), 'config: [{file: link.yaml}]\nnodes: [{name: a}]\n')
      await fmt()
      await fmt(join(home, 'link.yaml')).catch(({ code }) => expect(code).toBe('trust/leads-out'))
      expect(await readFile(outside, 'utf8')).toBe('a:    1\n')
    } finally {
      await rm(outside, { force: true })
    }
  })
})
