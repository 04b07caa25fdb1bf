// Imported by a page that starts in English: its words then come with the page instead of one request later.
export { default as bookingForm } from '../../i18n/en/booking-form.ts';
export { default as bookingTime } from '../../i18n/en/booking-time.ts';
export { default as bookingOrder } from '../../i18n/en/booking-order.ts';
