/** How a file comes to a node: named for many nodes in the cluster, or by the node itself; as a config, or as a patch. */
export type FileSort = 'layer' | 'patch' | 'node file' | 'node patch'
