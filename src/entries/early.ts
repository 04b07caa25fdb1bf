import { askForForms } from '../embed/early.ts';

if (globalThis.document) askForForms(document);
