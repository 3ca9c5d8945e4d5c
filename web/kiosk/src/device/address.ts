/** The address of the application on its server. */
export const ADDRESS = '/kiosk';
