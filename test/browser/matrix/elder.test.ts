import { matrix } from './matrix.ts';

matrix('elder');
