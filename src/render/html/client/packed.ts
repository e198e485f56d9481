import type { NodeView } from '../node-view.ts'

let unpacked: Promise<readonly NodeView[]> | undefined

/** The pages of all nodes, in the order of the plan; unpacked once, when the first is asked for. */
export function nodeViews(): Promise<readonly NodeView[]> {
  unpacked ??= unpack()
  return unpacked
}

async function unpack(): Promise<readonly NodeView[]> {
  const text = document.getElementById('packed')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).json()
}
