import { CheckInput } from '@vitrine/components/check-input';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { KINDS, nameOf } from './import-plan.js';
import { WORDS } from './words.js';

const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** Links that export all objects of a kind. */
export function ExportPanel(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const [isPublic, setPublic] = useState(false);
  const addressOf = (kind: string, format: string): string => {
    const query = new URLSearchParams({ event: event.slug, ...(isPublic ? { public: '1' } : {}) });
    return `/export/${kind}.${format}?${query.toString()}`;
  };
  return (
    <section className="card export">
      <h2>{words.export}</h2>
      <p className="is-quiet">{words.exportText}</p>
      <CheckInput isSelected={isPublic} onChange={setPublic}>
        {words.exportPublic}
      </CheckInput>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <strong>{words.kinds[nameOf(kind)]}</strong>
            {FORMATS.map((format) => (
              <a
                key={format}
                className="button"
                href={addressOf(kind, format)}
                download
                aria-label={words.exportFile(words.kinds[nameOf(kind)], format.toUpperCase())}
              >
                <Icon name="download" />
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
