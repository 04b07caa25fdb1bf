import { encodeQR } from 'qr';

/** Dark modules are true; without a quiet zone. Level M: a scratched screen may lose 15 %. */
export type QrModules = readonly (readonly boolean[])[];

export const qrModules = (text: string): QrModules => encodeQR(text, 'raw', { ecc: 'medium', border: 0 });
