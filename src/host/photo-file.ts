import { qrReader } from './reader.ts';

export type PhotoReading = { found: string } | { why: 'no-code' | 'no-picture' };

/** The code in a photo that was taken or chosen. */
export const readPhoto = async (file: Blob): Promise<PhotoReading> => {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // No picture at all, or one of a kind that this browser cannot open (HEIC).
    return { why: 'no-picture' };
  }
  try {
    const text = await (await qrReader())(picture, 'thorough');
    return text === undefined ? { why: 'no-code' } : { found: text };
  } finally {
    picture.close();
  }
};
