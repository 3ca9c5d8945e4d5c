import { isIP } from 'node:net';

/**
 * The network that an address counts for: itself, or for IPv6 the /64 around it, of which anybody with a
 * line of his own has as many addresses as he likes.
 */
export function networkOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 4) return `${plain}/32`;
  if (isIP(plain) !== 6) return '0.0.0.0/32';
  const [head = '', tail] = plain.split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  const first = [...before, ...zeros, ...after].slice(0, 4);
  return `${first.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** The groups of a part of an IPv6 address; the IPv4 address that may end it stands for two. */
function groups(part: string): string[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
