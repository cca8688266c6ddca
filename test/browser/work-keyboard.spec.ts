import { keyboardOf } from './hands.js';
import { describeWork } from './working.js';

describeWork('keyboard', keyboardOf);
