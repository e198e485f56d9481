/** The layers of docs/architecture.md. Each comment speaks to the person who just broke the rule. */
const room = (name) => `^src/${name}/`
const only = (name, allowed, comment) => ({
  name: `${name}-knows-only-its-own`,
  comment,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [name, ...allowed].map(room) },
})

module.exports = {
  forbidden: [
    only(
      'model',
      [],
      'The model is the spine: every room stands on it, so it stands on none. Move the import to the room that needs it.',
    ),
    only(
      'schema',
      ['model'],
      'Schemas say what people may write. How documents are layered belongs in config, what they become in providers.',
    ),
    only(
      'config',
      ['model', 'schema', 'resources'],
      'Config turns bytes into checked documents. What exists on a node is for providers to know.',
    ),
    only(
      'resources',
      ['model', 'schema'],
      'Resources say what a checked config means in the resource model. How it was written belongs in config, what a kernel holds in providers.',
    ),
    only(
      'checks',
      ['model'],
      'A check is data and pure functions over what a node showed and what netloom holds there. What it needs besides is missing in the model.',
    ),
    only(
      'providers',
      ['model', 'schema', 'resources', 'checks'],
      'A kind is data and pure functions. If it needs a planner or a transport, the design is at fault, not the rule.',
    ),
    only(
      'planner',
      ['model'],
      'The planner is handed its kinds. Importing one would end testing it with two toy kinds.',
    ),
    only(
      'policy',
      ['model', 'schema'],
      'The policy judges finished plans. What a kind denies is handed to it, and who approved was counted before.',
    ),
    only(
      'render',
      ['model'],
      'Renderers read the public plan and events. If they need more, the plan is missing a field.',
    ),
    only('state', ['model'], 'State remembers documents of the model; it does not make them.'),
    only('transport', ['model'], 'A transport is a node we can run programs on, and knows nothing of what they do.'),
    only('node', ['model'], 'What runs on the node knows only the words it is sent.'),
    only(
      'apply',
      ['model', 'transport', 'planner', 'state', 'node'],
      'Apply handles one node in time. Kinds come in as values; printing belongs to render.',
    ),
    only(
      'rollout',
      ['model', 'transport', 'planner', 'state', 'node', 'apply'],
      'A rollout orders what is done with many nodes, and is handed how. Words belong to render, and who asked for it to the command line.',
    ),
    only(
      'gates',
      ['model', 'transport', 'checks'],
      'A gate is asked of the world once. When it is asked, how often, and what comes of it is for rollout; what it says to people for render.',
    ),
    only(
      'forges',
      ['model'],
      'A forge carries texts that render made. What they say belongs there, and which of them to write to the command line.',
    ),
    {
      name: 'forges-are-called-for',
      comment:
        'The clients of platforms are loaded by the one command that speaks with them. Import openForge when it is called, as src/cli/forge does.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/forges/(platforms/|open\\.ts)' },
      to: { path: '^src/forges/platforms/|(^|/)node_modules/(@octokit|@gitbeaker|gitea-js)/' },
    },
    {
      name: 'pure-rooms-stay-pure',
      comment:
        'model, schema, config, resources, checks, providers, planner, policy and render compute; clocks, files and sockets live at the rim. Give the function the answer.',
      severity: 'error',
      from: {
        path: '^src/(model|schema|config|resources|checks|providers|planner|policy|render)/',
        pathNot: '^src/render/run/terminal\\.ts$',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(util|crypto|path|net|zlib)$' },
    },
    {
      name: 'one-door-to-the-outside',
      comment:
        'Programs are started and SSH is spoken in transport only, where timeouts, secrets and unknown outcomes are handled.',
      severity: 'error',
      from: { path: '^src/', pathNot: room('transport') },
      to: { path: '(^|/)node_modules/(ssh2|execa)/|^(node:)?child_process$' },
    },
    {
      name: 'one-reader-of-documents',
      comment:
        'What documents mean is said once, in resources. A kind reads the merged resources; if they lack something, add it there.',
      severity: 'error',
      from: { path: '^src/(providers|planner|apply|render|state)/' },
      to: { path: '^src/schema/(documents|legacy)/' },
    },
    {
      name: 'providers-are-handed',
      comment:
        'What knows an operating system is one value, handed to the command line. Take it from the world you were given; what is not in it belongs there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(providers/|index\\.ts|cli/main\\.ts)' },
      to: { path: '^src/providers/', pathNot: '^src/providers/provider\\.ts$' },
    },
    {
      name: 'kinds-are-strangers',
      comment: 'One kind never imports another kind’s value. Share the pure helper, or say the need in `requires`.',
      severity: 'error',
      from: { path: '^src/providers/linux/kinds/([^/]+)\\.ts$' },
      to: {
        path: '^src/providers/linux/kinds/',
        pathNot: '^src/providers/linux/kinds/$1\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'src-never-imports-test',
      comment: 'What tests need may be exported from src; the other way round ships the lab to users.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      // A command that is imported only when it is called holds nothing up.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file. Delete it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(index|cli/main|render/html/client/main)\\.ts$|\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node', 'types'] },
  },
}
