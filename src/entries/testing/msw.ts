export { linliHandlers } from '../../testing/msw.ts';
