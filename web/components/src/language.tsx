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

/** The language of the words of all components below: the user's choice, else that of the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);
  const choose = async (chosen: Language): Promise<void> => {
    await loadWords(chosen);
    localStorage.setItem(STORED, chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext value={{ language, choose }}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-US'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** The language and a function that chooses another. */
export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** The words of a dictionary in the user's language. */
export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage().language];
}

/** The locale for texts of the catalog, as arguments of queries. */
export function useLocale(): string {
  return LANGUAGE_TAGS[useLanguage().language];
}

/** The language that the user chose last, else that of the browser. Its words are loaded before anything is shown. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.languages.some((tag) => tag.startsWith('zh')) ? 'zh' : 'en';
}
