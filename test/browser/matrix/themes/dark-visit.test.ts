import { groups } from '../gallery.ts';
import { matrix } from '../matrix.ts';

matrix('dark', groups.visit);
