import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.js';
import { FailureNotice } from './failure-notice.js';
import { useWords } from './language.js';
import { Notice } from './notice.js';
import { PICTURE_TYPES } from '@vitrine/ui/bounds';
import { pictureFault, type UploadedPicture, uploadPicture } from './upload-picture.js';
import { NOTHING_SENT, useIsSlow } from './use-is-slow.js';
import { WORDS } from './words.js';

interface PictureInputProps {
  /** The label of the button. */
  readonly label: string;
  /** The global id of the picture's event. */
  readonly event: string;
  /** Called with the stored picture. */
  readonly onUploaded: (picture: UploadedPicture) => void;
}

/** Uploads a picture from the device or its camera, chosen or dropped. */
export function PictureInput({ label, event, onUploaded }: PictureInputProps): ReactNode {
  const words = useWords(WORDS);
  const upload = useUpload(event, onUploaded);
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<string>();
  const acceptFiles = (files: FileList | null): void => {
    const [file, ...more] = files ?? [];
    if (!file) return;
    const fileFault = pictureFault(file);
    setFault(more.length > 0 ? words.onePicture : fileFault && words.pictureFaults[fileFault]);
    upload.reset();
    if (more.length === 0 && !fileFault) upload.start(file);
  };
  return (
    <div
      className="picture-input"
      data-over={isOver || undefined}
      onDragOver={(drag) => {
        // Otherwise the browser opens a dropped file.
        drag.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(drop) => {
        drop.preventDefault();
        setOver(false);
        if (!upload.isPending) acceptFiles(drop.dataTransfer.files);
      }}
    >
      <FileTrigger acceptedFileTypes={PICTURE_TYPES} onSelect={acceptFiles}>
        <Button icon="image" isPending={upload.isPending}>
          {label}
        </Button>
      </FileTrigger>
      <span className="with-touch">
        <FileTrigger acceptedFileTypes={PICTURE_TYPES} defaultCamera="environment" onSelect={acceptFiles}>
          <Button icon="camera" isPending={upload.isPending}>
            {words.takePhoto}
          </Button>
        </FileTrigger>
      </span>
      {upload.isPending ? (
        <UploadProgress part={upload.part} isSlow={upload.isSlow} onStop={upload.stop} />
      ) : (
        <span className="is-quiet with-mouse">{words.dropPicture}</span>
      )}
      <small className="is-quiet">{words.pictureRule}</small>
      {fault !== undefined && <Notice tone="bad" title={fault} />}
      <FailureNotice error={upload.error} />
    </div>
  );
}

function useUpload(event: string, onUploaded: PictureInputProps['onUploaded']) {
  const [bytes, setBytes] = useState(NOTHING_SENT);
  const stop = useRef<AbortController>(undefined);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (file: File) => {
      const { signal } = (stop.current = new AbortController());
      setBytes(NOTHING_SENT);
      try {
        return await uploadPicture(file, event, { onProgress: setBytes, signal });
      } catch (failure) {
        if (signal.aborted) return undefined;
        throw failure;
      }
    },
    onSuccess: (picture) => picture && onUploaded(picture),
  });
  const isSlow = useIsSlow(isPending, bytes);
  return {
    part: bytes.sent / bytes.size,
    isSlow,
    isPending,
    error,
    reset,
    start: mutate,
    stop: () => stop.current?.abort(),
  };
}

interface UploadProgressProps {
  /** The sent share, from 0 to 1. */
  readonly part: number;
  readonly isSlow: boolean;
  readonly onStop: () => void;
}

function UploadProgress({ part, isSlow, onStop }: UploadProgressProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <progress aria-label={words.uploading} value={part} />
      <small role="status">{isSlow && words.slowUpload}</small>
      <Button kind="quiet" icon="x" onPress={onStop}>
        {words.stop}
      </Button>
    </>
  );
}
