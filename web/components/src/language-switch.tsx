import { type Language, LANGUAGE_TAGS } from '@vitrine/ui/language';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { useLanguage } from './language.js';

const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** Switches to the other language. The button's label is the name of that language. */
export function LanguageSwitch(): ReactNode {
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <span lang={LANGUAGE_TAGS[other]}>
      <Button kind="quiet" icon="languages" onPress={() => void choose(other)}>
        {NAMES[other]}
      </Button>
    </span>
  );
}
