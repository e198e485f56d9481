import type { Platform as Name } from '../../../src/forges/forge.ts'
import { azurePlatform } from './azure.ts'
import { bitbucketPlatform } from './bitbucket.ts'
import { giteaPlatform } from './gitea.ts'
import { githubPlatform } from './github.ts'
import { gitlabPlatform } from './gitlab.ts'
import { type ForgeServer, type Platform, tokenOfTests } from './server.ts'

export const everyPlatform: Readonly<Record<Name, Platform>> = {
  github: githubPlatform,
  gitlab: gitlabPlatform,
  gitea: giteaPlatform,
  bitbucket: bitbucketPlatform,
  azure: azurePlatform,
}

/** What a job of the platform's CI has in its environment for pull request 7 of octo/net. */
export const jobOf = (name: Name, { api, origin }: Pick<ForgeServer, 'api' | 'origin'>): Record<string, string> =>
  ({
    github: {
      ...{ GITHUB_ACTIONS: 'true', GITHUB_API_URL: api, GITHUB_REPOSITORY: 'octo/net', GITHUB_TOKEN: tokenOfTests },
      GITHUB_REF: 'refs/pull/7/merge',
    },
    gitlab: {
      ...{ GITLAB_CI: 'true', CI_API_V4_URL: api, CI_PROJECT_PATH: 'octo/net', GITLAB_TOKEN: tokenOfTests },
      CI_MERGE_REQUEST_IID: '7',
    },
    gitea: {
      ...{
        GITEA_ACTIONS: 'true',
        GITHUB_SERVER_URL: origin,
        GITHUB_REPOSITORY: 'octo/net',
        GITHUB_TOKEN: tokenOfTests,
      },
      GITHUB_REF: 'refs/pull/7/head',
    },
    bitbucket: {
      ...{ BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_REPO_FULL_NAME: 'octo/net', BITBUCKET_PR_ID: '7' },
      BITBUCKET_TOKEN: tokenOfTests,
    },
    azure: {
      ...{
        TF_BUILD: 'True',
        SYSTEM_COLLECTIONURI: `${api}/`,
        SYSTEM_TEAMPROJECT: 'octo',
        BUILD_REPOSITORY_NAME: 'net',
      },
      ...{ SYSTEM_PULLREQUEST_PULLREQUESTID: '7', SYSTEM_ACCESSTOKEN: tokenOfTests },
    },
  })[name] as Record<string, string>
