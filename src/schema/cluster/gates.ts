import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { readUrl } from '../fields/url.ts'
import { shown } from '../values/shown.ts'
import { array, boolean, formatted, integer, object, oneOf, string } from '../vocabulary.ts'

const places = '`<node>` and `<address>` in it stand for the node it is about'

const from = Optional(
  array(
    oneOf(['controller', 'node', 'neighbour'], 'A place to try it from.'),
    'Where it is tried from: `controller` (this machine, the default), `node` (the one it is about), `neighbour` (another node). The first decides; where it fails, a further one tells whether only the way there is broken.',
    { minItems: 1, maxItems: 3, 'x-empty': 'nowhere' },
  ),
)

const number = (description: string) => string(description, { pattern: '^-?[0-9]+(\\.[0-9]+)?$', examples: ['0.99'] })

const gate = object({
  name: formatted('name', 'What it is called; every gate has its own name.'),
  when: Optional(
    oneOf(
      ['beforeRun', 'beforeWave', 'beforeNode', 'afterNode', 'afterWave'],
      'When it is asked. By default `afterWave`, once the wave was left alone for `soak`; an approval `beforeWave`.',
    ),
  ),
  probes: Optional(
    boolean('Asks each node its own probes: those of its TCPProbeConfig and HTTPProbeConfig. Write `true`.'),
  ),
  tcp: Optional(
    object(
      { endpoint: string(`Host and port, \`<address>:22\`; ${places}.`, { minLength: 1 }), from },
      'A TCP connection can be opened.',
    ),
  ),
  http: Optional(
    object(
      { url: string(`The address of a page; ${places}.`, { minLength: 1 }), from },
      'A page is answered with a status below 400; redirects are not followed.',
    ),
  ),
  ping: Optional(
    object(
      { host: string(`Whom; ${places}.`, { minLength: 1, examples: ['<address>'] }), from },
      'Somebody answers an ICMP echo request.',
    ),
  ),
  command: Optional(
    array(
      string('A word.', { examples: ['./check-quorum.sh'] }),
      `A program on this machine, and its words, started in the folder of the cluster; it needs trust. Exit code 0 passes, 75 is inconclusive, any other fails; ${places}.`,
      { minItems: 1, 'x-empty': 'no program' },
    ),
  ),
  prometheus: Optional(
    object(
      {
        url: string('Where Prometheus is, `https://prometheus.example.org`.', { minLength: 1 }),
        query: string(`An instant query; ${places}.`, { minLength: 1, examples: ['min(up{job="node"})'] }),
        atLeast: Optional(number('No value of the answer may be below it.')),
        atMost: Optional(number('No value of the answer may be above it.')),
        tokenFile: Optional(
          string('A file with the token that lets one in; it needs trust.', {
            minLength: 1,
            examples: ['prometheus-token'],
          }),
        ),
        tokenEnv: Optional(
          string('The environment variable with that token; it needs trust.', {
            minLength: 1,
            examples: ['PROMETHEUS_TOKEN'],
          }),
        ),
      },
      'What Prometheus measures is within bounds. No answer, or one without a value, is inconclusive.',
    ),
  ),
  kubernetes: Optional(
    object(
      {
        kubeconfig: string('The kubeconfig; it needs trust.', { minLength: 1, examples: ['~/.kube/config'] }),
        context: Optional(
          string('Which of its contexts. By default the current one.', {
            minLength: 1,
            examples: ['admin@production'],
          }),
        ),
        node: Optional(
          string('The name of the node there. By default `<node>`, the name it has here.', { minLength: 1 }),
        ),
      },
      'The node is Ready in Kubernetes.',
    ),
  ),
  approval: Optional(
    boolean('Somebody approves each wave but the first: `netloom rollout approve RUN WAVE`. Write `true`.'),
  ),
  timeout: Optional(
    formatted(
      'timeout',
      'How long one try may take. By default 10s; of an approval how long it is waited for, by default as long as it takes.',
    ),
  ),
  tries: Optional(
    integer('How often it is tried before it counts as failed. By default 3.', { minimum: 1, maximum: 1000 }),
  ),
  pause: Optional(formatted('timeout', 'How long to wait between two tries. By default 5s.')),
  always: Optional(
    boolean(
      'It counts also where it failed before the run began. By default such a failure is told, and stops nothing.',
    ),
  ),
})
export type GateConfig = Static<typeof gate>

export const gates = array(
  gate,
  'What must hold for a run to go on: asked before it, before and after its waves and nodes. A gate that fails stops the run; one of which nobody can tell pauses it. `netloom rollout check-gates` shows how they are now, and that each can fail.',
  { 'x-empty': 'no gate' },
)

const questions = ['probes', 'tcp', 'http', 'ping', 'command', 'prometheus', 'kubernetes', 'approval'] as const
type Question = (typeof questions)[number]

/** What is asked, where exactly one thing is. */
export const questionOf = (one: GateConfig): Question | undefined => {
  const asked = questions.filter((name) => one[name] !== undefined)
  return asked.length === 1 ? asked[0] : undefined
}

export const gateRules = (all: readonly GateConfig[]): readonly Fault[] =>
  all.flatMap((one, n) => [
    ...(all.findIndex(({ name }) => name === one.name) < n ? [twice(one.name, n)] : []),
    ...ruleOf(one, (...path) => ['rollout', 'gates', n, ...path]),
  ])

type PathOf = (...path: (string | number)[]) => Fault['path']

function ruleOf(one: GateConfig, path: PathOf): Fault[] {
  const asked = questionOf(one)
  if (asked === undefined)
    return [
      {
        code: 'document/exclusive',
        path: path(),
        summary: `a gate asks exactly one of ${questions.map((name) => `\`${name}\``).join(', ')}`,
        hint: 'write a gate for each',
      },
    ]
  return [
    ...(one[asked] === false ? [notAsked(asked, path)] : []),
    ...(asked === 'approval' && one.when !== undefined && one.when !== 'beforeWave' ? [onlyBefore(path)] : []),
    ...(one.tcp && !/^(?:\[[^\]]+\]|[^:[\]]+):\d{1,5}$/.test(one.tcp.endpoint)
      ? [noEndpoint(one.tcp.endpoint, path)]
      : []),
    ...(one.ping && !/^[A-Za-z0-9_<:][A-Za-z0-9_.:%<>-]*$/.test(one.ping.host) ? [noHost(one.ping.host, path)] : []),
    ...(one.http ? urlRule(one.http.url, path('http', 'url')) : []),
    ...(one.prometheus ? prometheusRules(one.prometheus, path) : []),
  ]
}

function prometheusRules(
  { url, atLeast, atMost, tokenFile, tokenEnv }: NonNullable<GateConfig['prometheus']>,
  path: PathOf,
): Fault[] {
  return [
    ...urlRule(url, path('prometheus', 'url')),
    ...(atLeast === undefined && atMost === undefined
      ? [
          {
            code: 'document/exclusive',
            path: path('prometheus'),
            summary: 'without a bound no value could ever fail',
            hint: 'write `atLeast`, `atMost` or both',
          },
        ]
      : []),
    ...(Number(atLeast ?? 0) > Number(atMost ?? Number.POSITIVE_INFINITY)
      ? [
          {
            code: 'document/out-of-range',
            path: path('prometheus', 'atLeast'),
            summary: 'no value is at least that and at most the other',
            hint: 'write the smaller one as `atLeast`',
          },
        ]
      : []),
    ...(tokenFile !== undefined && tokenEnv !== undefined
      ? [
          {
            code: 'document/exclusive',
            path: path('prometheus', 'tokenEnv'),
            summary: 'a token comes from exactly one place',
            hint: 'keep one of `tokenFile` and `tokenEnv`',
          },
        ]
      : []),
  ]
}

function urlRule(text: string, path: Fault['path']): Fault[] {
  const url = readUrl(text.replaceAll(/<(?:node|address)>/g, 'node'))
  if (url === undefined || !['http', 'https'].includes(url.scheme) || url.host === '') {
    const hint = 'write it as in `https://portal.example.org/health`'
    return [{ code: 'document/bad-value', path, summary: `${shown(text)} is no address of a page`, hint }]
  }
  return /^[^/]*\/\/[^/?#]*@/.test(text)
    ? [
        {
          code: 'document/bad-value',
          path,
          summary: 'a login in an address would be seen wherever the address is',
          hint: 'leave it out; a token is named by `tokenFile` or `tokenEnv`',
        },
      ]
    : []
}

const twice = (name: string, n: number): Fault => ({
  code: 'document/duplicate',
  path: ['rollout', 'gates', n, 'name'],
  summary: `there are two gates ${shown(name)}`,
  hint: 'give one of them another name',
})

const notAsked = (asked: string, path: PathOf): Fault => ({
  code: 'document/bad-value',
  path: path(asked),
  summary: `\`${asked}: false\` asks nothing`,
  hint: 'write `true`, or remove the gate',
})

const onlyBefore = (path: PathOf): Fault => ({
  code: 'document/exclusive',
  path: path('when'),
  summary: 'somebody approves what is to come: an approval is asked for before waves',
  hint: 'leave `when` out',
})

const noEndpoint = (text: string, path: PathOf): Fault => ({
  code: 'document/bad-value',
  path: path('tcp', 'endpoint'),
  summary: `${shown(text)} is no host with a port`,
  hint: 'write it as in `192.0.2.1:443` or `<address>:22`',
})

const noHost = (text: string, path: PathOf): Fault => ({
  code: 'document/bad-value',
  path: path('ping', 'host'),
  summary: `${shown(text)} is neither an address nor a name of a host`,
  hint: 'write it as in `192.0.2.1` or `<address>`',
})
