import { useLanguage, useLocale } from '@vitrine/components/language';
import { Markup } from '@vitrine/components/markup';
import { renderPlan } from '@vitrine/map/render';
import { type ReactNode, useMemo } from 'react';
import type { Hall } from '../places/use-places.js';
import type { Draft } from './draft.js';
import { drawingOfDraft } from './editor-drawing.js';

interface ImportPreviewProps {
  readonly draft: Draft;
  readonly hall: Hall;
  /** The keys of the booths that would be added. They are coloured. */
  readonly added: ReadonlySet<string>;
}

/** A picture of the plan after the import. */
export function ImportPreview({ draft, hall, added }: ImportPreviewProps): ReactNode {
  const { language } = useLanguage();
  const locale = useLocale();
  const markup = useMemo(() => {
    const drawing = drawingOfDraft(draft, hall, locale);
    const booths = drawing.booths.map(({ state, ...booth }) =>
      added.has(booth.id) ? { ...booth, tone: 8 } : { ...booth, state },
    );
    return renderPlan({ ...drawing, booths }, { label: '', language, bare: true });
  }, [draft, hall, added, language, locale]);
  return <Markup className="editor-preview-plan" text={markup} />;
}
