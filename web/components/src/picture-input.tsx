import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.js';
import { FailureNotice } from './failure-notice.js';
import { uploadPicture } from './upload-picture.js';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];

interface PictureInputProps {
  /** The words of the button. */
  readonly label: string;
  /** The global id of the event that the picture belongs to. */
  readonly event: string;
  /** Called with the hash of the stored picture. */
  readonly onUploaded: (sha256: string) => void;
}

/** Chooses a picture of the device or its camera, and uploads it. */
export function PictureInput({ label, event, onUploaded }: PictureInputProps): ReactNode {
  const upload = useMutation({
    mutationFn: (file: File) => uploadPicture(file, event),
    onSuccess: onUploaded,
  });
  return (
    <>
      <FileTrigger
        acceptedFileTypes={TYPES}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) upload.mutate(file);
        }}
      >
        <Button icon="image" isPending={upload.isPending}>
          {label}
        </Button>
      </FileTrigger>
      <FailureNotice error={upload.error} />
    </>
  );
}
