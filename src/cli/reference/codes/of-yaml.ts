import type { Codes } from './codes.ts'

/** Files as YAML, before what they say is gathered at. */
export const codesOfYaml: Codes = {
  'decode/bad-key': ['A key of an object is not a plain word.', 'Write the key as text, in quotes if need be.'],
  'decode/bad-merge': ['`<<` stands before something that is no object.', 'Write the keys out.'],
  'decode/bad-value': [
    'A value has not the form its field needs.',
    'Write it as the message shows; `netloom explain KIND.field` shows the rule.',
  ],
  'decode/bad-variable': [
    `\`\${…}\` holds no name of a value.`,
    `Write \`\${NAME}\`, or \`$\${\` if the two signs themselves are meant.`,
  ],
  'decode/duplicate-key': [
    'A key is given twice in one object; YAML would silently take the last.',
    'Keep one of them.',
  ],
  'decode/indentation': [
    'A line begins in a column where it belongs to nothing above it.',
    'Begin the keys of one object, and the dashes of one array, in one column.',
  ],
  'decode/not-a-document': [
    'A document is an array or a single value.',
    'Begin it with keys: `apiVersion`, `kind`, or `machine` of the legacy form.',
  ],
  'decode/not-text': ['The file holds bytes that no YAML text may.', 'Save it as plain UTF-8 text.'],
  'decode/template': [
    'The text is a template, as of Helm or Jinja, which netloom does not render.',
    `Write \`\${NAME}\` for values and patches for what differs between nodes, or render it before.`,
  ],
  'decode/too-large': [
    'The file is too long, too deep, or grows too large by its aliases.',
    'Split it into several files.',
  ],
  'decode/unknown-alias': [
    '`*name` repeats a value that nothing marks with `&name`.',
    'Mark the value, or write it out; a string that begins with `*` belongs in quotes.',
  ],
  'decode/unknown-key': [
    'A key is not known at its place: misspelled, or indented wrongly.',
    'Take the key that is offered; `netloom explain KIND` lists them.',
  ],
  'decode/unset-node-value': [
    `A node has no value for a \`\${node.NAME}\` that one of its files asks for.`,
    'Add the name to the `values` of that node in cluster.yaml.',
  ],
  'decode/unset-variable': [
    `Nothing defines what a \`\${NAME}\` stands for.`,
    'Set the environment variable, or add the name to `values` in cluster.yaml.',
  ],
  'fmt/not-formatted': [
    'A file would mean something else in another layout.',
    'Lay out by hand what is unusual in it.',
  ],
  'decode/wrong-type': [
    'A value is of another type than its field: an array where one value belongs, a number in quotes.',
    'Write it as the message shows.',
  ],
  'decode/yaml': ['The text is not YAML.', 'Look at indentation, quotes and colons there and on the lines beside it.'],
}
