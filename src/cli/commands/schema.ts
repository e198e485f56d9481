import { exitCode } from '../../model/exit-code.ts'
import { editorSchemas } from '../../schema/editor-schemas.ts'
import type { GlobalOptions } from '../options.ts'
import type { Run } from '../process.ts'
import { printJson, reportDiagnostics } from '../report.ts'
import { isName, unknownKind } from '../unknown-word.ts'

export const run: Run<GlobalOptions> = async (cli, { arguments: [word] }) => {
  const names = Object.keys(editorSchemas)
  if (word === undefined) {
    cli.stdout.write(names.map((name) => `${name}\n`).join(''))
    return exitCode.done
  }
  const name = names.find((one) => isName(word, one))
  const schema = name === undefined ? undefined : editorSchemas[name]
  if (schema === undefined) {
    reportDiagnostics(cli, [unknownKind(word, names)])
    return exitCode.error
  }
  printJson(cli, schema())
  return exitCode.done
}
