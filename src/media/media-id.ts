/** The global id of a picture, made as those of the catalog are, which has no kind with this letter. */
export function encodeMediaId(id: string): string {
  return `M${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}
