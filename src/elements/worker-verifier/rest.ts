import { controlStyles } from '../../styles/controls.ts';
import { typingStyles } from '../../styles/typing.ts';
import { verdictStyles } from '../../styles/verdict.ts';

export { Verifier } from './verifier.ts';

export const styles = [controlStyles, typingStyles, verdictStyles];
