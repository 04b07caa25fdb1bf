import { matrix } from './matrix.ts';

matrix('dark');
