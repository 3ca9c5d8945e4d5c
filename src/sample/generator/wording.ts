import type { LocalizedText } from '../../platform/text/localized-text.js';

/** One text in the two languages of the sample events. */
export interface Wording {
  zh: string;
  en: string;
}

/** The last sentence of every invented text, so that readers do not regard it as a fact. */
const SAMPLE_NOTICE: Wording = { zh: '示例数据。', en: 'Sample data.' };

/** Both languages of the sample events, Chinese first. */
export function bilingual(zh: string, en: string): LocalizedText {
  return { 'zh-Hans': zh, en };
}

/** Joins sentences; English ones with a space, Chinese ones without. */
export function sentences(parts: readonly Wording[]): LocalizedText {
  return bilingual(parts.map((part) => part.zh).join(''), parts.map((part) => part.en).join(' '));
}

/** An invented text: the sentences, then the notice about sample data. */
export function sampleSentences(parts: readonly Wording[]): LocalizedText {
  return sentences([...parts, SAMPLE_NOTICE]);
}

/** Lower-case ASCII with single hyphens: `Yuntu Robotics Co., Ltd.` becomes `yuntu-robotics-co-ltd`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
