import type { IconName } from '@vitrine/ui/icons';
import { LANGUAGE_TAGS } from '@vitrine/ui/language';
import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import type { View } from '../state/view.js';
import { Icon } from './icon.js';

const PLACES: readonly { view: View; icon: IconName; word: 'home' | 'search' | 'plan' | 'saved' }[] = [
  { view: { at: 'home' }, icon: 'house', word: 'home' },
  { view: { at: 'search', query: '' }, icon: 'search', word: 'search' },
  { view: { at: 'plan' }, icon: 'map', word: 'plan' },
  { view: { at: 'saved' }, icon: 'star', word: 'saved' },
];
const SWITCHES: readonly {
  key: 'isLarge' | 'isContrast' | 'isLower';
  icon: IconName;
  word: 'larger' | 'contrast' | 'lower';
}[] = [
  { key: 'isLarge', icon: 'a-large-small', word: 'larger' },
  { key: 'isContrast', icon: 'contrast', word: 'contrast' },
  { key: 'isLower', icon: 'accessibility', word: 'lower' },
];

/** The toolbar at the bottom, within reach of all visitors. */
export function Dock({ isCovered }: { readonly isCovered: boolean }): JSX.Element {
  const { visit, words, change, go } = useKiosk();
  return (
    <nav class="dock band" aria-label={words.toolbar} inert={isCovered}>
      {visit.view.at !== 'home' && (
        <button type="button" onClick={() => change({ back: true })}>
          <Icon name="arrow-left" />
          {words.back}
        </button>
      )}
      {PLACES.map(({ view, icon, word }) => (
        <button
          key={word}
          type="button"
          aria-current={visit.view.at === view.at ? 'page' : undefined}
          onClick={() => go(view)}
        >
          <Icon name={icon} />
          {words[word]}
          {word === 'saved' && visit.saved.length > 0 && <SavedCount count={visit.saved.length} />}
        </button>
      ))}
      <span class="dock-gap" />
      {SWITCHES.map(({ key, icon, word }) => (
        <button
          key={key}
          type="button"
          aria-pressed={visit[key]}
          onClick={() => change({ appear: { [key]: !visit[key] } })}
        >
          <Icon name={icon} />
          {words[word]}
        </button>
      ))}
      <LanguageButton />
    </nav>
  );
}

function SavedCount({ count }: { readonly count: number }): JSX.Element {
  return (
    <span class="dock-count" aria-hidden="true">
      {count}
    </span>
  );
}

function LanguageButton(): JSX.Element {
  const { visit, change } = useKiosk();
  const otherLanguage = visit.language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      class="dock-language"
      lang={LANGUAGE_TAGS[otherLanguage]}
      onClick={() => change({ appear: { language: otherLanguage } })}
    >
      {otherLanguage === 'zh' ? '中文' : 'English'}
    </button>
  );
}
