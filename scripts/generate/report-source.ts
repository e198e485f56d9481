import { buildSync } from 'esbuild'

const folder = 'src/render/html/client'

/** What runs and what paints in the HTML report, each as one text: the page names them by their hashes and holds no more. */
export function reportSource(): string {
  const [script] = buildSync({
    entryPoints: [`${folder}/main.ts`],
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'ascii' },
    legalComments: 'none',
    banner: { js: '/* @dagrejs/dagre: MIT, Copyright (c) 2012-2014 Chris Pettitt */' },
  }).outputFiles
  const [style] = buildSync({
    entryPoints: [`${folder}/style.css`],
    ...{ minify: true, write: false, charset: 'ascii' },
  }).outputFiles
  return [
    '// Made by scripts/generate.ts of src/render/html/client; do not edit.',
    `export const script = ${textOf(script?.text)}`,
    `export const style = ${textOf(style?.text)}`,
    '',
  ].join('\n')
}

/** An end tag in it would end it. */
function textOf(text = ''): string {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error('what is bundled for the report would end its own element')
  return JSON.stringify(text.trim())
}
