/** Whether a machine of this `type` takes no part in the control plane; one without a type is not declared a worker. */
export const isWorker = (type: string): boolean => type === 'worker' || type === 'join'

export const isControlPlane = (type: string): boolean => type === 'controlplane' || type === 'init'

export const machineTypes: readonly string[] = ['controlplane', 'worker', 'init', 'join']
