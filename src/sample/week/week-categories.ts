import { dataValue } from '../../platform/text/data-file.js';
import type { SampleCategory } from '../edition.js';

/**
 * The fields of the report of 2017, with children of the two-level table of the Strategic Emerging Industries
 * classification (2018). A category has a code only if one class matches it. Internet Plus shares 1.4 with
 * big data, and healthcare spans 4.1 and 4.2. Intelligent transportation and commercial rockets have no class
 * of the second level. English names of classes are our translations.
 */
export const WEEK_CATEGORIES = dataValue(
  import.meta.url,
  'week-categories.json',
) as readonly SampleCategory[];

/** The given categories and their ancestors, in the order of the whole tree. */
export function weekCategories(slugs: Iterable<string>): SampleCategory[] {
  const selectedSlugs = new Set(slugs);
  for (const category of WEEK_CATEGORIES) {
    if (selectedSlugs.has(category.slug) && category.parent !== undefined) selectedSlugs.add(category.parent);
  }
  return WEEK_CATEGORIES.filter((category) => selectedSlugs.has(category.slug));
}
