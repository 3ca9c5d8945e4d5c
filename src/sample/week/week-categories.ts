import { dataValue } from '../../platform/text/data-file.js';
import type { SampleCategory } from '../edition.js';

/**
 * The fields that the report of 2017 names, with children of the two-level table of the Strategic Emerging
 * Industries classification (2018). A code stands only where the class is the category's own: Internet Plus
 * shares 1.4 with big data, healthcare lies across 4.1 and 4.2, and no class of the second level is
 * intelligent transportation or commercial rockets. English names of classes are translations of ours.
 */
export const WEEK_CATEGORIES = dataValue(
  import.meta.url,
  'week-categories.json',
) as readonly SampleCategory[];

/** The given categories and their ancestors, in the order of the whole tree. */
export function weekCategories(slugs: Iterable<string>): SampleCategory[] {
  const wanted = new Set(slugs);
  for (const category of WEEK_CATEGORIES) {
    if (wanted.has(category.slug) && category.parent !== undefined) wanted.add(category.parent);
  }
  return WEEK_CATEGORIES.filter((category) => wanted.has(category.slug));
}
