import { type Dictionary, type Language, LANGUAGE_TAGS } from '@vitrine/ui/language';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { loadWords } from './load-words.js';

const STORED = 'language';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => Promise<void>;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => Promise.resolve() });

/** Sets the language of the words of all components below: the user's choice, else the browser's language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);
  const choose = async (chosen: Language): Promise<void> => {
    await loadWords(chosen);
    setLanguage(chosen);
    storeLanguage(chosen);
  };
  return (
    <LanguageContext value={{ language, choose }}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-US'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** The language, and a function that changes it. */
export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** The words of a dictionary in the user's language. */
export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage().language];
}

/** The locale of catalog texts for arguments of queries. */
export function useLocale(): string {
  return LANGUAGE_TAGS[useLanguage().language];
}

/**
 * The language that the user last chose, else the browser's language. Its words are loaded before the first
 * screen.
 */
export function firstLanguage(): Language {
  const language = storedLanguage();
  if (language === 'zh' || language === 'en') return language;
  return navigator.languages.some((tag) => tag.startsWith('zh')) ? 'zh' : 'en';
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // The storage is full or not permitted. The choice lasts until the page is closed.
  }
}
