/** Addresses are compared without case, as every mail server that matters does. */
export function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
