/**
 * Writes what the tests check requests to platforms against: the operations that netloom uses, out of the platforms' own
 * descriptions as packages carry them: GitHub's OpenAPI document, and the clients that were made from Gitea's and
 * Bitbucket's. The first takes 400 MB and the last is asked for nothing else, so neither is a dependency: name a folder
 * that both were installed in.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'

const folder = process.argv[2]
if (folder === undefined) throw new Error('name a folder with @octokit/openapi and bitbucket in its node_modules')
const inPackage = (name: string, file: string): string => readFileSync(join(folder, 'node_modules', name, file), 'utf8')
const versionOf = (text: string): string => JSON.parse(text).version

/** People read descriptions and examples; validators do not, nor `nullable` without a type, which OpenAPI allows. */
function bare(key: string, value: unknown): unknown {
  if ((key === 'description' && typeof value === 'string') || ['example', 'examples'].includes(key)) return undefined
  const isLoose = typeof value === 'object' && value !== null && 'nullable' in value && !('type' in value)
  return isLoose ? { ...value, nullable: undefined } : value
}

function write(platform: string, source: string, operations: readonly object[]): void {
  const text = JSON.stringify({ source, operations }, bare, 1)
  writeFileSync(`test/support/forges/${platform}-operations.json`, `${text}\n`)
}

const described = JSON.parse(inPackage('@octokit/openapi', 'generated/api.github.com.deref.json'))

const used: Readonly<Record<string, readonly string[]>> = {
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/labels': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': ['delete'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['patch'],
  '/repos/{owner}/{repo}/statuses/{sha}': ['post'],
}

const operations = Object.entries(used).flatMap(([path, methods]) =>
  methods.map((method) => {
    const { parameters = [], requestBody } = described.paths[path][method]
    return {
      method: method.toUpperCase(),
      path,
      parameters: parameters.map(({ name, in: place, required = false, schema }: Parameter) => ({
        ...{ name, in: place, required, schema },
      })),
      ...(requestBody && { body: requestBody.content['application/json'].schema }),
    }
  }),
)

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: object
}

write('github', `@octokit/openapi ${versionOf(inPackage('@octokit/openapi', 'package.json'))}`, operations)

const bodies: Readonly<Record<string, string | undefined>> = {
  'GET /user': undefined,
  'GET /repos/{owner}/{repo}/commits/{sha}/pull': undefined,
  'GET /repos/{owner}/{repo}/pulls/{index}': undefined,
  'GET /repos/{owner}/{repo}/pulls/{index}/commits': undefined,
  'GET /repos/{owner}/{repo}/pulls/{index}/reviews': undefined,
  'GET /repos/{owner}/{repo}/issues/{index}/comments': undefined,
  'POST /repos/{owner}/{repo}/issues/{index}/comments': 'CreateIssueCommentOption',
  'PATCH /repos/{owner}/{repo}/issues/comments/{id}': 'EditIssueCommentOption',
  'DELETE /repos/{owner}/{repo}/issues/comments/{id}': undefined,
  'GET /repos/{owner}/{repo}/issues/{index}/labels': undefined,
  'POST /repos/{owner}/{repo}/issues/{index}/labels': 'IssueLabelsOption',
  'DELETE /repos/{owner}/{repo}/issues/{index}/labels/{id}': undefined,
  'GET /repos/{owner}/{repo}/labels': undefined,
  'POST /repos/{owner}/{repo}/labels': 'CreateLabelOption',
  'GET /repos/{owner}/{repo}/issues': undefined,
  'POST /repos/{owner}/{repo}/issues': 'CreateIssueOption',
  'PATCH /repos/{owner}/{repo}/issues/{index}': 'EditIssueOption',
  'POST /repos/{owner}/{repo}/statuses/{sha}': 'CreateStatusOption',
}
const client = readFileSync('node_modules/gitea-js/dist/index.d.ts', 'utf8')
// What a package declares is a root only where it is exported from a file of ours.
const shim = 'scripts/gitea-types.ts'
const named = Object.values(bodies).flatMap((type) => type ?? [])
writeFileSync(
  shim,
  `import type * as G from 'gitea-js'\n${named.map((one) => `export type My${one} = G.${one}\n`).join('')}`,
)
const types = createGenerator({
  ...{ path: shim, tsconfig: 'tsconfig.json', skipTypeCheck: true, additionalProperties: false },
})
write(
  'gitea',
  `gitea-js ${versionOf(readFileSync('node_modules/gitea-js/package.json', 'utf8'))}`,
  Object.entries(bodies).map(([words, type]) => {
    const [method, path = ''] = words.split(' ')
    if (!client.includes(`@request ${method}:${path}\n`)) throw new Error(`Gitea knows no ${words}`)
    return { method, path, ...(type !== undefined && { body: types.createSchema(`My${type}`) }) }
  }),
)
rmSync(shim)

const ofBitbucket = [
  'GET /repositories/{workspace}/{repo_slug}',
  'GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}',
  'GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/commits',
  'GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/activity',
  'GET /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments',
  'POST /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments',
  'PUT /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}',
  'DELETE /repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments/{comment_id}',
  'POST /repositories/{workspace}/{repo_slug}/commit/{commit}/statuses/build',
  'GET /user',
]
const routes = inPackage('bitbucket', 'lib/index.js')
write(
  'bitbucket',
  `bitbucket ${versionOf(inPackage('bitbucket', 'package.json'))}`,
  ofBitbucket.map((words) => {
    const [method, path = ''] = words.split(' ')
    const known = [
      ...routes.matchAll(/method:"(\w+)",(?:params:\{(?:[^{}]|\{[^{}]*\})*\},)?(?:returns:"\w+",)?url:"([^"]+)"/g),
    ]
    if (!known.some(([, verb, url]) => verb === method && url === path)) throw new Error(`Bitbucket knows no ${words}`)
    return { method, path }
  }),
)
