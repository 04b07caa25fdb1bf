import type { Operations } from '../../contract/index.ts';
import { Problem } from '../../domain/problem.ts';
import type { Handler } from '../context.ts';
import { drawFace, workerOfPhoto } from '../world/faces.ts';

/** Drawn ones only: there are no people in the demo's data whose picture could be taken. */
export const getPhoto: Handler<Operations['getPhoto']> = async ({ queries }, { photoId }) => {
  const workerId = workerOfPhoto(photoId);
  const worker = workerId === undefined ? undefined : await queries.worker(workerId);
  if (worker?.record.photoId !== photoId) throw new Problem('not-found');
  return new Blob([drawFace({ photoId, name: worker.name })], { type: 'image/svg+xml' });
};
