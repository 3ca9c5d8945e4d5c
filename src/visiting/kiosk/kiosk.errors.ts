import { notFound } from '../../catalog/model/object-id.js';
import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

/** The user errors for the constraints of the table `kiosk`. */
export const KIOSK_ERRORS: ConstraintErrors = {
  fk_kiosk_hall: () => notFound('HALL', ['hallId']),
  ck_kiosk_x: () => userError('INVALID', message`x must be from 0 to 10,000 metres.`, ['position', 'x']),
  ck_kiosk_y: () => userError('INVALID', message`y must be from 0 to 10,000 metres.`, ['position', 'y']),
  ck_kiosk_heading: () =>
    userError('INVALID', message`The heading must be from 0 to below 360.`, ['heading']),
  ck_kiosk_panel_width: () =>
    userError('INVALID', message`The width must be from 50 to 10,000 millimetres.`, ['panelWidth']),
};
