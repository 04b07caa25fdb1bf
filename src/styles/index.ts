import { billStyles } from './bill.ts';
import { blockStyles } from './blocks.ts';
import { calendarStyles } from './calendar.ts';
import { controlStyles } from './controls.ts';
import { sharedStyles } from './shared.ts';
import { tokenStyles } from './tokens.ts';
import { typingStyles } from './typing.ts';

// One topic a file, so that a first screen loads what it shows.

/** What every element needs. */
export const baseStyles = [tokenStyles, sharedStyles, blockStyles];
export const formStyles = [...baseStyles, controlStyles, typingStyles, billStyles, calendarStyles];
