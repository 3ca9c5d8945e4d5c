/** A typed web address as an input of the API. Users often omit the scheme: `www.example.com`. */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  const plain = text.normalize('NFKC');
  const isHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/:?#]|$)/u.test(plain);
  return (isHost ? `https://${plain}` : text) || null;
}
