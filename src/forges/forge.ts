/** Somebody's word on a pull request. */
export interface Review {
  readonly who: string
  /** Other names of theirs, by which commits may know them. */
  readonly aka?: readonly string[]
  readonly state: 'approved' | 'refused'
  /** The head of the pull request when it was given; absent where the platform does not tell. */
  readonly commit?: string
  /** ISO 8601. */
  readonly at: string
}

export interface Pull {
  /** `closed` stands for all that is neither open nor merged. */
  readonly state: 'open' | 'merged' | 'closed'
  /** Nobody may comment. */
  readonly locked: boolean
  /** The commit of its head, perhaps only the beginning of it. */
  readonly head: string
  /** Commits that a platform makes of head and base to test them; they stand for the head. */
  readonly tested: readonly string[]
  /** Who opened it, and who wrote its commits, as `Review.who` or `Review.aka` name people. */
  readonly authors: readonly string[]
  /** For people. */
  readonly page?: string
}

/** A comment, or an issue with its first text. */
export interface Post {
  readonly id: string
  readonly body: string
  /** Absent where the platform does not tell. */
  readonly author?: string
  /** What a platform needs beside the id to find it again. */
  readonly within?: string
  readonly labels?: readonly string[]
}

/** What is shown beside a commit. */
export interface Status {
  /** One for each cluster, the same in each run: letters, digits, `-` and `/`, 40 at most. */
  readonly key: string
  readonly name: string
  readonly ok: boolean
  readonly summary: string
  readonly page?: string
}

/** How much and what a comment may hold. */
export interface Dialect {
  /** How many there may be. */
  readonly limit: number
  readonly unit: 'code points' | 'UTF-16 units' | 'bytes'
  /** HTML: folds and hidden remarks. Otherwise Markdown alone. */
  readonly html: boolean
}

/** The issues of a repository, for what is not about a pull request. */
export interface Issues {
  /** Those that are open and have this label. */
  open(label: string): Promise<readonly Post[]>
  create(title: string, body: string, label: string): Promise<Post>
  edit(issue: Post, title: string, body: string): Promise<void>
  /** Closes it, with a last word. */
  close(issue: Post, word: string): Promise<void>
}

/** One pull request of a platform that hosts code. Every method throws `EngineError`, mostly a `ForgeFault`. */
export interface PullRequest {
  look(): Promise<Pull>
  comments(): Promise<readonly Post[]>
  create(body: string): Promise<Post>
  edit(comment: Post, body: string): Promise<void>
  /** Folds a comment of ours that was replaced, or deletes it where nothing folds. */
  retire(comment: Post, body: string): Promise<void>
  /** Absent where pull requests have no labels. */
  readonly labels?: {
    all(): Promise<readonly string[]>
    change(add: readonly string[], remove: readonly string[]): Promise<void>
  }
  /** The last word of everybody who may write to the repository, but for programs. */
  reviews(): Promise<readonly Review[]>
}

export interface Forge {
  readonly name: string
  readonly dialect: Dialect
  /** Whom the token belongs to, as `Post.author` has it; undefined where the platform does not tell. */
  me(): Promise<string | undefined>
  pull(number: number): PullRequest
  /** The open pull requests with this head, or those whose merge made this commit; absent where the platform cannot be asked. */
  pullsAt?(commit: string, state: 'open' | 'merged'): Promise<readonly number[]>
  /** Returns who did it, where the platform tells. */
  mark(commit: string, status: Status): Promise<string | undefined>
  /** Nobody can edit what another wrote, whatever else they may do. */
  readonly ownOnly: boolean
  /** Absent where the platform has none. */
  readonly issues?: Issues
}

/** The kinds of platforms. */
export const platforms = ['github', 'gitlab', 'gitea', 'bitbucket', 'azure'] as const
export type Platform = (typeof platforms)[number]

/** What a forge needs to be opened. */
export interface Place {
  readonly platform: Platform
  /** The root of its API, without a slash at the end. */
  readonly api: string
  /** As the platform writes it: `owner/name`, `group/…/name`, `workspace/name`, `project/name`. */
  readonly repo: string
}

/** A secret, and how it is shown to the platform. */
export interface Token {
  readonly text: string
  readonly scheme: 'bearer' | 'basic' | 'job'
  /** For `basic`. */
  readonly user?: string
}
