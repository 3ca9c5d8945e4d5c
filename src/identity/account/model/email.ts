/** Addresses are compared without case, as mail servers do in practice. */
export function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
