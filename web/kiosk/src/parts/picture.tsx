import { mediaUrl, type Picture as PictureBody } from '@vitrine/client';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useKiosk } from '../state/kiosk-context.js';

export interface PictureProps {
  readonly of: PictureBody | null | undefined;
  /** The largest width in pixels. */
  readonly width: number;
  /** Shown if there is no picture, or if it is not stored and there is no network. */
  readonly children?: ComponentChildren;
}

/** A decorative picture beside the name of its object. */
export function Picture({ of: picture, width, children }: PictureProps): JSX.Element {
  const { client } = useKiosk();
  const [failedHash, setFailed] = useState<string>();
  if (!picture || failedHash === picture.sha256) return <>{children}</>;
  return (
    <img
      src={mediaUrl(client, picture, width)}
      alt=""
      width={picture.width}
      height={picture.height}
      onError={() => setFailed(picture.sha256)}
    />
  );
}
