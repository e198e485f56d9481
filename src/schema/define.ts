import type { DocumentType } from '../model/config/document-type.ts'

/** One kind of config document; the API version is the only one there is. */
export const defineDocument = <T extends object>(type: Omit<DocumentType<T>, 'apiVersion'>): DocumentType<T> => ({
  apiVersion: 'v1alpha1',
  ...type,
})
