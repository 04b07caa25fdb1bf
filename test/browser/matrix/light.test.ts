import { elements } from './gallery.ts';
import { matrix } from './matrix.ts';

matrix('light', elements);
