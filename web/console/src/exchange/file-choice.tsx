import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { type ImportKind, KINDS, nameOf } from './import-plan.js';
import { ENDINGS } from './send-import.js';
import type { Importing } from './use-import.js';
import { WORDS } from './words.js';

/** The area for dropping or choosing a file. */
export function FileChoice({ importing }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  const { choose } = importing;
  const [isOver, setOver] = useState(false);
  return (
    <div className="card import-begin">
      <KindChoice importing={importing} />
      <div
        className="drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          // By default, browsers open a dropped file.
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) choose(file);
        }}
      >
        <Icon name="upload" size={32} />
        <p>
          {words.dropFile}{' '}
          <FileTrigger acceptedFileTypes={ENDINGS} onSelect={(files) => files?.[0] && choose(files[0])}>
            <Button kind="main">{words.chooseFile}</Button>
          </FileTrigger>
        </p>
        <p className="is-quiet">{words.formats}</p>
        <p className="is-quiet">{words.nothingYet}</p>
      </div>
    </div>
  );
}

/** The choice of the kind of objects in the file. */
export function KindChoice({ importing }: { readonly importing: Importing }): ReactNode {
  const words = useWords(WORDS);
  const { settings, change } = importing;
  return (
    <ChoiceInput<ImportKind>
      label={words.kind}
      value={settings.kind}
      onChange={(kind) => change({ kind, map: {} })}
      choices={KINDS.map((value) => ({ value, label: words.kinds[nameOf(value)] }))}
    />
  );
}
