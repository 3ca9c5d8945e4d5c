/** A formatter of Intl that a function creates at each call takes memory faster than it is collected. */
export const noNewFormat = {
  selector: ':function NewExpression[callee.object.name="Intl"][callee.property.name!="Locale"]',
  message: 'Take the formatter from formats.ts, which keeps those of each locale and time zone.',
};
