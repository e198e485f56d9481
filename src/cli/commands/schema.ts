import { exitCode } from '../../model/exit-code.ts'
import { editorSchemas } from '../../schema/editor-schemas.ts'
import { complain, printJson } from '../say.ts'
import { isName, unknownKind } from '../unknown-word.ts'
import type { GlobalOptions } from '../words.ts'
import type { Run } from '../world.ts'

export const run: Run<GlobalOptions> = async (world, { arguments: [word] }) => {
  const names = Object.keys(editorSchemas)
  if (word === undefined) {
    world.stdout.write(names.map((name) => `${name}\n`).join(''))
    return exitCode.done
  }
  const name = names.find((one) => isName(word, one))
  const schema = name === undefined ? undefined : editorSchemas[name]
  if (schema === undefined) {
    complain(world, [unknownKind(word, names)])
    return exitCode.error
  }
  printJson(world, schema())
  return exitCode.done
}
