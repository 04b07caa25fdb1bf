import { createHttpAdapter } from '../adapters/http/http-adapter.ts';
import { registerHttpAdapter } from '../context/adapter-factory.ts';
import { define } from '../context/define.ts';
import { LinliBookingTracker } from '../elements/booking-tracker/booking-tracker.ts';

registerHttpAdapter(createHttpAdapter);
define('linli-booking-tracker', LinliBookingTracker);

export * from './booking-tracker/class.ts';
