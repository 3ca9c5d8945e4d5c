import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { encode as Encode } from 'uqr';

interface QrCodeProps {
  readonly value: string;
  readonly label: string;
}

/** The white border around the code in modules, as the standard requires. */
const BORDER = 4;
let encode: typeof Encode | undefined;

/** Loads the encoder from a separate file, so that the first screen does not wait for it. */
export async function loadQrCodes(): Promise<typeof Encode> {
  encode ??= (await import('uqr')).encode;
  return encode;
}

/** A QR code, black on white in all modes. */
export function QrCode({ value, label }: QrCodeProps): JSX.Element {
  const [encoder, setMake] = useState(() => encode);
  useEffect(() => {
    if (!encoder) void loadQrCodes().then((loadedEncoder) => setMake(() => loadedEncoder));
  }, [encoder]);
  const code = useMemo(() => encoder && drawCode(encoder, value), [encoder, value]);
  if (!code) return <div class="qr-code" />;
  const { size, path } = code;
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path class="qr-light" d={`M0 0h${size}v${size}h${-size}z`} />
      <path class="qr-dark" d={path} />
    </svg>
  );
}

function drawCode(encoder: typeof Encode, value: string): { size: number; path: string } {
  const { size, data } = encoder(value, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
