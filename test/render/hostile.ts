import * as fc from 'fast-check'
import type { DiffAbout } from '../../src/render/diff/report.ts'
import type { PlanAbout } from '../../src/render/plan/about.ts'
import { create, planOf, remove, update } from './sample.ts'

/** Stands in every foreign text, so that a test finds wherever one has come out. */
export const sentinel = '☠'

const pieces = [
  ...[
    '@octocat',
    '@org/team',
    '#1',
    'GH-1',
    '!7',
    '/close',
    ':tada:',
    '$x$',
    'www.evil.example',
    'https://evil.example',
  ],
  ...['</details>', '</summary>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '&lt;'],
  ...['`', '``', '```', '~~~', '\n```\n', '**', '_a_', '[a](https://evil.example)', '![a](https://evil.example/b)'],
  ...['|', '\\', '\\`', '\n\n', '\r\n', '\n# a', '\n- a', '\n> a', '\t', ' ', '"', "'", ']]>', '{{x}}', '$(x)'],
  ...['::set-output name=a::b', '::add-mask::a', '##vso[task.setvariable variable=a]b', '##[group]a', '%0A::error::a'],
  ...[
    '\u001b[2J',
    '\u001b]8;;https://evil.example\u0007',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\u0085',

    '\uffff',
  ],
  ...['javascript:alert(1)', '\u2028', '</pre>', '</code>', '</script>', '</style>', '<?x', '<![CDATA['],
]

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `${sentinel}${parts.join(sentinel)}${sentinel}`)

/** A plan in which everything that can be foreign is. */
export const hostilePlan: fc.Arbitrary<PlanAbout> = fc
  .record({
    names: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 6 }),
    id: hostileText,
    field: hostileText,
    value: fc.oneof(hostileText, fc.array(hostileText, { maxLength: 4 })),
    lines: fc.array(hostileText, { maxLength: 5 }),
    said: hostileText,
    drifted: fc.boolean(),
  })
  .map(({ names, id, field, value, lines, said, drifted }) => ({
    cluster: said,
    made: { created: said, author: said, cluster: said, netloom: said, commit: said },
    approval: { by: [said], missing: [id] },
    policy: {
      outcome: 'fail' as const,
      verdicts: [
        { rule: said, outcome: 'fail' as const, nodes: [said, field], message: id },
        { rule: field, outcome: 'needs-approval' as const, nodes: [], message: said, missing: 2 },
        { rule: id, outcome: 'pass' as const, nodes: [], message: said },
      ],
      approvals: [{ who: said, source: 'signature' as const, plan: id, at: field, key: said }],
      missing: 2,
      candidates: [id, field],
      from: { revision: said, commit: `${said}${id}` },
    },
    unread: [said],
    plans: names.map((node, n) => ({
      ...planOf(
        node,
        [
          create('Link', `${id}`, { name: id, type: field, [field]: value }, { because: said, disrupts: [said] }),
          update('File', n % 2 ? said : `${said}${node}`, { [field]: lines.join('\n') }, { [field]: said }),
          { kind: 'Address', id: said, action: 'protect', because: id },
          { kind: field, id, action: 'lift', because: said },
          { ...remove('Address', field, { link: id, address: field }), ...(drifted && { drifted: true as const }) },
        ],
        [{ severity: 'warning', code: 'plan/x', summary: said, detail: lines.join('\n'), hint: id }],
      ),
      role: said,
      desired: [{ kind: 'Link', id, spec: { name: id, type: field, master: said } }],
      review: {
        verdict: 'unknown' as const,
        diagnostics: [{ severity: 'info' as const, code: 'review/unknown', summary: said, at: { kind: 'Link', id } }],
      },
    })),
  }))

/** A comparison in which everything that can be foreign is. */
export const hostileDiff: fc.Arbitrary<DiffAbout> = fc
  .record({
    names: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 6 }),
    id: hostileText,
    field: hostileText,
    value: fc.oneof(hostileText, fc.array(hostileText, { maxLength: 4 })),
    said: hostileText,
  })
  .map(({ names, id, field, value, said }) => ({
    ...{ cluster: said, base: id, head: field, added: [said], removed: [id], unread: [field] },
    diagnostics: [{ severity: 'error', code: 'load/x', summary: said, hint: id }],
    nodes: names.map((node, n) => ({
      node,
      changes: [
        ...(['create', 'delete', 'update'] as const).map((action) => ({
          ...{ action, kind: field, id, written: [said, id], sorts: ['layer' as const] },
          fields: [{ path: field, before: action === 'create' ? undefined : value, after: n % 2 ? said : node }],
        })),
        { action: 'create', kind: id, id: node, fields: [], written: [], sorts: [] },
      ],
    })),
    about: new Map(
      names.map((node) => [
        node,
        { role: said, own: [node, id, '10.0.0.1/24'].filter((word) => !word.includes('/') || word.startsWith('10.')) },
      ]),
    ),
  }))
