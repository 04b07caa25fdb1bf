import { encodeQR } from 'qr';

/** Dark modules are true; without a quiet zone. */
export type QrModules = readonly (readonly boolean[])[];

/** Level M: a scratched screen may lose 15 %. The encoder always gives a border, which the canvas draws itself. */
export const qrModules = (text: string): QrModules =>
  encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
