/** What a platform of the tests holds. */
export interface World {
  /** Whom the token belongs to. */
  me: string
  pull: {
    state: 'open' | 'merged' | 'closed'
    locked: boolean
    head: string
    tested?: string
    /** The commit that its merge made. */
    merged?: string
    author: string
    /** Who wrote its commits. */
    committers: string[]
  }
  comments: { id: number; author: string; body: string; folded?: boolean }[]
  labels: string[]
  statuses: { commit: string; ok: boolean; name: string; summary: string; page?: string | undefined }[]
  issues: { id: number; author: string; title: string; body: string; label: string; open: boolean; words: string[] }[]
  reviews: { who: string; approved: boolean; commit: string; at: string; writes: boolean; program?: boolean }[]
  /** When each commit became the head. */
  pushes: { commit: string; at: string }[]
  /** The longest comment it takes. */
  limit?: number
}

export const headOfTests = '0123456789abcdef0123456789abcdef01234567'

export const worldOf = (more: Partial<World> = {}): World => ({
  me: 'netloom-bot',
  pull: { state: 'open', locked: false, head: headOfTests, author: 'ada', committers: ['ada'] },
  comments: [],
  labels: [],
  statuses: [],
  issues: [],
  reviews: [],
  pushes: [{ commit: headOfTests, at: '2026-01-02T00:00:00Z' }],
  ...more,
})

/** The next number for something on a platform. */
export const nextId = ({ comments, issues }: World): number =>
  Math.max(100, ...comments.map(({ id }) => id), ...issues.map(({ id }) => id)) + 1
