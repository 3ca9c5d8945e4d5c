import { encode } from 'uqr';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

interface QrCodeProps {
  readonly value: string;
  readonly label: string;
}

/** Modules of white around the code, as the standard requires. */
const QUIET = 4;

/** A QR code, black on white in every mode. */
export function QrCode({ value, label }: QrCodeProps): JSX.Element {
  const { size, path } = useMemo(() => drawn(value), [value]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path class="qr-light" d={`M0 0h${size}v${size}h${-size}z`} />
      <path class="qr-dark" d={path} />
    </svg>
  );
}

function drawn(value: string): { size: number; path: string } {
  const { size, data } = encode(value, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
