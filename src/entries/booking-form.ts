import { createHttpAdapter } from '../adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../context/adapter-factory.ts';
import { define } from '../context/define.ts';
import { LinliBookingForm } from '../elements/booking-form/booking-form.ts';

registerHttpAdapter(createHttpAdapter);
define('linli-booking-form', LinliBookingForm);

export * from './booking-form/class.ts';
