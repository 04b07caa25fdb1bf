import * as z from 'zod/mini';
import { operation } from './operation.ts';

const Photo = z.unknown().check(z.refine((value) => value instanceof Blob, 'a picture')) as unknown as z.ZodMiniType<Blob, Blob>;

/** Through the adapter, so that a token travels with it and no URL of a face lies about; an `img` shows the blob. */
export const getPhoto = operation({
  name: 'getPhoto',
  method: 'GET',
  path: '/photos/{photoId}',
  response: Photo,
  auth: 'anyone',
  problems: ['not-found'],
  media: 'blob',
});
