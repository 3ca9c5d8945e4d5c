import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { encode as Encode } from 'uqr';

interface QrCodeProps {
  readonly value: string;
  readonly label: string;
}

/** Modules of white around the code, as the standard requires. */
const QUIET = 4;
let encode: typeof Encode | undefined;

/** Loads what makes the codes: a file of its own, which the first screen does not wait for. */
export async function loadQrCodes(): Promise<typeof Encode> {
  encode ??= (await import('uqr')).encode;
  return encode;
}

/** A QR code, black on white in every mode. */
export function QrCode({ value, label }: QrCodeProps): JSX.Element {
  const [make, setMake] = useState(() => encode);
  useEffect(() => {
    if (!make) void loadQrCodes().then((loaded) => setMake(() => loaded));
  }, [make]);
  const code = useMemo(() => make && drawn(make, value), [make, value]);
  if (!code) return <div class="qr-code" />;
  const { size, path } = code;
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path class="qr-light" d={`M0 0h${size}v${size}h${-size}z`} />
      <path class="qr-dark" d={path} />
    </svg>
  );
}

function drawn(make: typeof Encode, value: string): { size: number; path: string } {
  const { size, data } = make(value, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
