import { keysOf } from '@vitrine/components/tables';
import type { IconName } from '@vitrine/ui/icons';
import type { Language } from '@vitrine/ui/language';

/** The icons that a category can have, with the names of their motifs. */
const SIGN_WORDS = {
  'brain-circuit': ['人工智能', 'Artificial intelligence'],
  bot: ['机器人', 'Robot'],
  database: ['数据', 'Data'],
  globe: ['网络', 'Network'],
  monitor: ['电子', 'Electronics'],
  dna: ['生物', 'Biology'],
  'heart-pulse': ['医疗', 'Health'],
  hexagon: ['材料', 'Materials'],
  leaf: ['环保', 'Environment'],
  'train-front': ['交通', 'Transport'],
  rocket: ['航天', 'Space'],
  plug: ['电力', 'Power'],
  banknote: ['金融', 'Finance'],
  utensils: ['食品', 'Food'],
  house: ['家居', 'Home'],
  store: ['零售', 'Retail'],
  luggage: ['旅游', 'Travel'],
  presentation: ['教育', 'Education'],
  baby: ['儿童', 'Children'],
  package: ['包装', 'Packaging'],
  shapes: ['其他', 'Other'],
} as const satisfies Partial<Record<IconName, readonly [zh: string, en: string]>>;

type Sign = keyof typeof SIGN_WORDS;

export const SIGNS = keysOf(SIGN_WORDS);

export function signWord(sign: Sign, language: Language): string {
  return SIGN_WORDS[sign][language === 'zh' ? 0 : 1];
}
