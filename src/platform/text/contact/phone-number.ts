import { message, type Message } from '../message.js';
import { isSupportedCountry, ParseError, parsePhoneNumberWithError } from 'libphonenumber-js/max';

/** A telephone number in E.164, such as `+8610…`, or its fault. The fault begins with a verb, such as `must` or `is`. */
export type PhoneNumber = { number: string } | { fault: Message };

/** The maximum length of a telephone number, with the spaces, brackets and hyphens that people write. */
export const PHONE_LENGTH = 50;

const FAULTS: Readonly<Record<string, Message>> = {
  NOT_A_NUMBER: message`is not a telephone number`,
  INVALID_COUNTRY: message`must begin with + and the code of a country that there is`,
  TOO_SHORT: message`is too short for a telephone number`,
  TOO_LONG: message`is too long for a telephone number`,
};

/** Parses a telephone number. A number without a country code belongs to `country`. */
export function readPhoneNumber(text: string, country?: string | null): PhoneNumber {
  if (text.length > PHONE_LENGTH) return { fault: message`is too long for a telephone number` };
  try {
    const home = country != null && isSupportedCountry(country) ? country : undefined;
    const phoneNumber = parsePhoneNumberWithError(text.normalize('NFKC').trim(), {
      ...(home && { defaultCountry: home }),
      extract: false,
    });
    if (phoneNumber.ext !== undefined) return { fault: message`must be without an extension` };
    if (phoneNumber.isValid()) return { number: phoneNumber.number };
    return {
      fault: message`is not a telephone number of ${phoneNumber.country ?? message`the country +${phoneNumber.countryCallingCode}`}`,
    };
  } catch (error) {
    if (error instanceof ParseError)
      return { fault: FAULTS[error.message] ?? message`is not a telephone number` };
    throw error;
  }
}
