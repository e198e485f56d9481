import { hash } from 'node:crypto'
import { html } from '../text/html.ts'
import { style } from './generated/report.ts'

export interface Page {
  readonly title: string
  /** HTML. */
  readonly body: string
  /** The one program in it; absent where it has none. */
  readonly script?: string
}

/** A page that needs nothing else: no network, nothing that its own policy does not name by a hash. */
export const pageHtml = ({ title, body, script }: Page): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`

const digestOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`

const policy = (script: string | undefined): string =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${digestOf(script)}`]),
    `style-src ${digestOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
