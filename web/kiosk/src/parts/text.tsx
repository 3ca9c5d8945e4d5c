import type { LocalizedText } from '@vitrine/client';
import { splitLegalForm } from '@vitrine/ui/company-names';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ShortNamed } from '../catalog/fair.js';
import { useKiosk } from '../state/kiosk-context.js';
import { wordSegmenter } from '@vitrine/ui/formats';

interface TextProps {
  readonly of: LocalizedText | null | undefined;
}

/** A text of the catalog, marked with its language if that is not the language of the page. */
export function Text({ of }: TextProps): JSX.Element {
  const { text, lang } = useKiosk().fair.textWithLanguage(of);
  return lang === undefined ? <>{text}</> : <span lang={lang}>{text}</span>;
}

/** The name of a company with the legal form in grey. */
export function CompanyName({ of: body }: { readonly of: ShortNamed }): JSX.Element {
  const { fair } = useKiosk();
  const { text, lang } = fair.textWithLanguage(body.name);
  const { name, legalForm } = splitLegalForm(text, fair.shortName(body));
  return (
    <span lang={lang}>
      {name}
      {legalForm !== '' && <span class="legal-form">{legalForm}</span>}
    </span>
  );
}

/** A headline that breaks between words, also in Chinese. */
export function Headline({ of }: TextProps): JSX.Element {
  const { text, lang } = useKiosk().fair.textWithLanguage(of);
  const words = useMemo(() => [...wordSegmenter().segment(text)], [text]);
  return (
    <span lang={lang}>
      {words.map(({ segment, index }) => (
        <>
          {index > 0 && <wbr />}
          {segment}
        </>
      ))}
    </span>
  );
}
