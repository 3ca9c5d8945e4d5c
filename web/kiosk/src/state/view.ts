import type { ListChoice } from '../catalog/list-choice.js';
import type { PlanChoice } from '../catalog/plan-choice.js';

/** A screen with its content. */
export type View =
  | { readonly at: 'home' }
  | ({ readonly at: 'list' } & ListChoice)
  | { readonly at: 'exhibitor'; readonly id: string }
  | ({ readonly at: 'plan' } & PlanChoice)
  | { readonly at: 'search'; readonly query: string }
  | { readonly at: 'programme'; readonly day?: string | undefined }
  | { readonly at: 'session'; readonly id: string }
  | { readonly at: 'saved' };

export const HOME: View = { at: 'home' };

/** Whether two views belong to one screen. "Back" then returns to the previous screen. */
export function isSameScreen(left: View, right: View): boolean {
  if (left.at !== right.at) return false;
  return left.at !== 'exhibitor' && left.at !== 'session' && left.at !== 'list';
}

/** The key of a screen. Views with different keys do not share scroll position and focus. */
export function screenKey(view: View): string {
  switch (view.at) {
    case 'exhibitor':
    case 'session':
      return `${view.at} ${view.id}`;
    default:
      return view.at;
  }
}
