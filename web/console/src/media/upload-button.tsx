import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { failureText } from '@vitrine/components/failure-notice';
import { PICTURE_TYPES } from '@vitrine/ui/bounds';
import { pictureFault, uploadPicture } from '@vitrine/components/upload-picture';
import { NOTHING_SENT, type SentBytes, useIsSlow } from '@vitrine/components/use-is-slow';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useEvent } from '../event/event-context.js';
import { WORDS } from './words.js';

interface Refusal {
  readonly file: string;
  readonly message: string;
}

/** Uploads files one after the other. A rejected file does not stop the others. */
export function UploadButton(): ReactNode {
  const words = useWords(WORDS);
  const componentWords = useWords(COMPONENT_WORDS);
  const { event } = useEvent();
  const queries = useQueryClient();
  const [progress, setProgress] = useState('');
  const [bytes, setBytes] = useState(NOTHING_SENT);
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const refused: Refusal[] = [];
      for (const [index, file] of files.entries()) {
        setProgress(words.uploading(index + 1, files.length));
        setBytes(NOTHING_SENT);
        const message = await refusalOf(file, event.id, componentWords, setBytes);
        if (message !== undefined) refused.push({ file: file.name, message });
      }
      return { done: files.length - refused.length, refused };
    },
    onSettled: async () => {
      setProgress('');
      await queries.invalidateQueries({ queryKey: ['pictures'] });
    },
  });
  const isSlow = useIsSlow(upload.isPending, bytes);
  const { done = 0, refused = [] } = upload.data ?? {};
  return (
    <>
      <span role="status">
        {upload.isPending ? progress : done > 0 && words.uploaded(done)}
        {isSlow && ` ${componentWords.slowUpload}`}
      </span>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={PICTURE_TYPES}
        onSelect={(files) => files && upload.mutate([...files])}
      >
        <Button kind="main" icon="upload" isPending={upload.isPending}>
          {words.upload}
        </Button>
      </FileTrigger>
      {refused.length > 0 && !upload.isPending && (
        <Notice tone="bad" title={words.notUploaded(refused.length)}>
          <ul>
            {refused.map(({ file, message }, index) => (
              <li key={index}>
                {file}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Uploads a file. Returns the reason if the server rejects it. */
async function refusalOf(
  file: File,
  event: string,
  words: typeof COMPONENT_WORDS.zh,
  onProgress: (bytes: SentBytes) => void,
): Promise<string | undefined> {
  const fault = pictureFault(file);
  if (fault !== undefined) return words.pictureFaults[fault];
  return uploadPicture(file, event, { onProgress }).then(
    () => undefined,
    (error: unknown) => failureText(error, words),
  );
}
