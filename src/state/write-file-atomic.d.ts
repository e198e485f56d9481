declare module 'write-file-atomic' {
  /** Writes to a temporary file beside the target, fsyncs it, and renames it over the target. */
  function writeFileAtomic(file: string, data: string, options: { readonly mode?: number }): Promise<void>
  export = writeFileAtomic
}
