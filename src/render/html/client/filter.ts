import { nodeViews } from './packed.ts'

const field = (id: string) => document.getElementById(id) as HTMLInputElement | HTMLSelectElement | null

/** Shows the rows that match, and says how many there are. What a node has is looked through as well. */
export function startFilter(): void {
  const form = document.getElementById('filter')
  const found = document.getElementById('found')
  if (!form || !found) return
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('#nodes tr[data-n]')]
  const texts = rows.map((row) => (row.textContent ?? '').toLowerCase())
  let things: readonly string[] | undefined

  const show = (): void => {
    const words = (field('find')?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const [risk, role] = [field('risk')?.value, field('role')?.value]
    let n = 0
    for (const [i, row] of rows.entries()) {
      const text = `${texts[i]} ${things?.[Number(row.dataset.n)] ?? ''}`
      const isShown =
        words.every((word) => text.includes(word)) &&
        (!risk || row.classList.contains(risk)) &&
        (!role || row.dataset.role === role)
      row.hidden = !isShown
      if (isShown) n += 1
    }
    found.textContent = n === rows.length ? `${n} nodes` : `${n} of ${rows.length} nodes`
  }
  const findThings = async (): Promise<void> => {
    things ??= (await nodeViews()).map(({ changes }) =>
      changes
        .map(([head]) => head)
        .join(' ')
        .toLowerCase(),
    )
    show()
  }
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => {
    show()
    if (things === undefined) void findThings()
  })
}
