import type { MachineConfig } from '../../model/config/machine-config.ts'
import type { OwnProbe } from '../../model/node/check-after.ts'
import { duration } from '../../schema/values/values.ts'
import { wantedResources } from '../wanted.ts'
import { type ProbeSpec, probeSpecs } from './probes.ts'

/** No node is kept waiting for longer by one try. */
const mostSeconds = 10

/** The probes that a config names, as they are asked before a change and after it. */
export const probesIn = (config: MachineConfig): readonly OwnProbe[] =>
  wantedResources(config)
    .of<ProbeSpec>(probeSpecs)
    .map(({ spec: { tcp, http, failureThreshold } }) => ({
      ...(tcp && { tcp: { endpoint: tcp.endpoint } }),
      ...(http && { http: { url: http.url } }),
      seconds: Math.min(Math.max(Math.ceil((duration((tcp ?? http)?.timeout ?? '') ?? 0) / 1000), 1), mostSeconds),
      tries: failureThreshold,
    }))
