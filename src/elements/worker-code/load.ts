import { once } from '../load-once.ts';
import type * as qrCode from '../../host/qr-code.ts';
import type * as looks from './view/looks.ts';

/** Beside the first question. */
export const encoder = once<typeof qrCode>(() => import('../../host/qr-code.ts'));
/** Beside the first code: nobody looks before there is one. */
export const looksView = once<typeof looks>(() => import('./view/looks.ts'));
